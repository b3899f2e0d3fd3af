import { memo } from '@/rules/text/memo';
import type { Sentence } from '@/rules/text/tokens';
import { AnchorReader, NO_ANCHOR, unitsOfWord, weightOf } from './anchor';
import type { Lookups } from './anchor-table';
import { type ExtraKeys, type Program, programOf, run } from './match';
import type { Node, Test } from './parse';
import { REAL_WORDS } from './real-words';
import { KIND, type Unit, unitKeys, unitsOf } from './units';

/** A pattern that was read; its program is made when it is first tried. */
export interface Pattern {
  readonly source: string;
  readonly root: Node;
}

/** A match: which pattern of the set, and where in the text that the sentence was cut from (UTF-16). */
export interface Match {
  pattern: number;
  start: number;
  end: number;
}

const programs = new WeakMap<Pattern, Program>();
const NONE: readonly string[] = [];

export function programFor(p: Pattern): Program {
  let made = programs.get(p);
  if (!made) {
    made = programOf(p.root);
    programs.set(p, made);
  }
  return made;
}

/**
 * Matches a great many patterns at once: a pattern is tried only when a word that every match of it must hold is there,
 * and that word is chosen to be rare. The answer for a sentence is remembered.
 */
export class PatternSet {
  private readonly byKey = new Map<string, number[]>();
  private readonly always: number[] = [];
  private readonly vocabulary: Vocabulary;
  private readonly remembered: (text: string) => readonly Match[];

  /** Per pattern, lists of keys of which a sentence must hold one each; looked up or worked out when it is first tried. */
  private readonly needs: (Needs | undefined)[];

  /**
   * @param known what some of the patterns are looked up by, where that was worked out beforehand. What is found does not depend on it,
   * save that a word one letter off one of its words is taken for that word, also where the pattern with that word is not in this set.
   */
  constructor(
    private readonly patterns: readonly Pattern[],
    private readonly known: Lookups | null = null,
  ) {
    this.needs = new Array<Needs | undefined>(patterns.length);
    const uses = new Map<string, number>();
    const reader = new AnchorReader((word) => uses.get(word) ?? 0);
    patterns.forEach(({ source }, i) => {
      const keys = known?.keysOf(source) ?? anchorKeys(source, reader, uses);
      if (keys.length === 0) this.always.push(i);
      for (const key of keys) {
        const list = this.byKey.get(key);
        if (list) list.push(i);
        else this.byKey.set(key, [i]);
      }
    });
    this.vocabulary = new Vocabulary(reader.words, known);
    this.remembered = memo(2000, (text) => this.match(text));
  }

  /** What it looks its patterns up by, to be worked out once and kept. */
  lookups(): Lookups {
    const keys = new Map<string, string[]>(this.patterns.map((p) => [p.source, []]));
    for (const [key, list] of this.byKey) for (const i of list) keys.get((this.patterns[i] as Pattern).source)?.push(key);
    const needs = new Map(this.patterns.map((p) => [p.source, needsOf(p)]));
    return { keysOf: (source) => keys.get(source), needsOf: (source) => needs.get(source), ...this.vocabulary.all() };
  }

  /** Every match of every pattern in one sentence, in order of pattern. */
  matches(sentence: Sentence): Match[] {
    return this.remembered(sentence.text).map((m) => ({
      pattern: m.pattern,
      start: m.start + sentence.start,
      end: m.end + sentence.start,
    }));
  }

  /** Whether any pattern matches in a sentence. */
  matchesIn(sentence: Sentence): boolean {
    return this.remembered(sentence.text).length > 0;
  }

