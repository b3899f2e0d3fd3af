import { KIND, unitsOf } from '@/phrasebank/pattern/units';
import type { Sentence, Token } from '../text/tokens';
import type { Category, Span } from '../types';
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

// Hints that say little beside a graver flag in the same clause: "You need to [calm down]".
const LIGHT: ReadonlySet<Category> = new Set<Category>(['command', 'robotic']);
const JUDGING: ReadonlySet<Category> = new Set<Category>(['blame', 'contradiction', 'dismissive', 'calm-down', 'hollow-apology']);
const GRAVITY = { hint: 0, warn: 1, stop: 2 } as const;

/** What is being fitted: the draft, what is kept in it, and what has been settled so far. */
interface Work {
  draft: string;
  slots: Readonly<Record<string, string>>;
  /** Not yet fitted, or fitted as `done` says. */
  open: Set<Candidate>;
  done: (Fitted & { from: Candidate })[];
}

/**
 * Fits the kept candidates with their replacements. An entry of `stands: 'words'` is replaced where it matched. One of `stands:
 * 'clause'` takes in the whole clause, so that a clause can stand for it, unless a replacement ending in "…" leads into what
 * follows ("according to our policy, | the fee stays"). The gravest come first; lesser ones inside a clause that is replaced fall with it.
 * No flag reaches beyond its sentence, so a sentence is fitted once and remembered with the little around it that is looked at.
 */
export function fitAll(
  found: readonly Candidate[],
  draft: string,
  slots: Readonly<Record<string, string>>,
): (Fitted & { from: Candidate })[] {
  const bySentence = new Map<Sentence, Candidate[]>();
  for (const c of found) {
    const list = bySentence.get(c.sentence);
    if (list) list.push(c);
    else bySentence.set(c.sentence, [c]);
  }
  const out: (Fitted & { from: Candidate })[] = [];
  for (const [sentence, list] of bySentence) out.push(...fitSentence(sentence, list, draft, slots));
  return out.sort((a, b) => a.start - b.start);
}

/** What was found for a sentence: offsets from its start, `from` as places among its candidates. */
type Kept = readonly (Omit<Fitted, 'replacements'> & { replacements: readonly string[]; from: number })[];

const AROUND = 40;
const MOST_KEPT = 500;
const kept = new WeakMap<object, Map<string, Kept>>();
const names = new WeakMap<object, number>();
let named = 0;

/** A number for an entry, the same as long as it is the same object. */
function nameOf(entry: object): number {
  let name = names.get(entry);
  if (name === undefined) {
    name = ++named;
    names.set(entry, name);
  }
  return name;
}

function fitSentence(
  sentence: Sentence,
  list: readonly Candidate[],
  draft: string,
  slots: Readonly<Record<string, string>>,
): (Fitted & { from: Candidate })[] {
  const by = sentence.start;
  const before = draft.slice(Math.max(0, by - AROUND), by);
  const after = draft.slice(sentence.end, sentence.end + AROUND);
  const places = list.map((c) => `${nameOf(c.entry)} ${c.start - by} ${c.end - by}`).join();
  const key = `${places}\n${before.length} ${after.length} ${before}${sentence.text}${after}`;
  let known = kept.get(slots);
  if (!known) kept.set(slots, (known = new Map()));
  let fits = known.get(key);
  if (!fits) {
    fits = fitTogether(list, draft, slots).map((f) => ({
      start: f.start - by,
      end: f.end - by,
      replacements: f.replacements,
      from: f.from,
    }));
    if (known.size > MOST_KEPT) known.clear();
    known.set(key, fits);
  }
  return fits.map((f) => ({
    start: f.start + by,
    end: f.end + by,
    replacements: [...f.replacements],
    from: list[f.from] as Candidate,
  }));
}

/** Fits the candidates of one sentence. */
function fitTogether(
  found: readonly Candidate[],
  draft: string,
  slots: Readonly<Record<string, string>>,
): (Fitted & { from: number })[] {
  const all = found.map((c) => (c.entry.stands === 'clause' ? { ...c, ...trimmed(c, draft) } : c));
  const work: Work = { draft, slots, open: new Set(all), done: [] };
  const order = [...all].sort((a, b) => GRAVITY[b.entry.severity] - GRAVITY[a.entry.severity] || a.start - b.start);
  for (const c of order) {
    if (!work.open.delete(c)) continue;
    work.done.push({ ...fitOne(c, work), from: c });
  }
  return work.done.map(({ from, ...f }) => ({ ...f, from: all.indexOf(from) }));
}

