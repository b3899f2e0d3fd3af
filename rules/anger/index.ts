import type { Anger, Turn } from '../types';

/** How angry the customer is now, why, and how that came about. Only `customer` turns count; agents' turns and notes are context. */
export function scoreAnger(turns: readonly Turn[]): Anger {
  return {
    score: 0,
    band: 'calm',
    trend: 'steady',
    perTurn: turns.flatMap((t, turn) => (t.from === 'customer' ? [{ turn, score: 0 }] : [])),
    evidence: [],
    threats: [],
    abuse: false,
    tooLittle: true,
  };
}
