import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import type { AvoidEntry } from '@/phrasebank/schema';
import { compileBank } from '@/rules/bank';
import { findFlags } from '@/rules/flags';
import { trained } from '@/rules/flags/learned';
import type { PackedModel } from '@/rules/flags/learned/model';
import { readerOf } from '@/rules/flags/learned/reader';
import weights from '@/rules/flags/learned/weights.json';
import type { Anger } from '@/rules/types';

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
const flags = (draft: string) =>
  findFlags(draft, compileBank(builtinBank), { turns: [], anger: ANGRY, channel: 'chat', slots: {} });

describe('wording recognised by what it is made of', () => {
  it.each([
    ['policy-shield', 'Our handbook forbids credits past the second week.'],
    ['refusal', 'No refund will be considered on this booking.'],
    ['hollow-apology', 'My regrets if any of this came across as less than ideal to you.'],
    ['overpromise', 'You will never have a single fault with it again.'],
    ['stall', 'Someone will look at it at some later point.'],
    ['calm-down', 'You need to lower your temper before we talk.'],
  ])('%s: %s', (category, text) => {
    expect(flags(text).map((f) => f.category)).toContain(category);
  });

  it.each([
    'The handbook is in the box, on the left.',
    'No, you need not pay for the repair.',
    'I am sorry that we sent the wrong size.',
    'I will look at it at four and write to you by five.',
    "It's a hotel by the lake.",
  ])('leaves alone: %s', (text) => {
    expect(flags(text)).toEqual([]);
  });

  it('takes whatever is typed, and its span lies in the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc
            .array(
              fc.constantFrom('you', 'constructor', '__proto__', 'toString', 'policy', 'never', 'ought', ',', '?', "don't", '😀'),
            )
            .map((words) => words.join(' ')),
        ),
        (text) => {
          const found = trained.recognise(text);
          if (!found) return;
          expect(found.start).toBeGreaterThanOrEqual(0);
          expect(found.end).toBeLessThanOrEqual(text.length);
          expect(found.start).toBeLessThan(found.end);
        },
      ),
    );
  });

  it('says the same of a sentence each time, whoever reads it', () => {
    const other = readerOf(() => weights as PackedModel);
    const text = 'You ought to have looked at the label before you rang us.';
    expect(other.leanings(text)).toEqual(trained.leanings(text));
    expect(trained.recognise(text)).toEqual(other.recognise(text));
  });

  it("lets a team's own pattern decide by itself", () => {
    const text = 'Relax mode is the second button on the remote.';
    const own: AvoidEntry = {
      kind: 'avoid',
      id: 'avoid.team.relax',
      category: 'calm-down',
      severity: 'warn',
      why: 'It sounds like an order.',
      patterns: ['relax'],
      replacements: [],
      examples: { bad: ['Relax.'], ok: ['Thank you.'] },
    };
    const found = (entry: Partial<AvoidEntry>) =>
      findFlags(text, compileBank({ entries: [{ ...own, ...entry }], model: '' }), {
        turns: [],
        anger: ANGRY,
        channel: 'chat',
        slots: {},
      });
    expect(found({})).toHaveLength(1);
    expect(found({ wary: true })).toEqual([]);
  });
});
