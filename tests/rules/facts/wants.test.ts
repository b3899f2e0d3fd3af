import { describe, expect, it } from 'vitest';
import { readFacts } from '@/rules/facts';
import { findWants, WANT_RULES } from '@/rules/facts/wants';
import { bank } from './bank';

describe('wishes', () => {
  for (const rule of WANT_RULES) {
    it.each(rule.examples)(`${rule.want} (${rule.weight}): %s`, (text) =>
      expect(findWants(text).map((w) => w.want)).toContain(rule.want),
    );
    it.each(rule.not)(`not ${rule.want} (${rule.weight}): %s`, (text) =>
      expect(findWants(text).filter((w) => w.want === rule.want && w.weight === rule.weight)).toEqual([]),
    );
  }

  const want = (...turns: [from: 'customer' | 'agent', text: string][]) =>
    readFacts(
      turns.map(([from, text]) => ({ from, text })),
      bank,
    ).wants?.value;

  it('takes the last wish said outright', () =>
    expect(want(['customer', 'I would like a replacement.'], ['customer', 'Forget it. I want my money back.'])).toBe('refund'));
  it('takes an offer that was accepted', () =>
    expect(
      want(
        ['customer', 'I want my £369 back for this washing machine.'],
        ['agent', 'Our fitter can come tomorrow at 10. Shall I send him?'],
        ['customer', 'Yes please.'],
      ),
    ).toBe('repair'));
  it('falls back on what such trouble mostly asks for', () => {
    expect(want(['customer', 'my parcel never came'])).toBe('delivery');
    expect(want(['customer', 'my boiler stopped working'])).toBe('repair');
  });
  it('a refusal is no wish', () => expect(findWants("I don't want a refund").some((w) => w.want === 'refund')).toBe(false));
});
