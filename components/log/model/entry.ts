import { BANDS } from '@/rules/bands';
import type { Band, Channel, Issue, Step } from '@/rules/types';
import { CHANNELS, ISSUES, OUTCOMES, type Outcome, RESOLUTIONS, type Resolution, STEPS, TROUBLES, type Trouble } from './words';

/** The shape that entries are kept in now. */
export const ENTRY_VERSION = 1;

/**
 * One complaint as it was logged. Holds no text of the conversation: `note` is what the agent typed into the log. Nothing says who the agent
 * or the customer is.
 */
export interface LogEntry {
  v: typeof ENTRY_VERSION;
  /** Made once, kept in every export: the same complaint in two files is one. */
  id: string;
  /** Counts the changes, from 1: whoever writes says which one they saw. */
  rev: number;
  /** When the complaint was logged, ISO 8601 in UTC. */
  at: string;
  /** When the entry was last changed, ISO 8601 in UTC. */
  changed: string;
  channel: Channel | null;
  issue: Issue | null;
  trouble: Trouble | null;
  /** Mood of the first and the last message of the customer; null: not known. */
  start: Band | null;
  end: Band | null;
  /** Score 0..100 after each message of the customer, oldest first. */
  curve: number[];
  /** How often they had written about it, this time included. */
  contacts: number | null;
  steps: Step[];
  resolution: Resolution | null;
  outcome: Outcome | null;
  /** What the customer gave, 1..5. */
  rating: number | null;
  /** The day on which to look at it again, YYYY-MM-DD. */
  followUp: string | null;
  tags: string[];
  /** Host of the desk. */
  desk: string;
  /** The desk's own id of the conversation. */
  ref: string;
  /** Address of the ticket, http(s). */
  ticket: string;
  /** Ids of the phrase bank's lines that stood in the replies. */
  lines: string[];
  note: string;
}

export const LIMITS = { note: 4000, tag: 40, tags: 30, curve: 100, lines: 60, text: 2000, id: 80, contacts: 99 } as const;

// Control characters but newline and tab, and marks that turn the direction of text.
const UNWANTED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** Text without hidden control characters, newlines as `\n`, at most so many UTF-16 units and no half characters. */
export function cleanText(text: string, most: number): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(UNWANTED, '');
  return (plain.length > most ? plain.slice(0, most) : plain).toWellFormed();
}

const cleanLine = (text: string, most: number) => cleanText(text.replace(/[\t\r\n]+/g, ' '), most).trim();

/** Tags as they are kept: one line each, no `;`, none twice (whatever the case). */
export function cleanTags(tags: readonly string[]): string[] {
  const seen = new Set<string>();
  const out: string[] = [];
  for (const tag of tags) {
    const plain = cleanLine(tag.replaceAll(';', ' '), LIMITS.tag).replace(/\s+/g, ' ').trim();
    const key = plain.toLowerCase();
    if (plain === '' || seen.has(key) || out.length >= LIMITS.tags) continue;
    seen.add(key);
    out.push(plain);
  }
  return out;
}

/** An address as it is kept: http or https, without what logs somebody in; else ''. */
export function cleanAddress(address: string): string {
  if (address === '' || address.length > 8 * LIMITS.text) return '';
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return '';
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (SECRET.test(name)) url.searchParams.delete(name);
  const made = url.href;
  return made.length > LIMITS.text ? '' : made;
}
const SECRET = /token|session|^s?sid$|auth|secret|passw|^(?:api)?key$|signature|^sig$|^code$|jwt|csrf/i;

export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** Reads a time; what `Date` takes is put as ISO 8601 in UTC. Null: none, or none that a log can be in. */
export function timeOf(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return null;
  const ms = Date.parse(value);
  return Number.isNaN(ms) || ms < EARLIEST || ms > LATEST ? null : new Date(ms).toISOString();
}
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

const isId = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LIMITS.id && /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value);

/** What came of reading: the entry, or why there is none; `odd` names the fields that were not understood and left empty. */
export type Read = { entry: LogEntry; odd: string[] } | { why: Why };
/** Why a record is no entry. `newer`: a later Evenkeel wrote it. */
export type Why = 'shape' | 'newer' | 'id' | 'at';

type Fields = Readonly<Record<string, unknown>>;

/** Older shapes, each to the next: `MIGRATIONS[n]` takes version n to n + 1. Version 1 is the first. */
const MIGRATIONS: Readonly<Record<number, (old: Fields) => Fields>> = {};

