import { describe, expect, test } from 'vitest';
import type { AgentSeen } from '../../../../entrypoints/content/desks/agent';
import { assignRoles, tellingWords, type Voice } from '../../../../entrypoints/content/desks/roles';

const voice = (over: Partial<Voice>): Voice => ({
  words: ' ',
  side: null,
  role: null,
  note: false,
  text: 'Some words of no account.',
  ...over,
});
const agent = (...names: string[]): AgentSeen => ({ names, sure: names.length, shown: [], emails: [] });
const roles = (voices: Voice[], seen = agent(), customer: string[] = []) => assignRoles(voices, { agent: seen, customer });

describe('who is who', () => {
  test.each(['sam', 'Sam Okafor', 'sam (Sam Okafor)', 'Okafor, Sam'])('by the logged-in name, shown as %s', (shown) => {
    const r = roles([voice({ name: 'Dana' }), voice({ name: shown }), voice({ name: 'Dana' })], agent('Sam Okafor'));
    expect(r.roles).toEqual(['customer', 'agent', 'customer']);
    expect(r.known).toBe(true);
  });

  test('"You" is the agent', () => {
    expect(roles([voice({ name: 'You' }), voice({ name: 'Dana' })]).roles).toEqual(['agent', 'customer']);
  });

  test('the requester is the customer, and colleagues are agents', () => {
    const r = roles(
      [voice({ name: 'Dana' }), voice({ name: 'Ola' }), voice({ name: 'Sam' }), voice({ name: 'Dana' })],
      agent('Sam'),
      ['Dana'],
    );
    expect(r.roles).toEqual(['customer', 'agent', 'agent', 'customer']);
  });

  test('by class words that tell messages apart; a word on all of them tells nothing', () => {
    const voices = [voice({ words: ' message received visitor ' }), voice({ words: ' message received operator ' })];
    expect([...tellingWords(voices)].sort()).toEqual(['operator', 'visitor']);
    expect(roles(voices).roles).toEqual(['customer', 'agent']);
    expect(roles([voice({ words: ' response ' }), voice({ words: ' response ' })]).known).toBe(false);
  });

  test('names outweigh sides: a customer shown on the right', () => {
    const r = roles([voice({ name: 'Dana', side: 'right' }), voice({ name: 'Sam', side: 'left' })], agent('Sam'));
    expect(r.roles).toEqual(['customer', 'agent']);
  });

  test('two names and nothing else: not known', () => {
    expect(roles([voice({ name: 'Kim' }), voice({ name: 'Alex' }), voice({ name: 'Kim' })]).known).toBe(false);
  });

  test('a recipe that knows the customer makes the others agents', () => {
    const r = roles([voice({ role: 'customer', name: 'Dana' }), voice({ name: 'Ola' })]);
    expect(r.roles).toEqual(['customer', 'agent']);
    expect(r.known).toBe(true);
  });

  test('notes are notes whoever wrote them, and only notes are no conversation', () => {
    expect(
      roles([voice({ name: 'Dana' }), voice({ name: 'Sam', note: true }), voice({ name: 'Sam' })], agent('Sam')).roles,
    ).toEqual(['customer', 'note', 'agent']);
    expect(roles([voice({ name: 'Sam', note: true })]).known).toBe(false);
  });

  test('one voice: a stranger to the logged-in agent is the customer, a nobody is not known', () => {
    expect(roles([voice({ name: 'Dana' })], agent('Sam'))).toMatchObject({ roles: ['customer'], known: true });
    expect(roles([voice({})]).known).toBe(false);
    expect(roles([voice({ name: 'Sam' })], agent('Sam'))).toMatchObject({ roles: ['agent'], known: true });
  });
});
