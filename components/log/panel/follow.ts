import { browser } from 'wxt/browser';
import { openChannel } from '../channel';
import { logPrefs } from '../prefs-store';
import { createLogPanel, type LogPanelStore, type LogTools } from './store';

/** The log in the real panel. Database, judgement and bank are loaded when the log is on and used. */
export function followLog(signal: AbortSignal): LogPanelStore {
  return createLogPanel(
    {
      prefs: logPrefs,
      channel: openChannel(signal),
      tools: async ({ base }): Promise<LogTools> => (await import('./tools')).logTools(base),
      address: async (tabId) => (await browser.tabs.get(tabId)).url ?? '',
      openLog: (id) =>
        void browser.tabs.create({
          url: `${browser.runtime.getURL('/options.html')}#/log${id ? `/${encodeURIComponent(id)}` : ''}`,
        }),
      now: Date.now,
      newId: () => crypto.randomUUID(),
    },
    signal,
  );
}
