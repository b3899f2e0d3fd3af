import type { Check } from '../types';
import type { Situation } from '.';

/** The draft as a whole: what is there and what is still to add. Empty for an empty draft. */
export function checkDraft(_s: Situation): Check[] {
  return [];
}
