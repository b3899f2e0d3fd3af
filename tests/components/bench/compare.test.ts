import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareMarks, type Mark, piecesOf, tallyOf } from '@/components/bench/compare';

const mark = (start: number, end: number, entryId = 'avoid.a', severity: Mark['severity'] = 'warn'): Mark => ({
  start,
  end,
  entryId,
  severity,
  category: 'blame',
  why: 'Why.',
});

describe('marks before and after', () => {
  it('are the same, new, gone or changed', () => {
    const before = [mark(0, 3), mark(5, 8), mark(10, 12)];
    const after = [mark(0, 3), mark(5, 8, 'avoid.a', 'stop'), mark(20, 22)];
    expect(compareMarks(before, after).map((m) => [m.start, m.what])).toEqual([
      [0, 'same'],
      [5, 'changed'],
      [10, 'gone'],
      [20, 'new'],
    ]);
  });

  it('count for each entry what it marked and marks', () => {
    const marks = compareMarks([mark(0, 3, 'avoid.a')], [mark(0, 5, 'avoid.b')]);
    expect(tallyOf([{ marks }, { marks: [] }])).toMatchObject({
      replies: 2,
      marked: 1,
      wasMarked: 1,
      fresh: 1,
      gone: 1,
      same: 0,
      entries: [
        { entryId: 'avoid.b', now: 1, was: 0 },
        { entryId: 'avoid.a', now: 0, was: 1 },
      ],
    });
  });

  const marks = fc.array(
    fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 6 }), fc.constantFrom('avoid.a', 'avoid.b'))
      .map(([s, l, id]) => mark(s, s + l, id)),
    { maxLength: 6 },
  );

  it('lose no mark, and compare with themselves as the same', () => {
    fc.assert(
      fc.property(marks, marks, (before, after) => {
        const made = compareMarks(before, after);
        expect(made.filter((m) => m.what !== 'gone')).toHaveLength(after.length);
        const had = made.filter((m) => m.what !== 'new');
        expect(had).toHaveLength(before.length);
        expect(compareMarks(after, after).every((m) => m.what === 'same')).toBe(true);
      }),
    );
  });

  it('cut a text into pieces that make it up again', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 40 }), marks, marks, (text, before, after) => {
        const pieces = piecesOf(text, compareMarks(before, after));
        expect(pieces.map((p) => p.text).join('')).toBe(text);
        for (const p of pieces) expect(text.slice(p.start, p.start + p.text.length)).toBe(p.text);
      }),
    );
  });
});
