/** From the signals of a message to the numbers that the model weighs. */
import type { Hit, TextReading } from './read';
import { SHAPE_PRIOR } from './shape';
import { SIGNALS } from './signals';

/** Feature name to value; names not present are 0. */
export type Features = Map<string, number>;

/** Signals that show anger by themselves, not just a topic or a manner. */
const CORE = new Set([
  'feel.fury',
  'feel.anger',
  'feel.let-down',
  'verdict.outrage',
  'verdict.worst',
  'verdict.bad',
  'verdict.crook',
  'verdict.incompetent',
  'contact.again',
  'contact.nobody',
  'swear.strong',
  'swear.mild',
  'abuse.insult',
  'abuse.curse',
  'threat.leave',
  'threat.chargeback',
  'threat.legal',
  'threat.regulator',
  'threat.public',
  'threat.harm',
  'emoji.rage',
  'emoji.cross',
  'emoji.eye-roll',
  'word.negative',
]);
const TROUBLE = new Set([...CORE, 'harm.cost', 'harm.fault', 'contact.wait', 'contact.promise', 'tone.blame', 'verdict.poor']);
const LOUD = [
  'shape.shout',
  'shape.marks',
  'shape.question-marks',
  'shape.mixed-marks',
  'tone.absolute',
  'tone.rhetorical',
  'tone.sarcasm',
  'tone.demand',
  'tone.icy',
  'calm.praise',
  'calm.thanks',
  'calm.polite',
  'calm.patient',
  'word.positive',
  'tone.blame',
  'contact.promise',
  'contact.wait',
  'harm.fault',
  'harm.cost',
] as const;

/** What an expert would give each feature, in grades (0..4): where training starts from. */
export const PRIORS: ReadonlyMap<string, number> = new Map<string, number>([
  ...SIGNALS.map((s) => [s.id, s.prior] as const),
  ...Object.entries(SHAPE_PRIOR),
  ['word.negative', 0.35],
  ['word.positive', -0.15],
  ['with-trouble:shape.shout', 0.5],
  ['with-trouble:shape.marks', 0.4],
  ['with-trouble:tone.rhetorical', 0.3],
  ['with-trouble:tone.sarcasm', 0.5],
  ['with-trouble:calm.praise', 0.4],
  ['with-trouble:word.positive', 0.15],
]);

/** One occurrence counts 1, more count less and less, 2 at most: length alone must not make a message angry. */
const saturate = (sum: number) => 2 * (1 - 0.5 ** sum);

/** The features of one message. `without` leaves the signals touching that stretch out. */
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
    if (TROUBLE.has(id)) trouble += CORE.has(id) ? saturate(sum) : saturate(sum) / 2;
  }
  const troubled = trouble / (1 + trouble);
  for (const id of LOUD) {
    const value = features.get(id);
    if (value !== undefined && troubled > 0) features.set(`with-trouble:${id}`, value * troubled);
  }
  features.set('troubled', troubled);
  features.set('length', Math.min(1, Math.log2(1 + reading.words) / 8));
  return features;
}

/** The hits of `hits` that do not touch the stretch. */
export function without(hits: readonly Hit[], start: number, end: number): Hit[] {
  return hits.filter((h) => h.end <= start || h.start >= end);
}
