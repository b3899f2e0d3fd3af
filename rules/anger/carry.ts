/** Memory over turns: anger does not vanish with one flat "ok", and does with "it's resolved, thank you". */
import type { Trend } from '../types';
import type { TurnShape } from './turn-shape';

export interface CarriedTurn extends TurnShape {
  /** This turn by itself, 0..100. */
  score: number;
  /** Says it is solved, 0..2. */
  resolved: number;
  /** Thanks, praise, agreement and smiles, 0..1. */
  warm: number;
  /** Turns down the answer just given, 0..1. */
  rejoins: number;
  /** Writes in capitals, 0..1. */
  shouts: number;
}

// All numbers were fitted on conversations by four authors, each left out in turn, and rounded; see `tests/eval/conversations.ts`.

/** Share of the mood that outlasts a turn which neither warms nor rejects; more of it when the turn is short beside the one before, or only gives a number. */
const KEEP = 0.6;
const KEEP_SHORTER = 0.16;
const KEEP_ANSWER = 0.08;
const SHORTER = 0.35;
const LEAST_KEPT = 0.08;
/** How far "it's solved" and thanks take the mood with them. */
const SOLVED = 0.6;
const WARMTH = 0.66;
/** Points that a turn adds to a mood that is not calm: by coming back at all, by going back over what was said, by capitals, by turning an answer down. */
const AGAIN = 4.3;
const OBJECTS = 3.7;
const SHOUTS = 5;
const REJECTED = 2;
/** Share that a turn as heated as the mood adds to it. */
const PILED = 0.25;
/** The mood from which a turn that comes back counts in full. */
const STIRRED = 20;

/** The mood after each turn, 0..100. Rises with each turn's own score and with the mood before it. */
export function carry(turns: readonly CarriedTurn[]): number[] {
  const out: number[] = [];
  let mood = 0;
  turns.forEach((t, i) => {
    if (i === 0) mood = t.score;
    else {
      const calm = 1 - t.score / 100;
      const warmth = Math.min(1, SOLVED * Math.min(1, t.resolved) + WARMTH * t.warm) * calm;
      const shorter = t.words < SHORTER * (turns[i - 1] as CarriedTurn).words;
      const held = Math.min(1, KEEP + (shorter ? KEEP_SHORTER : 0) + KEEP_ANSWER * t.answers);
      const keep = Math.max(LEAST_KEPT, held * (1 - warmth));
      const cold = 1 - warmth;
      const added =
        PILED * Math.min(mood, t.score) +
        AGAIN * Math.min(1, mood / STIRRED) +
        OBJECTS * t.objects +
        SHOUTS * t.shouts +
        REJECTED * t.rejoins;
      mood = t.score + keep * Math.max(0, mood - t.score) + cold * calm * added;
    }
    mood = Math.min(100, mood);
    out.push(mood);
  });
  return out;
}

/** Points from one turn to the next, and over all turns, that count as a rise, and the mood below which there is none. */
const RISE = 10;
const RISE_OVER_ALL = 9;
const LEAST_RISEN = 38;
/** Points below the highest mood that count as a fall; below the first mood too, or with an answer taken. */
const FALL = 12;
/** A mood that was never higher has nothing to fall from. */
const LEAST_FALLEN = 20;

/** Where the mood is heading, from the turns and the moods that `carry` made of them. */
export function trendOf(turns: readonly CarriedTurn[], moods: readonly number[]): Trend {
  const last = turns[turns.length - 1];
  if (turns.length < 2 || !last) return 'steady';
  const now = moods[moods.length - 1] as number;
  const previous = moods[moods.length - 2] as number;
  const first = moods[0] as number;
  const peak = Math.max(...moods.slice(0, -1));
  const taken = last.warm >= 0.25 || last.resolved > 0.5 || last.accepts > 0;
  if (peak >= LEAST_FALLEN && ((now <= peak - FALL && now <= first) || (taken && now <= peak))) return 'falling';
  if (now < LEAST_RISEN) return 'steady';
  return now >= first + RISE_OVER_ALL || now >= previous + RISE ? 'rising' : 'steady';
}
