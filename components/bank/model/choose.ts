import type { Counts } from '@/entrypoints/background/bank/protocol';
import type { LayerName } from '@/phrasebank/layers/types';
import type { AvoidEntry } from '@/phrasebank/schema';
import { asAvoid, type Item, type Kind, plain } from './items';
import { isNoisy } from './usage';

export type Status = 'on' | 'off' | 'locked' | 'changed' | 'noisy';
export const STATUSES: readonly Status[] = ['on', 'off', 'locked', 'changed', 'noisy'];
export type Sort = 'bank' | 'title' | 'fired' | 'ignored' | 'inserted';
export const SORTS: readonly Sort[] = ['bank', 'title', 'fired', 'ignored', 'inserted'];

/** What the list is narrowed to; null: any. */
export interface Filter {
  text: string;
  kind: Kind | null;
  category: AvoidEntry['category'] | null;
  severity: AvoidEntry['severity'] | null;
  layer: LayerName | null;
  status: Status | null;
}

export const ANY: Filter = { text: '', kind: null, category: null, severity: null, layer: null, status: null };
export const isAny = (f: Filter) => f.text.trim() === '' && !f.kind && !f.category && !f.severity && !f.layer && !f.status;

type AllCounts = Readonly<Record<string, Counts>>;

/** The items that a filter lets through, in the order asked for. Each word searched for is somewhere in the entry. */
export function choose(items: readonly Item[], filter: Filter, sort: Sort, counts: AllCounts): Item[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  const found = items.filter((item) => passes(item, filter, counts) && words.every((w) => item.hay.includes(w)));
  if (sort === 'title') return found.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  if (sort === 'bank') return found;
  const count = (item: Item) => counts[item.id]?.[sort] ?? 0;
  return found.sort((a, b) => count(b) - count(a));
}

function passes({ row, id }: Item, f: Filter, counts: AllCounts): boolean {
  const { entry, origin } = row;
  if (f.kind && entry.kind !== f.kind) return false;
  if (f.category && asAvoid(entry)?.category !== f.category) return false;
  if (f.severity && asAvoid(entry)?.severity !== f.severity) return false;
  if (f.layer && origin.layer !== f.layer) return false;
  switch (f.status) {
    case null:
      return true;
    case 'on':
      return origin.offBy === null;
    case 'off':
      return origin.offBy !== null;
    case 'locked':
      return origin.locked || origin.required;
    case 'changed':
      return origin.over.length > 0;
    case 'noisy':
      return isNoisy(counts[id]);
  }
}

/** How many items there are of each kind and of each category. */
export function tally(items: readonly Item[]): {
  kind: Record<Kind, number>;
  category: Partial<Record<AvoidEntry['category'], number>>;
} {
  const kind: Record<Kind, number> = { avoid: 0, empathy: 0, question: 0, step: 0, issue: 0, model: 0 };
  const category: Partial<Record<AvoidEntry['category'], number>> = {};
  for (const { row } of items) {
    kind[row.entry.kind]++;
    const c = asAvoid(row.entry)?.category;
    if (c) category[c] = (category[c] ?? 0) + 1;
  }
  return { kind, category };
}
