import { type Browser, browser } from 'wxt/browser';
import { frameSite } from './site-pattern';
import { sitesOn } from './sites';

const SCRIPT = '/attach.js';

/**
 * Puts the second content script into the frame that asks for it.
 * @returns false where its site is not switched on (any more)
 * @throws what the browser says when the frame is gone, or not open to scripts
 */
export async function attachTo(frame: Browser.runtime.MessageSender): Promise<boolean> {
  const tabId = frame.tab?.id;
  const { frameId } = frame;
  const site = frameSite(frame);
  if (tabId === undefined || frameId === undefined || site === null || !(await sitesOn()).has(site)) return false;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [SCRIPT], injectImmediately: true });
  return true;
}
