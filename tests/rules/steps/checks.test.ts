import { describe, expect, it } from 'vitest';
import { checkDraft } from '@/rules/steps/checks';
import type { Band } from '@/rules/types';
import { bank, situation } from './situation';

const LATE = ['C: my kettle, order 4471, is nine days late. When will it come?\n\nIda Brandvold'];
const checks = (draft: string, lines = LATE, band: Band = 'frustrated', channel: 'chat' | 'email' = 'email') =>
  checkDraft(situation(lines, { band }, draft, channel), bank);
const check = (id: string, ...rest: Parameters<typeof checks>) =>
  checks(...rest).find((c) => c.id === id || c.id.startsWith(`${id}.`));

const GOOD =
  "Hi Ida, I'm sorry your kettle is nine days late. It left our depot this morning and the driver will be with you tomorrow between 9 and 11.";

describe('checks of the draft', () => {
  it('an empty draft is not checked', () => expect(checks('  \n')).toEqual([]));

  it('a good draft passes them all', () => expect(checks(GOOD).filter((c) => !c.ok)).toEqual([]));

  it.each([
    ['names-trouble', 'Thanks for your message, Ida. Someone will write.', 'Name the late delivery in your own words'],
    ['apology', 'Hi Ida, sorry for any inconvenience.', 'Say what the apology is for: the late delivery'],
    ['apology', 'Hi Ida, the kettle comes tomorrow at 9.', 'Say sorry for the late delivery'],
    ['who-what-when', 'Hi Ida, we will look at the kettle as soon as possible.', 'Give a time in place of “as soon as possible”'],
    ['answers', 'Hi Ida, I am sorry the kettle is late.', 'Answer “When will it come?”'],
    ['asks-known', 'Hi Ida, could you send me your order number?', "Don't ask for the order number: it is 4471"],
    ['register.exclamation', `${GOOD} Thanks!`, 'Take out the exclamation marks'],
    ['register.emoji', `${GOOD} 🙂`, 'Take out the emoji'],
    ['register.cheer', `${GOOD} Have a wonderful day.`, '“Have a wonderful day” is too bright for this moment'],
    ['closing', `${GOOD} Is there anything else I can help with?`, 'Save “anything else?” for when it is settled'],
    ['name', GOOD.replace('Hi Ida, ', ''), "Use Ida's name once"],
    [
      'own-voice',
      'Hi Ida, our team regrets that our driver was late. We will send it tomorrow at 9 from our depot.',
      'Say “I” where you can: “we” can sound like nobody',
    ],
    [
      'length',
      `${GOOD} ${'The depot has many vans and each of them goes round the town. '.repeat(20)}`,
      expect.stringMatching(/^Cut it to about 180 words/),
    ],
  ])('%s: %s', (id, draft, why) => expect(check(id, draft)).toEqual({ id: expect.stringContaining(id), ok: false, why }));

  it('a wrong name in the greeting is told apart from none', () => {
    expect(check('name', GOOD.replace('Hi Ida', 'Dear Frank'))?.why).toBe('The greeting says Frank; the customer signs as Ida');
  });

  it('an apology is not asked for where it would be the third', () => {
    const lines = [
      'C: my kettle is late',
      "A: I'm sorry your kettle is late.",
      'C: and?',
      "A: I'm so sorry it is still not with you.",
      'C: Sorry does not boil water. Where is it?',
    ];
    expect(check('apology', "I'm sorry the kettle is late.", lines)?.why).toBe(
      'Leave out another apology and say what happens instead',
    );
    expect(check('apology', 'The driver will be with you at 3 pm today.', lines)).toBeUndefined();
  });

  it('sees a sentence of empathy that was used before', () => {
    const lines = ['C: my kettle is late', 'A: That must be frustrating with guests coming.', 'C: so where is it?'];
    expect(check('empathy-again', 'That must be so frustrating with guests coming.', lines)?.ok).toBe(false);
    expect(check('empathy-again', 'No wonder you want to know.', lines)).toBeUndefined();
  });

  it('a broken promise has to be owned', () => {
    const lines = ['C: my kettle is late', 'A: The driver will call you by 5 pm today.', 'C: nobody called'];
    expect(check('promise', 'It is on the van.', lines)).toEqual({
      id: 'promise',
      ok: false,
      why: 'Own the promise of “by 5 pm today”',
    });
    expect(check('promise', "I'm sorry nobody called you by 5.", lines)?.ok).toBe(true);
  });

  it('leaves a plain question alone', () => {
    const lines = ['C: do you ship to Orkney?'];
    expect(checks('Yes, we do: 3 to 5 working days.', lines, 'calm').filter((c) => !c.ok)).toEqual([]);
  });
});
