/**
 * `npx tsx tests/eval/train-flags.ts`: trains the learned flags and writes `rules/flags/learned/weights.json`; deterministic.
 * Logistic regression a category (AdaGrad, L2) on labelled sentences that the repository may hold. The least sums are chosen on authors
 * left out of the training, one author at a time; the last lines are authors who are never trained on.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { builtinBank } from '@/phrasebank/builtin';
import { featuresOf } from '@/rules/flags/learned/features';
import { type PackedModel, pack, unpack } from '@/rules/flags/learned/model';
import { sentences } from '@/rules/text/sentences';
import type { Category } from '@/rules/types';

const CATEGORIES: readonly Category[] = [
  'policy-shield',
  'blame',
  'contradiction',
  'refusal',
  'hollow-apology',
  'dismissive',
  'calm-down',
  'hot-potato',
  'overpromise',
  'stall',
  'command',
  'robotic',
];
const OUT = new URL('../../rules/flags/learned/weights.json', import.meta.url);
const CORPUS = process.env.EVENKEEL_CORPUS ?? '/work/shared/corpus';
const SETS = process.env.EVENKEEL_EVAL ?? '/work/shared/eval';

interface Label {
  text: string;
  category: Category;
}
interface Row {
  features: string[];
  category: Category | null;
  author: string;
}
interface Model {
  bias: number[];
  weights: Map<string, number[]>;
}

function linesOf<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l) as T);
}
const here = (path: string) => new URL(path, import.meta.url).pathname;

/** A text's sentences; one that a label covers for the most part carries its category. Shouting is left to the rules. */
function rowsOf(text: string, labels: readonly Label[], author: string): Row[] {
  return sentences(text).flatMap((s) => {
    let category: Category | null = null;
    for (const g of labels) {
      const start = text.indexOf(g.text);
      const over = Math.min(start + g.text.length, s.end) - Math.max(start, s.start);
      if (over > 0.4 * Math.min(g.text.length, s.end - s.start)) category = g.category;
    }
    return category === 'shouting' ? [] : [{ features: featuresOf(s).map((f) => f.name), category, author }];
  });
}

const ofDrafts = (path: string, author: string) =>
  linesOf<{ draft: string; flags: Label[] }>(path).flatMap((r) => rowsOf(r.draft, r.flags, author));
const ofTexts = (path: string, author: string) =>
  linesOf<{ text: string; flags: Label[] }>(path).flatMap((r) => rowsOf(r.text, r.flags, author));

/** Lines that Evenkeel offers: each counts as several, and none makes a feature known. */
const OURS = 'our own lines';
const OURS_COUNT = 8;
const filled = (line: string) => line.replace(/\{\w+[^}]*\}/g, 'order');

function trainingRows(): Row[] {
  const rows = [
    ...[1, 2].flatMap((n) => ofTexts(`${CORPUS}/agents-${n}.jsonl`, `corpus ${n}`)),
    ...ofDrafts(`${SETS}/written/drafts.jsonl`, 'written'),
    ...ofDrafts(here('fresh/drafts-a.jsonl'), 'fresh a'),
    ...[1, 2, 4].flatMap((n) => ofTexts(here(`authors/flags-${n}.jsonl`), `author ${n}`)),
  ];
  for (const e of builtinBank.entries) {
    // What Evenkeel itself offers must raise no flag.
    const own = 'text' in e ? [e.text] : e.kind === 'avoid' ? e.replacements : [];
    for (const line of own) rows.push(...rowsOf(filled(line), [], OURS));
    if (e.kind !== 'avoid') continue;
    for (const text of e.examples.bad) rows.push(...rowsOf(text, [{ text, category: e.category }], 'bank'));
    for (const text of e.examples.ok) rows.push(...rowsOf(text, [], 'bank'));
  }
  for (const text of readFileSync(here('data/innocent.txt'), 'utf8').split('\n'))
    if (text.trim() && !text.startsWith('#')) rows.push(...rowsOf(text, [], 'bank'));
  return rows;
}

const L2 = 0.004;
const RATE = 0.15;
const EPOCHS = 20;
/** A positive row weighs more, as there are twelve kinds of them. */
const POSITIVE = 1.5;

