import type { Sentence } from '../text/tokens';
import type { Span } from '../types';
import { carried } from './carry';
import { clauseAround, isLament, startsClause } from './clause';
import type { Candidate } from './overlaps';
import { fitReplacements } from './replacements';

/** Where a flag stands and what may stand there instead. */
export interface Fitted extends Span {
  replacements: string[];
}

const MOST = 3;
const HEAD = /\s*…$/;
// Longer than this, putting one clause in place of another would lose too much of what was written.
const LONGEST = 260;

/**
 * Fits the kept candidates with their replacements. An entry of `stands: 'words'` is replaced where it matched. One of `stands:
 * 'clause'` takes in the whole clause, so that a clause can stand for it, unless a replacement ending in "…" leads into what
 * follows ("according to our policy, | the fee stays"). Hints inside a clause that is replaced fall with it.
 */
export function fitAll(
  kept: readonly Candidate[],
  draft: string,
  slots: Readonly<Record<string, string>>,
): (Fitted & { from: Candidate })[] {
  const out: (Fitted & { from: Candidate })[] = [];
  const gone = new Set<Candidate>();
  for (const c of kept) {
    if (gone.has(c)) continue;
    const fitted = fitOne(c, kept, gone, out.at(-1)?.end ?? 0, draft, slots);
    out.push({ ...fitted, from: c });
  }
  return out;
}

function fitOne(
  c: Candidate,
  kept: readonly Candidate[],
  gone: Set<Candidate>,
  least: number,
  draft: string,
  slots: Readonly<Record<string, string>>,
): Fitted {
  const { entry, sentence } = c;
  const fit = (list: readonly string[], at: Span, more = slots) =>
    fitReplacements(list, draft, at.start, at.end, sentence as Sentence, more);
  if (entry.stands !== 'clause' || entry.replacements.length === 0) {
    const lower = draft.slice(c.start, c.end).toLowerCase().replace(/(?<=^|\s)i(?=$|[\s'’])/g, 'I');
    return { start: c.start, end: c.end, replacements: fit(entry.replacements, c, { ...slots, lower }) };
  }
  const clause = clauseAround(sentence as Sentence, c);
  const heads = entry.replacements.filter((r) => HEAD.test(r)).map((r) => r.replace(HEAD, ''));
  const lead = heads.length > 0 ? headOf(c, clause, draft) : null;
  if (lead && lead.start >= least && free(lead, c, kept, gone, true)) {
    const filled = fit(
      heads.filter((h) => h !== ''),
      lead,
    );
    const out = heads.includes('') ? [''] : [];
    return { ...lead, replacements: [...out, ...filled].slice(0, MOST) };
  }
  const whole = entry.replacements.filter((r) => !HEAD.test(r));
  const span = { ...clause };
  const tail = /^\s*([?!]+)(?=["'”’)\]]*(?:\s|$))/.exec(draft.slice(span.end));
  const asks = tail?.[1]?.includes('?') ?? false;
  if (tail) span.end += tail[0].length;
  if (span.start < least || span.end - span.start > LONGEST || !free(span, c, kept, gone, false)) {
    // without the mark, when that is flagged by itself
    span.end = clause.end;
    if (asks || span.start < least || span.end - span.start > LONGEST || !free(span, c, kept, gone, false)) {
      return { start: c.start, end: c.end, replacements: [] };
    }
  } else if (tail) {
    return { ...span, replacements: fit(whole, span, withCarried(slots, draft, clause)).map((r) => (r === '' ? r : `${r}.`)) };
  }
  return { ...span, replacements: fit(whole, span, withCarried(slots, draft, clause)) };
}

function withCarried(slots: Readonly<Record<string, string>>, draft: string, clause: Span): Record<string, string> {
  return { ...slots, ...carried(draft.slice(clause.start, clause.end)) };
}

/** Whether a span widened for `c` runs into no other flag; hints inside it are marked as gone when it is taken whole. */
function free(span: Span, c: Candidate, kept: readonly Candidate[], gone: Set<Candidate>, head: boolean): boolean {
  const others = kept.filter((k) => k !== c && !gone.has(k) && k.start < span.end && span.start < k.end);
  if (others.length === 0) return true;
  if (head) return false;
  const inside = others.every(
    (k) =>
      k.start >= c.start &&
      k.start >= span.start &&
      k.end <= span.end &&
      (k.entry.severity === 'hint' || k.entry.id === c.entry.id),
  );
  if (!inside) return false;
  for (const k of others) gone.add(k);
  return true;
}

/** The stretch a leading replacement stands for: the match, with the comma, colon or "that" that ties it to a clause; null when none follows. */
function headOf(c: Candidate, clause: Span, draft: string): Span | null {
  const sentence = c.sentence as Sentence;
  const lead = draft.slice(clause.start, c.start);
  if (/\p{L}/u.test(lead) && !isLament(lead)) return null;
  const tie = /^\s*(?:[,:-]|that\b)?\s*(?:that\b)?/i.exec(draft.slice(c.end, sentence.end))?.[0] ?? '';
  const end = c.end + tie.trimEnd().length;
  const at = sentence.tokens.findIndex((t) => t.start >= end && t.kind !== 'punct');
  if (at < 0) return null;
  const follow = sentence.tokens.slice(at).filter((t) => t.kind !== 'punct');
  const tied = /that$|[,:-]$/i.test(tie.trimEnd()) || /\bthat$/i.test(draft.slice(c.start, c.end));
  if (!(tied ? follow.length >= 3 : startsClause(sentence.tokens, at))) return null;
  return { start: c.start, end };
}
