import { storage } from 'wxt/utils/storage';
import { checkAll, type ScenarioFault } from '@/phrasebank/scenarios/check';
import type { Scenario } from '@/phrasebank/scenarios/schema';

/** Scenarios written or taken in on this computer, as they were written. Checked whenever they are read: storage may hold anything. */
const kept = storage.defineItem<unknown[]>('local:practice-scenarios.v1', { fallback: [] });
const MOST = 300;

/** One change at a time: two in one moment would each write over the other. */
let last: Promise<unknown> = Promise.resolve();
function inTurn<T>(job: () => Promise<T>): Promise<T> {
  const done = last.then(job, job);
  last = done;
  return done;
}

const all = async (): Promise<unknown[]> => {
  const value = await kept.getValue();
  return Array.isArray(value) ? value : [];
};

/** Those that can be played, and what is wrong with the others. */
export async function readOwnScenarios(): Promise<{ scenarios: Scenario[]; faults: ScenarioFault[] }> {
  return checkAll(await all());
}

const idOf = (value: unknown) => (typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined);

/**
 * Keeps scenarios, each in the place of one with its id.
 * @throws Error in words when there is no room
 */
export function putScenario(...scenarios: readonly Scenario[]): Promise<void> {
  return inTurn(async () => {
    const ids = new Set(scenarios.map((s) => s.id));
    const next = [...(await all()).filter((s) => !ids.has(String(idOf(s)))), ...scenarios];
    if (next.length > MOST) throw new Error(`At most ${MOST} scenarios can be kept.`);
    await kept.setValue(next);
  });
}

/** Takes one away. */
export function removeScenario(id: string): Promise<void> {
  return inTurn(async () => kept.setValue((await all()).filter((s) => idOf(s) !== id)));
}

/** Calls back when they have changed, in whatever page; returns what ends that. */
export const watchOwnScenarios = (changed: () => void): (() => void) => kept.watch(changed);
