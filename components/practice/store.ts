import { createStore, type StoreApi } from 'zustand/vanilla';
import { builtinScenarios, readScenarios, type Scenario, type ScenarioFault } from '@/phrasebank/scenarios';
import type { Bank } from '@/phrasebank/schema';
import { answer, begin, type Play } from '@/rules/practice/play';
import type { PracticeDesk } from './desk';
import { ANY, type Narrow, type Place, reviewOf } from './model';
import type { Result } from './results';

type Checked = { scenarios: Scenario[]; faults: ScenarioFault[] };

export interface PracticeHost {
  bank(): Promise<Bank>;
  team(): Promise<Checked>;
  own: { read(): Promise<Checked>; put(...scenarios: Scenario[]): Promise<void> };
  results: { read(): Promise<Result[]>; keep(result: Result): Promise<Result[]>; forget(back?: Result[]): Promise<Result[]> };
  desk(bank: Bank): PracticeDesk;
  /** ISO 8601 */
  now(): string;
}

/** Where a scenario is from; a later one with the same id stands in place of an earlier. */
export type From = 'builtin' | 'team' | 'mine';

interface PracticeView {
  state: 'loading' | 'ready' | 'failed';
  why: string;
  scenarios: readonly Scenario[];
  from: ReadonlyMap<string, From>;
  faults: readonly ScenarioFault[];
  narrow: Narrow;
  play: Play | null;
  /** The agent has ended it. */
  over: boolean;
  hinted: boolean;
  /** The result of this play is kept. */
  kept: boolean;
  results: readonly Result[];
  /** Forgotten a moment ago: one press brings them back. */
  forgotten: readonly Result[];
  /** How many scenarios the last file brought, and what is wrong in it. */
  taken: { n: number; name: string; faults: readonly ScenarioFault[] } | null;

  load(): Promise<void>;
  desk(): PracticeDesk | null;
  narrowTo(change: Partial<Narrow>): void;
  /** Shows a place; another play than the present one begins anew. */
  go(place: Place | null, anew?: boolean): void;
  send(text: string): void;
  hint(): void;
  end(): void;
  keep(): Promise<void>;
  forget(): Promise<void>;
  bringBack(): Promise<void>;
  take(name: string, text: string): Promise<void>;
}

export type PracticeStore = StoreApi<PracticeView>;

/** The practice desk's one store. All is in memory; only what the agent asks to keep is stored. */
export function createPracticeStore(host: PracticeHost): PracticeStore {
  let bank: Bank | null = null;
  let desk: PracticeDesk | null = null;

  return createStore<PracticeView>()((set, get) => {
    const gather = async () => {
      const [team, own] = await Promise.all([host.team(), host.own.read()]);
      const all = new Map<string, Scenario>();
      const from = new Map<string, From>();
      const layers = [
        ['builtin', builtinScenarios],
        ['team', team.scenarios],
        ['mine', own.scenarios],
      ] as const;
      for (const [layer, scenarios] of layers)
        for (const s of scenarios) {
          all.set(s.id, s);
          from.set(s.id, layer);
        }
      const scenarios = [...all.values()].sort((a, b) => a.difficulty - b.difficulty);
      set({ scenarios, from, faults: [...team.faults, ...own.faults] });
    };
    const show = (play: Play, more: Partial<PracticeView> = {}) => {
      set({ play, hinted: false, ...more });
      desk?.show(play);
    };
    return {
      state: 'loading',
      why: '',
      scenarios: builtinScenarios,
      from: new Map(builtinScenarios.map((s) => [s.id, 'builtin'])),
      faults: [],
      narrow: ANY,
      play: null,
      over: false,
      hinted: false,
      kept: false,
      results: [],
      forgotten: [],
      taken: null,

      async load() {
        set({ state: 'loading', why: '' });
        try {
          const [read, results] = await Promise.all([host.bank(), host.results.read(), gather()]);
          bank = read;
          desk = host.desk(read);
          set({ state: 'ready', results });
        } catch (error) {
          set({ state: 'failed', why: error instanceof Error ? error.message : String(error) });
        }
      },
      desk: () => desk,
      narrowTo: (change) => set({ narrow: { ...get().narrow, ...change } }),
      go(place, anew = false) {
        const { play, scenarios } = get();
        if (!place) return set({ play: null, over: false, kept: false });
        const scenario = scenarios.find((s) => s.id === place.id);
        if (!scenario) return set({ play: null, over: false });
        const begun = begin(scenario, place.seed, place.start ?? scenario.start);
        const same = play?.scenario === scenario && play.seed === begun.seed && play.start === begun.start;
        if (!same || anew) show(begun, { over: false, kept: false });
      },
      send(text) {
        const { play, over } = get();
        if (!play || !bank || over) return;
        const next = answer(play, text, bank);
        if (next !== play) show(next, { over: next.ended !== null });
      },
      hint: () => set({ hinted: true }),
      end: () => set({ over: true }),
      async keep() {
        const { play } = get();
        if (!play) return;
        const { ended, start, end } = reviewOf(play);
        const { id, title } = play.scenario;
        const results = await host.results.keep({
          id,
          title,
          at: host.now(),
          seed: play.seed,
          start,
          end,
          ended,
          replies: play.rounds.length,
        });
        set({ kept: true, results, forgotten: [] });
      },
      async forget() {
        set({ forgotten: await host.results.forget(), results: [], kept: false });
      },
      async bringBack() {
        const back = [...get().forgotten];
        await host.results.forget(back);
        set({ results: back, forgotten: [] });
      },
      async take(name, text) {
        const { scenarios, faults } = readScenarios(text);
        try {
          if (scenarios.length > 0) await host.own.put(...scenarios);
          await gather();
          set({ taken: { n: scenarios.length, name, faults } });
        } catch (error) {
          set({ taken: { n: 0, name, faults: [{ at: name, why: error instanceof Error ? error.message : String(error) }] } });
        }
      },
    };
  });
}
