import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Chat, chatOf, endOf, firstNameIn, unanswered, unreadIn } from '@/entrypoints/background/chats/chat';
import { worthTelling } from '@/entrypoints/background/chats/news';
import type { Turn } from '@/rules/types';
import { VIEWS } from '@/tests/support/panel-preview/views';

const customer = (text: string, at?: string): Turn => ({ from: 'customer', text, ...(at ? { at } : {}) });
const agent = (text: string): Turn => ({ from: 'agent', text });
const note = (text: string): Turn => ({ from: 'note', text });

describe('what is new', () => {
  const first = [customer('Hello'), agent('Hi'), customer('It is broken')];

  it('is nothing when the end has been seen, and every message after it', () => {
    const seen = endOf(first);
    expect(unreadIn(first, seen)).toBe(0);
    expect(unreadIn([...first, customer('Hello?'), note('Looking'), customer('Anyone?')], seen)).toBe(2);
  });

  it('is all that is unanswered where it was never looked at, or the place is gone', () => {
    expect(unreadIn([...first, customer('Hello?')], undefined)).toBe(2);
    expect(unreadIn([...first, customer('Hello?')], 'gone')).toBe(2);
    expect(unreadIn([customer('Hello'), agent('Hi'), note('Calm')], undefined)).toBe(0);
  });

  it('counts the same message said again', () => {
    const asked = [customer('Hello?')];
    expect(unreadIn([...asked, customer('Hello?'), customer('Hello?')], endOf(asked))).toBe(2);
  });

  it('never changes by older messages that are read later', () => {
    const turn = fc.record({
      from: fc.constantFrom<Turn['from']>('customer', 'agent', 'note'),
      text: fc.string({ minLength: 1 }),
    });
    const two = fc.array(
      turn.map((t) => ({ ...t, from: 'customer' as const })),
      { minLength: 2, maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(turn), two, fc.array(turn), (older, shown, later) => {
        const seen = endOf(shown);
        const count = unreadIn([...shown, ...later], seen);
        expect(count).toBeLessThanOrEqual(later.filter((t) => t.from === 'customer').length);
        expect(unreadIn([...older, ...shown, ...later], seen)).toBe(count);
      }),
    );
  });
});

it('who waits is the customer whose messages stand last, notes aside', () => {
  expect(unanswered([customer('a'), agent('b'), customer('c'), note('d'), customer('e')]).map((t) => t.text)).toEqual(['c', 'e']);
  expect(unanswered([customer('a'), agent('b'), note('c')])).toEqual([]);
});

it('an address is no name', () => {
  expect(firstNameIn(' Dana  Whitlow ')).toBe('Dana');
  expect(firstNameIn('dana.w@example.com')).toBeNull();
  expect(firstNameIn(undefined)).toBeNull();
});

describe('the conversation of a tab', () => {
  const place = { tabId: 7, windowId: 1 };
  const NOW = Date.parse('2026-11-22T10:00:00Z');
  const of = (view: Parameters<typeof chatOf>[0], before?: Chat, now = NOW) => chatOf(view, place, before, undefined, now);

  it('keeps no word of what was said', () => {
    const chat = of(VIEWS.furious);
    const kept = JSON.stringify(chat);
    for (const turn of VIEWS.furious.turns)
      for (const word of turn.text.split(/\s+/)) if (word.length > 12) expect(kept).not.toContain(word);
    expect(chat).toMatchObject({ tabId: 7, name: 'Dana', band: 'furious' });
  });

  it('is none on a page without one', () => {
    expect(of(VIEWS.nothing)).toBeNull();
    expect(of({ ...VIEWS.furious, status: 'error' })).toBeNull();
  });

  it('has no mood where none is scored', () => {
    expect(of(VIEWS.unsure)?.band ?? null).toBeNull();
    expect(of(VIEWS.lang)?.band).toBeNull();
    expect(of(VIEWS.little)?.band).toBeNull();
  });

  it('dates a wait by the desk, else from when it was first seen, and never ahead of now', () => {
    const wait = (turns: Turn[], before?: Chat, now = NOW) => of({ ...VIEWS.furious, turns }, before, now)?.since;
    expect(wait([agent('a'), customer('b', '2026-11-22T09:30:00Z'), customer('c', '2026-11-22T09:40:00Z')])).toBe(
      NOW - 30 * 60_000,
    );
    const first = of({ ...VIEWS.furious, turns: [customer('b', '10:31')] });
    expect(first?.since).toBe(NOW);
    expect(wait([customer('b', '10:31'), customer('c')], first ?? undefined, NOW + 5000)).toBe(NOW);
    expect(wait([customer('b', '2031-01-01T00:00:00Z')])).toBe(NOW);
    expect(wait([customer('b'), agent('c')])).toBeNull();
  });
});

describe('what is worth a notification', () => {
  const base = chatOf(VIEWS.furious, { tabId: 1, windowId: 1 }, undefined, undefined, 1000) as Chat;
  const angry: Chat = { ...base, band: 'angry', harm: false, since: 1, end: 'a' };
  const furious: Chat = { ...angry, band: 'furious', end: 'b' };

  it('is a mood that has risen to furious, once', () => {
    expect(worthTelling(angry, furious)).toBe('furious');
    expect(worthTelling(furious, { ...furious, end: 'c' })).toBeNull();
    expect(worthTelling(angry, { ...angry, end: 'c' })).toBeNull();
  });

  it('is none while nothing was written, or where the page is read for the first time, or shows another ticket', () => {
    expect(worthTelling(angry, { ...furious, end: 'a' })).toBeNull();
    expect(worthTelling(undefined, furious)).toBeNull();
    expect(worthTelling({ ...angry, ticket: 'other' }, furious)).toBeNull();
    expect(worthTelling({ ...angry, band: null }, furious)).toBeNull();
  });

  it('is a threat of harm before all, also at first sight, while it waits for an answer', () => {
    expect(worthTelling(angry, { ...furious, harm: true })).toBe('harm');
    expect(worthTelling(undefined, { ...furious, harm: true })).toBe('harm');
    expect(worthTelling(undefined, { ...furious, harm: true, since: null })).toBeNull();
    expect(worthTelling({ ...furious, harm: true }, { ...furious, harm: true, end: 'c' })).toBeNull();
  });
});
