import { compilePattern } from '@/phrasebank/pattern';

/** A pattern as people read it, from its own words (the compiled tree knows only dictionary forms). */
export type Part =
  /** `form`: any inflection, or exactly as written. */
  | { kind: 'word'; text: string; exact: boolean }
  | { kind: 'class'; name: string }
  | { kind: 'either'; options: Part[][] }
  | { kind: 'maybe'; options: Part[][] }
  | { kind: 'gap'; most: number }
  | { kind: 'not'; what: Part; before: boolean }
  | { kind: 'start' }
  | { kind: 'end' };

const PIECE = /[()[\]|^$!]|<[^<>\s]*>|"[^"]*"|(?:\.\.\.|…)\d*|=?[^\s()[\]|^$!"<>=]+/g;

/** The parts of a pattern, or null where it cannot be read (`compilePattern` says why). */
export function partsOf(source: string): Part[] | null {
  if (compilePattern(source).error) return null;
  const pieces = source.replace(/[“”]/g, '"').match(PIECE) ?? [];
  let at = 0;
  const sequence = (): Part[] => {
    const parts: Part[] = [];
    for (let p = pieces[at]; p !== undefined && p !== '|' && p !== ')' && p !== ']'; p = pieces[at]) {
      at++;
      const before = parts.every((x) => x.kind === 'start' || x.kind === 'not');
      const part = one(p, before);
      if (part) parts.push(part);
    }
    return parts;
  };
  const options = (): Part[][] => {
    const all = [sequence()];
    while (pieces[at] === '|') {
      at++;
      all.push(sequence());
    }
    at++;
    return all;
  };
  const one = (p: string, before: boolean): Part | null => {
    if (p === '(') return { kind: 'either', options: options() };
    if (p === '[') return { kind: 'maybe', options: options() };
    if (p === '^') return { kind: 'start' };
    if (p === '$') return { kind: 'end' };
    if (p === '!') {
      const next = pieces[at++];
      const what = next === undefined ? null : one(next, false);
      return what && { kind: 'not', what, before };
    }
    if (p.startsWith('<')) return { kind: 'class', name: p.slice(1, -1) };
    if (p.startsWith('"')) return { kind: 'word', text: p.slice(1, -1).trim(), exact: true };
    if (p.startsWith('=')) return { kind: 'word', text: p.slice(1), exact: true };
    if (/^(\.\.\.|…)/.test(p)) return { kind: 'gap', most: Number(p.replace(/^(\.\.\.|…)/, '')) || 3 };
    return { kind: 'word', text: p, exact: false };
  };
  const all = [sequence()];
  while (pieces[at] === '|') {
    at++;
    all.push(sequence());
  }
  return all.length === 1 ? (all[0] ?? []) : [{ kind: 'either', options: all }];
}

export type Wrap = 'or' | 'maybe' | 'gap' | 'exact' | 'not';

/**
 * What a button above the pattern does to the words selected in it (or the word the caret is in).
 * @returns the new pattern and what is selected in it afterwards
 */
export function wrap(source: string, from: number, to: number, how: Wrap): { source: string; from: number; to: number } {
  let [a, b] = [Math.min(from, to), Math.max(from, to)];
  if (how === 'gap') {
    const glue = (left: string, right: string) => `${left.trimEnd()}${left.trim() ? ' ' : ''}... ${right.trimStart()}`;
    const made = glue(source.slice(0, b), source.slice(b));
    const end = made.indexOf('...', Math.max(0, source.slice(0, b).trimEnd().length)) + 4;
    return { source: made, from: end, to: end };
  }
  if (a === b) {
    while (a > 0 && /[^\s()[\]|"]/.test(source[a - 1] ?? ' ')) a--;
    while (b < source.length && /[^\s()[\]|"]/.test(source[b] ?? ' ')) b++;
  }
  while (a < b && source[a] === ' ') a++;
  while (b > a && source[b - 1] === ' ') b--;
  const words = source.slice(a, b) || WORD;
  const [open, middle, close] = AROUND[how];
  const made = `${source.slice(0, a)}${open}${words}${middle}${close}${source.slice(b)}`;
  const start = a + open.length + (how === 'or' ? words.length + 3 : 0);
  return { source: made, from: start, to: how === 'or' ? start + WORD.length : start + words.length };
}

const WORD = 'word';
const AROUND: Record<Exclude<Wrap, 'gap'>, readonly [string, string, string]> = {
  or: ['(', ` | ${WORD}`, ')'],
  maybe: ['[', '', ']'],
  exact: ['"', '', '"'],
  not: ['!', '', ''],
};
