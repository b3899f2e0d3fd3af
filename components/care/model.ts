/**
 * When a line for the agent is due after a hard conversation (playbook P22). Pure. What is kept serves only not to say too much: no number
 * of hard conversations, no names, nothing that says how anybody did.
 */
import type { SessionView } from '@/entrypoints/background/protocol';
import { BAND_FLOOR, gradeOf } from '@/rules/bands';

/** A conversation that was hard: furious or abusive, and the agent has answered it. */
export interface Hard {
  /** Which conversation it is; the same in every window. */
  key: string;
  tabId: number;
  /** It has come to an end: the agent had the last word, and the mood has come down or the farewell is said. */
  ended: boolean;
  /** The agent had the last word. */
  answered: boolean;
}

/** Name of the conversation that a view shows; null where it shows none. */
export function keyOf(view: SessionView | null): string | null {
  return view?.desk && !view.selection && view.tabId !== null ? JSON.stringify([view.desk.origin, view.desk.ticket]) : null;
}

/** What of a hard conversation counts; null for one that was not hard, or has not been answered since. */
export function hardIn(view: SessionView | null): Hard | null {
  const key = keyOf(view);
  const a = view?.assessment;
  if (!view || !a || key === null || view.tabId === null || view.status !== 'assessed' || a.anger.tooLittle) return null;
  const furious = a.anger.perTurn.find((p) => p.score >= BAND_FLOOR.furious)?.turn;
  const abusive = a.anger.abuse ? (a.anger.evidence.find((e) => e.signal.startsWith('abuse'))?.turn ?? 0) : undefined;
  const from = Math.min(furious ?? Number.POSITIVE_INFINITY, abusive ?? Number.POSITIVE_INFINITY);
  const said = view.turns.filter((turn) => turn.from !== 'note');
  if (!view.turns.some((turn, i) => i > from && turn.from === 'agent')) return null;
  const answered = said.at(-1)?.from === 'agent';
  const down = gradeOf(a.anger.band) <= 1 && (a.steps.next === 'close' || a.steps.next === 'follow-up');
  return { key, tabId: view.tabId, answered, ended: answered && (down || a.steps.done.includes('close')) };
}

/** What is remembered between conversations, and between starts of the browser. */
export interface CareKept {
  /** When the last line was shown, in ms of the epoch; null: never. */
  last: number | null;
  /** Conversations that have had theirs, as hashes, with the time; forgotten after a day. */
  had: { key: string; at: number }[];
}

export type CareNote = 'note' | 'breathe' | 'away';

const MINUTE = 60_000;
/** No two lines come closer together than this. */
const GAP = 30 * MINUTE;
/** Two hard conversations within this time: then it is more than a line. */
const CLOSE = 3 * 60 * MINUTE;
const DAY = 24 * 60 * MINUTE;

/**
 * Which line is due now for a conversation, and what is to be kept then; null: none, since it has had one or the last one was just now.
 * A time that lies ahead (a clock that was set back) holds nothing up.
 */
export function careFor(hash: string, kept: CareKept, now: number): { note: CareNote; kept: CareKept } | null {
  const had = kept.had.filter((h) => h.at <= now && now - h.at < DAY);
  const since = kept.last === null || kept.last > now ? Number.POSITIVE_INFINITY : now - kept.last;
  if (had.some((h) => h.key === hash) || since < GAP) return null;
  const note = since > CLOSE ? 'note' : Number.parseInt(hash, 36) % 2 === 0 ? 'breathe' : 'away';
  return { note, kept: { last: now, had: [...had, { key: hash, at: now }] } };
}

/** What was kept, from whatever lies in storage. */
export function keptOf(value: unknown): CareKept {
  const from = typeof value === 'object' && value !== null ? (value as Partial<Record<keyof CareKept, unknown>>) : {};
  const isTime = (n: unknown): n is number => typeof n === 'number' && Number.isFinite(n);
  const had = Array.isArray(from.had) ? from.had : [];
  return {
    last: isTime(from.last) ? from.last : null,
    had: had.flatMap((h: unknown) => {
      const { key, at } = (typeof h === 'object' && h !== null ? h : {}) as { key?: unknown; at?: unknown };
      return typeof key === 'string' && isTime(at) ? [{ key, at }] : [];
    }),
  };
}
