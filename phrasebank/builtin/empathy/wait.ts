import { empathy } from '../rows';

export const wait = empathy(
  'wait',
  ['wait'],
  [
    ['bearing-with', 'calm', 'annoyed', "You've been more than fair to us over this wait."],
    ['want-a-date', 'calm', 'annoyed', "Of course you'd like to know where it's got to."],
    ['quiet-our-end', 'calm', 'frustrated', 'It has been too quiet at our end, and you were left to wonder.'],
    ['should-have-heard', 'annoyed', 'frustrated', 'The first word on this should have come from us, not from you.'],
    ['waiting-is-work', 'annoyed', 'angry', 'Waiting is one thing. Waiting with nobody telling you anything is another.'],
    ['life-on-hold', 'frustrated', 'angry', "You've had to put other things off while we kept you waiting."],
    [
      'real-date',
      'frustrated',
      'furious',
      "After a wait like that, you're owed a real date rather than another soothing answer.",
    ],
    ['too-long', 'angry', 'furious', "You've waited far longer than anyone should, and with far too little from us."],
    ['time-yours', 'angry', 'furious', "It's your time we've been spending[, {customerName}], and we've spent a lot of it."],
    ['for-waiting', 'annoyed', 'frustrated', '{waitingFor} is a long time to wait without anything firm.'],
    [
      'for-waiting-hard',
      'frustrated',
      'furious',
      "{waitingFor} is too long, and being told it's in hand doesn't make it shorter.",
    ],
    ['since', 'annoyed', 'furious', "You've been waiting since {waitingSince}. I can see why your patience has run out."],
    [
      'next-week-again',
      'annoyed',
      'furious',
      "You've heard that answer before, so I don't expect it to sound like good news now.",
      { cues: ['promise-broken'] },
    ],
    ['kept-phone-near', 'annoyed', 'furious', 'You kept yourself free for a call that never came.', { cues: ['missed-call'] }],
    [
      'hold-time',
      'annoyed',
      'furious',
      "Time on hold is time you can't use for anything else, and we took plenty of yours.",
      { cues: ['on-hold'] },
    ],
    [
      'no-word',
      'annoyed',
      'furious',
      "You wrote, and nobody wrote back. That's the part that should never have happened.",
      { cues: ['no-reply'] },
    ],
  ],
);
