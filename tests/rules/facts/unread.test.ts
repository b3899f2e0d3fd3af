import { describe, expect, it } from 'vitest';
import { readFacts } from '@/rules/facts';
import { findDates } from '@/rules/facts/dates';
import { findContacts, findWaiting } from '@/rules/facts/waiting';
import { bank } from './bank';

/** Forms of speech by which the same facts are told. */
const facts = (text: string) => readFacts([{ from: 'customer', text }], bank);

describe('waits', () => {
  it.each([
    ["That's eight days I've been a guest in my own town.", 'eight days'],
    ['It took forty minutes just to get past the menu.', 'forty minutes'],
    ['been on to you over an hour now', 'over an hour'],
    ['Two months and counting for a part.', 'Two months'],
    ['I have been without hot water nearly a fortnight.', 'nearly a fortnight'],
    ["You've had my watch ten weeks.", 'ten weeks'],
    ['my appeal has been with you 41 days', '41 days'],
    ["I'm entering week five with no boiler", 'week five'],
    ['90 mins on the phone, cut off at the end', '90 mins'],
    ['no reply in six working days', 'six working days'],
    ['a whole week with no phone', 'a whole week'],
    ['He left me standing there half an hour.', 'half an hour'],
    ['Our checkout was dead. For five hours, on our busiest day.', 'five hours'],
    ['Forty weeks on a list and no date', 'Forty weeks'],
    ['Fourteen weeks and the roof is still a tarpaulin.', 'Fourteen weeks'],
    ['I am waiting my filter from 16 days', '16 days'],
  ])('%s', (text, wait) => expect(findWaiting(text)[0]?.value).toBe(wait));

  it.each([
    'The pie says bake for 40 minutes.',
    'The earbud dies after 20 minutes.',
    'You promised half price for six months. Month one: full price.',
    'I withdrew on day two of the course',
    'what happens on day 61',
    'my trial has 6 days left',
    'we paid for two weeks in Durban. I have never been so let down',
    'Get me somebody, not in an hour, now',
    "hot water's been off since Tuesday morning",
  ])('none: %s', (text) => expect(findWaiting(text)).toEqual([]));
});

describe('contacts', () => {
  it.each([
    ["Writing again since the last mail got no answer, so that's twice.", 2],
    ['five different people, five different answers', 5],
    ['I emailed you on the 3rd and the 9th about this.', 2],
    ['On my fourth advisor today', 4],
  ])('%s', (text, count) => expect(Math.max(...findContacts(text).map((c) => c.count))).toBe(count));

  it.each(['He rang the bell three times.', "You've charged me 3 times.", 'Thanks for the three emails with the photos'])(
    'none: %s',
    (text) => expect(findContacts(text)).toEqual([]),
  );
});

describe('names', () => {
  it.each([
    ['hi Priya here, my order is late', 'Priya'],
    ["It's under Castellanos, table for six", 'Castellanos'],
    ['When will it come? Servus, Katrin', 'Katrin'],
    ['I want it returned to me please, Alastair Rooke.', 'Alastair Rooke'],
    ['Regards\nRose', 'Rose'],
  ])('%s', (text, name) => expect(facts(text).customerName?.value).toBe(name));

  it.each(['It froze at noon. Landline.', 'It says no. Chasing again.', 'Where is it? Ramen'])('none: %s', (text) =>
    expect(facts(text).customerName).toBeNull(),
  );
});

describe('short codes that stand alone', () => {
  it.each([
    ['Ferry tickets, VV81K.', 'VV81K'],
    ['My earbuds (WB-21) never came.', 'WB-21'],
    ['We fly soon. DF77K2. Help.', 'DF77K2'],
    ['lamp broken, KN-204, can you swap', 'KN-204'],
  ])('%s', (text, code) => expect(facts(text).orderNumber?.value).toBe(code));

  it.each(["It's a Galaxy S23, 256GB.", 'Error, E-204, on the panel.', 'The M25, J11, was shut.', 'COVID-19, again.'])(
    'none: %s',
    (text) => expect(facts(text).orderNumber).toBeNull(),
  );

  it('a customer reference is the number of an account', () => {
    const f = facts('customer ref C-77120');
    expect([f.accountNumber?.value, f.orderNumber]).toEqual(['C-77120', null]);
  });
});

describe('dates', () => {
  const dates = (text: string) => findDates(text).map((d) => d.value);
  it.each([
    ['I want it by noon on Friday.', ['noon on Friday']],
    ['I want it by noon tomorrow.', ['noon tomorrow']],
    ['Unlock it by six or the court hears of it', ['six']],
    ["my exam's at 2", ['2']],
    ['stops. Since seven. The street is out', ['seven']],
  ])('%s', (text, expected) => expect(dates(text)).toEqual(expected));

  it.each(['You froze it on a Friday with forty families waiting', 'The driver left at 4 of us'])('none: %s', (text) =>
    expect(dates(text)).toEqual([]),
  );
});
