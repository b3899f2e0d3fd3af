import type { Question, Turn } from '../types';

/** What the customer asked and no agent has answered yet, and whether the draft does. */
export function openQuestions(_turns: readonly Turn[], _draft: string): Question[] {
  return [];
}
