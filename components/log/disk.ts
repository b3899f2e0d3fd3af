import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { conversationOf, type LogEntry, readEntry } from './model/entry';
import { byTime } from './model/merge';
import { isWhole } from './model/whole';

/** An entry as it lies in the database: `c` names its conversation for the index. */
type Kept = LogEntry & { c: string };

/** A record that could not be read, as it was. Nothing of it is thrown away. */
export interface AsideRecord {
  /** ISO 8601 in UTC: when it was set aside. */
  at: string;
  why: string;
  record: unknown;
}

interface Schema extends DBSchema {
  entries: { key: string; value: Kept; indexes: { at: string; c: string } };
  aside: { key: number; value: AsideRecord };
}

/** Raised with every change of stores or indexes; `upgrade` below goes step by step. */
const DB_VERSION = 1;
/** Records read or written in one go, so that the page stays quick and a stop is felt at once. */
const SLICE = 2000;

type Wish = {
  entry: LogEntry;
  /** The revision that was seen; 0: there was none. */
  seen: number;
};

interface Written {
  done: LogEntry[];
  /** Changed or removed elsewhere since it was seen: nothing was written. `theirs` null: it is gone. */
  refused: { mine: LogEntry; theirs: LogEntry | null }[];
}

export interface Progress {
  progress?(done: number, all: number): void;
  signal?: AbortSignal;
}

/** Where a complaint log lies. All changes are transactions that are on the disk when they resolve. */
export interface LogDisk {
  /** Everything, oldest first. What cannot be read is set aside first; `newer`: records a later Evenkeel wrote, left where they are. */
  all(options?: Progress): Promise<{ entries: LogEntry[]; newer: number }>;
  some(ids: readonly string[]): Promise<Map<string, LogEntry>>;
  /** The latest entry of a conversation (see `conversationOf`). */
  latest(conversation: string): Promise<LogEntry | null>;
  /** Writes each entry whose revision is still the one seen, with the next revision. */
  write(wishes: readonly Wish[], changed: string, options?: Progress): Promise<Written>;
  /** Puts versions in as they are (from a file, or back after a removal), in place of what is there. */
  put(entries: readonly LogEntry[], options?: Progress): Promise<void>;
  remove(ids: readonly string[]): Promise<LogEntry[]>;
  /** Removes what was logged before a moment (ISO 8601 in UTC). @returns how many */
  removeBefore(at: string): Promise<number>;
  aside(): Promise<AsideRecord[]>;
  clearAside(): Promise<void>;
  /** Removes everything, what was set aside too. */
  clear(): Promise<void>;
  close(): void;
}

/** Why the log cannot be used, for words in the view. */
export type Trouble = 'newer' | 'broken' | 'full' | 'other';

const nameOf = (error: unknown): unknown => (typeof error === 'object' && error !== null && 'name' in error ? error.name : '');

export function troubleOf(error: unknown): Trouble {
  const name = nameOf(error);
  if (name === 'VersionError') return 'newer';
  if (name === 'QuotaExceededError' || (name === 'AbortError' && /quota|space|full/i.test(String(error)))) return 'full';
  if (name === 'UnknownError' || name === 'DataError' || name === 'NotFoundError' || name === 'InvalidStateError')
    return 'broken';
  return 'other';
}

