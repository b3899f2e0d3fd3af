import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import type { StoreApi } from 'zustand';
import { readPrefs } from '@/entrypoints/background/prefs-store';
import type { SessionView } from '@/entrypoints/background/protocol';
import { keptOf } from './model';
import { type CareState, createCareStore } from './store';

/** When a line was shown last, and for which conversations of the last day (as hashes). */
const kept = storage.defineItem<unknown>('local:care.v1', { fallback: null });

/** What of the panel's own store is listened to. */
interface Heard {
  subscribe(listener: (state: { view: SessionView | null }) => void): () => void;
}

/** The care of a panel, told of what the panel shows and which tabs are closed, until it closes itself. */
export function followCare(panel: Heard, signal: AbortSignal): StoreApi<CareState> {
  const store = createCareStore({
    wanted: async () => (await readPrefs()).care,
    kept: async () => keptOf(await kept.getValue()),
    keep: (next) => kept.setValue(next),
    now: Date.now,
  });
  const { see, closed } = store.getState();
  const end = panel.subscribe(({ view }) => view && see(view));
  browser.tabs.onRemoved.addListener(closed);
  signal.addEventListener(
    'abort',
    () => {
      end();
      browser.tabs.onRemoved.removeListener(closed);
    },
    { once: true },
  );
  return store;
}
