import type { Message } from './fill';

/** The strip of open conversations, and what is told of those out of sight. */
export const enChats = {
  'chats.label': 'Open conversations, most urgent first',
  'chats.reasons': 'Why in this order',
  'chats.unnamed': 'No name yet',
  'chats.unread': 'Mood not read',
  'chats.new': '{n} new',
  'chats.answered': 'Answered',
  'chats.since': 'Waiting since {time}',
  'chats.due.late': 'A promise is late',
  'chats.due.soon': 'A promise falls due',
  'chats.why.harm': 'Threat to hurt someone',
  'chats.why.safety': 'Safety is at stake',
  'chats.why.hardship': 'Health, loss or hardship',
  'chats.why.legal': 'Names legal action',
  'chats.why.regulator': 'Names a regulator',
  'chats.why.chargeback': 'Names a chargeback',
  'chats.why.public': 'Says it will go public',
  'chats.why.leave': 'Says they will leave',
  'chats.why.promise': 'A promise was not kept',
  'chats.why.second': 'Second contact',
  'chats.why.today': 'Needs it today',
  'settings.around': 'Around the conversation',
  'settings.around.notify': 'Quiet notifications',
  'settings.about.notify':
    'Tells you, without a sound, when a customer in another tab turns furious or mentions harm, or when a promise falls due. Each thing once, never with their words. Your browser asks first.',
  'settings.around.refused': 'Your browser keeps notifications off. Press again to be asked once more.',
  'settings.around.care': 'A line for you after a hard chat',
  'settings.about.care': 'One short line in the panel, now and then. At most once a conversation. Nothing is counted.',
} as const satisfies Record<string, Message>;
