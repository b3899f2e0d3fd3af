import { CLASS_PATTERNS, PRIMITIVES } from './classes';
import { splitWord, type Unit, unitKeys } from './units';

/** The pattern as a tree. */
export type Node =
  | { kind: 'atom'; test: Test; strict: boolean; determiner: boolean }
  | { kind: 'seq'; items: Node[] }
  | { kind: 'alt'; options: Node[] }
  | { kind: 'opt'; item: Node }
  | { kind: 'gap'; most: number }
  | { kind: 'not'; tests: Test[]; before: boolean }
  | { kind: 'start' }
  | { kind: 'end' };

/** What one unit must be. */
export type Test =
  | { by: 'keys'; keys: readonly string[] }
  | { by: 'form'; form: string; capitals: boolean }
  /** Any of many words: made by the matcher from plain alternatives. */
  | { by: 'any'; words: ReadonlySet<string>; forms: ReadonlySet<string> }
  | { by: 'class'; name: string; is: (u: Unit) => boolean };

/** What keeps a pattern from being read, in words, and where it is in the source (UTF-16). */
export interface PatternError {
  message: string;
  start: number;
  end: number;
}

/** Thrown inside the parser only; `parse` gives it back as a value. */
class Wrong extends Error {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
  ) {
    super(message);
  }
}

const DETERMINERS = new Set([
  'a',
  'an',
  'the',
  'our',
  'my',
  'your',
  'his',
  'her',
  'their',
  'its',
  'this',
  'these',
  'those',
  'any',
  'no',
  'every',
  'some',
]);
const MOST_GAP = 12;
const MOST_DEPTH = 6;
const MOST_NODES = 1500;
const PLAIN_GAP = 3;
// One piece of the source: brackets, bar, class, quoted words, gap, anchors, exclusion, or a word.
const PIECE = /\s+|[()[\]|^$!]|<[^<>\s]*>|<[^\s]*|"[^"]*"?|(?:\.\.\.|…)\d*|=?[^\s()[\]|^$!"<>=]+|=/gy;

interface Piece {
  text: string;
  start: number;
  end: number;
}

/** Reads a pattern. Never throws. */
export function parse(source: string): { root: Node } | { error: PatternError } {
  try {
    return { root: new Parser(straight(source)).whole() };
  } catch (e) {
    if (e instanceof Wrong) return { error: { message: e.message, start: e.start, end: Math.min(source.length, e.end) } };
    throw e;
  }
}

/** Curly quotes and long dashes made straight, one character for one, so that places stay true. */
export function straight(source: string): string {
  if (!/[\u0080-\uffff]/.test(source)) return source;
  return source.replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"').replace(/[–—‑]/g, '-');
}

class Parser {
  private readonly pieces: Piece[] = [];
  private at = 0;
  private nodes = 0;

  constructor(
    private readonly source: string,
    private readonly depth = 0,
  ) {
    let pos = 0;
    while (pos < source.length) {
      // plain words and blanks are nearly all of it: read without a regular expression
      const start = pos;
      while (source.charCodeAt(pos) === 32) pos++;
      const from = pos;
      while (isLetter(source.charCodeAt(pos))) pos++;
      if (pos > from && isEnd(source.charCodeAt(pos))) this.pieces.push({ text: source.slice(from, pos), start: from, end: pos });
      else if (from < source.length) {
        pos = from;
        PIECE.lastIndex = pos;
        const m = PIECE.exec(source);
        if (!m) throw new Wrong(`"${source[pos]}" has no meaning here.`, pos, pos + 1);
        if (m[0].trim()) this.pieces.push({ text: m[0], start: pos, end: pos + m[0].length });
        pos += m[0].length;
      }
      if (pos === start) break;
    }
  }

  whole(): Node {
    if (this.pieces.length === 0) throw new Wrong('A pattern needs at least one word.', 0, this.source.length);
    const root = this.alternatives(0, null);
    const left = this.pieces[this.at];
    if (left) throw new Wrong(`This "${left.text}" closes nothing.`, left.start, left.end);
    if (this.depth === 0) {
      if (canBeEmpty(root))
        throw new Wrong(
          'Everything here is optional, so it would match nothing at all. Take one word out of the square brackets.',
          0,
          this.source.length,
        );
      for (const side of ['first', 'last'] as const) {
        if (edgeIsGap(root, side))
          throw new Wrong(
            `A gap needs a word on both sides; put one ${side === 'first' ? 'before' : 'after'} it.`,
            0,
            this.source.length,
          );
      }
    }
    return root;
  }

