import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { patient } from '@/entrypoints/background/patient';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('tries again until it works', async () => {
  const work = vi
    .fn()
    .mockRejectedValueOnce(new Error('No SW'))
    .mockRejectedValueOnce(new Error('No SW'))
    .mockResolvedValue('done');
  const done = patient(work);
  await vi.runAllTimersAsync();
  expect(await done).toBe('done');
  expect(work).toHaveBeenCalledTimes(3);
});

test('gives up with the last reason', async () => {
  const work = vi.fn().mockRejectedValue(new Error('Storage is full.'));
  const done = expect(patient(work)).rejects.toThrow('Storage is full.');
  await vi.runAllTimersAsync();
  await done;
  expect(work.mock.calls.length).toBeGreaterThan(3);
});
