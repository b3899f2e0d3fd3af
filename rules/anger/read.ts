/** Reads one sentence for its signals. Remembered per sentence, so that a long conversation costs little after the first time. */
import Sentiment from 'sentiment';
import { splitMail } from '../text/mail';
import { memo } from '../text/memo';
import { sentences } from '../text/sentences';
import type { Sentence, Token } from '../text/tokens';
import { across } from './across';
import { isBoilerplate } from './boilerplate';
import { denied, strengthOf } from './context';
import { type WordShare, wordingOf } from './learned';
import { gatherWords, matcher, type Pattern, patternFor, type Word } from './pattern';
import { repairer } from './repair';
import { shapeOf } from './shape';
import { SIGNALS, type Signal } from './signals';
import { CHAT_SPELLINGS } from './spellings';
import { wordsOf } from './words';

/** One signal found; offsets are those of the text given to `readText`. */
export interface Hit {
  id: string;
  /** The pattern that found it, for its own learned weight; none for shapes and single sentiment words. */
  pattern: string | null;
  start: number;
  end: number;
  strength: number;
  sentence: number;
  /** Set for hits of the learned part: what this word adds before the message's scale. */
  wording?: number;
}

interface Owner {
  signal: Signal;
  pattern: string;
}

const patterns: Pattern<Owner>[] = SIGNALS.flatMap((signal) => signal.patterns.map((p) => patternFor(p, { signal, pattern: p })));
const find = matcher(patterns);
const vocabulary = new Set<string>();
for (const p of patterns) gatherWords(p.source, vocabulary);
for (const w of Object.values(CHAT_SPELLINGS)) vocabulary.add(w);
const known = (w: string) => vocabulary.has(w);
const repair = repairer(vocabulary);

const sentiment = new Sentiment();
// words whose everyday support sense is neutral, whatever a general list says
const NEUTRAL = new Set([
  'no',
  'cancel',
  'cancelled',
  'cancelling',
  'stop',
  'stopped',
  'charge',
  'charged',
  'charges',
  'pay',
  'lost',
  'chance',
  'number',
  'please',
  'dear',
  'yes',
  'want',
  'share',
  'agree',
  'help',
  'matter',
  'natural',
  'block',
  'demand',
  'apologise',
  'apologize',
  'sorry',
  'error',
  'errors',
  'problem',
  'problems',
  'hard',
  'alert',
  'dead',
  'fire',
  'cut',
  'drop',
  'limited',
  'vision',
  'true',
  'united',
  'like',
  'forget',
  'forgot',
  'sick',
  'ill',
  'died',
  'death',
  'god',
  'insane',
  'delay',
  'delayed',
]);

interface Reading {
  hits: Omit<Hit, 'sentence'>[];
  words: readonly Word[];
  parts: number;
}

function readSentence(body: Sentence): Reading {
  const words = wordsOf(body.text, body.tokens, known, repair);
  const hits: Reading['hits'] = [];
  const seen = new Map<string, number>();
  for (const m of find(words)) {
    const strength = strengthOf(m, words, body.text);
    if (strength <= 0) {
      // "not helpful", "isn't great": praise denied is a reproach, but "can't wait" and "not bad" are none
      const first = words[m.from] as Word;
      if (m.owner.signal.id === 'calm.praise' && !/^(?:happy|glad|better|best)$/.test(first.norm) && denied(m, words)) {
        hits.push({
          id: 'verdict.not-good',
          pattern: null,
          start: (words[Math.max(0, m.from - 1)] as Word).start,
          end: (words[m.to - 1] as Word).end,
          strength: 1,
        });
      }
      continue;
    }
    const start = (words[m.from] as { start: number }).start;
    const end = (words[m.to - 1] as { end: number }).end;
    const id = m.owner.signal.id;
    // one signal is not found twice in the same words
    if ((seen.get(id) ?? -1) > start) {
      hits.push({ id: '', pattern: `${id}:${m.owner.pattern}`, start, end, strength });
      continue;
    }
    seen.set(id, end);
    hits.push({ id, pattern: `${id}:${m.owner.pattern}`, start, end, strength });
  }
  hits.push(...shapeOf(body.text, body.tokens, known).map((h) => ({ ...h, pattern: null })));
  hits.push(...valence(body.text, body.tokens));
  const { shares, parts } = wordingOf(words);
  for (const { start, end, value } of shares) hits.push({ id: '', pattern: null, start, end, strength: 1, wording: value });
  hits.push(...spokenFor(shares));
  return { hits, words, parts };
}

