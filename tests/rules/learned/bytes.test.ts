import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOf, folded, hashOf, keyBytes, keysOf, nibblesOf, stepsAt, textOf } from '@/rules/learned/bytes';

it('bytes and keys come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.array(fc.integer({ min: 0, max: 0xffffff })), (bytes, keys) => {
      expect(bytesOf(textOf(bytes))).toEqual(bytes);
      expect([...keysOf(keyBytes(keys))]).toEqual(keys);
    }),
  );
});

it('a hash goes on where another ended, and folds to 24 bits', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(hashOf(b, hashOf(a))).toBe(hashOf(a + b));
      expect(folded(hashOf(a))).toBeGreaterThanOrEqual(0);
      expect(folded(hashOf(a))).toBeLessThan(2 ** 24);
    }),
  );
});

it('steps come back as they were packed, no further than seven either way', () => {
  const rows = [
    [0.5, -1],
    [9, -9],
    [0, 0.26],
  ];
  const packed = nibblesOf(rows, [0.5, 1]);
  expect(rows.flatMap((row, i) => row.map((_, k) => stepsAt(packed, 2 * i + k)))).toEqual([1, -1, 7, -7, 0, 0]);
});
