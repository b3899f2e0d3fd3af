import type { AssessInput, Facts } from '../types';

/** Values for {slots} in lines and replacements, from what is known; a key is absent when its value is not known. */
export function slotValues(_input: AssessInput, _facts: Facts): Record<string, string> {
  return {};
}
