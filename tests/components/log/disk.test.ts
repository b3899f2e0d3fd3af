import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { browserLog, type LogDisk, troubleOf } from '@/components/log/disk';
import { plainEntry } from './arbitrary';

const NOW = '2026-11-22T10:00:00.000Z';
let name = '';
let count = 0;
let disk: LogDisk;
beforeEach(() => {
  name = `log-${++count}`;
  disk = browserLog(name, () => NOW);
});

const raw = () => openDB(name);

describe('the log on disk', () => {
  it('writes, reads oldest first, and finds the latest of a conversation', async () => {
    const first = plainEntry({ id: 'b', at: '2026-11-01T00:00:00.000Z' });
    const second = plainEntry({ id: 'a', at: '2026-11-03T00:00:00.000Z' });
    const { done, refused } = await disk.write(
      [
        { entry: second, seen: 0 },
        { entry: first, seen: 0 },
      ],
      NOW,
    );
    expect(refused).toEqual([]);
    expect(done.map((e) => [e.id, e.rev, e.changed])).toEqual([
      ['a', 1, NOW],
      ['b', 1, NOW],
    ]);
    const again = browserLog(name);
    expect((await again.all()).entries).toEqual([
      { ...first, changed: NOW },
      { ...second, changed: NOW },
    ]);
    expect((await again.latest('desk.example 42'))?.id).toBe('a');
    expect(await again.latest('desk.example 43')).toBeNull();
    expect(await again.latest('')).toBeNull();
  });

  it('of two windows that saw the same entry the later is told, and nothing of the first is lost', async () => {
    const other = browserLog(name);
    await disk.write([{ entry: plainEntry(), seen: 0 }], NOW);
    const one = await disk.write([{ entry: plainEntry({ note: 'first' }), seen: 1 }], NOW);
    const two = await other.write([{ entry: plainEntry({ note: 'second' }), seen: 1 }], NOW);
    expect(one.done[0]).toMatchObject({ rev: 2, note: 'first' });
    expect(two.done).toEqual([]);
    expect(two.refused).toMatchObject([{ mine: { note: 'second' }, theirs: { rev: 2, note: 'first' } }]);
    await other.remove(['one']);
    expect((await disk.write([{ entry: plainEntry(), seen: 2 }], NOW)).refused).toMatchObject([{ theirs: null }]);
  });

  it('both at the same moment: exactly one gets through', async () => {
    const other = browserLog(name);
    await disk.write([{ entry: plainEntry(), seen: 0 }], NOW);
    const made = await Promise.all([
      disk.write([{ entry: plainEntry({ note: 'x' }), seen: 1 }], NOW),
      other.write([{ entry: plainEntry({ note: 'y' }), seen: 1 }], NOW),
    ]);
    expect(made.map((m) => m.done.length).sort()).toEqual([0, 1]);
  });

  it('gives back what it removed, and puts it in again as it was', async () => {
    await disk.write([{ entry: plainEntry(), seen: 0 }], NOW);
    const gone = await disk.remove(['one', 'never']);
    expect(gone).toHaveLength(1);
    expect((await disk.all()).entries).toEqual([]);
    await disk.put(gone);
    expect((await disk.all()).entries).toEqual(gone);
  });

  it('sets aside what is damaged, says so, and throws nothing of it away', async () => {
    await disk.write([{ entry: plainEntry(), seen: 0 }], NOW);
    const db = await raw();
    await db.put('entries', { id: 'bad', at: 'nonsense', note: 'mine' });
    await db.put('entries', { ...plainEntry({ id: 'odd' }), rating: 'five' });
    await db.put('entries', { ...plainEntry({ id: 'later' }), v: 9 });
    db.close();
    const read = await disk.all();
    expect(read.newer).toBe(1);
    expect(read.entries.map((e) => [e.id, e.rating])).toEqual([
      ['odd', null],
      ['one', 4],
    ]);
    expect(await disk.aside()).toEqual([{ at: NOW, why: 'at', record: { id: 'bad', at: 'nonsense', note: 'mine' } }]);
    expect((await disk.all()).entries).toHaveLength(2);
    const after = await raw();
    expect(await after.getKey('entries', 'later')).toBe('later');
    after.close();
    await disk.clearAside();
    expect(await disk.aside()).toEqual([]);
  });

  it('removes what is past its time', async () => {
    await disk.put([plainEntry({ id: 'a', at: '2025-01-01T00:00:00.000Z' }), plainEntry({ id: 'b' })]);
    expect(await disk.removeBefore('2026-01-01T00:00:00.000Z')).toBe(1);
    expect((await disk.all()).entries.map((e) => e.id)).toEqual(['b']);
    await disk.clear();
    expect((await disk.all()).entries).toEqual([]);
  });

  it('says that a later version has the log', async () => {
    (await openDB(name, 7)).close();
    const trouble = await disk.all().then(
      () => null,
      (error: unknown) => troubleOf(error),
    );
    expect(trouble).toBe('newer');
  });

  it('comes back by itself after another page has wiped the database', async () => {
    await disk.write([{ entry: plainEntry(), seen: 0 }], NOW);
    await new Promise<void>((done, failed) => {
      const ask = indexedDB.deleteDatabase(name);
      ask.onsuccess = () => done();
      ask.onerror = () => failed(ask.error);
    });
    expect((await disk.all()).entries).toEqual([]);
    expect((await disk.write([{ entry: plainEntry(), seen: 0 }], NOW)).done).toHaveLength(1);
  });

  it('reads thousands in slices, says how far it is, and stops when asked', async () => {
    const many = Array.from({ length: 4500 }, (_, i) => plainEntry({ id: `e${String(i).padStart(5, '0')}` }));
    const steps: number[] = [];
    await disk.put(many, { progress: (done) => steps.push(done) });
    expect(steps).toEqual([2000, 4000, 4500]);
    expect((await disk.all()).entries).toHaveLength(4500);
    const stop = new AbortController();
    await expect(disk.all({ signal: stop.signal, progress: () => stop.abort() })).rejects.toThrow();
  });

  it('names what went wrong', () => {
    expect(troubleOf(new DOMException('full', 'QuotaExceededError'))).toBe('full');
    expect(troubleOf(new DOMException('x', 'UnknownError'))).toBe('broken');
    expect(troubleOf('x')).toBe('other');
  });
});
