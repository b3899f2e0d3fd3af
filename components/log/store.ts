import { createStore, type StoreApi } from 'zustand/vanilla';
import type { MessageKey } from '@/components/strings';
import { type AsideRecord, type LogDisk, type Progress, type Trouble, troubleOf } from './disk';
import type { LogEntry } from './model/entry';
import { ANY, type Filter, type Row, rowOf, type Sort } from './model/find';
import { type Intake, intakeOf } from './model/merge';
import type { LogPrefs, PrefsDoor } from './prefs';
import type { Channel } from './protocol';
import { createSaver, type Patch, type Saved, type Saver } from './saver';

/** What the log's page may do beyond itself. Injected, so that views and tests need no browser. */
export interface LogHost {
  disk(base: number): LogDisk;
  prefs: PrefsDoor;
  channel: Channel;
  /** ms since 1970. */
  now(): number;
  newId(): string;
  /** An entry's words as the interface says them, for the search. */
  say(entry: LogEntry): string;
  save(name: string, text: string, type: string): void;
  /** Lines of the phrase bank by id, to show what a report counts; {} while they cannot be had. */
  lines(): Promise<Record<string, string>>;
  print(): void;
}

/** What has just happened. `undo`: one press takes it back. */
export interface Said {
  id: number;
  key: MessageKey;
  fill: Record<string, string | number>;
  undo: (() => Promise<void>) | null;
  trouble?: boolean;
}

export interface LogState {
  status: 'loading' | 'ready' | 'trouble';
  trouble: Trouble | null;
  prefs: LogPrefs | null;
  /** Oldest first. */
  rows: readonly Row[];
  /** Records that a later Evenkeel wrote. */
  newer: number;
  aside: readonly AsideRecord[];
  filter: Filter;
  sort: Sort;
  picked: ReadonlySet<string>;
  /** Work that takes long: how far it is; null: none. */
  busy: { done: number; all: number } | null;
  said: Said | null;

  open(): void;
  close(): void;
  narrow(change: Partial<Filter>): void;
  sortBy(sort: Sort): void;
  pick(ids: ReadonlySet<string>): void;
  /** The one that writes an entry's changes. */
  saver(entry: LogEntry): Saver;
  change(saver: Saver, patch: Patch, over?: LogEntry | null): Promise<Saved>;
  add(): Promise<LogEntry | null>;
  remove(ids: readonly string[]): Promise<void>;
  tag(ids: readonly string[], tag: string, on: boolean): Promise<void>;
  intake(found: readonly LogEntry[]): Intake;
  takeIn(found: readonly LogEntry[]): Promise<void>;
  stop(): void;
  setOn(on: boolean): Promise<void>;
  keepFor(days: number | null): Promise<void>;
  wipe(): Promise<void>;
  clearAside(): Promise<void>;
  /** Begins another database beside one that cannot be opened, which stays where it is. */
  startAnew(): Promise<void>;
  tell(key: MessageKey, fill?: Record<string, string | number>): void;
  dismiss(): void;
}
export type LogStore = StoreApi<LogState>;

const TROUBLE_WORDS: Record<Trouble, MessageKey> = {
  newer: 'log.trouble.newer',
  broken: 'log.trouble.broken',
  full: 'log.trouble.full',
  other: 'log.trouble.other',
};
/** Ids that are told by name; more than these, and the others read everything anew. */
const NAMED = 500;
const DAY = 86_400_000;

