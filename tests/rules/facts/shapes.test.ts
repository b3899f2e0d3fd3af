import { describe, expect, it } from 'vitest';
import { troubleOf } from '@/rules/facts';
import { findDates } from '@/rules/facts/dates';
import { displayName, findNames, shortName } from '@/rules/facts/name';
import { findNumbers } from '@/rules/facts/numbers';
import { promisesMade } from '@/rules/facts/promises';
import { topicFinds } from '@/rules/facts/topics';
import { findContacts, findWaiting } from '@/rules/facts/waiting';
import type { Turn } from '@/rules/types';
import { bank } from './bank';

const values = (found: readonly { value: string }[]) => found.map((f) => f.value);

describe('shapes of facts', () => {
  it.each([
    ['it should come Saturday 22nd', ['Saturday 22nd']],
    ['booked for Sat 22nd', ['Sat 22nd']],
    ['on the third of November', ['third of November']],
    ['I need it before Easter', ['Easter']],
    ['ready by noon', ['by noon']],
    ['at noon on Friday', ['noon on Friday']],
    ['the party is tmrw', ['tmrw']],
    ["it's the 9th already", ['9th']],
    ['for the 2nd time', []],
    ['my 5th email', []],
  ])('dates: %s', (text, dates) => expect(values(findDates(text))).toEqual(dates));

  it.each([
    ['you took eighty pounds', 'eighty pounds'],
    ['that is 12,000 yen gone', '12,000 yen'],
    ['R450 for nothing', 'R450'],
    ['it cost 120 zł', '120 zł'],
    ['even a tenner would do', 'a tenner'],
  ])('sums: %s', (text, amount) => expect(values(findNumbers(text, '').amount)).toEqual([amount]));

  it.each([
    ['donor number D-4471', 'D-4471'],
    ['Account 8831 2274 6.', '8831 2274 6'],
    ['library card 33871', '33871'],
    ['student 71-2204', '71-2204'],
  ])('accounts: %s', (text, account) => expect(values(findNumbers(text, '').account)).toEqual([account]));

  it.each([
    ['booking reference QX9TRA', 'QX9TRA'],
    ['job sheet 3341', '3341'],
    ['order #88120', '#88120'],
  ])('orders: %s', (text, order) => expect(values(findNumbers(text, '').order)).toEqual([order]));

  it.each([
    ['I waited in for five hours', 'five hours'],
    ['four hours I sat there', 'four hours'],
  ])('waits: %s', (text, wait) => expect(values(findWaiting(text))).toEqual([wait]));

  it('counts a bare ordinal as contacts only where it says so', () => {
    expect(findContacts('For the third time, where is it?').map((c) => c.count)).toEqual([3]);
    expect(findContacts('The third time I bought one it broke')).toEqual([]);
  });
});

describe('names at the end of a line', () => {
  it.each([
    ['It came on Monday and it is chipped. Rosa Lindqvist', 'Rosa Lindqvist'],
    ['Please correct it. M. Hartley', 'M. Hartley'],
    ['Can you look? Ta, Gwen', 'Gwen'],
    ['It was blue. Ines, 020 7946 0018', 'Ines'],
  ])('%s', (text, name) => expect(values(findNames(text, false))).toContain(name));

  it.each(['The bin is not collected. Hollis Avenue.', 'I am done. Disgraceful'])('none: %s', (text) =>
    expect(findNames(text, false)).toEqual([]),
  );

  it('an initial is no way to address anybody', () => expect(shortName('M. Hartley')).toBe('M. Hartley'));

  it("an agent's greeting before the first word names the firm", () => {
    const turns: Turn[] = [
      { from: 'agent', text: 'Hello, Larchwood Dental.' },
      { from: 'customer', text: 'can i eat after a filling?' },
    ];
    expect(displayName(turns, null)).toBeNull();
  });
});

describe('what it is about', () => {
  const trouble = (...texts: string[]) =>
    troubleOf(
      texts.map((text): Turn => ({ from: 'customer', text })),
      bank,
    )?.entry;

  it('a question at the end is not what it is about', () =>
    expect(trouble('The lamp I got is cracked', 'Is there anybody who will answer?')?.issue).not.toBe('information'));

  it('words at large name the class where no pattern does, with a noun of its own', () => {
    expect(topicFinds('the hinge is warped').map((f) => f.issue)).toContain('defect');
    const entry = trouble('the hinge came warped');
    expect(entry?.issue).toBe('defect');
  });

  it('gives the place of each word', () => {
    const text = 'An overdraft fee, and my salary late.';
    for (const f of topicFinds(text))
      expect(text.slice(f.start, f.end).toLowerCase()).toContain(f.key.split(' ')[0]?.slice(0, 3));
  });

  it('"Bill" may be a name', () => expect(trouble('The hedge never came. Bill Marsh')?.issue).toBe('delivery'));
});

describe('promises by a day', () => {
  const kept = (promise: string, reply: string) =>
    promisesMade([
      { from: 'agent', text: promise },
      { from: 'customer', text: reply },
    ]).map((p) => p.kept);

  it.each([
    ['A new one goes out tomorrow and should be with you by Thursday.', 'Thursday came and went.', [false]],
    ['The money will be back with you within five days.', 'It has been nine days.', [false]],
    ['The money will be back with you within five days.', 'It has been two days.', [null]],
    ['The engineer will be there at 8 tomorrow.', "Fine. If he isn't here by then I will write again.", [null]],
    ['It should work with most phones.', 'Ok.', []],
    ['I will assist you today.', 'Ok.', []],
  ])('%s / %s', (promise, reply, expected) => expect(kept(promise, reply)).toEqual(expected));
});
