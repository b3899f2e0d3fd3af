import type { Sentence, Token } from '../../text/tokens';
import { FAMILIES_OF } from './concepts';

/** A feature's name and the token (index) it begins at, so that a score can be put down to words; -1: the sentence as a whole. */
export interface Feature {
  name: string;
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

interface Word {
  base: string;
  families: readonly string[];
  token: number;
}

/** The words that the features are made of: contractions opened, plain endings off. */
function wordsOf(tokens: readonly Token[]): Word[] {
  const out: Word[] = [];
  const put = (raw: string, token: number) => {
    const base = BASE.get(raw) ?? raw;
    out.push({ base: stem(base), families: familiesOf(raw), token });
  };
  tokens.forEach((t, i) => {
    if (t.kind === 'number') out.push({ base: '#', families: ['NUM'], token: i });
    else if (t.kind === 'punct') {
      if (/[,;:?!-]/.test(t.norm)) out.push({ base: t.norm, families: [], token: i });
    } else if (t.kind === 'word') {
      const known = SHORT.get(t.norm);
      const negated = /^(.+)n't$/.exec(t.norm);
      const tail = /^(.+)('ll|'re|'ve|'d|'m|'s)$/.exec(t.norm);
      if (known) for (const w of known) put(w, i);
      else if (negated) {
        put(negated[1] as string, i);
        put('not', i);
      } else if (tail) {
        put(tail[1] as string, i);
        put(TAIL.get(tail[2] as string) as string, i);
      } else if (/\d/.test(t.norm)) out.push({ base: '#', families: ['NUM'], token: i });
      else put(t.norm, i);
    }
  });
  // two words that count together
  for (let i = 0; i + 1 < out.length; i++) {
    const a = out[i] as Word;
    const pair = FAMILIES_OF.pairs.get(`${a.base} ${(out[i + 1] as Word).base}`);
    if (pair) out[i] = { ...a, families: [...a.families, ...pair] };
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

function familiesOf(word: string): readonly string[] {
  const exact = FAMILIES_OF.words.get(word) ?? [];
  const by: string[] = [];
  for (const [beginning, family] of FAMILIES_OF.stems) if (word.startsWith(beginning) && !by.includes(family)) by.push(family);
  return by.length === 0 ? exact : [...new Set([...exact, ...by])];
}

/** How far apart two words may stand to count as a pair. */
const REACH = 3;

/** What a sentence is made of, each feature once: words, neighbours, families of words, and pairs of families near one another. */
export function featuresOf(sentence: Pick<Sentence, 'tokens' | 'text'>): Feature[] {
  const words = wordsOf(sentence.tokens);
  const seen = new Map<string, number>();
  const put = (name: string, at: number) => {
    if (!seen.has(name)) seen.set(name, at);
  };
  words.forEach((w, i) => {
    put(w.base, w.token);
    if (i === 0) put(`^${w.base}`, w.token);
    for (const f of w.families) {
      put(f, w.token);
      if (i < 2) put(`^${f}`, w.token);
    }
    const one = words[i + 1];
    if (one) put(`${w.base} ${one.base}`, w.token);
    const two = words[i + 2];
    if (one && two) put(`${w.base} ${one.base} ${two.base}`, w.token);
    for (let k = i + 1; k < Math.min(i + 1 + REACH, words.length); k++) {
      const other = words[k] as Word;
      if (/^[,;:?!-]$/.test(other.base)) break;
      for (const g of other.families) {
        put(`${w.base}~${g}`, w.token);
        for (const f of w.families) put(`${f}~${g}`, w.token);
      }
      for (const f of w.families) put(`${f}~${other.base}`, w.token);
    }
  });
  const families = [...new Set(words.flatMap((w) => w.families))];
  for (let a = 0; a < families.length; a++)
    for (let b = a + 1; b < families.length; b++) put([families[a], families[b]].sort().join('&'), -1);
  if (/\?\s*$/.test(sentence.text)) put('ends?', -1);
  put(words.length < 6 ? 'short' : words.length > 22 ? 'long' : 'middling', -1);
  return [...seen].map(([name, at]) => ({ name, at }));
}
