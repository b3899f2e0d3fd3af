import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameWords, ownWords, quotedTurns, sameName, splitMail } from '../../../rules/text/mail';
import { headerAt } from '../../../rules/text/mail-header';

/** Reply headers as mail programs and desks write them, with the name and the date that must come out. */
const HEADERS: [header: string, name: string | undefined, at?: string][] = [
  ['On Mon, 2 Mar 2026 at 11:05, Tom Verhoeven <help@desk.example> wrote:', 'Tom Verhoeven', 'Mon, 2 Mar 2026 at 11:05'],
  ['On 2026-03-07 19:40, Nadia Brandt wrote:', 'Nadia Brandt', '2026-03-07 19:40'],
  ['On Sat Nov 21 20:58:00 2026, nadia@client.example wrote:', undefined, 'Sat Nov 21 20:58:00 2026'],
  ['On Sat Nov 21 20:58:00 2026, nadia wrote:', 'nadia', 'Sat Nov 21 20:58:00 2026'],
  [
    'On Saturday, March 07, 2026 19:40 CET, Nadia Brandt <n@c.example> wrote:',
    'Nadia Brandt',
    'Saturday, March 07, 2026 19:40 CET',
  ],
  ['On Mar 7, 2026, at 6:40 PM, Nadia Brandt <n@c.example> wrote:', 'Nadia Brandt'],
  ['On 7/3/26 6:40 pm, Nadia Brandt wrote:', 'Nadia Brandt'],
  ['03/07/2026 18:40 - Nadia Brandt wrote:', 'Nadia Brandt', '03/07/2026 18:40'],
  ['03/07/2026 18:40 (Europe/Berlin) - "Nadia Brandt" wrote:', 'Nadia Brandt', '03/07/2026 18:40'],
  ['2026-03-07 18:40 GMT+01:00 Nadia Brandt <n@c.example>:', 'Nadia Brandt'],
  ['Am 07.03.2026 um 18:40 schrieb Nadia Brandt:', 'Nadia Brandt', '07.03.2026 um 18:40'],
  ['Am Sa., 7. März 2026 um 18:40 Uhr schrieb Nadia Brandt <n@c.example>:', 'Nadia Brandt'],
  ['Le sam. 7 mars 2026 à 18:40, Nadia Brandt <n@c.example> a écrit :', 'Nadia Brandt'],
  ['El sáb, 7 mar 2026 a las 18:40, Nadia Brandt (<n@c.example>) escribió:', 'Nadia Brandt'],
  ['Il giorno sab 7 mar 2026 alle ore 18:40 Nadia Brandt <n@c.example> ha scritto:', 'Nadia Brandt'],
  ['Em sáb., 7 de mar. de 2026 às 18:40, Nadia Brandt <n@c.example> escreveu:', 'Nadia Brandt'],
  ['Op za 7 mrt 2026 om 18:40 schreef Nadia Brandt <n@c.example>:', 'Nadia Brandt'],
  ['Den lör 7 mars 2026 kl 18:40 skrev Nadia Brandt <n@c.example>:', 'Nadia Brandt'],
  ['sob., 7 mar 2026 o 18:40 Nadia Brandt <n@c.example> napisał(a):', 'Nadia Brandt'],
  ['W dniu 7.03.2026 o 18:40, Nadia Brandt pisze:', 'Nadia Brandt'],
  ['so 7. 3. 2026 v 18:40 odesílatel Nadia Brandt <n@c.example> napsal:', 'Nadia Brandt'],
  ['la 7. maalisk. 2026 klo 18.40 Nadia Brandt (n@c.example) kirjoitti:', 'Nadia Brandt'],
  ['Nadia Brandt <n@c.example> ezt írta (időpont: 2026. márc. 7., Szo, 18:40):', 'Nadia Brandt'],
  ['Nadia Brandt <n@c.example>, 7 Mar 2026 Cmt, 18:40 tarihinde şunu yazdı:', 'Nadia Brandt', '7 Mar 2026 Cmt, 18:40'],
  ['сб, 7 мар. 2026 г. в 18:40, Nadia Brandt <n@c.example>:', 'Nadia Brandt'],
  ['7.03.2026 18:40, Nadia Brandt пишет:', 'Nadia Brandt'],
  ['2026年3月7日(土) 18:40 Nadia Brandt <n@c.example>:', 'Nadia Brandt'],
  ['2026년 3월 7일 (토) 오후 6:40, Nadia Brandt <n@c.example>님이 작성:', 'Nadia Brandt'],
  ['Nadia Brandt <n@c.example> 于2026年3月7日周六 18:40写道：', 'Nadia Brandt'],
  ['Nadia Brandt wrote in #note-3:', 'Nadia Brandt'],
  ['Nadia wrote on 7 Mar 2026 at 18:40:', 'Nadia', '7 Mar 2026 at 18:40'],
  ['Nadia Brandt (2026-03-07 18:40) wrote:', 'Nadia Brandt', '2026-03-07 18:40'],
  ['Quoting Nadia Brandt <n@c.example>:', 'Nadia Brandt'],
];

