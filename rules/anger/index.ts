/** The anger of a conversation: each customer turn is weighed by its signals, and the turns are carried forward with memory. */
import { bandOf } from '../bands';
import { memo } from '../text/memo';
import type { Anger, Evidence, Threat, Turn } from '../types';
import { ACROSS_WHY } from './across';
import { type CarriedTurn, carry, trendOf } from './carry';
import { featuresOf, without } from './features';
import { latentOf, scoreOf, severityOf } from './model';
import { type Hit, ownOnly, readText, type TextReading } from './read';
import { SHAPE_WHY } from './shape';
import { SIGNALS, THREAT_OF } from './signals';
import { turnShape } from './turn-shape';

const WHY = new Map<string, string>([
  ...SIGNALS.map((s) => [s.id, s.why] as const),
  ...Object.entries(SHAPE_WHY),
  ...Object.entries(ACROSS_WHY),
  ['word.negative', 'Uses a negative word'],
  ['word.positive', 'Uses a positive word'],
  ['wording.heated', 'Worded as complaints are'],
  ['wording.calm', 'Worded as calm messages are'],
]);
const ABUSE = new Set(['abuse.insult', 'abuse.curse']);
const MOST_EVIDENCE = 12;

interface ReadTurn extends CarriedTurn {
  reading: TextReading;
}

/** What calms a turn down for good, as the memory sees it. */
function carried(reading: TextReading, text: string): CarriedTurn {
  const features = featuresOf(reading);
  const raw = (id: string) => features.get(id);
  return {
    ...turnShape(ownOnly(text)),
    score: scoreOf(latentOf(features), severityOf(features)),
    resolved: features.get('calm.resolved') ?? 0,
    warm: Math.min(
      1,
      0.5 * (raw('calm.thanks') ?? 0) +
        0.4 * (raw('calm.praise') ?? 0) +
        0.4 * (raw('emoji.smile') ?? 0) +
        0.5 * (raw('calm.agree') ?? 0) +
        0.3 * (raw('calm.patient') ?? 0) +
        0.2 * (raw('calm.laugh') ?? 0),
    ),
    rejoins: Math.min(1, features.get('tone.rejoinder') ?? 0),
    shouts: Math.min(1, (raw('shape.shout') ?? 0) + (raw('loud:shape.shout') ?? 0)),
  };
}

const readTurn = memo(1500, (text: string): ReadTurn => {
  const reading = readText(text);
  return { reading, ...carried(reading, text) };
});

/** True when a text gives nothing to judge by: nothing at all, or a bare number or code. */
const empty = (text: string) => !/\p{L}{2}|\p{Extended_Pictographic}|[!?]{2}/u.test(text);

/**
 * How angry the customer is now, why, and how that came about. Only `customer` turns count; agents' turns and notes are context.
 * Each evidence's weight is what the score loses when those words are taken out, in points of the 0..100 scale;
 * words whose removal changes nothing are not given as evidence. Offsets are UTF-16 in the turn's text.
 */
export function scoreAnger(turns: readonly Turn[]): Anger {
  const places = turns.flatMap((t, turn) => (t.from === 'customer' ? [turn] : []));
  const key = JSON.stringify(places.map((i) => [i, turns[i]?.text]));
  return remembered(key, () => judge(turns, places));
}

// the customer's turns do not change while the agent types: the last few conversations are kept whole
const kept = new Map<string, Anger>();
function remembered(key: string, make: () => Anger): Anger {
  const hit = kept.get(key);
  if (hit) return hit;
  const anger = make();
  kept.set(key, anger);
  if (kept.size > 50) kept.delete(kept.keys().next().value as string);
  return anger;
}

function judge(turns: readonly Turn[], places: readonly number[]): Anger {
  const read = places.map((i) => readTurn(turns[i]?.text ?? ''));
  const scores = carry(read);
  const score = Math.round(scores[scores.length - 1] ?? 0);
  const now = scores[scores.length - 1] ?? 0;
  const candidates = places.flatMap((turn, place) => candidatesOf(turn, turns[turn]?.text ?? '', place, read, now));
  candidates.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || b.turn - a.turn || a.start - b.start);
  const evidence = candidates.slice(0, MOST_EVIDENCE + 4).flatMap((c) => weighed(c, turns[c.turn]?.text ?? '', read, now) ?? []);
  evidence.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || b.turn - a.turn || a.start - b.start);
  const threats = new Set<Threat>();
  let abuse = false;
  for (const r of read) {
    for (const h of r.reading.hits) {
      const threat = THREAT_OF.get(h.id);
      if (threat && h.strength >= 0.5) threats.add(threat);
      if (ABUSE.has(h.id) && h.strength >= 0.5) abuse = true;
    }
  }
  return {
    score,
    band: bandOf(score),
    trend: trendOf(read, scores),
    perTurn: places.map((turn, k) => ({ turn, score: Math.round(scores[k] ?? 0) })),
    evidence: evidence.slice(0, MOST_EVIDENCE),
    threats: [...threats],
    abuse,
    tooLittle: places.every((i) => empty(turns[i]?.text ?? '')),
  };
}

interface Candidate extends Evidence {
  /** Index among the customer's turns. */
  place: number;
}

/** The stretches of one turn that seem to have moved the last score, judged without their signals: cheap, so that only the best are tried in earnest. */
function candidatesOf(turn: number, text: string, place: number, read: readonly ReadTurn[], now: number): Candidate[] {
  const reading = (read[place] as ReadTurn).reading;
  return stretches(reading.hits).flatMap(({ hit, start, end }) => {
    const rest = carried({ ...reading, hits: without(reading.hits, start, end) }, text);
    const changed = read.map((r, i) => (i === place ? rest : r));
    const weight = now - (carry(changed).at(-1) ?? 0);
    if (Math.abs(weight) < 0.3) return [];
    return [
      {
        turn,
        place,
        start,
        end,
        signal: hit.id,
        weight,
        text: text.slice(start, end),
        why: WHY.get(hit.id) ?? 'Adds to the mood',
      },
    ];
  });
}

/** What the score really loses without these very words. */
function weighed(candidate: Candidate, text: string, read: readonly ReadTurn[], now: number): Evidence | null {
  const { place, ...evidence } = candidate;
  const cut = text.slice(0, evidence.start) + text.slice(evidence.end);
  const rest = carried(readText(cut), cut);
  const weight = Math.round(now) - Math.round(carry(read.map((r, i) => (i === place ? rest : r))).at(-1) ?? 0);
  return weight === 0 ? null : { ...evidence, weight };
}

/** Hits that share words are one stretch, named after its weightiest signal. */
function stretches(hits: readonly Hit[]): { hit: Hit; start: number; end: number }[] {
  const named = hits.filter((h) => h.id && !h.id.startsWith('tone.absolute')).sort((a, b) => a.start - b.start || b.end - a.end);
  const out: { hit: Hit; start: number; end: number }[] = [];
  for (const hit of named) {
    const last = out[out.length - 1];
    if (last && hit.start < last.end && hit.end - last.start <= 80) {
      last.end = Math.max(last.end, hit.end);
      if (priorOf(hit) > priorOf(last.hit)) last.hit = hit;
    } else if (last && hit.start < last.end) {
    } else out.push({ hit, start: hit.start, end: hit.end });
  }
  return out;
}

const PRIOR = new Map(SIGNALS.map((s) => [s.id, Math.abs(s.prior)]));
const priorOf = (h: Hit) => PRIOR.get(h.id) ?? (h.id.startsWith('wording.') ? -1 : 0.4);
