import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Disk, memoryDisk } from '@/entrypoints/background/bank/disk';
import { BankService } from '@/entrypoints/background/bank/service';
import { NO_TEAM, type TeamPart } from '@/entrypoints/background/bank/steps';
import { type Command, EMPTY, type Layer } from '@/phrasebank/layers';
import type { Bank, Entry } from '@/phrasebank/schema';
import { command } from '../../../phrasebank/arbitrary';
import { dyingDisk } from './dying-disk';

const line = (id: string, text: string): Entry => ({ kind: 'empathy', id, text });
const builtin: Bank = { entries: [line('a.a', 'built'), line('b.b', 'built')], model: 'model.e' };
const open = (disk: Disk = memoryDisk(), bank = builtin, version = '1') =>
  BankService.open({ disk, builtin: bank, version, now: () => '2026-11-22T00:00:00.000Z' });
const put = (...entries: Entry[]) => ({ by: 'command', command: { do: 'put', layer: 'mine', entries } as Command }) as const;
const team = (layer: Partial<Layer>): TeamPart => ({ ...NO_TEAM, source: 'file', name: 'T', layer: { ...EMPTY, ...layer } });
const texts = (s: BankService) => s.bank.entries.map((e) => ('text' in e ? e.text : e.id));

describe('the bank in the worker', () => {
  it('is the built-in bank itself while nothing lies over it', async () => {
    const s = await open();
    expect(s.bank).toBe(builtin);
    await s.edit(put(line('a.a', 'mine')));
    expect(s.bank).not.toBe(builtin);
    await s.undo();
    expect(s.bank).toBe(builtin);
  });

  it('keeps edits over a restart, with undo and redo', async () => {
    const disk = memoryDisk();
    const first = await open(disk);
    await first.edit(put(line('a.a', 'one')));
    await first.edit(put(line('a.a', 'two')));
    const second = await open(disk);
    expect(texts(second)).toEqual(['two', 'built']);
    await second.undo();
    expect(texts(second)).toEqual(['one', 'built']);
    await second.undo();
    await second.undo();
    expect(texts(second)).toEqual(['built', 'built']);
    const third = await open(disk);
    await third.redo();
    await third.redo();
    expect(texts(third)).toEqual(['two', 'built']);
    expect(third.meta.history.map((h) => h.what)).toEqual([
      'Changed "a.a"',
      'Changed "a.a"',
      'Undid: Changed "a.a"',
      'Undid: Changed "a.a"',
      'Did again: Changed "a.a"',
      'Did again: Changed "a.a"',
    ]);
    await third.edit(put(line('c.c', 'own')));
    expect(third.meta.redo).toEqual([]);
  });

  it('reads everything anew after the store was wiped, or brought back, behind its back', async () => {
    const parts = new Map<string, unknown>();
    const s = await open(memoryDisk(parts));
    await s.edit(put(line('a.a', 'mine')));
    const copy = new Map(parts);
    const { revision } = s.meta;
    parts.clear();
    const told: boolean[] = [];
    s.listen((changed) => told.push(changed !== null));
    await s.readAgain();
    expect([texts(s), s.meta.history, s.bank === builtin]).toEqual([['built', 'built'], [], true]);
    expect(s.meta.revision).toBeGreaterThan(revision);
    expect(told).toContain(true);
    for (const [key, value] of copy) parts.set(key, value);
    await s.readAgain();
    expect(texts(s)).toEqual(['mine', 'built']);
    await s.undo();
    expect(texts(s)).toEqual(['built', 'built']);
    expect(texts(await open(memoryDisk(parts)))).toEqual(['built', 'built']);
  });

  it('remembers the last 100 changes and goes back to any of them', async () => {
    const disk = memoryDisk();
    const s = await open(disk);
    for (let i = 1; i <= 105; i++) await s.edit(put(line('a.a', `version ${i}`)));
    expect(s.meta.history.length).toBe(100);
    expect((await disk.keys()).filter((k) => k.startsWith('change:')).length).toBe(100);
    await s.restore(42);
    expect(texts(s)[0]).toBe('version 42');
    await s.undo();
    expect(texts(s)[0]).toBe('version 105');
    await expect(s.restore(3)).rejects.toThrow('too long ago');
  });

  it('leaves the old or the new when the worker is killed between any two writes', async () => {
    for (let n = 0; ; n++) {
      const kept = new Map<string, unknown>();
      const before = await open(memoryDisk(kept));
      await before.edit(put(line('a.a', 'old')));
      const disk = dyingDisk(kept, n);
      const dying = await open(disk);
      const failed = await dying.edit(put(line('a.a', 'new'), line('c.c', 'new'))).then(
        () => false,
        () => true,
      );
      expect(texts(dying)[0]).toBe(failed ? 'old' : 'new');
      const again = await open(memoryDisk(kept));
      expect(texts(again)).toEqual(failed ? ['old', 'built'] : ['new', 'built', 'new']);
      expect(again.meta.history.length).toBe(failed ? 1 : 2);
      expect(again.aside).toEqual([]);
      await again.undo();
      expect(texts(again)).toEqual(failed ? ['built', 'built'] : ['old', 'built']);
      if (disk.left > 0) break;
    }
  });

  it('says when there is no room, and goes on once there is', async () => {
    const disk = dyingDisk(new Map(), 9, () => new DOMException('full', 'QuotaExceededError'));
    const s = await open(disk);
    disk.left = 1;
    await expect(s.edit(put(line('a.a', 'mine')))).rejects.toThrow('There is no room left');
    expect(s.trouble).toContain('There is no room left');
    expect(texts(s)).toEqual(['built', 'built']);
    disk.left = 99;
    await s.edit(put(line('a.a', 'mine')));
    expect(s.trouble).toBeNull();
    expect(texts(s)).toEqual(['mine', 'built']);
  });

  it('works without a store, and says so', async () => {
    const disk = memoryDisk();
    disk.get = () => Promise.reject(new DOMException('no database here', 'InvalidStateError'));
    const s = await open(disk);
    expect(s.trouble).toContain('lost when the browser is closed');
    await s.edit(put(line('a.a', 'mine')));
    expect(texts(s)).toEqual(['mine', 'built']);
  });

  it('sets damaged data aside, keeps its whole entries, and tells it once', async () => {
    const kept = new Map<string, unknown>();
    const s = await open(memoryDisk(kept));
    await s.edit(put(line('c.c', 'good'), line('d.d', 'bad')));
    const [key, stored] = [...kept].find(([k]) => k.startsWith('mine@')) as [string, Layer];
    kept.set(key, { ...stored, entries: stored.entries.map((e) => (e.id === 'd.d' ? { ...e, text: 7 } : e)), off: 'x' });
    const again = await open(memoryDisk(kept));
    expect(texts(again)).toEqual(['built', 'built', 'good']);
    expect(again.aside.length).toBe(1);
    expect(await again.asideText(again.aside[0]?.key ?? '')).toContain('"text": 7');
    const third = await open(memoryDisk(kept));
    expect(third.aside.length).toBe(1);
    await third.dropAside(third.aside[0]?.key ?? '');
    expect(third.aside).toEqual([]);
  });

  it('survives any value in place of any part', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(20), fc.anything({ withNullPrototype: false }), async (at, junk) => {
        const kept = new Map<string, unknown>();
        const s = await open(memoryDisk(kept));
        await s.edit(put(line('c.c', 'good')));
        await s.takeTeam(team({ entries: [line('t.t', 'team')] }), 'team', 'came');
        const keys = [...kept.keys()];
        try {
          kept.set(keys[at % keys.length] as string, structuredClone(junk));
        } catch {
          return; // what cannot be stored cannot be found
        }
        const again = await open(memoryDisk(kept));
        expect(texts(again)).toContain('built');
        await again.edit(put(line('e.e', 'after')));
        expect(texts(await open(memoryDisk(kept)))).toContain('after');
      }),
    );
  });

  it('puts local edits on a new built-in bank after an update, and tells what it brought', async () => {
    const disk = memoryDisk();
    const s = await open(disk);
    await s.edit(put(line('a.a', 'mine')));
    const newer: Bank = { ...builtin, entries: [line('a.a', 'newer'), line('n.n', 'new')] };
    const updated = await open(disk, newer, '2');
    expect(texts(updated)).toEqual(['mine', 'new']);
    expect(updated.meta.news).toMatchObject([
      { from: 'builtin', count: 3, conflicts: [{ id: 'a.a', why: 'both-changed', field: 'text' }] },
    ]);
    await updated.newsSeen(updated.meta.news[0]?.id ?? '');
    expect((await open(disk, newer, '2')).meta.news).toEqual([]);
  });

  it('takes the team bank in, keeps its locks, and leaves it out of undo', async () => {
    const s = await open();
    await s.edit(put(line('a.a', 'mine')));
    await s.takeTeam(team({ entries: [line('a.a', 'team')], locked: ['a.a'] }), 'team', 'came');
    expect(texts(s)).toEqual(['team', 'built']);
    expect([...s.held]).toEqual(['a.a']);
    expect(s.meta.news).toMatchObject([{ from: 'team', conflicts: [{ id: 'a.a' }, { id: 'a.a' }] }]);
    await s.undo();
    expect(s.holdings.mine).toEqual(EMPTY);
    expect(texts(s)).toEqual(['team', 'built']);
  });

  it('takes a pending draft along with a new team version, and tells what came and what stays', async () => {
    const disk = memoryDisk();
    const s = await open(disk);
    await s.takeTeam(team({ entries: [line('t.a', 'one'), line('t.b', 'one'), line('t.c', 'one')] }), 'team', 'First');
    await s.edit({
      by: 'command',
      command: { do: 'put', layer: 'draft', entries: [line('t.a', 'drafted'), line('t.new', 'drafted')] },
    });
    await s.takeTeam(team({ entries: [line('t.a', 'two'), line('t.b', 'two'), line('t.c', 'one')] }), 'team', 'Second');
    const drafted = (x: BankService) => x.holdings.draft?.entries.map((e) => ('text' in e ? `${e.id} ${e.text}` : ''));
    expect(drafted(s)).toEqual(['t.a drafted', 't.b two', 't.c one', 't.new drafted']);
    expect(s.pending).toBe(2);
    expect(s.meta.news.at(-1)?.draft).toMatchObject({
      combined: [],
      conflicts: [{ id: 't.a', field: 'text', why: 'both-changed' }],
    });
    expect(drafted(await open(disk))).toEqual(drafted(s));
    // taken back it is the team's new version, and done again it is the draft's
    await s.undo();
    expect([drafted(s), s.pending]).toEqual([['t.a two', 't.b two', 't.c one'], 0]);
    await s.redo();
    expect(drafted(s)).toEqual(['t.a drafted', 't.b two', 't.c one', 't.new drafted']);
    await s.takeTeam(team({ entries: [line('t.a', 'three')] }), 'team', 'Third');
    expect(drafted(s)).toEqual(['t.a drafted', 't.new drafted']);
    await s.undo();
    expect([drafted(s), s.pending]).toEqual([['t.a three'], 0]);
  });

  it('publishes a draft, which can be undone', async () => {
    const s = await open();
    await s.edit({ by: 'command', command: { do: 'put', layer: 'draft', entries: [line('t.t', 'team')] } });
    expect(texts(s)).toEqual(['built', 'built']);
    await s.publish();
    expect(texts(s)).toEqual(['built', 'built', 'team']);
    expect(s.holdings.draft).toBeNull();
    await s.undo();
    expect(s.holdings.draft?.entries).toEqual([line('t.t', 'team')]);
    expect(s.holdings.team).toEqual(NO_TEAM);
  });

  it('tells listeners exactly the rows that differ', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 5 }), async (commands) => {
        const s = await open();
        let rows = new Map(s.merged.rows.map((r) => [r.entry.id, r]));
        s.listen((changed) => {
          rows = new Map(rows);
          for (const row of changed?.rows ?? []) rows.set(row.entry.id, row);
          for (const id of changed?.gone ?? []) rows.delete(id);
        });
        for (const c of commands) {
          await s.edit({ by: 'command', command: c });
          expect(rows).toEqual(new Map(s.merged.rows.map((r) => [r.entry.id, r])));
        }
        while (s.meta.undo.length > 0) await s.undo();
        expect(s.holdings.mine).toEqual(EMPTY);
      }),
      { numRuns: 50 },
    );
  });

  it('carries out edits one after the other', async () => {
    const s = await open();
    await Promise.all(Array.from({ length: 20 }, (_, i) => s.edit(put(line(`e.n${i}`, 'x')))));
    expect(s.bank.entries.length).toBe(22);
    expect(s.meta.history.map((h) => h.n)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
  });
});
