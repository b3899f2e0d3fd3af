import * as v from 'valibot';
import { whyNoText } from '../packs/text';
import { inWords } from '../packs/words';
import { type Scenario, scenarioSchema } from './schema';

/** Something that keeps a scenario from being played: where in it, and why in words. */
export interface ScenarioFault {
  /** "lines.hurt.1", counted from 1 as people do; '' is the whole. */
  at: string;
  why: string;
}

type CheckedScenario = { scenario: Scenario; faults: [] } | { scenario: null; faults: ScenarioFault[] };

const MOST_FAULTS = 12;
const WHOLE = 'A scenario must be a group of fields, between { and }.';

/** Whether a value is a scenario that can be played. Any value may be given; never throws. */
export function checkScenario(value: unknown): CheckedScenario {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { scenario: null, faults: [{ at: '', why: WHOLE }] };
  const faults: ScenarioFault[] = [];
  lookAtTexts(value, [], faults);
  if (faults.length > 0) return { scenario: null, faults };
  const read = v.safeParse(scenarioSchema, value);
  if (!read.success) {
    for (const issue of read.issues.slice(0, MOST_FAULTS)) {
      const path = (issue.path ?? []).map((p) => p.key as string | number);
      faults.push({ at: placeOf(path), why: inWords(issue, path.filter((p) => typeof p === 'string').join('.')) });
    }
    return { scenario: null, faults };
  }
  const scenario = read.output;
  if (!scenario.openings[scenario.start])
    faults.push({ at: 'openings', why: `"start" is ${scenario.start}, so "openings.${scenario.start}" is needed.` });
  for (const [move, all] of Object.entries(scenario.lines)) {
    const twice = all?.find((line, i) => all.indexOf(line) !== i);
    if (twice) faults.push({ at: `lines.${move}`, why: `"${twice.slice(0, 60)}" stands there twice.` });
  }
  return faults.length > 0 ? { scenario: null, faults } : { scenario, faults: [] };
}

/** The same from a file's or a form's text: one scenario, a list of them, or a pack that has some. Never throws. */
export function readScenarios(text: string): { scenarios: Scenario[]; faults: ScenarioFault[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { scenarios: [], faults: [{ at: '', why: notJson(text, error) }] };
  }
  const listed = Array.isArray(value) ? value : inPack(value);
  if (listed) return checkAll(listed);
  const { scenario, faults } = checkScenario(value);
  return { scenarios: scenario ? [scenario] : [], faults };
}

/** All that can be played of a list; what is wrong with the others is said under their number or id. */
export function checkAll(list: readonly unknown[]): { scenarios: Scenario[]; faults: ScenarioFault[] } {
  const scenarios = new Map<string, Scenario>();
  const faults: ScenarioFault[] = [];
  list.forEach((value, i) => {
    const { scenario, faults: own } = checkScenario(value);
    const id: unknown = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
    const name = typeof id === 'string' && id.length <= 80 ? id : `${i + 1}`;
    faults.push(...own.map(({ at, why }) => ({ at: at ? `${name}: ${at}` : name, why })));
    if (!scenario) return;
    if (scenarios.has(scenario.id)) faults.push({ at: name, why: 'Two scenarios have this id; the first is used.' });
    else scenarios.set(scenario.id, scenario);
  });
  return { scenarios: [...scenarios.values()], faults };
}

function inPack(value: unknown): unknown[] | null {
  return typeof value === 'object' && value !== null && 'scenarios' in value && Array.isArray(value.scenarios)
    ? value.scenarios
    : null;
}

/** Where a text stops being JSON, by its line. */
function notJson(text: string, error: unknown): string {
  if (text.trim() === '') return 'There is nothing here yet.';
  const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
  const line = at === undefined ? null : text.slice(0, Number(at)).split('\n').length;
  const where = line === null ? '' : ` Look at line ${line}.`;
  return `This is not JSON.${where} A comma or a quotation mark is often the reason.`;
}

const placeOf = (path: readonly (string | number)[]) => path.map((p) => (typeof p === 'number' ? p + 1 : p)).join('.');

function lookAtTexts(value: unknown, path: (string | number)[], faults: ScenarioFault[]): void {
  if (faults.length >= MOST_FAULTS || path.length > 6) return;
  if (typeof value === 'string') {
    const why = whyNoText(value);
    if (why) faults.push({ at: placeOf(path), why });
  } else if (Array.isArray(value)) value.slice(0, 200).forEach((x, i) => void lookAtTexts(x, [...path, i], faults));
  else if (typeof value === 'object' && value !== null)
    for (const [key, x] of Object.entries(value)) lookAtTexts(x, [...path, key], faults);
}