/** The log's page: its entries in memory, and every change written to the disk before it is shown. */
export function createLogStore(host: LogHost): LogStore {
  let disk: LogDisk | null = null;
  let stopper = new AbortController();
  let ends: (() => void)[] = [];
  let saidId = 0;
  const iso = () => new Date(host.now()).toISOString();

  return createStore<LogState>()((set, get) => {
    const say = (key: MessageKey, fill: Said['fill'] = {}, undo: Said['undo'] = null) =>
      set({ said: { id: ++saidId, key, fill, undo } });
    const trouble = (error: unknown) =>
      set({ said: { id: ++saidId, key: TROUBLE_WORDS[troubleOf(error)], fill: {}, undo: null, trouble: true }, busy: null });
    const told = (ids: readonly string[]) => host.channel.tell({ type: 'changed', ids: ids.length > NAMED ? null : [...ids] });
    const row = (entry: LogEntry): Row => rowOf(entry, host.say);
    /** Rows with these in place of those of the same id, in order of time. */
    const put = (entries: readonly LogEntry[]) => {
      const fresh = new Map(entries.map((e) => [e.id, e]));
      const rows: Row[] = [];
      for (const r of get().rows) if (!fresh.has(r.entry.id)) rows.push(r);
      rows.push(...entries.map(row));
      set({ rows: rows.sort(byTimeOfRow) });
    };
    const drop = (ids: ReadonlySet<string>) => {
      const picked = new Set([...get().picked].filter((id) => !ids.has(id)));
      set({ rows: get().rows.filter((r) => !ids.has(r.entry.id)), picked });
    };
    const byId = () => new Map(get().rows.map((r) => [r.entry.id, r.entry]));
    const here = (): LogDisk => {
      disk ??= host.disk(get().prefs?.base ?? 1);
      return disk;
    };
    /** Work on the disk: what it throws is said, and how far it is shown. */
    const run = async <T>(work: (options: Required<Progress>) => Promise<T>): Promise<T | null> => {
      set({ said: null });
      const { signal } = stopper;
      const slow = { shown: false };
      const timer = setTimeout(() => {
        slow.shown = true;
        set({ busy: { done: 0, all: 0 } });
      }, SLOW);
      try {
        return await work({ progress: (done, all) => slow.shown && set({ busy: { done, all } }), signal });
      } catch (error) {
        clearTimeout(timer);
        // some of it may be on the disk: it is looked at again rather than guessed
        if (ends.length > 0 && error === signal.reason) {
          stopper = new AbortController();
          await load();
          say('log.said.stopped');
        } else trouble(error);
        return null;
      } finally {
        clearTimeout(timer);
        set({ busy: null });
      }
    };

    const load = async (): Promise<void> => {
      set({ status: 'loading', trouble: null, busy: { done: 0, all: 0 } });
      try {
        const prefs = await host.prefs.get();
        set({ prefs });
        disk?.close();
        disk = host.disk(prefs.base);
        if (prefs.keepDays !== null) await disk.removeBefore(before(prefs.keepDays));
        const { entries, newer } = await disk.all({ progress: (done, all) => set({ busy: { done, all } }) });
        const aside = await disk.aside();
        set({ rows: entries.map(row), newer, aside, status: 'ready', busy: null });
      } catch (error) {
        set({ status: 'trouble', trouble: troubleOf(error), busy: null });
      }
    };
    const before = (days: number) => new Date(host.now() - days * DAY).toISOString();

    const removed = async (ids: readonly string[], key: MessageKey) => {
      const gone = await run(() => here().remove(ids));
      if (!gone) return;
      drop(new Set(ids));
      told(ids);
      say(key, { n: gone.length }, async () => {
        if (
          (await run((options) =>
            here()
              .put(gone, options)
              .then(() => true),
          )) === null
        )
          return;
        put(gone);
        told(ids);
        say('log.said.back', { n: gone.length });
      });
    };

    return {
      status: 'loading',
      trouble: null,
      prefs: null,
      rows: [],
      newer: 0,
      aside: [],
      filter: ANY,
      sort: 'newest',
      picked: new Set(),
      busy: null,
      said: null,

      open() {
        stopper = new AbortController();
        ends.push(
          host.prefs.watch((prefs) => {
            const other = prefs.base !== get().prefs?.base;
            set({ prefs });
            if (other) void load();
          }),
          host.channel.onTold(({ ids }) => {
            if (get().status !== 'ready') return;
            if (ids === null) void load();
            else
              void here()
                .some(ids)
                .then((found) => {
                  drop(new Set(ids.filter((id) => !found.has(id))));
                  put([...found.values()]);
                }, trouble);
          }),
        );
        void load();
      },
      close() {
        for (const end of ends) end();
        ends = [];
        stopper.abort();
        disk?.close();
        disk = null;
      },
      narrow: (change) => set({ filter: { ...get().filter, ...change } }),
      sortBy: (sort) => set({ sort }),
      pick: (picked) => set({ picked }),

      saver: (entry) => createSaver(entry, (wishes, changed) => here().write(wishes, changed), iso),
      async change(saver, patch, over) {
        try {
          const saved = await saver.save(patch, over);
          if (saved.ok) {
            put([saved.entry]);
            told([saved.entry.id]);
          } else if (saved.theirs) put([saved.theirs]);
          return saved;
        } catch (error) {
          trouble(error);
          throw error;
        }
      },
      async add() {
        const entry: LogEntry = { ...EMPTY, id: host.newId(), at: iso(), changed: iso() };
        const made = await run(() => here().write([{ entry, seen: 0 }], iso()));
        const [done] = made?.done ?? [];
        if (!done) return null;
        put([done]);
        told([done.id]);
        return done;
      },
      remove: (ids) => removed(ids, 'log.said.removed'),
      async tag(ids, tag, on) {
        const has = byId();
        const old = ids.flatMap((id) => {
          const entry = has.get(id);
          return entry && entry.tags.includes(tag) !== on ? [entry] : [];
        });
        const next = (e: LogEntry, add: boolean): LogEntry => ({
          ...e,
          tags: add ? [...e.tags, tag] : e.tags.filter((x) => x !== tag),
        });
        const write = (entries: readonly LogEntry[], add: boolean) =>
          run((options) =>
            here().write(
              entries.map((e) => ({ entry: next(e, add), seen: e.rev })),
              iso(),
              options,
            ),
          );
        const made = await write(old, on);
        if (!made) return;
        const settle = ({ done, refused }: typeof made) => {
          put([...done, ...refused.flatMap((r) => r.theirs ?? [])]);
          told(done.map((e) => e.id));
        };
        settle(made);
        if (made.refused.length > 0) {
          say('log.said.refused', { n: made.refused.length });
          return;
        }
        say(on ? 'log.said.tagged' : 'log.said.untagged', { n: made.done.length, tag }, async () => {
          const undone = await write(made.done, !on);
          if (!undone) return;
          settle(undone);
          say('log.said.back', { n: undone.done.length });
        });
      },
      intake: (found) => intakeOf(found, byId()),
      async takeIn(found) {
        const has = byId();
        const { write, fresh, newer } = intakeOf(found, has);
        const replaced = write.flatMap((e) => has.get(e.id) ?? []);
        if (
          (await run((options) =>
            here()
              .put(write, options)
              .then(() => true),
          )) === null
        )
          return;
        put(write);
        told(write.map((e) => e.id));
        say('log.said.taken', { n: fresh + newer }, async () => {
          const ids = write.filter((e) => !has.has(e.id)).map((e) => e.id);
          const undone = await run(async (options) => {
            await here().remove(ids);
            await here().put(replaced, options);
            return true;
          });
          if (!undone) return;
          drop(new Set(ids));
          put(replaced);
          told(write.map((e) => e.id));
          say('log.said.back', { n: write.length });
        });
      },
      stop: () => stopper.abort(),
      async setOn(on) {
        const prefs = { ...(get().prefs ?? (await host.prefs.get())), on };
        const was = get().prefs;
        set({ prefs });
        if ((await run(() => host.prefs.set(prefs).then(() => true))) === null) set({ prefs: was });
      },
      async keepFor(days) {
        const prefs = get().prefs;
        if (!prefs) return;
        const next = { ...prefs, keepDays: days };
        if ((await run(() => host.prefs.set(next).then(() => true))) === null) return;
        set({ prefs: next });
        if (days === null) return say('log.said.keepAll');
        const limit = before(days);
        const old = get().rows.flatMap((r) => (r.entry.at < limit ? [r.entry.id] : []));
        if (old.length > 0) await removed(old, 'log.said.removedOld');
        else say('log.said.keep', { n: days });
      },
      async wipe() {
        const all = get().rows.map((r) => r.entry);
        if (
          (await run(() =>
            here()
              .clear()
              .then(() => true),
          )) === null
        )
          return;
        set({ rows: [], aside: [], picked: new Set() });
        host.channel.tell({ type: 'changed', ids: null });
        say('log.said.wiped', { n: all.length }, async () => {
          if (
            (await run((options) =>
              here()
                .put(all, options)
                .then(() => true),
            )) === null
          )
            return;
          put(all);
          host.channel.tell({ type: 'changed', ids: null });
          say('log.said.back', { n: all.length });
        });
      },
      async clearAside() {
        if (
          (await run(() =>
            here()
              .clearAside()
              .then(() => true),
          )) !== null
        )
          set({ aside: [] });
      },
      async startAnew() {
        const prefs = await host.prefs.get();
        const next = { ...prefs, base: prefs.base + 1 };
        if ((await run(() => host.prefs.set(next).then(() => true))) === null) return;
        await load();
      },
      tell: (key, fill) => say(key, fill),
      dismiss: () => set({ said: null }),
    };
  });
}

/** After this many ms of waiting the page says that it waits. */
const SLOW = 300;

const byTimeOfRow = (a: Row, b: Row) => a.ms - b.ms || (a.entry.id < b.entry.id ? -1 : a.entry.id > b.entry.id ? 1 : 0);

const EMPTY: LogEntry = {
  v: 1,
  id: '',
  rev: 1,
  at: '',
  changed: '',
  channel: null,
  issue: null,
  trouble: null,
  start: null,
  end: null,
  curve: [],
  contacts: null,
  steps: [],
  resolution: null,
  outcome: null,
  rating: null,
  followUp: null,
  tags: [],
  desk: '',
  ref: '',
  ticket: '',
  lines: [],
  note: '',
};
