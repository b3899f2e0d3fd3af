import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { areaKeeper, cacheKeeper, pageKeeper, type StorageArea } from '@/components/privacy/areas';
import { databaseKeeper } from '@/components/privacy/databases';
import { bytesOf, countOf, textOf } from '@/components/privacy/kept';

function area(values: Record<string, unknown>): StorageArea & { values: Record<string, unknown> } {
  const made = {
    values,
    get: async () => structuredClone(made.values),
    set: async (items: Record<string, unknown>) => {
      made.values = { ...made.values, ...items };
    },
    remove: async (keys: string[]) => {
      made.values = Object.fromEntries(Object.entries(made.values).filter(([key]) => !keys.includes(key)));
    },
  };
  return made;
}

describe('a storage area', () => {
  it('lists every key it finds, a thing with its version as one', async () => {
    const keeper = areaKeeper('local', area({ sites: ['https://a/*', 'https://b/*'], sites$: { v: 1 }, 'left.over': 7 }));
    expect((await keeper.list()).map(({ id, count, about }) => [id, count, about])).toEqual([
      ['local:sites', 2, false],
      ['local:left.over', 1, false],
    ]);
    expect(await keeper.read('sites')).toEqual(['https://a/*', 'https://b/*']);
  });

  it('takes the pieces that the browser carries as one thing', async () => {
    const pieces = { 'bank.head': { version: 1 }, 'bank.ab12.0': 'x', 'bank.ab12.1': 'y' };
    const keeper = areaKeeper('sync', area(pieces));
    expect((await keeper.list()).map(({ id, count }) => [id, count])).toEqual([['sync:bank', 3]]);
    expect(await keeper.read('bank')).toEqual(pieces);
  });

  it('wipes a thing and nothing else, and brings back what was there to the last key', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string({ minLength: 1 }), fc.jsonValue()), async (values) => {
        const made = area({ ...values });
        const keeper = areaKeeper('local', made);
        for (const item of await keeper.list()) {
          const before = { ...made.values };
          const copy = await keeper.copy?.(item.name);
          await keeper.wipe(item.name);
          expect((await keeper.list()).map(({ id }) => id)).not.toContain(item.id);
          await keeper.put?.(item.name, copy);
          expect(made.values).toEqual(before);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('shows what lies in the pages’ own storage', async () => {
    const kept = new Map([['theme', 'dark']]);
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
      theme: '',
    } as unknown as Storage;
    for (const name of ['getItem', 'setItem', 'removeItem']) Object.defineProperty(storage, name, { enumerable: false });
    const keeper = pageKeeper({ localStorage: storage });
    expect((await keeper.list()).map(({ name }) => name)).toEqual(['localStorage theme']);
    const copy = await keeper.copy?.('localStorage theme');
    await keeper.wipe('localStorage theme');
    expect(kept.size).toBe(0);
    await keeper.put?.('localStorage theme', copy);
    expect([...kept]).toEqual([['theme', 'dark']]);
  });

  it('shows caches, of which nothing can be brought back', async () => {
    const cached = new Map([['old', ['https://files.example/pack.json']]]);
    const keeper = cacheKeeper({
      keys: async () => [...cached.keys()],
      open: async (name: string) => ({ keys: async () => (cached.get(name) ?? []).map((url) => ({ url })) }) as unknown as Cache,
      delete: async (name: string) => cached.delete(name),
    });
    expect(await keeper.list()).toMatchObject([{ id: 'cache:old', count: 1 }]);
    expect(await keeper.read('old')).toEqual(['https://files.example/pack.json']);
    expect(keeper.put).toBeUndefined();
    await keeper.wipe('old');
    expect(await keeper.list()).toEqual([]);
  });
});

describe('databases', () => {
  beforeEach(async () => {
    for (const { name } of await indexedDB.databases()) if (name) indexedDB.deleteDatabase(name);
    const bank = await openDB('evenkeel-bank', 1, { upgrade: (db) => void db.createObjectStore('parts') });
    await bank.put('parts', { entries: [1, 2] }, 'mine@1');
    await bank.put('parts', 'head', 'head');
    bank.close();
    const log = await openDB('somebody-elses', 3, {
      upgrade: (db) => {
        db.createObjectStore('rows', { keyPath: 'id' });
        db.createObjectStore('empty', { autoIncrement: true });
      },
    });
    for (let id = 0; id < 250; id++) await log.put('rows', { id, note: 'ä' });
    log.close();
  });
  const keeper = databaseKeeper();
  const item = async (name: string) => (await keeper.list()).find((i) => i.name === name);

  it('are found by themselves, known or not, with their records and size', async () => {
    expect(await item('evenkeel-bank')).toMatchObject({ id: 'database:evenkeel-bank', count: 2, about: false });
    const other = await item('somebody-elses');
    expect(other).toMatchObject({ count: 250, about: true });
    expect(other?.bytes).toBeGreaterThan(250 * 10);
    expect(other?.bytes).toBeLessThan(250 * 60);
  });

  it('are shown with keys that lie outside, and in part where they are long', async () => {
    expect(await keeper.read('evenkeel-bank')).toEqual({
      parts: [
        { key: 'head', value: 'head' },
        { key: 'mine@1', value: { entries: [1, 2] } },
      ],
    });
    const part = (await keeper.read('somebody-elses', 50)) as { rows: unknown[] };
    expect(part.rows).toHaveLength(50);
  });

  it('are emptied while another has them open, and brought back whole', async () => {
    const open = await openDB('somebody-elses');
    const before = await keeper.read('somebody-elses');
    const copy = await keeper.copy?.('somebody-elses');
    await keeper.wipe('somebody-elses');
    expect(await open.count('rows')).toBe(0);
    expect((await item('somebody-elses'))?.count).toBe(0);
    await keeper.put?.('somebody-elses', copy);
    expect(await keeper.read('somebody-elses')).toEqual(before);
    await keeper.wipe('evenkeel-bank');
    expect(await item('evenkeel-bank')).toMatchObject({ count: 0, bytes: 0 });
    open.close();
  });

  it('are not made by looking', async () => {
    await expect(keeper.read('gone')).rejects.toThrow();
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('gone');
  });
});

describe('text of a value', () => {
  it('says what JSON cannot, spells out what is unseen, and never throws', () => {
    const round: Record<string, unknown> = {};
    round.round = round;
    expect(textOf({ a: new Map([['k', 1]]), b: new Set([2]), c: new Uint8Array(3), d: 4n })).toContain('[3 bytes]');
    expect(textOf('a\u202Eb\u200Bc')).toBe('"a\\u202eb\\u200bc"');
    expect(textOf(round)).toMatch(/circular/i);
    expect(textOf(undefined)).toBe('undefined');
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof textOf(value)).toBe('string');
      }),
    );
  });

  it('counts entries and bytes', () => {
    const values = [[1, 2], { a: 1 }, { on: true, entries: { a: 1, b: 2, c: 3 } }, 'x', null];
    expect(values.map(countOf)).toEqual([2, 1, 3, 1, 1]);
    expect(bytesOf('ä')).toBe(2);
  });
});
