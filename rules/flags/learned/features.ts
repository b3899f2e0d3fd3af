import { folded, hashOf } from '../../learned/bytes';
import type { Sentence, Token } from '../../text/tokens';
import { familiesOf, familiesOfRun } from './concepts';

/** A feature's key (its name's hash, folded) and the token (index) it begins at, so that a score can be put down to words; -1: the sentence as a whole. */
export interface Feature {
  key: number;
  at: number;
}

// Maps, as a customer may well type "constructor".
const SHORT: ReadonlyMap<string, readonly string[]> = mapOf({
  "can't": ['can', 'not'],
  cant: ['can', 'not'],
  cannot: ['can', 'not'],
  "won't": ['will', 'not'],
  wont: ['will', 'not'],
  "shan't": ['shall', 'not'],
  "let's": ['let', 'us'],
  lets: ['let', 'us'],
  dont: ['do', 'not'],
  doesnt: ['do', 'not'],
  didnt: ['do', 'not'],
  isnt: ['be', 'not'],
  wasnt: ['be', 'not'],
  youre: ['you', 'be'],
  youve: ['you', 'have'],
  im: ['i', 'be'],
  ive: ['i', 'have'],
  thats: ['that', 'be'],
  theres: ['there', 'be'],
  gonna: ['going', 'to'],
  wanna: ['want', 'to'],
  gotta: ['have', 'to'],
  u: ['you'],
  ur: ['your'],
  pls: ['please'],
  plz: ['please'],
});
const TAIL: ReadonlyMap<string, string> = mapOf({
  "'ll": 'will',
  "'re": 'be',
  "'ve": 'have',
  "'d": 'would',
  "'m": 'be',
  "'s": 'be',
});
const BASE: ReadonlyMap<string, string> = mapOf({
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  been: 'be',
  being: 'be',
  am: 'be',
  has: 'have',
  had: 'have',
  having: 'have',
  does: 'do',
  did: 'do',
  an: 'a',
  these: 'this',
  those: 'that',
});

function mapOf<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(entries));
}

interface Known {
  base: string;
  hash: number;
  families: readonly string[];
}

interface Word extends Known {
  token: number;
}

const kept = new Map<string, Known>();
/** A word's stem and families, remembered. */
function known(raw: string): Known {
  const hit = kept.get(raw);
  if (hit) return hit;
  const base = stem(BASE.get(raw) ?? raw);
  const made = { base, hash: hashOf(base), families: familiesOf(raw) };
  // what agents type must not gather without end
  if (kept.size > 20_000) kept.clear();
  kept.set(raw, made);
  return made;
}
const FIGURE: Known = { base: '#', hash: hashOf('#'), families: ['NUM'] };

/** The words that the features are made of: contractions opened, plain endings off. */
function wordsOf(tokens: readonly Token[]): Word[] {
  const out: Word[] = [];
  const put = (raw: string, token: number) => out.push({ ...known(raw), token });
  tokens.forEach((t, i) => {
    if (t.kind === 'number') out.push({ ...FIGURE, token: i });
    else if (t.kind === 'punct') {
      if (/[,;:?!-]/.test(t.norm)) out.push({ base: t.norm, hash: hashOf(t.norm), families: [], token: i });
    } else if (t.kind === 'word') {
      const short = SHORT.get(t.norm);
      const negated = /^(.+)n't$/.exec(t.norm);
      const tail = /^(.+)('ll|'re|'ve|'d|'m|'s)$/.exec(t.norm);
      if (short) for (const w of short) put(w, i);
      else if (negated) {
        put(negated[1] as string, i);
        put('not', i);
      } else if (tail) {
        put(tail[1] as string, i);
        put(TAIL.get(tail[2] as string) as string, i);
      } else if (/\d/.test(t.norm)) out.push({ ...FIGURE, token: i });
      else put(t.norm, i);
    }
  });
  // two words that count together
  for (let i = 0; i + 1 < out.length; i++) {
    const a = out[i] as Word;
    const pair = familiesOfRun([a.base, (out[i + 1] as Word).base]);
    if (pair.length > 0) out[i] = { ...a, families: [...a.families, ...pair] };
  }
  return out;
}

function stem(w: string): string {
  if (w.length <= 4) return w;
  if (/ies$/.test(w)) return `${w.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(w)) return w;
  if (/(?:ches|shes|sses|xes)$/.test(w)) return w.slice(0, -2);
  if (/s$/.test(w)) return w.slice(0, -1);
  if (/ing$/.test(w) && w.length > 5) return w.slice(0, -3).replace(/([^aeiouls])\1$/, '$1');
  if (/ed$/.test(w) && w.length > 4) return w.slice(0, -2).replace(/([^aeiouls])\1$/, '$1');
  return w;
}

/** How far apart two words may stand to count as a pair. */
const REACH = 3;

/** What a sentence is made of, each feature once: words, neighbours, families of words, and pairs of families near one another. */
export function featuresOf(sentence: Pick<Sentence, 'tokens' | 'text'>): Feature[] {
  const words = wordsOf(sentence.tokens);
  const features: Feature[] = [];
  const seen = new Set<number>();
  const put = (hash: number, at: number) => {
    const key = folded(hash);
    if (seen.has(key)) return;
    seen.add(key);
    features.push({ key, at });
  };
  const joined = (before: number, sign: string, text: string) => hashOf(text, hashOf(sign, before));
  words.forEach((w, i) => {
    put(w.hash, w.token);
    if (i === 0) put(hashOf(w.base, START), w.token);
    for (const f of w.families) {
      put(hashOf(f), w.token);
      if (i < 2) put(hashOf(f, START), w.token);
    }
    const one = words[i + 1];
    if (one) {
      const both = joined(w.hash, ' ', one.base);
      put(both, w.token);
      const two = words[i + 2];
      if (two) put(joined(both, ' ', two.base), w.token);
    }
    for (let k = i + 1; k < Math.min(i + 1 + REACH, words.length); k++) {
      const other = words[k] as Word;
      if (/^[,;:?!-]$/.test(other.base)) break;
      for (const g of other.families) {
        put(joined(w.hash, '~', g), w.token);
        for (const f of w.families) put(joined(hashOf(f), '~', g), w.token);
      }
      for (const f of w.families) put(joined(hashOf(f), '~', other.base), w.token);
    }
  });
  const families = [...new Set(words.flatMap((w) => w.families))].sort();
  for (let a = 0; a < families.length; a++) {
    const first = hashOf('&', hashOf(families[a] as string));
    for (let b = a + 1; b < families.length; b++) put(hashOf(families[b] as string, first), -1);
  }
  if (/\?\s*$/.test(sentence.text)) put(hashOf('ends?'), -1);
  put(hashOf(words.length < 6 ? 'short' : words.length > 22 ? 'long' : 'middling'), -1);
  return features;
}
const START = hashOf('^');
