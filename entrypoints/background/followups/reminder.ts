/**
 * What the agent wants to come back to: a promise with its term, or a check-in with a customer. Kept on this computer until removed. No
 * message is kept: only the words of the promised time ("by Friday 5 pm"), a first name, the kind of trouble, and the ticket's address.
 *
 * Times are instants (ms since 1970): what was promised for 5 pm in Berlin stays that moment when the agent travels or the clocks change.
 */
export interface Reminder {
  id: string;
  /** Counts up with every change, so that two windows do not write over each other unseen. */
  rev: number;
  kind: 'promise' | 'check-in';
  /** When it comes back. */
  at: number;
  /** When what was promised is due; null for a check-in. */
  due: number | null;
  /** The words of the promised time, as the agent wrote them. */
  said: string | null;
  /** The zone in which the time was chosen (IANA). */
  zone: string;
  /** The customer's first name. */
  name: string | null;
  /** An `Issue` of rules/types.ts, as found when it was set. */
  issue: string | null;
  /** The agent's own words. */
  note: string;
  origin: string;
  /** As in `DeskInfo`: with `origin` it names the conversation. */
  ticket: string;
  /** Where the ticket is; http or https. */
  address: string | null;
  /** Name of the promise it was made for (see `markOf`), so that it is not offered again. */
  mark: string | null;
  made: number;
  /** When it was ticked off. */
  done: number | null;
  /** When the agent was told that it is due. */
  told: number | null;
  /** How often it was put off. */
  snoozed: number;
}

/** A reminder as it lies in the database, with what the indexes go by: a record without such a field is not in that index. */
export interface Kept extends Reminder {
  /** `at`, while it is open. */
  open?: number;
  /** `at`, while it is open and nobody has been told. */
  wait?: number;
  /** `told`, while it is open. */
  rang?: number;
  place: string;
}

/** One conversation wherever it is shown. */
export const placeOf = (at: { origin: string; ticket: string }): string => JSON.stringify([at.origin, at.ticket]);

export function keptOf(reminder: Reminder): Kept {
  const { at, done, told } = reminder;
  return {
    ...reminder,
    place: placeOf(reminder),
    ...(done === null ? { open: at } : {}),
    ...(done === null && told === null ? { wait: at } : {}),
    ...(done === null && told !== null ? { rang: told } : {}),
  };
}

/** The latest time that a `Date` can be. */
const LAST = 8.64e15;
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= LAST;
const timeOrNull = (value: unknown): boolean => value === null || isTime(value);
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;
const textOrNull = (value: unknown, most: number): boolean => value === null || isText(value, most);
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;

/** An address that may be opened: nothing that runs in the extension's name. */
export function isAddress(value: unknown): value is string {
  if (!isText(value, 4000)) return false;
  try {
    return /^https?:$/.test(new URL(value).protocol);
  } catch {
    return false;
  }
}

export const NOTE_MOST = 500;

/** The reminder in a record, without what only the database needs; null where it is none (a damaged disk, another program's hand). */
export function readReminder(record: unknown): Reminder | null {
  if (typeof record !== 'object' || record === null) return null;
  const r = record as { [K in keyof Reminder]: unknown };
  const good =
    isText(r.id, 64) &&
    r.id !== '' &&
    isCount(r.rev) &&
    (r.kind === 'promise' || r.kind === 'check-in') &&
    isTime(r.at) &&
    timeOrNull(r.due) &&
    textOrNull(r.said, 200) &&
    isText(r.zone, 64) &&
    textOrNull(r.name, 100) &&
    textOrNull(r.issue, 40) &&
    isText(r.note, NOTE_MOST) &&
    isText(r.origin, 500) &&
    isText(r.ticket, 1000) &&
    (r.address === null || isAddress(r.address)) &&
    textOrNull(r.mark, 64) &&
    isTime(r.made) &&
    timeOrNull(r.done) &&
    timeOrNull(r.told) &&
    isCount(r.snoozed);
  if (!good) return null;
  const { id, rev, kind, at, due, said, zone, name, issue, note, origin, ticket, address, mark, made, done, told, snoozed } =
    r as unknown as Reminder;
  return { id, rev, kind, at, due, said, zone, name, issue, note, origin, ticket, address, mark, made, done, told, snoozed };
}

/** How far a clock may run ahead of itself before what was told counts as told by mistake, in ms. */
export const CLOCK_SLIP = 60_000;

/** How many ms it is late, by its term or else by the time it was set for; 0 or less: it is not. */
export const lateBy = (reminder: Pick<Reminder, 'at' | 'due'>, now: number): number => now - (reminder.due ?? reminder.at);
