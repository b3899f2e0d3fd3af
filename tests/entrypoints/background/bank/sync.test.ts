import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryDisk } from '@/entrypoints/background/bank/disk';
import { BankService } from '@/entrypoints/background/bank/service';
import { BankSync, type SyncArea } from '@/entrypoints/background/bank/sync';
import { type Carried, mergeCarried, NOTHING_CARRIED, pack, packWithin, unpack } from '@/entrypoints/background/bank/sync-pack';
import type { Entry } from '@/phrasebank/schema';
import { entries } from '../../../phrasebank/arbitrary';

const now = () => '2026-11-22T00:00:00.000Z';
const line = (id: string, text: string): Entry => ({ kind: 'empathy', id, text });

/** The account's storage with Chrome's own bounds, seen by several browsers. */
class Account {
  readonly items = new Map<string, unknown>();
  readonly listeners: ((keys: string[]) => void)[] = [];
  dies = Number.POSITIVE_INFINITY;

  area(): SyncArea {
    const bytes = (k: string, v: unknown) => k.length + JSON.stringify(v).length;
    return {
      get: async (keys) => Object.fromEntries([...this.items].filter(([k]) => keys === null || keys.includes(k))),
      set: async (items) => {
        if (this.dies-- <= 0) throw new Error('died');
        const after = new Map([...this.items, ...Object.entries(items)]);
        let total = 0;
        for (const [k, v] of after) {
          if (bytes(k, v) > 8192) throw new Error('QUOTA_BYTES_PER_ITEM quota exceeded');
          total += bytes(k, v);
        }
        if (total > 102_400) throw new Error('QUOTA_BYTES quota exceeded');
        for (const [k, v] of Object.entries(items)) this.items.set(k, structuredClone(v));
      },
      remove: async (keys) => {
        if (this.dies-- <= 0) throw new Error('died');
        for (const k of keys) this.items.delete(k);
      },
      listen: (told) => this.listeners.push(told),
    };
  }
}

const browserOf = async (account: Account, disk = memoryDisk()) => {
  const service = await BankService.open({ disk, builtin: { entries: [line('a.a', 'built')], model: '' }, version: '1', now });
  const beside = { mutes: [] as readonly string[], prefs: null as unknown };
  const sync = new BankSync(
    Promise.resolve(service),
    now,
    {
      read: async () => ({ ...beside }),
      write: async (x) => void Object.assign(beside, x),
    },
    account.area(),
    () => undefined,
  );
  await sync.ready;
  const put = (...all: Entry[]) => service.edit({ by: 'command', command: { do: 'put', layer: 'mine', entries: all } });
  const drop = (...ids: string[]) => service.edit({ by: 'command', command: { do: 'drop', layer: 'mine', ids } });
  return { service, sync, beside, put, drop, mine: () => service.holdings.mine };
};

