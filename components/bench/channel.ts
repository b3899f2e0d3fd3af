import type { Channel } from '@/rules/types';
import type { Reply } from './read';

/** As which kind of message replies are judged: as each tells or they all look, or all as one of the two. */
export type ChannelChoice = 'told' | Channel;

const CHAT = /(?:^|[^a-z])(?:live ?)?(?:chats?|messages|messenger|whats ?app|sms)(?:[^a-z]|$)/i;
const EMAIL = /(?:^|[^a-z])(?:e-?mails?|mails?|inbox|letters?)(?:[^a-z]|$)/i;
/** A letter begins or ends like one. */
const LETTER =
  /^(?:dear|hi|hello|good (?:morning|afternoon|evening))\b[^\n]{0,60}\n|\n\s*(?:(?:kind|best|warm) )?(?:regards|wishes|yours|sincerely|many thanks)\b/i;
/** Half the replies of live chats are far below this, in UTF-16 units; half of those by e-mail above it. */
const SHORT = 240;

/** "chat", "Chat", "e-mail", "mail" as a file may have it; null: none of them. */
export function channelNamed(value: unknown): Channel | null {
  if (typeof value !== 'string') return null;
  return /^\s*(?:live ?)?(?:chat|messaging|messenger|whatsapp|sms)\s*$/i.test(value)
    ? 'chat'
    : /^\s*(?:e-?mail|mail|letter)\s*$/i.test(value)
      ? 'email'
      : null;
}

/** What replies look like that do not tell: by the name of their file, else by how long they are and whether they are letters. */
export function guessChannel(name: string, replies: readonly Pick<Reply, 'text'>[]): Channel {
  if (CHAT.test(name) !== EMAIL.test(name)) return CHAT.test(name) ? 'chat' : 'email';
  const sizes = replies.map((r) => r.text.length).sort((a, b) => a - b);
  const letters = replies.filter((r) => LETTER.test(r.text)).length;
  return (sizes[sizes.length >> 1] ?? 0) <= SHORT && letters * 4 < replies.length ? 'chat' : 'email';
}

/** How one reply is judged. */
export const channelOf = (reply: Pick<Reply, 'channel'>, choice: ChannelChoice, guessed: Channel): Channel =>
  choice === 'told' ? (reply.channel ?? guessed) : choice;
