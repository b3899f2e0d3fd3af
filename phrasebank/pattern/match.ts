import type { Node, Test } from './parse';
import { isEveryday } from './shout';
import { KIND, type Unit } from './units';

/**
 * Runs a pattern over a sentence's units the way Thompson's construction does (K. Thompson, CACM 1968; R. Pike's variant
 * that carries the start of the match): all possibilities at once, so the work is units times instructions and no pattern
 * can be slow.
 */
type Step =
  | { op: 'take'; test: Test; strict: boolean; next: number }
  | { op: 'any'; next: number }
  | { op: 'mod'; next: number }
  | { op: 'split'; a: number; b: number }
  | { op: 'not'; tests: Test[]; before: boolean; next: number }
  | { op: 'start'; next: number }
  | { op: 'end'; next: number }
  | { op: 'match' };

export interface Program {
  steps: Step[];
  entry: number;
  /** The steps that take the first unit of a match, where they are the same at every place; null: they depend on it. */
  openers: readonly Opener[] | null;
}

type Opener = Extract<Step, { op: 'take' }>;

/** A match in units: from `first` to `last`, both included. */
export interface UnitSpan {
  first: number;
  last: number;
}

/** Extra keys of a unit, for words that are one letter off a word of the patterns. */
export type ExtraKeys = (u: Unit) => readonly string[];

const MODIFIERS = 2;

/** Makes the program of a tree: built from the end, so every step knows its next. */
export function programOf(root: Node): Program {
  const steps: Step[] = [{ op: 'match' }];
  const add = (s: Step) => steps.push(s) - 1;
  const build = (n: Node, next: number, follow: boolean): number => {
    switch (n.kind) {
      case 'atom': {
        let to = next;
        // "our policy" finds "our company's refund policy"
        if (n.determiner && follow && !n.strict)
          for (let i = 0; i < MODIFIERS; i++) to = add({ op: 'split', a: next, b: add({ op: 'mod', next: to }) });
        return add({ op: 'take', test: n.test, strict: n.strict, next: to });
      }
      case 'seq': {
        let to = next;
        for (let i = n.items.length - 1; i >= 0; i--) {
          const after = n.items[i + 1];
          to = build(n.items[i] as Node, to, after ? after.kind !== 'gap' && after.kind !== 'end' : follow);
        }
        return to;
      }
      case 'alt':
        return merged(n.options)
          .map((o) => build(o, next, follow))
          .reduce((a, b) => add({ op: 'split', a, b }));
      case 'opt':
        return add({ op: 'split', a: build(n.item, next, follow), b: next });
      case 'gap': {
        let to = next;
        for (let i = 0; i < n.most; i++) to = add({ op: 'split', a: next, b: add({ op: 'any', next: to }) });
        return to;
      }
      case 'not':
        return add({ op: 'not', tests: n.tests, before: n.before, next });
      default:
        return add({ op: n.kind, next });
    }
  };
  const entry = build(root, 0, false);
  return { steps, entry, openers: openersOf(steps, entry) };
}

function openersOf(steps: readonly Step[], entry: number): Opener[] | null {
  const found = new Set<Opener>();
  const waiting = [entry];
  for (let pc = waiting.pop(); pc !== undefined; pc = waiting.pop()) {
    const s = steps[pc] as Step;
    if (s.op === 'take') found.add(s);
    else if (s.op === 'split') waiting.push(s.a, s.b);
    else if (s.op === 'not' || s.op === 'start' || s.op === 'end') return null;
    // with nothing taken yet a gap is none and an empty match no match
  }
  return [...found];
}

/** Plain one-word alternatives made one step: (refund | credit | exchange) is one look-up, not three. */
function merged(options: readonly Node[]): Node[] {
  const flat = options.flatMap((o): Node[] => (o.kind === 'alt' ? merged(o.options) : [o]));
  const words = new Set<string>();
  const forms = new Set<string>();
  const rest: Node[] = [];
  for (const o of flat) {
    if (o.kind !== 'atom' || o.strict || o.determiner || o.test.by === 'class') rest.push(o);
    else if (o.test.by === 'keys') for (const k of o.test.keys) words.add(k);
    else if (o.test.by === 'any') {
      for (const w of o.test.words) words.add(w);
      for (const f of o.test.forms) forms.add(f);
    } else if (o.test.capitals) rest.push(o);
    else forms.add(o.test.form);
  }
  if (words.size + forms.size > 0)
    rest.push({ kind: 'atom', strict: false, determiner: false, test: { by: 'any', words, forms } });
  return rest;
}

