/**
 * The small pattern language of the signal tables, and its matcher.
 * A pattern is a row of items between blanks, compared with normalised words (see `words.ts`):
 *   `late`          that word                    `late|tardy`  either word
 *   `disappoint*`   any word with that beginning `<num>`       any word of that class (`classes.ts`)
 *   `(so)`          may be missing               `(so|very)?`  either, or missing
 *   `(cut off|gone)` either, alternatives may have several items
 *   `_`             any one word                 `!` `?` `,`   that mark
 *   `..`            up to three words of the same clause        `...`  up to seven words of the same sentence
 *   `^` / `$`       start / end of the sentence (closing marks aside)
 *   `#`             any number; `#th` any ordinal in figures
 * Words are looked up by the first item, so the cost grows with the text and hardly with the number of patterns.
 */
import { CLASSES } from './classes';

/** One word of a sentence as patterns see it; offsets are those of the sentence. */
export interface Word {
  start: number;
  end: number;
  /** Normalised: lower case, contractions and chat spellings made regular; `#` for numbers. */
  norm: string;
  kind: 'word' | 'number' | 'punct' | 'emoji';
}

type Node =
  | { kind: 'word'; words: ReadonlySet<string>; prefixes: readonly string[] }
  | { kind: 'group'; choices: readonly (readonly Node[])[]; optional: boolean }
  | { kind: 'gap'; most: number; clause: boolean }
  | { kind: 'any' | 'start' | 'end' };

export interface Pattern<T> {
  readonly source: string;
  readonly nodes: readonly Node[];
  readonly owner: T;
}

export interface Match<T> {
  owner: T;
  /** Index of the first word, and of the one after the last. */
  from: number;
  to: number;
}

const BLANK = 32;
const BAR = 124;

/** Splits at a blank or a bar outside of parentheses. */
function* split(source: string, mark: number): Generator<string> {
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= source.length; i++) {
    const c = i < source.length ? source.charCodeAt(i) : mark;
    if (c === 40) depth++;
    else if (c === 41) depth--;
    if (depth < 0 || (depth > 0 && i === source.length)) throw new Error(`unmatched parenthesis: ${source}`);
    if (c !== mark || depth > 0) continue;
    if (i > from) yield source.slice(from, i);
    from = i + 1;
  }
}

const isBeginning = (word: string) => word.endsWith('*') && word.length > 3;
const parseRow = (source: string): Node[] => Array.from(split(source, BLANK), parseItem);

// tables use few items many times, and nobody changes a node
const items = new Map<string, Node>();

function parseItem(source: string): Node {
  let node = items.get(source);
  if (!node) {
    node = readItem(source);
    items.set(source, node);
  }
  return node;
}

function readItem(source: string): Node {
  if (source === '^') return { kind: 'start' };
  if (source === '$') return { kind: 'end' };
  if (source === '_') return { kind: 'any' };
  if (source === '..' || source === '(..)') return { kind: 'gap', most: 3, clause: true };
  if (source === '...' || source === '(...)') return { kind: 'gap', most: 7, clause: false };
  const group = /^\((.+)\)(\??)$/.exec(source);
  if (group) {
    const choices = Array.from(split(group[1] as string, BAR), parseRow);
    return {
      kind: 'group',
      choices,
      optional: group[2] === '?' || (choices.length === 1 && !/^<[\w-]+>$/.test(group[1] as string)),
    };
  }
  const words = new Set<string>();
  const prefixes: string[] = [];
  const add = (w: string) => (isBeginning(w) ? prefixes.push(w.slice(0, -1)) : words.add(w));
  for (const part of source.split('|')) {
    const cls = /^<([\w-]+)>$/.exec(part)?.[1];
    const members = cls === undefined ? undefined : CLASSES[cls];
    if (cls !== undefined && !members) throw new Error(`unknown class <${cls}>`);
    if (members) members.forEach(add);
    else add(part);
  }
  return { kind: 'word', words, prefixes };
}

/** Reads one pattern. @throws Error on an unknown class or unmatched parentheses (tables are checked by tests). */
export function parsePattern<T>(source: string, owner: T): Pattern<T> {
  return { source, nodes: parseRow(source.trim()), owner };
}

/** A pattern that is read when it is first tried: the tables have thousands, of which a conversation meets few. */
export function patternFor<T>(source: string, owner: T): Pattern<T> {
  return new Unread(source, owner);
}

class Unread<T> implements Pattern<T> {
  #nodes: readonly Node[] | null = null;
  constructor(
    readonly source: string,
    readonly owner: T,
  ) {}
  get nodes(): readonly Node[] {
    this.#nodes ??= parseRow(this.source.trim());
    return this.#nodes;
  }
}

const SPECIAL = new Set(['', '_', '..', '...', '^', '$', '?']);

