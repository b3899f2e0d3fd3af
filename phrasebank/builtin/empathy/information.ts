import { empathy } from '../rows';

export const information = empathy(
  'information',
  ['information'],
  [
    ['good-to-ask', 'calm', 'annoyed', "It's better to ask that now than later, so I'm glad you did."],
    ['before-deciding', 'calm', 'calm', 'It makes sense to have that clear before you decide.'],
    ['thanks-for-asking', 'calm', 'annoyed', 'Thanks for asking[, {customerName}].'],
    ['not-obvious', 'calm', 'annoyed', "That isn't obvious from what we publish, so I'm glad you asked."],
    ['should-be-clear', 'annoyed', 'frustrated', "We should have made that clearer, and you shouldn't have had to dig for it."],
    ['plain-question', 'annoyed', 'angry', "You asked a plain question, and you're owed a plain answer."],
    ['different-answers', 'frustrated', 'angry', "It's hard to plan anything on half an answer."],
    ['hunting', 'frustrated', 'furious', "You've had to hunt for something we should have told you in the first place."],
    [
      'answer-owed',
      'angry',
      'furious',
      "You've asked for something simple[, {customerName}], and you still don't have it. That would anger anyone.",
    ],
    ['fobbed-off', 'angry', 'furious', "You've been given everything but the answer you asked for."],
    [
      'two-questions',
      'annoyed',
      'frustrated',
      'You asked, and what came back missed the point of it.',
      { cues: ['asked-again'] },
    ],
  ],
);
