/** Memory over turns: anger does not vanish with one flat "ok", and does with "it's resolved, thank you". */
import type { Trend } from '../types';

export interface CarriedTurn {
  /** This turn by itself, 0..100. */
  score: number;
  /** Says it is solved, 0..2. */
  resolved: number;
  /** Thanks, praise, agreement and smiles, 0..1. */
  warm: number;
  /** Turns down the answer just given, 0..1. */
  rejoins: number;
}

/** Share of the mood that outlasts a turn which neither warms nor rejects. */
const KEEP = 0.72;
const LEAST_KEPT = 0.08;
/** Points that a rejected answer adds, and the share that a turn as heated as the mood adds to it. */
const REJECTED = 16;
const PILED = 0.2;
/** Points from one turn to the next that count as a rise. */
const RISE = 5;

/** The mood after each turn, 0..100. Rises with each turn's own score and with the mood before it. */
export function carry(turns: readonly CarriedTurn[]): number[] {
  const out: number[] = [];
  let mood = 0;
  turns.forEach((t, i) => {
    if (i === 0) mood = t.score;
    else {
      const calm = 1 - t.score / 100;
      const warmth = Math.min(1, 0.75 * Math.min(1, t.resolved) + 0.7 * t.warm) * calm;
      const keep = Math.max(LEAST_KEPT, KEEP * (1 - warmth));
      const cold = 1 - warmth;
      mood =
        t.score + keep * Math.max(0, mood - t.score) + cold * calm * (PILED * Math.min(mood, t.score) + REJECTED * t.rejoins);
    }
    mood = Math.min(100, mood);
    out.push(mood);
  });
  return out;
}

/** Where the mood is heading, from the turns and the moods that `carry` made of them. */
export function trendOf(turns: readonly CarriedTurn[], moods: readonly number[]): Trend {
  const last = turns[turns.length - 1];
  if (turns.length < 2 || !last) return 'steady';
  const now = moods[moods.length - 1] as number;
  const before = moods.slice(0, -1);
  const previous = before[before.length - 1] as number;
  const peak = Math.max(...before);
  const taken = last.warm >= 0.25 || last.resolved > 0.5;
  if (now <= peak - 8 && (taken || now < peak * 0.45)) return now < 20 && peak < 25 ? 'steady' : 'falling';
  // at the top there is no further up
  if (now < 20 || previous >= 78 || taken) return 'steady';
  if (now >= previous + RISE || now >= (before[0] as number) + 2 * RISE) return 'rising';
  if (last.rejoins > 0 && now >= previous - 12) return 'rising';
  return 'steady';
}