/** @param seen features in fewer rows than this are left out */
function train(rows: readonly Row[], seen = 2): Model {
  const count = new Map<string, number>();
  for (const r of rows) if (r.author !== OURS) for (const f of r.features) count.set(f, (count.get(f) ?? 0) + 1);
  const place = new Map<string, number>();
  for (const [f, n] of count) if (n >= seen) place.set(f, place.size);
  const inputs = rows.map((r) => Int32Array.from(r.features.flatMap((f) => place.get(f) ?? [])));
  const K = CATEGORIES.length;
  const w = new Float64Array(place.size * K);
  const wSum = new Float64Array(place.size * K).fill(1e-6);
  const bias = new Float64Array(K).fill(-2);
  const biasSum = new Float64Array(K).fill(1e-6);
  const order = rows.map((_, i) => i);
  const random = seeded(7);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const x = inputs[i] as Int32Array;
      const scale = 1 / Math.sqrt(x.length || 1);
      const { category: gold, author } = rows[i] as Row;
      for (let k = 0; k < K; k++) {
        let z = bias[k] as number;
        for (const f of x) z += (w[f * K + k] as number) * scale;
        const target = gold === CATEGORIES[k] ? 1 : 0;
        const off = (1 / (1 + Math.exp(-z)) - target) * (author === OURS ? OURS_COUNT : target ? POSITIVE : 1);
        if (Math.abs(off) < 0.01) continue;
        biasSum[k] = (biasSum[k] as number) + off * off;
        bias[k] = (bias[k] as number) - (RATE * off) / Math.sqrt(biasSum[k] as number);
        for (const f of x) {
          const j = f * K + k;
          const g = off * scale + L2 * (w[j] as number);
          wSum[j] = (wSum[j] as number) + g * g;
          w[j] = (w[j] as number) - (RATE * g) / Math.sqrt(wSum[j] as number);
        }
      }
    }
  }
  return { bias: [...bias], weights: new Map([...place].map(([f, i]) => [f, [...w.slice(i * K, i * K + K)]])) };
}

function seeded(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s * 16807) % 2147483647;
    return s / 2147483647;
  };
}

function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as number, list[i] as number];
  }
}

/** Features in the bundle: those with the largest weights. */
const KEPT = 24_000;

function packed({ bias, weights }: Model, least: readonly number[]): PackedModel {
  const size = (list: readonly number[]) => Math.hypot(...list);
  const kept = [...weights].sort((a, b) => size(b[1]) - size(a[1])).slice(0, KEPT);
  return pack({ categories: CATEGORIES, bias: bias.map((b) => Number(b.toFixed(4))), least }, new Map(kept));
}

interface Guess {
  category: Category;
  sum: number;
  gold: Category | null;
}

/** Judged by the weights as they go into the bundle. */
function guesses(model: Model, rows: readonly Row[]): Guess[] {
  const { bias, add } = unpack(packed(model, []));
  return rows.map(({ features, category }) => {
    const sums = new Float64Array(bias.length);
    let known = 0;
    for (const f of features) if (add(f, sums)) known++;
    const all = [...sums].map((z, k) => z / Math.sqrt(known || 1) + (bias[k] as number));
    const best = all.indexOf(Math.max(...all));
    return { category: CATEGORIES[best] as Category, sum: all[best] as number, gold: category };
  });
}

/** The least sum at which guesses of a category are right as often as wanted. */
function leastFor(guesses: readonly Guess[], wanted: number): number {
  const ranked = [...guesses].sort((a, b) => b.sum - a.sum);
  let right = 0;
  let least = (ranked[0]?.sum ?? 9) + 0.5;
  ranked.forEach((g, i) => {
    if (g.gold === g.category) right++;
    if (i >= 4 && right / (i + 1) >= wanted) least = g.sum;
  });
  return Math.round(least * 100) / 100;
}

function figures(name: string, guesses: readonly Guess[], least: readonly number[]): string {
  const taken = guesses.filter((g) => g.sum >= (least[CATEGORIES.indexOf(g.category)] ?? 9));
  const right = taken.filter((g) => g.gold === g.category).length;
  const gold = guesses.filter((g) => g.gold).length;
  const percent = (n: number) => `${(100 * n).toFixed(1)} %`;
  return `${name.padEnd(14)} ${guesses.length} sentences, ${gold} labelled: found ${percent(right / gold)}, right ${percent(right / (taken.length || 1))}`;
}

/** Share of right guesses that the least sums are chosen for. */
const WANTED = 0.85;

const rows = trainingRows();
const authors = [...new Set(rows.map((r) => r.author))].filter((a) => a !== 'bank' && a !== OURS);
const left = authors.map((author) => ({
  author,
  guesses: guesses(
    train(rows.filter((r) => r.author !== author)),
    rows.filter((r) => r.author === author),
  ),
}));
const all = left.flatMap((l) => l.guesses);
const least = CATEGORIES.map((c) =>
  leastFor(
    all.filter((g) => g.category === c),
    WANTED,
  ),
);
console.log('Authors left out of the training, one at a time:');
for (const { author, guesses } of left) console.log(figures(author, guesses, least));
for (const c of CATEGORIES) {
  const own = all.filter((g) => g.category === c || g.gold === c);
  console.log(figures(`  ${c}`, own, least));
}
const model = train(rows);
console.log('Authors never trained on:');
console.log(figures('fresh b', guesses(model, ofDrafts(here('fresh/drafts-b.jsonl'), 'held')), least));
console.log(figures('author 3', guesses(model, ofTexts(here('authors/flags-3.jsonl'), 'held')), least));
const text = `${JSON.stringify(packed(model, least))}\n`;
writeFileSync(OUT, text);
console.log(
  `${rows.length} sentences, ${Math.min(KEPT, model.weights.size)} of ${model.weights.size} features, ${Math.round(text.length / 1000)} kB`,
);
