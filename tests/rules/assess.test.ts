import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import { assess } from '@/rules/assess';
import type { AssessInput, Turn } from '@/rules/types';

const customer = (text: string): Turn => ({ from: 'customer', name: 'Dana Whitfield', text });
const input = (turns: Turn[], draft = ''): AssessInput => ({ channel: 'chat', turns, draft, now: '2026-11-21T10:00:00Z' });
const furious = customer(
  'This is the THIRD time I write. I was charged £129 twice for order HP-20471, nine days ago. My bank does the chargeback tomorrow.',
);

test('one customer, from words to a line', () => {
  const a = assess(input([furious], 'Hi Dana, according to our policy refunds take ten days.'), builtinBank);
  expect(a.language).toBe('en');
  expect(a.anger.score).toBeGreaterThanOrEqual(60);
  expect(a.anger.threats).toContain('chargeback');
  expect(a.facts.orderNumber?.value).toBe('HP-20471');
  expect(a.flags.map((f) => f.category)).toContain('policy-shield');
  expect(a.suggestions.step.length + a.suggestions.empathy.length).toBeGreaterThan(0);
});

test('text that is not English is named, not scored, and the draft is still checked', () => {
  const a = assess(
    input(
      [customer('Estou muito zangada, é a terceira vez que escrevo e ninguém me responde. Quero o meu dinheiro de volta.')],
      'As per our policy we cannot help.',
    ),
    builtinBank,
  );
  expect(a.language).toBe('pt');
  expect(a.anger).toMatchObject({ score: 0, evidence: [], tooLittle: true });
  expect(a.flags.length).toBeGreaterThan(0);
  expect(a.steps.next).toBe('hand-over');
});

test('an empty page is no trouble', () => {
  const a = assess(input([]), builtinBank);
  expect(a.flags).toEqual([]);
  expect(a.anger.tooLittle).toBe(true);
});

const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    'according to our policy',
    'as I already told you',
    '😡 12 days!!',
    'sorry for any inconvenience',
    'e\u0301té',
    '\n\n',
    'ORDER HP-20471',
    'calm down',
    'https://x.example/a?b=1',
  ),
);
const text = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' '));
const anyTurn = fc.record({ from: fc.constantFrom('customer' as const, 'agent' as const, 'note' as const), text });

test.each(['__proto__', 'constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
  'a word that every object has (%s) is a word',
  (word) => {
    for (const from of ['customer', 'agent', 'note'] as const)
      for (const said of [word, `my ${word} is late, you ${word}`, `you should have ${word} it`]) {
        const a = assess(input([{ from, text: said }], said), builtinBank);
        expect(Number.isFinite(a.anger.score)).toBe(true);
      }
  },
);

test('whatever is written: no crash, every offset holds its text, the same input gives the same answer', () => {
  fc.assert(
    fc.property(fc.array(anyTurn, { maxLength: 5 }), text, (turns, draft) => {
      const a = assess(input(turns, draft), builtinBank);
      let last = 0;
      for (const f of a.flags) {
        expect(f.start).toBeGreaterThanOrEqual(last);
        expect(draft.slice(f.start, f.end)).toBe(f.text);
        last = f.end;
      }
      for (const e of a.anger.evidence) {
        expect(turns[e.turn]?.from).toBe('customer');
        expect(turns[e.turn]?.text.slice(e.start, e.end)).toBe(e.text);
      }
      expect(a.anger.score).toBeGreaterThanOrEqual(0);
      expect(a.anger.score).toBeLessThanOrEqual(100);
      for (const lines of Object.values(a.suggestions)) for (const line of lines) expect(line.text).not.toMatch(/[{}]/);
      expect(assess(input(turns, draft), builtinBank)).toEqual(a);
    }),
    { numRuns: 150 },
  );
});