/** The stretches whose words speak most for and against, to be shown as evidence; they count through their words only. */
function spokenFor(shares: readonly WordShare[]): Reading['hits'] {
  return [1, -1].flatMap((sign) => {
    const most = Math.max(0, ...shares.map((s) => sign * s.value));
    if (most <= 0) return [];
    const top = shares.findIndex((s) => sign * s.value === most);
    const clear = (i: number) => sign * (shares[i]?.value ?? 0) > 0.3 * most;
    let from = top;
    let to = top;
    while (clear(from - 1) && top - from < 3) from--;
    while (clear(to + 1) && to - top < 3) to++;
    const id = sign > 0 ? 'wording.heated' : 'wording.calm';
    const [first, last] = [shares[from], shares[to]];
    return first && last ? [{ id, pattern: null, start: first.start, end: last.end, strength: 1 }] : [];
  });
}

/** The package `sentiment` (AFINN-165 with its own negation) as one input: the valence of single words, in thirds. */
function valence(text: string, tokens: readonly Token[]): Reading['hits'] {
  const values = new Map<string, number>();
  for (const part of sentiment.analyze(text).calculation)
    for (const [word, value] of Object.entries(part)) values.set(word, value);
  if (values.size === 0) return [];
  return tokens.flatMap((t) => {
    const value = t.kind === 'word' && !NEUTRAL.has(t.norm) ? values.get(t.norm) : undefined;
    if (!value) return [];
    return [
      {
        id: value < 0 ? 'word.negative' : 'word.positive',
        pattern: null,
        start: t.start,
        end: t.end,
        strength: Math.abs(value) / 3,
      },
    ];
  });
}

const remembered = memo(4000, (text: string): Reading => {
  const body = sentences(text)[0];
  return body && !isBoilerplate(text) ? readSentence(body) : { hits: [], words: [], parts: 0 };
});

/** Line ends of hard-wrapped mail and masked data (`#EMAIL#`) made blanks; the length is kept. */
function unwrap(text: string): string {
  return text
    .replace(/#[A-Z_]+\d*#/g, (m) => ' '.repeat(m.length))
    .replace(/(?<=[\p{Ll},\d])\r?\n(?=\p{Ll})/gu, (m) => ' '.repeat(m.length));
}

/** Quoted mail, signatures and footers made blanks, the length kept; a text that is nothing but these stays, as it is all there is to read. */
export function ownOnly(text: string): string {
  if (!text.includes('\n')) return text;
  const { own } = splitMail(text);
  let out = '';
  for (const { start, end } of own) out += text.slice(out.length, start).replace(/[^\n]/g, ' ') + text.slice(start, end);
  out += text.slice(out.length).replace(/[^\n]/g, ' ');
  return /\p{L}/u.test(out) ? out : text;
}

export interface TextReading {
  hits: Hit[];
  sentences: number;
  words: number;
  /** Parts in all, for the scale of the learned part. */
  parts: number;
}

/** All signals of one message, offsets into `text` (UTF-16). */
export function readText(text: string): TextReading {
  const hits: Hit[] = [];
  const list = sentences(unwrap(ownOnly(text)));
  const readings = list.map((s) => remembered(s.text));
  readings.forEach((reading, sentence) => {
    const from = list[sentence]?.start ?? 0;
    for (const h of reading.hits) hits.push({ ...h, start: h.start + from, end: h.end + from, sentence });
  });
  for (const h of across(readings.map((r) => r.words))) {
    const from = list[h.sentence]?.start ?? 0;
    hits.push({ ...h, start: h.start + from, end: h.end + from, pattern: null, strength: 1 });
  }
  return {
    hits,
    sentences: list.length,
    words: readings.reduce((n, r) => n + r.words.length, 0),
    parts: readings.reduce((n, r) => n + r.parts, 0),
  };
}

/** The normalised words of each sentence, for the learned part. */
export function wordsIn(text: string): (readonly Word[])[] {
  return sentences(unwrap(ownOnly(text))).map((s) => remembered(s.text).words);
}
