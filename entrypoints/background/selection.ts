import { type Browser, browser } from 'wxt/browser';
import type { Bank } from '@/phrasebank/schema';
import { assess } from '@/rules/assess';
import type { Assessment } from '@/rules/types';

const ITEM = 'score-selection';
/** Longer than any message that anybody reads in one piece. */
const MOST = 20_000;

/**
 * "Score as the customer's words" in the menu of selected text, on any page: by the press the browser lets us read this one tab. The
 * selection is held while its page stays and is never stored.
 */
export class Selections {
  readonly #held = new Map<number, string>();

  /** @param open must be called in the press itself */
  constructor(
    private readonly changed: (tabId: number) => void,
    open: (tab: Browser.tabs.Tab) => void,
  ) {
    // Firefox on a phone has no menus of pages.
    const menus = browser.contextMenus as typeof browser.contextMenus | undefined;
    if (!menus) return;
    browser.runtime.onInstalled.addListener(() => {
      // The browser's menus are in the browser's language.
      const title = browser.i18n.getMessage('menuSelection');
      menus.removeAll(() => menus.create({ id: ITEM, title, contexts: ['selection'] }));
    });
    menus.onClicked.addListener((info, tab) => {
      if (info.menuItemId !== ITEM || tab?.id === undefined) return;
      open(tab);
      void this.#take(tab.id, info.frameId ?? 0, info.selectionText ?? '');
    });
  }

  of(tabId: number): string | null {
    return this.#held.get(tabId) ?? null;
  }

  /** Holds a text as selected in a tab; empty text is none. */
  hold(tabId: number, text: string): void {
    const kept = text.trim().slice(0, MOST);
    if (kept === '') return;
    this.#held.set(tabId, kept);
    this.changed(tabId);
  }

  /** The way back: the page's own conversation is shown again. */
  drop(tabId: number): void {
    if (this.#held.delete(tabId)) this.changed(tabId);
  }

  async #take(tabId: number, frameId: number, given: string): Promise<void> {
    // What the browser hands over has lost its lines; the page still has them. It may be closed to us, or gone.
    const read = await browser.scripting
      .executeScript({ target: { tabId, frameIds: [frameId] }, func: selected })
      .then(([got]) => got?.result ?? '')
      .catch(() => '');
    this.hold(tabId, read.trim() === '' ? given : read);
  }
}

/** Runs in the page. */
function selected(): string {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    const text = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    if (text !== '') return text;
  }
  return String(getSelection() ?? '');
}

/** What is to be said of a selected text as a customer's only message, beside the draft if there is one. */
export function judgeSelection(text: string, draft: string, bank: Bank): Assessment {
  return assess({ channel: 'email', turns: [{ from: 'customer', text }], draft, now: new Date().toISOString() }, bank);
}
