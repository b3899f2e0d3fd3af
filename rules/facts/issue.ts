import { type Pattern, PatternSet, patternOf } from '@/phrasebank/pattern';
import type { IssueEntry } from '@/phrasebank/schema';
import { type CompiledBank, knownLookups } from '../bank';
import { memo } from '../text/memo';
import { sentences } from '../text/sentences';
import type { Issue, Turn, TurnSpan } from '../types';
import { likeliestIssue, type Part, placeOf } from './learned';
import { questionsIn } from './questions';
import { TOPICS, type TopicFind, topicFinds } from './topics';
import { findContacts, findWaiting } from './waiting';

/** The kind of trouble a conversation is about, with the words that show it best. */
export interface Trouble extends TurnSpan {
  entry: IssueEntry;
  text: string;
  /** Only words at large show it: the class is the likeliest, and nothing should be said that rests on it. */
  general?: true;
}

interface IssueFind {
  entry: IssueEntry;
  start: number;
  end: number;
  text: string;
  /** What its words alone weigh, before the turn's share. */
  weight: number;
}
/** The finds in one turn's text, remembered: the turns of a conversation do not change. */
type IssueSet = (text: string) => readonly IssueFind[];
const sets = new WeakMap<CompiledBank, IssueSet>();

function issueSet(bank: CompiledBank): IssueSet {
  const kept = sets.get(bank);
  if (kept) return kept;
  const patterns: Pattern[] = [];
  const entryOf: IssueEntry[] = [];
  for (const entry of bank.issue) {
    for (const source of entry.patterns) {
      patterns.push(patternOf(source));
      entryOf.push(entry);
    }
  }
  const set = new PatternSet(patterns, knownLookups('issue'));
  const made: IssueSet = memo(200, (whole) =>
    sentences(whole).flatMap((s) =>
      set.matches(s).flatMap((m) => {
        const entry = entryOf[m.pattern];
        const text = whole.slice(m.start, m.end);
        if (!entry || (NAME_NOT_BILL.test(text) && NAME_GOES_ON.test(whole.slice(m.end)))) return [];
        const words = text.split(/\s+/).length;
        const weight = (CLASS_WEIGHT[entry.issue] ?? 1) * (words === 1 ? ONE_WORD : Math.min(2, 0.7 + 0.3 * words));
        return [{ entry, start: m.start, end: m.end, text, weight }];
      }),
    ),
  );
  sets.set(bank, made);
  return made;
}

// The trouble is what they came with: later turns are mostly about how it was handled.
const FIRST = 2;
const LATER = 0.5;
/** What they are writing about now, where that is not the first message. */
const LATEST = 0.6;
// One word alone leans one way, no more.
const ONE_WORD = 0.7;
// A class that explains the contact beats one that any complaint may mention.
const CLASS_WEIGHT: Partial<Record<Issue, number>> = {
  wait: 0.7,
  information: 0.5,
  outage: 0.7,
  billing: 0.85,
  cancellation: 0.85,
  defect: 1.2,
  other: 1.2,
};

/** From here on a class other than a question is real trouble: two words at a later turn, or one in the first. */
const LEAST_TROUBLE = 1.2;
/** Classes that a single word shows. */
const SAYS_ENOUGH: ReadonlySet<Issue> = new Set<Issue>(['cancellation', 'account-access', 'agent-conduct']);
// "Bill Jones", "Regards, Bill"
const NAME_NOT_BILL = /^Bill$/;
const NAME_GOES_ON = /^(?:\s+[A-Z]|[\s,.]*$)/;

/** All finds of the bank's issue patterns in a conversation's customer turns, with their weights. */
function finds(texts: readonly (string | null)[], bank: CompiledBank): (Trouble & { weight: number })[] {
  const look = issueSet(bank);
  const out: (Trouble & { weight: number })[] = [];
  let first = true;
  const latest = texts.findLastIndex((t) => t !== null);
  texts.forEach((whole, turn) => {
    if (whole === null) return;
    const share = first ? FIRST : turn === latest ? LATEST : LATER;
    for (const f of look(whole)) out.push({ ...f, turn, weight: f.weight * share });
    first = false;
  });
  return out;
}

const remembered = new WeakMap<CompiledBank, (key: string) => { trouble: Trouble | null }>();

/** The trouble a conversation is about, or null when its words show none. */
export function troubleOf(turns: readonly Turn[], bank: CompiledBank): Trouble | null {
  let look = remembered.get(bank);
  if (!look) {
    look = memo(50, (key) => ({ trouble: work(JSON.parse(key) as (string | null)[], bank) }));
    remembered.set(bank, look);
  }
  // the customer's turns do not change while the agent types
  return look(JSON.stringify(turns.map((t) => (t.from === 'customer' ? t.text : null)))).trouble;
}

/** What an agent's question gets for an answer counts less than what they came with. */
const LATER_SHARE = 0.5;
const squash = (x: number) => x / (1 + x);

/** What the judgement of the class rests on: the words, and what the bank's patterns and the topic words say. */
export function issueInputs(texts: readonly (string | null)[], bank: CompiledBank): { parts: Part[]; cues: Map<string, number> } {
  return inputs(texts, weigh(texts, bank).byIssue, sums(topicsOf(texts)));
}

