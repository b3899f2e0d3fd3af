import { money } from './builtin/money';
import { parcels } from './builtin/parcels';
import { people } from './builtin/people';
import { things } from './builtin/things';
import { checkAll } from './check';
import type { Scenario } from './schema';

export { checkAll, checkScenario, readScenarios, type ScenarioFault } from './check';
export type { Scenario, ScenarioText } from './schema';

/** The scenarios that come with Evenkeel, the easy ones first. A test says that none is faulty. */
export const builtinScenarios: readonly Scenario[] = checkAll([...parcels, ...money, ...things, ...people]).scenarios.sort(
  (a, b) => a.difficulty - b.difficulty,
);
