import { type IDBPDatabase, openDB } from 'idb';
import { bytesOf, type Item, idOf, type Keeper, textOf } from './kept';

/** So many records of each table are looked at to tell the size of all. */
const SAMPLE = 100;

interface Row {
  key: IDBValidKey;
  value: unknown;
}
/** A table's rows, and whether its keys lie outside the values. */
interface Table {
  outside: boolean;
  rows: Row[];
}
type Copy = Record<string, Table>;

/**
 * The databases (IndexedDB) of the extension. Wiped is what is in them, in one step for each; the empty tables stay, since
 * another window or the worker may have them open. A database that has gone meanwhile is not made anew.
 */
export function databaseKeeper(factory: Pick<IDBFactory, 'databases'> = indexedDB): Keeper {
  const names = async () => (await factory.databases()).flatMap(({ name }) => (name ? [name] : []));
  return {
    place: 'database',
    list: async () => Promise.all((await names()).map((name) => within(name, (db) => itemOf(name, db)))),
    read: (name, most) =>
      within(name, async (db) => {
        const { tables } = await rowsOf(db, most);
        return Object.fromEntries(
          Object.entries(tables).map(([table, { outside, rows }]) => [
            table,
            // a key outside is part of what is kept
            rows.map(({ key, value }) => (outside ? { key, value } : value)),
          ]),
        );
      }),
    copy: (name) => within(name, async (db) => (await rowsOf(db)).tables),
    wipe: (name) =>
      within(name, async (db) => {
        const tables = [...db.objectStoreNames];
        if (tables.length === 0) return;
        const change = db.transaction(tables, 'readwrite');
        await Promise.all([...tables.map((table) => change.objectStore(table).clear()), change.done]);
      }),
    put: (name, copy) =>
      within(name, async (db) => {
        const tables = Object.entries(copy as Copy).filter(([table]) => db.objectStoreNames.contains(table));
        if (tables.length === 0) return;
        const change = db.transaction(
          tables.map(([table]) => table),
          'readwrite',
        );
        const puts = tables.flatMap(([table, { outside, rows }]) => {
          const store = change.objectStore(table);
          return rows.map(({ key, value }) => store.put(value, outside ? key : undefined));
        });
        await Promise.all([...puts, change.done]);
      }),
  };
}

/** Does something with a database as it is, and closes it, so that nobody who wants to change its shape has to wait. */
async function within<T>(name: string, work: (db: IDBPDatabase) => Promise<T>): Promise<T> {
  const db = await openDB(name, undefined, {
    upgrade: (_db, before, _after, change) => {
      if (before !== 0) return;
      change.done.catch(() => undefined);
      change.abort();
    },
    blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

async function rowsOf(db: IDBPDatabase, most?: number): Promise<{ tables: Copy }> {
  const tables: Copy = {};
  for (const table of db.objectStoreNames) {
    const store = db.transaction(table).store;
    const [keys, values] = await Promise.all([store.getAllKeys(null, most), store.getAll(null, most)]);
    tables[table] = {
      outside: store.keyPath === null,
      rows: keys.flatMap((key, i) => (i < values.length ? [{ key, value: values[i] as unknown }] : [])),
    };
  }
  return { tables };
}

async function itemOf(name: string, db: IDBPDatabase): Promise<Item> {
  let count = 0;
  let bytes = 0;
  let about = false;
  const { tables } = await rowsOf(db, SAMPLE);
  for (const [table, { rows }] of Object.entries(tables)) {
    const all = await db.count(table);
    count += all;
    const read = rows.reduce((sum, { key, value }) => sum + bytesOf(textOf(key)) + bytesOf(textOf(value)), 0);
    bytes += rows.length > 0 ? Math.round((read / rows.length) * all) : 0;
    about ||= all > rows.length;
  }
  return { id: idOf('database', name), place: 'database', name, bytes, about, count };
}
