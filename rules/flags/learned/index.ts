/**
 * Wording of a category that no pattern of the bank lists, recognised by what it is made of: one linear model a category over words,
 * neighbouring words and families of words (`concepts.ts`), trained by `tests/eval/train-flags.ts` on labelled sentences by several authors.
 * Linear, so that each word's part in the judgement can be told.
 */
import { memo } from '../../text/memo';
import { sentences } from '../../text/sentences';
import type { Sentence } from '../../text/tokens';
import type { Category, Span } from '../../types';
import { type Feature, featuresOf } from './features';
import { type Model, unpack } from './model';
import weights from './weights.json';

let unpacked: Model | null = null;
const model = () => {
  unpacked ??= unpack(weights as Parameters<typeof unpack>[0]);
  return unpacked;
};

export interface Recognised extends Span {
  category: Category;
  /** How far above the least sum; 0 and up. */
  surety: number;
}

/** The category that a sentence's make-up speaks for most, with the words that speak for it; offsets in the sentence's own text. */
export const recognise = memo(1500, (text: string): Recognised | null => {
  const [sentence] = sentences(text);
  if (!sentence) return null;
  const features = featuresOf(sentence);
  const { categories, least } = model();
  const sums = sumsOf(features);
  let best = -1;
  sums.forEach((z, k) => {
    if (z >= (least[k] as number) && (best < 0 || z > (sums[best] as number))) best = k;
  });
  const span = best < 0 ? null : weightiest(features, sentence, best);
  return span && { ...span, category: categories[best] as Category, surety: (sums[best] as number) - (least[best] as number) };
});

/** For each category the weighed sum of a sentence's features; long sentences are not favoured. */
function sumsOf(features: readonly Feature[]): Float64Array {
  const { bias, add } = model();
  const sums = new Float64Array(bias.length);
  let known = 0;
  for (const { name } of features) if (add(name, sums)) known++;
  return sums.map((z, k) => z / Math.sqrt(known || 1) + (bias[k] as number));
}

/** Share of the weightiest word's part that a word must have to belong to the span. */
const CLEAR = 0.35;

/** From the first to the last word that speaks clearly for the category. */
function weightiest(features: readonly Feature[], { tokens }: Sentence, category: number): Span | null {
  const { bias, add } = model();
  const parts = new Float64Array(tokens.length);
  for (const { name, at } of features) {
    if (at < 0) continue;
    const sums = new Float64Array(bias.length);
    if (add(name, sums)) parts[at] = (parts[at] as number) + (sums[category] as number);
  }
  const clear = CLEAR * Math.max(...parts);
  if (!(clear > 0)) return null;
  const counts = (i: number) => (parts[i] as number) > clear && tokens[i]?.kind !== 'punct';
  let first = 0;
  while (first < tokens.length && !counts(first)) first++;
  let last = tokens.length - 1;
  while (last > first && !counts(last)) last--;
  const a = tokens[first];
  const b = tokens[last];
  return a && b ? { start: a.start, end: b.end } : null;
}
