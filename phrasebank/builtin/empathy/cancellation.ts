import { empathy } from '../rows';

export const cancellation = empathy(
  'cancellation',
  ['cancellation'],
  [
    ['clear-request', 'calm', 'annoyed', "That's clear, thank you. You'd like to leave us, and I'll respect that."],
    ['no-fuss', 'calm', 'annoyed', 'Thanks for letting us know. Leaving should be as easy as joining was.'],
    ['sure-of-it', 'calm', 'frustrated', "You've made up your mind, and that settles it for me too."],
    ['simple-request', 'annoyed', 'frustrated', 'It was a simple request, and it should have had a simple answer.'],
    ['one-message', 'annoyed', 'angry', 'It should have taken one message.'],
    ['you-said-so', 'frustrated', 'angry', 'You told us plainly, and the only right answer was yes.'],
    [
      'not-here-to-sell',
      'frustrated',
      'furious',
      "I'm not here to talk you out of it. You asked to cancel, and that's what I'll deal with.",
    ],
    ['held-on-to', 'angry', 'furious', "You asked to go and we've made it hard. I can see why that makes you angry."],
    ['paying-for-unwanted', 'angry', 'furious', "Nobody should have to pay for something they've asked to stop."],
    ['asked-times', 'annoyed', 'furious', "You've asked {times}, and once should have been enough.", { cues: ['contact-again'] }],
    [
      'sold-to',
      'frustrated',
      'furious',
      "Every time you asked to leave you were given a reason to stay. We shouldn't have done that.",
      { cues: ['cancel-hard', 'offer-small'] },
    ],
    [
      'kept-asking',
      'annoyed',
      'angry',
      'Having to ask again and again for something this plain is wearing.',
      { cues: ['cancel-hard'] },
    ],
    [
      'still-charged',
      'annoyed',
      'furious',
      "You'd finished with us, and we should have been finished with your card.",
      { cues: ['charged-after-cancel'] },
    ],
    [
      'amount-gone',
      'frustrated',
      'furious',
      "While you've been asking, {amount} has gone out for something you no longer wanted.",
      { cues: ['cancel-hard'] },
    ],
  ],
);
