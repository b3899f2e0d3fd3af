/**
 * What is known of one open conversation, for the strip of all of them: no message text, only what it takes to say which one needs the
 * agent first. Kept for the browser session (never on disk), so that a worker that dies forgets none and the panel can read them itself.
 */
import { storage } from 'wxt/utils/storage';
import type { Band, Trend, Turn } from '@/rules/types';
import type { SessionView } from '../protocol';

export interface Chat {
  tabId: number;
  /** The window the tab was in when it was read; a tab may have been moved since. */
  windowId: number;
  origin: string;
  /** As in `DeskInfo`: which ticket or chat of that desk it is. */
  ticket: string;
  /** The customer's first name; null while nobody has said it. */
  name: string | null;
  /** Null where the mood is not scored (another language, too little yet, unclear who is who). */
  band: Band | null;
  trend: Trend;
  /** 1 the most urgent; with the judgement's own reasons, the weightiest first. */
  level: 1 | 2 | 3 | 4;
  reasons: string[];
  /** A threat to hurt someone is in it. */
  harm: boolean;
  /** Since when the customer has waited for an answer, in ms of the epoch; null when the last word is the agent's. */
  since: number | null;
  /** How many of the customer's messages came since the agent last looked. */
  unread: number;
  /** Name of the place where the customer's words end: see `endOf`. */
  end: string;
}

export interface Kept {
  chats: Chat[];
  /** `ticketKey` to the end of what the agent has seen, those looked at last behind. */
  seen: Record<string, string>;
}

/** All open conversations; the worker writes them, panels read. */
export const openChats = storage.defineItem<Kept>('session:chats.v1', { fallback: { chats: [], seen: {} } });

/** One conversation wherever it is shown. */
export const ticketKey = (at: { origin: string; ticket: string }): string => JSON.stringify([at.origin, at.ticket]);

/** First name out of what a desk or a customer gives as a name; null for an address in its place. */
export function firstNameIn(full: string | undefined): string | null {
  const first = full?.trim().split(/\s+/)[0];
  return first && !first.includes('@') ? first : null;
}

/** 32 bits of FNV-1a: tells texts apart without keeping them. */
export function hashOf(text: string): string {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h >>> 0).toString(36);
}

const textsOf = (turns: readonly Turn[]) => turns.filter((t) => t.from === 'customer').map((t) => t.text);
const endAt = (texts: readonly string[], count: number) =>
  count < 1 ? '' : hashOf(texts.slice(Math.max(0, count - 2), count).join('\n'));

/** A name for where the customer's words end: another one as soon as they have written more. */
export function endOf(turns: readonly Turn[]): string {
  const texts = textsOf(turns);
  return endAt(texts, texts.length);
}

/** The customer's messages since the agent's last one: 0 when that is the last word. Notes do not count. */
export function unanswered(turns: readonly Turn[]): Turn[] {
  const said = turns.filter((t) => t.from !== 'note');
  return said.slice(said.findLastIndex((t) => t.from === 'agent') + 1);
}

/**
 * How many messages of the customer are new.
 * @param seen `endOf` what was last looked at; where it was never looked at, or is not found, all that is unanswered is new
 */
export function unreadIn(turns: readonly Turn[], seen: string | undefined): number {
  const texts = textsOf(turns);
  if (seen !== undefined) for (let n = texts.length; n > 0; n--) if (endAt(texts, n) === seen) return texts.length - n;
  return unanswered(turns).length;
}

/** ISO 8601 with a zone, as ms of the epoch; null for a time that a desk shows in its own words. */
function timeIn(at: string | undefined): number | null {
  const time = at && /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/.test(at) ? Date.parse(at) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

/**
 * The conversation of a tab as it is kept; null where there is none.
 * @param before what was kept of the same tab: a wait that has begun goes on
 * @param now ms of the epoch
 */
export function chatOf(
  view: Pick<SessionView, 'status' | 'desk' | 'turns' | 'assessment'>,
  place: { tabId: number; windowId: number },
  before: Chat | undefined,
  seen: string | undefined,
  now: number,
): Chat | null {
  const { assessment: a, desk, turns, status } = view;
  if (!a || !desk || turns.length === 0 || (status !== 'assessed' && status !== 'unsure')) return null;
  const english = /^(?:und|en)(?:-|$)/.test(a.language);
  const scored = status === 'assessed' && english && !a.anger.tooLittle && turns.some((t) => t.from === 'customer');
  const waiting = status === 'assessed' ? unanswered(turns) : [];
  const same = before?.origin === desk.origin && before.ticket === desk.ticket;
  const begun = timeIn(waiting[0]?.at);
  return {
    ...place,
    origin: desk.origin,
    ticket: desk.ticket,
    name: firstNameIn(
      a.facts.customerName?.value ?? desk.customerName ?? turns.find((t) => t.from === 'customer' && t.name)?.name,
    ),
    band: scored ? a.anger.band : null,
    trend: a.anger.trend,
    level: a.priority.level,
    reasons: a.priority.reasons.slice(0, REASONS),
    harm: a.anger.threats.includes('harm'),
    // A time that lies ahead is another clock's.
    since: waiting.length === 0 ? null : Math.min(now, begun ?? (same ? before.since : null) ?? now),
    unread: unreadIn(turns, seen),
    end: endOf(turns),
  };
}

/** More reasons than this are not read in a list. */
const REASONS = 4;
