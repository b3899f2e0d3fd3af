/**
 * `npx tsx tests/eval/train-issue.ts`: trains the class of the trouble and the wish, and writes `rules/facts/learned/weights.json`; deterministic.
 * Softmax regression (AdaGrad, L2) on customers' messages that the repository may hold, by several authors. Prints how each author fares
 * when left out of the training; with HELD=1 the last lines are authors who are never trained on.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtinBank } from '@/phrasebank/builtin';
import { compileBank } from '@/rules/bank';
import { issueInputs } from '@/rules/facts/issue';
import { type Cues, inputsOf, type Model, sumsFor } from '@/rules/facts/learned';
import { lookup, type Packed, packed } from '@/rules/facts/learned/packed';
import { wantInputs } from '@/rules/facts/wish';
import type { Issue, Turn, Want } from '@/rules/types';
import { EVAL_DIR, readLines } from './data';
import { conversations, type FactRow, openings } from './facts';

const FILE = new URL('../../rules/facts/learned/weights.json', import.meta.url);
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const bank = compileBank(builtinBank);

const ISSUES: readonly Issue[] = [
  'delivery',
  'billing',
  'defect',
  'outage',
  'wait',
  'agent-conduct',
  'cancellation',
  'account-access',
  'information',
  'other',
];
const WANTS: readonly Want[] = [
  'refund',
  'replacement',
  'repair',
  'explanation',
  'credit',
  'cancellation',
  'apology',
  'callback',
  'information',
  'delivery',
  'manager',
  'access',
  'compensation',
  'action',
];

interface Row {
  author: string;
  inputs: Map<string, number>;
  cues: Cues;
  /** Class to its share of the truth. */
  gold: Map<string, number>;
  weight: number;
}
/** A model with its features to count and to store. */
type Trained<K extends string> = Model<K> & { list: Record<string, number[]> };

interface Source {
  author: string;
  weight: number;
  rows: FactRow[];
}

interface CorpusRow {
  text: string;
  issue: string;
  wants: string;
}
const corpus = (n: number): FactRow[] =>
  (readLines<CorpusRow>(here(`./corpus/customers-${n}.jsonl`)) ?? []).map((r, i) => ({
    id: `c${n}-${i}`,
    turns: [{ from: 'customer', text: r.text }],
    issue: r.issue === 'praise' ? 'other' : r.issue,
    wants: r.wants === 'none' ? null : [r.wants === 'exchange' ? 'replacement' : r.wants],
    known: {},
  }));

const OPEN = Number(process.env.OPEN ?? 6);
function sources(): Source[] {
  const list: Source[] = [1, 2, 3].map((n) => ({ author: `corpus ${n}`, weight: 1, rows: corpus(n) }));
  const put = (author: string, path: string, read: (path: string) => FactRow[]) => {
    if (existsSync(path)) list.push({ author, weight: OPEN, rows: read(path) });
  };
  put('written', `${EVAL_DIR}written/conversations.jsonl`, conversations);
  put('fresh a', here('./fresh/conversations-a.jsonl'), conversations);
  // openings-3 and conversations-7 are held out
  for (const n of [1, 2, 4, 5, 6, 7, 8, 9, 10]) put(`open ${n}`, here(`./authors/openings-${n}.jsonl`), openings);
  for (const n of [6, 8, 9, 10]) put(`conv ${n}`, here(`./authors/conversations-${n}.jsonl`), conversations);
  return list;
}
const held = (): Source[] => [
  { author: 'open 3 (held)', weight: 1, rows: openings(here('./authors/openings-3.jsonl')) },
  { author: 'fresh b (held)', weight: 1, rows: conversations(here('./fresh/conversations-b.jsonl')) },
];

const customers = (turns: readonly Turn[]) => turns.map((t) => (t.from === 'customer' ? t.text : null));

function issueRow({ author, weight }: Source, r: FactRow): Row[] {
  const { parts, cues } = issueInputs(customers(r.turns), bank);
  return [{ author, weight, inputs: inputsOf(parts), cues, gold: new Map([[r.issue, 1]]) }];
}

function wantRow({ author, weight }: Source, r: FactRow): Row[] {
  if (!r.wants || r.wants.length === 0) return [];
  const { parts, cues } = wantInputs(r.turns, bank);
  const gold = new Map(
    r.wants.map((w, i) => [w, r.wants?.length === 1 ? 1 : i === 0 ? 0.7 : 0.3 / ((r.wants?.length ?? 2) - 1)]),
  );
  return [{ author, weight, inputs: inputsOf(parts), cues, gold }];
}

