/** What a sentence's other words do to a signal: denied, someone else's, quoted, or past. */
import { CLASSES } from './classes';
import type { Match, Word } from './pattern';
import type { Signal } from './signals';

const set = (name: string) => new Set(CLASSES[name]);
const NOT = set('not');
const THIRD = set('third');
const YOU = new Set([...(CLASSES.you ?? []), 'your', 'yours', '@']);
// "never seen such", "can't believe how": a negator that denies nothing that follows
const NO_DENIAL = new Set([
  'seen',
  'had',
  'experienced',
  'been',
  'dealt',
  'witnessed',
  'met',
  'felt',
  'known',
  'encountered',
  'heard',
  'believe',
  'understand',
  'get',
  'getting',
  'stand',
  'only',
  'just',
  'know',
  'even',
  'ever',
  'wonder',
  'help',
  'care',
  'answer',
  'respond',
  'reply',
  'one',
  'excuse',
  'longer',
  'way',
  'matter',
  'idea',
  'so',
  'working',
  'good',
]);
const CLAUSE = new Set([
  ',',
  '.',
  ';',
  ':',
  '!',
  '?',
  '-',
  '(',
  ')',
  '…',
  'but',
  'because',
  'and',
  'so',
  'then',
  'now',
  'however',
  'though',
  'although',
  'when',
]);
const PAST = new Set(['was', 'were', 'had', 'been', 'used', 'once', 'nearly', 'almost', 'felt', 'got', 'ready']);
const SINCE = new Set([
  'but',
  'now',
  'until',
  'before',
  'yesterday',
  'earlier',
  'ago',
  'last',
  'then',
  'since',
  'after',
  'anymore',
  'first',
]);
const OTHERS = new Set(['he', 'she', 'they', "he's", "she's", "they're"]);

/** How much of a match counts, 0..1, given the sentence it stands in. */
export function strengthOf(match: Match<{ signal: Signal }>, words: readonly Word[], text: string): number {
  const { context } = match.owner.signal;
  if (context === 'fact') return quoted(match, words, text) ? 0.5 : 1;
  if (denied(match, words)) return 0;
  if (context === 'calm') return 1;
  let strength = 1;
  if (third(match, words)) strength *= 0.15;
  if (quoted(match, words, text)) strength *= 0.3;
  if (context === 'feeling' && past(match, words)) strength *= 0.3;
  return strength;
}

/** Is the match denied by a word before it in the same clause? */
export function denied(match: Match<unknown>, words: readonly Word[]): boolean {
  for (let k = match.from - 1; k >= Math.max(0, match.from - 4); k--) {
    const w = words[k] as Word;
    if (CLAUSE.has(w.norm)) return false;
    if (!NOT.has(w.norm)) continue;
    for (let j = k + 1; j <= match.from; j++) if (NO_DENIAL.has((words[j] as Word).norm)) return false;
    // "isn't this ridiculous?" asks for a yes
    if (k === 0 && w.norm !== 'not' && w.norm !== 'no' && words[words.length - 1]?.norm === '?') return false;
    return true;
  }
  return false;
}

function third(match: Match<unknown>, words: readonly Word[]): boolean {
  for (let k = match.from - 1; k >= Math.max(0, match.from - 6); k--) {
    const w = words[k] as Word;
    if (YOU.has(w.norm)) return false;
    if (THIRD.has(w.norm)) return true;
    if (w.norm === ';' || w.norm === '.') break;
  }
  for (let k = match.to; k < Math.min(words.length, match.to + 5); k++) {
    const w = words[k] as Word;
    if (YOU.has(w.norm)) return false;
    if (
      THIRD.has(w.norm) &&
      ['at', 'with', 'by', 'about', 'my', 'our', 'the', 'his', 'her', 'of'].includes(words[k - 1]?.norm ?? '')
    )
      return true;
    if (CLAUSE.has(w.norm)) break;
  }
  return false;
}

const PAIRS = /"[^"]{3,400}"|“[^”]{3,400}”|(?<![\p{L}\p{N}])['‘][^'’]{3,400}['’](?![\p{L}\p{N}])/gu;

function quoted(match: Match<unknown>, words: readonly Word[], text: string): boolean {
  const from = (words[match.from] as Word).start;
  const to = (words[match.to - 1] as Word).end;
  if (!/["“'‘]/.test(text)) return false;
  for (const q of text.matchAll(PAIRS)) {
    if (q.index < from && q.index + q[0].length > to) return true;
  }
  return false;
}

function past(match: Match<unknown>, words: readonly Word[]): boolean {
  let was = false;
  for (let k = match.from - 1; k >= Math.max(0, match.from - 4); k--) {
    const norm = (words[k] as Word).norm;
    if (PAST.has(norm)) was = true;
    if (norm === "i'm" || norm === 'am' || norm === "i've") return false;
  }
  return (was && words.some((w) => SINCE.has(w.norm))) || (was && OTHERS.has(words[match.from - 2]?.norm ?? ''));
}
