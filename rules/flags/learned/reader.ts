import { memo } from '../../text/memo';
import { sentences } from '../../text/sentences';
import type { Sentence } from '../../text/tokens';
import type { Category, Severity, Span } from '../../types';
import { type Feature, featuresOf } from './features';
import { type PackedModel, unpack } from './model';

export interface Recognised extends Span {
  category: Category;
  /** How far above the least sum; 0 and up. */
  surety: number;
}

/** Judges single sentences by one packed model. What it gives is remembered by sentence; nothing of it may be changed. */
export interface Reader {
  /** The category that a sentence's make-up speaks for most, with the words that speak for it; offsets in the sentence's own text. */
  recognise(text: string): Recognised | null;
  /** How much a sentence's make-up speaks for each category: the logarithm of the odds; nothing of shouting. */
  leanings(text: string): ReadonlyMap<Category, number>;
}

/** Least logarithm of the odds at which a pattern's word is taken: what the agent would be stopped for is less easily let go. */
const LEAST = { hint: -2.75, warn: -3, stop: -3.5 } as const;
/** By how much another category must be likelier for a pattern's word not to be taken, and below what a sentence is not clearly of its own. */
const LIKELIER = 1.5;
const UNCLEAR = -1.5;

/**
 * Whether a sentence is made up so unlike a category's wording that a pattern of that category has most likely found something else.
 * @param clause the part of it that the pattern's match stands in, which may be like it where the whole is not
 */
export function isUnlike(reader: Reader, sentence: string, clause: string, category: Category, severity: Severity): boolean {
  const leaning = (text: string, c: Category) => reader.leanings(text).get(c) ?? 0;
  const own = Math.max(leaning(sentence, category), leaning(clause, category));
  if (own < LEAST[severity]) return true;
  const other = own < UNCLEAR ? reader.recognise(sentence) : null;
  return !!other && leaning(sentence, other.category) - own > LIKELIER;
}

/** @param packed gives the model; asked for at the first sentence only, as the bundle's tables come late */
export function readerOf(packed: () => PackedModel): Reader {
  let unpacked: ReturnType<typeof unpack> | null = null;
  const model = () => {
    unpacked ??= unpack(packed());
    return unpacked;
  };
  const read = memo(1500, (text: string) => {
    const [sentence = null] = sentences(text);
    const features = sentence ? featuresOf(sentence) : [];
    return { sentence, features, sums: sumsOf(features, model()) };
  });
  return {
    recognise: memo(1500, (text: string) => {
      const { sentence, features, sums } = read(text);
      const { categories, least } = model();
      let best = -1;
      sums.forEach((z, k) => {
        if (z >= (least[k] as number) && (best < 0 || z > (sums[best] as number))) best = k;
      });
      const span =
        best < 0 || !sentence || sentence.tokens.filter((t) => t.kind === 'word').length < LEAST_WORDS
          ? null
          : weightiest(features, sentence, best, model());
      return (
        span && { ...span, category: categories[best] as Category, surety: (sums[best] as number) - (least[best] as number) }
      );
    }),
    leanings: memo(1500, (text: string) => {
      const { sums } = read(text);
      return new Map(model().categories.map((c, k) => [c, sums[k] as number]));
    }),
  };
}

/** Fewer words than this say too little about what a sentence is. */
const LEAST_WORDS = 4;

type Unpacked = ReturnType<typeof unpack>;

/** For each category the weighed sum of a sentence's features; long sentences are not favoured. */
function sumsOf(features: readonly Feature[], { bias, add }: Unpacked): Float64Array {
  const sums = new Float64Array(bias.length);
  let known = 0;
  for (const { key } of features) if (add(key, sums)) known++;
  return sums.map((z, k) => z / Math.sqrt(known || 1) + (bias[k] as number));
}

/** Share of the weightiest word's part that a word must have to belong to the span. */
const CLEAR = 0.35;

/** From the first to the last word that speaks clearly for the category. */
function weightiest(features: readonly Feature[], { tokens }: Sentence, category: number, { bias, add }: Unpacked): Span | null {
  const parts = new Float64Array(tokens.length);
  for (const { key, at } of features) {
    if (at < 0) continue;
    const sums = new Float64Array(bias.length);
    if (add(key, sums)) parts[at] = (parts[at] as number) + (sums[category] as number);
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
