import type { CompiledBank } from '../bank';
import type { Situation } from '../steps';
import type { Steps, Suggestions } from '../types';

/** Lines that fit now, best first, every slot filled; none that was used before in this conversation. */
export function suggest(_s: Situation, _steps: Steps, _bank: CompiledBank): Suggestions {
  return { empathy: [], questions: [], step: [] };
}