/**
 * Reads a record from the disk or a file: moves an older shape up, and takes only what is of the right kind. Without an id or a time
 * it is no entry; any other field that is not understood is left empty and named. Never throws.
 */
export function readEntry(record: unknown): Read {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return { why: 'shape' };
  let fields = record as Fields;
  let version = fields.v === undefined ? ENTRY_VERSION : fields.v;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return { why: 'shape' };
  if (version > ENTRY_VERSION) return { why: 'newer' };
  for (; version < ENTRY_VERSION; version++) {
    const move = MIGRATIONS[version];
    if (!move) return { why: 'shape' };
    fields = move(fields);
  }
  if (!isId(fields.id)) return { why: 'id' };
  const at = timeOf(fields.at);
  if (!at) return { why: 'at' };
  const odd: string[] = [];
  const none = (value: unknown) => value === undefined || value === null || value === '';
  const from = <T extends string>(name: string, list: readonly T[]): T | null => {
    const value = fields[name];
    if (none(value)) return null;
    const found = list.find((x) => x === value);
    if (found === undefined) odd.push(name);
    return found ?? null;
  };
  const whole = (name: string, least: number, most: number): number | null => {
    const value = fields[name];
    if (none(value)) return null;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    odd.push(name);
    return null;
  };
  const list = <T>(name: string, good: (item: unknown) => T | null, most: number): T[] => {
    const value = fields[name];
    if (none(value)) return [];
    if (!Array.isArray(value)) {
      odd.push(name);
      return [];
    }
    const out: T[] = [];
    for (const item of value as unknown[]) {
      const read = good(item);
      if (read !== null && out.length < most) out.push(read);
      else if (odd.at(-1) !== name) odd.push(name);
    }
    return out;
  };
  const text = (name: string, clean: (value: string) => string): string => {
    const value = fields[name];
    if (none(value)) return '';
    const made = typeof value === 'string' ? clean(value) : '';
    if (made === '' || typeof value !== 'string') odd.push(name);
    return made;
  };
  const day = text('followUp', (value) => (isDay(value) ? value : ''));
  return {
    entry: {
      v: ENTRY_VERSION,
      id: fields.id,
      rev: whole('rev', 1, 1e9) ?? 1,
      at,
      changed: timeOf(fields.changed) ?? at,
      channel: from('channel', CHANNELS),
      issue: from('issue', ISSUES),
      trouble: from('trouble', TROUBLES),
      start: from('start', BANDS),
      end: from('end', BANDS),
      curve: list('curve', (n) => (typeof n === 'number' && n >= 0 && n <= 100 ? Math.round(n) : null), LIMITS.curve),
      contacts: whole('contacts', 1, LIMITS.contacts),
      steps: [...new Set(list('steps', (s) => STEPS.find((x) => x === s) ?? null, STEPS.length))],
      resolution: from('resolution', RESOLUTIONS),
      outcome: from('outcome', OUTCOMES),
      rating: whole('rating', 1, 5),
      followUp: day === '' ? null : day,
      tags: cleanTags(list('tags', (tag) => (typeof tag === 'string' ? tag : null), 10 * LIMITS.tags)),
      desk: text('desk', (value) => cleanLine(value, 253)),
      ref: text('ref', (value) => cleanLine(value, LIMITS.text)),
      ticket: text('ticket', cleanAddress),
      lines: [...new Set(list('lines', (id) => (isId(id) ? id : null), LIMITS.lines))],
      note: text('note', (value) => cleanText(value, LIMITS.note)),
    },
    odd,
  };
}

/** Which of two versions of one entry counts: more changes, then the later change, then one of them by its contents, whichever comes first. */
export function newerOf(a: LogEntry, b: LogEntry): LogEntry {
  if (a.rev !== b.rev) return a.rev > b.rev ? a : b;
  if (a.changed !== b.changed) return a.changed > b.changed ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}

/** Whether two versions say the same. */
export const sameEntry = (a: LogEntry, b: LogEntry): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Conversations are the same by desk and its id, else by address; '' where neither is known. */
export const conversationOf = (e: Pick<LogEntry, 'desk' | 'ref' | 'ticket'>): string =>
  e.ref !== '' ? `${e.desk} ${e.ref}` : e.ticket;

/** How many times as angry a band is counted: the index 0..4; null: not known. */
const gradeOfEntry = (band: Band | null): number | null => (band === null ? null : BANDS.indexOf(band));
