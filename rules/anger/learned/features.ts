/** What one sentence is made of, as numbers to look weights up by: words, neighbours, families of words, and families near one another. */
import { folded, hashOf } from '../../learned/bytes';
import type { Word } from '../pattern';
import { familiesOf, familiesOfRun } from './concepts';

/** One thing a sentence is made of; `from` and `to`: the words it rests on, as indexes into the sentence's words, -1 for the sentence as a whole. */
export interface Part {
  key: number;
  from: number;
  to: number;
}

interface Item {
  hash: number;
  families: readonly number[];
  at: number;
  mark: boolean;
}

/** Two hashes and the way they stand to one another, in this order. */
function joined(a: number, way: number, b: number): number {
  let h = Math.imul(a ^ (way * 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h ^ b, 0xc2b2ae35);
  return h ^ (h >>> 13);
}

const NEXT = 1;
const NEAR = 2;
const WITH = 3;
const START = hashOf('^');
const END = hashOf('$');
const ASKS = hashOf('ends with a question mark');

// contractions opened, so that their two words count each by itself
const TAIL: Readonly<Record<string, string>> = {
  "'ll": 'will',
  "'re": 'be',
  "'ve": 'have',
  "'d": 'would',
  "'m": 'be',
  "'s": 'be',
};
const BASE: ReadonlyMap<string, string> = new Map([
  ...['is', 'are', 'was', 'were', 'been', 'being', 'am'].map((w) => [w, 'be'] as const),
  ...['has', 'had', 'having'].map((w) => [w, 'have'] as const),
  ...['does', 'did', 'done'].map((w) => [w, 'do'] as const),
  ['an', 'a'],
  ['these', 'this'],
  ['those', 'that'],
  ['cannot', 'can'],
]);

function opened(norm: string): readonly string[] {
  if (norm === "can't" || norm === 'cannot') return ['can', 'not'];
  if (norm === "won't") return ['will', 'not'];
  if (norm.endsWith("n't") && norm.length > 4) return [norm.slice(0, -3), 'not'];
  const at = norm.lastIndexOf("'");
  const tail = at > 0 ? TAIL[norm.slice(at)] : undefined;
  return tail ? [norm.slice(0, at), tail] : [norm];
}

/** Plain endings off, so that "charged" and "charges" are one word. */
function stem(w: string): string {
  if (w.length <= 4) return w;
  if (w.endsWith('ies')) return `${w.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(w)) return w;
  if (/(?:ches|shes|sses|xes)$/.test(w)) return w.slice(0, -2);
  if (w.endsWith('s')) return w.slice(0, -1);
  if (w.endsWith('ing') && w.length > 5) return w.slice(0, -3).replace(/([^aeiouls])\1$/, '$1');
  if (w.endsWith('ed')) return w.slice(0, -2).replace(/([^aeiouls])\1$/, '$1');
  return w;
}

interface Known {
  hash: number;
  families: readonly number[];
}

const kept = new Map<string, Known>();
function known(raw: string): Known {
  const hit = kept.get(raw);
  if (hit) return hit;
  const value = { hash: hashOf(stem(BASE.get(raw) ?? raw)), families: familiesOf(raw).map((f) => hashOf(f)) };
  // a customer's own words must not gather without end
  if (kept.size > 20_000) kept.clear();
  kept.set(raw, value);
  return value;
}

const MARK = /^[,;:?!-]$/;

function itemsOf(words: readonly Word[]): Item[] {
  const items: Item[] = [];
  let before = '';
  words.forEach((w, at) => {
    if (w.kind === 'punct') {
      if (MARK.test(w.norm)) items.push({ hash: hashOf(w.norm), families: [], at, mark: true });
      before = '';
      return;
    }
    if (w.norm.includes('@')) return;
    for (const raw of opened(w.norm)) {
      const { hash, families } = known(raw);
      items.push({ hash, families, at, mark: false });
      const pair = before ? familiesOfRun([before, raw]) : [];
      const last = items[items.length - 2];
      if (pair.length > 0 && last)
        items[items.length - 2] = { ...last, families: [...last.families, ...pair.map((f) => hashOf(f))] };
      before = raw;
    }
  });
  return items;
}

/** How far apart two words may stand to count as near. */
const REACH = 5;

/** The parts of a sentence, each once. */
export function partsOf(words: readonly Word[]): Part[] {
  const items = itemsOf(words);
  const parts: Part[] = [];
  const seen = new Set<number>();
  const put = (hash: number, from: number, to: number) => {
    const key = folded(hash);
    if (seen.has(key)) return;
    seen.add(key);
    parts.push({ key, from, to });
  };
  const spoken = items.filter((x) => !x.mark);
  if (spoken.length === 0) return parts;
  items.forEach((w, i) => {
    put(w.hash, w.at, w.at);
    for (const f of w.families) put(f, w.at, w.at);
    const one = items[i + 1];
    if (one) put(joined(w.hash, NEXT, one.hash), w.at, one.at);
    if (w.mark) return;
    for (let k = i + 1; k < Math.min(i + 1 + REACH, items.length); k++) {
      const other = items[k] as Item;
      if (other.mark) break;
      for (const g of other.families) {
        put(joined(w.hash, NEAR, g), w.at, other.at);
        for (const f of w.families) put(joined(f, NEAR, g), w.at, other.at);
      }
      for (const f of w.families) put(joined(f, NEAR, other.hash), w.at, other.at);
    }
  });
  const first = spoken[0] as Item;
  const last = spoken[spoken.length - 1] as Item;
  put(joined(START, NEXT, first.hash), first.at, first.at);
  for (const f of first.families) put(joined(START, NEXT, f), first.at, first.at);
  put(joined(last.hash, NEXT, END), last.at, last.at);
  for (const f of last.families) put(joined(f, NEXT, END), last.at, last.at);
  const families = [...new Set(spoken.flatMap((w) => w.families))].sort((a, b) => a - b);
  for (let a = 0; a < families.length; a++)
    for (let b = a + 1; b < families.length; b++) put(joined(families[a] as number, WITH, families[b] as number), -1, -1);
  const asks = words[words.length - 1]?.norm === '?';
  if (asks) {
    put(ASKS, words.length - 1, words.length - 1);
    for (const f of families) put(joined(f, WITH, ASKS), -1, -1);
  }
  return parts;
}
