import { describe, expect, it } from 'vitest';
import { promisesMade } from '@/rules/facts/promises';
import { answers, openQuestions, questionsIn } from '@/rules/facts/questions';
import type { Turn } from '@/rules/types';

const talk = (...turns: [from: Turn['from'], text: string][]): Turn[] => turns.map(([from, text]) => ({ from, text }));

describe('promises', () => {
  it.each([
    ["I'll ring you tomorrow at 10.", 'tomorrow at 10'],
    ['The refund will be in your account by Friday.', 'by Friday'],
    ['A member of our team will reply within 3 working days.', 'within 3 working days'],
    ["We'll be in touch.", null],
    ['The engineer will ring you by Friday at the latest.', 'by Friday at the latest'],
    ['I will meet you on Friday at the depot.', 'on Friday'],
    ['We aim to answer within two days.', 'within two days'],
    ['Expect my call by 5 pm today.', 'by 5 pm today'],
  ])('%s', (text, due) => expect(promisesMade(talk(['agent', text]))).toEqual([{ text, due, turn: 0, kept: null }]));

  it.each([
    "If you send a photo I'll look.",
    "You'll need to ring us.",
    "I won't be able to help.",
    'Will that suit?',
    'The rise is in your terms.',
    'We aim to please.',
  ])('none in: %s', (text) => expect(promisesMade(talk(['agent', text]))).toEqual([]));

  it("customers' and notes' promises are not ours", () =>
    expect(promisesMade(talk(['customer', "I'll pay tomorrow."], ['note', 'I will call him at 5.']))).toEqual([]));

  it('the customer says whether it was kept', () => {
    const kept = (reply: string) => promisesMade(talk(['agent', "I'll call you at 3 today."], ['customer', reply]))[0]?.kept;
    expect(kept('No one called.')).toBe(false);
    expect(kept('Thanks for calling, all clear.')).toBe(true);
    expect(kept('ok')).toBeNull();
  });
});

describe('questions', () => {
  it.each([
    'When do I get the refund?',
    'how long???',
    'Could you please give me an honest date?',
    'will it be on my next bill?',
    'I would like to understand why it took so long.',
  ])('asks: %s', (text) => expect(questionsIn(text)).toHaveLength(1));

  it.each([
    'Are you serious?',
    'How hard is it to ring someone?',
    'What am I paying you for?',
    'breakfast??',
    'Did you read past the first line?',
    'usually!!',
    'ok',
    'To the FILE?',
    'Is this a joke?',
  ])('asks nothing: %s', (text) => expect(questionsIn(text)).toEqual([]));

  it('is open until an agent answers it', () => {
    expect(openQuestions(talk(['customer', 'When will it come?'], ['agent', 'It will be with you on Friday.']), '')).toEqual([]);
    expect(openQuestions(talk(['customer', 'When will it come?'], ['agent', 'I am sorry about the wait.']), '')).toEqual([
      { text: 'When will it come?', turn: 0, answeredInDraft: false },
    ]);
  });

  it('is asked once, however often', () =>
    expect(openQuestions(talk(['customer', 'When will it come?'], ['customer', 'when will it come???']), '')).toHaveLength(1));

  it('the draft may answer it', () => {
    expect(
      openQuestions(talk(['customer', 'Why was I charged twice?']), 'It happened because the till sent it again.')[0]
        ?.answeredInDraft,
    ).toBe(true);
    expect(
      openQuestions(talk(['customer', 'Why was I charged twice?']), 'I am sorry you were charged twice.')[0]?.answeredInDraft,
    ).toBe(false);
  });

  it.each([
    ['When will you ring?', 'I will ring at 3 pm.', true],
    ['When will you ring?', 'As soon as possible.', false],
    ['How much is it?', 'It is £4.95.', true],
    ['How much is delivery?', 'Delivery is £4.95.', true],
    ['Do you ship to Orkney?', 'Yes, we do.', true],
    ['Where is my sofa?', 'It is held at customs.', true],
    ['When will it come?', '', false],
  ])('%s / %s: %s', (q, reply, yes) => expect(answers(q, reply)).toBe(yes));
});
