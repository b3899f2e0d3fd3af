import { empathy } from '../rows';

export const outage = empathy(
  'outage',
  ['outage'],
  [
    ['thanks-for-report', 'calm', 'annoyed', 'Thanks for reporting it. That helps us see how far it reaches.'],
    ['right-to-ask', 'calm', 'annoyed', "You're right to ask what's going on with it."],
    ['day-stops', 'calm', 'frustrated', "When it's off, half the day stops with it."],
    ['in-the-dark', 'annoyed', 'angry', "Having it off is bad enough. Being told nothing about when it's back is worse."],
    ['you-pay-for-it', 'annoyed', 'frustrated', "You pay for it to be there when you need it, and today it wasn't."],
    ['rely-on', 'frustrated', 'angry', "You rely on this being there, and it wasn't."],
    ['stuck-waiting', 'frustrated', 'furious', "You've been stuck waiting on something only we could fix."],
    [
      'paying-for-nothing',
      'angry',
      'furious',
      "You're paying for a service you can't use, and I can see why that makes you angry.",
    ],
    [
      'no-straight-word',
      'angry',
      'furious',
      "Nobody's given you a straight word on this[, {customerName}], and you were owed one from the start.",
    ],
    [
      'gone-again',
      'annoyed',
      'furious',
      'Losing it once is bad enough. Having it go again, when you thought it was fixed, is wearing.',
      { cues: ['failed-again'] },
    ],
    [
      'again-trust',
      'angry',
      'furious',
      "When it keeps failing, being told it's fixed stops meaning anything.",
      { cues: ['failed-again'] },
    ],
    ['for-waiting', 'annoyed', 'furious', '{waitingFor} without it is a long time when you need it every day.'],
    [
      'business-down',
      'calm',
      'frustrated',
      'With customers waiting on you, every minute of this counts.',
      { cues: ['business'] },
    ],
    [
      'business-losing',
      'angry',
      'furious',
      "It failed at our end, and it's you who has to face your customers over it.",
      { cues: ['business'] },
    ],
    ['home-down', 'annoyed', 'angry', 'A home without it is hard going, and harder with children in it.', { cues: ['children'] }],
  ],
);