/** Adds every word that a pattern names in full, for the spelling repair. */
export function gatherWords(source: string, into: Set<string>): void {
  for (const part of source.split(/[\s()|]+/)) {
    if (part.startsWith('<')) {
      if (into.has(part)) continue;
      into.add(part);
      for (const w of CLASSES[part.slice(1, -1)] ?? []) if (!isBeginning(w)) into.add(w);
    } else if (!SPECIAL.has(part) && !isBeginning(part)) into.add(part);
  }
}

const ENDS_CLAUSE = new Set(['.', '!', '?', ';', ':', '(', ')', '…']);

type Then = (at: number) => number;

/** Index after the last word when `nodes[i..]` match from `at`, else -1. Gaps take as little as they can, optional groups as much. */
function run(nodes: readonly Node[], i: number, words: readonly Word[], at: number, then: Then): number {
  const node = nodes[i];
  if (!node) return then(at);
  switch (node.kind) {
    case 'start':
      return at === 0 ? run(nodes, i + 1, words, at, then) : -1;
    case 'end':
      for (let k = at; k < words.length; k++) if (words[k]?.kind === 'word' || words[k]?.kind === 'number') return -1;
      return run(nodes, i + 1, words, at, then);
    case 'any':
      return words[at] && words[at]?.kind !== 'punct' ? run(nodes, i + 1, words, at + 1, then) : -1;
    case 'gap':
      for (let k = 0; k <= node.most && at + k <= words.length; k++) {
        const end = run(nodes, i + 1, words, at + k, then);
        if (end >= 0) return end;
        const w = words[at + k];
        if (!w || (node.clause && w.kind === 'punct' && ENDS_CLAUSE.has(w.norm))) return -1;
      }
      return -1;
    case 'group': {
      for (const choice of node.choices) {
        const end = run(choice, 0, words, at, (to) => run(nodes, i + 1, words, to, then));
        if (end >= 0) return end;
      }
      return node.optional ? run(nodes, i + 1, words, at, then) : -1;
    }
    default: {
      const word = words[at];
      if (!word) return -1;
      if (node.words.has(word.norm) || node.prefixes.some((p) => word.norm.startsWith(p)))
        return run(nodes, i + 1, words, at + 1, then);
      return -1;
    }
  }
}

/** Collects what a match may begin with; reads no more of the pattern than that takes. */
function beginnings(source: string, words: Set<string>, prefixes: Set<string>): 'any' | 'empty' | 'fixed' {
  for (const item of split(source.trim(), BLANK)) {
    const found = firsts([parseItem(item)], words, prefixes);
    if (found !== 'empty') return found;
  }
  return 'empty';
}

/** Collects what a match may begin with; true when it may begin with anything. */
function firsts(nodes: readonly Node[], words: Set<string>, prefixes: Set<string>): 'any' | 'empty' | 'fixed' {
  for (const node of nodes) {
    if (node.kind === 'start') continue;
    if (node.kind === 'word') {
      for (const w of node.words) words.add(w);
      for (const p of node.prefixes) prefixes.add(p.slice(0, 3));
      return 'fixed';
    }
    if (node.kind !== 'group') return 'any';
    const inside = node.choices.map((c) => firsts(c, words, prefixes));
    if (inside.includes('any')) return 'any';
    if (!node.optional && !inside.includes('empty')) return 'fixed';
  }
  return 'empty';
}

export type Matcher<T> = (words: readonly Word[]) => Match<T>[];

const last: Then = (at) => at;

/** Builds a matcher over many patterns. Matches come in order of their first word; the longest of one owner at a place wins. */
export function matcher<T>(patterns: readonly Pattern<T>[]): Matcher<T> {
  const byWord = new Map<string, Pattern<T>[]>();
  const byPrefix = new Map<string, Pattern<T>[]>();
  const put = (map: Map<string, Pattern<T>[]>, key: string, p: Pattern<T>) => {
    const list = map.get(key);
    if (list) list.push(p);
    else map.set(key, [p]);
  };
  for (const p of patterns) {
    const words = new Set<string>();
    const prefixes = new Set<string>();
    if (beginnings(p.source, words, prefixes) !== 'fixed') throw new Error('a pattern has to begin with a word');
    for (const w of words) put(byWord, w, p);
    for (const w of prefixes) put(byPrefix, w, p);
  }
  return (words) => {
    const found: Match<T>[] = [];
    for (let at = 0; at < words.length; at++) {
      const norm = (words[at] as Word).norm;
      const best = new Map<T, number>();
      for (const list of [byWord.get(norm), byPrefix.get(norm.slice(0, 3))]) {
        if (!list) continue;
        for (const p of list) {
          const to = run(p.nodes, 0, words, at, last);
          if (to > at && to > (best.get(p.owner) ?? -1)) best.set(p.owner, to);
        }
      }
      for (const [owner, to] of best) found.push({ owner, from: at, to });
    }
    return found;
  };
}
