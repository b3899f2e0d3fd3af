import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';

const welcomed = storage.defineItem<boolean>('local:welcomed', { fallback: false });

/** After an installation, never after an update, the first page is opened: once. */
export async function welcome(reason: string): Promise<void> {
  // the demo build is for tests and `npm start`, which have a desk to show
  if (import.meta.env.MODE === 'demo' || reason !== 'install' || (await welcomed.getValue())) return;
  await welcomed.setValue(true);
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
