import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { warmPieces, warmUp } from '@/entrypoints/background/warm';
import { builtinBank } from '@/phrasebank/builtin';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('whoever asks is served between two pieces, and the rest is left out then', () => {
  let asked = 0;
  warmUp(builtinBank, () => ++asked > 2);
  expect(asked).toBe(0);
  vi.advanceTimersToNextTimer();
  expect(asked).toBe(1);
  vi.runAllTimers();
  expect(asked).toBe(3);
  expect(vi.getTimerCount()).toBe(0);
});

test('left alone it runs to its end and stops', () => {
  let asked = 0;
  warmUp(builtinBank, () => ++asked < 0);
  vi.runAllTimers();
  expect(asked).toBe(warmPieces(builtinBank).length);
  expect(vi.getTimerCount()).toBe(0);
});
