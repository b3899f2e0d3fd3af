import { storage } from 'wxt/utils/storage';
import type { StoreApi } from 'zustand';
import { type Chat, ticketKey } from '@/entrypoints/background/chats/chat';
import { readPrefs } from '@/entrypoints/background/prefs-store';
import type { SessionView } from '@/entrypoints/background/protocol';
import { keptOf } from './model';
import { type CareState, createCareStore } from './store';

/** When a line was shown last, and for which conversations of the last day (as hashes). */
const kept = storage.defineItem<unknown>('local:care.v1', { fallback: null });

/** What of a panel's other stores is listened to. */
interface Heard<T> {
  subscribe(listener: (state: T) => void): () => void;
}

/** The care of a panel, told of what the panel shows and which conversations are open, until it closes. */
export function followCare(
  panel: Heard<{ view: SessionView | null }>,
  chats: Heard<{ chats: readonly Chat[] }>,
  signal: AbortSignal,
): StoreApi<CareState> {
  const store = createCareStore({
    wanted: async () => (await readPrefs()).care,
    kept: async () => keptOf(await kept.getValue()),
    keep: (next) => kept.setValue(next),
    now: Date.now,
  });
  const { see, open } = store.getState();
  const ends = [
    panel.subscribe(({ view }) => view && see(view)),
    chats.subscribe((state) => open(state.chats.map((chat) => ({ tabId: chat.tabId, key: ticketKey(chat) })))),
  ];
  signal.addEventListener('abort', () => ends.forEach((end) => end()), { once: true });
  return store;
}
