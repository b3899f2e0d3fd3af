/** What the list of follow-ups shows. Pure. */
import type { Reminder } from '@/entrypoints/background/followups/reminder';
import { hostOf, whatOf } from './row-words';

export type Side = 'open' | 'done';

/** The reminders of a side that hold all words of a search; open ones the soonest first, done ones the latest first. */
export function shownOf(all: readonly Reminder[], side: Side, search: string): Reminder[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const found = all.filter((r) => {
    if ((r.done === null) !== (side === 'open')) return false;
    if (words.length === 0) return true;
    const text = [r.name ?? '', whatOf(r), hostOf(r), r.address ?? ''].join('\n').toLocaleLowerCase();
    return words.every((word) => text.includes(word));
  });
  return side === 'open' ? found.sort((a, b) => a.at - b.at) : found.sort((a, b) => (b.done ?? 0) - (a.done ?? 0));
}
