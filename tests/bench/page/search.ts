import type { Page } from 'puppeteer-core';
import { busy, dispatched, mainThread, quantile, traced } from './trace';

/** Of many times, in ms. */
export interface Figures {
  median: number;
  p95: number;
}

export const figures = (list: readonly number[]): Figures => ({ median: quantile(list, 0.5), p95: quantile(list, 0.95) });

/** Longer than a key takes, so that the next one finds the page at rest. */
const PACE_MS = 400;

/**
 * Types words into the page's search field letter by letter and takes them out again.
 * @param list selector of what the search narrows down
 * @returns processor time of the page's thread for each key, and by the clock from the key until the list that answers it is painted
 */
export async function searched(page: Page, words: readonly string[], list: string): Promise<{ key: Figures; painted: Figures }> {
  // As text: a named function in a function given to `evaluate` would not run there (tests/support/browser.ts).
  await page.evaluate(`
    keyed = [];
    typed = 0;
    document.querySelector('[type=search]').addEventListener('keydown', (event) => {
      const before = document.querySelector('${list}').textContent;
      const mine = ++typed;
      // the first frame that shows another list, and the task after it, before which it is painted; a key that changes nothing is not counted
      const look = () => {
        if (typed !== mine) return;
        if (document.querySelector('${list}').textContent === before) requestAnimationFrame(look);
        else setTimeout(() => keyed.push(performance.now() - event.timeStamp));
      };
      requestAnimationFrame(look);
    }, { capture: true });
  `);
  const key: number[] = [];
  const painted: number[] = [];
  await page.focus('[type=search]');
  for (const word of words) {
    const events = await traced(page, async () => {
      for (const k of [...word, ...word].map((letter, i) => (i < word.length ? letter : 'Backspace'))) {
        await page.keyboard.press(k as 'a');
        await new Promise((r) => setTimeout(r, PACE_MS));
      }
    });
    const main = mainThread(events);
    const starts = dispatched(main, 'keydown').map((e) => e.ts - 1500);
    starts.forEach((from, i) => void key.push(busy(main, from, starts[i + 1] ?? from + PACE_MS * 1000)));
    painted.push(...((await page.evaluate('typed++; keyed.splice(0)')) as number[]));
  }
  return { key: figures(key), painted: figures(painted) };
}
