import type { Row } from '@/phrasebank/layers/types';
import type { AvoidEntry, Entry } from '@/phrasebank/schema';

export type Kind = Entry['kind'];
export const KINDS: readonly Kind[] = ['avoid', 'empathy', 'question', 'step', 'issue', 'model'];

/** One row of the list with what it is found by; made once for each row and kept with it. */
export interface Item {
  readonly row: Row;
  readonly id: string;
  readonly title: string;
  /** All its words in small letters, for the search. */
  readonly hay: string;
  readonly order: string;
}

/** What an entry is called in lists: its first plain pattern, else its first example; a line's own words. */
export function titleOf(entry: Entry): string {
  switch (entry.kind) {
    case 'avoid':
      return entry.patterns.find(isPlain) ?? entry.examples.bad[0] ?? entry.patterns[0] ?? entry.id;
    case 'issue':
    case 'model':
      return entry.title;
    default:
      return entry.text;
  }
}

const isPlain = (pattern: string) => pattern.length > 3 && !/[()[\]|^$!<>"=…]|\.\.\./.test(pattern);

const items = new WeakMap<Row, Item>();

/** The list's item for a row; the same object for the same row. */
export function itemOf(row: Row): Item {
  const known = items.get(row);
  if (known) return known;
  const title = titleOf(row.entry);
  const made: Item = {
    row,
    id: row.entry.id,
    title,
    hay: plain(wordsOf(row.entry).join('\n')),
    order: plain(title).replace(/^[^\p{L}\p{N}]+/u, ''),
  };
  items.set(row, made);
  return made;
}

/** Small letters, straight quotes, no accents: as one types in a search box. */
export function plain(text: string): string {
  const lower = text.toLowerCase();
  if (!/[\u0080-\uffff]/.test(lower)) return lower;
  return lower.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"');
}

function wordsOf(entry: Entry): string[] {
  switch (entry.kind) {
    case 'avoid':
      return [entry.id, entry.why, ...entry.patterns, ...entry.replacements, ...entry.examples.bad];
    case 'issue':
      return [entry.id, entry.title, entry.noun, ...entry.patterns];
    case 'model':
      return [entry.id, entry.title, entry.about];
    case 'question':
      return [entry.id, entry.text, entry.asks];
    default:
      return [entry.id, entry.text];
  }
}

/** Entries that can be told apart by category and severity. */
export const asAvoid = (entry: Entry): AvoidEntry | null => (entry.kind === 'avoid' ? entry : null);
