import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { CLOCK_SLIP, type Kept, keptOf, type Reminder, readReminder } from './reminder';

/** A record that could not be read, as it was; nothing of it is thrown away. `at`: when it was set aside. */
export interface Aside {
  at: number;
  record: unknown;
}

interface Schema extends DBSchema {
  reminders: { key: string; value: Kept; indexes: { open: number; wait: number; rang: number; place: string; mark: string } };
  /** Promises that the agent does not want to be reminded of, by their mark; the value is when that was said. */
  passed: { key: string; value: number };
  aside: { key: number; value: Aside };
}
export type FollowUpsDatabase = IDBPDatabase<Schema>;

/** On the disk when it is said to be. */
export const STRICT = { durability: 'strict' } as const;

/** @param lost the connection is closed: another page sets the database aside, a newer version brings it up to date, the browser tidies up */
export function openFollowUps(name: string, lost: () => void = () => undefined): Promise<FollowUpsDatabase> {
  return openDB<Schema>(name, 1, {
    upgrade(db) {
      const reminders = db.createObjectStore('reminders', { keyPath: 'id' });
      for (const by of ['open', 'wait', 'rang', 'place', 'mark'] as const) reminders.createIndex(by, by);
      db.createObjectStore('passed');
      db.createObjectStore('aside', { autoIncrement: true });
    },
    blocking(_from, _to, event) {
      lost();
      (event.target as IDBDatabase).close();
    },
    terminated: lost,
  });
}

/** Records as reminders; those that are none are left out (and set aside when the list is read). */
export const readable = (records: readonly unknown[]): Reminder[] => records.flatMap((record) => readReminder(record) ?? []);

/** What is due. `rung`: come due since the last time; `due`: how many are open and due; `next`: when the next one comes. */
export interface Rung {
  rung: Reminder[];
  due: number;
  next: number | null;
}

/** Marks what has come due as told. What was told "in the future", by a clock that was set back since, counts as untold again. */
export async function ring(db: FollowUpsDatabase, now: number): Promise<Rung> {
  const look = db.transaction('reminders');
  const [waiting, ahead] = await Promise.all([
    look.store.index('wait').getAll(IDBKeyRange.upperBound(now)),
    look.store.index('rang').getAll(IDBKeyRange.lowerBound(now + CLOCK_SLIP, true)),
  ]);
  const rung = readable(waiting).map((r) => ({ ...r, told: now }));
  const early = readable(ahead).map((r) => ({ ...r, told: r.at <= now ? now : null }));
  if (rung.length + early.length > 0) {
    const change = db.transaction('reminders', 'readwrite', STRICT);
    // What was changed in between is left as it is: the next look takes it.
    const told = async (reminder: Reminder) => {
      const there = readReminder(await change.store.get(reminder.id));
      if (there?.rev === reminder.rev) await change.store.put(keptOf(reminder));
    };
    await Promise.all([...[...rung, ...early].map(told), change.done]);
  }
  const after = db.transaction('reminders');
  const [due, [next = null]] = await Promise.all([
    after.store.index('open').count(IDBKeyRange.upperBound(now)),
    after.store.index('wait').getAll(IDBKeyRange.lowerBound(now, true), 1),
  ]);
  return { rung, due, next: next?.wait ?? null };
}
