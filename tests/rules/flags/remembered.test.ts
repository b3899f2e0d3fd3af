import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import { compileBank } from '@/rules/bank';
import { findFlags } from '@/rules/flags';
import type { Anger } from '@/rules/types';

const anger: Anger = {
  score: 50,
  band: 'frustrated',
  trend: 'steady',
  perTurn: [],
  evidence: [],
  threats: [],
  abuse: false,
  tooLittle: false,
};
const bank = compileBank(builtinBank);
const told = { customerName: 'Dana' };
const flags = (draft: string, slots: Record<string, string>) =>
  findFlags(draft, bank, { turns: [], anger, channel: 'chat', slots });

const bits = fc.constantFrom(
  'According to our policy, refunds take ten days.',
  'You should have told us, so you need to calm down',
  'Hi Dana,',
  'that is NOT possible!!',
  'As I said before, it was sent on Monday, which is down to you.',
  'Unfortunately we cannot refund you',
  'There is nothing I can do',
  'I can see both payments.',
);
const joints = fc.constantFrom(' ', '\n\n', '. ', ', ', '? ', '! ', ' 👍 ', '; but ', '.');

test('what was remembered of a sentence is what would be worked out anew, wherever it has moved to', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(fc.tuple(bits, joints), { minLength: 1, maxLength: 5 }), fc.nat(12), (parts, cut) => {
      const draft = parts.flat().join('');
      for (const typed of [draft, draft.slice(cut), `${draft}${cut}`, `Thanks. ${draft}`]) {
        const fresh = flags(typed, { ...told });
        expect(flags(typed, told)).toEqual(fresh);
        found += fresh.length;
      }
    }),
    { numRuns: 150 },
  );
  expect(found).toBeGreaterThan(500);
});

test('a flag that is changed by whoever got it leaves the next one alone', () => {
  const [one] = flags('According to our policy, refunds take ten days.', told);
  const before = [...(one?.replacements ?? [])];
  one?.replacements.splice(0);
  expect(before.length).toBeGreaterThan(0);
  expect(flags('According to our policy, refunds take ten days.', told)[0]?.replacements).toEqual(before);
});
