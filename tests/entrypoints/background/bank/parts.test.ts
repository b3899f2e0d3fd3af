import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { browserDisk, memoryDisk } from '@/entrypoints/background/bank/disk';
import { Parts, whyNotStored } from '@/entrypoints/background/bank/parts';
import { dyingDisk } from './dying-disk';

const now = () => '2026-11-22T00:00:00.000Z';
const all = async (parts: Parts) =>
  Object.fromEntries(await Promise.all(parts.names.sort().map(async (n) => [n, await parts.get(n)])));

describe('parts that change together', () => {
  it('leaves the old or the new when it dies between any two writes', async () => {
    const changes = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.option(fc.nat(99), { nil: undefined }), { minKeys: 1 });
    await fc.assert(
      fc.asyncProperty(fc.array(changes, { maxLength: 3 }), changes, async (first, last) => {
        for (let n = 0; ; n++) {
          const kept = new Map<string, unknown>();
          const whole = await Parts.open(memoryDisk(kept), now);
          for (const c of first) await whole.commit(c);
          const before = await all(whole);
          const after = { ...before };
          for (const [name, value] of Object.entries(last)) {
            if (value === undefined) delete after[name];
            else after[name] = value;
          }
          const disk = dyingDisk(kept, n);
          const dying = await Parts.open(disk, now);
          const failed = await dying.commit(last).then(
            () => false,
            () => true,
          );
          const again = await Parts.open(memoryDisk(kept), now);
          const found = await all(again);
          expect(found).toEqual(failed ? before : after);
          // in one and the same worker too, and it can go on
          expect(await all(dying)).toEqual(failed ? before : after);
          await again.commit(last);
          expect(await all(again)).toEqual(after);
          // nothing is left over, nothing was taken for corrupt that is only half-written
          expect(await again.aside().then((a) => a.filter((x) => before[x.part.split('@')[0] ?? ''] !== undefined))).toEqual([]);
          expect(kept.size).toBe(1 + Object.keys(after).length + (await again.aside()).length);
          if (disk.left > 0) break;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('sets aside what an unreadable head may have pointed to, and goes on', async () => {
    const kept = new Map<string, unknown>();
    const parts = await Parts.open(memoryDisk(kept), now);
    await parts.commit({ mine: 'dear' });
    kept.set('head', 'rubbish');
    const again = await Parts.open(memoryDisk(kept), now);
    expect(await again.get('mine')).toBeUndefined();
    expect((await again.aside()).map((a) => a.value)).toEqual(['dear', 'rubbish']);
    await again.commit({ mine: 'new' });
    const third = await Parts.open(memoryDisk(kept), now);
    expect(await third.get('mine')).toBe('new');
    for (const { key } of await third.aside()) await third.dropAside(key);
    expect(await third.aside()).toEqual([]);
    await third.dropAside('head');
    expect(kept.has('head')).toBe(true);
  });

  it('brings older data up to date once, and leaves newer data alone', async () => {
    const kept = new Map<string, unknown>();
    const parts = await Parts.open(memoryDisk(kept), now);
    await parts.commit({ mine: ['a'], gone: 1 });
    const table = {
      1: (d: Readonly<Record<string, unknown>>) => ({ version: 1, 'part:mine': { entries: d['part:mine'] } }),
    };
    const newer = await Parts.open(memoryDisk(kept), now, table, 2);
    expect(await all(newer)).toEqual({ mine: { entries: ['a'] } });
    const twice = await Parts.open(memoryDisk(kept), now, table, 2);
    expect(await all(twice)).toEqual({ mine: { entries: ['a'] } });
    const before = structuredClone([...kept]);
    await expect(Parts.open(memoryDisk(kept), now)).rejects.toThrow('newer Evenkeel');
    expect([...kept]).toEqual(before);
  });

  it('leaves old data as it was when a migration dies at any write', async () => {
    const table = { 1: (d: Readonly<Record<string, unknown>>) => ({ ...d, 'part:mine': 'new' }) };
    for (let n = 0; ; n++) {
      const kept = new Map<string, unknown>();
      await (await Parts.open(memoryDisk(kept), now)).commit({ mine: 'old' });
      const disk = dyingDisk(kept, n);
      await Parts.open(disk, now, table, 2).catch(() => undefined);
      expect(await (await Parts.open(memoryDisk(kept), now, table, 2)).get('mine')).toBe('new');
      if (disk.left > 0) break;
    }
  });

  it('says in words when there is no room', async () => {
    const parts = await Parts.open(
      dyingDisk(new Map(), 0, () => new DOMException('The quota has been exceeded.', 'QuotaExceededError')),
      now,
    );
    const why = await parts.commit({ mine: 1 }).catch(whyNotStored);
    expect(why).toContain('There is no room left');
  });

  it('lies in the browser database', async () => {
    const parts = await Parts.open(browserDisk('test'), now);
    await parts.commit({ mine: { entries: ['é'] } });
    expect(await (await Parts.open(browserDisk('test'), now)).get('mine')).toEqual({ entries: ['é'] });
  });
});
