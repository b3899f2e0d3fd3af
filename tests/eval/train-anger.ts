/**
 * Trains `rules/anger/weights.json`. Run: `npx tsx tests/eval/train-anger.ts [--dry]`. Deterministic.
 * Method: ordinal logistic regression (all-threshold loss, Rennie and Srebro 2005) of the grade on the features, with a Gaussian
 * prior whose mean is the hand-set weights rather than 0, fitted by Newton steps: the corpus corrects the expert and not the reverse.
 * Learns from `corpus/customers-*.jsonl` (ours) and half of the calm customers (may be trained on); measured sets are never read.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Features, featuresOf, PRIORS } from '@/rules/anger/features';
import { gramScale, gramsOf } from '@/rules/anger/lexicon';
import { readText, wordsIn } from '@/rules/anger/read';
import { calmMessages, corpusMessages } from './data';
import { auroc, spearman } from './metrics';

/** How firmly a weight is held to its prior. Signals by hand firmly, for the corpus has its authors' habits; single patterns loosely round their signal. */
const HOLD_SIGNAL = 400;
const HOLD_PATTERN = 30;
/** Held harder still: the corpus sets traps with alarming words and with praise on purpose, far oftener than customers do. */
const HOLD_FIRM = 4000;
const FIRM = new Set(['word.negative', 'word.positive', 'mix.praise', 'calm.praise', 'loud:tone.absolute']);
/** Steepness of the logistic curve per grade. */
const STEEP = 1.5;
/** The learned part: least rows a word or pair is seen in, how firmly it is held to 0, the share of it that is used, the least weight kept. */
const GRAM_LEAST = 3;
const HOLD_GRAM = 3;
const GRAM_SHARE = 0.6;
const GRAM_KEPT = 0.08;
const CALM_ROWS = 2500;
const CALM_WEIGHT = 0.3;

interface Row {
  grams: Set<string>;
  gramValue: number;
  file: string;
  grade: number;
  weight: number;
  features: Features;
}

function solve(a: Float64Array[], b: Float64Array): Float64Array {
  // Cholesky: the matrix is symmetric and positive by the ridge
  const n = b.length;
  for (let j = 0; j < n; j++) {
    const aj = a[j] as Float64Array;
    for (let k = 0; k < j; k++) {
      const f = aj[k] as number;
      if (f === 0) continue;
      for (let i = j; i < n; i++)
        (a[i] as Float64Array)[j] = ((a[i] as Float64Array)[j] as number) - ((a[i] as Float64Array)[k] as number) * f;
    }
    const d = Math.sqrt(aj[j] as number);
    for (let i = j; i < n; i++) (a[i] as Float64Array)[j] = ((a[i] as Float64Array)[j] as number) / d;
  }
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    let s = x[i] as number;
    for (let k = 0; k < i; k++) s -= ((a[i] as Float64Array)[k] as number) * (x[k] as number);
    x[i] = s / ((a[i] as Float64Array)[i] as number);
  }
  for (let i = n - 1; i >= 0; i--) {
    let s = x[i] as number;
    for (let k = i + 1; k < n; k++) s -= ((a[k] as Float64Array)[i] as number) * (x[k] as number);
    x[i] = s / ((a[i] as Float64Array)[i] as number);
  }
  return x;
}

