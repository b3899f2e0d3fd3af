import { type Followed, type Merged, type Rebased, type Row, same } from '@/phrasebank/layers';
import type { NewsItem } from './protocol';

/** Changes of a new version that are kept to be looked at; `NewsItem.count` says how many there were. */
const MOST_CHANGES = 200;

/** What listeners are told after a change: ids whose rows may differ, or all. */
export interface Changed {
  rows: Row[];
  gone: string[];
}

export function changedRows(before: Merged, after: Merged): Changed {
  const was = new Map(before.rows.map((r) => [r.entry.id, r]));
  const rows: Row[] = [];
  for (const row of after.rows) {
    const old = was.get(row.entry.id);
    was.delete(row.entry.id);
    if (!old || (old.entry !== row.entry && !same(old.entry, row.entry)) || !same(old.origin, row.origin)) rows.push(row);
  }
  return { rows, gone: [...was.keys()] };
}

/**
 * What a new version below has brought, for whoever opens the bank next; empty when it brought nothing.
 * @param n number of the change it comes with
 * @param at ISO 8601
 * @param drafted what has become of a draft that was pending
 */
export function newsOf(
  from: NewsItem['from'],
  { changes, combined, conflicts }: Rebased,
  n: number,
  at: string,
  drafted: Followed | null = null,
): NewsItem[] {
  if (changes.length + conflicts.length === 0) return [];
  const item: NewsItem = {
    id: `${from}-${n}`,
    from,
    at,
    changes: changes.slice(0, MOST_CHANGES),
    count: changes.length,
    combined: [...combined],
    conflicts: [...conflicts],
  };
  return [drafted ? { ...item, draft: { combined: [...drafted.combined], conflicts: [...drafted.conflicts] } } : item];
}
