import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesFor } from '@/components/followups/lines';
import { type Offer, offersIn, remindAt, Watched } from '@/components/followups/offer';
import { fieldOf, nextMorning, ofField } from '@/components/followups/times';
import { builtinBank } from '@/phrasebank/builtin';
import { assess } from '@/rules/assess';
import { compileBank } from '@/rules/bank';
import { findFlags } from '@/rules/flags';
import type { Turn } from '@/rules/types';
import { wallAt } from '@/rules/when/zone';
import { HOUR, NOW, reminder } from './make';

const bank = compileBank(builtinBank);
const BERLIN = 'Europe/Berlin';
const desk = { origin: 'https://desk.example', recipe: 'generic', ticket: '/tickets/7?', channel: 'email' } as const;
const customer: Turn = { from: 'customer', name: 'Dana', text: 'My parcel has still not arrived and nobody answers me.' };
const viewOf = (turns: Turn[]) => ({ desk, turns, assessment: assess({ channel: 'email', turns, draft: '' }, builtinBank) });
const offers = (turns: Turn[], now = NOW, watched = new Watched()): Offer[] =>
  offersIn(viewOf(turns), watched.look('here', turns, now), now, BERLIN);
const agent = (text: string, at?: string): Turn => ({ from: 'agent', text, ...(at ? { at } : {}) });
const AT = new Date(NOW - HOUR).toISOString();

describe('promises in replies that were sent', () => {
  it('count from when the desk says they were written', () => {
    expect(offers([customer, agent('I am sorry, Dana. I will get back to you within 24 hours.', AT)])).toMatchObject([
      { words: 'within 24 hours', when: { kind: 'at', at: NOW + 23 * HOUR } },
    ]);
  });

  it('count from when they came in, where the desk says nothing', () => {
    const watched = new Watched();
    expect(offers([customer], NOW, watched)).toEqual([]);
    const sent = [customer, agent('I will get back to you within 24 hours.')];
    expect(offers(sent, NOW + HOUR, watched)).toMatchObject([{ when: { kind: 'at', at: NOW + 25 * HOUR } }]);
    expect(offers(sent, NOW + 2 * HOUR, watched)).toMatchObject([{ when: { kind: 'at', at: NOW + 25 * HOUR } }]);
  });

  it('are asked about where nobody knows when they were written', () => {
    expect(offers([customer, agent('I will get back to you within 24 hours.')])).toMatchObject([
      { when: { kind: 'ask', why: 'unsaid', choices: [NOW + 24 * HOUR] } },
    ]);
  });

  it('are not asked about in an old ticket where the customer has written since', () => {
    const thanks = { ...customer, text: 'Thank you, I will wait for it.' };
    expect(offers([customer, agent('I will get back to you within 24 hours.'), thanks])).toEqual([]);
    expect(offers([customer, agent('I will get back to you by 3 December at 9 am.'), thanks])).toHaveLength(1);
  });

  it('older messages that are opened above are not taken for new', () => {
    const watched = new Watched();
    const last = agent('I will get back to you by Friday 5 pm.', AT);
    offers([customer, last], NOW, watched);
    const old = agent('I will call you within 24 hours.');
    expect(offers([customer, old, { ...customer, text: 'Nothing yet.' }, last], NOW, watched).map((o) => o.words)).toContain(
      'by Friday 5 pm',
    );
    expect(watched.look('here', [customer, old, { ...customer, text: 'Nothing yet.' }, last], NOW)[1]).toBeNull();
  });

  it('are left out when their time is over, when they were kept or broken, and without a time', () => {
    const before = new Date(NOW - 48 * HOUR).toISOString();
    expect(offers([customer, agent('I will get back to you within 24 hours.', before)])).toEqual([]);
    expect(offers([customer, agent('I will look into it.', AT)])).toEqual([]);
    expect(
      offers([customer, agent('I will call you by Friday.', AT), { ...customer, text: 'Nobody called me. You said Friday.' }]),
    ).toEqual([]);
  });

  it('have one mark at every look, and another for another promise', () => {
    const turns = [customer, agent('I will write by Friday 5 pm.', AT)];
    const [mark] = offers(turns).map((o) => o.mark);
    expect(offers(turns, NOW + HOUR).map((o) => o.mark)).toEqual([mark]);
    expect(
      offers([
        ...turns,
        { ...customer, text: 'Thank you, I look forward to it.' },
        agent('I will write by Friday 5 pm.', AT),
      ]).map((o) => o.mark),
    ).toHaveLength(2);
    expect(mark).not.toContain('Friday');
  });

  it('remind before the term, and never before now', () => {
    expect(remindAt(NOW + 24 * HOUR, NOW)).toBe(NOW + 23 * HOUR);
    expect(remindAt(NOW + HOUR, NOW)).toBe(NOW + 0.75 * HOUR);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e10 }), (ms) => {
        const at = remindAt(NOW + ms, NOW);
        expect(at).toBeGreaterThanOrEqual(NOW);
        expect(at).toBeLessThanOrEqual(NOW + ms);
      }),
    );
  });
});

describe('times in fields', () => {
  const zone = fc.constantFrom(BERLIN, 'UTC', 'America/St_Johns', 'Australia/Lord_Howe', 'Asia/Kathmandu');
  it('come back as they went in', () => {
    fc.assert(
      fc.property(zone, fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }), (z, at) => {
        const field = fieldOf(at, z);
        const back = ofField(field, z);
        expect(back === null ? null : fieldOf(back, z)).toBe(field);
      }),
    );
    expect(ofField('', BERLIN)).toBeNull();
    expect(ofField('0001-01-01T00:00', BERLIN)).toBeNull();
  });

  it('the next morning is at nine on a working day', () => {
    fc.assert(
      fc.property(zone, fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }), (z, now) => {
        const at = nextMorning(now, z);
        const wall = wallAt(at, z);
        expect(wall).toMatchObject({ hour: 9, minute: 0 });
        expect([0, 6]).not.toContain(new Date(Date.UTC(wall.year, wall.month - 1, wall.day)).getUTCDay());
        expect(at).toBeGreaterThan(now);
      }),
    );
  });
});

describe('the lines to send', () => {
  const issues = [
    'delivery',
    'billing',
    'defect',
    'outage',
    'wait',
    'agent-conduct',
    'cancellation',
    'account-access',
    'information',
    'other',
    null,
  ];
  const all = issues.flatMap((issue) =>
    (['promise', 'check-in'] as const).flatMap((kind) =>
      [NOW, NOW + 9 * HOUR].flatMap((now) =>
        linesFor(reminder({ issue, kind, name: issue === 'delivery' ? 'Dana' : null }), now),
      ),
    ),
  );

  it('carry no wording that we flag, no empty place and no dash', () => {
    const seen = {
      turns: [customer],
      anger: assess({ channel: 'email', turns: [customer], draft: '' }, builtinBank).anger,
      channel: 'email',
      slots: {},
    } as const;
    const flagged = all.flatMap(({ text }) => findFlags(text, bank, seen).map((f) => `${f.entryId}: ${f.text}`));
    expect([...new Set(flagged)]).toEqual([]);
    for (const { text } of all) expect(text).not.toMatch(/[{}!–—]|null|undefined| {2}/);
  });

  it('say sorry only for what is late', () => {
    expect(
      linesFor(reminder(), NOW)
        .map((l) => l.text)
        .join(),
    ).not.toContain('sorry');
    expect(linesFor(reminder(), NOW + 3 * HOUR)[0]?.text).toBe(
      'Hi Dana, I promised you an answer about your delivery, and it is late. I am sorry for the extra wait. This is where it stands: ',
    );
  });
});
