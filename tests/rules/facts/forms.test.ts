import { describe, expect, it } from 'vitest';
import { findDates } from '@/rules/facts/dates';
import { bestName, findNames } from '@/rules/facts/name';
import { findNumbers } from '@/rules/facts/numbers';
import { findContacts, findWaiting } from '@/rules/facts/waiting';

const values = (found: readonly { value: string }[]) => found.map((f) => f.value);
const name = (text: string) => bestName(findNames(text, false).map((f) => ({ ...f, turn: 0 })))?.value ?? null;

describe('names customers give', () => {
  it.each([
    ['The lamp flickers.\n\nThank you so much, Odile', 'Odile'],
    ['The lamp flickers. Much appreciated, Odile', 'Odile'],
    ['The refund goes in the name of Ravi Menon please', 'Ravi Menon'],
    ['Ring me on 0491 570 110, Shaz', 'Shaz'],
    ["It's the family room on the second floor (Ingrid Solberg).", 'Ingrid Solberg'],
    ['No hot water again. (Dr) Miles Penhaligon', 'Miles Penhaligon'],
    ['I pay the cheque to K. Odhiambo', 'K. Odhiambo'],
    ['Where is it?\n\nTomasz Wilk, Harbour Row 3', 'Tomasz Wilk'],
    ['Our treasurer (me, Bisi) cannot log in.', 'Bisi'],
    ['All sorted now, see you next spring, Gaz', 'Gaz'],
    ['Caretaker: Emil Novak. The lift is stuck.', 'Emil Novak'],
    ['Anneke Smit speaking. My parcel is lost.', 'Anneke Smit'],
    ['All good now. Merle x', 'Merle'],
    ['Booked under Farouk, table for six.', 'Farouk'],
    ['Passenger: Lena Horvat', 'Lena Horvat'],
  ])('%s', (text, expected) => expect(name(text)).toBe(expected));

  it.each([
    'You said so in writing. In writing counts.',
    'We are flying to Perth, Australia',
    'It will not open in the browser, Chrome',
    'I rang Mr Bell and he laughed',
    'Fix the heating today, please, mate',
    'It is the wrong colour (Sea Green).',
  ])('nobody: %s', (text) => expect(name(text)).toBeNull());
});

describe('numbers by their label or their place', () => {
  it.each([
    ['till receipt 0412 7731', '0412 7731'],
    ['my file 31-QR-2207', '31-QR-2207'],
    ['Tag 0423 55 18 20 is the one', '0423 55 18 20'],
    ['Conf. 77310042 for two adults', '77310042'],
    ['the tickets so far: 81220, 81377', '81220'],
    ['hire agreement HQ-40118', 'HQ-40118'],
    ['Ref. 553018 please', '553018'],
    ['waybill 99-20417', '99-20417'],
    ['transaction 7720144', '7720144'],
    ['inspection 20/4471', '20/4471'],
  ])('order: %s', (text, expected) => {
    const found = findNumbers(text, '');
    expect(found.order[0]?.value).toBe(expected);
    expect(found.account).toEqual([]);
  });

  it.each([
    ['Hospital number 5530217', '5530217'],
    ['service no. 0355 220 118', '0355 220 118'],
    ['into my super account, 7714 0032?', '7714 0032'],
    ['Account 71 3380 226 is mine', '71 3380 226'],
    ['the account ending 4417', '4417'],
    ['That account is not ours. Mine is 71800346.', '71800346'],
    ['My library card is refused. Number 3 2218 0047 1109.', '3 2218 0047 1109'],
    ['our joint account is frozen. Signed, Vera Lund, 30-22-4418', '30-22-4418'],
    ['pension 88-20417', '88-20417'],
    ['tenancy 4471/B', '4471/B'],
  ])('account: %s', (text, expected) => {
    const found = findNumbers(text, '');
    expect(found.account[0]?.value).toBe(expected);
    expect(found.order).toEqual([]);
  });

  it.each(['my card ends in 2206', 'we were 12 of 40 in the queue', 'the tag fell off after 3 washes'])('none: %s', (text) => {
    const found = findNumbers(text, '');
    expect([...found.order, ...found.account]).toEqual([]);
  });

  it('a number after a name at the end is a phone', () =>
    expect(values(findNumbers('Kindly ring. R. K. Nair, 98400 11223', '').phone)).toEqual(['98400 11223']));
});

