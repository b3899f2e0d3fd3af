import type { SessionView } from '@/entrypoints/background/protocol';
import { bandOf } from '@/rules/bands';
import type { Assessment, Band, Turn } from '@/rules/types';
import { cleanAddress, ENTRY_VERSION, LIMITS, type LogEntry } from './entry';
import { ISSUES, type Outcome, RESOLUTIONS, STEPS, TROUBLES, type Trouble } from './words';

/** What the panel knows beside its view. */
export interface Beside {
  /** A new id. */
  id: string;
  /** ISO 8601 in UTC. */
  now: string;
  /** Address of the tab; '' when not known. */
  address: string;
  /** Cues of the phrase bank found in the customer's words, closest first. */
  cues: readonly string[];
  /** Ids of lines that stand in the agent's messages. */
  lines: readonly string[];
}

/** What the conversation tells of a complaint: these fields are filled in beforehand and filled anew when it is logged again. */
type Told = Pick<
  LogEntry,
  'channel' | 'issue' | 'trouble' | 'start' | 'end' | 'curve' | 'contacts' | 'steps' | 'resolution' | 'outcome' | 'lines'
>;

/** A complaint filled in from what is in view. */
export function entryOf(view: SessionView, beside: Beside): LogEntry {
  const { id, now } = beside;
  return {
    v: ENTRY_VERSION,
    id,
    rev: 1,
    at: now,
    changed: now,
    ...toldOf(view, beside),
    rating: null,
    followUp: null,
    tags: [],
    desk: hostOf(view),
    ref: (view.desk?.ticket ?? '').slice(0, LIMITS.text),
    ticket: cleanAddress(beside.address),
    note: '',
  };
}

/**
 * The same complaint logged again later: what has happened since is put in; what the agent has set by hand stays, and so does what is
 * known no more (a desk that shows the latest messages only).
 */
export function logAgain(entry: LogEntry, view: SessionView, beside: Beside): LogEntry {
  const told = toldOf(view, beside);
  return {
    ...entry,
    channel: told.channel ?? entry.channel,
    issue: entry.issue ?? told.issue,
    trouble: entry.trouble ?? told.trouble,
    start: entry.start ?? told.start,
    end: told.end ?? entry.end,
    curve: told.curve.length >= entry.curve.length ? told.curve : entry.curve,
    contacts: Math.max(entry.contacts ?? 0, told.contacts ?? 0) || null,
    steps: STEPS.filter((s) => entry.steps.includes(s) || told.steps.includes(s)),
    resolution: entry.resolution ?? told.resolution,
    outcome: entry.outcome === null || entry.outcome === 'open' ? told.outcome : entry.outcome,
    lines: [...new Set([...entry.lines, ...told.lines])].slice(0, LIMITS.lines),
    ticket: entry.ticket || cleanAddress(beside.address),
  };
}

export const hostOf = (view: SessionView): string => view.site.host ?? '';

function toldOf(view: SessionView, { cues, lines }: Beside): Told {
  const a = view.assessment;
  const nothing: Told = {
    channel: view.desk?.channel ?? null,
    issue: null,
    trouble: null,
    start: null,
    end: null,
    curve: [],
    contacts: null,
    steps: [],
    resolution: null,
    outcome: null,
    lines: [],
  };
  if (!a || view.status !== 'assessed') return nothing;
  const scored = isScored(a);
  const curve = scored ? curveOf(a) : [];
  const done = STEPS.filter((s) => a.steps.done.includes(s));
  const end: Band | null = scored ? a.anger.band : null;
  return {
    channel: nothing.channel,
    issue: ISSUES.find((i) => i === a.facts.issue?.value) ?? null,
    trouble: cues.map((c) => TROUBLES.find((k) => k === c)).find((k): k is Trouble => k !== undefined) ?? null,
    start: startOf(curve),
    end,
    curve,
    contacts: a.facts.contacts && a.facts.contacts.value >= 1 ? Math.min(a.facts.contacts.value, LIMITS.contacts) : null,
    steps: done,
    resolution: done.includes('resolve') ? (RESOLUTIONS.find((r) => r === a.facts.wants?.value) ?? null) : null,
    outcome: outcomeOf(a, end, cues, view.turns),
    lines: lines.slice(0, LIMITS.lines),
  };
}

const isScored = (a: Assessment) =>
  !a.anger.tooLittle && (a.language === 'und' || a.language === 'en' || a.language.startsWith('en-'));

/** Score after each message of the customer; of a long conversation the first and the latest, the middle thinned out evenly. */
function curveOf(a: Assessment): number[] {
  const all = [...a.anger.perTurn.slice(0, -1).map((p) => p.score), a.anger.score].map((n) =>
    Math.max(0, Math.min(100, Math.round(n))),
  );
  if (all.length <= LIMITS.curve) return all;
  return Array.from({ length: LIMITS.curve }, (_, i) => all[Math.round((i * (all.length - 1)) / (LIMITS.curve - 1))] ?? 0);
}

/** The first message often says no more than hello: then the mood at the start is that of the next, if that is any angrier. */
function startOf([first, second]: readonly number[]): Band | null {
  if (first === undefined) return null;
  const band = bandOf(first);
  return band === 'calm' && second !== undefined ? bandOf(Math.max(first, second)) : band;
}

/** The customer says that it is over. */
const OVER: ReadonlySet<string> = new Set(['resolved', 'fixed', 'accepted']);

/** A guess that the agent can change: settled only where the customer is at ease and says so, or the agent has closed. */
function outcomeOf(a: Assessment, end: Band | null, cues: readonly string[], turns: readonly Turn[]): Outcome {
  const calm = end === 'calm' || end === 'annoyed';
  const customerLast = turns.findLast((t) => t.from !== 'note')?.from === 'customer';
  if (a.steps.done.includes('hand-over')) return 'handed-over';
  if (calm && (cues.some((c) => OVER.has(c)) || a.steps.done.includes('close'))) return 'settled';
  if (calm && !customerLast && a.steps.done.includes('confirm')) return 'settled';
  return 'open';
}
