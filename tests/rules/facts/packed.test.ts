import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookup, packed } from '@/rules/facts/learned/packed';

const classes = ['a', 'b', 'c', 'd'];

describe('packed weights', () => {
  it('give back what went in, to half a step', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ minLength: 1, maxLength: 8 }),
          fc.array(fc.integer({ min: -90, max: 90 }), { minLength: 4, maxLength: 4 }),
          {
            minKeys: 1,
            maxKeys: 20,
          },
        ),
        (rows) => {
          const list = Object.fromEntries(Object.entries(rows).map(([f, w]) => [f, w.flatMap((v, k) => [k, v])]));
          const file = packed({ classes, bias: [0, 0, 0, 0], cues: {} }, list);
          const find = lookup(file);
          for (const [f, w] of Object.entries(rows)) {
            const got = [0, 0, 0, 0];
            const pairs = find(f) ?? [];
            for (let i = 0; i < pairs.length; i += 2) got[pairs[i] as number] = pairs[i + 1] as number;
            w.forEach((v, k) => {
              expect(Math.abs((got[k] as number) - v)).toBeLessThanOrEqual((file.unit[k] as number) / 2 + 0.1);
            });
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('know only what was put in', () => {
    const find = lookup(packed({ classes, bias: [0, 0, 0, 0], cues: {} }, { refund: [1, 40], empty: [] }));
    expect(find('refund')?.[0]).toBe(1);
    expect(find('empty')).toEqual([]);
    expect(find('nothing of the kind')).toBeUndefined();
  });
});
