/**
 * Which kind of trouble a customer writes about and what she wants, where no single cue says so: a linear model over words, families of words and
 * what the cues say (the bank's issue patterns, the wish patterns), trained by `tests/eval/train-issue.ts` on messages by several authors.
 */
import { memo } from '../../text/memo';
import type { Issue, Want } from '../../types';
import { madeOf } from './features';
import { lookup, type Packed } from './packed';
import file from './weights.json';

/** Class by class: a start, what each cue adds, and what each feature adds ("feature": class, hundredths, class, hundredths ...). */
export interface Model<K extends string> {
  classes: readonly K[];
  bias: readonly number[];
  /** Cue: what one point of it adds to each class. */
  cues: Readonly<Record<string, readonly number[]>>;
  words: (feature: string) => readonly number[] | undefined;
}

function modelOf<K extends string>(file: Packed): Model<K> {
  return { classes: file.classes as readonly K[], bias: file.bias, cues: file.cues, words: lookup(file) };
}

const FILE = file as unknown as { issue: Packed; wants: Packed };
let made: { issue: Model<Issue>; wants: Model<Want> } | null = null;
// at the first question, not at the start: in the worker the file is read later (`entrypoints/background/data`)
const models = () => {
  made ??= { issue: modelOf<Issue>(FILE.issue), wants: modelOf<Want>(FILE.wants) };
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

const knownTo = new WeakMap<Model<string>, (text: string) => readonly string[]>();

/** As `inputsOf`, of the features that the model knows: remembered text by text, as most turns have been read before. */
function inputsFor<K extends string>(model: Model<K>, parts: readonly Part[]): Map<string, number> {
  let known = knownTo.get(model);
  if (!known) {
    known = memo(200, (text) => [
      ...new Set(madeOf(text).flatMap((s) => s.features.filter((f) => model.words(f) !== undefined))),
    ]);
    knownTo.set(model, known);
  }
  const out = new Map<string, number>();
  for (const { text, share } of parts) for (const f of known(text)) if ((out.get(f) ?? 0) < share) out.set(f, share);
  return out;
}

function likeliest<K extends string>(model: Model<K>, parts: readonly Part[], cues: Cues): Likeliest<K> {
  const sums = sumsFor(model, inputsFor(model, parts), cues);
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