/**
 * How long and how fast: the wish has fewer rows a class and is sooner learned by heart, so it goes slower. `words` and `cues` are the shares of the features and of
 * the cues that each step leaves out by chance: what is left must do, so that no author's few words, and no cue, carry a class alone.
 */
const PACE = {
  issue: { epochs: 15, rate: 0.12, l2: 0.008, words: 0.5, cues: 0.5 },
  wish: { epochs: 12, rate: 0.1, l2: 0.008, words: 0.5, cues: 0.5 },
} as const;
type Pace = (typeof PACE)[keyof typeof PACE];
const CUE_L2 = 0.002;
const SEEN = Number(process.env.SEEN ?? 3);
const KEPT = Number(process.env.KEPT ?? 5000);
const DROP = new RegExp(process.env.DROP ?? '$^');
const BALANCE = Number(process.env.BALANCE ?? 0.8);
const LEAST = Number(process.env.PRUNE ?? 0.1);
/** @param classes in the order of the model */
function train<K extends string>(rows: readonly Row[], classes: readonly K[], pace: Pace): Trained<K> {
  const whole = fit(rows, classes, pace, null);
  const count = new Map<string, number>();
  for (const r of rows) for (const f of r.inputs.keys()) count.set(f, (count.get(f) ?? 0) + 1);
  const worth = Object.entries(whole.list).map(([f, list]) => {
    let sum = 0;
    for (let i = 1; i < list.length; i += 2) sum += (list[i] as number) ** 2;
    return { f, worth: sum * (count.get(f) ?? 0) };
  });
  worth.sort((a, b) => b.worth - a.worth || (a.f < b.f ? -1 : 1));
  return fit(rows, classes, pace, new Set(worth.slice(0, KEPT).map((x) => x.f)));
}

/** @param only the features to use; null: all that occur often enough */
function fit<K extends string>(
  rows: readonly Row[],
  classes: readonly K[],
  pace: Pace,
  only: ReadonlySet<string> | null,
): Trained<K> {
  const { epochs, rate, l2 } = pace;
  const count = new Map<string, number>();
  const cueNames = new Map<string, number>();
  for (const r of rows) {
    for (const f of r.inputs.keys()) count.set(f, (count.get(f) ?? 0) + 1);
    for (const c of r.cues.keys()) if (!cueNames.has(c)) cueNames.set(c, cueNames.size);
  }
  const place = new Map<string, number>();
  for (const [f, n] of count)
    if (only ? only.has(f) : n >= SEEN && n < 0.5 * rows.length && !DROP.test(f)) place.set(f, place.size);
  const K = classes.length;
  const total = new Map<string, number>();
  for (const r of rows) for (const [c, v] of r.gold) total.set(c, (total.get(c) ?? 0) + v * r.weight);
  const mean = [...total.values()].reduce((s, v) => s + v, 0) / total.size;
  const data = rows.map((r) => {
    const at: number[] = [];
    const by: number[] = [];
    for (const [f, share] of r.inputs) {
      const p = place.get(f);
      if (p !== undefined) {
        at.push(p);
        by.push(share);
      }
    }
    const scale = 1 / Math.sqrt(by.reduce((s, v) => s + v * v, 0) || 1);
    return {
      at,
      by: by.map((v) => v * scale),
      cues: [...r.cues].map(([c, v]) => [cueNames.get(c) as number, v] as const),
      gold: classes.map((c) => r.gold.get(c) ?? 0),
      weight: r.weight * (mean / (total.get([...r.gold.keys()][0] ?? '') ?? mean)) ** BALANCE,
    };
  });
  const w = new Float64Array(place.size * K);
  const wSum = new Float64Array(place.size * K).fill(1e-4);
  const cue = new Float64Array(cueNames.size * K);
  const cueSum = new Float64Array(cueNames.size * K).fill(1e-2);
  const bias = new Float64Array(K);
  const biasSum = new Float64Array(K).fill(1e-2);
  const order = data.map((_, i) => i);
  const random = seeded(7);
  const z = new Float64Array(K);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const i of order) {
      const d = thinned(data[i] as (typeof data)[number], pace, random);
      for (let k = 0; k < K; k++) z[k] = bias[k] as number;
      d.at.forEach((p, n) => {
        for (let k = 0; k < K; k++) z[k] = (z[k] as number) + (w[p * K + k] as number) * (d.by[n] as number);
      });
      for (const [c, v] of d.cues) for (let k = 0; k < K; k++) z[k] = (z[k] as number) + (cue[c * K + k] as number) * v;
      const most = Math.max(...z);
      let all = 0;
      for (let k = 0; k < K; k++) all += Math.exp((z[k] as number) - most);
      for (let k = 0; k < K; k++) {
        const off = (Math.exp((z[k] as number) - most) / all - (d.gold[k] as number)) * d.weight;
        if (Math.abs(off) < 0.004) continue;
        biasSum[k] = (biasSum[k] as number) + off * off;
        bias[k] = (bias[k] as number) - (0.1 * off) / Math.sqrt(biasSum[k] as number);
        d.at.forEach((p, n) => {
          const j = p * K + k;
          const g = off * (d.by[n] as number) + l2 * (w[j] as number);
          wSum[j] = (wSum[j] as number) + g * g;
          w[j] = (w[j] as number) - (rate * g) / Math.sqrt(wSum[j] as number);
        });
        for (const [c, v] of d.cues) {
          const j = c * K + k;
          const g = off * v + CUE_L2 * (cue[j] as number);
          cueSum[j] = (cueSum[j] as number) + g * g;
          cue[j] = (cue[j] as number) - (rate * g) / Math.sqrt(cueSum[j] as number);
        }
      }
    }
  }
  const round = (v: number) => Math.round(v * 100) / 100;
  const words: Record<string, number[]> = {};
  for (const [f, p] of place) {
    const list: number[] = [];
    for (let k = 0; k < K; k++) {
      const v = w[p * K + k] as number;
      if (Math.abs(v) >= (only ? LEAST : 0)) list.push(k, Math.round(v * 100));
    }
    // kept even when empty: the features known set the scale
    words[f] = list;
  }
  return {
    classes,
    bias: [...bias].map(round),
    cues: Object.fromEntries([...cueNames].map(([c, p]) => [c, [...cue.slice(p * K, p * K + K)].map(round)])),
    // as they will be stored, so that the figures printed are those of the file
    words: only ? lookup(packed({ classes, bias: [], cues: {} }, words)) : (f) => words[f],
    list: words,
  };
}

