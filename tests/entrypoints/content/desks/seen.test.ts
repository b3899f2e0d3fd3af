import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missing } from '../../../../entrypoints/content/desks/seen';
import type { Turn } from '../../../../rules/types';

const turn = (n: number): Turn => ({ from: n % 2 ? 'agent' : 'customer', text: `message ${n}` });

describe('messages scrolled out of a virtualised list', () => {
  test('a window that overlaps what is known leaves the rest before and behind', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), fc.nat(), fc.nat(), (n, a, b) => {
        const all = Array.from({ length: n }, (_, i) => turn(i));
        const from = a % n;
        const to = from + 1 + (b % (n - from));
        const { before, behind } = missing(all, all.slice(from, to));
        expect([...before, ...all.slice(from, to), ...behind]).toEqual(all);
      }),
    );
  });
  test('nothing in common: another conversation, nothing is kept', () => {
    expect(missing([turn(1), turn(2)], [turn(8), turn(9)])).toEqual({ before: [], behind: [] });
  });
  test('new messages at the end are not taken for a gap', () => {
    expect(missing([turn(1), turn(2)], [turn(1), turn(2), turn(3)])).toEqual({ before: [], behind: [] });
  });
});
