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
  if (token.kind !== 'word') return norm;
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
    let norm = regular(t, known);
    if (t.kind === 'word' && !known(norm)) norm = repair(norm);
    words.push({ start: t.start, end: t.end, norm, kind: t.kind });
  }
  return words;
}
