import { describe, expect, it } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import { avoid } from '@/phrasebank/builtin/avoid';
import { compileBank } from '@/rules/bank';
import { findFlags } from '@/rules/flags';
import { editFor } from '@/rules/flags/replacements';
import type { Anger, Flag } from '@/rules/types';
import { READ } from './data/replacements';

const ANGRY: Anger = {
  score: 70,
  band: 'angry',
  trend: 'steady',
  perTurn: [],
  evidence: [],
  threats: [],
  abuse: false,
  tooLittle: false,
};
const flags = (draft: string): Flag[] =>
  findFlags(draft, compileBank(builtinBank), { turns: [], anger: ANGRY, channel: 'chat', slots: { customerName: 'Dana' } });

function pressed(draft: string): { flag: Flag; after: string }[] {
  return flags(draft).flatMap((flag) =>
    flag.replacements.map((r) => {
      const e = editFor(draft, flag, r);
      return { flag, after: draft.slice(0, e.start) + e.text + draft.slice(e.end) };
    }),
  );
}

// The same words with more around them: a clause before, a clause after, a greeting, another mark.
const SETTINGS: ((bad: string) => string)[] = [
  (bad) => bad,
  (bad) => `Hi Sam, ${/^(?:I\b|\p{Lu}{2})/u.test(bad) ? bad : bad.charAt(0).toLowerCase() + bad.slice(1)}`,
  (bad) => `${bad.replace(/[.?]$/, '')}, and I have the lamp here.`,
  (bad) => `Thank you for the photo. ${bad} The lamp is blue.`,
];

describe.each(avoid)('$id', (entry) => {
  it('reads right after a press, in every setting', () => {
    for (const bad of entry.examples.bad) {
      for (const setting of SETTINGS) {
        const draft = setting(bad);
        for (const { flag, after } of pressed(draft)) {
          const told = `${flag.entryId}: ${draft} -> ${after}`;
          expect(after, told).not.toMatch(/\b(\p{L}+) \1\b(?<!that that|had had)/iu);
          expect(after, told).not.toMatch(
            / {2}|[,;:]\s*[.!?]|\.\.(?!\.)|\?\.|\s[,.]|,,|^\s*,|\bunfortunately,? (?:here|let|I wish)/i,
          );
          expect(after, told).not.toMatch(/\{\w+\}|…/);
          if (/^\p{Lu}/u.test(draft) && after) expect(after, told).toMatch(/^\p{Lu}/u);
          if (/[.?]$/.test(draft) && after) expect(after, told).toMatch(/[.?!]$/);
          const again = flags(after).filter((f) => f.entryId === flag.entryId);
          const once = flags(draft).filter((f) => f.entryId === flag.entryId);
          expect(again.length, told).toBeLessThan(once.length);
        }
      }
    }
  });
});

describe('replacements that were read one by one', () => {
  it.each(READ)('%s', (draft, phrase, after) => {
    const found = pressed(draft).filter((p) => p.flag.text === phrase);
    expect(found.map((p) => p.after)).toContain(after);
  });
});

it('most entries have a replacement for most of their own examples', () => {
  const grave = avoid.filter((e) => e.severity !== 'hint');
  const served = grave.filter((e) => {
    const own = e.examples.bad.flatMap((bad) => flags(bad).filter((f) => f.entryId === e.id));
    return own.filter((f) => f.replacements.length > 0).length * 2 > own.length;
  });
  expect(served.length / grave.length).toBeGreaterThan(0.85);
});
