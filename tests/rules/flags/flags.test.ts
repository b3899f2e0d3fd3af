import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import type { AvoidEntry, Bank } from '@/phrasebank/schema';
import { compileBank } from '@/rules/bank';
import { type FlagContext, findFlags } from '@/rules/flags';
import { editFor } from '@/rules/flags/replacements';
import type { Anger, Turn } from '@/rules/types';

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
const context: FlagContext = { turns: [], anger, channel: 'chat', slots: {} };
const flags = (draft: string, more: Partial<FlagContext> = {}, bank: Bank = builtinBank) =>
  findFlags(draft, compileBank(bank), { ...context, ...more });

function bankOf(...rows: (Partial<AvoidEntry> & { patterns: string[] })[]): Bank {
  return {
    model: '',
    entries: rows.map((r, i) => ({
      kind: 'avoid',
      id: `t${i}`,
      category: 'refusal',
      severity: 'warn',
      why: 'A reason.',
      replacements: [],
      examples: { bad: ['x'], ok: ['x'] },
      ...r,
    })),
  };
}
const texts = (draft: string, bank: Bank, more: Partial<FlagContext> = {}) => flags(draft, more, bank).map((f) => f.text);

describe('offsets', () => {
  const piece = fc.constantFrom(
    'Please calm down.',
    'As I already said, ',
    'our policy states that ',
    '😀 ',
    'you should have read it',
    ' — ',
    '“calm down”',
    '\n\n',
    'DO NOT ',
    'send it!!!',
    'we can’t refund you',
    ' Hi Zoë, ',
    'sorry for any inconvenience',
    '?!',
    ' é́ ',
    'as soon as possible. ',
    '👨‍👩‍👧 ',
    'ALL of it ',
    'I have ALREADY told you ',
  );
  it('marks on a line of their own are no part of the phrase above', () => {
    expect(flags('sorry for any inconvenience\n\n?!').map((f) => f.text)).toEqual(['sorry for any inconvenience', '?!']);
  });
  it('are exact, in order, without overlap, inside the draft', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const draft = pieces.join('');
        let last = 0;
        for (const f of flags(draft)) {
          expect(draft.slice(f.start, f.end)).toBe(f.text);
          expect(f.start).toBeGreaterThanOrEqual(last);
          expect(f.end).toBeGreaterThan(f.start);
          expect(f.text).toBe(f.text.trim());
          last = f.end;
        }
        expect(last).toBeLessThanOrEqual(draft.length);
      }),
      { numRuns: 400 },
    );
  });
  it('never throw, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (draft) =>
        flags(draft).every((f) => draft.slice(f.start, f.end) === f.text),
      ),
    );
  });
  it('a change in one sentence leaves the others’ flags where they were', () => {
    const before = flags('Please calm down. Thanks for the photo.');
    const after = flags('Please calm down. Thanks for the photos of the lamp.');
    expect(after).toEqual(before);
  });
});

describe('context', () => {
  const say = (unless: AvoidEntry['unless'], pattern = 'transfer you') => bankOf({ patterns: [pattern], unless });
  const cases: [rule: NonNullable<AvoidEntry['unless']>[number], pattern: string, found: string, excused: string][] = [
    ['reason-follows', 'transfer you', 'I will transfer you.', 'I will transfer you, because Kofi can approve it.'],
    ['alternative-follows', 'we can not', 'We cannot do that.', 'We cannot do that. I can send a new one instead.'],
    ['name-given', 'transfer you', 'I will transfer you to billing.', 'I will transfer you to Priya in billing.'],
    ['time-given', 'get back', 'We will get back to you.', 'We will get back to you by 4 pm.'],
    ['owner-and-time', 'promise', 'We promise it works.', 'I promise that I will ring by Friday.'],
    ['cause-named', 'sorry', 'We are sorry.', 'We are sorry that we charged you twice.'],
    ['asked-for-steps', 'you need to', 'You need to press it.', 'You asked how to pair it: you need to press it.'],
    ['negated', 'your fault', 'It is your fault.', 'It is not your fault.'],
    ['negated', 'be ...1 your fault', 'It is your fault.', "It isn't your fault."],
    ['question', 'calm down', 'Calm down.', 'Did it calm down?'],
    ['polite', 'send it', 'Send it now.', 'Could you send it now'],
  ];
  it.each(cases)('%s: %s', (rule, pattern, found, excused) => {
    expect(texts(found, say([rule], pattern))).toHaveLength(1);
    expect(texts(excused, say([rule], pattern))).toEqual([]);
  });
  it('steps the customer asked for are no orders', () => {
    const turns: Turn[] = [{ from: 'customer', text: 'How do I reset it?' }];
    expect(flags('You need to hold the button.')).toHaveLength(1);
    expect(flags('You need to hold the button.', { turns })).toEqual([]);
  });
  it('quoting the customer is not us', () => {
    for (const draft of [
      'You wrote “calm down” twice.',
      'You wrote "calm down" twice.',
      "You wrote 'calm down' twice.",
      'You wrote ‘calm down’ twice.',
    ]) {
      expect(flags(draft)).toEqual([]);
    }
    expect(flags('It says "may", so please calm down.').map((f) => f.text)).toEqual(['please calm down']);
    expect(flags("Don't shout, the Smiths' dog can't calm down. Calm down!").at(-1)?.text).toBe('Calm down!');
  });
  it('anger and channel gates', () => {
    expect(texts('One moment', bankOf({ patterns: ['one moment'], angerAtLeast: 'angry' }))).toEqual([]);
    expect(texts('One moment', bankOf({ patterns: ['one moment'], angerAtLeast: 'annoyed' }))).toEqual(['One moment']);
    expect(texts('One moment', bankOf({ patterns: ['one moment'], channel: 'email' }))).toEqual([]);
  });
  it('a regret turns the sense', () => {
    expect(flags("I'm sorry that this wasn't the case today.")).toEqual([]);
    expect(flags("Sorry, but that's not true.").map((f) => f.category)).toContain('contradiction');
  });
  it('plain good cheer is left alone', () => {
    expect(flags('Congratulations!! We’re so glad you enjoyed it!!')).toEqual([]);
  });
});