/** A row with some of its features and cues left out; the features that stay weigh more, so that their sum stays. */
function thinned<R extends { at: number[]; by: number[]; cues: (readonly [number, number])[] }>(
  row: R,
  { words, cues }: Pace,
  random: () => number,
): R {
  const stays = row.at.map(() => random() >= words);
  return {
    ...row,
    at: row.at.filter((_, n) => stays[n]),
    by: row.by.filter((_, n) => stays[n]).map((v) => v / (1 - words)),
    cues: row.cues.filter(() => random() >= cues),
  };
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

function right<K extends string>(model: Model<K>, rows: readonly Row[]): string {
  let best = 0;
  let among = 0;
  for (const r of rows) {
    const sums = sumsFor(model, r.inputs, r.cues);
    const value = model.classes[sums.indexOf(Math.max(...sums))] as string;
    const share = r.gold.get(value) ?? 0;
    if (share > 0) among++;
    if (share >= 0.5) best++;
  }
  const pct = (n: number) => `${Math.round((100 * n) / rows.length)}`.padStart(3);
  return `${String(rows.length).padStart(5)} rows: best ${pct(best)} %, among the acceptable ${pct(among)} %`;
}

function run<K extends string>(
  name: keyof typeof PACE,
  classes: readonly K[],
  rowsOf: (s: Source, r: FactRow) => Row[],
): Trained<K> {
  const all = sources();
  const rows = all.flatMap((s) => s.rows.flatMap((r) => rowsOf(s, r)));
  console.log(`\n${name}`);
  for (const { author } of all) {
    if (process.env.ALONE) break;
    const mine = rows.filter((r) => r.author === author);
    if (!process.env.ALONE && (!process.env.QUICK || !author.startsWith('corpus')))
      console.log(
        `  ${author.padEnd(16)}${right(
          train(
            rows.filter((r) => r.author !== author),
            classes,
            PACE[name],
          ),
          mine,
        )}`,
      );
  }
  const model = train(rows, classes, PACE[name]);
  for (const s of process.env.HELD ? held() : [])
    console.log(
      `  ${s.author.padEnd(16)}${right(
        model,
        s.rows.flatMap((r) => rowsOf(s, r)),
      )}`,
    );
  return model;
}

const stored = ({ classes, bias, cues, list }: Trained<string>): Packed => packed({ classes, bias, cues }, list);
const text = `${JSON.stringify({ issue: stored(run('issue', ISSUES, issueRow)), wants: stored(run('wish', WANTS, wantRow)) })}\n`;
if (!process.env.DRY) writeFileSync(FILE, text);
console.log(`${Math.round(text.length / 1000)} kB`);
