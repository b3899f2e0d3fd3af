import { empathy } from '../rows';

export const accountAccess = empathy(
  'account-access',
  ['account-access'],
  [
    ['thanks-details', 'calm', 'annoyed', "Thanks, that helps. It's your account, so you should be able to get at it."],
    ['awkward-moment', 'calm', 'annoyed', 'These things pick the worst moments, so thanks for coming straight to us.'],
    ['own-account', 'calm', 'frustrated', 'Being kept out of your own account is an odd position to be put in.'],
    ['round-in-circles', 'annoyed', 'angry', 'Going round in circles with an account that is yours is maddening.'],
    ['need-it-now', 'annoyed', 'frustrated', 'You needed it to work when you came to it, and it stopped you.'],
    ['shut-out', 'frustrated', 'angry', "You did what was asked and you still can't get it settled."],
    [
      'everything-in-there',
      'frustrated',
      'furious',
      "Everything you need is in there, and we're what stands between you and it.",
    ],
    [
      'made-to-prove',
      'angry',
      'furious',
      "You've had to prove yourself over and over for something that was yours to begin with.",
    ],
    [
      'treated-as-stranger',
      'angry',
      'furious',
      "It's your account[, {customerName}], and you've been treated like a stranger to it.",
    ],
    [
      'locked',
      'annoyed',
      'angry',
      'Being locked out with things waiting to be done is the last thing you need.',
      { cues: ['locked-out'] },
    ],
    [
      'people-waiting',
      'calm',
      'frustrated',
      "Other people are counting on you for this, so I'll stay with you on it.",
      { cues: ['business'] },
    ],
    [
      'told-to-phone',
      'annoyed',
      'furious',
      "You told us why that way doesn't work for you, and you were sent down it again.",
      { cues: ['access-need'] },
    ],
    ['for-waiting', 'annoyed', 'furious', '{waitingFor} without your own account is far too long.'],
  ],
);
