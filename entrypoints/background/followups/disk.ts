import { type Aside, type FollowUpsDatabase, openFollowUps, type Rung, readable, ring, STRICT } from './database';
import { keptOf, placeOf, type Reminder, readReminder } from './reminder';

/** Where reminders lie. Every change is one transaction: a browser that is killed has done all of it or nothing. */
export interface FollowUpsDisk {
  /** All, in order of time. What cannot be read is set aside first. */
  all(): Promise<Reminder[]>;
  /** Open ones that come back until a moment, in order of time. */
  openUntil(at: number, most: number): Promise<Reminder[]>;
  some(id: string): Promise<Reminder | null>;
  ofPlace(at: { origin: string; ticket: string }): Promise<Reminder[]>;
  /** Those of the marks for which there is a reminder, or that the agent has passed over. */
  known(marks: readonly string[]): Promise<Set<string>>;
  pass(mark: string, at: number): Promise<void>;
  unpass(mark: string): Promise<void>;
  /** Writes a reminder whose revision is still `seen` (0: there is none yet); else gives what is there now (null: removed) and writes nothing. */
  write(reminder: Reminder, seen: number): Promise<{ done: Reminder } | { theirs: Reminder | null }>;
  /** Puts reminders in as they are, over what is there: undo, or a file. */
  put(reminders: readonly Reminder[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  ring(now: number): Promise<Rung>;
  aside(): Promise<Aside[]>;
  clearAside(): Promise<void>;
  /** Undo of that. */
  putAside(records: readonly Aside[]): Promise<void>;
  close(): void;
}

/** Passed promises are remembered for so long, in ms: nobody sees them afterwards. */
const PASSED_FOR = 90 * 86_400_000;

/** The browser's own database. Opened at the first use, and again after the browser has closed it. */
export function browserFollowUps(name: string): FollowUpsDisk {
  let opened: Promise<FollowUpsDatabase> | null = null;
  const open = () => {
    opened ??= openFollowUps(name, () => {
      opened = null;
    }).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };

  return {
    async all() {
      const change = (await open()).transaction(['reminders', 'aside'], 'readwrite', STRICT);
      const store = change.objectStore('reminders');
      const [keys, records] = await Promise.all([store.getAllKeys(), store.getAll()]);
      const good: Reminder[] = [];
      for (const [i, record] of records.entries()) {
        const reminder = readReminder(record);
        if (reminder) good.push(reminder);
        else {
          void change.objectStore('aside').add({ at: Date.now(), record });
          void store.delete(keys[i] as string);
        }
      }
      await change.done;
      return good.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    },
    openUntil: async (at, most) =>
      readable(await (await open()).getAllFromIndex('reminders', 'open', IDBKeyRange.upperBound(at), most)),
    some: async (id) => readReminder(await (await open()).get('reminders', id)),
    ofPlace: async (at) => readable(await (await open()).getAllFromIndex('reminders', 'place', placeOf(at))),
    async known(marks) {
      const look = (await open()).transaction(['reminders', 'passed']);
      const found = await Promise.all(
        marks.map(async (mark) => {
          const [made, passed] = await Promise.all([
            look.objectStore('reminders').index('mark').getKey(mark),
            look.objectStore('passed').getKey(mark),
          ]);
          return made !== undefined || passed !== undefined ? [mark] : [];
        }),
      );
      return new Set(found.flat());
    },
    async pass(mark, at) {
      const change = (await open()).transaction('passed', 'readwrite', STRICT);
      for (let old = await change.store.openCursor(); old; old = await old.continue())
        if (at - old.value > PASSED_FOR) void old.delete();
      await Promise.all([change.store.put(at, mark), change.done]);
    },
    unpass: async (mark) => (await open()).delete('passed', mark),
    async write(reminder, seen) {
      const change = (await open()).transaction('reminders', 'readwrite', STRICT);
      const theirs = readReminder(await change.store.get(reminder.id));
      if ((theirs?.rev ?? 0) !== seen) {
        await change.done;
        return { theirs };
      }
      const done = { ...reminder, rev: seen + 1 };
      await Promise.all([change.store.put(keptOf(done)), change.done]);
      return { done };
    },
    async put(reminders) {
      const change = (await open()).transaction('reminders', 'readwrite', STRICT);
      await Promise.all([...reminders.map((r) => change.store.put(keptOf(r))), change.done]);
    },
    async remove(ids) {
      const change = (await open()).transaction('reminders', 'readwrite', STRICT);
      await Promise.all([...ids.map((id) => change.store.delete(id)), change.done]);
    },
    ring: async (now) => ring(await open(), now),
    aside: async () => (await open()).getAll('aside'),
    clearAside: async () => (await open()).clear('aside'),
    async putAside(records) {
      const change = (await open()).transaction('aside', 'readwrite', STRICT);
      await Promise.all([...records.map((record) => change.store.add(record)), change.done]);
    },
    close() {
      void opened?.then(
        (db) => db.close(),
        () => undefined,
      );
      opened = null;
    },
  };
}
