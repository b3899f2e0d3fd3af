import { memo } from '@/rules/text/memo';
import type { Sentence } from '@/rules/text/tokens';
import { type ExtraKeys, type Program, programOf, run } from './match';
import type { Node } from './parse';
import { REAL_WORDS } from './real-words';
import { KIND, type Unit, unitsOf } from './units';

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

export function programFor(p: Pattern): Program {
  let made = programs.get(p);
  if (!made) {
    made = programOf(p.root);
    programs.set(p, made);
  }
  return made;
}

// How many sentences in a thousand hold the word, roughly: an anchor should be rare. Others count 1.
const COMMON = new Map<string, number>();
for (const [n, words] of [
  [300, 'be i you the to a and we have not'],
  [150, "it this that of for in on your our do with can will my me us as so if but or at by from 's"],
  [
    60,
    'please no yes get go what there when all any an he she they them say see know just only up out about now here is how would want need make take thanks sorry',
  ],
  [
    20,
    'one time day more than who why which some order back send give tell ask call email help look come then again still already after before could should must very well good',
  ],
] as const) {
  for (const w of words.split(' ')) COMMON.set(w, n);
}
const CLASS_WEIGHT = 400;

/**
 * Matches a great many patterns at once: a pattern is tried only when a word that every match of it must hold is there,
 * and that word is chosen to be rare. The answer for a sentence is remembered.
 */
export class PatternSet {
  private readonly byKey = new Map<string, number[]>();
  private readonly always: number[] = [];
  private readonly vocabulary: Vocabulary;
  private readonly remembered: (text: string) => readonly Match[];

  /** Per pattern, sets of keys of which a sentence must hold one each; the rarest first. */
  private readonly needs: (readonly ReadonlySet<string>[])[];

  constructor(private readonly patterns: readonly Pattern[]) {
    const cuts = patterns.map((p) => cutsOf(p.root));
    const uses = new Map<string, number>();
    for (const c of cuts) for (const key of new Set(c.flatMap((cut) => [...cut]))) uses.set(key, (uses.get(key) ?? 0) + 1);
    const weight = (cut: ReadonlySet<string>) => {
      let sum = 0;
      for (const k of cut) sum += (k.startsWith('<') ? CLASS_WEIGHT : (COMMON.get(k) ?? 1)) + 0.5 * (uses.get(k) ?? 0);
      return sum;
    };
    const add = (key: string, i: number) => {
      const list = this.byKey.get(key);
      if (list) list.push(i);
      else this.byKey.set(key, [i]);
    };
    this.needs = cuts.map((c, i) => {
      const ranked = c.map((cut) => ({ cut, w: weight(cut) })).sort((x, y) => x.w - y.w);
      const best = ranked[0];
      if (best) for (const key of best.cut) add(key, i);
      else this.always.push(i);
      return ranked.slice(1, 1 + CHECKED).map((r) => r.cut);
    });
    this.vocabulary = new Vocabulary(patterns);
    this.remembered = memo(2000, (text) => this.match(text));
  }

  /** Every match of every pattern in one sentence, in order of pattern. */
  matches(sentence: Sentence): Match[] {
    return this.remembered(sentence.text).map((m) => ({
      pattern: m.pattern,
      start: m.start + sentence.start,
      end: m.end + sentence.start,
    }));
  }

  private match(text: string): readonly Match[] {
    const units = unitsOf(text);
    const present = new Set<string>();
    for (const u of units) {
      for (const key of u.keys) present.add(key);
      for (const key of this.vocabulary.near(u)) present.add(key);
      for (const mark of classKeys(u)) present.add(mark);
      present.add(`=${u.word}`);
    }
    const tried = new Set<number>(this.always);
    for (const key of present) for (const i of this.byKey.get(key) ?? NO_PATTERNS) tried.add(i);
    const out: Match[] = [];
    for (const i of [...tried].sort((a, b) => a - b)) {
      if (!this.needs[i]?.every((cut) => meets(cut, present))) continue;
      const program = programFor(this.patterns[i] as Pattern);
      for (const m of run(program, units, (u) => this.vocabulary.near(u))) {
        out.push({ pattern: i, start: (units[m.first] as Unit).start, end: (units[m.last] as Unit).end });
      }
    }
    return out;
  }
}

