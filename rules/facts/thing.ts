import type { Fact, Issue, Turn } from '../types';
import weights from './learned/things.json';
import type { ProductFound } from './product';

/** One thing that may be meant: all its mentions, and what they and their places say together. */
export interface Thing {
  mentions: (ProductFound & { turn: number })[];
  features: ReadonlySet<string>;
}

/** The things a conversation may be about, mentions of one head together, in order of first mention. */
export function thingsOf(
  found: readonly (ProductFound & { turn: number })[],
  turns: readonly Turn[],
  issue: Issue | null,
): Thing[] {
  const agents = turns.flatMap((t) => (t.from === 'agent' ? [t.text.toLowerCase()] : [])).join('\n');
  const firstTurn = turns.findIndex((t) => t.from === 'customer');
  const byHead = new Map<string, (ProductFound & { turn: number })[]>();
  for (const f of found) byHead.set(f.head, [...(byHead.get(f.head) ?? []), f]);
  const list = [...byHead];
  const weights = list.map(([, mentions]) => Math.max(...mentions.map((m) => m.weight)));
  const goods = list.map(([, mentions]) => mentions.some((m) => m.features.includes('goods')));
  const surely = list.map(([, mentions]) => mentions.some((m) => m.features.includes('surely goods')));
  const most = Math.max(0, ...weights);
  return list.map(([head, mentions], i) => {
    const own = new Set(mentions.flatMap((m) => m.features));
    const features = new Set(own);
    features.add('any');
    if (mentions.length > 1) features.add(mentions.length > 2 ? 'thrice' : 'twice');
    if (agents.includes(head)) features.add('agent too');
    features.add(mentions.some((m) => m.turn === firstTurn) ? 'first turn' : 'later turn');
    if (i === 0) features.add('the first');
    if (i === 1) features.add('the second');
    const weight = weights[i] as number;
    features.add(`place ${Math.min(5, Math.round(weight))}`);
    // beside the others of the message
    if (weight > 0 && weight === most)
      features.add(weights.filter((w) => w > most - 1).length === 1 ? 'the clear best place' : 'a best place');
    if (goods[i])
      features.add(
        goods.filter(Boolean).length === 1 ? 'the only goods' : goods.indexOf(true) === i ? 'the first goods' : 'more goods',
      );
    if (surely[i])
      features.add(
        surely.filter(Boolean).length === 1
          ? 'the only sure goods'
          : surely.indexOf(true) === i
            ? 'the first sure goods'
            : 'more sure goods',
      );
    if (!goods.some(Boolean)) features.add('no goods at all');
    features.add(list.length < 3 ? 'few' : list.length < 7 ? 'some' : 'many');
    for (const f of own) if (issue && /^(?:is |kind |goods|never)/.test(f)) features.add(`${issue}: ${f}`);
    if (own.has('goods')) for (const f of own) if (/^(?:before|after|own|trouble|down)/.test(f)) features.add(`goods ${f}`);
    return { mentions, features };
  });
}

/** What each feature adds, in hundredths; `none` is what a message without a thing gets. */
export interface ThingWeights {
  none: number;
  words: Readonly<Record<string, number>>;
}

function sumOf(thing: Thing, w: ThingWeights): number {
  let sum = 0;
  for (const f of thing.features) if (Object.hasOwn(w.words, f)) sum += (w.words[f] as number) / 100;
  return sum;
}

const WEIGHTS: ThingWeights = weights;
/** Share of all things named, "none" among them, below which it is better not to say. */
const LEAST_CHANCE = 0.33;

/** The thing that words and places speak for most, or null when none stands out. */
export function thingMeant(things: readonly Thing[], weights: ThingWeights = WEIGHTS, least = LEAST_CHANCE): Fact | null {
  const sums = things.map((t) => sumOf(t, weights));
  const most = Math.max(weights.none, ...sums);
  const all = Math.exp(weights.none - most) + sums.reduce((s, z) => s + Math.exp(z - most), 0);
  const best = sums.indexOf(Math.max(...sums));
  const thing = things[best];
  if (!thing || Math.exp((sums[best] as number) - most) / all < least) return null;
  const plain = thing.mentions.reduce((a, b) => (b.weight > a.weight + 0.5 ? b : a));
  // "my washing machine, a Torvex W800": the name is the plainest
  const named = things
    .flatMap((t) => t.mentions)
    .find((o) => o.turn === plain.turn && o.start > plain.end && o.start - plain.end < 6 && o.features.includes('model'));
  const m = named ?? plain;
  return { value: m.value, turn: m.turn, start: m.start, end: m.end };
}
