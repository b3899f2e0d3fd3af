import { createStore, type StoreApi } from 'zustand/vanilla';
import { t, told } from '@/components/strings';
import { type BankClient, BankRefusal } from '@/entrypoints/background/bank/client';
import type {
  BankAsk,
  BankAsks,
  BankPush,
  BankState,
  Counts,
  EditDone,
  HistoryItem,
} from '@/entrypoints/background/bank/protocol';
import { EMPTY, merge, same } from '@/phrasebank/layers';
import type { Command, Row } from '@/phrasebank/layers/types';
import type { Bank, Entry } from '@/phrasebank/schema';
import { ANY, type Filter, type Sort } from './model/choose';

/** Whose layer is edited: the agent's own, or the lead's draft of the team's. */
export type Side = 'mine' | 'draft';

export interface Notice {
  id: number;
  words: string;
  /** What was asked for and not done, in words. */
  left: string[];
  /** One press takes it back. */
  undo: boolean;
}

export interface BankHost {
  /** Opens the line to the worker; `pushed` gets what comes by itself, `lost` is told when the line is cut. */
  connect(pushed: (push: BankPush) => void, lost: () => void): BankClient;
  /** The bank that ships, needed to show the team's draft without the agent's own layer. */
  builtin(): Promise<Bank>;
  /** Forms with changes that are not saved yet, by `formKey`; they outlive the tab. */
  forms: { read(): Promise<Record<string, Entry>>; write(key: string, entry: Entry | null): Promise<void> };
}

/** Under which an open form is kept: the side and the entry's id, or `new-<kind>`. */
export const formKey = (side: Side, id: string) => `${side}/${id}`;
/** Under which is kept what that form was begun from. */
export const fromKey = (key: string) => `from:${key}`;

export interface BankView {
  state: BankState | null;
  /** All entries of the side shown, those that are off as well. */
  rows: readonly Row[];
  /** All rows have come. */
  loaded: boolean;
  side: Side;
  counts: Readonly<Record<string, Counts>>;
  history: readonly HistoryItem[] | null;
  filter: Filter;
  sort: Sort;
  /** Ids ticked in the list. */
  picked: ReadonlySet<string>;
  notice: Notice | null;
  /** What stands in forms and is not saved, by `formKey`. */
  unsaved: Readonly<Record<string, Entry>>;
  /** Those of them that come from a tab that was closed. */
  restored: ReadonlySet<string>;
  /** Why the last question got no answer, in words. */
  failed: string | null;
  /** What is being waited for, after 300 ms of waiting; null: nothing. */
  busy: boolean;

  open(): void;
  close(): void;
  /** @param what in words, for history, undo and the notice */
  edit(command: Command, what: string): Promise<EditDone | null>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  restore(n: number, what: string): Promise<void>;
  publish(what: string): Promise<void>;
  dropDraft(what: string): Promise<void>;
  readHistory(): void;
  newsSeen(id: string): void;
  countsOn(on: boolean): void;
  clearCounts(): void;
  show(side: Side): void;
  narrow(change: Partial<Filter>): void;
  sortBy(sort: Sort): void;
  pick(ids: ReadonlySet<string>): void;
  /**
   * Keeps what stands in a form; null: it is saved or thrown away.
   * @param from the entry as it was when the form was begun; the first one given stays, unless `anew`
   */
  keep(key: string, entry: Entry | null, from?: Entry, anew?: boolean): void;
  tell(words: string): void;
  dismiss(): void;
  ask<K extends BankAsk>(
    ask: K,
    ...asks: object extends BankAsks[K]['asks'] ? [] : [BankAsks[K]['asks']]
  ): Promise<BankAsks[K]['gives']>;
}

export type BankStore = StoreApi<BankView>;

const SLOW = 300;

