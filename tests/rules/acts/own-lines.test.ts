import { describe, expect, it } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import { actsOf } from '@/rules/acts';
import { compileBank } from '@/rules/bank';
import { promisedDates } from '@/rules/suggest/dates';
import { fillLine } from '@/rules/suggest/fill';
import { SLOTS } from '@/rules/suggest/slots';

const bank = compileBank(builtinBank);
const values = { ...Object.fromEntries(SLOTS.map((s) => [s.name, s.example])), ...promisedDates('2026-06-10T10:10:00+01:00') };
const few = { ...promisedDates('2026-06-10T10:10:00+01:00') };

/** The acts of a line as inserted, with everything known and with as little as it can do with. */
const actsIn = (text: string) =>
  [fillLine(text, values), fillLine(text, few) ?? fillLine(text, values)].map((f) =>
    actsOf(f?.text ?? '', bank).flatMap((a) => (a.hollow ? [] : [a.act])),
  );

describe('a line from the bank does what it is for', () => {
  it.each(bank.step.map((e) => [e.id, e.step, e.text] as const))('%s', (_id, step, text) => {
    for (const acts of actsIn(text)) expect(acts).toContain(step);
  });

  it.each(bank.empathy.map((e) => [e.id, e.text] as const))('%s', (_id, text) => {
    for (const acts of actsIn(text)) expect(acts.some((a) => a === 'empathise' || a === 'acknowledge')).toBe(true);
  });

  it.each(bank.question.map((e) => [e.id, e.text] as const))('%s', (_id, text) => {
    for (const acts of actsIn(text)) expect(acts.some((a) => a === 'clarify' || a === 'confirm')).toBe(true);
  });

  it('words of the agent s own are not taken for a line', () => {
    expect(actsOf('The weather in Leeds is grey today', bank)).toEqual([]);
  });
});
