import type { LogDisk } from './disk';
import type { LogEntry } from './model/entry';

/** What an entry's form can change. */
export type Patch = Partial<Omit<LogEntry, 'v' | 'id' | 'rev' | 'changed'>>;

export type Saved =
  | { ok: true; entry: LogEntry }
  /** Another window was first. `theirs` null: it was removed there. Nothing was written. */
  | { ok: false; mine: LogEntry; theirs: LogEntry | null };

/**
 * Writes the changes of one entry, one after the other, each with the revision that the one before gave. What another window wrote in between
 * is never written over: the later is told.
 */
export function createSaver(first: LogEntry, write: LogDisk['write'], now: () => string) {
  let base = first;
  let running: Promise<unknown> = Promise.resolve();
  const save = (patch: Patch, over?: LogEntry | null): Promise<Saved> => {
    const made = running.then(async (): Promise<Saved> => {
      // `over`: the agent has seen what stands there and wants theirs all the same
      const seen = over === undefined ? base.rev : (over?.rev ?? 0);
      const mine = { ...base, ...patch };
      const { done, refused } = await write([{ entry: mine, seen }], now());
      const [entry] = done;
      if (entry) {
        base = entry;
        return { ok: true, entry };
      }
      return { ok: false, mine, theirs: refused[0]?.theirs ?? null };
    });
    running = made.catch(() => undefined);
    return made;
  };
  return {
    save,
    /** The entry as another window wrote it, read anew. */
    adopt: (entry: LogEntry) => {
      base = entry;
    },
    get entry() {
      return base;
    },
  };
}
export type Saver = ReturnType<typeof createSaver>;
