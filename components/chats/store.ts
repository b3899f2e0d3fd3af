import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Chat } from '@/entrypoints/background/chats/chat';
import type { Due } from './model';

/** What the strip may do beyond its own page. */
export interface ChatsHost {
  /** Brings a conversation's tab and window to the front; called straight from a press. Rejects where the tab is gone. */
  goTo(chat: Chat): Promise<void>;
}

export interface ChatsState {
  chats: readonly Chat[];
  dues: readonly Due[];
  /** When the list was last told anything, in ms of the epoch: what is late or soon goes by it. */
  now: number;
  /** The reasons are on show. */
  open: boolean;
  setChats(chats: readonly Chat[], now: number): void;
  setDues(dues: readonly Due[], now: number): void;
  toggle(): void;
  goTo(chat: Chat): void;
}

/** The strip's store: what the worker keeps of the open conversations, and whether its reasons are on show. */
export function createChatsStore(host: ChatsHost): StoreApi<ChatsState> {
  return createStore<ChatsState>()((set, get) => ({
    chats: [],
    dues: [],
    now: 0,
    open: false,
    setChats: (chats, now) => set({ chats, now }),
    setDues: (dues, now) => set({ dues, now }),
    toggle: () => set({ open: !get().open }),
    goTo: (chat) => void host.goTo(chat).catch(() => set({ chats: get().chats.filter((c) => c.tabId !== chat.tabId) })),
  }));
}

/** Null where there is no list of conversations (a panel of one page alone, a test of other blocks). */
export const ChatsContext = createContext<StoreApi<ChatsState> | null>(null);

const NONE = createChatsStore({ goTo: async () => undefined });

export function useChats<T>(select: (state: ChatsState) => T): T {
  return useStore(useContext(ChatsContext) ?? NONE, select);
}
