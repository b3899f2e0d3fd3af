import type { Message } from './fill';

/** Lines for the agent, after a hard conversation. True of any of them: nothing here knows how it went. */
export const enCare = {
  'care.label': 'A note to you',
  'care.note.1': 'Hard chat, steady hands.',
  'care.note.2': 'That was about the problem, not about you.',
  'care.note.3': 'A heavy one. It’s fine to let it go now.',
  'care.breathe': 'Two hard chats close together. A slow breath before the next one helps.',
  'care.away': 'Two hard chats close together. A few minutes away from the screen would be fair.',
  'care.later': 'Not now',
} as const satisfies Record<string, Message>;
