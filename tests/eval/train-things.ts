/**
 * `npx tsx tests/eval/train-things.ts`: trains which of the named things a customer's message is about and writes
 * `rules/facts/learned/things.json`; deterministic. A choice among the noun phrases of a message and "none" (conditional logit, AdaGrad, L2).
 * Prints how each author fares when left out of the training; the last lines are authors who are never trained on.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtinBank } from '@/phrasebank/builtin';
import { compileBank } from '@/rules/bank';
import { troubleOf } from '@/rules/facts';
import { findProducts } from '@/rules/facts/product';
import { type Thing, type ThingWeights, thingMeant, thingsOf } from '@/rules/facts/thing';
import { readLines } from './data';
import { type FactRow, factSets } from './facts';
import { alike, asList } from './facts-compare';

const FILE = new URL('../../rules/facts/learned/things.json', import.meta.url);
const CORPUS = fileURLToPath(new URL('./corpus/products.jsonl', import.meta.url));
const bank = compileBank(builtinBank);

interface Row {
  author: string;
  things: Thing[];
  /** Which of the things gold means; empty: none. */
  right: boolean[];
  gold: string[];
}

function rowOf(author: string, r: FactRow): Row {
  const found = r.turns.flatMap((t, turn) => (t.from === 'customer' ? findProducts(t.text).map((f) => ({ ...f, turn })) : []));
  const things = thingsOf(found, r.turns, troubleOf(r.turns, bank)?.entry.issue ?? null);
  const gold = asList(r.known.product);
  return { author, things, gold, right: things.map((t) => t.mentions.some((m) => gold.some((g) => alike(g, m.value)))) };
}

const EPOCHS = 30;
const RATE = 0.1;
const L2 = Number(process.env.L2 ?? 0.02);
const SEEN = Number(process.env.SEEN ?? 3);
/** The share of the features that each step leaves out by chance, so that no single word carries the choice. */
const OUT_WORDS = Number(process.env.OUT ?? 0.4);
const LEAST = Number(process.env.LEAST ?? 0.33);

function train(rows: readonly Row[]): ThingWeights {
  const count = new Map<string, number>();
  for (const r of rows) for (const t of r.things) for (const f of t.features) count.set(f, (count.get(f) ?? 0) + 1);
  const w = new Map<string, number>();
  const sum = new Map<string, number>();
  for (const [f, n] of count) if (n >= SEEN) w.set(f, 0);
  let none = 0;
  const random = seeded(7);
  let noneSum = 1e-2;
  // a message whose thing is not among the candidates teaches nothing
  const data = rows
    .filter((r) => r.gold.length === 0 || r.right.some(Boolean))
    .map((r) => ({
      things: r.things.map((t) => [...t.features].filter((f) => w.has(f))),
      right: r.right,
      none: r.gold.length === 0,
    }));
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let n = 0; n < data.length; n++) {
      const d = data[(n * 7919 + epoch * 31) % data.length] as (typeof data)[number];
      // one draw for all things of a message: what tells them apart is then left out on all sides
      const out = new Set([...new Set(d.things.flat())].filter(() => random() < OUT_WORDS));
      const seen = d.things.map((fs) => fs.filter((f) => !out.has(f)));
      const z = seen.map((fs) => fs.reduce((s, f) => s + (w.get(f) ?? 0), 0) / (1 - OUT_WORDS));
      const most = Math.max(none, ...z);
      const e = z.map((x) => Math.exp(x - most));
      const eNone = Math.exp(none - most);
      const all = e.reduce((s, x) => s + x, eNone);
      const good = d.none ? eNone : e.reduce((s, x, i) => s + (d.right[i] ? x : 0), 0);
      const gNone = eNone / all - (d.none ? 1 : 0);
      noneSum += gNone * gNone;
      none -= (RATE * gNone) / Math.sqrt(noneSum);
      const gradient = new Map<string, number>();
      seen.forEach((fs, i) => {
        const g = (e[i] as number) / all - (d.right[i] ? (e[i] as number) / good : 0);
        if (Math.abs(g) > 1e-3) for (const f of fs) gradient.set(f, (gradient.get(f) ?? 0) + g);
      });
      for (const [f, g0] of gradient) {
        const g = g0 + L2 * (w.get(f) ?? 0);
        const s = (sum.get(f) ?? 1e-2) + g * g;
        sum.set(f, s);
        w.set(f, (w.get(f) ?? 0) - (RATE * g) / Math.sqrt(s));
      }
    }
  }
  const kept = [...w].filter(([, v]) => Math.abs(v) >= 0.05).map(([f, v]) => [f, Math.round(v * 100)] as const);
  return { none: Math.round(none * 100) / 100, words: Object.fromEntries(kept) };
}

function seeded(seed: number): () => number {
  let s = seed;
  return () => {
    s = (s * 16807) % 2147483647;
    return s / 2147483647;
  };
}

function figures(rows: readonly Row[], weights: ThingWeights, least: number): [number, number, number, number, number] {
  let [gold, given, right, reach] = [0, 0, 0, 0];
  for (const r of rows) {
    gold += r.gold.length;
    if (r.right.some(Boolean)) reach++;
    const fact = thingMeant(r.things, weights, least);
    if (!fact) continue;
    given++;
    if (r.gold.some((g) => alike(g, fact.value))) right++;
  }
  return [gold, given, right, reach, rows.length];
}

const say = (name: string, [gold, given, right, reach]: readonly number[]) =>
  console.log(
    `${name.padEnd(18)} found ${Math.round((100 * (right ?? 0)) / (gold || 1))} %, right ${Math.round((100 * (right ?? 0)) / (given || 1))} %, candidates hold ${Math.round((100 * (reach ?? 0)) / (gold || 1))} %`,
  );

const sets = factSets().map((s) => ({ ...s, list: s.rows().map((r) => rowOf(s.title, r)) }));
// messages of the project's own corpus whose thing was labelled afterwards
const corpus = (readLines<{ text: string; product: string | null; author: string }>(CORPUS) ?? []).map((r) =>
  rowOf(r.author, {
    id: '',
    turns: [{ from: 'customer', text: r.text }],
    issue: '',
    wants: null,
    known: r.product ? { product: r.product } : {},
  }),
);
const rows = [...corpus, ...sets.filter((s) => !s.held).flatMap((s) => s.list)];
const left = sets
  .filter((s) => !s.held && new RegExp(process.env.ONLY ?? '.').test(s.title))
  .map((s) => ({ ...s, weights: train(rows.filter((r) => r.author !== s.title)) }));
for (const least of [0.2, 0.3, 0.4, 0.5, 0.6]) {
  const total = left.map((s) => figures(s.list, s.weights, least));
  say(
    `all, least ${least}`,
    [0, 1, 2, 3].map((i) => total.reduce((sum, t) => sum + (t[i] ?? 0), 0)),
  );
}
for (const s of left) say(s.title, figures(s.list, s.weights, LEAST));
const weights = train(rows);
for (const s of sets) if (s.held) say(`${s.title} (held)`, figures(s.list, weights, LEAST));
const text = `${JSON.stringify(weights)}\n`;
if (!process.env.DRY) writeFileSync(FILE, text);
console.log(`${Object.keys(weights.words).length} features, ${Math.round(text.length / 1000)} kB`);
