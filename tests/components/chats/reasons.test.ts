import { expect, it } from 'vitest';
import { SAID_AS, SHOWN_ALREADY } from '@/components/chats/reasons';
import { en } from '@/components/strings/en';
import { builtinBank } from '@/phrasebank/builtin';
import { assess } from '@/rules/assess';

it('every reason is one that the judgement gives, in its own words', () => {
  for (const [reason, key] of SAID_AS) expect(en[key]).toBe(reason);
});

it.each([
  'I will come down there and kill you. I am FURIOUS.',
  'The heater is smoking and sparks come out of it, my baby sleeps in that room!',
  'My mother has died and I still get her bills. I can’t pay this.',
  'I will see you in court. My lawyer will write to you.',
  'I am reporting you to the ombudsman.',
  'I’ll tell my bank to do a chargeback.',
  'I am going to post this on Twitter for everyone to see.',
  'I am cancelling and leaving for another provider.',
  'I need it today, urgently. This is the second time I write.',
])('what a customer may say gives a reason in the interface’s words: %s', (text) => {
  const { reasons } = assess({ channel: 'chat', turns: [{ from: 'customer', text }], draft: '' }, builtinBank).priority;
  expect(reasons.filter((reason) => SAID_AS.has(reason) || SHOWN_ALREADY.has(reason))).not.toEqual([]);
});
