/**
 * What each block of the panel shows, worked out from the worker's view. Pure: words and elements are the views' part.
 */
import { firstNameIn } from '@/entrypoints/background/chats/chat';
import { stepLines, unique } from '@/entrypoints/background/lines';
import { SEVERITY_ORDER, type SessionView } from '@/entrypoints/background/protocol';
import { BANDS } from '@/rules/bands';
import type { Assessment, Band, Evidence, Facts, Flag, Line, Step, Threat, Turn, TurnSpan } from '@/rules/types';

/** The customer's first name, or null while nobody has said it. */
export function firstNameOf(view: SessionView): string | null {
  const full =
    view.assessment?.facts.customerName?.value ??
    view.desk?.customerName ??
    view.turns.find((t) => t.from === 'customer' && t.name)?.name;
  return firstNameIn(full);
}

export type Mood =
  | { kind: 'band'; band: Band; assessment: Assessment }
  | { kind: 'little' }
  | { kind: 'unsure' }
  | { kind: 'language'; tag: string };

/** What can be said of the customer's mood; null where there is no conversation to speak of. */
export function moodOf(view: SessionView): Mood | null {
  if (view.status === 'unsure') return { kind: 'unsure' };
  if (view.status !== 'assessed' || !view.assessment) return null;
  const { language, anger } = view.assessment;
  if (!isEnglish(language)) return { kind: 'language', tag: language };
  if (anger.tooLittle) return { kind: 'little' };
  return { kind: 'band', band: anger.band, assessment: view.assessment };
}

/** Whether a customer writing in this language is scored; too short to tell (`und`) counts as English. */
export function isEnglish(tag: string): boolean {
  return tag === 'und' || tag === 'en' || tag.startsWith('en-');
}

export type TrendWords =
  | { key: 'trend.first' | 'trend.steady' | 'trend.rising' | 'trend.rising.little' | 'trend.falling' | 'trend.falling.little' }
  | { key: 'trend.from'; band: Band }
  | { key: 'trend.from.minutes'; band: Band; minutes: number };

/** Points between two messages from which a change is more than "a little". */
const CLEAR_CHANGE = 15;

/** The trend as the panel words it; after a bad stretch that has passed it names where it came from. */
export function trendOf(view: SessionView, assessment: Assessment, bandOf: (score: number) => Band): TrendWords {
  const { anger } = assessment;
  const points = anger.perTurn;
  if (points.length < 2) return { key: 'trend.first' };
  if (anger.trend === 'falling') {
    const peak = points.reduce((a, b) => (b.score > a.score ? b : a));
    const peakBand = bandOf(peak.score);
    if (BANDS.indexOf(anger.band) <= 1 && BANDS.indexOf(peakBand) >= 2) {
      const minutes = minutesBetween(view.turns[peak.turn]?.at, view.turns[points.at(-1)?.turn ?? -1]?.at);
      return minutes === null ? { key: 'trend.from', band: peakBand } : { key: 'trend.from.minutes', band: peakBand, minutes };
    }
  }
  if (anger.trend === 'steady') return { key: 'trend.steady' };
  const change = Math.abs((points.at(-1)?.score ?? 0) - (points.at(-2)?.score ?? 0));
  return { key: change >= CLEAR_CHANGE ? `trend.${anger.trend}` : `trend.${anger.trend}.little` };
}

/** Whole minutes from one ISO 8601 time to another, when both can be read and it was less than two hours. */
function minutesBetween(from: string | undefined, to: string | undefined): number | null {
  if (!from || !to || !/^\d{4}-/.test(from) || !/^\d{4}-/.test(to)) return null;
  const minutes = Math.round((Date.parse(to) - Date.parse(from)) / 60_000);
  return minutes > 0 && minutes < 120 ? minutes : null;
}

export type MoodChip = { kind: 'threat'; threat: Threat; at: Evidence | null } | { kind: 'raised' | 'lowered'; at: Evidence };

const CHIPS = 4;
/** Fewer points than this are not worth a chip; the reason sheet has them all. */
const WORTH_A_CHIP = 3;

