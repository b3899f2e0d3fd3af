import type { CompiledBank } from '../bank';
import type { Fact, Turn, Want } from '../types';
import { issueInputs, type Trouble, troubleOf } from './issue';
import { type Cues, likeliestWant, type Part, placeOf } from './learned';
import { findWants, USUAL_WANT } from './wants';

type WantAt = { want: Want; weight: number; turn: number; start: number; end: number };

const YES = /^\W*(?:\w+\W+){0,6}?(?:yes|yep|yeah|please do|go ahead|all right|sounds good|deal)\b/i;
const OFFERED: readonly [RegExp, Want][] = [
  [/\b(?:fitter|engineer|plumber|technician|electrician|repair|fix|take them out|have a look)\b/i, 'repair'],
  [/\b(?:replacement|new one|another one|swap|bake|send (?:a|the) (?:new|right)|reprint)\b/i, 'replacement'],
  [/\b(?:refund|money back|return the|put the price back|back (?:on|to) (?:your|the) card)\b/i, 'refund'],
  [/\b(?:ring|call|phone) you\b/i, 'callback'],
];

/** What the wish patterns alone make of it: what is said outright (later beats earlier), else what such trouble mostly asks for. */
function said(turns: readonly Turn[], found: readonly WantAt[], trouble: Trouble | null): Fact<Want> | null {
  const last = turns.length - 1;
  let best: WantAt | null = null;
  let most = 0;
  for (const f of found) {
    const score = f.weight * 10 - (last - f.turn) * 0.5 + f.start / 1e5;
    if (!best || score > most) [best, most] = [f, score];
  }
  const usual = usualWant(turns, trouble);
  // "any news?" about a parcel asks for the parcel
  const asksOnly =
    best === null || best.weight < 2 || ((best.want === 'information' || best.want === 'action') && best.weight < 3);
  if (best && (!asksOnly || !usual || !MORE_THAN_NEWS.has(usual.value))) {
    if (best.weight > 1 || !usual) return { value: best.want, turn: best.turn, start: best.start, end: best.end };
  }
  return usual;
}

const MORE_THAN_NEWS: ReadonlySet<Want> = new Set<Want>(['delivery', 'cancellation', 'access', 'replacement', 'refund']);
const RUNS =
  /\b(?:stopped|stops|won['’]?t|doesn['’]?t|isn['’]?t (?:working|heating)|not working|leak\w*|no (?:hot water|heating|power|air con)|off since|funciona|kaputt|keeps|playing up|half way)\b/i;
const BROKEN = /\b(?:broken|smashed|in (?:about )?\w* ?(?:bits|pieces)|cracked|damaged|shattered|crushed)\b/i;

function usualWant(turns: readonly Turn[], trouble: Trouble | null): Fact<Want> | null {
  if (!trouble) return null;
  const text = turns
    .filter((t) => t.from === 'customer')
    .map((t) => t.text)
    .join('\n');
  const issue = trouble.entry.issue;
  let value = USUAL_WANT[issue];
  if (issue === 'defect' && RUNS.test(text) && !/\b(?:arrived|came|delivered)\b/i.test(text)) value = 'repair';
  if (issue === 'delivery' && BROKEN.test(text)) value = 'replacement';
  return value ? { value, turn: trouble.turn, start: trouble.start, end: trouble.end } : null;
}

/** The last message says best what is wanted now. */
const EARLIER_SHARE = 0.7;

function read(turns: readonly Turn[], trouble: Trouble | null, bank: CompiledBank) {
  const customers = turns.map((t) => (t.from === 'customer' ? t.text : null));
  const found = customers.flatMap((text, turn) => (text === null ? [] : findWants(text).map((f) => ({ ...f, turn }))));
  const last = customers.findLastIndex((t) => t !== null);
  const parts: Part[] = customers.flatMap((text, i) => (text === null ? [] : [{ text, share: i === last ? 1 : EARLIER_SHARE }]));
  const plain = said(turns, found, trouble);
  const cues = new Map<string, number>(issueInputs(customers, bank).cues);
  for (const f of found) {
    const name = `${f.weight}:${f.want}`;
    cues.set(name, Math.max(cues.get(name) ?? 0, f.turn === last ? 1 : EARLIER_SHARE));
  }
  if (plain) cues.set(`said:${plain.value}`, 1);
  return { parts, cues, found, last };
}

/** What the judgement of the wish rests on, for training. */
export function wantInputs(turns: readonly Turn[], bank: CompiledBank): { parts: Part[]; cues: Cues } {
  return read(turns, troubleOf(turns, bank), bank);
}

/** The wish: an offer that was taken, else what the words and the wish patterns together speak for; null when nothing is said. */
export function wishOf(turns: readonly Turn[], trouble: Trouble | null, bank: CompiledBank): Fact<Want> | null {
  const taken = offerTaken(turns);
  if (taken) return taken;
  const { parts, cues, found, last } = read(turns, trouble, bank);
  if (parts.length === 0) return null;
  const { value, chance } = likeliestWant(parts, cues);
  if (chance < LEAST_CHANCE) return null;
  const words = found.filter((f) => f.want === value).sort((a, b) => b.weight - a.weight || b.turn - a.turn)[0];
  if (words) return { value, turn: words.turn, start: words.start, end: words.end };
  const at = placeOf('wants', value, turns[last]?.text ?? '');
  return at && { value, turn: last, ...at };
}
const LEAST_CHANCE = 0.2;

function offerTaken(turns: readonly Turn[]): Fact<Want> | null {
  const last = turns.length - 1;
  const taken = turns[last]?.from === 'customer' && YES.test(turns[last].text) ? turns[last - 1] : undefined;
  const offer = taken?.from === 'agent' ? OFFERED.find(([p]) => p.test(taken.text)) : undefined;
  if (offer) return { value: offer[1], turn: last, start: 0, end: turns[last]?.text.length ?? 0 };
  return null;
}
