import { mayMatch } from '../text/guard';
import type { Span } from '../types';

/** A piece of one turn's text that was recognised; `value` is that piece, trimmed of nothing. */
export interface Found extends Span {
  value: string;
}

/** All places of a pattern in a text; `group` picks a capture group as the span. The pattern needs the flags g and d. */
export function findAll(text: string, pattern: RegExp, group = 0): Found[] {
  const out: Found[] = [];
  if (!mayMatch(pattern, text)) return out;
  for (const m of text.matchAll(pattern)) {
    const at = m.indices?.[group];
    if (at) out.push({ value: text.slice(at[0], at[1]), start: at[0], end: at[1] });
  }
  return out;
}

/** Blanks the given stretches, so that later readers do not read them again and offsets stay as they were. */
export function blank(text: string, spans: readonly Span[]): string {
  let out = text;
  for (const s of spans) out = out.slice(0, s.start) + ' '.repeat(s.end - s.start) + out.slice(s.end);
  return out;
}

/** Drops finds that overlap an earlier (or, at the same place, a longer) one; gives them in order of place. */
export function apart(found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Found[] = [];
  for (const f of sorted) {
    const last = out.at(-1);
    if (!last || f.start >= last.end) out.push(f);
  }
  return out;
}

/** Number words up to ninety-nine, for spans of time and counts. */
const UNITS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS: Record<string, number> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** Source of a regular expression for a number in words or digits (no capture groups). */
export const NUMBER = `(?:\\d+(?:[.,]\\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${UNITS.slice().reverse().join('|')})`;

/** The value of a whole number in words or digits, or null. */
export function numberOf(words: string): number | null {
  const w = words.trim().toLowerCase();
  if (/^\d+$/.test(w)) return Number(w);
  const unit = UNITS.indexOf(w);
  if (unit >= 0) return unit + 1;
  const [tens = '', one = ''] = w.split(/[- ]/);
  const base = TENS[tens];
  if (base === undefined) return null;
  return one ? base + UNITS.indexOf(one) + 1 : base;
}
