import { memo } from '../../text/memo';
import { sentences } from '../../text/sentences';
import type { Token } from '../../text/tokens';
import { familiesOf, familiesOfRun } from './concepts';

/** What one sentence is made of, each feature once. */
export interface Made {
  start: number;
  end: number;
  features: readonly string[];
}

const SHORT: Readonly<Record<string, string>> = {
  "can't": 'can not',
  cant: 'can not',
  cannot: 'can not',
  "won't": 'will not',
  wont: 'will not',
  dont: 'do not',
  doesnt: 'does not',
  didnt: 'did not',
  isnt: 'is not',
  wasnt: 'was not',
  hasnt: 'has not',
  havent: 'have not',
  im: 'i am',
  ive: 'i have',
  thats: 'that is',
  wheres: 'where is',
  whats: 'what is',
  gonna: 'going to',
  wanna: 'want to',
  gotta: 'have to',
  u: 'you',
  ur: 'your',
  pls: 'please',
  plz: 'please',
};
const TAILS: Readonly<Record<string, string>> = { ll: 'will', re: 'are', ve: 'have', d: 'would', m: 'am' };
const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const MONTHS =
  /^(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

function wordsOf(tokens: readonly Token[]): string[] {
  const out: string[] = [];
  for (const t of tokens) {
    if (t.kind === 'punct') {
      if (t.norm === '?') out.push('?');
      else if (/[£$€₹]/.test(t.norm)) out.push('<sum>');
      continue;
    }
    if (t.kind === 'emoji') continue;
    const w = t.norm;
    if (t.kind === 'number' || /\d/.test(w))
      out.push(/[£$€₹]/.test(w) ? '<sum>' : /[a-z].*\d|\d.*[a-z-]/.test(w) ? '<code>' : '<num>');
    else if (DAYS.test(w)) out.push('<day>');
    else if (MONTHS.test(w)) out.push('<month>');
    else if (Object.hasOwn(SHORT, w)) out.push(...(SHORT[w] as string).split(' '));
    else if (/n't$/.test(w)) out.push(w.slice(0, -3), 'not');
    else {
      const tail = /^(.+)'(ll|re|ve|d|m|s)$/.exec(w);
      if (tail) out.push(tail[1] as string, ...(TAILS[tail[2] as string] ? [TAILS[tail[2] as string] as string] : []));
      else out.push(w);
    }
  }
  return out;
}

/** The part of a word that its inflections share, roughly. */
export function stem(w: string): string {
  if (w.length <= 4) return w.length === 4 && /[^s]s$/.test(w) ? w.slice(0, -1) : w;
  return w
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?:ing|ed|es|s|e|ly)$/, '')
    .replace(/([^aeiouls])\1$/, '$1');
}

function featuresOf(tokens: readonly Token[]): string[] {
  const words = wordsOf(tokens);
  const bases = words.map(stem);
  const out = new Set<string>();
  const families = new Set<string>();
  words.forEach((w, i) => {
    const base = bases[i] as string;
    out.add(base);
    const next = bases[i + 1];
    if (next) out.add(`${base} ${next}`);
    const own = familiesOf(w);
    for (const f of own) families.add(f);
    if (next) {
      for (const f of familiesOfRun(words.slice(i, i + 2))) families.add(f);
      if (i + 2 < words.length) for (const f of familiesOfRun(words.slice(i, i + 3))) families.add(f);
    }
    // families next to one another say more than either
    for (let k = i + 1; k < Math.min(i + 4, words.length); k++)
      for (const g of familiesOf(words[k] as string)) {
        for (const f of own) if (f !== g) out.add(`${f}~${g}`);
        if (k === i + 1) out.add(`${base}~${g}`);
      }
  });
  out.add(`^${bases.slice(0, 1).join(' ')}`);
  if (bases.length > 1) out.add(`^${bases.slice(0, 2).join(' ')}`);
  const list = [...families].sort();
  for (const [a, f] of list.entries()) {
    out.add(f);
    for (const g of list.slice(a + 1)) out.add(`${f}&${g}`);
  }
  return [...out];
}

/** What each sentence of a customer's message is made of: words by their stems, neighbours, families of words and pairs of families. */
export const madeOf = memo(60, (text: string): readonly Made[] =>
  sentences(text).map((s) => ({ start: s.start, end: s.end, features: featuresOf(s.tokens) })),
);
