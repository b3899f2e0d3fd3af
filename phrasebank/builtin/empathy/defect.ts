import { empathy } from '../rows';

export const defect = empathy(
  'defect',
  ['defect'],
  [
    ['not-what-you-bought', 'calm', 'annoyed', "Thanks for telling me. It should have been right, and it wasn't."],
    ['should-just-work', 'calm', 'frustrated', 'You bought it to use it and think no more about it.'],
    ['clear-report', 'calm', 'annoyed', "That's a clear picture of what went wrong, thank you."],
    ['disappointing', 'annoyed', 'frustrated', 'You were looking forward to using it, so this is a disappointment.'],
    ['money-for-it', 'annoyed', 'angry', 'You paid for something that was right from the start.'],
    ['rely-on-it', 'frustrated', 'angry', 'You needed it, and it let you down at the wrong moment.'],
    [
      'left-you-with',
      'frustrated',
      'furious',
      "You've been left with something you can't use and the work of getting it put right.",
    ],
    ['nowhere-near', 'angry', 'furious', "What you've got is nowhere near what you paid for[, {customerName}]."],
    ['not-acceptable', 'angry', 'furious', "I wouldn't accept this either. It isn't what you were sold."],
    ['with-product', 'annoyed', 'angry', "That's not what anyone expects from {yourProduct}."],
    ['spent-amount', 'frustrated', 'furious', 'You spent {amount} and ended up with a problem instead.'],
    [
      'failed-so-soon',
      'annoyed',
      'angry',
      "It gave up on you when you needed it, and that's not what you bought it for.",
      { cues: ['stopped-working'] },
    ],
    [
      'failed-again',
      'frustrated',
      'furious',
      "Once is one thing. Having it go wrong again is why you've stopped believing us.",
      { cues: ['failed-again'] },
    ],
    [
      'again-wearing',
      'annoyed',
      'frustrated',
      'Having it go wrong a second time, when you thought it was dealt with, is wearing.',
      { cues: ['failed-again'] },
    ],
    ['arrived-like-that', 'annoyed', 'furious', 'It was in no state to use from the moment you got it.', { cues: ['damaged'] }],
    [
      'wrong-one',
      'annoyed',
      'angry',
      "It isn't what you asked for, and the work of changing it has been left to you.",
      { cues: ['wrong-item'] },
    ],
    ['for-waiting', 'frustrated', 'furious', '{waitingFor} of this is more than anyone should have to put up with.'],
  ],
);
