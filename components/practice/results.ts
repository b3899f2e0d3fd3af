import { storage } from 'wxt/utils/storage';
import type { Band } from '@/rules/types';

/** One play that the agent has asked to keep. No word of the conversation. */
export interface Result {
  id: string;
  title: string;
  /** ISO 8601 */
  at: string;
  seed: number;
  start: Band;
  end: Band;
  ended: 'well' | 'badly' | 'open' | 'early';
  replies: number;
}

const MOST = 50;
const kept = storage.defineItem<Result[]>('local:practice-results.v1', { fallback: [] });

/** The newest first. */
export const readResults = (): Promise<Result[]> => kept.getValue();

/** @returns all that are kept now, the newest first; the oldest of more than fifty go */
export async function keepResult(result: Result): Promise<Result[]> {
  const all = [result, ...(await kept.getValue())].slice(0, MOST);
  await kept.setValue(all);
  return all;
}

/** Forgets them all; what was kept is given back, for one press to undo it. */
export async function forgetResults(back: Result[] = []): Promise<Result[]> {
  const before = await kept.getValue();
  if (back.length > 0) await kept.setValue(back);
  else await kept.removeValue();
  return before;
}