function passes(test: Test, u: Unit, extra: ExtraKeys): boolean {
  if (test.by === 'class') return test.is(u);
  if (test.by === 'any') {
    if (test.forms.has(u.word)) return true;
    for (const k of u.keys) if (test.words.has(k)) return true;
    for (const k of extra(u)) if (test.words.has(k)) return true;
    return false;
  }
  if (test.by === 'form') {
    if (u.word !== test.form) return false;
    if (!test.capitals) return true;
    // an everyday word in capitals may be a label ("press STOP"); any other is what was asked for ("GDPR")
    return !/\p{Ll}/u.test(u.raw) && ((u.kinds & KIND.shout) !== 0 || !isEveryday(test.form));
  }
  for (const k of test.keys) if (u.keys.includes(k)) return true;
  const more = extra(u);
  if (more.length > 0) for (const k of test.keys) if (more.includes(k)) return true;
  return false;
}

/** All matches from left to right without overlap; at each place the earliest start, then the longest. */
export function run(program: Program, units: readonly Unit[], extra: ExtraKeys): UnitSpan[] {
  const found: UnitSpan[] = [];
  for (let from = 0; from < units.length; ) {
    const m = first(program, units, from, extra);
    if (!m) break;
    found.push(m);
    // both units of "it's" are one word of the text
    const end = units[m.last]?.end ?? 0;
    from = m.last + 1;
    while ((units[from]?.start ?? end) < end) from++;
  }
  return found;
}

const DEAD = -2;
const FRESH = -1;

// runs come by the thousand and never one inside another: they take turns with one pair, and leave it dead
let states: [Int32Array, Int32Array] = [new Int32Array(0), new Int32Array(0)];
function statesFor(size: number): [Int32Array, Int32Array] {
  if (states[0].length < size) states = [new Int32Array(2 * size).fill(DEAD), new Int32Array(2 * size).fill(DEAD)];
  return states;
}

function first({ steps, entry, openers }: Program, units: readonly Unit[], begin: number, extra: ExtraKeys): UnitSpan | null {
  const n = units.length;
  // per step the start of the match so far; FRESH: live with nothing taken yet
  let [now, then] = statesFor(steps.length);
  let live: number[] = [];
  let coming: number[] = [];
  let best: UnitSpan | null = null as UnitSpan | null;

  const enter = (pc: number, from: number, at: number, states: Int32Array, list: number[]): void => {
    const s = steps[pc] as Step;
    const had = states[pc] as number;
    // an earlier real start wins; a fresh one never displaces it
    if (had !== DEAD && (from === FRESH || (had !== FRESH && had <= from))) return;
    if (had === DEAD) list.push(pc);
    states[pc] = from;
    if (s.op === 'split') {
      enter(s.a, from, at, states, list);
      enter(s.b, from, at, states, list);
    } else if (s.op === 'start') {
      if (at === 0) enter(s.next, from, at, states, list);
    } else if (s.op === 'end') {
      if (restIsMarks(units, at)) enter(s.next, from, at, states, list);
    } else if (s.op === 'not') {
      const u = s.before ? units[at - 1] : units[at];
      if (!u || !s.tests.some((t) => passes(t, u, extra))) enter(s.next, from, at, states, list);
    } else if (s.op === 'match' && from >= 0) {
      if (!best || from < best.first || (from === best.first && at - 1 > best.last)) best = { first: from, last: at - 1 };
    }
  };

  for (let at = begin; at < n; at++) {
    const u = units[at] as Unit;
    if (!best) {
      if (!openers) enter(entry, FRESH, at, now, live);
      else for (const s of openers) if (passes(s.test, u, extra)) enter(s.next, at, at + 1, then, coming);
      if (live.length === 0 && coming.length === 0) continue;
    } else {
      const limit = best.first;
      // what began later than the match found cannot beat it
      if (!live.some((pc) => (now[pc] as number) >= 0 && (now[pc] as number) <= limit && steps[pc]?.op !== 'match')) break;
    }
    for (const pc of live) {
      const s = steps[pc] as Step;
      const from = now[pc] as number;
      const begun = from >= 0;
      if (s.op === 'take') {
        if (passes(s.test, u, extra)) enter(s.next, begun ? from : at, at + 1, then, coming);
        if (begun && !s.strict && (u.kinds & (KIND.filler | KIND.mark)) !== 0) enter(pc, from, at + 1, then, coming);
      } else if (s.op === 'any') {
        if (begun && (u.kinds & KIND.mark) === 0) enter(s.next, from, at + 1, then, coming);
        // a filler uses up nothing of a gap
        if (begun && (u.kinds & (KIND.filler | KIND.mark)) !== 0) enter(pc, from, at + 1, then, coming);
      } else if (s.op === 'mod' && begun) {
        if ((u.kinds & KIND.modifier) !== 0 && !u.broken) enter(s.next, from, at + 1, then, coming);
        else if (u.word === "'s") enter(pc, from, at + 1, then, coming);
      }
    }
    for (const pc of live) now[pc] = DEAD;
    live.length = 0;
    [now, then, live, coming] = [then, now, coming, live];
  }
  for (const pc of live) now[pc] = DEAD;
  return best;
}

function restIsMarks(units: readonly Unit[], at: number): boolean {
  for (let i = at; i < units.length; i++) if (((units[i] as Unit).kinds & KIND.mark) === 0) return false;
  return true;
}