function inputs(texts: readonly (string | null)[], byIssue: ReadonlyMap<Issue, number>, topics: ReadonlyMap<Issue, number>) {
  const first = texts.findIndex((t) => t !== null);
  const parts = texts.flatMap((text, i) => (text === null ? [] : [{ text, share: i === first ? 1 : LATER_SHARE }]));
  const cues = new Map<string, number>();
  for (const [issue, w] of byIssue) cues.set(`bank:${issue}`, squash(w));
  for (const [issue, w] of topics) cues.set(`topic:${issue}`, squash(w));
  for (const { text, share } of parts) {
    const put = (name: string, holds: boolean) => {
      if (holds) cues.set(name, Math.max(cues.get(name) ?? 0, share));
    };
    put('tells:waiting', findWaiting(text).length > 0);
    put('tells:contacts', findContacts(text).length > 0);
    put('tells:sum', /[£$€₹]\s?\d/.test(text));
    put('asks', questionsIn(text).length > 0);
    put('short', text.length < 90);
  }
  return { parts, cues };
}

/** From here on the bank's patterns alone decide: a lead who names a kind of trouble is heard. */
const CLEAR = 5;
const CLEAR_RATIO = 3;

function clearly(byIssue: ReadonlyMap<Issue, number>): Issue | null {
  const [first, second] = [...byIssue].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= CLEAR && first[1] > CLEAR_RATIO * (second?.[1] ?? 0) ? first[0] : null;
}

function weigh(texts: readonly (string | null)[], bank: CompiledBank) {
  const found = finds(texts, bank);
  // several finds of one entry count less each time: repetition is emphasis, not evidence
  const byIssue = new Map<Issue, number>();
  const byEntry = new Map<string, number>();
  for (const f of found) {
    const n = byEntry.get(f.entry.id) ?? 0;
    const seen = found.filter((o) => o.entry.id === f.entry.id && o.weight > f.weight).length;
    const gain = f.weight / (1 + seen);
    byEntry.set(f.entry.id, n + gain);
    byIssue.set(f.entry.issue, (byIssue.get(f.entry.issue) ?? 0) + gain);
  }
  return { found, byIssue, byEntry };
}

function work(texts: readonly (string | null)[], bank: CompiledBank): Trouble | null {
  const { found, byIssue, byEntry } = weigh(texts, bank);
  const topics = topicsOf(texts);
  const { parts, cues } = inputs(texts, byIssue, sums(topics));
  if (parts.length === 0) return null;
  const issue = clearly(byIssue) ?? likeliestIssue(parts, cues).value;
  let best: (Trouble & { weight: number }) | null = null;
  for (const f of found) {
    if (f.entry.issue !== issue) continue;
    const ahead = best && (byEntry.get(f.entry.id) ?? 0) - (byEntry.get(best.entry.id) ?? 0);
    if (!best || ahead === null || ahead > 0 || (ahead === 0 && f.weight > best.weight)) best = f;
  }
  if (best) return { turn: best.turn, start: best.start, end: best.end, entry: best.entry, text: best.text };
  return (issue === 'information' ? asked(texts, bank) : null) ?? general(issue, topics, texts, bank);
}

type TopicAt = TopicFind & { turn: number };

/** The words at large of all customer turns, the first turn's twice as heavy. */
function topicsOf(texts: readonly (string | null)[]): TopicAt[] {
  let factor = FIRST;
  return texts.flatMap((text, turn) => {
    if (text === null) return [];
    const out = topicFinds(text).map((f) => ({ ...f, turn, weight: f.weight * factor * (CLASS_WEIGHT[f.issue] ?? 1) }));
    factor = LATER;
    return out;
  });
}

function sums(topics: readonly TopicAt[]): Map<Issue, number> {
  const out = new Map<Issue, number>();
  const seen = new Set<string>();
  for (const t of topics) {
    const key = `${t.issue} ${t.key}`;
    if (!seen.has(key)) out.set(t.issue, (out.get(t.issue) ?? 0) + t.weight);
    seen.add(key);
  }
  return out;
}

/** A trouble that only words at large show: the class is known, what exactly is wrong is not. */
function general(
  issue: Issue,
  topics: readonly TopicAt[],
  texts: readonly (string | null)[],
  bank: CompiledBank,
): Trouble | null {
  const entry = bank.issue.find((e) => e.issue === issue);
  const noun = issue === 'information' ? entry?.noun : TOPICS[issue]?.noun;
  if (!entry || !noun) return null;
  const topic = topics.filter((t) => t.issue === issue).sort((a, b) => b.weight - a.weight)[0];
  const turn = topic?.turn ?? texts.findIndex((t) => t !== null);
  const text = texts[turn] ?? '';
  const at = topic ?? placeOf('issue', issue, text);
  if (!at) return null;
  return { turn, start: at.start, end: at.end, entry: { ...entry, noun }, text: text.slice(at.start, at.end), general: true };
}

/** A plain question with no sign of trouble is about information. */
function asked(texts: readonly (string | null)[], bank: CompiledBank): Trouble | null {
  const entry = bank.issue.find((e) => e.issue === 'information');
  if (!entry) return null;
  for (const [turn, text] of texts.entries()) {
    const question = text === null ? undefined : questionsIn(text)[0];
    if (text === null || question === undefined) continue;
    const start = Math.max(0, text.indexOf(question));
    return { turn, start, end: start + question.length, entry, text: question };
  }
  return null;
}
