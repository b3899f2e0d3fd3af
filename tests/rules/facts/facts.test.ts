import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName, readFacts, shortName } from '@/rules/facts';
import type { Facts, Turn } from '@/rules/types';
import { bank } from './bank';

const customer = (...texts: string[]): Turn[] => texts.map((text) => ({ from: 'customer', text }));
const facts = (...texts: string[]) => readFacts(customer(...texts), bank);
const value = (
  f: Facts,
  key: 'customerName' | 'orderNumber' | 'accountNumber' | 'email' | 'phone' | 'product' | 'amount' | 'waiting',
) => f[key]?.value ?? null;

describe('numbers are each one thing only', () => {
  it.each([
    ['order 4471 never came', '4471'],
    ['Order no. 88-1204 is late', '88-1204'],
    ['my booking reference is QK7-22190', 'QK7-22190'],
    ['Ref M-20077. Please try again.', 'M-20077'],
    ['It is all on case 118-220.', '118-220'],
    ['the lamp (order ZD-10442) is cracked', 'ZD-10442'],
    ['ZD-10442. third time asking', 'ZD-10442'],
    ['Report LGW 55182', 'LGW 55182'],
    ['Claim no. CH/24/88910 is stuck', 'CH/24/88910'],
    ['#551920 is my order', '#551920'],
  ])('order number in: %s', (text, number) => expect(value(facts(text), 'orderNumber')).toBe(number));

  it.each([
    'I paid £1,150 on 12/03/2026',
    'ring me on 07700 900418',
    'it is 2026 and I am still waiting',
    'the train at 10.15 was late',
    'I ordered 3 of them 20 minutes ago',
    'my card ends 2206',
    'batch L22075 smells',
    'SHA-256 checksum fails',
    'I live at flat 1204',
    'the plate is KV19 TTO',
    'dishwasher WDX-6004 stops',
    'I can report 999 pieces',
    'size 10, order 3 weeks ago',
  ])('no order number in: %s', (text) => expect(facts(text).orderNumber).toBeNull());

  it('account, membership and policy numbers are apart', () => {
    const f = facts('acct 40771, and policy 70-1142-B. order D5521');
    expect(value(f, 'accountNumber')).toBe('40771');
    expect(value(f, 'orderNumber')).toBe('D5521');
  });

  it('a bare number answers what the agent asked for', () => {
    const asked = (question: string): Turn[] => [
      { from: 'agent', text: question },
      { from: 'customer', text: '8841207' },
    ];
    expect(value(readFacts(asked('What is your order number?'), bank), 'orderNumber')).toBe('8841207');
    expect(value(readFacts(asked('Could I take your account number?'), bank), 'accountNumber')).toBe('8841207');
    expect(readFacts(asked('What is the size?'), bank).orderNumber).toBeNull();
  });

  it.each([
    ['My number is 07700 900418.', '07700 900418'],
    ['please ring 020 7946 0871', '020 7946 0871'],
    ['call me on 555-010-4477', '555-010-4477'],
    ['+44 7700 900123 any time', '+44 7700 900123'],
  ])('phone in: %s', (text, number) => expect(value(facts(text), 'phone')).toBe(number));

  it.each([
    ['I paid £1,299.50 for it', '£1,299.50'],
    ['€40 each, €120 in all', '€120'],
    ['Rs 1,42,000 from my own pocket', 'Rs 1,42,000'],
    ['it cost 85 quid', '85 quid'],
    ['A$890 for this', 'A$890'],
  ])('amount in: %s', (text, amount) => expect(value(facts(text), 'amount')).toBe(amount));

  it('e-mail', () => expect(value(facts('write to dana.w@example.com.'), 'email')).toBe('dana.w@example.com'));
});

describe('dates and deadlines, in order', () => {
  it.each([
    ['came on 2 September, flooded on 9 September', ['2 September', '9 September']],
    ['off 7 to 10 February', ['7 to 10 February']],
    ['you were to ring yesterday at 4pm', ['yesterday at 4pm']],
    ['saturday morning if you can', ['saturday morning']],
    ['you have til 6', ['til 6']],
    ['I need it by 5 today', ['5 today']],
    ['since May, and again in November', ['May', 'November']],
  ])('%s', (text, dates) => expect(facts(text).dates?.map((d) => d.value)).toEqual(dates));

  it.each(['you may keep it', 'nine weeks of waiting', 'a weekend away', 'march on then', 'I sat in the car'])(
    'none in: %s',
    (text) => expect(facts(text).dates).toBeNull(),
  );
});

describe('waiting and contacts', () => {
  it.each([
    ["it's been nineteen weeks", 'nineteen weeks'],
    ['5 weeks. still nothing', '5 weeks'],
    ['I dropped it off 11 days ago', '11 days ago'],
    ['three nights no hot water', 'three nights'],
    ['I have waited for over two hours', 'over two hours'],
  ])('waiting in: %s', (text, words) => expect(value(facts(text), 'waiting')).toBe(words));

  it.each([
    'a 24 months contract',
    'it should take 5 days',
    "I've banked with you for sixteen years",
    'within seven days',
    "it's been a long week",
  ])('no waiting in: %s', (text) => expect(facts(text).waiting).toBeNull());

  it.each([
    ['this is the third time I have written', 3],
    ["I've asked 3 times since May", 3],
    ['I rang twice', 2],
    ["I've told four people", 4],
    ['Second request.', 2],
    ['I said this on Monday and on Wednesday', 2],
  ])('contacts in: %s', (text, n) => expect(facts(text).contacts?.value).toBe(n));

  it.each(['I bought three of them', 'it broke twice', 'third time lucky', 'I called at 4'])('no contacts in: %s', (text) =>
    expect(facts(text).contacts).toBeNull(),
  );
});

