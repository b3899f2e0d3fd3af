import { scoreAnger } from '@/rules/anger';
import type { Band } from '@/rules/types';

/** How the judgement reads a message as the first of a conversation. Loaded when it is first needed: it brings the learned model with it. */
export function bandOfText(text: string): Band | null {
  const anger = scoreAnger([{ from: 'customer', text }]);
  return anger.tooLittle ? null : anger.band;
}
