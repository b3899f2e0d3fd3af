import type { Chat } from '@/entrypoints/background/chats/chat';
import { VIEWS } from './views';

/** The moment at which the list is shown, in ms of the epoch. */
export const SHOWN_AT = Date.parse('2026-11-22T10:00:00');

/** An open conversation, made up. */
export function chatNamed(tabId: number, name: string | null, change: Partial<Chat> = {}): Chat {
  return {
    tabId,
    windowId: 1,
    origin: 'https://desk.example',
    ticket: String(tabId),
    name,
    band: 'annoyed',
    trend: 'steady',
    level: 3,
    reasons: [],
    harm: false,
    since: null,
    unread: 0,
    end: '',
    ...change,
  };
}

/** A list as long as an agent's on a busy day. */
export const CHATS: readonly Chat[] = [
  chatNamed(VIEWS.furious.tabId ?? 1, 'Dana', {
    level: 1,
    band: 'furious',
    trend: 'rising',
    since: SHOWN_AT - 600_000,
    reasons: ['Furious', 'Names a chargeback', 'Three contacts', 'Rising'],
  }),
  chatNamed(91, 'Tom', {
    level: 2,
    band: 'frustrated',
    unread: 2,
    since: SHOWN_AT - 60_000,
    reasons: ['Health, loss or hardship', 'Frustrated'],
  }),
  chatNamed(92, 'Yusuf', { level: 4, band: 'calm' }),
  chatNamed(93, null, { level: 4, band: null, unread: 1, since: SHOWN_AT - 30_000 }),
  chatNamed(94, 'Maximiliane-Alexandra', { level: 3, band: 'annoyed', since: SHOWN_AT - 86_400_000 }),
];