describe('entries that follow the agent', () => {
  it('leave the machine only when that is switched on', async () => {
    const account = new Account();
    const one = await browserOf(account);
    await one.put(line('own.a', 'mine'));
    await one.sync.exchange();
    expect(account.items.size).toBe(0);
    expect(one.sync.state().on).toBe(false);
  });

  it('come, change and go on the other side; two edits of one entry leave none without a trace', async () => {
    const account = new Account();
    const [one, two] = [await browserOf(account), await browserOf(account)];
    await one.put(line('own.a', 'first'), line('a.a', 'changed'));
    one.beside.mutes = ['avoid.x'];
    await one.sync.switch(true);
    await two.put(line('own.b', 'second'));
    await two.sync.switch(true);
    await one.sync.exchange();
    expect(one.mine()).toEqual(two.mine());
    expect(one.mine().entries.map((e) => e.id)).toEqual(['a.a', 'own.a', 'own.b']);
    expect(two.mine().based).toEqual({ 'a.a': line('a.a', 'built') });
    expect(two.beside.mutes).toEqual(['avoid.x']);

    await one.drop('own.b');
    await one.sync.exchange();
    await two.sync.exchange();
    expect(two.mine().entries.map((e) => e.id)).toEqual(['a.a', 'own.a']);

    await one.put(line('own.a', 'by one'));
    await two.put(line('own.a', 'by two'));
    await one.sync.exchange();
    await two.sync.exchange();
    await one.sync.exchange();
    expect(one.mine()).toEqual(two.mine());
    await one.service.restore(one.service.meta.history.at(-2)?.n ?? 0);
    expect(one.mine().entries).toContainEqual(line('own.a', 'by one'));
  });

  it('that are too many stay here, and that is said', async () => {
    const account = new Account();
    const [one, two] = [await browserOf(account), await browserOf(account)];
    const many = Array.from({ length: 3000 }, (_, i) => line(`own.n${i}`, `${Math.sin(i)} ${Math.cos(i)} ${Math.tan(i)}`));
    await one.put(...many);
    await one.sync.switch(true);
    const { left, trouble } = one.sync.state();
    expect(left).toBeGreaterThan(0);
    expect(trouble).toContain(`${left} of your entries did not fit`);
    await two.sync.switch(true);
    expect(two.mine().entries.length).toBe(3000 - left);
    // what did not fit is not taken for deleted
    await two.put(line('own.z', 'from two'));
    await two.sync.exchange();
    await one.sync.exchange();
    expect(one.mine().entries.length).toBe(3001);
  });

  it('are the old or the new for whoever reads, wherever the writing dies', async () => {
    for (let n = 0; ; n++) {
      const account = new Account();
      const one = await browserOf(account);
      await one.put(line('own.a', 'old'));
      await one.sync.switch(true);
      await one.put(line('own.a', 'new'));
      account.dies = n;
      await one.sync.exchange();
      const done = account.dies > 0;
      account.dies = Number.POSITIVE_INFINITY;
      const two = await browserOf(account);
      await two.sync.switch(true);
      expect(['old', 'new']).toContain((two.mine().entries[0] as { text: string }).text);
      await one.sync.exchange();
      await two.sync.exchange();
      expect(two.mine().entries).toEqual([line('own.a', 'new')]);
      if (done) break;
    }
  });

  it('that arrive piece by piece are waited for', async () => {
    const account = new Account();
    const one = await browserOf(account);
    await one.put(line('own.a', 'x'));
    await one.sync.switch(true);
    const [key, piece] = [...account.items].find(([k]) => k !== 'bank.head') as [string, unknown];
    account.items.delete(key);
    const two = await browserOf(account);
    await two.sync.switch(true);
    expect(two.mine().entries).toEqual([]);
    account.items.set(key, piece);
    await two.sync.exchange();
    expect(two.mine().entries).toEqual([line('own.a', 'x')]);
  });

  it('survive rubbish in the account', async () => {
    for (const rubbish of [7, null, { version: 2 }, { version: 1, rev: 'x', pieces: 1e9 }, { version: 1, rev: 'x', pieces: 1 }]) {
      const account = new Account();
      account.items.set('bank.head', rubbish);
      account.items.set('bank.x.0', 'not base64!');
      const one = await browserOf(account);
      await one.put(line('own.a', 'x'));
      await one.sync.switch(true);
      expect(one.mine().entries).toEqual([line('own.a', 'x')]);
    }
  });
});

const carried = fc
  .record({
    all: entries,
    off: fc.uniqueArray(fc.constantFrom('a.a', 'b.b')),
    gone: fc.uniqueArray(fc.constantFrom('avoid.a', 'step.d')),
  })
  .map(({ all, off, gone }): Carried => {
    const kept = Object.fromEntries(all.map((e) => [e.id, e]));
    return { ...NOTHING_CARRIED, entries: kept, off: [...off].sort(), gone: gone.filter((id) => !Object.hasOwn(kept, id)) };
  });

describe('what is carried', () => {
  it('is packed and unpacked exactly, and never beyond its bound', async () => {
    await fc.assert(
      fc.asyncProperty(carried, fc.integer({ min: 100, max: 1500 }), async (c, most) => {
        expect(await unpack(await pack(c))).toEqual(c);
        const fit = await packWithin(c, most);
        if (!fit) {
          expect((await pack({ ...c, entries: {} })).length).toBeGreaterThan(most);
          return;
        }
        expect(fit.text.length).toBeLessThanOrEqual(most);
        expect(Object.keys(fit.sent.entries).length + fit.left).toBe(Object.keys(c.entries).length);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps every edit made here', () => {
    fc.assert(
      fc.property(carried, carried, carried, (base, theirs, mine) => {
        const made = mergeCarried(base, theirs, mine);
        for (const [id, entry] of Object.entries(mine.entries)) {
          if (JSON.stringify(base.entries[id]) !== JSON.stringify(entry)) expect(made.entries[id]).toEqual(entry);
        }
        for (const id of made.gone) expect(made.entries).not.toHaveProperty([id]);
      }),
    );
  });
});
