import { browser } from 'wxt/browser';
import { saveAs } from '@/components/rooms/files';
import { beginAnother, CHANGED, type FollowUpsChanged, followUpsName } from '@/entrypoints/background/followups/base';
import { browserFollowUps, type FollowUpsDisk } from '@/entrypoints/background/followups/disk';
import { openTicket } from '@/entrypoints/background/followups/open';
import { createFollowUps, type FollowStore } from './store';

/** The follow-ups of this page, kept up with what the worker and other windows change until the signal. */
export function followFollowUps(signal: AbortSignal): FollowStore {
  const channel = new BroadcastChannel(CHANGED);
  let held: { name: string; disk: FollowUpsDisk } | null = null;
  const store = createFollowUps({
    async disk() {
      const name = await followUpsName();
      if (held?.name !== name) {
        held?.disk.close();
        held = { name, disk: browserFollowUps(name) };
      }
      return held.disk;
    },
    changed() {
      channel.postMessage(null);
      // It sets the alarm and the mark; a worker that cannot be reached does so as it starts.
      browser.runtime.sendMessage({ type: 'followups-changed' } satisfies FollowUpsChanged).catch(() => undefined);
    },
    now: () => Date.now(),
    zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    newId: () => crypto.randomUUID(),
    address: async (tabId) => (tabId === null ? null : ((await browser.tabs.get(tabId)).url ?? null)),
    openTicket,
    save: saveAs,
    beginAnother,
  });
  const again = () => void store.getState().refresh();
  channel.onmessage = again;
  const seen = () => document.visibilityState === 'visible' && again();
  document.addEventListener('visibilitychange', seen, { signal });
  // The page may have slept with the computer, or be looked at again long after.
  addEventListener('focus', again, { signal });
  signal.addEventListener('abort', () => {
    channel.close();
    held?.disk.close();
  });
  return store;
}
