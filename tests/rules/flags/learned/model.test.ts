import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, unpack } from '@/rules/flags/learned/model';
import { folded, hashOf } from '@/rules/learned/bytes';
import type { Category } from '@/rules/types';

const TWO: readonly Category[] = ['blame', 'stall'];
const keyOf = (name: string) => folded(hashOf(name));
const weight = fc.double({ min: -3, max: 3, noNaN: true });

describe('a packed model', () => {
  it('gives back every weight to within half a step, and knows no other feature', () => {
    const models = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }).map(keyOf), fc.tuple(weight, weight)), {
      minLength: 1,
      maxLength: 60,
      selector: ([key]) => key,
    });
    fc.assert(
      fc.property(models, (features) => {
        const packed = pack({ categories: TWO, bias: [-1, -2], least: [0, 0] }, new Map(features));
        const { add, bias } = unpack(JSON.parse(JSON.stringify(packed)) as typeof packed);
        expect(bias).toEqual([-1, -2]);
        for (const [key, weights] of features) {
          const sums = new Float64Array(2);
          expect(add(key, sums)).toBe(true);
          weights.forEach((w, k) => {
            const unit = packed.unit[k] as number;
            const held = Math.max(-7 * unit, Math.min(7 * unit, w));
            expect(Math.abs((sums[k] as number) - held)).toBeLessThanOrEqual(unit / 2 + 1e-9);
          });
        }
        const known = new Set(features.map(([key]) => key));
        const none = new Float64Array(2);
        for (const name of ['constructor', '__proto__', 'toString'])
          if (!known.has(keyOf(name))) expect(add(keyOf(name), none)).toBe(false);
        expect([...none]).toEqual([0, 0]);
      }),
    );
  });
});
