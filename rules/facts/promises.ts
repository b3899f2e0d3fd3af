import type { PromiseMade, Turn } from '../types';

/** What agents promised in earlier turns. */
export function promisesMade(_turns: readonly Turn[]): PromiseMade[] {
  return [];
}
