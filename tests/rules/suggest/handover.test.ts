import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import { issueSchema } from '@/phrasebank/schema';
import { assess, handOver } from '@/rules/assess';
import { HANDOVER_REASONS, handoverLine, handoverTo } from '@/rules/suggest/handover-line';
import type { AssessInput, Turn } from '@/rules/types';
import { SAMPLES, turns } from './situations';

const input = (all: Turn[], draft = ''): AssessInput => ({ channel: 'chat', turns: all, draft, agentName: 'Mara Keller' });
const row = (all: Turn[], label: string) => handOver(input(all), builtinBank).rows.find((r) => r.label === label)?.text;

describe('the summary', () => {
  const all: Turn[] = [
    {
      from: 'customer',
      name: 'Dana Whitlow',
      at: '2026-11-12T09:12:00Z',
      text: 'Hello, my card shows two payments of £129 for order HP-20471. I would like a refund please.',
    },
    {
      from: 'agent',
      name: 'Mara',
      at: '2026-11-12T09:20:00Z',
      text: 'Sorry about that, Dana. The second payment will be back with you within five days.',
    },
    {
      from: 'customer',
      name: 'Dana Whitlow',
      at: '2026-11-21T09:38:00Z',
      text: 'It has been nine days. This is the third time I am writing. You LIED to me!! I will go to my bank for a chargeback.',
    },
  ];

  it('says who, what, since when, tried, promised, wants, mood and why, and the next step, in this order', () => {
    const { rows } = handOver(input(all), builtinBank);
    const labels = rows.map((r) => r.label);
    const order = ['Customer', 'Trouble', 'First wrote', 'Tried so far', 'Promised', 'Wants', 'Mood', 'Mentions', 'Next step'];
    expect(labels.filter((l) => order.includes(l))).toEqual(order);
    expect(row(all, 'Customer')).toMatch(/^Dana.*HP-20471/);
    expect(row(all, 'First wrote')).toBe('12 November 2026');
    expect(row(all, 'Promised')).toMatch(/within five days/);
    expect(row(all, 'Wants')).toBe('a refund');
    expect(row(all, 'Mood')).toMatch(/^(?:angry|furious), /);
    expect(row(all, 'Mentions')).toBe('a chargeback');
  });

  it('leaves out a first day that the desk does not date', () => {
    expect(row(turns('c: My lamp arrived smashed, order 71-330.'), 'First wrote')).toBeUndefined();
  });

  it.each(Object.entries(SAMPLES))('%s: every row is one line of words', (_name, sample) => {
    for (const { label, text } of handOver(input(sample), builtinBank).rows) {
      expect(label).toMatch(/^[A-Z][a-z ]+$/);
      expect(text).toMatch(/^\S(?:[^\n]*\S)?$/);
      expect(text).not.toMatch(/[{}]|undefined|null|\[object/);
    }
  });

  it('stands for a customer who writes another language, and says which', () => {
    const said = turns(
      'c: Bom dia, a minha encomenda ainda não chegou e estou à espera há duas semanas. Quero o meu dinheiro de volta.',
    );
    const { rows, reasons, fills } = handOver(input(said), builtinBank);
    expect(rows.find((r) => r.label === 'Please note')?.text).toContain('Portuguese');
    expect(rows.some((r) => r.label === 'Mood')).toBe(false);
    expect(reasons[0]).toBe('language');
    expect(handoverLine({ reason: 'language', to: '', ...fills })).toContain('they speak Portuguese');
  });

  it('puts first the reason that the conversation gives', () => {
    const reason = (text: string) => handOver(input(turns(`c: ${text}`)), builtinBank).reasons[0];
    expect(reason('I want to speak to your manager right now, order HP-1 never came.')).toBe('senior');
    expect(reason('My card was charged twice for order HP-20471. I want a refund.')).toBe('decide');
  });
});

describe('the line to the customer', () => {
  const parts = fc.record({
    reason: fc.constantFrom(...HANDOVER_REASONS),
    to: fc.constantFrom('', '  ', 'Priya from billing', 'our returns team', 'Tom.', 'my  colleague\nIda'),
    name: fc.constantFrom('Dana', 'Yusuf'),
    issue: fc.constantFrom(...issueSchema.options),
    language: fc.constantFrom('Portuguese', 'German'),
  });

  it('says to whom and why, in two sentences with nothing left to fill', () => {
    fc.assert(
      fc.property(parts, (p) => {
        const line = handoverLine(p);
        const to = p.to.trim().replace(/\s+/g, ' ').replace(/\.$/, '') || handoverTo(p);
        expect(line).toContain(`bringing in ${to}, because `);
        expect(line.startsWith(`${p.name}, I'm `)).toBe(true);
        expect(line).not.toMatch(/[{}!–—\n]| {2}|undefined|\.\./);
        expect(line.match(/\./g)).toHaveLength(2);
      }),
    );
  });

  it('raises no flag itself, at a calm customer or a furious one', () => {
    const furious = turns(
      'c Dana: You charged me £129 twice for order HP-8812!! I am absolutely FURIOUS, this is the third time. I want my money back today',
    );
    for (const all of [furious, SAMPLES['late sofa'] ?? []])
      for (const reason of HANDOVER_REASONS)
        for (const issue of issueSchema.options) {
          const draft = handoverLine({ reason, to: 'Priya from billing', name: 'Dana', issue, language: 'Portuguese' });
          const { flags } = assess(input(all, draft), builtinBank);
          expect(
            flags.map((f) => `${f.entryId}: ${f.text}`),
            draft,
          ).toEqual([]);
        }
  });
});
