/**
 * The learned part: what a message's wording adds to its signals, a linear model over words, neighbours and families of words
 * (`features.ts`, `concepts.ts`). It knows the turns of phrase that nobody thought of as a signal. Trained by `tests/eval/train-anger.ts`.
 */
import type { Word } from '../pattern';
import { partsOf } from './features';
import { type PackedWeights, unpack } from './packed';
import packed from './weights.json';

/** What one word adds, before the message's scale; offsets of the sentence. */
export interface WordShare {
  start: number;
  end: number;
  value: number;
}

export interface Wording {
  shares: WordShare[];
  /** Parts in all, known or not: for the scale of the message. */
  parts: number;
}

let unpacked: ((key: number) => number) | null = null;

/** What the words of one sentence add; a part that rests on two words is shared between them, one that rests on the whole between all. */
export function wordingOf(words: readonly Word[]): Wording {
  unpacked ??= unpack(packed as PackedWeights);
  const values = new Float64Array(words.length);
  const parts = partsOf(words);
  let whole = 0;
  for (const { key, from, to } of parts) {
    const weight = unpacked(key);
    if (weight === 0) continue;
    if (from < 0) whole += weight;
    else {
      values[from] = (values[from] as number) + weight / 2;
      values[to] = (values[to] as number) + weight / 2;
    }
  }
  const spoken = words.filter((w) => w.kind !== 'punct').length || 1;
  const shares = words.flatMap((w, i) => {
    const value = (values[i] as number) + (w.kind === 'punct' ? 0 : whole / spoken);
    return value === 0 ? [] : [{ start: w.start, end: w.end, value }];
  });
  return { shares, parts: parts.length };
}

/** Parts that a message of no length would count: keeps a few words from weighing much. */
const FLOOR = 50;

/** The scale of a message's wording: the more parts there are, the less each counts, so that length alone gathers nothing. */
export const wordingScale = (parts: number) => 1 / Math.sqrt(parts + FLOOR);

/** Signals speak first: the clearer they are, the less the wording is asked. @param signals the signals' sum, in grades */
export const wordingGate = (signals: number) => 1 / (1 + (Math.max(0, signals) / 1.5) ** 2);