interface Fit {
  weights: Map<string, number>;
  cuts: number[];
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const hold = (name: string) => (name.startsWith('p:') ? HOLD_PATTERN : FIRM.has(name) ? HOLD_FIRM : HOLD_SIGNAL);

function fit(rows: readonly Row[], steps = 7): Fit {
  const seen = new Map<string, number>();
  for (const r of rows) for (const name of r.features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  const names = [...seen]
    .filter(([n, c]) => !n.startsWith('p:') || c >= 2)
    .map(([n]) => n)
    .sort();
  const index = new Map(names.map((n, i) => [n, i]));
  const n = names.length;
  const prior = names.map((name) => PRIORS.get(name) ?? 0);
  const x = rows.map((r) =>
    [...r.features].flatMap(([name, v]) => (index.has(name) ? [[index.get(name) as number, v] as const] : [])),
  );
  const w = Float64Array.from([...prior, 0.7, 1.5, 2.3, 3.2]);
  for (let step = 0; step < steps; step++) {
    const a = Array.from({ length: n + 4 }, () => new Float64Array(n + 4));
    const b = new Float64Array(n + 4);
    names.forEach((name, i) => {
      (a[i] as Float64Array)[i] = hold(name);
      b[i] = hold(name) * ((w[i] as number) - (prior[i] as number));
    });
    for (let k = 0; k < 4; k++) (a[n + k] as Float64Array)[n + k] = 1e-3;
    rows.forEach((r, row) => {
      const features = x[row] as (readonly [number, number])[];
      const z = features.reduce((s, [i, v]) => s + (w[i] as number) * v, 0);
      for (let k = 0; k < 4; k++) {
        const p = sigmoid(STEEP * (z - (w[n + k] as number)));
        const g = r.weight * STEEP * (p - (r.grade > k ? 1 : 0));
        const h = r.weight * STEEP * STEEP * Math.max(1e-4, p * (1 - p));
        const ak = a[n + k] as Float64Array;
        b[n + k] = (b[n + k] as number) - g;
        ak[n + k] = (ak[n + k] as number) + h;
        for (const [i, v] of features) {
          b[i] = (b[i] as number) + g * v;
          ak[i] = (ak[i] as number) - h * v;
          const ai = a[i] as Float64Array;
          ai[n + k] = (ai[n + k] as number) - h * v;
          for (const [j, u] of features) ai[j] = (ai[j] as number) + h * v * u;
        }
      }
    });
    const d = solve(a, b);
    const most = Math.max(...d.map(Math.abs));
    const stride = Math.min(1, 1 / most);
    for (let i = 0; i < n + 4; i++) w[i] = (w[i] as number) - stride * (d[i] as number);
    if (most < 1e-3) break;
  }
  // a signal that the corpus never shows keeps the expert's weight
  const weights = new Map(PRIORS);
  names.forEach((name, i) => weights.set(name, w[i] as number));
  return { weights, cuts: [...w.slice(n)] };
}

const predict = (f: Fit, features: Features) => {
  let z = 0;
  for (const [name, value] of features) z += (f.weights.get(name) ?? 0) * value;
  return z;
};

function read(text: string): Pick<Row, 'features' | 'grams' | 'gramValue'> {
  const features = new Map([...featuresOf(readText(text))].filter(([n]) => !n.startsWith('g:')));
  const all = wordsIn(text).flatMap(gramsOf);
  return { features, grams: new Set(all.map((g) => g.gram)), gramValue: gramScale(all.length) };
}

/** Second stage: weights for words and pairs on what the signals leave unexplained, by accelerated gradient steps (Nesterov) on the same loss. */
function fitGrams(rows: readonly Row[], base: Fit, steps = 300): Map<string, number> {
  const count = new Map<string, number>();
  for (const r of rows) for (const g of r.grams) count.set(g, (count.get(g) ?? 0) + 1);
  const names = [...count]
    .filter(([g, c]) => c >= GRAM_LEAST && !g.includes('@'))
    .map(([g]) => g)
    .sort();
  const index = new Map(names.map((g, i) => [g, i]));
  const x = rows.map((r) => [...r.grams].flatMap((g) => (index.has(g) ? [index.get(g) as number] : [])));
  const offset = rows.map((r) => 0.8 * predict(base, r.features));
  const w = new Float64Array(names.length);
  const v = new Float64Array(names.length);
  // the steepest curvature, by power iteration; four thresholds share the weights, each with at most a quarter
  let top = 1;
  let u = new Float64Array(names.length).fill(1);
  for (let k = 0; k < 20; k++) {
    const next = new Float64Array(names.length);
    rows.forEach((r, i) => {
      let dot = 0;
      for (const j of x[i] as number[]) dot += r.gramValue * (u[j] as number);
      for (const j of x[i] as number[]) next[j] = (next[j] as number) + r.weight * r.gramValue * dot;
    });
    top = Math.sqrt(next.reduce((sum, y) => sum + y * y, 0));
    u = next.map((y) => y / top);
  }
  const rate = 1 / (STEEP * STEEP * top + HOLD_GRAM);
  let t = 1;
  for (let step = 0; step < steps; step++) {
    const gradient = new Float64Array(names.length);
    rows.forEach((r, i) => {
      let z = offset[i] as number;
      for (const j of x[i] as number[]) z += r.gramValue * (v[j] as number);
      let g = 0;
      for (let k = 0; k < 4; k++) g += sigmoid(STEEP * (z - (base.cuts[k] as number))) - (r.grade > k ? 1 : 0);
      for (const j of x[i] as number[]) gradient[j] = (gradient[j] as number) + r.weight * STEEP * g * r.gramValue;
    });
    const next = (1 + Math.sqrt(1 + 4 * t * t)) / 2;
    for (let j = 0; j < w.length; j++) {
      const to = (v[j] as number) - rate * ((gradient[j] as number) + HOLD_GRAM * (v[j] as number));
      v[j] = to + ((t - 1) / next) * (to - (w[j] as number));
      w[j] = to;
    }
    t = next;
  }
  return new Map(names.map((g, j) => [g, GRAM_SHARE * (w[j] as number)]));
}

const gramPart = (grams: Map<string, number>, r: Row) => [...r.grams].reduce((s, g) => s + r.gramValue * (grams.get(g) ?? 0), 0);

const ours: Row[] = corpusMessages().flatMap(({ file, rows }) =>
  rows.map((r) => ({ file, grade: r.grade, weight: 1, ...read(r.text) })),
);
const calm: Row[] = (calmMessages() ?? [])
  .filter((_, i) => i % 2 === 0)
  .slice(0, CALM_ROWS)
  .map((r) => ({ file: 'calm', grade: 0, weight: CALM_WEIGHT, ...read(r.text) }));
if (!calm.length) throw new Error('needs ../shared/eval/real/calm-customers.jsonl beside the checkout');

const held: { z: number; grade: number }[] = [];
for (const file of ['customers-1', 'customers-2', 'customers-3']) {
  const model = fit([...ours.filter((r) => r.file !== file), ...calm]);
  const grams = fitGrams([...ours.filter((r) => r.file !== file), ...calm], model);
  const out = ours
    .filter((r) => r.file === file)
    .map((r) => ({ z: predict(model, r.features) + gramPart(grams, r), grade: r.grade }));
  held.push(...out);
  const z = out.map((o) => o.z);
  const g = out.map((o) => o.grade);
  console.log(
    `${file} left out: AUROC >=2 ${auroc(
      z,
      g.map((x) => x >= 2),
    ).toFixed(3)}, >=3 ${auroc(
      z,
      g.map((x) => x >= 3),
    ).toFixed(3)}, Spearman ${spearman(z, g).toFixed(3)}`,
  );
}
const model = fit([...ours, ...calm]);
const grams = fitGrams([...ours, ...calm], model);
// the corpus is full of calm traps, so its first cut comes out higher than ordinary messages call for
const cuts = model.cuts.map((c, i) => Math.round((i === 0 ? Math.min(c, 0.8) : c) * 100) / 100);
const weights: Record<string, number> = {};
for (const [name, w] of [...model.weights].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (name.startsWith('p:') && Math.abs(w) < 0.02) continue;
  weights[name] = Math.round(w * 1000) / 1000;
}
const lexicon = Object.fromEntries(
  [...grams].filter(([, w]) => Math.abs(w) >= GRAM_KEPT).map(([g, w]) => [g, Math.round(w * 100) / 100]),
);
console.log(`cuts ${cuts.join(' ')}, ${Object.keys(weights).length} weights, ${Object.keys(lexicon).length} words and pairs`);
if (!process.argv.includes('--dry')) {
  const write = (file: string, data: unknown) =>
    writeFileSync(fileURLToPath(new URL(`../../rules/anger/${file}`, import.meta.url)), `${JSON.stringify(data)}\n`);
  write('weights.json', { bias: 0, cuts, weights });
  write('lexicon.json', lexicon);
}
