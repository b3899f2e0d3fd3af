import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import { hashOf } from '@/entrypoints/background/chats/chat';
import type { SessionView } from '@/entrypoints/background/protocol';
import { type CareKept, type CareNote, careFor, type Hard, hardIn, keyOf } from './model';

/** What the care of one panel needs beyond its own page. */
export interface CareHost {
  /** Whether the agent wants it (settings). */
  wanted(): Promise<boolean>;
  kept(): Promise<CareKept>;
  keep(kept: CareKept): Promise<void>;
  now(): number;
}

export interface CareState {
  /** The line on show. `pick` chooses among the wordings of its kind. */
  shown: { note: CareNote; pick: number } | null;
  /** A view has come from the worker. */
  see(view: SessionView): void;
  /** A tab was closed: what was hard in it is over. */
  closed(tabId: number): void;
  dismiss(): void;
}

/** Watches for the end of hard conversations; everything it knows of them goes with the panel but for what keeps it from saying too much. */
export function createCareStore(host: CareHost): StoreApi<CareState> {
  const hard = new Map<string, Hard>();
  /** Conversations whose end has been seen: what comes after it brings no second line. */
  const past = new Set<string>();
  let here: string | null = null;
  /** Where the line on show was first seen beside: it goes when the agent moves on from there. */
  let beside: string | null = null;

  return createStore<CareState>()((set, get) => {
    const due = async (key: string) => {
      if (!(await host.wanted())) return;
      const hash = hashOf(key);
      const made = careFor(hash, await host.kept(), host.now());
      if (!made) return;
      await host.keep(made.kept);
      beside = here;
      set({ shown: { note: made.note, pick: Number.parseInt(hash, 36) } });
    };
    const over = (key: string) => {
      hard.delete(key);
      past.add(key);
      // Nothing to keep by (a full disk, no storage): then no line.
      void due(key).catch(() => undefined);
    };

    return {
      shown: null,
      see(view) {
        const key = keyOf(view);
        // A page that is loading, or a selected text, is no other conversation.
        if (key === null) return;
        const now = hardIn(view);
        if (now && !past.has(key)) {
          hard.set(key, now);
          if (now.ended) over(key);
        }
        if (key === here) return;
        const before = here === null ? undefined : hard.get(here);
        const left = here;
        here = key;
        if (get().shown && key !== beside) set({ shown: null });
        // Between two chats of several the agent goes back and forth: one that waits for an answer is not left yet.
        if (left !== null && before && (before.answered || before.tabId === view.tabId)) over(left);
      },
      closed(tabId) {
        for (const [key, chat] of hard) if (chat.tabId === tabId) over(key);
      },
      dismiss: () => set({ shown: null }),
    };
  });
}

/** Null where nobody watches (tests of other blocks, the practice desk). */
export const CareContext = createContext<StoreApi<CareState> | null>(null);

const NONE = createCareStore({
  wanted: async () => false,
  kept: async () => ({ last: null, had: [] }),
  keep: async () => undefined,
  now: () => 0,
});

export function useCare<T>(select: (state: CareState) => T): T {
  return useStore(useContext(CareContext) ?? NONE, select);
}
