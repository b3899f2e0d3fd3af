/** From the signals of a message to the numbers that the model weighs. */
import type { Hit, TextReading } from './read';
import { SHAPE_PRIOR } from './shape';
import { SIGNALS } from './signals';

/** Feature name to value; names not present are 0. */
export type Features = Map<string, number>;

/** How far a signal alone shows that something is wrong, 0..1: praise beside it is doubted. */
const TROUBLE: ReadonlyMap<string, number> = new Map([
  ...SIGNALS.filter((s) => s.prior >= 1 && !s.id.startsWith('tone.')).map((s) => [s.id, 1] as const),
  ['feel.let-down', 0.8],
  ['harm.cost', 0.7],
  ['harm.fault', 0.4],
  ['contact.wait', 0.8],
  ['contact.promise', 0.6],
  ['tone.blame', 0.8],
  ['tone.rhetorical', 0.6],
  ['tone.sarcasm', 0.8],
  ['verdict.poor', 0.5],
  ['verdict.not-good', 0.8],
  ['word.negative', 0.3],
  ['emoji.rage', 1],
  ['emoji.cross', 0.7],
  ['emoji.sad', 0.5],
  ['emoji.eye-roll', 0.8],
]);
const CALM = ['calm.thanks', 'calm.praise', 'calm.polite', 'calm.laugh', 'word.positive', 'emoji.smile'] as const;
const LOUD = ['shape.shout', 'shape.marks', 'shape.question-marks', 'shape.mixed-marks', 'tone.absolute'] as const;

/** What an expert would give each feature, in grades (0..4): where training starts from. */
export const PRIORS: ReadonlyMap<string, number> = new Map<string, number>([
  ...SIGNALS.map((s) => [s.id, s.prior] as const),
  ...Object.entries(SHAPE_PRIOR),
  ['word.negative', 0.35],
  ['word.positive', -0.15],
  ['mix.praise', 0.7],
  ['loud:shape.shout', 0.6],
  ['loud:shape.marks', 0.5],
  ['loud:shape.question-marks', 0.4],
  ['loud:shape.mixed-marks', 0.4],
  ['loud:tone.absolute', 0.3],
]);

/** One occurrence counts 1, more count less and less, 2 at most: length alone must not make a message angry. */
const saturate = (sum: number) => 2 * (1 - 0.5 ** sum);

/** The features of one message. */
export function featuresOf(reading: TextReading): Features {
  const sums = new Map<string, number>();
  const features: Features = new Map();
  const add = (id: string, by: number) => sums.set(id, (sums.get(id) ?? 0) + by);
  for (const h of reading.hits) {
    if (h.id && h.id !== 'word.negative' && h.id !== 'word.positive') add(h.id, h.strength);
    if (h.pattern) features.set(`p:${h.pattern}`, h.strength);
  }
  // single words by the strongest sentence, so that a long calm report with many negative topics gathers nothing
  for (const id of ['word.negative', 'word.positive']) {
    const per = new Map<number, number>();
    for (const h of reading.hits) if (h.id === id) per.set(h.sentence, (per.get(h.sentence) ?? 0) + h.strength);
    if (per.size) add(id, Math.max(...per.values()));
  }
  let trouble = 0;
  for (const [id, sum] of sums) {
    features.set(id, saturate(sum));
    trouble += (TROUBLE.get(id) ?? 0) * saturate(sum);
  }
  const troubled = 1 - Math.exp(-trouble);
  let praise = 0;
  for (const id of CALM) {
    const value = features.get(id);
    if (value === undefined) continue;
    if (id !== 'calm.polite' && id !== 'calm.laugh') praise += id === 'word.positive' ? value / 3 : value;
    features.set(id, value * (1 - troubled));
  }
  const solved = Math.min(1, features.get('calm.resolved') ?? 0);
  if (praise > 0 && troubled > 0) features.set('mix.praise', Math.min(1, praise) * troubled * (1 - solved));
  for (const id of LOUD) {
    const value = features.get(id);
    if (value === undefined || troubled === 0) continue;
    features.set(id, value * (1 - troubled));
    features.set(`loud:${id}`, value * troubled);
  }
  return features;
}

/** The hits of `hits` that do not touch the stretch. */
export function without(hits: readonly Hit[], start: number, end: number): Hit[] {
  return hits.filter((h) => h.end <= start || h.start >= end);
}