/** At most four chips: formal threats, then what raised it most, and always what lowered it most, if anything did. */
export function chipsOf(assessment: Assessment): MoodChip[] {
  const { evidence, threats } = assessment.anger;
  const used = new Set<Evidence>();
  const chips: MoodChip[] = threats.slice(0, CHIPS).map((threat) => {
    const at = evidence.find((e) => e.signal === `threat.${threat}` || e.signal.endsWith(`.${threat}`)) ?? null;
    if (at) used.add(at);
    return { kind: 'threat', threat, at };
  });
  const seen = new Set<string>();
  const quotable = byWeight(evidence).filter((e) => {
    const words = e.text.trim().toLowerCase();
    if (words === '' || used.has(e) || Math.abs(e.weight) < WORTH_A_CHIP || seen.has(words)) return false;
    seen.add(words);
    return true;
  });
  const raised = quotable.filter((e) => e.weight > 0);
  const lowered = quotable.filter((e) => e.weight < 0);
  const room = CHIPS - chips.length;
  const forRaised = lowered.length > 0 ? Math.max(0, room - 1) : room;
  const up = raised.slice(0, forRaised);
  const down = lowered.slice(0, room - up.length);
  return [
    ...chips,
    ...up.map((at) => ({ kind: 'raised', at }) as const),
    ...down.map((at) => ({ kind: 'lowered', at }) as const),
  ];
}

/** Words that say nothing when quoted alone. */
const SMALL = new Set(
  "a an and are at be been but by can did do does for from had has have he her his i i'm i've in is it it's its me my no not of on or our she so that the their them they this to us was we were what when who why will with would you your".split(
    ' ',
  ),
);
const QUOTE_WORDS = 5;

