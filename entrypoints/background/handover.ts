import { browser } from 'wxt/browser';
import type { Handover } from '@/rules/suggest';
import type { Session } from './sessions';

/** A panel's question for the summary of a tab's conversation; answered by a `Handover`, or null where nothing is read. */
export interface HandOverPlease {
  type: 'hand-over';
  tabId: number;
}

/** Answers panels that ask for a summary. It is made when it is asked for: nobody needs it at every key. */
export function serveHandOver(host: { session(tabId: number): Session | undefined; wake(tabId: number): Promise<void> }): void {
  browser.runtime.onMessage.addListener((message: HandOverPlease, sender, answer: (made: Handover | null) => void) => {
    if (sender.id !== browser.runtime.id || message.type !== 'hand-over') return;
    const made = async () => {
      if (!host.session(message.tabId)) await host.wake(message.tabId);
      return host.session(message.tabId)?.handOver() ?? null;
    };
    made().then(answer, () => answer(null));
    return true;
  });
}
