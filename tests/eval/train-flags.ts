/**
 * `npx tsx tests/eval/train-flags.ts`: trains the learned flags and writes `rules/flags/learned/weights.json`; deterministic.
 * The least sums are chosen on authors left out of the training, one author at a time; the last lines are authors who are never trained on.
 */
import { writeFileSync } from 'node:fs';
import { unpack } from '@/rules/flags/learned/model';
import type { Category } from '@/rules/types';
import {
  CATEGORIES,
  here,
  KEPT,
  type Model,
  OURS,
  ofDrafts,
  ofTexts,
  PLAIN,
  packed,
  type Row,
  train,
  trainingRows,
} from './flags-training';

const OUT = new URL('../../rules/flags/learned/weights.json', import.meta.url);

interface Guess {
  category: Category;
  sum: number;
  gold: readonly Category[];
}

/** Judged by the weights as they go into the bundle. */
function guesses(model: Model, rows: readonly Row[]): Guess[] {
  const { bias, add } = unpack(packed(model, []));
  return rows.map(({ features, categories }) => {
    const sums = new Float64Array(bias.length);
    let known = 0;
    for (const f of features) if (add(f, sums)) known++;
    const all = [...sums].map((z, k) => z / Math.sqrt(known || 1) + (bias[k] as number));
    const best = all.indexOf(Math.max(...all));
    return { category: CATEGORIES[best] as Category, sum: all[best] as number, gold: categories };
  });
}

/** The least sum at which guesses of a category are right as often as wanted. */
function leastFor(guesses: readonly Guess[], wanted: number): number {
  const ranked = [...guesses].sort((a, b) => b.sum - a.sum);
  let right = 0;
  let least = (ranked[0]?.sum ?? 9) + 0.5;
  ranked.forEach((g, i) => {
    if (g.gold.includes(g.category)) right++;
    if (i >= 4 && right / (i + 1) >= wanted) least = g.sum;
  });
  return Math.round(least * 100) / 100;
}

function figures(name: string, guesses: readonly Guess[], least: readonly number[]): string {
  const taken = guesses.filter((g) => g.sum >= (least[CATEGORIES.indexOf(g.category)] ?? 9));
  const right = taken.filter((g) => g.gold.includes(g.category)).length;
  const gold = guesses.filter((g) => g.gold.length > 0).length;
  const percent = (n: number) => `${(100 * n).toFixed(1)} %`;
  return `${name.padEnd(14)} ${guesses.length} sentences, ${gold} labelled: found ${percent(right / gold)}, right ${percent(right / (taken.length || 1))}`;
}

/** Share of right guesses that the least sums are chosen for. */
const WANTED = 0.8;
/**
 * Whatever that share, no sum below this is taken: labelled sets hold far more of what is looked for than agents write. Sincere apologies
 * and courtesies are most of what they write.
 */
const LOWEST = -2.1;
const FLOOR: Readonly<Partial<Record<Category, number>>> = {
  'hollow-apology': -0.5,
  robotic: -0.6,
  stall: -1.6,
  overpromise: -1.7,
  'hot-potato': -1.8,
};

const rows = trainingRows();
const authors = [...new Set(rows.map((r) => r.author))].filter((a) => a !== 'bank' && a !== PLAIN && a !== OURS);
const left = authors.map((author) => ({
  author,
  guesses: guesses(
    train(rows.filter((r) => r.author !== author)),
    rows.filter((r) => r.author === author),
  ),
}));
const all = left.flatMap((l) => l.guesses);
const least = CATEGORIES.map((c) =>
  Math.max(
    FLOOR[c] ?? LOWEST,
    leastFor(
      all.filter((g) => g.category === c),
      WANTED,
    ),
  ),
);
console.log('Authors left out of the training, one at a time:');
for (const { author, guesses } of left) console.log(figures(author, guesses, least));
for (const c of CATEGORIES) {
  const own = all.filter((g) => g.category === c || g.gold.includes(c));
  console.log(figures(`  ${c}`, own, least));
}
const model = train(rows);
// Our own lines stay below, whatever fills their slots, and so does plain service talk.
const ours = guesses(
  model,
  rows.filter((r) => r.author === OURS),
);
for (const g of ours) {
  const k = CATEGORIES.indexOf(g.category);
  least[k] = Math.max(least[k] as number, Math.round((g.sum + 0.3) * 100) / 100);
}
console.log('Authors never trained on:');
console.log(figures('fresh b', guesses(model, ofDrafts(here('fresh/drafts-b.jsonl'), 'held')), least));
console.log(figures('author 3', guesses(model, ofTexts(here('authors/flags-3.jsonl'), 'held')), least));
console.log(`Least sums: ${CATEGORIES.map((c, k) => `${c} ${least[k]}`).join(', ')}`);
const text = `${JSON.stringify(packed(model, least))}\n`;
writeFileSync(OUT, text);
console.log(
  `${rows.length} sentences, ${Math.min(KEPT, model.weights.size)} of ${model.weights.size} features, ${Math.round(text.length / 1000)} kB`,
);
