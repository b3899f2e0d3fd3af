/** The strip of open conversations, worked out from what the worker keeps of each. Pure. */
import type { Chat } from '@/entrypoints/background/chats/chat';
import { gradeOf } from '@/rules/bands';

/** A promise or check-in that an agent has set for a conversation: when it is due, in ms of the epoch. */
export interface Due {
  origin: string;
  ticket: string;
  at: number;
}

/** How long before a promise falls due it counts, in ms. */
const SOON = 60 * 60_000;

export type DueState = 'late' | 'soon' | null;

/** Whether something promised to this customer is late or falls due within the hour. */
export function dueOf(chat: Pick<Chat, 'origin' | 'ticket'>, dues: readonly Due[], now: number): DueState {
  let state: DueState = null;
  for (const due of dues) {
    if (due.origin !== chat.origin || due.ticket !== chat.ticket) continue;
    if (due.at <= now) return 'late';
    if (due.at - now <= SOON) state = 'soon';
  }
  return state;
}

/** The level with what is promised counted in: a late promise is at least level 2, one due soon at least 3. */
function levelOf(chat: Chat, due: DueState): number {
  return Math.min(chat.level, due === 'late' ? 2 : due === 'soon' ? 3 : 4);
}

/**
 * The most urgent first: by level, a threat to somebody before anything else, then what is promised, the mood, whether it is rising,
 * and who has waited longer. Who waits for no answer comes after who does. The same list gives the same order.
 */
export function byUrgency(chats: readonly Chat[], dues: readonly Due[], now: number): Chat[] {
  const keyed = chats.map((chat) => {
    const due = dueOf(chat, dues, now);
    const rank = [
      levelOf(chat, due),
      chat.harm ? 0 : 1,
      due === 'late' ? 0 : due === 'soon' ? 1 : 2,
      -(chat.band ? gradeOf(chat.band) : 0),
      chat.trend === 'rising' ? 0 : 1,
      chat.since ?? Number.MAX_SAFE_INTEGER,
      chat.tabId,
    ];
    return { chat, rank };
  });
  return keyed.sort((a, b) => compare(a.rank, b.rank)).map((k) => k.chat);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((n, i) => n !== b[i]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/**
 * The order while somebody points at the strip or has the focus in it: nothing moves under the hand. Who has gone is left out, who is
 * new comes last.
 * @param held tab ids as they stood when it began
 */
export function heldOrder(chats: readonly Chat[], held: readonly number[]): Chat[] {
  const place = new Map(held.map((id, i) => [id, i]));
  const of = (chat: Chat) => place.get(chat.tabId) ?? held.length;
  return [...chats].sort((a, b) => of(a) - of(b));
}

/** Which of a row is reached by Tab, and where an arrow, Home or End leads; null for any other key. */
export function stepTo(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (at + count - 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