/** What an agent or customer may well write and what is no header. */
const NO_HEADERS = [
  'On Monday 3 March you wrote: the shelf is broken.',
  'As I wrote: please wait.',
  'I wrote to you three times:',
  'The depot wrote back at 10:30 and said it was lost.',
  'On 3 March 2026 I paid 40 euros:',
  'From: the start I had doubts about this',
  'Please note: I was promised a call at 10:30.',
];

const AGENT = { names: ['Tom Verhoeven'], emails: ['help@desk.example'] };

describe('reply headers', () => {
  test.each(HEADERS)('%s', (header, name, at) => {
    const found = headerAt([header], 0);
    expect(found).toMatchObject({ lines: 1, before: 0, after: header.length });
    expect(found?.name).toBe(name);
    if (at) expect(found?.at).toBe(at);
  });

  test.each(NO_HEADERS)('not a header: %s', (line) => {
    expect(headerAt([line, 'and then more words'], 0)?.sure ?? false).toBe(false);
  });

  test('wrapped over two lines, behind an answer of one line', () => {
    const text = 'I am sorry.\nOn Sat, Mar 7, 2026 at 6:40 PM Nadia Brandt\n<nadia@client.example> wrote:\n> Where is it?\n';
    const mail = splitMail(text);
    expect(mail.own.map((s) => text.slice(s.start, s.end))).toEqual(['I am sorry.\n']);
    expect(mail.quotes).toEqual([
      { level: 1, text: 'Where is it?', name: 'Nadia Brandt', email: 'nadia@client.example', at: 'Sat, Mar 7, 2026 at 6:40 PM' },
    ]);
  });

  test('a block of From, Sent, To and Subject, with and without a rule', () => {
    for (const rule of ['', '-----Original Message-----\n', '________________________________\n']) {
      const text = `We look into it.\n\n${rule}From: Nadia Brandt <n@c.example>\nSent: Saturday, March 7, 2026 6:40 PM\nTo: Support\nSubject: Bookcase\n\nWhere is it?\nNobody came.\n`;
      const mail = splitMail(text);
      expect(
        mail.own
          .map((s) => text.slice(s.start, s.end))
          .join('')
          .trim(),
      ).toBe('We look into it.');
      expect(mail.quotes).toMatchObject([{ level: 1, name: 'Nadia Brandt', text: 'Where is it?\nNobody came.' }]);
    }
  });

  test('German, Dutch and French header blocks', () => {
    for (const block of [
      'Von: Nadia Brandt <n@c.example>\nGesendet: Samstag, 7. März 2026 18:40\nAn: Hilfe\nBetreff: Regal',
      'Van: Nadia Brandt <n@c.example>\nVerzonden: zaterdag 7 maart 2026 18:40\nAan: Hulp\nOnderwerp: Kast',
      'De : Nadia Brandt <n@c.example>\nEnvoyé : samedi 7 mars 2026 18:40\nÀ : Aide\nObjet : Meuble',
    ]) {
      expect(splitMail(`Answer.\n\n${block}\n\nThe customer's words.`).quotes).toMatchObject([
        { name: 'Nadia Brandt', text: "The customer's words." },
      ]);
    }
  });
});

