import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingGate, wordingOf, wordingScale } from '@/rules/anger/learned';
import { familiesOf } from '@/rules/anger/learned/concepts';
import { partsOf } from '@/rules/anger/learned/features';
import { pack, unpack } from '@/rules/anger/learned/packed';
import { wordsIn } from '@/rules/anger/read';

const partsIn = (text: string) => wordsIn(text).flatMap((s) => partsOf(s));

describe('families of words', () => {
  it('a word is found whole and by its beginning', () => {
    expect(familiesOf('queue')).toContain('WAIT');
    expect(familiesOf('solicitors')).toContain('LEGAL');
    expect(familiesOf('constructor')).toEqual([]);
  });
});

describe('parts of a sentence', () => {
  it('each once, resting on words that are there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const words of wordsIn(text)) {
          const parts = partsOf(words);
          expect(new Set(parts.map((p) => p.key)).size).toBe(parts.length);
          for (const p of parts) {
            expect(p.key).toBeLessThanOrEqual(0xffffff);
            if (p.from < 0) continue;
            expect(words[p.from]).toBeDefined();
            expect(words[p.to]).toBeDefined();
          }
        }
      }),
    );
  });
  it('inflections and contractions share parts', () => {
    const has = (text: string) => new Set(partsIn(text).map((p) => p.key));
    const both = [...has('you charged me')].filter((k) => has('you charges me').has(k));
    expect(both.length).toBeGreaterThan(3);
    expect([...has("I can't wait")].filter((k) => has('I cannot wait').has(k)).length).toBe(has('I cannot wait').size);
  });
});

describe('packed weights', () => {
  it('come back as they went in, to one step', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.tuple(
            fc.integer({ min: 0, max: 0xffffff }),
            fc.integer({ min: -2000, max: 2000 }).map((w) => w / 1000),
          ),
          {
            selector: ([k]) => k,
            minLength: 1,
            maxLength: 200,
          },
        ),
        (entries) => {
          const packed = pack(new Map(entries));
          const weightOf = unpack(packed);
          const most = Math.max(...entries.map(([, w]) => Math.abs(w)));
          for (const [key, w] of entries) {
            const step = packed.unit;
            if (Math.abs(w) < Math.min(most, 127 * step))
              expect(Math.abs(weightOf(key) - w)).toBeLessThanOrEqual(step * 0.51 + 1e-6);
          }
        },
      ),
    );
  });
  it('an unknown key weighs nothing', () => expect(unpack(pack(new Map([[7, 1]])))(8)).toBe(0));
});

describe('what the wording adds', () => {
  const sum = (text: string) => {
    const all = wordsIn(text).map((s) => wordingOf(s));
    const parts = all.reduce((n, w) => n + w.parts, 0);
    return wordingScale(parts) * all.flatMap((w) => w.shares).reduce((s, x) => s + x.value, 0);
  };
  it('more for a complaint that no pattern lists than for an enquiry', () => {
    expect(sum('so you have kept my deposit and nobody has the decency to say why')).toBeGreaterThan(
      sum('hi, could you tell me which deposit I need for the larger room please'),
    );
  });
  it('is asked less the clearer the signals are', () => {
    expect(wordingGate(-1)).toBe(1);
    expect(wordingGate(3)).toBeLessThan(wordingGate(1));
  });
});
