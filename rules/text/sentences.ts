import { memo } from './memo';
import { type Sentence, tokenize } from './tokens';

// A full stop after these does not end a sentence.
const ABBREVIATION =
  /(?:^|[\s(])(?:mr|mrs|ms|mx|dr|prof|st|no|nr|approx|ref|inc|ltd|co|vs|e\.g|i\.e|eg|ie|etc|a\.m|p\.m|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues?|wed|thur?s?|fri|sat|sun)\.$/i;
const END = /[.!?…]+["'”’)\]]*(?=\s|$)|\n+|(?<=\p{Extended_Pictographic})\s+(?=\p{Lu})/gu;

/**
 * Splits a text into sentences; line breaks always end one. Leading and trailing white space belongs to no sentence.
 * Tokens carry offsets into the whole text.
 */
export function sentences(text: string): readonly Sentence[] {
  return split(text);
}

// every stage asks for the draft's sentences at every key, and for those of the last turns
const split = memo(60, (text: string): readonly Sentence[] => {
  const out: Sentence[] = [];
  let from = 0;
  const push = (to: number) => {
    const raw = text.slice(from, to);
    const lead = raw.length - raw.trimStart().length;
    const body = raw.trim();
    if (body) out.push(shift(parse(body), from + lead));
    from = to;
  };
  for (const m of text.matchAll(END)) {
    const end = m.index + m[0].length;
    if (m[0] === '.' && ABBREVIATION.test(text.slice(Math.max(from, end - 12), end))) continue;
    // "no. 4471" and "3.5" style: a full stop followed by a lower-case word or digit seldom ends a sentence
    if (m[0] === '.' && /\bno\.$/i.test(text.slice(from, end)) && /^\s*\d/.test(text.slice(end))) continue;
    push(end);
  }
  push(text.length);
  return out;
});

/** A sentence's tokens from its own start; remembered, since a draft changes one sentence at a time. */
const parse = memo(2000, (body: string): Sentence => ({ start: 0, end: body.length, text: body, tokens: tokenize(body) }));

function shift(sentence: Sentence, by: number): Sentence {
  return by === 0 ? sentence : new Shifted(sentence, by);
}

/** A sentence further on in its text. After a key all sentences behind the caret have moved, and hardly anybody asks for their tokens. */
class Shifted implements Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  #tokens: Sentence['tokens'] | null = null;

  constructor(
    private readonly own: Sentence,
    private readonly by: number,
  ) {
    this.start = own.start + by;
    this.end = own.end + by;
    this.text = own.text;
  }

  get tokens(): Sentence['tokens'] {
    this.#tokens ??= this.own.tokens.map((t) => ({ ...t, start: t.start + this.by, end: t.end + this.by }));
    return this.#tokens;
  }
}
