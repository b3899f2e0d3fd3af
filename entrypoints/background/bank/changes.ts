import { type Meta, MOST_HISTORY } from './holdings';
import type { HistoryItem, NewsItem } from './protocol';

const MOST_NEWS = 10;
const MOST_IDS = 50;

/** A change that has been made, as it is remembered. */
export interface Made {
  how: HistoryItem['how'];
  what: string;
  who: string;
  /** ISO 8601 */
  at: string;
  ids: readonly string[];
  news: readonly NewsItem[];
}

/** What is kept beside the layers after one more change, and the numbers of changes that are too long ago to be kept. */
export function withChange(meta: Meta, { how, what, who, at, ids, news }: Made): { meta: Meta; tooOld: number[] } {
  const n = meta.next;
  const history = [...meta.history, { n, at, who, what, how, ids: ids.slice(0, MOST_IDS), count: ids.length }];
  const tooOld = history.splice(0, Math.max(0, history.length - MOST_HISTORY)).map((old) => old.n);
  const kept = new Set(history.map((h) => h.n));
  // what came by itself is not on the list of what undo takes back
  const mayUndo = how !== 'team' && how !== 'sync' && how !== 'built-in';
  const undo = how === 'undo' || !mayUndo ? meta.undo : [...meta.undo, n];
  const redo = how === 'undo' ? [...meta.redo, n] : how === 'redo' || !mayUndo ? meta.redo : [];
  return {
    tooOld,
    meta: {
      ...meta,
      revision: meta.revision + 1,
      next: n + 1,
      history,
      undo: undo.filter((x) => kept.has(x)),
      redo: redo.filter((x) => kept.has(x)),
      news: [...meta.news, ...news].slice(-MOST_NEWS),
    },
  };
}
