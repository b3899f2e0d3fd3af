import { describe, expect, it } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import { compileBank } from '@/rules/bank';
import { findFlags } from '@/rules/flags';
import { promisedDates } from '@/rules/suggest/dates';
import { fillLine } from '@/rules/suggest/fill';
import { SLOTS } from '@/rules/suggest/slots';

const bank = compileBank(builtinBank);
const values = { ...Object.fromEntries(SLOTS.map((s) => [s.name, s.example])), ...promisedDates('2026-06-10T10:10:00+01:00') };

describe('our own lines under our own flags', () => {
  const flagged = [...bank.empathy, ...bank.question, ...bank.step].flatMap((line) => {
    const text = fillLine(line.text, values)?.text ?? '';
    const flags = findFlags(text, bank, {
      turns: [{ from: 'customer', text: 'It is broken and nobody has answered me.' }],
      anger: {
        score: 50,
        band: line.bands?.[1] ?? 'furious',
        trend: 'steady',
        perTurn: [],
        evidence: [],
        threats: [],
        abuse: false,
        tooLittle: false,
      },
      channel: line.channel ?? 'chat',
      slots: values,
    });
    return flags.map((f) => `${line.id}: ${f.severity} ${f.entryId} "${f.text}"`);
  });

  it('fills every line from the examples of the slots', () => {
    for (const line of [...bank.empathy, ...bank.question, ...bank.step])
      expect(fillLine(line.text, values), line.id).not.toBeNull();
  });

  it('raises none', () => {
    expect(flagged).toEqual([]);
  });
});
