import { BANDS } from '@/rules/bands';
import type { Band, Issue } from '@/rules/types';
import { conversationOf, type LogEntry } from './entry';
import type { Outcome } from './words';

/** What is looked for; an empty value is "any". */
export interface Filter {
  text: string;
  issue: Issue | '' | 'none';
  outcome: Outcome | '' | 'none';
  /** Mood at the start. */
  start: Band | '';
  tag: string;
  desk: string;
  /** Days, YYYY-MM-DD, both inclusive, in the browser's own time zone. */
  from: string;
  to: string;
}
export const ANY: Filter = { text: '', issue: '', outcome: '', start: '', tag: '', desk: '', from: '', to: '' };

export const isAny = (f: Filter): boolean => Object.values(f).every((value) => value === '');

/** An entry made ready for search: all its words in lower case, and when it was as a number. */
export interface Row {
  entry: LogEntry;
  words: string;
  ms: number;
}

/** @param say the words that the interface has for an entry's closed lists, so that one can search for what one sees */
export function rowOf(entry: LogEntry, say: (entry: LogEntry) => string): Row {
  const own = [entry.note, entry.tags.join(' '), entry.desk, entry.ref, entry.ticket, entry.at.slice(0, 10)].join('\n');
  return { entry, words: `${say(entry)}\n${own}`.toLowerCase(), ms: Date.parse(entry.at) };
}

/** The rows that fit, in the order given. All words must be found, in any order. Linear; 100,000 rows take about 10 ms. */
export function findRows(rows: readonly Row[], filter: Filter): Row[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const from = filter.from ? dayStart(filter.from) : Number.NEGATIVE_INFINITY;
  const to = filter.to ? dayStart(filter.to, 1) : Number.POSITIVE_INFINITY;
  const { issue, outcome, start, tag, desk } = filter;
  const out: Row[] = [];
  for (const row of rows) {
    const e = row.entry;
    if (row.ms < from || row.ms >= to) continue;
    if (issue !== '' && (e.issue ?? 'none') !== issue) continue;
    if (outcome !== '' && (e.outcome ?? 'none') !== outcome) continue;
    if (start !== '' && e.start !== start) continue;
    if (tag !== '' && !e.tags.includes(tag)) continue;
    if (desk !== '' && e.desk !== desk) continue;
    if (!words.every((word) => row.words.includes(word))) continue;
    out.push(row);
  }
  return out;
}

/** The first moment of a day in the browser's own time zone, in ms; `more` days later. NaN-free: no such day is the beginning of time. */
function dayStart(day: string, more = 0): number {
  const [y = 0, m = 1, d = 1] = day.split('-').map(Number);
  const ms = new Date(y, m - 1, d + more).getTime();
  return Number.isNaN(ms) ? Number.NEGATIVE_INFINITY : ms;
}

export const SORTS = ['newest', 'oldest', 'angriest', 'rating'] as const;
export type Sort = (typeof SORTS)[number];

/** @param rows oldest first @returns a new list */
export function sortRows(rows: readonly Row[], sort: Sort): Row[] {
  const newest = rows.toReversed();
  if (sort === 'newest') return newest;
  if (sort === 'oldest') return [...rows];
  const key = (r: Row): number =>
    sort === 'angriest'
      ? -Math.max(r.entry.start ? BANDS.indexOf(r.entry.start) : -1, r.entry.end ? BANDS.indexOf(r.entry.end) : -1)
      : (r.entry.rating ?? 6);
  return newest.sort((a, b) => key(a) - key(b));
}

/** So many answers are remembered. */
const REMEMBERED = 12;

/**
 * Search and order of the same rows, asked again and again while somebody types: what was found for a text that has been typed on is looked
 * through alone, and what was found before is known when letters are taken out again.
 */
export function finder(rows: readonly Row[], sort: Sort): (filter: Filter) => readonly Row[] {
  const known: { text: string; others: string; found: readonly Row[] }[] = [];
  return (filter) => {
    const { text, ...rest } = filter;
    const others = JSON.stringify(rest);
    const same = known.find((k) => k.text === text && k.others === others);
    if (same) return same.found;
    // each word of the shorter text is one of the longer, or its beginning: what fits the longer fits the shorter
    const base = known
      .filter((k) => k.others === others && text.startsWith(k.text))
      .reduce<(typeof known)[number] | null>((a, b) => (a && a.text.length >= b.text.length ? a : b), null);
    const found = base ? findRows(base.found, filter) : sortRows(findRows(rows, filter), sort);
    known.push({ text, others, found });
    if (known.length > REMEMBERED) known.shift();
    return found;
  };
}

/** All tags and desks in use, the most used first. */
export function usedIn(rows: readonly Row[]): { tags: string[]; desks: string[] } {
  const tags = new Map<string, number>();
  const desks = new Map<string, number>();
  const add = (to: Map<string, number>, what: string) => to.set(what, (to.get(what) ?? 0) + 1);
  for (const { entry } of rows) {
    for (const tag of entry.tags) add(tags, tag);
    if (entry.desk) add(desks, entry.desk);
  }
  const names = (of: Map<string, number>) => [...of].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([name]) => name);
  return { tags: names(tags), desks: names(desks) };
}

/** The latest entry of the same conversation, if there is one. */
function lastOf(entries: readonly LogEntry[]): LogEntry | null {
  return entries.reduce<LogEntry | null>((a, b) => (a === null || b.at > a.at ? b : a), null);
}

export { conversationOf };
