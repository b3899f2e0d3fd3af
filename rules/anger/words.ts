/**
 * From a sentence to the words that the signal patterns compare: chat spellings made regular, letters drawn out
 * for emphasis shortened, masked swear words read, small slips of the finger repaired. Offsets stay those of the sentence.
 */
import { type Token } from '../text/tokens';
import type { Word } from './pattern';
import { CHAT_SPELLINGS } from './spellings';

// "f***", "sh*t", "b@stard": read as the word they hide
const MASKED: readonly (readonly [RegExp, string])[] = [
  [/^f[*#@$%!-]{1,6}(?:ing|in|n|g)$/, 'fucking'],
  [/^f[*#@$%!-]{1,6}(?:ed|d)$/, 'fucked'],
  [/^f[*#@$%!]{2,6}(?:k|ck|er|ers)?$|^f[*#@$%!-]{1,3}(?:k|ck)$|^fu[*#@$%!]+k?$/, 'fuck'],
  [/^s[*#@$%!]{1,4}t(?:e|ty)?$|^sh[*#@$%!1]t(?:e|ty)?$|^s[*#]{3}$/, 'shit'],
  [/^b[*#@$%!]{1,6}(?:t|s|sh\*t|shit)$|^bullsh[*#@!1]t$/, 'bullshit'],
  [/^a[*#@$%!]{1,2}(?:s|se|hole|holes)$|^a\*{2}$/, 'asshole'],
  [/^b[@*]st[@*]rds?$/, 'bastard'],
  [/^c[*#@]{1,3}(?:p|ap)$|^cr[*@#]p$/, 'crap'],
  [/^c[*#@]{1,3}nts?$|^c\*{3}$/, 'cunt'],
  [/^d[*#@]{1,2}(?:n|mn)$/, 'damn'],
];
const MASKED_RUN = /(?<![\p{L}\p{N}])[a-z]+(?:[*#@$%!-]+[a-z*#@$%!1]*)+/giu;

/** Reads one token's normal form. `known` tells whether a word is in the tables (used to shorten drawn-out letters). */
function regular(token: Token, known: (w: string) => boolean): string {
  const norm = token.norm;
  if (token.kind === 'number') return /\d(?:st|nd|rd|th)$/.test(norm) ? '#th' : '#';
  // a hash mark is no number
  if (token.kind !== 'word') return norm === '#' ? '.' : norm;
  const chat = CHAT_SPELLINGS[norm];
  if (chat !== undefined) return chat;
  if (/([a-z])\1\1/.test(norm)) {
    const two = norm.replace(/([a-z])\1{2,}/g, '$1$1');
    const one = norm.replace(/([a-z])\1{2,}/g, '$1');
    const oneAll = norm.replace(/([a-z])\1+/g, '$1');
    for (const w of [two, one, oneAll]) {
      const c = CHAT_SPELLINGS[w] ?? w;
      if (known(c)) return c;
    }
    return one;
  }
  return norm;
}

/** The words of a sentence, given its own text and tokens (offsets from the sentence's start). */
export function wordsOf(
  text: string,
  tokens: readonly Token[],
  known: (w: string) => boolean,
  repair: (w: string) => string,
): Word[] {
  const masked = new Map<number, { end: number; norm: string }>();
  if (/[*#@$%!1-]/.test(text)) {
    for (const m of text.matchAll(MASKED_RUN)) {
      const low = m[0].toLowerCase();
      const hit = MASKED.find(([re]) => re.test(low));
      if (hit) masked.set(m.index, { end: m.index + m[0].length, norm: hit[1] });
    }
  }
  const words: Word[] = [];
  let skipTo = 0;
  for (const t of tokens) {
    if (t.start < skipTo) continue;
    const mask = masked.get(t.start);
    if (mask) {
      words.push({ start: t.start, end: mask.end, norm: mask.norm, kind: 'word' });
      skipTo = mask.end;
      continue;
    }
    const before = words[words.length - 1];
    if (t.kind === 'word' && before?.norm === '.' && before.end === t.start && text[before.start] === '#') {
      words.push(...hashtag(t, known));
      continue;
    }
    const glued =
      t.kind === 'word'
        ? /^(\d+)(secs?|mins?|minutes?|hrs?|hours?|days?|wks?|weeks?|months?|mths?|yrs?|years?|x)$/.exec(t.norm)
        : null;
    if (glued) {
      const cut = t.start + (glued[1] as string).length;
      words.push(
        { start: t.start, end: cut, norm: '#', kind: 'number' },
        { start: cut, end: t.end, norm: glued[2] === 'x' ? 'times' : (glued[2] as string), kind: 'word' },
      );
      continue;
    }
    let norm = regular(t, known);
    if (t.kind === 'word' && !known(norm)) norm = repair(norm);
    words.push({ start: t.start, end: t.end, norm, kind: t.kind });
  }
  return words;
}

/** The words run together in a hashtag, by capitals or, failing that, by the longest known words; offsets follow. */
function hashtag(token: Token, known: (w: string) => boolean): Word[] {
  const make = (from: number, to: number): Word => {
    const norm = token.text.slice(from, to).toLowerCase();
    return { start: token.start + from, end: token.start + to, norm: CHAT_SPELLINGS[norm] ?? norm, kind: 'word' };
  };
  const text = token.text;
  const humps = [...text.matchAll(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\d+/gu)].map((m) => make(m.index, m.index + m[0].length));
  if (humps.length > 1 && humps.some((w) => w.end - w.start > 2)) return humps;
  const low = text.toLowerCase();
  if (known(low) || low.length > 40) return [make(0, text.length)];
  // cheapest cover: each known word of three letters or more costs 1, short ones more, unknown letters most
  const cost = new Array<number>(low.length + 1).fill(Number.POSITIVE_INFINITY);
  const back = new Array<number>(low.length + 1).fill(0);
  cost[0] = 0;
  for (let i = 0; i < low.length; i++) {
    for (let j = i + 1; j <= Math.min(low.length, i + 15); j++) {
      const w = low.slice(i, j);
      const price =
        known(CHAT_SPELLINGS[w] ?? w) &&
        (w.length > 2 || w === 'i' || w === 'a' || w === 'my' || w === 'me' || w === 'no' || w === 'so' || w === 'u')
          ? w.length > 2
            ? 1
            : 1.5
          : 3 + 2 * w.length;
      if ((cost[i] as number) + price < (cost[j] as number)) {
        cost[j] = (cost[i] as number) + price;
        back[j] = i;
      }
    }
  }
  const out: Word[] = [];
  for (let j = low.length; j > 0; j = back[j] as number) out.unshift(make(back[j] as number, j));
  return out;
}
