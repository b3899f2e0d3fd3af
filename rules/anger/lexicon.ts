/**
 * The learned part: single words and pairs of neighbours, each with a small weight trained on the corpus. It knows the turns of phrase
 * that nobody thought of as a signal; it is held small, since half of what such a model learns is its authors' habits.
 */
import lexicon from './lexicon.json';
import type { Word } from './pattern';

export interface Gram {
  gram: string;
  start: number;
  end: number;
}

/** The words and pairs of one sentence, marks left out (how tidily one writes says nothing); `^` and `$` stand for its start and end. */
export function gramsOf(sentence: readonly Word[]): Gram[] {
  const words = sentence.filter((w) => w.kind !== 'punct');
  const out: Gram[] = [];
  words.forEach((w, i) => {
    const before = words[i - 1];
    out.push({ gram: w.norm, start: w.start, end: w.end });
    out.push({ gram: `${before?.norm ?? '^'} ${w.norm}`, start: before?.start ?? w.start, end: w.end });
    if (i === words.length - 1 && i > 0) out.push({ gram: `${w.norm} $`, start: w.start, end: w.end });
  });
  return out;
}

/** Gram to weight, in grades, for a message in which it is the only one; see `featuresOf` for the scale. */
export const LEXICON: Readonly<Record<string, number>> = lexicon;

/** The scale of a message's grams: the more there are, the less each counts. */
export const gramScale = (grams: number) => 1 / Math.sqrt(Math.max(1, grams));
