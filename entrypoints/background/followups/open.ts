import { browser } from 'wxt/browser';
import { isAddress } from './reminder';

/** Brings a ticket to the front: the tab that shows it, else a new one. Without an address (none was known) the list of follow-ups. */
export async function openTicket(address: string | null): Promise<void> {
  const list = browser.runtime.getURL('/options.html#/followups');
  const url = address !== null && isAddress(address) ? address : list;
  // Addresses of tabs are told only for sites that are switched on; any other opens anew.
  const tab = (await browser.tabs.query({})).find((t) => t.url === url);
  if (tab?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(tab.id, { active: true });
  await browser.windows?.update(tab.windowId, { focused: true });
}
