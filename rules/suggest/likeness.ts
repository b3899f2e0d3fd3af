import { memo } from '../text/memo';
import { sentences } from '../text/sentences';

const STOP = new Set(
  'a an and are as at be been being but by can could d did do does for from get got had has have he her here him his how i if in is it its just ll m me my no not now of on or our out re s she should so some t than that the their them then there they this to up us ve was we were what when where which who will with would you your'.split(
    ' ',
  ),
);

/** The words that carry a sentence, roughly stemmed, as a set. */
export const contentWords = memo(4000, (sentence: string): ReadonlySet<string> => {
  const words =
    sentence
      .toLowerCase()
      .replace(/[’]/g, "'")
      .match(/[\p{L}\p{N}£$€]+/gu) ?? [];
  return new Set(words.filter((w) => !STOP.has(w)).map((w) => (w.length > 4 ? w.replace(/(?:ing|ed|es|s|ly)$/, '') : w)));
});

/** Jaccard index of two sets of words, 0..1. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const w of a) if (b.has(w)) both++;
  return both / (a.size + b.size - both);
}

const SAME = 0.5;
const setsOf = memo(600, (text: string): readonly ReadonlySet<string>[] => sentences(text).map((s) => contentWords(s.text)));

/**
 * Whether a line, or one of its sentences, stands already in a text in the same or nearly the same words.
 * Sentences of fewer than three content words are compared only as a whole.
 */
export function alreadySaid(line: string, text: string): boolean {
  if (!text) return false;
  if (text.includes(line)) return true;
  const said = setsOf(text);
  return sentences(line).some((s) => {
    const words = contentWords(s.text);
    if (words.size < 3) return false;
    return said.some((old) => old.size >= 3 && jaccard(words, old) >= SAME);
  });
}

/** FNV-1a, 32 bits: a stable order that differs from one conversation to the next. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
