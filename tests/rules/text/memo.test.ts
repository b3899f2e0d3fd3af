import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { memo } from '@/rules/text/memo';

describe('memo', () => {
  it('gives what the function gives, whatever was asked before', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'constructor')),
        (size, keys) => {
          const kept = memo(size, (key) => (key === 'a' ? null : `${key}!`));
          for (const key of keys) expect(kept(key)).toBe(key === 'a' ? null : `${key}!`);
        },
      ),
    );
  });

  it('asks again for none of the last `size` keys, and forgets those long gone', () => {
    const work = vi.fn((key: string) => (key === 'nothing' ? null : key.length));
    const kept = memo(3, work);
    const ask = (...keys: string[]) => keys.map((key) => kept(key));
    ask('nothing', 'b', 'c', 'nothing', 'b', 'c', 'nothing');
    expect(work).toHaveBeenCalledTimes(3);
    ask('d', 'nothing', 'b', 'd');
    expect(work).toHaveBeenCalledTimes(4);
    ask('1', '2', '3', '4', '5', '6', '7');
    work.mockClear();
    ask('b');
    expect(work).toHaveBeenCalledTimes(1);
  });
});
