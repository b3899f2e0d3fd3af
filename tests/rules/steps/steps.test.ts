import { describe, expect, it } from 'vitest';
import { models } from '@/phrasebank/builtin/models';
import { nextStep } from '@/rules/steps';
import { HARM, PROCESS } from '@/rules/steps/process';
import type { Band, Step, Threat } from '@/rules/types';
import { bank, bankWith, situation } from './situation';

interface Case {
  name: string;
  lines: string[];
  band: Band;
  worst?: Band;
  threats?: Threat[];
  draft?: string;
  next: Step;
  title?: string;
}

const CASES: Case[] = [
  {
    name: 'first angry message',
    lines: ['C: my broadband is down AGAIN. sort it out'],
    band: 'angry',
    next: 'acknowledge',
    title: 'Show you have read about the lost connection',
  },
  {
    name: 'asked for what was given',
    lines: [
      'C: order 4471, the kettle never came',
      'A: Sorry, could I have the order number?',
      'C: I already told you. It is 4471.',
    ],
    band: 'frustrated',
    next: 'apologise',
    title: 'Say sorry for the missing delivery',
  },
  {
    name: 'two apologies and no fix',
    lines: [
      'C: you charged me twice for my plan',
      "A: I'm sorry we charged you twice.",
      'C: and the refund?',
      "A: Again, I'm sorry about the double charge.",
      'C: Sorry is lovely but where is my money?',
    ],
    band: 'frustrated',
    next: 'resolve',
    title: 'Say what you can do about the refund',
  },
  {
    name: 'offer taken',
    lines: [
      'C: the cake was the wrong flavour',
      'A: I can bake the right one for Saturday at no charge. Would that help?',
      'C: yes please, that would be great',
    ],
    band: 'annoyed',
    worst: 'frustrated',
    next: 'confirm',
    title: 'Repeat back what is agreed',
  },
  {
    name: 'offer refused',
    lines: [
      'C: my suitcase came off the belt split. It cost £240',
      'A: We can offer you 2,000 air miles.',
      "C: I don't want miles.",
    ],
    band: 'angry',
    next: 'acknowledge',
  },
  {
    name: 'solved',
    lines: [
      'C: where is my food, it is late!',
      "A: He is 7 minutes away, and I've refunded the £38.",
      'C: its here!! thank you so much, sorry i was snappy',
    ],
    band: 'calm',
    worst: 'frustrated',
    next: 'close',
  },
  {
    name: 'plain question',
    lines: ['C: hi, do you ship the cork mat to Orkney and how long does it take?'],
    band: 'calm',
    next: 'resolve',
  },
  {
    name: 'asks for a manager',
    lines: ['C: I want to speak to a manager about this double charge'],
    band: 'frustrated',
    next: 'hand-over',
    title: 'Bring in someone senior, by name',
  },
  {
    name: 'threat to hurt',
    lines: ['C: where is my scooter', 'A: I am finding out.', 'C: I am coming down there with a bat'],
    band: 'furious',
    threats: ['harm'],
    next: 'set-boundary',
  },
  {
    name: 'legal threat',
    lines: ['C: the deposit of £1,150 was due on 28 February', 'A: We note your comments.', 'C: Then I shall see you in court.'],
    band: 'angry',
    threats: ['legal'],
    next: 'acknowledge',
  },
  {
    name: 'illness at stake',
    lines: [
      "C: my epilepsy tablets haven't come",
      'A: They usually take 2 to 3 days.',
      'C: i had a fit in March when this happened, i am on my own with my daughter',
    ],
    band: 'frustrated',
    next: 'empathise',
  },
  {
    name: 'angry with the courier',
    lines: ['C: that courier kicked my parcel up the path', 'A: Is it broken?', "C: in nine bits. i'm fuming with him, not you"],
    band: 'frustrated',
    next: 'empathise',
  },
  {
    name: 'a broken promise after an apology',
    lines: [
      'C: any news on my laptop repair? job 77310',
      "A: I'm sorry it is late. We expect the part next week.",
      'C: i was told that last week',
    ],
    band: 'frustrated',
    next: 'commit',
  },
  {
    name: 'wants to be told',
    lines: [
      'C: card machine is down, how long?',
      'A: I do not have an end time yet. I have sent you a pay-by-link.',
      "C: right, that's working. shout when the machine is back?",
    ],
    band: 'annoyed',
    next: 'commit',
  },
  {
    name: 'we have answered',
    lines: ['C: the kettle leaks', "A: I'm sorry it leaks. A new one will be with you on Friday."],
    band: 'annoyed',
    next: 'follow-up',
  },
  { name: 'nobody has written', lines: [], band: 'calm', next: 'acknowledge' },
];

