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
  const { id } = match.owner.signal;
  if (context === 'fact') {
    let strength = quoted(match, words, text) ? 0.25 : 1;
    if (rival(match, words)) strength *= 0.2;
    if (id === 'threat.harm' && ofAnother(match, words)) strength *= 0.1;
    if (id.startsWith('threat.')) {
      if (idle(match, words)) strength *= 0.2;
      // "I have not reported it"; but "never flying with you" and "won't be back" carry their own denial
      if (id !== 'threat.leave' && id !== 'threat.harm' && denied(match, words)) strength *= 0.1;
    }
    return strength;
  }
  if (denied(match, words)) return 0;
  if (id === 'calm.resolved') return wished(match, words) ? 0 : 1;
  if (context === 'calm') return 1;
  let strength = 1;
  if (id.startsWith('abuse.') && self(match, words)) return 0;
  if (rival(match, words)) strength *= 0.15;
  if (third(match, words)) strength *= 0.15;
  if (quoted(match, words, text)) strength *= 0.2;
  if (spared(match, words)) strength *= 0.2;
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

/** "Furious with him, not you": the reader is left out of it in so many words. */
function spared(match: Match<unknown>, words: readonly Word[]): boolean {
  for (let k = match.to; k < Math.min(words.length - 1, match.to + 8); k++) {
    const norm = (words[k] as Word).norm;
    if (norm === '.' || norm === ';') return false;
    if (norm !== 'not') continue;
    const next = words[k + 1]?.norm ?? '';
    const after = words[k + 2]?.norm ?? '';
    if (next === 'you' || next === 'your' || ((next === 'with' || next === 'at') && after === 'you')) return true;
  }
  return false;
}

const HIM = new Set(['him', 'her', 'them', 'he', 'she']);

/** The person to be hurt is someone of the writer's own, named in the same sentence: "my ex ... I could strangle him". */
function ofAnother(match: Match<unknown>, words: readonly Word[]): boolean {
  const spoken = words.slice(match.from, match.to + 1);
  if (!spoken.some((w) => HIM.has(w.norm)) || words.some((w) => YOU.has(w.norm) && w.norm !== '@')) return false;
  return words.slice(0, match.from).some((w) => STRANGERS.has(w.norm) || THIRD.has(w.norm));
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

const FORMER = new Set(['last', 'previous', 'old', 'other', 'former', 'ex', 'another', 'different', 'next']);
const TRADE = new Set([
  'provider',
  'company',
  'operator',
  'surgery',
  'bank',
  'firm',
  'supplier',
  'shop',
  'store',
  'airline',
  'place',
  'insurer',
  'broadband',
  'agency',
  'school',
  'hotel',
  'garage',
  'landlord',
  'lot',
  'one',
  'employer',
  'seller',
  'builder',
  'dealer',
  'landlord',
  'carrier',
]);
const STRANGERS = new Set([
  'some',
  'somebody',
  'someone',
  'seller',
  'scalpers',
  'neighbour',
  "neighbour's",
  'neighbours',
  'neighbor',
  'landlord',
  'council',
  'customs',
  'thief',
  'burglar',
  'hackers',
  'hacker',
  'scammers',
  'trolls',
  'teammates',
  'teammate',
  'tenant',
  'tenants',
  'boss',
  'ex',
  'dealer',
  'builder',
  'builders',
  'roofer',
  'dentist',
]);

/** Speaks of another firm or of strangers: "my last provider", "some idiot", "the seller". */
function rival(match: Match<unknown>, words: readonly Word[]): boolean {
  for (let k = match.from; k >= Math.max(0, match.from - 7); k--) {
    const norm = (words[k] as Word).norm;
    if (k < match.from && (YOU.has(norm) || norm === '.')) return false;
    if (k < match.from && STRANGERS.has(norm)) return true;
    if (TRADE.has(norm) && FORMER.has(words[k - 1]?.norm ?? '')) return true;
    if (TRADE.has(norm) && FORMER.has(words[k - 2]?.norm ?? '')) return true;
    if (norm === 'door' && words[k - 1]?.norm === 'next') return true;
  }
  return false;
}

/** An insult to oneself: "like an idiot", "I'm such a fool". */
function self(match: Match<unknown>, words: readonly Word[]): boolean {
  for (let k = match.from - 1; k >= Math.max(0, match.from - 4); k--) {
    const norm = (words[k] as Word).norm;
    if (norm === "i'm" || norm === 'me' || norm === 'feel' || norm === 'myself' || norm === 'my') return true;
    if (norm === 'like' && words[k + 1]?.norm !== 'you')
      return !words.slice(k - 3 < 0 ? 0 : k - 3, k).some((w) => /^treat/.test(w.norm));
    if (YOU.has(norm)) return false;
  }
  return false;
}

const IDLE = new Set([
  'nearly',
  'almost',
  'held',
  'was',
  'were',
  'used',
  'works',
  'worked',
  'cousin',
  'jury',
  'studying',
  'essay',
  'thesis',
  'course',
  'swore',
  'thought',
  "i'd",
  'phishing',
  'article',
]);

const ELSEWHERE = new Set([
  'jury',
  'essay',
  'divorce',
  'probate',
  'estate',
  'executor',
  'conveyancing',
  'mortgage',
  'inheritance',
  'custody',
  'thesis',
  'dissertation',
]);

/** A threat weighed and dropped, or the word in another matter: "I was about to go to the ombudsman", "my cousin works at Trading Standards". */
function idle(match: Match<unknown>, words: readonly Word[]): boolean {
  for (let k = Math.max(0, match.from - 6); k < match.from; k++) if (IDLE.has((words[k] as Word).norm)) return true;
  return words.slice(match.to, match.to + 8).some((w) => ELSEWHERE.has(w.norm));
}

const WISH = new Set([
  'want',
  'wants',
  'need',
  'needs',
  'get',
  'please',
  'can',
  'could',
  'when',
  'will',
  'if',
  'until',
  'till',
  'say',
  'said',
  'says',
  'saying',
  'claimed',
  'told',
  'hope',
  'must',
  'be',
  'should',
  'would',
  'before',
  'supposed',
  'expect',
  'waiting',
  'not',
  'never',
  "isn't",
  "wasn't",
  'called',
  'marked',
  'was',
  'once',
  'barely',
  'hardly',
  'like',
]);

/** Resolved is asked for or claimed by others, not reported: "get this sorted", "you said it was fixed". */
function wished(match: Match<unknown>, words: readonly Word[]): boolean {
  for (let k = match.from - 1; k >= Math.max(0, match.from - 5); k--) {
    const norm = (words[k] as Word).norm;
    if (CLAUSE.has(norm) && norm !== 'when') return false;
    if (WISH.has(norm)) return true;
  }
  // "unless the sum is paid": a condition, however far back in the sentence
  for (let k = match.from - 1; k >= Math.max(0, match.from - 14); k--) if (words[k]?.norm === 'unless') return true;
  const first = (words[match.from] as Word).norm;
  if (first === 'sorted' || first === 'fixed' || first === 'solved') {
    const before = words[match.from - 1]?.norm;
    return (
      before !== undefined &&
      ![
        'all',
        'now',
        'got',
        'is',
        "it's",
        'finally',
        'and',
        ',',
        "that's",
        'been',
        'have',
        'has',
        'you',
        'they',
        'she',
        'he',
      ].includes(before) &&
      /^\p{L}/u.test(before)
    );
  }
  return false;
}
