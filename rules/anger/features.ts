/** From the signals of a message to the numbers that the model weighs. */
import { ACROSS_PRIOR } from './across';
import { wordingScale } from './learned';
import type { Hit, TextReading } from './read';
import { SHAPE_PRIOR } from './shape';
import { SIGNALS } from './signals';

/** Feature name to value; names not present are 0. */
export type Features = Map<string, number>;

/** The name of what the wording adds, see `learned`. */
export const WORDING = 'wording';

/** How far a signal alone shows that something is wrong, 0..1: praise beside it is doubted. */
const TROUBLE: ReadonlyMap<string, number> = new Map([
  ...SIGNALS.filter((s) => s.prior >= 1 && !s.id.startsWith('tone.')).map((s) => [s.id, 1] as const),
  ['feel.let-down', 0.8],
  ['harm.cost', 0.7],
  ['harm.fault', 0.7],
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
const PAST: ReadonlySet<string> = new Set(
  SIGNALS.filter((s) => s.prior > 0 && !s.id.startsWith('threat.') && !s.id.startsWith('abuse.')).map((s) => s.id),
);
const CALM = ['calm.thanks', 'calm.praise', 'calm.polite', 'calm.laugh', 'calm.agree', 'word.positive', 'emoji.smile'] as const;
const LOUD = ['shape.shout', 'shape.marks', 'shape.question-marks', 'shape.mixed-marks', 'tone.absolute'] as const;

/** What an expert would give each feature, in grades (0..4): where training starts from. */
export const PRIORS: ReadonlyMap<string, number> = new Map<string, number>([
  ...SIGNALS.map((s) => [s.id, s.prior] as const),
  ...Object.entries(SHAPE_PRIOR),
  ...Object.entries(ACROSS_PRIOR),
  ['word.negative', 0.35],
  ['word.positive', -0.15],
  ['mix.praise', 1.1],
  ['loud:shape.shout', 0.6],
  ['loud:shape.marks', 0.5],
  ['loud:shape.question-marks', 0.4],
  ['loud:shape.mixed-marks', 0.4],
  ['loud:tone.absolute', 0.3],
]);

/** One occurrence counts 1, more count less and less, 2 at most: length alone must not make a message angry. */
const saturate = (sum: number) => 2 * (1 - 0.5 ** sum);

function scale(features: Features, id: string, by: number): void {
  const value = features.get(id);
  if (value !== undefined) features.set(id, value * by);
}

/** The features of one message. */
export function featuresOf(reading: TextReading): Features {
  const sums = new Map<string, number>();
  const features: Features = new Map();
  const add = (id: string, by: number) => sums.set(id, (sums.get(id) ?? 0) + by);
  // told as over: what stands before "it's sorted now" counts less, what comes after it counts in full and doubts it
  const over = Math.max(-1, ...reading.hits.filter((h) => h.id === 'calm.resolved').map((h) => h.sentence));
  const again = over >= 0 ? reading.hits.filter((h) => h.sentence > over && (TROUBLE.get(h.id) ?? 0) >= 0.7).length : 0;
  const faded = over >= 0 ? 1 - 0.55 * 0.5 ** again : 1;
  let wording = 0;
  for (const h of reading.hits) {
    const strength =
      h.id === 'calm.resolved'
        ? h.strength * 0.5 ** again
        : h.sentence <= over && PAST.has(h.id)
          ? h.strength * faded
          : h.strength;
    if (h.id && h.id !== 'word.negative' && h.id !== 'word.positive' && !h.id.startsWith('wording.')) add(h.id, strength);
    if (h.pattern) features.set(`p:${h.pattern}`, strength);
    if (h.wording !== undefined) wording += h.wording;
  }
  if (wording !== 0) features.set(WORDING, wording * wordingScale(reading.parts));
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
  // praise with nothing wrong beside it: swearing is high spirits there, and mock praise is meant
  const joy = Math.min(
    1,
    (features.get('calm.praise') ?? 0) + (features.get('emoji.smile') ?? 0) + (features.get('calm.resolved') ?? 0),
  );
  const solid =
    1 -
    Math.exp(
      -(
        trouble -
        ['swear.strong', 'swear.mild', 'abuse.insult', 'tone.sarcasm', 'tone.rhetorical', 'word.negative'].reduce(
          (s, id) => s + (TROUBLE.get(id) ?? 0) * (features.get(id) ?? 0),
          0,
        )
      ),
    );
  for (const id of ['swear.strong', 'swear.mild', 'abuse.insult']) scale(features, id, 1 - 0.85 * joy * (1 - solid));
  scale(features, 'tone.sarcasm', 0.4 + 0.6 * Math.max(solid, Math.min(1, features.get('word.negative') ?? 0)));
  let praise = 0;
  const polite = Math.min(1, features.get('calm.polite') ?? 0);
  for (const id of CALM) {
    const value = features.get(id);
    if (value === undefined) continue;
    if (id !== 'calm.polite' && id !== 'calm.laugh') praise += id === 'word.positive' ? value / 3 : value;
    features.set(id, value * (1 - troubled));
  }
  const solved = Math.min(1, features.get('calm.resolved') ?? 0);
  if (praise > 0 && troubled > 0) features.set('mix.praise', Math.min(1, praise) * troubled * (1 - solved) * (1 - 0.6 * polite));
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
