import type { Category, Severity } from '@/rules/types';

/** A stretch of a reply that an entry marks; offsets are UTF-16, `start` inclusive, `end` exclusive. */
export interface Mark {
  start: number;
  end: number;
  entryId: string;
  category: Category;
  severity: Severity;
  why: string;
}

export type What = 'same' | 'new' | 'gone' | 'changed';

/** A mark before and after the edits. `was`: the mark in whose place a changed one stands. */
export interface Compared extends Mark {
  what: What;
  was: Mark | null;
}

/**
 * What has become of each mark of one text. Same: same place, entry and severity. Changed: another entry, severity or extent, where marks
 * overlap. In order of place; gone ones carry the place they had.
 */
export function compareMarks(before: readonly Mark[], after: readonly Mark[]): Compared[] {
  const left = new Set(before);
  const alike = (a: Mark, b: Mark) => a.start === b.start && a.end === b.end;
  const made = after.map((mark): Compared => {
    const twin = before.find((b) => left.has(b) && alike(b, mark) && b.entryId === mark.entryId && b.severity === mark.severity);
    if (twin) left.delete(twin);
    return { ...mark, what: twin ? 'same' : 'new', was: null };
  });
  for (const mark of made) {
    if (mark.what === 'same') continue;
    const over = before.find((b) => left.has(b) && b.start < mark.end && mark.start < b.end);
    if (!over) continue;
    left.delete(over);
    mark.what = 'changed';
    mark.was = over;
  }
  const gone = [...left].map((mark): Compared => ({ ...mark, what: 'gone', was: null }));
  return [...made, ...gone].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** A stretch of a text with the mark on it, if there is one. */
export interface Piece {
  text: string;
  start: number;
  mark: Compared | null;
}

/** A text cut up by its marks; where marks overlap the one in force stands before the one that is gone, and the earlier before the later. */
export function piecesOf(text: string, marks: readonly Compared[]): Piece[] {
  const pieces: Piece[] = [];
  const rank = (m: Compared) => (m.what === 'gone' ? 1 : 0);
  const taken: Compared[] = [];
  for (const mark of [...marks].sort((a, b) => rank(a) - rank(b) || a.start - b.start))
    if (!taken.some((t) => t.start < mark.end && mark.start < t.end)) taken.push(mark);
  let at = 0;
  for (const mark of taken.sort((a, b) => a.start - b.start)) {
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), start: at, mark: null });
    pieces.push({ text: text.slice(mark.start, mark.end), start: mark.start, mark });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), start: at, mark: null });
  return pieces;
}

interface EntryCount {
  entryId: string;
  severity: Severity;
  now: number;
  was: number;
}

export interface Tally {
  replies: number;
  /** Replies with a mark, after and before the edits. */
  marked: number;
  wasMarked: number;
  /** Marks. */
  fresh: number;
  gone: number;
  same: number;
  /** Most fired first. */
  entries: EntryCount[];
}

/** Adds results up. */
export function tallyOf(results: readonly { marks: readonly Compared[] }[]): Tally {
  const counts = new Map<string, EntryCount>();
  const count = (m: Mark) => {
    const known = counts.get(m.entryId) ?? { entryId: m.entryId, severity: m.severity, now: 0, was: 0 };
    counts.set(m.entryId, known);
    return known;
  };
  const tally = { replies: results.length, marked: 0, wasMarked: 0, fresh: 0, gone: 0, same: 0 };
  for (const { marks } of results) {
    if (marks.some((m) => m.what !== 'gone')) tally.marked++;
    if (marks.some((m) => m.what !== 'new')) tally.wasMarked++;
    for (const mark of marks) {
      if (mark.what === 'same') tally.same++;
      if (mark.what === 'new' || mark.what === 'changed') tally.fresh++;
      if (mark.what === 'gone' || mark.what === 'changed') tally.gone++;
      if (mark.what !== 'gone') count(mark).now++;
      if (mark.what === 'changed' && mark.was) count(mark.was).was++;
      else if (mark.what !== 'new') count(mark).was++;
    }
  }
  const entries = [...counts.values()].sort((a, b) => b.now - a.now || b.was - a.was || (a.entryId < b.entryId ? -1 : 1));
  return { ...tally, entries };
}
