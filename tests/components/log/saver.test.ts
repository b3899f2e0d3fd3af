import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { browserLog } from '@/components/log/disk';
import { createSaver } from '@/components/log/saver';
import { plainEntry } from './arbitrary';

const NOW = '2026-11-22T10:00:00.000Z';
let count = 0;
const two = async () => {
  const name = `saver-${++count}`;
  const [a, b] = [browserLog(name), browserLog(name)];
  const first = plainEntry();
  await a.put([first]);
  return {
    disk: a,
    one: createSaver(first, a.write, () => NOW),
    other: createSaver(first, b.write, () => NOW),
  };
};

it('changes made one after the other without waiting all arrive, in order', async () => {
  const { disk, one } = await two();
  const saved = await Promise.all([one.save({ note: 'a' }), one.save({ rating: 1 }), one.save({ note: 'b' })]);
  expect(saved.map((s) => s.ok)).toEqual([true, true, true]);
  expect((await disk.some(['one'])).get('one')).toMatchObject({ note: 'b', rating: 1, rev: 4 });
});

it('what another window wrote is never written over unseen, not even when it is taken over in between', async () => {
  const { disk, one, other } = await two();
  const theirs = await other.save({ note: 'theirs' });
  const mine = one.save({ note: 'mine' });
  if (theirs.ok) one.adopt(theirs.entry);
  expect(await mine).toMatchObject({ ok: false, theirs: { note: 'theirs' } });
  expect((await disk.some(['one'])).get('one')?.note).toBe('theirs');
  const seen = theirs.ok ? theirs.entry : null;
  expect(await one.save({ note: 'mine' }, seen)).toMatchObject({ ok: true, entry: { note: 'mine', rev: 3 } });
});

it('an entry removed elsewhere is not brought back unless that is wanted', async () => {
  const { disk, one } = await two();
  await disk.remove(['one']);
  expect(await one.save({ note: 'x' })).toMatchObject({ ok: false, theirs: null });
  expect((await disk.all()).entries).toEqual([]);
  expect(await one.save({ note: 'x' }, null)).toMatchObject({ ok: true, entry: { note: 'x', rev: 1 } });
});

it('a write that the disk refused does not hold up the next', async () => {
  const { one, disk } = await two();
  let full = true;
  const saver = createSaver(
    one.entry,
    (...args) => (full ? Promise.reject(new DOMException('x', 'QuotaExceededError')) : disk.write(...args)),
    () => NOW,
  );
  await expect(saver.save({ note: 'a' })).rejects.toThrow();
  full = false;
  expect(await saver.save({ note: 'b' })).toMatchObject({ ok: true, entry: { note: 'b', rev: 2 } });
});

it('two windows writing as they like: every change that was said to be kept is in the history of revisions, each revision once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), fc.string({ maxLength: 4 })), { maxLength: 12 }), async (writes) => {
      const { disk, one, other } = await two();
      const made = await Promise.all(writes.map(([mine, note]) => (mine ? one : other).save({ note })));
      const kept = made.flatMap((s) => (s.ok ? [s.entry] : []));
      expect(kept.map((e) => e.rev).sort((a, b) => a - b)).toEqual(kept.map((_e, i) => i + 2));
      const last = kept.reduce((a, b) => (b.rev > a.rev ? b : a), plainEntry());
      expect((await disk.some(['one'])).get('one')).toEqual(last);
    }),
    { numRuns: 30 },
  );
});