  private alternatives(depth: number, open: Piece | null): Node {
    if (depth > MOST_DEPTH && open)
      throw new Wrong('Brackets are nested too deep to read; split this into two patterns.', open.start, open.end);
    const options: Node[] = [];
    for (;;) {
      const from = this.at;
      const items = this.sequence(depth);
      const next = this.pieces[this.at];
      if (items.length === 0) {
        const where = next ?? open ?? this.pieces[from - 1] ?? { start: 0, end: this.source.length };
        throw new Wrong(
          next?.text === '|' || this.pieces[from - 1]?.text === '|'
            ? 'There is no word on one side of this "|".'
            : 'There is nothing inside these brackets.',
          where.start,
          where.end,
        );
      }
      options.push(items.length === 1 ? (items[0] as Node) : { kind: 'seq', items });
      if (next?.text !== '|') break;
      this.at++;
    }
    return options.length === 1 ? (options[0] as Node) : { kind: 'alt', options };
  }

  private sequence(depth: number): Node[] {
    const items: Node[] = [];
    for (let p = this.pieces[this.at]; p && p.text !== '|' && p.text !== ')' && p.text !== ']'; p = this.pieces[this.at]) {
      this.at++;
      if (++this.nodes > MOST_NODES) throw new Wrong('This pattern is too long; split it into two.', 0, this.source.length);
      if (p.text === '(' || p.text === '[') {
        const item = this.alternatives(depth + 1, p);
        const close = this.pieces[this.at];
        const want = p.text === '(' ? ')' : ']';
        if (close?.text !== want) throw new Wrong(`This "${p.text}" is never closed; add a "${want}".`, p.start, p.end);
        this.at++;
        items.push(p.text === '(' ? item : { kind: 'opt', item });
      } else if (p.text === '^') {
        if (items.length > 0) throw new Wrong('"^" means the start of a sentence, so it goes first.', p.start, p.end);
        items.push({ kind: 'start' });
      } else if (p.text === '$') {
        const next = this.pieces[this.at];
        if (next && !'|)]'.includes(next.text))
          throw new Wrong('"$" means the end of a sentence, so it goes last.', p.start, p.end);
        items.push({ kind: 'end' });
      } else if (p.text === '!') {
        items.push(
          this.exclusion(
            p,
            items.every((n) => n.kind === 'start' || n.kind === 'not'),
          ),
        );
      } else if (p.text.startsWith('...') || p.text.startsWith('…')) {
        const digits = p.text.replace(/^(\.\.\.|…)/, '');
        const most = digits ? Number(digits) : PLAIN_GAP;
        if (most < 1 || most > MOST_GAP) throw new Wrong(`A gap is 1 to ${MOST_GAP} words; "${digits}" is not.`, p.start, p.end);
        if (items.at(-1)?.kind === 'gap')
          throw new Wrong('Two gaps stand side by side; write one with a larger number.', p.start, p.end);
        items.push({ kind: 'gap', most });
      } else {
        items.push(...this.word(p));
      }
    }
    return items;
  }

  private exclusion(bang: Piece, before: boolean): Node {
    const p = this.pieces[this.at];
    const bad = () => new Wrong('"!" needs one word, class or (word | word) after it.', bang.start, (p ?? bang).end);
    if (!p || '|)]^$!['.includes(p.text)) throw bad();
    this.at++;
    let found: readonly Node[];
    if (p.text === '(') {
      found = [this.alternatives(1, p)];
      if (this.pieces[this.at]?.text !== ')') throw new Wrong('This "(" is never closed; add a ")".', p.start, p.end);
      this.at++;
    } else {
      found = this.word(p);
    }
    const tests: Test[] = [];
    const collect = (n: Node): void => {
      if (n.kind === 'atom') tests.push(n.test);
      else if (n.kind === 'alt') n.options.forEach(collect);
      // of several units ("can't") the last carries the sense before, the first after
      else if (n.kind === 'seq') collect((before ? n.items.at(-1) : n.items[0]) as Node);
      else throw bad();
    };
    found.length === 1 ? collect(found[0] as Node) : collect({ kind: 'seq', items: [...found] });
    return { kind: 'not', tests, before };
  }

