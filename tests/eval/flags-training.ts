/**
 * Training of the learned flags: logistic regression a category (AdaGrad, L2) on labelled sentences that the repository may hold.
 * Used by `train-flags.ts`, and by `flags-left-out.ts` for figures on authors left out. Deterministic.
 */
import { existsSync, readFileSync } from 'node:fs';
import { builtinBank } from '@/phrasebank/builtin';
import { featuresOf } from '@/rules/flags/learned/features';
import { type PackedModel, pack } from '@/rules/flags/learned/model';
import { sentences } from '@/rules/text/sentences';
import type { Category } from '@/rules/types';

export const CATEGORIES: readonly Category[] = [
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
const CORPUS = process.env.EVENKEEL_CORPUS ?? '/work/shared/corpus';
const SETS = process.env.EVENKEEL_EVAL ?? '/work/shared/eval';

interface Label {
  text: string;
  category: Category;
}
export interface Row {
  /** By their keys. */
  features: number[];
  /** What it is labelled with; nearly always one or none. */
  categories: readonly Category[];
  author: string;
}
export interface Model {
  bias: number[];
  weights: Map<number, number[]>;
}

export function linesOf<T>(path: string): T[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l) as T);
}
export const here = (path: string) => new URL(path, import.meta.url).pathname;

/** A text's sentences; one that a label covers for the most part, or that holds the most of a label, carries its category. Shouting is left to the rules. */
function rowsOf(text: string, labels: readonly Label[], author: string): Row[] {
  return sentences(text).flatMap((s) => {
    const categories = labels
      .filter((g) => {
        const start = text.indexOf(g.text);
        const over = Math.min(start + g.text.length, s.end) - Math.max(start, s.start);
        return over > 0.4 * Math.min(g.text.length, s.end - s.start);
      })
      .map((g) => g.category);
    return categories.length > 0 && categories.every((c) => c === 'shouting')
      ? []
      : [{ features: featuresOf(s).map((f) => f.key), categories, author }];
  });
}

export const ofDrafts = (path: string, author: string) =>
  linesOf<{ draft: string; flags: Label[] }>(path).flatMap((r) => rowsOf(r.draft, r.flags, author));
export const ofTexts = (path: string, author: string) =>
  linesOf<{ text: string; flags: Label[] }>(path).flatMap((r) => rowsOf(r.text, r.flags, author));

/** Lines that Evenkeel offers: each counts as several, and none makes a feature known. */
export const OURS = 'our own lines';
const OURS_COUNT = 20;
/** Plain service talk: labelled sets hold far less of it than agents write, so each counts as several. */
export const PLAIN = 'plain';
const PLAIN_COUNT = 3;
const filled = (line: string) => line.replace(/\{\w+[^}]*\}/g, 'order');

export function trainingRows(): Row[] {
  const rows = [
    ...[1, 2].flatMap((n) => ofTexts(`${CORPUS}/agents-${n}.jsonl`, `corpus ${n}`)),
    ...ofDrafts(`${SETS}/written/drafts.jsonl`, 'written'),
    ...ofDrafts(here('fresh/drafts-a.jsonl'), 'fresh a'),
    ...[1, 2, 4, 5, 6].flatMap((n) => ofTexts(here(`authors/flags-${n}.jsonl`), `author ${n}`)),
  ];
  for (const e of builtinBank.entries) {
    // What Evenkeel itself offers must raise no flag.
    const own = 'text' in e ? [e.text] : e.kind === 'avoid' ? e.replacements : [];
    for (const line of own) rows.push(...rowsOf(filled(line), [], OURS));
    if (e.kind !== 'avoid') continue;
    for (const text of e.examples.bad) rows.push(...rowsOf(text, [{ text, category: e.category }], 'bank'));
    for (const text of e.examples.ok) rows.push(...rowsOf(text, [], 'bank'));
  }
  for (const file of ['innocent', 'plain'])
    for (const text of readFileSync(here(`data/${file}.txt`), 'utf8').split('\n'))
      if (text.trim() && !text.startsWith('#')) rows.push(...rowsOf(text, [], PLAIN));
  return rows;
}

const L2 = 0.006;
const RATE = 0.15;
const EPOCHS = 40;
/** A positive row weighs more, as there are twelve kinds of them. */
const POSITIVE = 1.5;

/** @param seen features in fewer rows than this are left out */
export function train(rows: readonly Row[], seen = 2): Model {
  const count = new Map<number, number>();
  for (const r of rows) if (r.author !== OURS) for (const f of r.features) count.set(f, (count.get(f) ?? 0) + 1);
  const place = new Map<number, number>();
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
      const { categories: gold, author } = rows[i] as Row;
      for (let k = 0; k < K; k++) {
        let z = bias[k] as number;
        for (const f of x) z += (w[f * K + k] as number) * scale;
        const target = gold.includes(CATEGORIES[k] as Category) ? 1 : 0;
        const off =
          (1 / (1 + Math.exp(-z)) - target) *
          (author === OURS ? OURS_COUNT : author === PLAIN ? PLAIN_COUNT : target ? POSITIVE : 1);
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
export const KEPT = 24_000;

export function packed({ bias, weights }: Model, least: readonly number[]): PackedModel {
  const size = (list: readonly number[]) => Math.hypot(...list);
  const kept = [...weights].sort((a, b) => size(b[1]) - size(a[1])).slice(0, KEPT);
  return pack({ categories: CATEGORIES, bias: bias.map((b) => Number(b.toFixed(4))), least }, new Map(kept));
}
