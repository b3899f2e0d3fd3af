import { beforeEach, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { putScenario, readOwnScenarios, removeScenario } from '@/components/practice/own';
import { forgetResults, keepResult, type Result, readResults } from '@/components/practice/results';
import { builtinScenarios, type Scenario } from '@/phrasebank/scenarios';

beforeEach(() => fakeBrowser.reset());

const some = builtinScenarios[0] as Scenario;
const result = (n: number): Result => ({
  id: some.id,
  title: some.title,
  at: new Date(Date.UTC(2026, 10, 22, 10, n)).toISOString(),
  seed: n,
  start: 'furious',
  end: 'calm',
  ended: 'well',
  replies: 4,
});

it('keeps scenarios by their id, also when several pages write at once, and takes one away', async () => {
  await Promise.all([1, 2, 3].map((n) => putScenario({ ...some, id: `mine.${n}` })));
  await putScenario({ ...some, id: 'mine.2', title: 'Changed' });
  expect((await readOwnScenarios()).scenarios.map((s) => [s.id, s.title]).sort()).toEqual([
    ['mine.1', some.title],
    ['mine.2', 'Changed'],
    ['mine.3', some.title],
  ]);
  await removeScenario('mine.1');
  expect((await readOwnScenarios()).scenarios).toHaveLength(2);
});

it('reads on where what is stored is damaged, and says what is', async () => {
  await browser.storage.local.set({ 'practice-scenarios.v1': [{ ...some, id: 'mine.1' }, { id: 'odd' }, 7] });
  const { scenarios, faults } = await readOwnScenarios();
  expect(scenarios.map((s) => s.id)).toEqual(['mine.1']);
  expect(new Set(faults.map((f) => f.at.split(':')[0]))).toEqual(new Set(['odd', '3']));
  // what cannot be read is not thrown away by a change to another
  await putScenario({ ...some, id: 'mine.2' });
  expect((await browser.storage.local.get('practice-scenarios.v1'))['practice-scenarios.v1']).toHaveLength(4);
  await browser.storage.local.set({ 'practice-scenarios.v1': 'nonsense' });
  expect(await readOwnScenarios()).toEqual({ scenarios: [], faults: [] });
});

it('says in words when there are too many', async () => {
  await putScenario(...Array.from({ length: 300 }, (_, n) => ({ ...some, id: `mine.${n}` })));
  await expect(putScenario({ ...some, id: 'mine.one-more' })).rejects.toThrow('At most 300 scenarios');
  expect((await readOwnScenarios()).scenarios).toHaveLength(300);
});

it('keeps the last results, the newest first, and forgets them with a way back', async () => {
  for (let n = 0; n < 55; n++) await keepResult(result(n));
  const all = await readResults();
  expect(all).toHaveLength(50);
  expect(all[0]?.seed).toBe(54);
  const before = await forgetResults();
  expect(await readResults()).toEqual([]);
  expect(await browser.storage.local.get('practice-results.v1')).toEqual({});
  await forgetResults(before);
  expect(await readResults()).toEqual(all);
});