describe('own words', () => {
  test('text joined in front of the header and behind it', () => {
    const text = 'I am sorry about that.On 2026-03-07 19:40, Nadia Brandt wrote:It will come today.\n> Where is it?';
    const mail = splitMail(text);
    expect(mail.own.map((s) => text.slice(s.start, s.end))).toEqual(['I am sorry about that.', 'It will come today.\n']);
    expect(mail.quotes.map((q) => q.text)).toEqual(['Where is it?']);
  });

  test('answers between and below the quote', () => {
    const text = 'On 2026-03-07 19:40, Nadia wrote:\n> Where is it?\nIn the van.\n> And when?\nTomorrow.\n';
    const mail = splitMail(text);
    expect(mail.own.map((s) => text.slice(s.start, s.end)).join('')).toBe('In the van.\nTomorrow.\n');
    expect(mail.quotes.map((q) => q.text)).toEqual(['Where is it?\nAnd when?']);
  });

  test('signature, phone line, legal footer and gateway warning', () => {
    expect(
      ownWords('[EXTERNAL] This e-mail came from outside your organisation.\nWhere is it?\n\n-- \nNadia Brandt\n+31 20 123 4567'),
    ).toBe('Where is it?');
    expect(ownWords('Where is it?\n\nSent from my Galaxy')).toBe('Where is it?');
    expect(
      ownWords(
        'Where is it?\n\nThis e-mail and any attachments are confidential and intended solely for the addressee.\nMore law.',
      ),
    ).toBe('Where is it?');
    expect(ownWords('It left today.\n\nKind regards,\nTom Verhoeven\nCustomer Support\nwww.desk.example')).toBe(
      'It left today.\n\nKind regards,\nTom Verhoeven',
    );
  });

  test('what only looks like quote, signature or closing stays', () => {
    for (const text of [
      '>:( this is the third time',
      '>50 euros for that is too much',
      'Thanks\nfor nothing. I want my money back.',
      'The price -- as you know -- was lower.',
      'I was sent from my bank to you.',
      'Best\nThe worst of it is that nobody rang me. Do you read these?',
    ])
      expect(ownWords(text)).toBe(text);
  });

  test('"reply above this line" ends the own words, first in a text it is only dropped', () => {
    expect(ownWords('Still waiting.\n\n##- Please type your reply above this line -##\n\nHello Nadia, it has left.')).toBe(
      'Still waiting.',
    );
    expect(ownWords('##- Please type your reply above this line -##\n\nHello Nadia, it has left.')).toBe(
      'Hello Nadia, it has left.',
    );
  });
});

describe('quoted turns', () => {
  const nested =
    'On Sat, 7 Mar 2026 at 18:40, Nadia Brandt <n@c.example> wrote:\n> THIRD time!\n> On Mon, 2 Mar 2026 at 11:05, Tom Verhoeven <help@desk.example> wrote:\n>> Thank you for your message.\n>> On Sun, 1 Mar 2026 at 10:00, Nadia Brandt <n@c.example> wrote:\n>>> Where is it?\n';

  test('a nested quote keeps who said what, oldest first', () => {
    for (const agent of [AGENT, { names: [] }]) {
      const turns = quotedTurns(splitMail(nested).quotes, 'agent', agent);
      expect(turns.map((t) => [t.from, t.text])).toEqual([
        ['customer', 'Where is it?'],
        ['agent', 'Thank you for your message.'],
        ['customer', 'THIRD time!'],
      ]);
    }
  });

  test('an agent who answers an own mail is still the agent', () => {
    const turns = quotedTurns(
      splitMail('And one more thing.\nOn 2 Mar 2026 11:05, Tom Verhoeven wrote:\n> It has left.').quotes,
      'agent',
      AGENT,
    );
    expect(turns.map((t) => t.from)).toEqual(['agent']);
  });

  test('in a customer mail the outermost quote is the agent', () => {
    const turns = quotedTurns(
      splitMail('Nobody came.\nOn 2 Mar 2026 11:05, Help Desk wrote:\n> It has left.').quotes,
      'customer',
    );
    expect(turns).toEqual([{ from: 'agent', text: 'It has left.', name: 'Help Desk', at: '2 Mar 2026 11:05' }]);
  });

  test('a block marked as quoted that only holds a signature is no turn', () => {
    const text = 'It has left.\nTom Verhoeven\nCustomer Support';
    expect(quotedTurns(splitMail(text, [{ start: 13, end: text.length }]).quotes, 'agent')).toEqual([]);
  });

  test('structure and marks together', () => {
    const text = 'Sorry.\nOn 2026-03-07 19:40, Nadia wrote:\nWhere is it?\nStill nothing.';
    const from = text.indexOf('On 2026');
    const mail = splitMail(text, [{ start: from, end: text.length }]);
    expect(quotedTurns(mail.quotes, 'agent')).toEqual([
      { from: 'customer', text: 'Where is it?\nStill nothing.', name: 'Nadia', at: '2026-03-07 19:40' },
    ]);
  });
});