function fitOne(c: Candidate, work: Work): Fitted {
  const { draft, slots } = work;
  const { entry } = c;
  const sentence = c.sentence as Sentence;
  const fit = (list: readonly string[], at: Span, more = slots) => fitReplacements(list, draft, at.start, at.end, sentence, more);
  if (entry.category === 'shouting' && /\p{L}/u.test(draft.slice(c.start, c.end)) && entry.replacements.length > 0) {
    return {
      start: c.start,
      end: c.end,
      replacements: fit(['{lower}'], c, { ...slots, lower: lowered(draft.slice(c.start, c.end)) }),
    };
  }
  if (entry.stands !== 'clause' || entry.replacements.length === 0) {
    return { start: c.start, end: c.end, replacements: fit(entry.replacements, c) };
  }
  const clause = clauseAround(sentence, c);
  const heads = entry.replacements.filter((r) => HEAD.test(r)).map((r) => r.replace(HEAD, ''));
  const lead = heads.length > 0 ? headOf(c, clause, draft) : null;
  if (lead && others(lead, c, work).length === 0)
    return { start: lead.start, end: lead.end, replacements: leading(heads, lead, c, work) };
  const bare: Fitted = { start: c.start, end: c.end, replacements: [] };
  const before = new Set(work.open);
  const span = widened(clause, c, work);
  if (!span) return bare;
  const carries = { ...slots, ...carried(draft.slice(span.start, span.end)) };
  const carrying = entry.replacements.filter((r) => CARRIES.test(r));
  const keeps = fit(carrying, span, carries);
  let whole = entry.replacements.filter((r) => !HEAD.test(r));
  // what was told must still be there after a press; "..., but the shop can" needs what it stands against
  const told = [c, ...[...before].filter((k) => !work.open.has(k))];
  const light = isLight(span, told, sentence, 1);
  // a judgement of the customer tells nothing that has to stay; still, what can carry it over does so
  const opinion = !light && keeps.length === 0 && JUDGING.has(entry.category) && isLight(span, told, sentence, 3);
  if ((!light && !opinion) || (keeps.length > 0 && /^,?\s+but\b/i.test(draft.slice(span.end)))) whole = carrying;
  if (whole.length === 0 || (!light && !opinion && keeps.length === 0)) {
    for (const k of before) if (!work.done.some((d) => d.from === k)) work.open.add(k);
    return bare;
  }
  // "..., which is down to you"
  if (/^(?:which|who)\b/i.test(draft.slice(span.start)) && /,\s*$/.test(draft.slice(0, span.start))) {
    whole = whole.filter((r) => r !== '').map((r) => `and ${r}`);
  }
  // not "so ..., so ..."
  if (/\bso\s+$/i.test(draft.slice(0, span.start))) whole = whole.map((r) => r.replace(/, so .*$/, ''));
  const mark = /^\s*([?!]+)(?=["'”’)\]]*(?:\s|$))/.exec(draft.slice(span.end));
  const marked = mark && { start: span.start, end: span.end + mark[0].length };
  // Marks on a line of their own are another sentence's, whose own match may stand on them.
  const takesMark = marked && marked.end <= c.sentence.end && others({ start: span.end, end: marked.end }, c, work).length === 0;
  // a statement in place of a question needs the mark as well
  if (mark?.[1]?.includes('?') && !takesMark) return bare;
  if (takesMark && (mark?.[1]?.includes('?') || light || opinion)) {
    return { ...marked, replacements: fit(whole, marked, carries).map((r) => (r === '' ? r : `${r}.`)) };
  }
  if ((light || opinion) && spliced(span, c, work)) {
    // a semicolon holds any two clauses
    const list = whole.filter((r) => r !== '');
    return { start: span.start, end: span.end + 1, replacements: fit(list, span, carries).map((r) => `${r};`) };
  }
  return tightened(span, fit(whole, span, carries), c, draft);
}

const CARRIES =
  /\{(?:errand|noted|only|about|act|order|asked|stop|ensure|vow|sure|habit|plan|left|better|dated|looked|to|shown)\}/;

/** The leading replacements for a match that a clause follows, with the comma that some of them end in. */
function leading(heads: readonly string[], lead: Span & { comma: boolean }, c: Candidate, work: Work): string[] {
  const out: string[] = heads.includes('') ? [''] : [];
  for (const head of heads) {
    if (head === '') continue;
    const text = lead.comma ? head.replace(/,$/, '') : head;
    // "what I can see is that, the ..." has a comma too many
    if (lead.comma && /\bthat$/.test(head)) continue;
    // fitReplacements looks for words after a comma: they are there
    out.push(...fitReplacements([text], work.draft, lead.start, lead.end, c.sentence as Sentence, work.slots));
  }
  return out.slice(0, MOST);
}

/** Whether a stretch tells next to nothing beside the words that were matched: no figure, no name, so many plain words at most. */
function isLight(span: Span, found: readonly Span[], sentence: Sentence, most: number): boolean {
  let plain = 0;
  for (const u of unitsOf(sentence.text)) {
    const at = u.start + sentence.start;
    if (at < span.start || at >= span.end) continue;
    if (u.kinds & (KIND.number | KIND.money | KIND.name)) return false;
    if (found.some((f) => f.start <= at && at < f.end)) continue;
    if (u.kinds & KIND.modifier && !(u.kinds & KIND.filler) && !SLIGHT.has(u.word)) plain++;
  }
  return plain <= most;
}
const SLIGHT = new Set(
  'sorry unfortunately regrettably sadly afraid look well please thing things time today moment case matter again anymore way situation back something anything nothing everything going being done think know understand want help'.split(
    ' ',
  ),
);

/** What a span and all that may stand in its place end in alike stays out of it, as long as the match stays in. */
function tightened(span: Span, replacements: string[], c: Candidate, draft: string): Fitted {
  if (replacements.length === 0) return { start: c.start, end: c.end, replacements };
  let cut = 0;
  const text = draft.slice(span.start, span.end);
  const most = Math.min(span.end - c.end, ...replacements.map((r) => r.length - 1));
  while (cut < most && replacements.every((r) => r[r.length - 1 - cut] === text[text.length - 1 - cut])) cut++;
  // whole words only
  while (cut > 0 && !/\s/.test(text[text.length - cut] ?? '')) cut--;
  return { start: span.start, end: span.end - cut, replacements: replacements.map((r) => r.slice(0, r.length - cut)) };
}

/** A match without the article or "to" that it may end in: a mark ends with a phrase. */
function trimmed(c: Span, draft: string): Span {
  const tail = /(?:(?:[\s,]+(?:the|a|an|to|of|and|or|but|that|in|at|for))+|,\s*\p{Lu}\p{Ll}+)$/u.exec(
    draft.slice(c.start, c.end),
  );
  const end = tail ? c.end - tail[0].length : c.end;
  return end - c.start > 3 && tail && /\s/.test(draft.slice(c.start, end))
    ? { start: c.start, end }
    : { start: c.start, end: c.end };
}

/** Shouted words said quietly: lower case, one mark at the end. */
function lowered(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=^|\s)i(?=$|[\s'’])/g, 'I')
    .replace(/[!?]{2,}$/, (marks) => (marks.includes('?') ? '?' : '.'));
}

/** Whether a comma alone holds another clause to a span: "You are wrong, it ended in May". */
function spliced(span: Span, c: Candidate, work: Work): boolean {
  const sentence = c.sentence as Sentence;
  const at = sentence.tokens.findIndex((t) => t.start >= span.end);
  if (sentence.tokens[at]?.norm !== ',' || sentence.tokens[at]?.start !== span.end || !startsClause(sentence.tokens, at + 1))
    return false;
  const word = sentence.tokens[at + 1]?.norm ?? '';
  if (/^(?:and|but|so|or|yet|because|since|if|thanks|thank|what|who)$/.test(word)) return false;
  return others({ start: span.end, end: span.end + 1 }, c, work).length === 0;
}

/** The clause with those of its neighbours that carry the same kind of flag; null when it would run into another flag or be too long. */
function widened(clause: Span, c: Candidate, work: Work): Span | null {
  const { draft } = work;
  const span = { ...clause };
  const before = work.done.filter((d) => d.start < c.start && d.end > span.start).at(-1);
  if (before) {
    // after a lead-in that is flagged by itself
    if (!/[,:]$/.test(draft.slice(0, before.end).trimEnd())) return null;
    span.start = before.end + (/^[\s,]*/.exec(draft.slice(before.end))?.[0].length ?? 0);
    if (span.start > c.start) return null;
  }
  for (;;) {
    let next: Candidate | undefined;
    for (const k of work.open) {
      if (k.sentence === c.sentence && k.start >= span.end && (!next || k.start < next.start)) next = k;
    }
    if (!next || next.entry.category !== c.entry.category || next.entry.stands !== 'clause') break;
    const other = clauseAround(c.sentence as Sentence, next);
    if (!/^[\s,]*(?:and|so|or)?\s*$/i.test(draft.slice(span.end, Math.max(span.end, other.start)))) break;
    if (other.end - span.start > LONGEST) break;
    span.end = Math.max(span.end, other.end);
  }
  if (span.end - span.start > LONGEST) return null;
  const inside = others(span, c, work);
  if (!inside.every((k) => falls(k, span, c, work))) return null;
  for (const k of inside) work.open.delete(k as Candidate);
  return span;
}

/** Whether another flag may fall with the clause that `c` is replaced with. */
function falls(k: Span, span: Span, c: Candidate, work: Work): boolean {
  if (!work.open.has(k as Candidate) || k.start < span.start || k.end > span.end) return false;
  const { entry } = k as Candidate;
  if (entry.category === 'shouting') return false;
  return entry.category === c.entry.category || (entry.severity === 'hint' && LIGHT.has(entry.category));
}

/** The other flags that a span touches: as fitted, or as found when still to be fitted. */
function others(span: Span, c: Candidate, work: Work): Span[] {
  const touches = (k: Span) => k.start < span.end && span.start < k.end;
  return [...[...work.open].filter((k) => k !== c && touches(k)), ...work.done.filter(touches)];
}

/** "refunds take ten days": words with a verb among them, though the first is no sure subject. */
function runsOn(follow: readonly Token[]): boolean {
  return (
    follow.length >= 4 &&
    follow[0]?.kind === 'word' &&
    !/^(?:and|or|but|so|of|on|in|for|from|to|at|by|which|that|with|when|if)$/.test(follow[0].norm)
  );
}

const ADVERBIAL = /^(?:according|as|per|under|in|pursuant|like|for|due|based|owing|because|again|subject)\b/i;

/** The stretch a leading replacement stands for: the match, with the comma, colon or "that" that ties it to a clause; null when none follows. */
function headOf(c: Candidate, clause: Span, draft: string): (Span & { comma: boolean }) | null {
  const sentence = c.sentence as Sentence;
  const lead = draft.slice(clause.start, c.start);
  if (/\p{L}/u.test(lead) && !isLament(lead)) return null;
  const rest = draft.slice(c.end, sentence.end);
  let tie = /^\s*(?:[,:-]|that\b)?\s*(?:that\b)?/i.exec(rest)?.[0] ?? '';
  // "As per clause 14.2 | of your agreement, the ..."
  if (tie.trim() === '' && ADVERBIAL.test(draft.slice(c.start)))
    tie = /^(?:\s+[^\s,.!?]+(?:\.\d+)?){1,7},/.exec(rest)?.[0] ?? tie;
  const full = c.end + tie.trimEnd().length;
  const comma = /[,:-]$/.test(tie.trimEnd());
  // the comma stays where it is
  const end = comma ? full - 1 : full;
  const at = sentence.tokens.findIndex((t) => t.start >= full && t.kind !== 'punct');
  if (at < 0) return null;
  const follow = sentence.tokens.slice(at).filter((t) => t.kind !== 'punct');
  const tied = /that$|[,:-]$/i.test(tie.trimEnd()) || /\bthat$/i.test(draft.slice(c.start, c.end));
  if (comma && /^(?:and|but|or|so|which)$/.test(follow[0]?.norm ?? '')) return null;
  const adverbial = ADVERBIAL.test(draft.slice(c.start));
  if (follow.length < 3 || !(tied || startsClause(sentence.tokens, at) || (adverbial && runsOn(follow)))) return null;
  return { start: c.start, end, comma };
}
