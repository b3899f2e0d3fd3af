import { memo } from '../text/memo';

/**
 * The small language of lines: `{slot}`, `{slot|words when not known}`, `[part that goes when its slots are not known]`.
 */
type Piece = { text: string } | { slot: string; fallback: string | null } | { optional: Piece[] };

export interface Template {
  pieces: readonly Piece[];
  /** Slots without which the line cannot stand. */
  needs: readonly string[];
  /** All slots named anywhere. */
  slots: readonly string[];
}

const PART = /\{([A-Za-z]+(?:\+\d{1,2}[dh])?)(?:\|([^{}[\]]*))?\}|\[([^[\]]*)\]/g;

function piecesOf(text: string): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const m of text.matchAll(PART)) {
    if (m.index > at) out.push({ text: text.slice(at, m.index) });
    if (m[3] !== undefined) out.push({ optional: piecesOf(m[3]) });
    else out.push({ slot: m[1] ?? '', fallback: m[2] ?? null });
    at = m.index + m[0].length;
  }
  if (at < text.length) out.push({ text: text.slice(at) });
  return out;
}

/** Reads a line's text into its parts; remembered. Braces or brackets that are not closed stay as text. */
export const templateOf = memo(4000, (text: string): Template => {
  const pieces = piecesOf(text);
  const needs = pieces.flatMap((p) => ('slot' in p && p.fallback === null ? [p.slot] : []));
  const slots = pieces.flatMap(function all(p): string[] {
    return 'slot' in p ? [p.slot] : 'optional' in p ? p.optional.flatMap(all) : [];
  });
  return { pieces, needs, slots };
});

export interface Filled {
  text: string;
  fills: Record<string, string>;
}

/**
 * Fills a line, or gives null when a slot it cannot do without is not known.
 * @param leaveOut slots to treat as unknown inside [optional parts], e.g. a name that the draft has used already
 */
export function fillLine(text: string, values: Readonly<Record<string, string>>, leaveOut?: ReadonlySet<string>): Filled | null {
  const template = templateOf(text);
  const fills: Record<string, string> = {};
  const render = (pieces: readonly Piece[], optional: boolean): string | null => {
    let out = '';
    for (const p of pieces) {
      if ('text' in p) out += p.text;
      else if ('optional' in p) out += render(p.optional, true) ?? '';
      else {
        const known = optional && leaveOut?.has(p.slot) ? undefined : values[p.slot];
        const value = known || p.fallback;
        if (value === null || value === undefined) return null;
        if (known) fills[p.slot] = known;
        out += value;
      }
    }
    return out;
  };
  const raw = render(template.pieces, false);
  if (raw === null) return null;
  return { text: tidy(raw), fills };
}

/** Makes white space single, full stops single and sentences start with a capital. */
function tidy(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/ ([,.?;:])/g, '$1')
      .replace(/([.?])\.(?=\s|$)/g, '$1')
      .trim()
      // not "iPhone": a small letter before a capital is a name's own spelling
      .replace(
        /(^|(?<!\b[ap]\.m)[.?] )(\p{Ll})(?!\p{Lu})/gu,
        (_all, before: string, letter: string) => before + letter.toUpperCase(),
      )
  );
}