describe('days, times and terms', () => {
  it.each([
    ['it burst this morning', ['this morning']],
    ['he hung up this morning at 9:40', ['this morning at 9:40']],
    ['I sat in from 12 to 4', ['from 12 to 4']],
    ['the slot was 8 to 10', ['8 to 10']],
    ['salaries go out by 17:00', ['17:00']],
    ['marked delivered 14:12', ['14:12']],
    ['the market closes at 4', ['at 4']],
    ['nothing since 9ish', ['since 9ish']],
    ['valid to 08/27', ['08/27']],
    ['not Thursdays', ['Thursdays']],
    ['done by month end', ['by month end']],
    ['Fix it in thirty minutes or we move elsewhere', ['in thirty minutes']],
    ['you promised it within 5 working days', ['within 5 working days']],
    ['I will give you ten days', ['ten days']],
    ['Correct the record today.', ['today']],
    ['he did not come today', ['today']],
    ['needed TODAY', ['TODAY']],
    ['ring me Monday 11 am', ['Monday 11 am']],
    ['out since Friday teatime', ['Friday teatime']],
    ['I bought it two weeks ago', ['two weeks ago']],
    ['the room from last week', ['last week']],
  ])('%s', (text, expected) => expect(values(findDates(text))).toEqual(expected));

  it.each([
    'how are you today',
    'today everybody is a comedian',
    'between 2 and 4 people',
    'from 12 to 4 days',
    'since 4.2 it crashes',
    'at 50% off',
    'I gave 8 to 10 examples',
    'two weeks ago somebody laughed',
    'within reason',
  ])('none: %s', (text) => expect(values(findDates(text))).toEqual([]));
});

describe('waits and contacts', () => {
  it.each([
    ['Now 9 days have gone.', '9 days'],
    ['Eleven days w/o landline.', 'Eleven days'],
    ['what do you pay for a 19-hour delay', '19-hour'],
    ['this is going on five weeks', 'five weeks'],
    ['the best part of a month', 'a month'],
    ['it is three weeks tomorrow', 'three weeks'],
    ['a three-week wait', 'three-week'],
    ['six days have passed', 'six days'],
    ['pushing two months', 'two months'],
    ['a two-hour queue', 'two-hour'],
  ])('waits: %s', (text, expected) => expect(findWaiting(text)[0]?.value).toBe(expected));

  it.each(['night 61 of my 100', "I want 3 days' wages", 'I paid for two nights', 'I took 3 days off work', 'a ten-day trial'])(
    'no wait: %s',
    (text) => expect(findWaiting(text)).toEqual([]),
  );

  it.each([
    ['I have filled in your form four times', 4],
    ['I explained my bill to four of your officers', 4],
    ['That makes three letters and one brochure.', 3],
    ['I have told your branch, your staff and you, which makes it three.', 3],
    ['I asked again and got a leaflet', 2],
    ['my third attempt at this', 3],
    ["I've made six calls", 6],
    ['I have submitted the form twice', 2],
    ['the fourth time of typing', 4],
    ["We've now had five conversations", 5],
    ['Twice now I have asked how this happened', 2],
    ['I call two times and nobody answer', 2],
    ['Left three voicemails about it', 3],
    ['Six reminders. Not one answer.', 6],
    ['I asked on Monday, on Tuesday and again on Thursday', 3],
    ["I've asked on chat, on the phone and by letter", 3],
    ['asked in the app, asked by mail, asked by phone', 3],
    ['this is the third way of saying it', 3],
    ['Third mail about my tickets', 3],
    ['I rang last week too', 2],
    ['as I told your colleague at the desk', 2],
  ])('contacts: %s', (text, count) => expect(Math.max(...findContacts(text).map((c) => c.count))).toBe(count));

  it.each([
    'I want three letters engraved',
    'the form has two pages',
    'it makes four cups',
    'she is my third daughter',
    'Second time the lid has come off',
    'I asked for a table by the window',
    'I rang last Saturday',
  ])('no contact: %s', (text) => expect(findContacts(text)).toEqual([]));
});
