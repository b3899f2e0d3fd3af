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
/** With fewer than this share of a sentence's words anywhere in the other text, no sentence there can be the same. */
const SHARED = SAME / (1 + SAME);

interface Said {
  sentences: readonly ReadonlySet<string>[];
  all: ReadonlySet<string>;
}
const saidOf = memo(200, (text: string): Said => {
  const parts = sentences(text)
    .map((s) => contentWords(s.text))
    .filter((w) => w.size >= 3);
  return { sentences: parts, all: new Set(parts.flatMap((w) => [...w])) };
});

/**
 * Whether a line, or one of its sentences, stands already in a text in the same or nearly the same words.
 * Sentences of fewer than three content words are compared only as a whole.
 */
export function alreadySaid(line: string, text: string): boolean {
  if (!text) return false;
  if (text.includes(line)) return true;
  const said = saidOf(text);
  return saidOf(line).sentences.some((words) => {
    let shared = 0;
    for (const w of words) if (said.all.has(w)) shared++;
    return shared >= words.size * SHARED && said.sentences.some((old) => jaccard(words, old) >= SAME);
  });
}

/**
 * FNV-1a, 32 bits: a stable order that differs from one conversation to the next.
 * @param from the hash to go on from
 */
export function hash(text: string, from = 0x811c9dc5): number {
  let h = from;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
