import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { readPrefs } from '../prefs-store';
import { type Chat, hashOf, ticketKey } from './chat';
import type { News } from './news';

/** What has been told, as hashes: on disk, so that a restored tab tells nothing a second time. */
const told = storage.defineItem<string[]>('local:told.v1', { fallback: [] });
const TOLD = 200;
const PREFIX = 'chat:';

/** Tells of a conversation out of sight, if the agent has asked for that; each thing once. No message text is shown. */
export async function tell(news: News, chat: Chat): Promise<void> {
  // The browser has this only where it was allowed.
  if (!(browser.notifications as typeof browser.notifications | undefined) || !(await readPrefs()).notify) return;
  const key = hashOf([news, ticketKey(chat), chat.end].join('\n'));
  const before = await told.getValue();
  if (before.includes(key)) return;
  await told.setValue([...before, key].slice(-TOLD));
  const name = chat.name ?? browser.i18n.getMessage('tell_customer');
  await browser.notifications.create(`${PREFIX}${chat.tabId}:${key}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: browser.i18n.getMessage(`tell_${news}`, name),
    message: browser.i18n.getMessage('tell_open'),
    ...(import.meta.env.FIREFOX ? {} : { silent: true }),
  });
}

/** A press on such a notification goes to its tab. To be called as the worker starts, and when the permission is given. */
export function followPresses(): void {
  const api = browser.notifications as typeof browser.notifications | undefined;
  if (!api || api.onClicked.hasListener(pressed)) return;
  api.onClicked.addListener(pressed);
}

function pressed(id: string): void {
  if (!id.startsWith(PREFIX)) return;
  void browser.notifications.clear(id);
  void goToTab(Number.parseInt(id.slice(PREFIX.length), 10)).catch(() => undefined);
}

/** Brings a tab and its window to the front. */
async function goToTab(tabId: number): Promise<void> {
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
}
