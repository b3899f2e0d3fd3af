import { describe, expect, it } from 'vitest';
import { parsePattern } from '@/rules/anger/pattern';
import { readText } from '@/rules/anger/read';
import { SIGNALS } from '@/rules/anger/signals';

// what its context makes next to nothing (another's anger, a quoted one) is as good as not found
const found = (text: string) =>
  new Set(
    readText(text)
      .hits.filter((h) => h.strength >= 0.3)
      .map((h) => h.id),
  );

describe('signal tables', () => {
  it('have names of their own and patterns that parse', () => {
    expect(new Set(SIGNALS.map((s) => s.id)).size).toBe(SIGNALS.length);
    for (const s of SIGNALS) for (const p of s.patterns) expect(() => parsePattern(p, s), `${s.id}: ${p}`).not.toThrow();
  });

  it('say why in one plain sentence', () => {
    for (const s of SIGNALS) expect(s.why, s.id).toMatch(/^[A-Z][^.!—]{5,80}$/);
  });

  for (const s of SIGNALS) {
    describe(s.id, () => {
      for (const text of s.hits) it(`is in: ${text}`, () => expect(found(text)).toContain(s.id));
      for (const text of s.misses) it(`is not in: ${text}`, () => expect(found(text)).not.toContain(s.id));
    });
  }
});
