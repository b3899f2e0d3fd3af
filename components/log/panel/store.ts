import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MessageKey } from '@/components/strings';
import type { SessionView } from '@/entrypoints/background/protocol';
import type { LogDisk, Trouble } from '../disk';
import { conversationOf, type LogEntry } from '../model/entry';
import type { Beside } from '../model/make';
import type { LogPrefs, PrefsDoor } from '../prefs';
import type { Channel } from '../protocol';
import type { Patch, Saved, Saver } from '../saver';

/** What only a log that is used needs: loaded with the first look. */
export interface LogTools {
  disk: LogDisk;
  entryOf(view: SessionView, beside: Beside): LogEntry;
  logAgain(entry: LogEntry, view: SessionView, beside: Beside): LogEntry;
  saver(entry: LogEntry): Saver;
  cues(view: SessionView): Promise<string[]>;
  /** Ids of the bank's lines that stand in the agent's messages. */
  lines(view: SessionView): Promise<string[]>;
  troubleOf(error: unknown): Trouble;
}

/** What the panel may do for the log beyond its own page. */
export interface LogPanelHost {
  prefs: PrefsDoor;
  channel: Channel;
  tools(prefs: LogPrefs): Promise<LogTools>;
  /** Address of a tab; '' when it cannot be known. */
  address(tabId: number): Promise<string>;
  openLog(id: string): void;
  now(): number;
  newId(): string;
}

export interface LogPanelState {
  /** The agent has switched the log on. */
  on: boolean;
  /** The conversation that `entry` is of; '' while there is none to log. */
  conversation: string;
  /** This conversation's latest entry. */
  entry: LogEntry | null;
  /** Logged or looked up while this panel was open on it; else it is of an earlier time. */
  fresh: boolean;
  /** Counts up when another window's version has been taken over: fields show it anew. */
  adopted: number;
  said: { id: number; key: MessageKey; undo: boolean } | null;
  trouble: Trouble | null;
  busy: boolean;
  look(view: SessionView | null): void;
  log(): Promise<void>;
  again(): Promise<void>;
  change(patch: Patch, over?: LogEntry | null): Promise<Saved>;
  taken(theirs: LogEntry | null): void;
  remove(): Promise<void>;
  undo(): Promise<void>;
  openLog(): void;
}
export type LogPanelStore = StoreApi<LogPanelState>;

const DAY = 86_400_000;

const canLog = (view: SessionView | null): view is SessionView =>
  view !== null && view.status === 'assessed' && view.assessment !== null && !view.selection && view.desk !== null;

/** Which conversation a view shows, as entries name it; without an id of the desk's by its tab, for as long as it is open. */
const keyOfView = (view: SessionView): string =>
  conversationOf({ desk: view.site.host ?? '', ref: view.desk?.ticket ?? '', ticket: `tab:${view.tabId ?? ''}` });