/** The browser's own database. Opened at the first use, and again after the browser has closed it. */
export function browserLog(name: string, now: () => string = () => new Date().toISOString()): LogDisk {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const open = () => {
    opened ??= openDB<Schema>(name, DB_VERSION, {
      upgrade(db, from) {
        if (from < 1) {
          const entries = db.createObjectStore('entries', { keyPath: 'id' });
          entries.createIndex('at', 'at');
          entries.createIndex('c', 'c');
          db.createObjectStore('aside', { autoIncrement: true });
        }
      },
      // another page wipes the log, or another version of the extension brings it up to date
      blocking: (_from, _to, event) => {
        opened = null;
        (event.target as IDBDatabase).close();
      },
      terminated: () => {
        opened = null;
      },
    }).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  const change = async <T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> => {
    try {
      return await work(await open());
    } catch (error) {
      // the connection was closed under us between opening and use: once more, with a new one
      if (nameOf(error) !== 'InvalidStateError') throw error;
      opened = null;
      return work(await open());
    }
  };
  const strict = { durability: 'strict' } as const;
  const keep = (entry: LogEntry): Kept => ({ ...entry, c: conversationOf(entry) });

  const disk: LogDisk = {
    async all({ progress, signal } = {}) {
      const db = await open();
      const count = await db.count('entries');
      const entries: LogEntry[] = [];
      const bad: { key: IDBValidKey; why: string; record: unknown }[] = [];
      let newer = 0;
      let after: IDBKeyRange | undefined;
      for (let done = 0; ; ) {
        signal?.throwIfAborted();
        const slice: unknown[] = await db.getAll('entries', after, SLICE);
        for (const record of slice) {
          if (isWhole(record)) {
            entries.push(record);
            continue;
          }
          const read = readEntry(record);
          if ('entry' in read) entries.push(read.entry);
          else if (read.why === 'newer') newer++;
          else bad.push({ key: (record as Kept).id, why: read.why, record });
        }
        done += slice.length;
        progress?.(done, count);
        if (slice.length < SLICE) break;
        after = IDBKeyRange.lowerBound((slice.at(-1) as Kept).id, true);
      }
      if (bad.length > 0) {
        const at = now();
        const move = db.transaction(['entries', 'aside'], 'readwrite', strict);
        for (const { key, why, record } of bad) {
          void move.objectStore('aside').add({ at, why, record });
          void move.objectStore('entries').delete(key as string);
        }
        await move.done;
      }
      return { entries: entries.map(plain).sort(byTime), newer };
    },
    async some(ids) {
      const look = (await open()).transaction('entries');
      const found = await Promise.all(ids.map((id) => look.store.get(id)));
      return new Map(found.flatMap((kept) => readKept(kept)).map((e) => [e.id, e]));
    },
    async latest(conversation) {
      if (conversation === '') return null;
      const found = await (await open()).getAllFromIndex('entries', 'c', conversation);
      return found.flatMap((kept) => readKept(kept)).reduce<LogEntry | null>((a, b) => (a && a.at >= b.at ? a : b), null);
    },
    async write(wishes, changed, options) {
      const made: Written = { done: [], refused: [] };
      await slices(wishes, options, (slice) =>
        change(async (db) => {
          const write = db.transaction('entries', 'readwrite', strict);
          const here: Written = { done: [], refused: [] };
          await Promise.all([
            ...slice.map(async ({ entry, seen }) => {
              const theirs = readKept(await write.store.get(entry.id))[0] ?? null;
              if ((theirs?.rev ?? 0) !== seen) {
                here.refused.push({ mine: entry, theirs });
                return;
              }
              const next: LogEntry = { ...entry, rev: seen + 1, changed };
              await write.store.put(keep(next));
              here.done.push(next);
            }),
            write.done,
          ]);
          made.done.push(...here.done);
          made.refused.push(...here.refused);
        }),
      );
      return made;
    },
    put: (entries, options) =>
      slices(entries, options, (slice) =>
        change(async (db) => {
          const write = db.transaction('entries', 'readwrite', strict);
          await Promise.all([...slice.map((entry) => write.store.put(keep(entry))), write.done]);
        }),
      ),
    remove: (ids) =>
      change(async (db) => {
        const write = db.transaction('entries', 'readwrite', strict);
        const found: LogEntry[] = [];
        await Promise.all([
          ...ids.map(async (id) => {
            found.push(...readKept(await write.store.get(id)));
            await write.store.delete(id);
          }),
          write.done,
        ]);
        return found;
      }),
    removeBefore: (at) =>
      change(async (db) => {
        const write = db.transaction('entries', 'readwrite', strict);
        const keys = await write.store.index('at').getAllKeys(IDBKeyRange.upperBound(at, true));
        await Promise.all([...keys.map((key) => write.store.delete(key)), write.done]);
        return keys.length;
      }),
    aside: async () => (await open()).getAll('aside'),
    clearAside: async () => (await open()).clear('aside'),
    clear: () =>
      change(async (db) => {
        const write = db.transaction(['entries', 'aside'], 'readwrite', strict);
        await Promise.all([write.objectStore('entries').clear(), write.objectStore('aside').clear(), write.done]);
      }),
    close() {
      void opened?.then(
        (db) => db.close(),
        () => undefined,
      );
      opened = null;
    },
  };
  return disk;
}

/** A kept record as an entry, if it is one. */
function readKept(record: unknown): LogEntry[] {
  if (record === undefined) return [];
  if (isWhole(record)) return [plain(record)];
  const read = readEntry(record);
  return 'entry' in read ? [read.entry] : [];
}

/** Without what only the database needs. */
function plain(entry: LogEntry): LogEntry {
  if (!('c' in entry)) return entry;
  const { c: _, ...rest } = entry as Kept;
  return rest;
}

async function slices<T>(
  items: readonly T[],
  { progress, signal }: Progress = {},
  work: (slice: readonly T[]) => Promise<void>,
): Promise<void> {
  for (let at = 0; at < items.length; at += SLICE) {
    signal?.throwIfAborted();
    await work(items.slice(at, at + SLICE));
    progress?.(Math.min(at + SLICE, items.length), items.length);
  }
}
