import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreAnger } from '@/rules/anger';
import { gradeOf } from '@/rules/bands';
import type { Turn } from '@/rules/types';

const customer = (text: string): Turn => ({ from: 'customer', text });
const agent = (text: string): Turn => ({ from: 'agent', text });
const score = (...texts: string[]) => scoreAnger(texts.map(customer));
const grade = (text: string) => gradeOf(score(text).band);

describe('what is anger', () => {
  it.each([
    ['fury in plain words', 'This is an absolute disgrace. I am furious and I want my money back now.', 3],
    ['repeated contact', 'I have already called four times about this and nobody ever calls me back.', 2],
    ['waiting', "I've been on hold for two hours and still no answer. Ridiculous.", 2],
    ['a broken promise', 'You promised it would arrive by Friday. It never came and nobody told me why.', 2],
    ['a rhetorical question', 'What exactly am I paying you for? Why do I have to keep chasing you?', 2],
    ['sarcasm', 'Thanks for nothing. Great job losing my luggage twice.', 2],
    [
      'a formal threat, politely worded',
      'Please be advised that my solicitor will be writing to you and that I have reported this to the ombudsman.',
      3,
    ],
    ['abuse', 'You bunch of lying idiots, go to hell', 4],
    ['swearing masked', 'this is f***ing useless, fix your sh*t', 3],
    ['typos', 'teh worst custmer serivce ever, absolutley usless and rediculous', 2],
    ['second-language English', 'Since three weeks I wait my money and nobody answer me, is very bad service, I am angry', 2],
    ['an emoji alone', '🤬🤬', 2],
  ])('%s', (_, text, least) => expect(grade(text)).toBeGreaterThanOrEqual(least));
});

describe('what is no anger', () => {
  it.each([
    ['a negative topic in calm words', 'How do I report a lost card? It was stolen on the train. Thanks'],
    ['denial', "I'm not angry at all, and it's not a complaint, just wondering if you sell spares."],
    ['someone else', 'My boss is furious with me about a missing receipt. Could you send it again please?'],
    ['another firm', 'My last provider were useless thieves, so glad I switched to you.'],
    ['a quotation', 'Could you check the review that says "worst hotel ever, avoid"? It was posted under my name by mistake.'],
    ['past and solved', "I was fuming yesterday but it's all sorted now, thank you so much."],
    ['happy swearing', 'holy shit that was quick, love it, you guys are amazing 😍'],
    ['acronyms and product names', 'Can I use SSO with the iOS app? The VPN is set to NAT and the USB-C hub is a TS4.'],
    ['a cheerful shout', 'We won!!! Thank you thank you thank you!!!'],
    ['a number', '4471'],
  ])('%s', (_, text) => expect(grade(text)).toBeLessThanOrEqual(1));

  it('padding a calm message does not raise its band', () => {
    const calm = 'Hi, the lid of my blender cracked. Do you sell spare lids?';
    const pad =
      ' The model is KB-200, bought in March at the Leeds branch. The motor runs well and the jug is fine. I keep the receipt in a drawer.';
    const before = score(calm).score;
    for (let n = 1; n <= 6; n++) expect(score(calm + pad.repeat(n)).score).toBeLessThanOrEqual(Math.max(before + 3, 12));
  });

  it('automatic replies and disclaimers do not count', () => {
    const body = 'Could you tell me the delivery date?';
    const tail =
      '\nThis email is confidential and intended solely for the addressee.\nIf you have received this message in error, any disclosure is strictly prohibited and unlawful.';
    expect(score(body + tail).score).toBe(score(body).score);
  });
});

describe('threats and abuse are told apart', () => {
  it.each([
    ['leave', 'I am never flying with you again'],
    ['chargeback', 'I will dispute the charge with my bank'],
    ['legal', 'See you in court'],
    ['regulator', 'I am going to report you to the ombudsman'],
    ['public', 'This is going on every review site there is'],
    ['harm', 'I know where you live, watch your back'],
  ] as const)('%s', (threat, text) => {
    const a = score(text);
    expect(a.threats).toContain(threat);
    expect(a.abuse).toBe(false);
  });
  it('none in calm mentions', () => {
    for (const text of [
      "I've jury service in court on Tuesday, can I move my slot?",
      'The battery will not charge. Back panel is loose.',
      'How do I leave?',
    ])
      expect(score(text).threats).toEqual([]);
  });
  it('abuse without anger at the company is none', () => {
    expect(score('I cancelled the wrong booking like an idiot, sorry').abuse).toBe(false);
    expect(score('you absolute morons').abuse).toBe(true);
  });
});