/** The editor's store: rows as the worker pushes them, and how the list is looked at. The worker owns the bank. */
export function createBankStore(host: BankHost): BankStore {
  let client: BankClient | null = null;
  let mine = new Map<string, Row>();
  let draftOf = -1;
  let noticeId = 0;
  let writing: Promise<unknown> = Promise.resolve();

  return createStore<BankView>()((set, get) => {
    const line = (): BankClient => {
      client ??= host.connect(hear, lost);
      return client;
    };
    const lost = () => {
      // the worker idles out: the next question opens a line, and all rows come anew with it
      client?.close();
      client = null;
    };
    const hear = (push: BankPush) => {
      if (push.push === 'state') return adopt(push.state);
      if (push.first) mine = new Map();
      for (const id of push.gone) mine.delete(id);
      for (const row of push.rows) mine.set(row.entry.id, row);
      if (push.last && get().side === 'mine') set({ rows: [...mine.values()], loaded: true });
    };
    const adopt = (state: BankState) => {
      set({ state });
      if (get().side === 'draft' && state.revision !== draftOf) void readDraft(state.revision);
    };
    const readDraft = async (revision: number) => {
      draftOf = revision;
      try {
        const [layer, team, builtin] = await Promise.all([
          line().ask('layer', { layer: 'draft' }),
          line().ask('layer', { layer: 'team' }),
          host.builtin(),
        ]);
        if (get().side !== 'draft' || draftOf !== revision) return;
        set({ rows: merge({ builtin, team: layer ?? team ?? EMPTY, mine: EMPTY }).rows, loaded: true });
      } catch (error) {
        draftOf = -1;
        set({ failed: inWords(error) });
      }
    };
    const opened = async () => {
      if (client) return;
      try {
        adopt(await line().ask('open'));
        set({ counts: await line().ask('counts') });
      } catch (error) {
        lost();
        throw error;
      }
    };
    const say = (words: string, left: string[] = [], undo = false) =>
      set({ notice: { id: ++noticeId, words, left, undo }, failed: null });

    /** Carries a question out and says when it takes long or does not work. */
    const run = async <T>(work: () => Promise<T>): Promise<T | null> => {
      const slow = setTimeout(() => set({ busy: true }), SLOW);
      try {
        await opened();
        const gives = await work();
        set({ failed: null });
        return gives;
      } catch (error) {
        set({ failed: inWords(error) });
        return null;
      } finally {
        clearTimeout(slow);
        set({ busy: false });
      }
    };
    const done = (result: EditDone | null, words: string, undo: boolean) => {
      if (!result) return;
      adopt(result.state);
      const left = [...new Set(result.refused.map((r) => r.why))];
      if (result.count > 0 || left.length > 0) say(result.count > 0 ? words : '', left, undo && result.count > 0);
    };

    return {
      state: null,
      rows: [],
      loaded: false,
      side: 'mine',
      counts: {},
      history: null,
      filter: ANY,
      sort: 'bank',
      picked: new Set(),
      notice: null,
      unsaved: {},
      restored: new Set(),
      failed: null,
      busy: false,

      open() {
        void run(async () => undefined);
        host.forms.read().then(
          (forms) => set({ unsaved: { ...forms, ...get().unsaved }, restored: new Set(Object.keys(forms)) }),
          (error) => set({ failed: inWords(error) }),
        );
      },
      keep(key, entry, from, anew = false) {
        const own = fromKey(key);
        const { [key]: _, [own]: was, ...rest } = get().unsaved;
        const restored = new Set(get().restored);
        if (!entry) restored.delete(key);
        const base = (anew ? null : was) ?? from;
        set({ unsaved: entry ? { ...rest, [key]: entry, ...(base ? { [own]: base } : {}) } : rest, restored });
        const write = (k: string) => host.forms.write(k, get().unsaved[k] ?? null);
        const bases = !same(was, get().unsaved[own]);
        writing = writing
          .then(() => write(key))
          .then(() => (bases ? write(own) : undefined))
          .catch((e) => set({ failed: inWords(e) }));
      },
      close() {
        client?.close();
        client = null;
      },
      async edit(command, what) {
        const result = await run(() => line().ask('edit', { command, what }));
        done(result, what, true);
        return result;
      },
      async undo() {
        const what = named(get().state?.undo);
        if (what) done(await run(() => line().ask('undo')), t('bank.undone', { what }), false);
      },
      async redo() {
        const what = named(get().state?.redo);
        if (what) done(await run(() => line().ask('redo')), t('bank.redone', { what }), false);
      },
      async restore(n, what) {
        done(await run(() => line().ask('restore', { n })), what, true);
        get().readHistory();
      },
      async publish(what) {
        done(await run(() => line().ask('publish')), what, true);
      },
      async dropDraft(what) {
        done(await run(() => line().ask('drop-draft')), what, true);
      },
      readHistory: () => void run(async () => set({ history: await line().ask('history') })),
      newsSeen: (id) => void run(() => line().ask('news-seen', { id })),
      countsOn: (on) => void run(() => line().ask('counts-switch', { on })),
      clearCounts: () =>
        void run(async () => {
          await line().ask('counts-clear');
          set({ counts: {} });
        }),
      show(side) {
        if (side === get().side) return;
        draftOf = -1;
        set({ side, picked: new Set(), loaded: side === 'mine', rows: side === 'mine' ? [...mine.values()] : [] });
        const { state } = get();
        if (side === 'draft' && state) void run(() => readDraft(state.revision));
      },
      narrow: (change) => set({ filter: { ...get().filter, ...change } }),
      sortBy: (sort) => set({ sort }),
      pick: (picked) => set({ picked }),
      tell: (words) => say(words),
      dismiss: () => set({ notice: null }),
      ask: async (ask, ...asks) => {
        await opened();
        return line().ask(ask, ...asks);
      },
    };
  });
}

const inWords = (error: unknown) => (error instanceof BankRefusal || error instanceof Error ? error.message : String(error));

/** A change by its own name, however often it was taken back and done again. */
export const named = (what: string | null | undefined): string | null =>
  what ? told(what.replace(/^(?:(?:Undid|Did again): )+/, '')) : null;
