import { createLine } from '@/components/rooms/line';
import { connectBank } from '@/entrypoints/background/bank/client';
import { EMPTY, merge } from '@/phrasebank/layers';
import { checkAll, type Scenario, type ScenarioFault } from '@/phrasebank/scenarios';
import type { Bank } from '@/phrasebank/schema';

/** A line of its own for each question: it is closed with the answer, and nobody else waits on it. */
async function over<T>(ask: (line: ReturnType<typeof createLine>) => Promise<T>): Promise<T> {
  const line = createLine(connectBank);
  try {
    return await ask(line);
  } finally {
    line.close();
  }
}

/** The bank that real desks are judged by: built-in, team and own. Where the worker does not answer, the built-in one. */
export async function bankInForce(): Promise<Bank> {
  const { builtinBank } = await import('@/phrasebank/builtin');
  try {
    const [team, mine] = await over((line) =>
      Promise.all([line.ask('layer', { layer: 'team' }), line.ask('layer', { layer: 'mine' })]),
    );
    return merge({ builtin: builtinBank, team: team ?? EMPTY, mine: mine ?? EMPTY }).bank;
  } catch {
    return builtinBank;
  }
}

/** Scenarios that the team's pack carries. */
export async function carriedByTeam(): Promise<{ scenarios: Scenario[]; faults: ScenarioFault[] }> {
  try {
    return checkAll((await over((line) => line.ask('team-meta'))).scenarios);
  } catch {
    return { scenarios: [], faults: [] };
  }
}