/** The log as the panel has it: this conversation's entry, written at one press and changed in place. */
export function createLogPanel(host: LogPanelHost, signal: AbortSignal): LogPanelStore {
  let view: SessionView | null = null;
  let saver: Saver | null = null;
  let gone: LogEntry | null = null;
  let saidId = 0;
  let loaded: { base: number; tools: Promise<LogTools> } | null = null;
  let prefs: LogPrefs = { on: false, keepDays: null, base: 1 };
  const iso = () => new Date(host.now()).toISOString();
  const tools = (): Promise<LogTools> => {
    if (loaded?.base !== prefs.base) loaded = { base: prefs.base, tools: host.tools(prefs) };
    return loaded.tools;
  };

  const store = createStore<LogPanelState>()((set, get) => {
    const say = (key: MessageKey, undo = false) => set({ said: { id: ++saidId, key, undo }, trouble: null });
    const told = (id: string) => host.channel.tell({ type: 'changed', ids: [id] });
    const guarded = async (work: () => Promise<void>) => {
      if (get().busy) return;
      set({ busy: true, trouble: null });
      try {
        await work();
      } catch (error) {
        const { troubleOf } = await tools().catch(() => ({ troubleOf: (): Trouble => 'other' }));
        set({ trouble: troubleOf(error), said: null });
      } finally {
        set({ busy: false });
      }
    };
    const hold = (entry: LogEntry, made: Saver, fresh: boolean) => {
      saver = made;
      set({ entry, fresh });
    };
    const besideOf = async (of: SessionView, id: string): Promise<Beside> => {
      const { cues } = await tools();
      const [address, found] = await Promise.all([
        of.tabId === null ? '' : host.address(of.tabId).catch(() => ''),
        // without them the kind of trouble is left for the agent to choose
        cues(of).catch((): string[] => []),
      ]);
      return { id, now: iso(), address, cues: found, lines: [] };
    };
    /** The lines come after: the bank may have to wake up, and the press must not wait for it. */
    const addLines = async (of: SessionView, into: Saver) => {
      const found = await (await tools()).lines(of).catch((): string[] => []);
      if (found.length === 0) return;
      const lines = [...new Set([...into.entry.lines, ...found])];
      const saved = await into.save({ lines }).catch(() => null);
      if (!saved?.ok) return;
      told(saved.entry.id);
      if (saver === into) set({ entry: saved.entry });
    };
    const logNow = () =>
      guarded(async () => {
        const of = view;
        if (!canLog(of)) return;
        const t = await tools();
        const entry = t.entryOf(of, await besideOf(of, host.newId()));
        const { done } = await t.disk.write([{ entry, seen: 0 }], iso());
        const [written] = done;
        if (!written) return;
        told(written.id);
        const made = t.saver(written);
        if (view && keyOfView(view) === keyOfView(of)) {
          gone = null;
          hold(written, made, true);
          say('log.p.said', true);
        }
        void addLines(of, made);
      });

    return {
      on: false,
      conversation: '',
      entry: null,
      fresh: false,
      adopted: 0,
      said: null,
      trouble: null,
      busy: false,

      look(next) {
        view = next;
        const key = get().on && canLog(next) ? keyOfView(next) : '';
        if (key === get().conversation) return;
        saver = null;
        gone = null;
        set({ conversation: key, entry: null, fresh: false, said: null, trouble: null });
        if (key === '' || key.startsWith('tab:')) return;
        void (async () => {
          const t = await tools();
          const entry = await t.disk.latest(key);
          if (get().conversation === key && entry && !get().entry) hold(entry, t.saver(entry), false);
        })().catch(() => undefined); // it is said when something is to be written
      },
      log: logNow,
      again: () =>
        guarded(async () => {
          const { entry } = get();
          const of = view;
          const by = saver;
          if (!entry || !by || !canLog(of)) return;
          const t = await tools();
          const { v: _v, id: _i, rev: _r, changed: _c, ...patch } = t.logAgain(by.entry, of, await besideOf(of, entry.id));
          let saved = await by.save(patch);
          // nobody is typing here: what another window wrote is the ground to build on
          if (!saved.ok && saved.theirs) {
            by.adopt(saved.theirs);
            const {
              v: _v2,
              id: _i2,
              rev: _r2,
              changed: _c2,
              ...anew
            } = t.logAgain(saved.theirs, of, await besideOf(of, entry.id));
            saved = await by.save(anew);
          }
          if (!saved.ok) {
            saver = null;
            set({ entry: null });
            return;
          }
          told(saved.entry.id);
          set({ entry: saved.entry, fresh: true, adopted: get().adopted + 1 });
          say('log.p.said.again');
          void addLines(of, by);
        }),
      async change(patch, over) {
        const by = saver;
        if (!by) throw new Error('There is no entry to change.');
        try {
          const saved = await by.save(patch, over);
          if (saved.ok) {
            told(saved.entry.id);
            if (saver === by) set({ entry: saved.entry, trouble: null });
          }
          return saved;
        } catch (error) {
          set({ trouble: (await tools()).troubleOf(error) });
          throw error;
        }
      },
      taken(theirs) {
        if (theirs) saver?.adopt(theirs);
        else saver = null;
        set({ entry: theirs, adopted: get().adopted + 1 });
      },
      remove: () =>
        guarded(async () => {
          const { entry } = get();
          if (!entry) return;
          const [was] = await (await tools()).disk.remove([entry.id]);
          gone = was ?? null;
          told(entry.id);
          saver = null;
          set({ entry: null, fresh: false });
          say('log.p.said.removed', gone !== null);
        }),
      undo: () =>
        guarded(async () => {
          const back = gone;
          if (!back) {
            // undo of the logging itself
            const { entry } = get();
            if (!entry) return;
            await (await tools()).disk.remove([entry.id]);
            told(entry.id);
            saver = null;
            set({ entry: null, fresh: false });
            say('log.p.said.removed');
            return;
          }
          const t = await tools();
          await t.disk.put([back]);
          told(back.id);
          gone = null;
          hold(back, t.saver(back), true);
          say('log.p.said');
        }),
      openLog: () => host.openLog(get().entry?.id ?? ''),
    };
  });

  const take = (next: LogPrefs) => {
    prefs = next;
    if (store.getState().on === next.on) return;
    store.setState({ on: next.on });
    store.getState().look(view);
    if (next.on && next.keepDays !== null) {
      const before = new Date(host.now() - next.keepDays * DAY).toISOString();
      // once while this panel is open; the log's own page does it as well
      void tools()
        .then(({ disk }) => disk.removeBefore(before))
        .then((n) => n > 0 && host.channel.tell({ type: 'changed', ids: null }))
        .catch(() => undefined);
    }
  };
  const end = host.prefs.watch(take);
  const endTold = host.channel.onTold(({ ids }) => {
    const { entry, adopted } = store.getState();
    if (!entry || (ids !== null && !ids.includes(entry.id))) return;
    void tools()
      .then(({ disk }) => disk.some([entry.id]))
      .then((found) => {
        const theirs = found.get(entry.id) ?? null;
        if (store.getState().entry?.id !== entry.id || theirs?.rev === saver?.entry.rev) return;
        // a form with something unsaved in it keeps its revision, and is told when it writes
        if (typing(entry.id)) return;
        if (theirs) saver?.adopt(theirs);
        else saver = null;
        store.setState({ entry: theirs, adopted: adopted + 1 });
      })
      .catch(() => undefined);
  });
  signal.addEventListener('abort', () => {
    end();
    endTold();
    void loaded?.tools.then(({ disk }) => disk.close()).catch(() => undefined);
  });
  void host.prefs.get().then(take, () => undefined);
  return store;
}

/** Whether somebody is at this entry's form. */
const typing = (id: string): boolean =>
  globalThis.document?.activeElement?.closest(`[data-log-entry="${CSS.escape(id)}"]`) != null;