// More than this many look-ups before a run save nothing.
const CHECKED = 4;
const NO_PATTERNS: readonly number[] = [];

function meets(cut: ReadonlySet<string>, present: ReadonlySet<string>): boolean {
  const [few, many] = cut.size < present.size ? [cut, present] : [present, cut];
  for (const k of few) if (many.has(k)) return true;
  return false;
}

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

// Classes that nearly every sentence has: no anchors.
const NO_ANCHOR = new Set(['word', 'noun']);

/** The sets of keys of which every match holds at least one. */
function cutsOf(n: Node): ReadonlySet<string>[] {
  switch (n.kind) {
    case 'atom':
      if (n.test.by === 'keys') return [new Set(n.test.keys)];
      if (n.test.by === 'form') return [new Set([`=${n.test.form}`])];
      if (n.test.by === 'any') return [new Set([...n.test.words, ...[...n.test.forms].map((f) => `=${f}`)])];
      return NO_ANCHOR.has(n.test.name) ? [] : [new Set([`<${n.test.name}>`])];
    case 'seq':
      return n.items.flatMap(cutsOf);
    case 'alt': {
      const union = new Set<string>();
      for (const o of n.options) {
        const cuts = cutsOf(o);
        let best: ReadonlySet<string> | undefined;
        for (const c of cuts) if (!best || rough(c) < rough(best)) best = c;
        if (!best) return [];
        for (const k of best) union.add(k);
      }
      return [union];
    }
    default:
      return [];
  }
}

const rough = (cut: ReadonlySet<string>) => {
  let sum = 0;
  for (const k of cut) sum += k.startsWith('<') ? CLASS_WEIGHT : (COMMON.get(k) ?? 1);
  return sum;
};

const SHORTEST_TYPO = 6;

/** The long words of a set of patterns, to find those that a text misspells by one letter. */
class Vocabulary {
  private readonly words = new Set<string>();
  private readonly known = new Set<string>();
  private readonly byShape = new Map<string, string[]>();
  private readonly found = new Map<string, readonly string[]>();

  constructor(patterns: readonly Pattern[]) {
    for (const p of patterns) this.walk(p.root);
  }

  private walk(n: Node): void {
    if (n.kind === 'seq') n.items.forEach((i) => this.walk(i));
    else if (n.kind === 'alt') n.options.forEach((o) => this.walk(o));
    else if (n.kind === 'opt') this.walk(n.item);
    else if (n.kind === 'atom' && n.test.by === 'keys') {
      const { keys } = n.test;
      // "ordered" may come from "order" or "ordere": only what is surely a word can be misspelt
      for (const k of keys) if (!(k.endsWith('e') && keys.includes(k.slice(0, -1)))) this.add(k);
      for (const k of keys) this.known.add(k);
    }
  }

  private add(key: string): void {
    this.known.add(key);
    if (key.length < SHORTEST_TYPO || this.words.has(key) || !/^[a-z]+$/.test(key)) return;
    this.words.add(key);
    const shape = `${key[0]}${key.length}`;
    const list = this.byShape.get(shape);
    if (list) list.push(key);
    else this.byShape.set(shape, [key]);
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
    if (u.keys.some((k) => this.known.has(k)) || !/^[a-z]+$/.test(u.word)) return NONE;
    if (u.keys.some((k) => REAL_WORDS.has(k))) return NONE;
    const out = new Set<string>();
    for (const k of u.keys) {
      for (let len = k.length - 1; len <= k.length + 1; len++) {
        for (const w of this.byShape.get(`${k[0]}${len}`) ?? []) if (oneApart(k, w)) out.add(w);
      }
    }
    return out.size > 0 ? [...out] : NONE;
  }
}

const NONE: readonly string[] = [];

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
