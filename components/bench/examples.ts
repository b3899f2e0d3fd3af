import { titleOf } from '@/components/bank/model/items';
import type { Command, EditableLayer, Layer } from '@/phrasebank/layers/types';
import type { AvoidEntry } from '@/phrasebank/schema';
import type { Engine } from './engine';

export type Side = 'bad' | 'ok';

/** The entry with one more example, or null when it has it already. An example of the other side that says the opposite goes. */
export function withExample(entry: AvoidEntry, side: Side, text: string, pattern?: string): AvoidEntry | null {
  const { examples } = entry;
  const other = side === 'bad' ? 'ok' : 'bad';
  const patterns = pattern && !entry.patterns.includes(pattern) ? [...entry.patterns, pattern] : entry.patterns;
  if (examples[side].includes(text) && patterns === entry.patterns) return null;
  const rest = examples[other].filter((e) => e !== text);
  return {
    ...entry,
    patterns,
    examples: {
      ...examples,
      [side]: examples[side].includes(text) ? examples[side] : [...examples[side], text],
      // one of each is always there
      [other]: rest.length > 0 ? rest : examples[other],
    },
  };
}

/** Words of a reply as a pattern: only letters, figures and spaces, since the other signs mean something there. */
export const patternFrom = (words: string): string =>
  words
    .replace(/[^\p{L}\p{N}'’\s-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

export const putCommand = (layer: EditableLayer, entry: AvoidEntry): Command => ({ do: 'put', layer, entries: [entry] });

export interface Example {
  entryId: string;
  /** What the entry finds first, as its title. */
  title: string;
  side: Side;
  text: string;
  holds: boolean;
}

/** A layer's own avoid-entries with the examples that the version below has not: those that were added here. */
export function ownExamples(layer: Layer, builtin: ReadonlyMap<string, AvoidEntry>, engine: Engine): Example[] {
  return layer.entries.flatMap((entry) => {
    if (entry.kind !== 'avoid') return [];
    const below = builtin.get(entry.id);
    const run = (side: Side) =>
      entry.examples[side]
        .filter((text) => !below?.examples[side].includes(text))
        .map((text): Example => {
          const title = titleOf(entry);
          return { entryId: entry.id, title, side, text, holds: engine.fires(entry, text) === (side === 'bad') };
        });
    return [...run('bad'), ...run('ok')];
  });
}
