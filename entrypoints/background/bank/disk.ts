import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/**
 * Where the bank's parts lie: values under keys. Each call is one write; nothing is assumed about several calls together.
 *
 * IndexedDB and not `storage.local`: a bank of 10,000 entries is about 6 MB, old and new lie side by side for a moment, and a history of
 * changes comes on top, while `storage.local` holds 10 MB in all, reads and writes everything as text, and tells every open page.
 */
export interface Disk {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  remove(key: string): Promise<void>;
  keys(): Promise<string[]>;
}

interface Schema extends DBSchema {
  parts: { key: string; value: unknown };
}

/** The browser's own database. Opened at the first use, and again after the browser has closed it. */
export function browserDisk(name = 'evenkeel-bank'): Disk {
  let opened: Promise<IDBPDatabase<Schema>> | null = null;
  const open = () => {
    opened ??= openDB<Schema>(name, 1, {
      upgrade: (db) => void db.createObjectStore('parts'),
      // another version of the extension wants to bring the database up to date
      blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
      terminated: () => {
        opened = null;
      },
    }).catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
  return {
    get: async (key) => (await open()).get('parts', key),
    set: async (key, value) => {
      // strict: on the disk before the pointer to it is written
      const change = (await open()).transaction('parts', 'readwrite', { durability: 'strict' });
      await Promise.all([change.store.put(value, key), change.done]);
    },
    remove: async (key) => (await open()).delete('parts', key),
    keys: async () => (await open()).getAllKeys('parts'),
  };
}

/** Gone with the worker: for a window in which the browser lets nothing be stored. */
export function memoryDisk(parts = new Map<string, unknown>()): Disk {
  return {
    get: async (key) => structuredClone(parts.get(key)),
    set: async (key, value) => void parts.set(key, structuredClone(value)),
    remove: async (key) => void parts.delete(key),
    keys: async () => [...parts.keys()],
  };
}