/** The customer's words of a piece of evidence; where they say nothing alone ("You have") they run on to the end of the clause. */
export function quoteOf(e: Evidence, turns: readonly Turn[]): string {
  const telling = e.text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[^\p{L}\p{N}']+/u)
    .some((w) => w !== '' && !SMALL.has(w));
  const rest = turns[e.turn]?.text.slice(e.end);
  if (telling || !rest || /[^\s\p{L}\p{N}]$/u.test(e.text.trim())) return e.text;
  const more = /^[^.!?;:,\n]*/.exec(rest)?.[0] ?? '';
  const words = `${e.text}${more}`.trim().split(/\s+/);
  return words.slice(0, QUOTE_WORDS).join(' ');
}

/** Evidence by how much it counted, either way. */
export function byWeight(evidence: readonly Evidence[]): Evidence[] {
  return [...evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** Points of the sparkline, oldest first, at most the last twelve; the last is the score now. */
export function sparkOf(assessment: Assessment): number[] {
  const scores = assessment.anger.perTurn.map((p) => p.score);
  return [...scores.slice(0, -1), assessment.anger.score].slice(-12);
}

/** The highest score so far and how many of the customer's messages ago it was; 0: it is the present one. */
export function peakOf(assessment: Assessment): { score: number; ago: number } {
  const { perTurn, score } = assessment.anger;
  let peak = { score, ago: 0 };
  perTurn.slice(0, -1).forEach((p, i) => {
    if (p.score > peak.score) peak = { score: p.score, ago: perTurn.length - 1 - i };
  });
  return peak;
}

export interface Numbered {
  line: Line;
  /** 1..5: the number that inserts it with Alt; null beyond. */
  number: number | null;
}

const KEYS = 5;

export { stepLines };

/** The lines on show, `size` at a time, and the questions, with the numbers going on from one to the other. */
export function offered(
  assessment: Assessment,
  page: number,
  size: number,
): { lines: Numbered[]; more: boolean; questions: Numbered[] } {
  const all = stepLines(assessment);
  const pages = Math.max(1, Math.ceil(all.length / size));
  const lines = all.slice((page % pages) * size, (page % pages) * size + size);
  const taken = new Set(all.map((l) => l.text));
  const questions = unique(assessment.suggestions.questions)
    .filter((q) => !taken.has(q.text))
    .slice(0, 2);
  const number = (i: number) => (i < KEYS ? i + 1 : null);
  return {
    lines: lines.map((line, i) => ({ line, number: number(i) })),
    more: all.length > size,
    questions: questions.map((line, i) => ({ line, number: number(lines.length + i) })),
  };
}

/** The usual way through a complaint, for the steps still to come. The judgement says what is done and what is next. */
const WAY: readonly Step[] = [
  'acknowledge',
  'clarify',
  'empathise',
  'apologise',
  'resolve',
  'commit',
  'confirm',
  'follow-up',
  'close',
];
const AHEAD = 3;

export interface Track {
  done: Step[];
  now: Step;
  ahead: Step[];
  /** What would do harm now and comes later. */
  hold: Step[];
}

export function trackOf(assessment: Assessment): Track {
  const { done, next, avoid } = assessment.steps;
  const at = WAY.indexOf(next);
  const later = at < 0 ? [] : WAY.slice(at + 1).filter((s) => !done.includes(s));
  return {
    done: done.filter((s) => s !== next),
    now: next,
    // Sympathy is no stage to wait for once the agent is past the beginning.
    ahead: later.filter((s) => s !== 'empathise').slice(0, AHEAD),
    hold: avoid.filter((s) => s === 'hand-over' || later.includes(s)).slice(0, 3),
  };
}

export interface KeyedFlag {
  /** Stays the same while the wording stays, wherever typing moves it. */
  key: string;
  flag: Flag;
}

/** @param nth which of those with the same entry and words, from 0, as they stand in the draft */
export function flagKey(entryId: string, text: string, nth: number): string {
  return `${entryId}|${text.toLowerCase()}|${nth}`;
}

/** Flags as they are listed: the gravest first, then as they stand in the draft. */
export function keyedFlags(flags: readonly Flag[]): KeyedFlag[] {
  const count = new Map<string, number>();
  return [...flags]
    .sort((a, b) => a.start - b.start)
    .map((flag) => {
      const base = `${flag.entryId}|${flag.text.toLowerCase()}`;
      const n = count.get(base) ?? 0;
      count.set(base, n + 1);
      return { key: flagKey(flag.entryId, flag.text, n), flag };
    })
    .sort((a, b) => SEVERITY_ORDER[a.flag.severity] - SEVERITY_ORDER[b.flag.severity] || a.flag.start - b.flag.start);
}

export type FactKey = keyof Facts;

/** Order of the chips: what a reply uses most comes first. */
const FACTS: readonly FactKey[] = [
  'customerName',
  'orderNumber',
  'accountNumber',
  'product',
  'amount',
  'wants',
  'waiting',
  'contacts',
  'dates',
  'email',
  'phone',
  'issue',
];

export interface FactChip extends TurnSpan {
  key: FactKey;
  value: string | number;
}

const DATES = 3;

const SAYS_NOTHING: ReadonlySet<string | number> = new Set(['other', 'action']);

/** What is known, a chip each. A first contact, an unnamed kind of trouble and a wish that somebody act say nothing. */
export function factsOf(facts: Facts): FactChip[] {
  return FACTS.flatMap((key): FactChip[] => {
    if (key === 'dates') return (facts.dates ?? []).slice(0, DATES).map((d) => ({ ...d, key }));
    const fact = facts[key];
    if (!fact || (key === 'contacts' && Number(fact.value) < 2) || SAYS_NOTHING.has(fact.value)) return [];
    return [{ ...fact, key }];
  });
}

const BY_ORDER: ReadonlySet<string> = new Set(['delivery', 'defect', 'cancellation']);

/** The fact whose lack will hold the agent up, if there is one: something to look the matter up by. */
export function missingFact(facts: Facts): FactKey | null {
  const issue = facts.issue?.value;
  if (facts.orderNumber || facts.accountNumber || !issue) return null;
  if (BY_ORDER.has(issue)) return 'orderNumber';
  if (issue === 'billing' || issue === 'account-access') return facts.email ? null : 'accountNumber';
  return null;
}
