/**
 * Which kind of trouble a customer writes about and what she wants, where no single cue says so: a linear model over words, families of words and
 * what the cues say (the bank's issue patterns, the wish patterns), trained by `tests/eval/train-issue.ts` on messages by several authors.
 */
import type { Issue, Want } from '../../types';
import { madeOf } from './features';
import file from './weights.json';

/** Class by class: a start, what each cue adds, and what each feature adds ("feature": class, hundredths, class, hundredths ...). */
export interface Model<K extends string> {
  classes: readonly K[];
  bias: readonly number[];
  /** Cue: what one point of it adds to each class. */
  cues: Readonly<Record<string, readonly number[]>>;
  words: (feature: string) => readonly number[] | undefined;
}

/** As stored: a feature's weights are one sign a class, to keep the file small. */
export interface Packed {
  classes: readonly string[];
  bias: readonly number[];
  cues: Readonly<Record<string, readonly number[]>>;
  words: Readonly<Record<string, string>>;
}

// no quotes and no backslash, which JSON would have to escape
const SIGNS = '!#$%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~';
const ZERO = SIGNS.length >> 1;
/** Hundredths of a weight that one step of a sign stands for. */
const STEP = 7;

/** A feature's weights ("class, hundredths" in turns) as signs; weights beyond what a sign holds are cut. */
export function pack(list: readonly number[], classes: number): string {
  const steps = new Array<number>(classes).fill(0);
  for (let i = 0; i < list.length; i += 2)
    steps[list[i] as number] = Math.max(-ZERO, Math.min(ZERO, Math.round((list[i + 1] as number) / STEP)));
  return steps.map((n) => SIGNS[ZERO + n]).join('');
}

/** The inverse of `pack`, up to rounding. */
export function unpack(signs: string): number[] {
  const out: number[] = [];
  for (let k = 0; k < signs.length; k++) {
    const n = SIGNS.indexOf(signs[k] as string) - ZERO;
    if (n !== 0) out.push(k, n * STEP);
  }
  return out;
}

// unpacked feature by feature as they are met: a start costs nothing
function lazily<K extends string>(packed: Packed): Model<K> {
  const known = new Map<string, readonly number[]>();
  return {
    classes: packed.classes as readonly K[],
    bias: packed.bias,
    cues: packed.cues,
    words: (feature) => {
      const kept = known.get(feature);
      if (kept) return kept;
      const signs = Object.hasOwn(packed.words, feature) ? packed.words[feature] : undefined;
      if (signs === undefined) return undefined;
      const list = unpack(signs);
      known.set(feature, list);
      return list;
    },
  };
}

const FILE = file as unknown as { issue: Packed; wants: Packed };
let made: { issue: Model<Issue>; wants: Model<Want> } | null = null;
// at the first question, not at the start: in the worker the file is read later (`entrypoints/background/data`)
const models = () => {
  made ??= { issue: lazily<Issue>(FILE.issue), wants: lazily<Want>(FILE.wants) };
  return made;
};

export type Cues = ReadonlyMap<string, number>;

/** A customer's message and how much it counts. */
export interface Part {
  text: string;
  share: number;
}

/** The features of several messages with their shares; a feature that occurs in several counts by the largest. */
export function inputsOf(parts: readonly Part[]): Map<string, number> {
  const out = new Map<string, number>();
  for (const { text, share } of parts)
    for (const s of madeOf(text)) for (const f of s.features) if ((out.get(f) ?? 0) < share) out.set(f, share);
  return out;
}

/** The sum that each class gets; the highest is the likeliest. */
export function sumsFor<K extends string>(model: Model<K>, inputs: ReadonlyMap<string, number>, cues: Cues): number[] {
  const sums = model.bias.map(() => 0);
  let size = 0;
  for (const [name, share] of inputs) {
    const list = model.words(name);
    if (!list) continue;
    size += share * share;
    for (let i = 0; i < list.length; i += 2) {
      const k = list[i] as number;
      sums[k] = (sums[k] as number) + ((list[i + 1] as number) * share) / 100;
    }
  }
  const scale = 1 / Math.sqrt(size || 1);
  const out = sums.map((z, k) => z * scale + (model.bias[k] as number));
  for (const [name, value] of cues)
    model.cues[name]?.forEach((w, k) => {
      out[k] = (out[k] as number) + w * value;
    });
  return out;
}

export interface Likeliest<K> {
  value: K;
  /** Its share of all classes, 0..1. */
  chance: number;
}

function likeliest<K extends string>(model: Model<K>, parts: readonly Part[], cues: Cues): Likeliest<K> {
  const sums = sumsFor(model, inputsOf(parts), cues);
  const most = Math.max(...sums);
  const all = sums.reduce((s, z) => s + Math.exp(z - most), 0);
  return { value: model.classes[sums.indexOf(most)] as K, chance: 1 / all };
}

/** The likeliest kind of trouble; cues are the squashed scores of the bank's patterns and of topic words by class. */
export const likeliestIssue = (parts: readonly Part[], cues: Cues) => likeliest(models().issue, parts, cues);

/** The likeliest wish; cues are what the wish patterns found. */
export const likeliestWant = (parts: readonly Part[], cues: Cues) => likeliest(models().wants, parts, cues);

/** Where in a text a class shows most: the sentence with the highest sum. */
export function placeOf(kind: 'issue' | 'wants', value: string, text: string): { start: number; end: number } | null {
  const model: Model<string> = models()[kind];
  const k = model.classes.indexOf(value);
  let best: { start: number; end: number } | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const s of madeOf(text)) {
    let sum = 0;
    for (const f of s.features) {
      const list = model.words(f) ?? [];
      for (let i = 0; i < list.length; i += 2) if (list[i] === k) sum += list[i + 1] as number;
    }
    if (sum > most) [best, most] = [{ start: s.start, end: s.end }, sum];
  }
  return best;
}
