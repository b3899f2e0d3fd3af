/** Memory over turns: anger does not vanish with one flat "ok", and does with "it's resolved, thank you". */

export interface CarriedTurn {
  /** This turn by itself, 0..100. */
  score: number;
  /** Says it is solved, 0..2. */
  resolved: number;
  /** Thanks, praise and smiles, 0..1. */
  warm: number;
}

/** The mood after each turn, 0..100. Rises with each turn's own score and with the mood before it. */
export function carry(turns: readonly CarriedTurn[]): number[] {
  const out: number[] = [];
  let mood = 0;
  turns.forEach((t, i) => {
    if (i === 0) mood = t.score;
    else {
      const calm = 1 - t.score / 100;
      const keep = Math.max(0.05, 0.62 - 0.35 * Math.min(1, t.resolved) * calm - 0.25 * t.warm * calm);
      // what was there before fades to `keep` of its distance above this turn, and lends a little when this turn is as hot
      mood = t.score + keep * Math.max(0, mood - t.score) + 0.12 * Math.min(mood, t.score) * calm;
    }
    out.push(Math.min(100, mood));
  });
  return out;
}

/** Where the turns' own scores are heading. */
export function trendOf(scores: readonly number[]): 'rising' | 'steady' | 'falling' {
  if (scores.length < 2) return 'steady';
  const last = scores[scores.length - 1] as number;
  const before = scores.slice(0, -1);
  const top = Math.max(...before);
  const mean = before.reduce((s, x) => s + x, 0) / before.length;
  if (last > mean + 6) return 'rising';
  if (last < mean - 10 && last < top - 12) return 'falling';
  return 'steady';
}