describe('the next step', () => {
  it.each(CASES)('$name: $next', (c) => {
    const steps = nextStep(situation(c.lines, c, c.draft), bank);
    expect(steps.next, steps.why).toBe(c.next);
    if (c.title) expect(steps.title).toBe(c.title);
    expect(steps.avoid).not.toContain(steps.next);
    expect(steps.why).toMatch(/^[A-Z“].*[.]$/);
    expect(steps.title).not.toMatch(/[!–—]|undefined|null/);
  });

  it('goes on when the draft has done it, and says so', () => {
    const lines = [
      'C: order 4471, the kettle never came',
      'A: Could I have the order number?',
      'C: I already told you. It is 4471.',
    ];
    const mood = { band: 'frustrated' as const };
    expect(nextStep(situation(lines, mood), bank).next).toBe('apologise');
    const after = nextStep(
      situation(lines, mood, "I'm sorry I asked for a number you had given, and that the kettle never came."),
      bank,
    );
    expect(after.next).toBe('resolve');
    expect(after.done).toContain('apologise');
    expect(after.why).toMatch(/^Your draft says sorry/);
  });

  it('a hollow apology in the draft does not count', () => {
    const lines = [
      'C: order 4471, the kettle never came',
      'A: Could I have the order number?',
      'C: I already told you. It is 4471.',
    ];
    expect(nextStep(situation(lines, { band: 'frustrated' }, 'Sorry for any inconvenience.'), bank).next).toBe('apologise');
  });

  it('the model sets the order', () => {
    const lines = ['C: my broadband is down AGAIN. sort it out'];
    const first = (id: string) => nextStep(situation(lines, { band: 'angry' }), bankWith(id)).next;
    expect(first('model.evenkeel')).toBe('acknowledge');
    expect(first('model.heard')).toBe('acknowledge');
    const failed = ['C: order 4471 never came', 'A: Could I have the order number?', 'C: I already told you. It is 4471.'];
    const second = (id: string) => nextStep(situation(failed, { band: 'frustrated' }), bankWith(id)).next;
    expect(second('model.evenkeel')).toBe('apologise');
    expect(second('model.carp')).toBe('commit');
  });

  it('safety overrules every model', () => {
    for (const m of models) {
      const s = situation(['C: I am coming to your depot with a bat'], { band: 'furious', threats: ['harm'] });
      expect(nextStep(s, bankWith(m.id)).next).toBe('set-boundary');
    }
  });
});

describe('steps that would do harm', () => {
  const avoid = (lines: string[], band: Band, threats?: Threat[]) => nextStep(situation(lines, { band, threats }), bank).avoid;

  it('no close, no check and no limit for someone who is only angry', () => {
    expect(avoid(['C: where is my sofa', 'A: It is in transit.', 'C: NINE DAYS and you say in transit'], 'furious')).toEqual(
      expect.arrayContaining(['close', 'confirm', 'set-boundary']),
    );
  });
  it('no third apology without a fix', () => {
    expect(
      avoid(
        [
          'C: charged twice',
          "A: I'm sorry we charged you twice.",
          'C: well?',
          "A: I'm sorry it is taking so long to sort the double charge.",
          'C: so?',
        ],
        'frustrated',
      ),
    ).toContain('apologise');
  });
  it('no hand-over before listening', () =>
    expect(avoid(['C: the lamp is broken and I am furious'], 'angry')).toContain('hand-over'));
  it('a limit is allowed when someone is threatened', () =>
    expect(avoid(['C: I will come with a bat'], 'furious', ['harm'])).not.toContain('set-boundary'));
  it('no apology or sympathy for a plain question', () =>
    expect(avoid(['C: do you ship to Orkney?'], 'calm')).toEqual(expect.arrayContaining(['apologise', 'empathise'])));
});

describe('the tables', () => {
  it('the last row of the process fits everything', () => expect(PROCESS.at(-1)?.when({} as never)).toBe(true));
  it('ids are their own and every row is due something', () => {
    expect(new Set(PROCESS.map((r) => r.id)).size).toBe(PROCESS.length);
    for (const r of PROCESS) expect(r.due.length).toBeGreaterThan(0);
  });
  it('each harm has a reason', () => {
    for (const h of HARM) expect(h.why).toMatch(/^["A-Z].*\.$/);
  });
});
