import { browser } from 'wxt/browser';

/** BCP 47 tag of the browser's own interface; where there is no extension around the page (tests, a preview), of its first language. */
export function browserTag(): string {
  try {
    return browser.i18n.getUILanguage();
  } catch {
    return globalThis.navigator?.language ?? 'en';
  }
}
