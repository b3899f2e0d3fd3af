import type { AvoidEntry } from '../../schema';

/** An avoid-entry without what all entries of a category share. `id` is the last part of the whole id. */
export type Row = Omit<AvoidEntry, 'kind' | 'category' | 'id' | 'examples'> & { id: string; bad: string[]; ok: string[] };

/** Makes the entries of one category from its rows. */
export function avoidEntries(category: AvoidEntry['category'], topic: string, rows: readonly Row[]): AvoidEntry[] {
  return rows.map(({ id, bad, ok, ...row }) => ({
    kind: 'avoid',
    id: `avoid.${topic}.${id}`,
    category,
    ...(category === 'shouting' || row.learned ? {} : { wary: true }),
    ...row,
    examples: { bad, ok },
  }));
}
