/** Waiting for what a person would see. Every wait is for a condition, with a limit and a message that says what was there instead. */
import type { ElementHandle, Frame, Page } from 'puppeteer-core';

export type Where = Page | Frame;

/** Generous: the machine may be busy, and a passing wait returns at once. */
const LIMIT = 30_000;

/** The extension's stable hooks for tests. */
export const testId = (id: string): string => `[data-testid="${id}"]`;

interface WaitOptions {
  /** Only inside elements that match. Default: the whole body. */
  within?: string;
  timeout?: number;
}

/** The visible text of the first match of `selector`, or null. */
export const textOf = (where: Where, selector: string): Promise<string | null> =>
  where.evaluate((s) => {
    const found = document.querySelector<HTMLElement>(s);
    return found ? found.innerText.trim() : null;
  }, selector);

/** The visible texts of all matches of `selector`, in the page's order. */
export const textsOf = (where: Where, selector: string): Promise<string[]> =>
  where.evaluate((s) => Array.from(document.querySelectorAll<HTMLElement>(s), (e) => e.innerText.trim()), selector);

/** Waits until the visible text holds `text` (spaces folded), and gives the first matching element's text. */
export async function waitForText(where: Where, text: string | RegExp, options: WaitOptions = {}): Promise<string> {
  const { within = 'body', timeout = LIMIT } = options;
  const wanted =
    typeof text === 'string' ? { plain: text, source: '', flags: '' } : { plain: null, source: text.source, flags: text.flags };
  try {
    const handle = await where.waitForFunction(
      (selector, { plain, source, flags }) => {
        for (const element of document.querySelectorAll<HTMLElement>(selector)) {
          const seen = element.innerText.replace(/\s+/g, ' ').trim();
          if (plain === null ? new RegExp(source, flags).test(seen) : seen.includes(plain)) return seen;
        }
        return null;
      },
      { timeout, polling: 'mutation' },
      within,
      wanted,
    );
    return String(await handle.jsonValue());
  } catch (error) {
    const seen = (await textsOf(where, within).catch(() => [])).join(' | ').slice(0, 1500);
    throw new Error(`Waited for ${text} in "${within}", but it shows: ${seen || 'nothing'}`, { cause: error });
  }
}

/** Waits until at least `count` elements match. */
export async function waitForCount(where: Where, selector: string, count: number, timeout = LIMIT): Promise<void> {
  try {
    await where.waitForFunction(
      (s, n) => document.querySelectorAll(s).length >= n,
      { timeout, polling: 'mutation' },
      selector,
      count,
    );
  } catch (error) {
    const seen = await where.evaluate((s) => document.querySelectorAll(s).length, selector).catch(() => 'no');
    throw new Error(`Waited for ${count} of "${selector}", but there are ${seen}.`, { cause: error });
  }
}

/** Waits for one visible element. */
export async function waitFor(where: Where, selector: string, timeout = LIMIT): Promise<ElementHandle<Element>> {
  const found = await where.waitForSelector(selector, { visible: true, timeout });
  if (!found) throw new Error(`"${selector}" did not appear.`);
  return found;
}

/** Asks again until `ask` gives something other than null, undefined or false. For what lies outside a page: a file, a database. */
export async function until<T>(what: string, ask: () => Promise<T | null | undefined | false>, timeout = LIMIT): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const got = await ask();
    if (got !== null && got !== undefined && got !== false) return got;
    if (Date.now() > end) throw new Error(`Waited ${timeout / 1000} s for ${what}.`);
    await new Promise((again) => setTimeout(again, 50));
  }
}
