import type { LogDisk } from './disk';
import type { LogEntry } from './model/entry';

/** What an entry's form can change. */
export type Patch = Partial<Omit<LogEntry, 'v' | 'id' | 'rev' | 'changed'>>;

export type Saved =
  | { ok: true; entry: LogEntry }
  /** Another window was first. `theirs` null: it was removed there. Nothing was written. */
  | { ok: false; mine: LogEntry; theirs: LogEntry | null };

/** A revision that no entry has. */
const UNSEEN = -1;

/**
 * Writes the changes of one entry, one after the other, each with the revision that the one before gave. What another window wrote in between
 * is never written over: the later is told.
 */
export function createSaver(first: LogEntry, write: LogDisk['write'], now: () => string) {
  let base = first;
  let running: Promise<unknown> = Promise.resolve();
  let adopted = 0;
  const save = (patch: Patch, over?: LogEntry | null): Promise<Saved> => {
    const saw = adopted;
    const made = running.then(async (): Promise<Saved> => {
      // what was taken over after the change was made has not been seen by whoever made it
      const own = saw === adopted ? base.rev : UNSEEN;
      // `over`: the agent has seen what stands there and wants theirs all the same
      const seen = over === undefined ? own : (over?.rev ?? 0);
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
      adopted++;
      base = entry;
    },
    get entry() {
      return base;
    },
  };
}
export type Saver = ReturnType<typeof createSaver>;