describe('a conversation', () => {
  const fury = 'This is a disgrace. Third time I call and you people hung up on me. I want my money back now!!';
  it('one flat "ok" after fury is not calm', () => {
    const a = scoreAnger([customer(fury), agent('I will look into it.'), customer('ok')]);
    expect(gradeOf(a.band)).toBeGreaterThanOrEqual(2);
    expect(a.perTurn.map((p) => p.turn)).toEqual([0, 2]);
  });
  it('"it\'s resolved, thank you" is', () => {
    const a = scoreAnger([customer(fury), agent('Refunded.'), customer("It's resolved, thank you, all good now")]);
    expect(gradeOf(a.band)).toBeLessThanOrEqual(1);
    expect(a.trend).toBe('falling');
  });
  it('rises when an answer is turned down', () => {
    const a = scoreAnger([
      customer('My parcel is late.'),
      agent('Please wait.'),
      customer("That isn't an answer. I've waited three weeks and nobody replies!"),
    ]);
    expect(a.trend).toBe('rising');
  });
  it("agents' and notes' words do not count", () => {
    const turns: Turn[] = [
      agent('You are a liar and I hate this.'),
      { from: 'note', text: 'customer is furious, legal threat' },
      customer('Hello, any news?'),
    ];
    expect(scoreAnger(turns).score).toBe(scoreAnger([customer('Hello, any news?')]).score);
  });
  it('says when there is too little', () => {
    expect(scoreAnger([]).tooLittle).toBe(true);
    expect(scoreAnger([customer('4471')]).tooLittle).toBe(true);
    expect(scoreAnger([customer('where is my order')]).tooLittle).toBe(false);
  });
});

const PIECES = [
  'I have called three times',
  'this is ridiculous',
  'you lied to me',
  'Thank you for your help',
  'still waiting for the parcel',
  'WHERE IS MY MONEY',
  'what am I even paying for?',
  'great job as always',
  'my order is 4471',
  "I'm not angry",
  'see you in court',
  'ok',
  'it works now, thanks',
  '😡',
  'f***ing useless',
  'Refund. Now. Today.',
  'The jug is blue',
  '#worstserviceever',
  'nobody answers!!',
];
const message = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .chain((parts) => fc.constantFrom('. ', ' ', '\n', ', ').map((by) => parts.join(by)));
const conversation = fc.array(
  fc.record({
    from: fc.constantFrom<Turn['from']>('customer', 'customer', 'agent'),
    text: fc.oneof(message, fc.string({ unit: 'grapheme', maxLength: 60 })),
  }),
  { maxLength: 6 },
);

describe('evidence', () => {
  it('taking its words out moves the score the way it says', () => {
    fc.assert(
      fc.property(conversation, (turns) => {
        const a = scoreAnger(turns);
        for (const e of a.evidence) {
          const without = turns.map((t, i) =>
            i === e.turn ? { ...t, text: t.text.slice(0, e.start) + t.text.slice(e.end) } : t,
          );
          expect(Math.sign(a.score - scoreAnger(without).score), JSON.stringify(e)).toBe(Math.sign(e.weight));
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('has exact offsets, a reason and scores within 0..100, whatever the text', () => {
    fc.assert(
      fc.property(conversation, (turns) => {
        const a = scoreAnger(turns);
        expect(a.score).toBeGreaterThanOrEqual(0);
        expect(a.score).toBeLessThanOrEqual(100);
        for (const e of a.evidence) {
          expect(turns[e.turn]?.from).toBe('customer');
          expect(turns[e.turn]?.text.slice(e.start, e.end)).toBe(e.text);
          expect(e.text.trim()).not.toBe('');
          expect(e.why).toMatch(/^[A-Z]/);
        }
      }),
      { numRuns: 300, seed: 11 },
    );
  });
});
