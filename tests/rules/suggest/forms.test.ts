import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promisedDates } from '@/rules/suggest/dates';
import { fillLine, templateOf } from '@/rules/suggest/fill';
import {
  addressName,
  amountText,
  determiner,
  duration,
  ordinal,
  productName,
  properDate,
  recordWord,
  sinceWhen,
  times,
} from '@/rules/suggest/forms';
import { alreadySaid } from '@/rules/suggest/likeness';

describe('forms of facts', () => {
  it.each([
    ['nine days', 'nine days'],
    ['for 3 weeks now', '3 weeks'],
    ['50 mins', '50 minutes'],
    ['over a week', 'over a week'],
    ['two hrs', 'two hours'],
    ['1 month', '1 month'],
    ['11 days ago', '11 days'],
    ['half an hour', 'half an hour'],
    ['since Monday', null],
    ['12 din', null],
    ['all week', null],
    ['ages', null],
  ])('duration of "%s" is %s', (raw, form) => expect(duration(raw)).toBe(form));

  it.each([
    ['since monday', 'Monday'],
    ['since 3 march', '3 March'],
    ['waiting since last week', 'last week'],
    ['since I ordered it', null],
    ['nine days', null],
  ])('since of "%s" is %s', (raw, form) => expect(sinceWhen(raw)).toBe(form));

  it.each([
    ['Imelda Rooney', 'Imelda'],
    ['Dr P. Amankwah', 'Dr Amankwah'],
    ['Mrs Jean Tolland', 'Mrs Tolland'],
    ['maya lennox', 'Maya'],
    ['DAN', 'Dan'],
    ['Lucy P', 'Lucy'],
    ['Jean-luc', 'Jean-Luc'],
    ['kirsty_bakes', null],
    ['Visitor 12', null],
    ['guest', null],
    ["I'm", null],
    ['a@b.example', null],
    ['', null],
  ])('addresses "%s" as %s', (raw, form) => expect(addressName(raw)).toBe(form));

  it('names the kind of number from the words before it', () => {
    expect(recordWord('About my booking ', 'order')).toBe('booking');
    expect(recordWord('Claim no. ', 'order')).toBe('claim');
    expect(recordWord('I want a refund. ', 'order')).toBe('order');
    expect(recordWord('my account, order ', 'reference')).toBe('order');
  });

  it('takes a product without its article, and none that is cut off or no thing', () => {
    expect(productName('my kettle')).toBe('kettle');
    expect(productName('walking', ' boots are late')).toBeNull();
    expect(productName('sofa', ' has not come')).toBe('sofa');
    expect(productName('order')).toBeNull();
    expect(productName('STAIRLIFT')).toBe('stairlift');
  });

  it('keeps the determiner that the customer used', () => {
    expect(determiner('where is my ', false)).toBe('your');
    expect(determiner('since the ', false)).toBe('the');
    expect(determiner('I bought a ', false)).toBe('your');
    expect(determiner('do you sell ', true)).toBe('the');
  });

  it('counts, dates, sums', () => {
    expect([times(1), times(2), times(3), times(12), ordinal(2), ordinal(3)]).toEqual([
      null,
      'twice',
      'three times',
      '12 times',
      null,
      'third',
    ]);
    expect(properDate('tuesday 3 march.')).toBe('Tuesday 3 March');
    expect(properDate('may')).toBe('May');
    expect([amountText('£129.'), amountText('a lot')]).toEqual(['£129', null]);
  });
});

describe('promised dates', () => {
  it('reads the wall clock off now and stays off weekends', () => {
    const v = promisedDates('2026-06-11T16:40:00+02:00');
    expect(v['date+1d']).toBe('Friday 12 June');
    expect(v['date+2d']).toBe('Monday 15 June');
    expect(v['time+1h']).toBe('6 pm');
    expect(v['time+2h']).toBeUndefined();
    expect(promisedDates('2026-06-11T10:10:00Z')['time+2h']).toBe('12.30 pm');
    expect(promisedDates('2026-06-11')['time+1h']).toBeUndefined();
    expect(promisedDates('yesterday')).toEqual({});
  });

  it('never promises a weekend or a time after six', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (d) => {
        for (const [key, value] of Object.entries(promisedDates(d.toISOString()))) {
          if (key.startsWith('date')) expect(value).not.toMatch(/Saturday|Sunday/);
          else expect(value).toMatch(/^(?:8|9|10|11|12|[1-5])(?:\.30)? [ap]m$|^6 pm$/);
        }
      }),
    );
  });
});

describe('filling', () => {
  const v = { customerName: 'Dana', order: 'order 4471', product: 'iPhone' };

  it('fills, falls back, drops optional parts and starts sentences with a capital', () => {
    expect(fillLine('Your {order} is here[, {customerName}].', v)?.text).toBe('Your order 4471 is here, Dana.');
    expect(fillLine('[{customerName}, ]your {order} is here.', {})).toBeNull();
    expect(fillLine('[{customerName}, ]it is here.', {})?.text).toBe('It is here.');
    expect(fillLine('{amount|the sum} is due. {order} waits.', v)?.text).toBe('The sum is due. Order 4471 waits.');
    expect(fillLine('{product} works.', v)?.text).toBe('iPhone works.');
    expect(fillLine('Back by {t}.', { t: '5 p.m.' })?.text).toBe('Back by 5 p.m.');
    expect(fillLine('Hello[, {customerName}].', v, new Set(['customerName']))?.text).toBe('Hello.');
  });

  it('never shows a slot, whatever is known', () => {
    const slot = fc.constantFrom(
      '{customerName}',
      '[, {amount}]',
      '{order|it}',
      'text',
      '. ',
      '[{customerName} {order}]',
      '{date+2d}',
    );
    fc.assert(
      fc.property(
        fc.array(slot),
        fc.dictionary(fc.constantFrom('customerName', 'amount', 'order', 'date+2d'), fc.constantFrom('x', 'Y z')),
        (parts, values) => {
          const text = parts.join(' ');
          const filled = fillLine(text, values);
          if (filled) expect(filled.text).not.toMatch(/[{}[\]|]/);
          else expect(templateOf(text).needs.some((n) => !values[n])).toBe(true);
        },
      ),
    );
  });
});

describe('what has been said', () => {
  it('knows the same line in nearly the same words', () => {
    const line = "I'm sorry we kept you waiting nine days for your sofa.";
    expect(alreadySaid(line, `Hi. ${line} Bye.`)).toBe(true);
    expect(alreadySaid(line, 'We are sorry for keeping you waiting nine days for the sofa.')).toBe(true);
    expect(alreadySaid(line, 'Could you send me your order number?')).toBe(false);
    expect(alreadySaid(line, '')).toBe(false);
  });
});
