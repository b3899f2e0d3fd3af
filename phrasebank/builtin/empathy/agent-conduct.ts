import { empathy } from '../rows';

export const agentConduct = empathy(
  'agent-conduct',
  ['agent-conduct'],
  [
    ['thanks-for-saying', 'calm', 'annoyed', "Thank you for telling us. It isn't easy to raise something like that."],
    ['glad-told', 'calm', 'annoyed', "I'd rather hear about it than not, so I'm glad you said."],
    ['not-how', 'calm', 'frustrated', "That isn't how anyone who comes to us should be treated."],
    ['came-for-help', 'annoyed', 'frustrated', 'You came for help and left feeling worse. It should be the other way round.'],
    ['courtesy', 'annoyed', 'angry', 'Whatever the matter was, you were owed courtesy.'],
    ['upset-too', 'frustrated', 'angry', "I'd be upset too if I had been treated like that."],
    ['stays-with-you', 'frustrated', 'furious', 'Being treated like that stays with you long after the thing itself is settled.'],
    ['no-excuse', 'angry', 'furious', "There's no excuse for it[, {customerName}], and I'm not going to look for one."],
    ['matters', 'angry', 'furious', "How you're treated matters as much as what you came for, and we failed you on it."],
    [
      'humiliating',
      'frustrated',
      'furious',
      'To be treated like that, and in front of others, is humiliating.',
      { cues: ['rude', 'children'] },
    ],
    ['spoken-to', 'annoyed', 'furious', 'You asked a fair question and you were spoken to badly for it.', { cues: ['rude'] }],
    ['no-way-to-speak', 'annoyed', 'furious', 'That was no way to speak to you.', { cues: ['rude'] }],
    [
      'not-after-code',
      'annoyed',
      'furious',
      'You wanted it to be taken seriously, and you got an offer instead.',
      { cues: ['offer-small'] },
    ],
    [
      'child',
      'frustrated',
      'furious',
      "It's hard enough to be treated that way. It's worse to watch your child go through it.",
      { cues: ['children'] },
    ],
    [
      'disability',
      'annoyed',
      'furious',
      "You told us what you needed, and you shouldn't have had to say it more than once.",
      { cues: ['access-need', 'not-read'] },
    ],
  ],
);
