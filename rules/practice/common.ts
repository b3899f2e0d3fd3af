import type { Move } from '@/phrasebank/scenarios/schema';
import type { CustomerKind } from '../types';

/** What anybody might say when a scenario has nothing of its own left. `drift`: after many replies with nothing settled. */
export const COMMON: Record<Move | 'drift', readonly string[]> = {
  leave: ["I'm done here. I'll take this somewhere else."],
  hurt: ["That's not a nice way to put it.", 'I came here for help and that is what I get?'],
  'hurt-hot': ['Are you serious? Read that back to yourself.', "I can't believe you just wrote that to me."],
  'asked-again': ["I told you that already. It's further up.", 'You have that. I wrote it in my first message.'],
  'passed-on': [
    "So it's somebody else's job again? Who, and when?",
    "I've explained it to you. I'm not starting over with the next one.",
  ],
  'too-long': ['Sorry, that is a lot of words. What happens now?', "I haven't the time to read all that. In one line, please?"],
  bye: ['Thanks. Bye.'],
  settled: ['Right, that works for me.'],
  limit: ["Fine. I'll mind my words. I still need an answer."],
  'easing-hot': [
    "I'm still angry. But that's something.",
    'Fine. I am not happy, but go on.',
    "It's a start. I'm still furious about the rest.",
  ],
  easing: ['Okay. That sounds better.', "All right, that's a start.", 'Good. Go on then.'],
  'when-hot': ["When? And don't tell me soon, I've had enough of soon.", 'A time, please. I am sick of waiting.'],
  when: ['And when would that be?', 'By when, roughly?'],
  answer: ["I don't know that one, I'm afraid.", "That's all I have. You'd see more than I do."],
  unanswered: ["You haven't answered what I asked.", 'That was not my question.'],
  'what-now-hot': [
    "Sorry doesn't fix it. I'm still furious. What are you going to DO?",
    "Fine words. I've heard them before and I'm sick of it. What happens now?",
  ],
  'what-now': [
    'Okay, and what happens now?',
    'I appreciate it. But what are you going to do?',
    'Right. So where do we go from here?',
  ],
  unheard: [
    'Did you read what I wrote?',
    'Hello? That has nothing to do with what I said.',
    "I'm not sure we're talking about the same thing.",
  ],
  'unheard-hot': ['Is anybody actually reading this?', 'This is ridiculous. Read what I wrote.', "I'm getting nowhere with you."],
  drift: [
    "I have to go now. Let me know when there's something to tell.",
    "I need to leave it there for today. I'll wait to hear from you.",
  ],
};

/** How each kind of customer says it while still angry, where a scenario has no words of its own for that. */
export const STILL_ANGRY: Record<CustomerKind, Partial<Record<Move, readonly string[]>>> = {
  expressive: {
    'what-now-hot': [
      "Okay, so you're sorry. I'm STILL angry. I've had sorry before. What are you actually going to do?",
      "At least you're a human. But I'm fuming here, so tell me, what happens NOW?",
      "Thanks, I guess. It doesn't change that this is a complete mess. What now??",
    ],
    'when-hot': [
      "WHEN though? I'm done with waiting, I'm so angry about this.",
      "And when is that? Because if you say soon I'm going to scream.",
    ],
    'easing-hot': [
      "Right. I'm still furious, I won't lie. But that's the first useful thing anyone's said.",
      "Okay. It's ridiculous that it took all this shouting. But okay.",
      "Fine. I'm still angry. If it goes wrong again I'm done with you.",
    ],
  },
  quiet: {
    'what-now-hot': [
      "Thank you for that. I am still very angry, I'm afraid. What will you do about it?",
      "It's good that you say it. But I've been badly let down and I am angry. What now?",
    ],
    'when-hot': [
      "And when would that be? I am tired of waiting, and I'm angry.",
      "When, please? I can't put up with much more of this.",
    ],
    'easing-hot': [
      "All right. I am still angry about it all, but that's more than I had before.",
      "I see. It should never have come to this, and I'm still very upset.",
    ],
  },
  premium: {
    'what-now-hot': [
      'I hear the apology. I am still extremely angry. What do you intend to do?',
      'That is well put, and it does not undo anything. It was a disgrace. What follows from it?',
    ],
    'when-hot': [
      'When? I have been let down once and I will not be put off again. I am still angry.',
      'I want a date. I am out of patience with all this.',
    ],
    'easing-hot': [
      'That is something. I remain very angry that I had to ask for it.',
      'Very well. It does not make the rest any less disgraceful, but go on.',
    ],
  },
  demanding: {
    'what-now-hot': [
      "So you admit it. Good. I'm still furious. What do I get?",
      "Words. I'm angry and I have every right to be. What are you going to do about it?",
    ],
    'when-hot': [
      "When? I'm not waiting another week for you people, I'm angry enough.",
      'Give me a date. I have had it with waiting.',
    ],
    'easing-hot': [
      "That's a start. I'm still angry, and I think I deserve more than that.",
      "Hm. I'm not satisfied and I'm still furious about how this was handled. But go on.",
    ],
  },
  repeat: {
    'what-now-hot': [
      "I've been told sorry every time. I'm still angry. What will be different now?",
      "It's good that you say it. But I have heard it before, I'm sick of it. What are you going to do?",
    ],
    'when-hot': [
      "When? I was given promises before and I'm angry enough as it is.",
      'By when? I\'ve had it with "we\'ll see to it".',
    ],
    'easing-hot': [
      "I've heard promises before. I'm still angry. But at least it's a clear one.",
      "Right. I'm still fed up and angry about the times before. We'll see.",
    ],
  },
};
