import { browser } from 'wxt/browser';
import type { StoreApi } from 'zustand';
import { openChats } from '@/entrypoints/background/chats/chat';
import { type ChatsState, createChatsStore } from './store';

/** The strip's store for a panel in this window, following what the worker keeps until the panel closes. */
export function followChats(windowId: number | null, signal: AbortSignal): StoreApi<ChatsState> {
  const store = createChatsStore({
    async goTo(chat) {
      // A window of its own has a panel of its own, which opens only in the press's own call. Firefox opens it for its own button only.
      if (!import.meta.env.FIREFOX && windowId !== null && chat.windowId !== windowId)
        void browser.sidePanel.open({ windowId: chat.windowId }).catch(() => undefined);
      const tab = await browser.tabs.update(chat.tabId, { active: true });
      if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    },
  });
  const show = async () => store.getState().setChats((await openChats.getValue()).chats, Date.now());
  const end = openChats.watch(() => void show().catch(() => undefined));
  signal.addEventListener('abort', end, { once: true });
  void show().catch(() => undefined);
  return store;
}