  private word(p: Piece): readonly Node[] {
    if (p.text.startsWith('<')) return [this.named(p)];
    if (p.text.startsWith('"')) {
      if (p.text.length < 2 || !p.text.endsWith('"')) throw new Wrong('This quotation mark is never closed.', p.start, p.end);
      const words = p.text.slice(1, -1).trim().split(/\s+/).filter(Boolean);
      if (words.length === 0) throw new Wrong('There is no word between these quotation marks.', p.start, p.end);
      return words.flatMap((w, i) => form(w, i > 0));
    }
    if (p.text.startsWith('=')) {
      if (p.text.length === 1) throw new Wrong('"=" needs a word right after it.', p.start, p.end);
      return form(p.text.slice(1), false);
    }
    const kept = wordNodes.get(p.text);
    if (kept) return kept;
    const norm = p.text.toLowerCase().replace(/^[.,;:']+(?=\w)|[.,;:]+$/g, '');
    if (!/[\p{L}\p{N}]/u.test(norm)) throw new Wrong(`"${p.text}" is not a word.`, p.start, p.end);
    // a lone clitic ("'s") is a word of its own
    const words = /^'(s|d|re|ve|ll|m)$/.test(p.text.toLowerCase()) ? [p.text.toLowerCase()] : splitWord(norm);
    const made = words.map((w): Node => {
      return { kind: 'atom', test: { by: 'keys', keys: unitKeys(w) }, strict: false, determiner: DETERMINERS.has(w) };
    });
    if (wordNodes.size > 20_000) wordNodes.clear();
    wordNodes.set(p.text, made);
    return made;
  }

  private named(p: Piece): Node {
    if (!p.text.endsWith('>')) throw new Wrong('This "<" is never closed; add a ">".', p.start, p.end);
    const name = p.text.slice(1, -1).toLowerCase();
    const is = Object.hasOwn(PRIMITIVES, name) ? PRIMITIVES[name] : undefined;
    if (is) return { kind: 'atom', test: { by: 'class', name, is }, strict: false, determiner: false };
    const node = classNode(name);
    if (!node) {
      const all = [...Object.keys(CLASS_PATTERNS), ...Object.keys(PRIMITIVES)].sort();
      throw new Wrong(`There is no class called "${name}". There are: ${all.join(', ')}.`, p.start, p.end);
    }
    return node;
  }
}

/** Words as they were read before: a bank uses few words many times. Trees share them, and nobody changes a tree. */
const wordNodes = new Map<string, Node[]>();
const isLetter = (c: number) => c >= 97 && c <= 122;
/** A blank, a bar, a bracket or the end, after which a word is whole. */
const isEnd = (c: number) => c === 32 || c === 124 || c === 41 || c === 93 || Number.isNaN(c);

/** Words in exactly this form; written in capitals they match only capitals. */
function form(word: string, strictFirst: boolean): Node[] {
  const capitals = /\p{Lu}{2}|^\p{Lu}$/u.test(word) && !/\p{Ll}/u.test(word) && word !== 'I';
  return splitWord(word.toLowerCase()).map((w, i) => ({
    kind: 'atom',
    test: { by: 'form', form: w, capitals },
    strict: strictFirst || i > 0,
    determiner: false,
  }));
}

const classNodes = new Map<string, Node>();
const opening = new Set<string>();

function classNode(name: string): Node | null {
  const kept = classNodes.get(name);
  if (kept) return kept;
  const source = Object.hasOwn(CLASS_PATTERNS, name) ? CLASS_PATTERNS[name] : undefined;
  if (!source || opening.has(name)) return null;
  opening.add(name);
  try {
    const node = new Parser(source, 1).whole();
    classNodes.set(name, node);
    return node;
  } finally {
    opening.delete(name);
  }
}

/** Whether a node can match without taking a single unit. */
function canBeEmpty(n: Node): boolean {
  if (n.kind === 'atom') return false;
  if (n.kind === 'seq') return n.items.every(canBeEmpty);
  if (n.kind === 'alt') return n.options.some(canBeEmpty);
  return true;
}

function edgeIsGap(n: Node, side: 'first' | 'last'): boolean {
  if (n.kind === 'gap') return true;
  if (n.kind === 'alt') return n.options.some((o) => edgeIsGap(o, side));
  if (n.kind === 'opt') return edgeIsGap(n.item, side);
  if (n.kind !== 'seq') return false;
  const items = side === 'first' ? n.items : [...n.items].reverse();
  for (const item of items) {
    if (edgeIsGap(item, side)) return true;
    if (!canBeEmpty(item)) return false;
  }
  return false;
}