describe('names', () => {
  test.each([
    ['sam', 'Sam Okafor'],
    ['sam (Sam Okafor)', 'Sam Okafor'],
    ['Okafor, Sam', 'Sam Okafor'],
    ['José Núñez', 'jose nunez'],
    ['Mr. Tom Verhoeven', 'Tom Verhoeven'],
    ['tom.verhoeven@desk.example', 'Tom Verhoeven'],
  ])('%s is %s', (a, b) => expect(sameName(a, b)).toBe(true));
  test.each([
    ['Sam Okafor', 'Sam Reed'],
    ['Sam', 'Samantha'],
    ['', 'Sam'],
    ['Mr', 'Sam'],
  ])('%s is not %s', (a, b) => expect(sameName(a, b)).toBe(false));
  test('titles are no names', () => expect([...nameWords('Dr. Ana Costa')]).toEqual(['ana', 'costa']));
});

describe('whatever the text', () => {
  const line = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom(
      '> quoted',
      '>> deeper',
      '-- ',
      'On 2 Mar 2026 at 11:05, Ann <a@b.example> wrote:',
      '-----Original Message-----',
      'From: Ann <a@b.example>',
      'Sent: 2 March 2026 11:05',
      'To: b',
      'Subject: c',
      'Kind regards,',
      'Ann',
      '',
      'Sent from my phone',
      '\u2060',
      '>',
      'Ann wrote:',
    ),
  );
  test('own stretches lie in the text, in order, and touch no quote mark', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 25 }),
        fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { maxLength: 3 }),
        (lines, cuts) => {
          const text = lines.join('\n');
          const quoted = cuts
            .map(([a, b]) => ({ start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) }))
            .filter((q) => q.end > q.start);
          const { own, quotes } = splitMail(text, quoted);
          let last = 0;
          for (const s of own) {
            expect(s.start).toBeGreaterThanOrEqual(last);
            expect(s.end).toBeGreaterThan(s.start);
            expect(s.end).toBeLessThanOrEqual(text.length);
            last = s.end;
          }
          for (const q of quotes) expect(q.level).toBeGreaterThanOrEqual(1);
          for (const q of quoted)
            for (const s of own) if (s.start >= q.start && s.start < q.end) expect(text.slice(s.start, s.end).trim()).toBe('');
        },
      ),
    );
  });

  test('words with no marks at all are all own', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('it', 'came', 'late', 'again.', 'Why?', 'no'), { minLength: 1, maxLength: 40 }),
        (words) => {
          const text = words.join(' ');
          expect(ownWords(text)).toBe(text);
        },
      ),
    );
  });
});

describe('headers that the agent has typed against', () => {
  test.each(['Your number is 70551', 'I AM SORRY', 'One moment, please…', 'Really?'])('"%s" stays the agent\'s', (typed) => {
    for (const header of ['On 2026-03-07 19:40, Nadia Brandt wrote:', 'Am 07.03.2026 um 18:40 schrieb Nadia Brandt:']) {
      const text = `${typed}${header}\n> Where is it?`;
      expect(splitMail(text).own.map((s) => text.slice(s.start, s.end))).toEqual([typed]);
    }
  });
  test('a date alone in front of the name', () => {
    const text = 'I am sorry03/07/2026 18:40 - Nadia Brandt wrote:\n> Where is it?';
    expect(splitMail(text).own.map((s) => text.slice(s.start, s.end))).toEqual(['I am sorry']);
  });
});