describe('the name', () => {
  it.each([
    ['Where is it?\n\nKind regards,\nTheodora Quill', 'Theodora Quill'],
    ['Where is it?\n\nDr P. Okonkwo', 'Dr P. Okonkwo'],
    ['my name is Lena Fisk, order 4471', 'Lena Fisk'],
    ['I am Maya Lennox, was Maya Shaw', 'Maya Lennox'],
    ['my name is dorothy plimmer', 'dorothy plimmer'],
    ['Still broken. Thanks, Priya', 'Priya'],
  ])('%s', (text, name) => expect(value(facts(text), 'customerName')).toBe(name));

  it.each([
    'I am Furious',
    "I'm Very Angry",
    'REFUND NOW\nTODAY',
    'ok\n\nThanks',
    'Sort it.\n\nSent from my iPhone',
    'I am on hold',
    'Her name is Latoya Darrell by the way',
  ])('none in: %s', (text) => expect(facts(text).customerName).toBeNull());

  it('is shown from the desk or the greeting where the text has none', () => {
    expect(displayName([{ from: 'customer', name: 'Lucy P', text: 'hi' }], null)).toBe('Lucy P');
    expect(displayName([{ from: 'customer', name: 'kirsty_bakes', text: 'hi' }], null)).toBeNull();
    expect(displayName([{ from: 'agent', text: 'Hi Neil, thanks.' }], null)).toBe('Neil');
    expect(displayName([{ from: 'agent', text: "Hi, I'm Ruth." }], null)).toBeNull();
    expect(displayName([{ from: 'agent', text: 'Dear Customer, hello' }], null)).toBeNull();
  });

  it('is shortened for a greeting', () => {
    expect(shortName('Mrs Jean Tolland')).toBe('Mrs Tolland');
    expect(shortName('Imelda Rooney')).toBe('Imelda');
  });
});

describe('the thing', () => {
  it.each([
    ['my washing machine stopped half way', 'washing machine'],
    ['cancel my gym membership', 'gym membership'],
    ['the dress I got is too small', 'dress'],
    ['My dishwasher, a Norvik D40, leaks', 'Norvik D40'],
    ['the kettle (order ZD-10442) is cracked', 'kettle'],
    ['my internets gone AGAIN', 'internet'],
    ['any news on my laptop repair?', 'laptop'],
    ['locked out of payroll', 'payroll'],
  ])('%s', (text, thing) => expect(value(facts(text), 'product')).toBe(thing));

  it.each([
    'my husband is furious',
    'I lost my patience',
    'where is my driver',
    'on Tuesday I moved',
    'my hands are shaking',
    'this is my third message',
    'my card shows two payments for the one order',
  ])('none in: %s', (text) => expect(facts(text).product).toBeNull());
});

describe('spans', () => {
  it('each fact stands where it says', () => {
    const texts = [
      "Hi, order 4471: my sofa is 9 days late and I paid £640. I've rung twice.\n\nIda Brandvold",
      'Where is it? It was due 4 March. ida@example.com',
    ];
    const turns = customer(...texts);
    const f = readFacts(turns, bank);
    const spans = [f.customerName, f.orderNumber, f.email, f.product, f.amount, f.waiting, ...(f.dates ?? [])];
    for (const s of spans) {
      expect(s).not.toBeNull();
      if (s) expect(turns[s.turn]?.text.slice(s.start, s.end)).toBe(s.value);
    }
    expect(f.contacts?.value).toBe(2);
  });

  it('agents and notes tell nothing about the customer', () => {
    const f = readFacts(
      [
        { from: 'agent', text: 'Your order 4471 for £20 came on 3 May.' },
        { from: 'note', text: 'account 5521, my name is Bob Rowe' },
      ],
      bank,
    );
    expect(Object.values(f).every((x) => x === null)).toBe(true);
  });

  it('any text gives spans inside it', () => {
    const piece = fc.constantFrom(
      'order 4471',
      '£12.50',
      ' on 3 May',
      'my kettle is broken',
      '\n',
      '…',
      '🙂',
      'é',
      "I've asked 3 times",
      ' 07700 900418',
      '“',
      'Regards,\nAna Lund',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const f = readFacts(customer(text), bank);
        for (const s of [
          f.issue,
          f.wants,
          f.customerName,
          f.orderNumber,
          f.accountNumber,
          f.email,
          f.phone,
          f.product,
          f.amount,
          f.waiting,
          f.contacts,
          ...(f.dates ?? []),
        ]) {
          if (!s) continue;
          expect(s.start).toBeGreaterThanOrEqual(0);
          expect(s.end).toBeGreaterThanOrEqual(s.start);
          expect(s.end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