describe('overlaps', () => {
  it('the pattern with more words stands', () => {
    const bank = bankOf({ id: 'short', patterns: ['policy'] }, { id: 'long', patterns: ['our policy be'] });
    expect(flags('Sadly our policy is firm.', {}, bank).map((f) => f.entryId)).toEqual(['long']);
  });
  it('a shouted word inside a phrase is a flag of its own', () => {
    const list = flags('I have told you THREE TIMES to wait');
    expect(list.map((f) => [f.category, f.text])).toEqual(expect.arrayContaining([['shouting', 'THREE TIMES']]));
  });
});

describe('shouting', () => {
  const loud: [string, string[]][] = [
    ['SIR WE ALREADY CANCELLED IT', ['SIR WE ALREADY CANCELLED IT']],
    ['the item is OUT OF STOCK', ['OUT OF STOCK']],
    ['Please read it!!! Now', ['!!!']],
    ['what?!?! no label', ['?!?!']],
    ['You did N O T tick it.', ['N O T']],
  ];
  it.each(loud)('%s', (draft, parts) => {
    expect(
      flags(draft)
        .filter((f) => f.category === 'shouting')
        .map((f) => f.text),
    ).toEqual(parts);
  });
  const calm = [
    'It is the USB-C PD charger, SKU QX-900-BLK.',
    'Text STOP to 60777.',
    'NATO and the NHS use it.',
    'I am OK with that!',
    'See IT about the VPN.',
    'The page says ACCESS DENIED.',
    'Seat 14A, gate B.',
  ];
  it.each(calm)('not in: %s', (draft) => {
    expect(flags(draft).filter((f) => f.category === 'shouting')).toEqual([]);
  });
});

describe('replacements', () => {
  const offers = (draft: string, replacements: string[], slots: Record<string, string> = {}) =>
    flags(draft, { slots }, bankOf({ patterns: ['as i say', 'you must'], replacements }))[0]?.replacements;
  it('take the capital of their place', () => {
    expect(offers('You must wait.', ['please'])).toEqual(['Please']);
    expect(offers('So you must wait.', ['please'])).toEqual(['please']);
    expect(offers('you must wait', ['please'])).toEqual(['please']);
  });
  it('with an unfilled slot are not offered', () => {
    expect(offers('You must wait.', ['{customerName}, please'])).toEqual([]);
    expect(offers('You must wait.', ['{customerName}, please'], { customerName: 'Dana' })).toEqual(['Dana, please']);
  });
  it('do not double the full stop or clash with it', () => {
    expect(offers('That, as I said.', ['so it is.'])).toEqual(['so it is']);
    expect(offers('That, as I said.', ['is it?'])).toEqual([]);
  });
  it('leaving out is offered only where a sentence is left', () => {
    expect(offers('As I said, the shop opens at ten.', [''])).toEqual(['']);
    expect(offers('You must wait here.', [''])).toEqual([]);
  });
  const out: [draft: string, phrase: string, after: string][] = [
    ['As I said, the shop opens at ten.', 'As I said', 'The shop opens at ten.'],
    ['Hello. As I said. Bye.', 'As I said', 'Hello. Bye.'],
    ['The shop opens at ten, as I said.', 'as I said', 'The shop opens at ten.'],
    ['The shop, as I said, opens at ten.', 'as I said', 'The shop opens at ten.'],
    ['As I said', 'As I said', ''],
    ['Hello.\n\nAs I said. Bye.', 'As I said', 'Hello.\n\nBye.'],
    ['as i said, it opens at ten', 'as i said', 'it opens at ten'],
    ['Bye. As I said!', 'As I said', 'Bye.'],
    ['Hi Dana, as I said, it opens at ten.', 'as I said', 'Hi Dana, it opens at ten.'],
    ['Hello Mr Osei, as I said it opens at ten.', 'as I said', 'Hello Mr Osei, it opens at ten.'],
  ];
  it.each(out)('leaving out of %j', (draft, phrase, after) => {
    const start = draft.indexOf(phrase);
    const e = editFor(draft, { start, end: start + phrase.length }, '');
    expect(draft.slice(0, e.start) + e.text + draft.slice(e.end)).toBe(after);
  });
});
