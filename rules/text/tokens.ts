import type { Span } from '../types';

/** One word, number or mark of a text. */
export interface Token extends Span {
  text: string;
  /** Lower case, curly quotes made straight, full-width and compatibility forms folded: what rules compare with. */
  norm: string;
  kind: 'word' | 'number' | 'punct' | 'emoji';
}

export interface Sentence extends Span {
  text: string;
  tokens: Token[];
}

const QUOTES: Record<string, string> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '′': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
};

/** Folds a text for comparison: same length is NOT kept (NFKC may lengthen). Use it on tokens, never on whole texts with offsets. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‘’ʼ′`´“”„–—‑]/g, (c) => QUOTES[c] ?? c)
    .toLowerCase();
}

// Words keep inner apostrophes and hyphens ("don't", "follow-up"); codes such as HP-20471 and A1/22 stay one token.
const TOKEN =
  /(?<emoji>\p{Extended_Pictographic}(?:\uFE0F|\u200D\p{Extended_Pictographic}|\p{Emoji_Modifier})*|\p{Regional_Indicator}{2})|(?<number>[£$€]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|%|k)?(?![\p{L}\p{N}_-]))|(?<word>[\p{L}\p{N}_]+(?:['’ʼ./&@-][\p{L}\p{N}_]+)*)|(?<punct>[^\s\p{L}\p{N}])/gu;

/** Splits a text into tokens. Offsets are those of `text` plus `base`. Inner full stops of words ("e.g", "a.b@c.d") are kept. */
export function tokenize(text: string, base = 0): Token[] {
  const tokens: Token[] = [];
  for (const m of text.matchAll(TOKEN)) {
    const g = m.groups ?? {};
    const kind = g.emoji ? 'emoji' : g.number ? 'number' : g.word ? 'word' : 'punct';
    const start = base + m.index;
    tokens.push({ start, end: start + m[0].length, text: m[0], norm: fold(m[0]), kind });
  }
  return tokens;
}