  private match(text: string): readonly Match[] {
    const units = unitsOf(text);
    let present = keysIn(text);
    let extra = NO_EXTRA;
    for (const u of units) {
      const near = this.vocabulary.near(u);
      if (near.length === 0) continue;
      present = new Set([...present, ...near]);
      extra = this.vocabulary.near;
    }
    const tried = [...this.always];
    for (const key of present) for (const i of this.byKey.get(key) ?? NO_PATTERNS) tried.push(i);
    tried.sort((a, b) => a - b);
    const out: Match[] = [];
    let last = -1;
    for (const i of tried) {
      if (i === last) continue;
      last = i;
      const pattern = this.patterns[i] as Pattern;
      const needs = (this.needs[i] ??= this.known?.needsOf(pattern.source) ?? needsOf(pattern));
      if (!meetsAll(needs, present)) continue;
      for (const m of run(programFor(pattern), units, extra)) {
        out.push({ pattern: i, start: (units[m.first] as Unit).start, end: (units[m.last] as Unit).end });
      }
    }
    return out;
  }
}

/** The keys that lead to a pattern; none where it has to be tried always. */
function anchorKeys(source: string, reader: AnchorReader, uses: Map<string, number>): readonly string[] {
  const anchor = reader.anchorIn(source);
  if (!anchor) return [];
  for (const w of anchor.words) uses.set(w, (uses.get(w) ?? 0) + 1);
  return anchor.keys;
}

const NO_PATTERNS: readonly number[] = [];
const NO_EXTRA: ExtraKeys = () => NONE;

type Needs = readonly (readonly string[])[];

/** The rarest first. */
function needsOf(p: Pattern): Needs {
  const cuts = [...cutsOf(p.root)];
  return cuts.sort((a, b) => a.weight - b.weight).map((cut) => cut.keys);
}

function meetsAll(needs: Needs, present: ReadonlySet<string>): boolean {
  next: for (const keys of needs) {
    for (const k of keys) if (present.has(k)) continue next;
    return false;
  }
  return true;
}

/** What the words of a sentence can be looked up by, misspellings aside: the same for every set. */
const keysIn = memo(200, (text: string): ReadonlySet<string> => {
  const present = new Set<string>();
  for (const u of unitsOf(text)) {
    for (const key of u.keys) present.add(key);
    for (const mark of classKeys(u)) present.add(mark);
    present.add(`=${u.word}`);
  }
  return present;
});

function classKeys(u: Unit): string[] {
  const keys: string[] = [];
  if (u.kinds & KIND.number) keys.push('<figure>');
  if (u.kinds & KIND.money) keys.push('<sum>');
  if (u.kinds & KIND.name) keys.push('<name>');
  if (u.kinds & KIND.ing) keys.push('<ing>');
  if (u.kinds & KIND.shout) keys.push('<capitals>');
  if (u.kinds & KIND.bangs) keys.push('<!!>');
  if (u.kinds & KIND.quizzed) keys.push('<?!>');
  return keys;
}

/** Keys of which every match holds at least one; `weight`: how many sentences in a thousand do, roughly. */
interface Cut {
  keys: readonly string[];
  weight: number;
}

const NO_CUTS: readonly Cut[] = [];
// trees share the nodes of words
const cutsMade = new WeakMap<Node, readonly Cut[]>();

const cutOf = (keys: readonly string[]): Cut => ({ keys, weight: weightOf(keys) });

function cutsOf(n: Node): readonly Cut[] {
  if (n.kind === 'seq') return n.items.flatMap(cutsOf);
  if (n.kind !== 'atom' && n.kind !== 'alt') return NO_CUTS;
  if (n.kind === 'alt') return cutsOfChoice(n.options);
  let made = cutsMade.get(n);
  if (!made) {
    made = cutsOfWord(n.test);
    cutsMade.set(n, made);
  }
  return made;
}

function cutsOfWord(test: Test): readonly Cut[] {
  if (test.by === 'keys') return [cutOf(test.keys)];
  if (test.by === 'form') return [cutOf([`=${test.form}`])];
  if (test.by === 'any') return [cutOf([...test.words, ...[...test.forms].map((f) => `=${f}`)])];
  return NO_ANCHOR.has(test.name) ? NO_CUTS : [cutOf([`<${test.name}>`])];
}

