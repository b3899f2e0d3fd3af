import type { Page } from 'puppeteer-core';
import type { browser as ExtensionApi } from 'wxt/browser';
import { launch, until } from '../support/browser';
import { buildApart } from '../support/build';
import { busy, dispatched, mainThread, quantile, traced } from './page/trace';

/**
 * `npx tsx tests/bench/bank-page.ts [folder of a build]`: the phrase bank editor at 10,000 entries in a real Chromium. By the clock, from a key
 * in the search to the paint that shows its answer; and the frames of a list that is scrolled.
 */
declare const chrome: typeof ExtensionApi;

const ENTRIES = Number(process.env.ENTRIES ?? 10_000);
const WORDS = ['refund', 'late order', 'sorry for the delay', 'policy', 'number', 'zzz nothing'];

const given = process.argv[2];
const built = given ? null : buildApart('demo');
const l = await launch({ extensionDir: given ?? built?.dir ?? '' });

/** Fills the agent's own layer over the editor's own line; half lines, half wording to avoid. */
const fill = (page: Page, count: number) =>
  page.evaluate(
    (n) =>
      new Promise<number>((done, failed) => {
        const port = chrome.runtime.connect({ name: 'bank' });
        const start = performance.now();
        port.onMessage.addListener((m: { re?: number; ok?: boolean; why?: string }) => {
          if (m.re !== 1) return;
          if (m.ok) done(performance.now() - start);
          else failed(new Error(m.why));
        });
        const parts = [
          'the parcel',
          'your order',
          'this invoice',
          'the router',
          'our driver',
          'a refund',
          'the booking',
          'that call',
        ];
        const entries = Array.from({ length: n }, (_, i) => {
          const what = parts[i % parts.length];
          return i % 2 === 0
            ? {
                kind: 'empathy',
                id: `empathy.bench.n${i}`,
                text: `I am sorry about ${what} number ${i}, and I have read all of it.`,
              }
            : {
                kind: 'avoid',
                id: `avoid.bench.n${i}`,
                category: 'stall',
                severity: 'hint',
                patterns: [`wait ${i} days for ${what}`],
                why: `It names a wait for ${what} and no reason.`,
                replacements: [`${what} is with me now`],
                examples: { bad: [`Please wait ${i} days for ${what}.`], ok: [`${what} is here.`] },
              };
        });
        port.postMessage({ id: 1, ask: 'edit', command: { do: 'put', layer: 'mine', entries } });
      }),
    count,
  );

const page = await l.extensionPage('options.html#/settings');
const filled = await fill(page, ENTRIES);
await page.evaluate(() => {
  location.hash = '#/bank';
});
const begun = Date.now();
await until('all entries', () =>
  page.evaluate(
    (n) =>
      Number(/[\d,]+$/.exec(document.querySelector('.bk-sort > span')?.textContent ?? '')?.[0].replaceAll(',', '') ?? 0) >= n,
    ENTRIES,
  ),
);
const opened = Date.now() - begun;
// As text: a named function in a function given to `evaluate` would not run there (tests/support/browser.ts).
await page.evaluate(`
  keyed = [];
  document.querySelector('[type=search]').addEventListener('keydown', (event) => {
    const before = document.querySelector('.bk-list').textContent;
    let frames = 0;
    // the first frame that shows another list, and the one after it, when that has been painted; a key that changes nothing is not counted
    const look = () => {
      if (document.querySelector('.bk-list').textContent !== before) requestAnimationFrame(() => keyed.push(performance.now() - event.timeStamp));
      else if (++frames < 60) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, { capture: true });
`);
const cpu: number[] = [];
const keys: number[] = [];
await page.focus('[type=search]');
for (const words of WORDS) {
  const events = await traced(page, async () => {
    for (const key of [...words, ...words].map((k, i) => (i < words.length ? k : 'Backspace'))) {
      await page.keyboard.press(key as 'a');
      await new Promise((r) => setTimeout(r, 400));
    }
  });
  const main = mainThread(events);
  const starts = dispatched(main, 'keydown').map((key) => key.ts - 1500);
  starts.forEach((from, i) => void cpu.push(busy(main, from, starts[i + 1] ?? from + 400_000)));
  keys.push(...((await page.evaluate('keyed.splice(0)')) as number[]));
}
const frames = (await page.evaluate(`
  new Promise((done) => {
    const box = document.querySelector('.bk-scroll');
    const all = [];
    let last = performance.now();
    const step = () => {
      const now = performance.now();
      all.push(now - last);
      last = now;
      box.scrollBy(0, 900);
      if (all.length < 240) requestAnimationFrame(step);
      else done(all.slice(2));
    };
    requestAnimationFrame(step);
  })
`)) as number[];
const of = (list: number[]) =>
  `p50 ${quantile(list, 0.5).toFixed(1)} ms, p95 ${quantile(list, 0.95).toFixed(1)} ms, most ${Math.max(...list).toFixed(1)} ms`;
console.log(`${ENTRIES} entries put in: ${filled.toFixed(0)} ms; all in the list: ${opened} ms`);
console.log(`search, processor time of the page a key (${cpu.length} keys): ${of(cpu)}`);
console.log(`search, key to painted answer (${keys.length} keys): ${of(keys)}`);
console.log(`scrolled 900 px a frame (${frames.length} frames): ${of(frames)}`);
await l.close();
built?.remove();
