/**
 * Whether a line may be offered between the agent's own words: the reply is empty, or a sentence just ended, and nothing of the
 * agent's follows.
 */
export function mayOffer(before: string, after: string): boolean {
  if (after.trim() !== '') return false;
  return before.trim() === '' || /[.!?…]["”’)]?[ \u00a0]*$/.test(before) || /\n[ \u00a0]*$/.test(before);
}