function cutsOfChoice(options: readonly Node[]): readonly Cut[] {
  const union = new Set<string>();
  for (const o of options) {
    let best: Cut | undefined;
    for (const c of cutsOf(o)) if (!best || c.weight < best.weight) best = c;
    if (!best) return NO_CUTS;
    for (const k of best.keys) union.add(k);
  }
  return [cutOf([...union])];
}

const SHORTEST_TYPO = 6;

/** The long words of a set of patterns, to find those that a text misspells by one letter. */
class Vocabulary {
  private readonly known = new Set<string>();
  private readonly byShape = new Map<string, string[]>();
  private readonly found = new Map<string, readonly string[]>();
  private sorted = false;

  private readonly written: ReadonlySet<string>;

  /** @param words the patterns' words as they are written there, besides those that are `sorted` already */
  constructor(
    private readonly words: ReadonlySet<string>,
    private readonly prepared: Lookups | null,
  ) {
    this.written = prepared ? new Set([...prepared.words, ...words]) : words;
  }

  /** Sorts the words by their first letter and length: put off until a text has a word that is in no list. */
  private sort(): void {
    this.sorted = true;
    for (const k of this.prepared?.short ?? NONE) this.known.add(k);
    const long = new Set<string>(this.prepared?.long);
    for (const k of long) this.known.add(k);
    for (const text of this.words) {
      for (const unit of unitsOfWord(text)) {
        const keys = unitKeys(unit);
        for (const k of keys) {
          this.known.add(k);
          // "ordered" may come from "order" or "ordere": only what is surely a word can be misspelt
          if (k.length >= SHORTEST_TYPO && /^[a-z]+$/.test(k) && !(k.endsWith('e') && keys.includes(k.slice(0, -1)))) long.add(k);
        }
      }
    }
    for (const w of long) {
      const shape = `${w[0]}${w.length}`;
      const list = this.byShape.get(shape);
      if (list) list.push(w);
      else this.byShape.set(shape, [w]);
    }
  }

  /** All its words, as written and in their dictionary forms. */
  all(): Pick<Lookups, 'words' | 'long' | 'short'> {
    if (!this.sorted) this.sort();
    const long = [...this.byShape.values()].flat();
    const apart = new Set(long);
    return { words: [...this.written], long, short: [...this.known].filter((k) => !apart.has(k)) };
  }

  /** Pattern words that this unit is one letter away from; none when it is a pattern word itself or an ordinary other word. */
  readonly near: ExtraKeys = (u) => {
    if (u.word.length < SHORTEST_TYPO - 1) return NONE;
    const hit = this.found.get(u.word);
    if (hit) return hit;
    const made = this.work(u);
    if (this.found.size > 5000) this.found.clear();
    this.found.set(u.word, made);
    return made;
  };

  private work(u: Unit): readonly string[] {
    if (!/^[a-z]+$/.test(u.word) || u.keys.some((k) => REAL_WORDS.has(k) || (this.written.has(k) && unitKeys(k).includes(k))))
      return NONE;
    if (!this.sorted) this.sort();
    if (u.keys.some((k) => this.known.has(k))) return NONE;
    const out = new Set<string>();
    for (const k of u.keys) {
      for (let len = k.length - 1; len <= k.length + 1; len++) {
        for (const w of this.byShape.get(`${k[0]}${len}`) ?? []) if (oneApart(k, w)) out.add(w);
      }
    }
    return out.size > 0 ? [...out] : NONE;
  }
}

/** Whether one letter added, left out, changed, or two neighbours swapped turn one word into the other. */
export function oneApart(a: string, b: string): boolean {
  if (a === b) return true;
  const [s, l] = a.length <= b.length ? [a, b] : [b, a];
  if (l.length - s.length > 1) return false;
  let i = 0;
  while (i < s.length && s[i] === l[i]) i++;
  if (s.length < l.length) return s.slice(i) === l.slice(i + 1);
  if (s.slice(i + 1) === l.slice(i + 1)) return true;
  return s[i] === l[i + 1] && s[i + 1] === l[i] && s.slice(i + 2) === l.slice(i + 2);
}
