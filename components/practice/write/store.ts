import { createStore, type StoreApi } from 'zustand/vanilla';
import { t } from '@/components/strings';
import { checkScenario, readScenarios, type Scenario, type ScenarioFault } from '@/phrasebank/scenarios';

export interface WriteHost {
  read(): Promise<{ scenarios: Scenario[]; faults: ScenarioFault[] }>;
  put(...scenarios: Scenario[]): Promise<void>;
  remove(id: string): Promise<void>;
  save(name: string, text: string): void;
  /** Today as yyyy-mm-dd. */
  today(): string;
}

interface WriteView {
  scenarios: readonly Scenario[];
  /** What is wrong in those that are stored. */
  faults: readonly ScenarioFault[];
  /** What stands in the editor; null: nothing is being written. */
  text: string | null;
  checked: { scenario: Scenario | null; faults: readonly ScenarioFault[] };
  said: { id: number; words: string; undo: Scenario | null } | null;

  load(): Promise<void>;
  copy(scenario: Scenario): void;
  edit(scenario: Scenario): void;
  type(text: string): void;
  save(): Promise<void>;
  remove(scenario: Scenario): Promise<void>;
  undo(): Promise<void>;
  /** A file: one goes into the editor, several are kept at once. */
  take(name: string, text: string): Promise<void>;
  exportAll(): void;
}

export type WriteStore = StoreApi<WriteView>;

/** The file that others can take in: a pack with nothing but scenarios. */
const packWith = (scenarios: readonly Scenario[], name: string): string =>
  `${JSON.stringify({ format: 'evenkeel-pack', version: 1, name, scenarios }, null, 2)}\n`;

const textOf = (scenario: Scenario) => JSON.stringify(scenario, null, 2);
const EMPTY = { scenario: null, faults: [] };

/** One scenario in a text, and what is wrong with it. */
function checkText(text: string): WriteView['checked'] {
  const { scenarios, faults } = readScenarios(text);
  return { scenario: scenarios[0] ?? null, faults };
}

/** The room in which scenarios are written: those kept here, and the one in the editor. */
export function createWriteStore(host: WriteHost): WriteStore {
  let said = 0;
  return createStore<WriteView>()((set, get) => {
    const say = (words: string, undo: Scenario | null = null) => set({ said: { id: ++said, words, undo } });
    const tried = async (work: () => Promise<void>, words: string, undo: Scenario | null = null): Promise<boolean> => {
      try {
        await work();
        set(await host.read());
        say(words, undo);
        return true;
      } catch (error) {
        say(t('scenario.full', { why: error instanceof Error ? error.message : String(error) }));
        return false;
      }
    };
    const show = (scenario: Scenario) => set({ text: textOf(scenario), checked: { scenario, faults: [] } });
    return {
      scenarios: [],
      faults: [],
      text: null,
      checked: EMPTY,
      said: null,

      load: async () => set(await host.read()),
      copy(scenario) {
        const base = `mine.${scenario.id.replace(/^(?:practice|mine)\./, '').slice(0, 60)}`;
        const ids = new Set(get().scenarios.map((s) => s.id));
        let id = base;
        for (let n = 2; ids.has(id); n++) id = `${base}-${n}`;
        show({ ...scenario, id });
      },
      edit: show,
      type: (text) => set({ text, checked: checkText(text) }),
      async save() {
        const { scenario } = get().checked;
        if (scenario) await tried(() => host.put(scenario), t('scenario.saved', { title: scenario.title }));
      },
      async remove(scenario) {
        await tried(() => host.remove(scenario.id), t('scenario.removed', { title: scenario.title }), scenario);
      },
      async undo() {
        const back = get().said?.undo;
        if (back) await tried(() => host.put(back), t('scenario.saved', { title: back.title }));
      },
      async take(name, text) {
        const { scenarios, faults } = readScenarios(text);
        const [only] = scenarios;
        if (scenarios.length <= 1) {
          set({ text: only ? textOf(only) : text.slice(0, 200_000), checked: { scenario: only ?? null, faults } });
          return say(only ? t('practice.imported', { n: 1 }) : t('practice.imported.none', { name }));
        }
        if (await tried(() => host.put(...scenarios), t('practice.imported', { n: scenarios.length }))) set({ faults });
      },
      exportAll() {
        const name = `evenkeel-practice-${host.today()}.json`;
        host.save(
          name,
          packWith(
            get().scenarios.filter((s) => checkScenario(s).scenario),
            t('scenario.title'),
          ),
        );
        say(t('scenario.exported', { name }));
      },
    };
  });
}
