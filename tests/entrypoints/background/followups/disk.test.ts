import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { browserFollowUps, type FollowUpsDisk } from '@/entrypoints/background/followups/disk';
import { type Reminder, readReminder } from '@/entrypoints/background/followups/reminder';

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 10, 18, 9);
let n = 0;
export const reminder = (more: Partial<Reminder> = {}): Reminder => ({
  id: `r${++n}`,
  rev: 1,
  kind: 'promise',
  at: NOW + HOUR,
  due: NOW + 2 * HOUR,
  said: 'by Friday 5 pm',
  zone: 'Europe/Berlin',
  name: 'Dana',
  issue: 'delivery',
  note: '',
  origin: 'https://desk.example',
  ticket: '/tickets/7?',
  address: 'https://desk.example/tickets/7',
  mark: null,
  made: NOW,
  done: null,
  told: null,
  snoozed: 0,
  ...more,
});

let disk: FollowUpsDisk;
let name: string;
beforeEach(() => {
  name = `followups-${++n}`;
  disk = browserFollowUps(name);
});
const ids = (all: readonly Reminder[]) => all.map((r) => r.id);

describe('the store of reminders', () => {
  it('gives back what was put in, in order of time', async () => {
    const [late, soon] = [reminder({ at: NOW + 5 * HOUR }), reminder()];
    await disk.put([late, soon]);
    expect(await disk.all()).toEqual([soon, late]);
    expect(await disk.some(soon.id)).toEqual(soon);
    expect(await disk.ofPlace({ origin: 'https://desk.example', ticket: '/tickets/7?' })).toHaveLength(2);
    expect(await disk.ofPlace({ origin: 'https://desk.example', ticket: '/tickets/8?' })).toEqual([]);
    await disk.remove([soon.id]);
    expect(await disk.all()).toEqual([late]);
  });

  it('two windows that change one reminder: the second is told what the first has written, and nothing is lost', async () => {
    const seen = reminder({ rev: 0 });
    expect(await disk.write(seen, 0)).toEqual({ done: { ...seen, rev: 1 } });
    expect(await disk.write({ ...seen, note: 'mine' }, 1)).toEqual({ done: { ...seen, note: 'mine', rev: 2 } });
    expect(await disk.write({ ...seen, note: 'theirs' }, 1)).toEqual({ theirs: { ...seen, note: 'mine', rev: 2 } });
    await disk.remove([seen.id]);
    expect(await disk.write(seen, 2)).toEqual({ theirs: null });
    expect(await disk.all()).toEqual([]);
  });

  it('sets aside what cannot be read, as it was, and goes on with the rest', async () => {
    const good = reminder();
    await disk.put([good]);
    const db = await openDB(name);
    const broken = [
      { id: 'x', at: 'soon' },
      { ...reminder(), address: 'javascript:alert(1)' },
      { ...reminder(), id: 'y', rev: -1 },
    ];
    for (const record of broken) await db.put('reminders', record);
    db.close();
    expect(await disk.all()).toEqual([good]);
    expect((await disk.aside()).map((a) => a.record)).toEqual(expect.arrayContaining(broken));
    expect(await disk.all()).toEqual([good]);
    expect(await disk.aside()).toHaveLength(3);
    await disk.clearAside();
    expect(await disk.aside()).toEqual([]);
  });

  it('knows the promises that were taken or passed over', async () => {
    await disk.put([reminder({ mark: 'a' })]);
    await disk.pass('b', NOW);
    expect(await disk.known(['a', 'b', 'c'])).toEqual(new Set(['a', 'b']));
    await disk.unpass('b');
    expect(await disk.known(['b'])).toEqual(new Set());
    await disk.pass('d', NOW);
    await disk.pass('e', NOW + 100 * 24 * HOUR);
    expect(await disk.known(['d', 'e'])).toEqual(new Set(['e']));
  });
});

describe('what is due', () => {
  it('is told once, late or not, and says when the next one comes', async () => {
    const [late, due, next, done] = [
      reminder({ at: NOW - 50 * HOUR }),
      reminder({ at: NOW }),
      reminder({ at: NOW + 1 }),
      reminder({ at: NOW - HOUR, done: NOW }),
    ];
    await disk.put([next, due, done, late]);
    const first = await disk.ring(NOW);
    expect(ids(first.rung)).toEqual([late.id, due.id]);
    expect(first).toMatchObject({ due: 2, next: NOW + 1 });
    expect(await disk.ring(NOW)).toEqual({ rung: [], due: 2, next: NOW + 1 });
    expect(await disk.ring(NOW + HOUR)).toMatchObject({ rung: [{ id: next.id }], due: 3, next: null });
    expect(ids(await disk.openUntil(NOW + HOUR, 10))).toEqual([late.id, due.id, next.id]);
  });

  it('comes back after the clock was set back', async () => {
    const soon = reminder({ at: NOW + HOUR });
    await disk.put([soon]);
    // the clock runs two days ahead for a while
    expect(ids((await disk.ring(NOW + 48 * HOUR)).rung)).toEqual([soon.id]);
    expect(await disk.ring(NOW)).toMatchObject({ rung: [], due: 0, next: NOW + HOUR });
    expect(ids((await disk.ring(NOW + HOUR)).rung)).toEqual([soon.id]);
    expect((await disk.ring(NOW + HOUR)).rung).toEqual([]);
  });

  it('whatever the clock does, each is told by the time that it is due for good; a clock that only goes on tells each once', async () => {
    const hours = fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(hours, hours, fc.boolean(), async (times, clock, steady) => {
        const own = browserFollowUps(`p${++n}`);
        const all = times.map((h) => reminder({ at: NOW + h * HOUR }));
        await own.put(all);
        const told: string[] = [];
        for (const h of [...(steady ? clock.toSorted((a, b) => a - b) : clock), 21]) {
          const now = NOW + h * HOUR;
          const { rung, due, next } = await own.ring(now);
          expect(rung.every((r) => r.at <= now)).toBe(true);
          expect(due).toBe(all.filter((r) => r.at <= now).length);
          expect(next === null || next > now).toBe(true);
          told.push(...ids(rung));
        }
        expect(new Set(told)).toEqual(new Set(ids(all)));
        if (steady) expect(told).toHaveLength(all.length);
        own.close();
      }),
      { numRuns: 40 },
    );
  });

  it('keeps quick with 10,000', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => reminder({ at: NOW + (i - 10) * HOUR }));
    await disk.put(many);
    const { rung, due, next } = await disk.ring(NOW);
    // the look reads what is due and one more, not all
    expect([rung.length, due, next]).toEqual([11, 11, NOW + HOUR]);
    expect(await disk.all()).toHaveLength(10_000);
  });
});

describe('a record', () => {
  it('is read as it was written, or not at all', () => {
    fc.assert(
      fc.property(fc.record({ key: fc.constantFrom(...Object.keys(reminder())), value: fc.anything() }), ({ key, value }) => {
        const read = readReminder({ ...reminder({ id: 'a' }), [key]: value, wait: 3, more: 1 });
        if (read !== null) expect(read).toEqual({ ...reminder({ id: 'a' }), [key]: value });
      }),
    );
  });
});
