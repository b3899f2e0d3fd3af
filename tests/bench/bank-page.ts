import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { PACK_FORMAT, PACK_VERSION } from '@/phrasebank/packs';
import type { Entry } from '@/phrasebank/schema';
import { launch, until } from '../support/browser';
import { type Figures, figures, searched } from './page/search';
import { busy, mainThread, traced } from './page/trace';

/** The phrase bank's pages with ENTRIES of the agent's own, in a real Chromium; milliseconds. */
interface BankPage {
  /** A pack file of that size chosen: until what it would change is shown; and from the yes until it is taken in and stored. */
  read: number;
  taken: number;
  /** All entries in the list, from the press on "Phrase bank". */
  opened: number;
  /** A key in the search: processor time of the page's thread, and by the clock until the list that answers it is painted. */
  key: Figures;
  painted: Figures;
  /** From one frame to the next while the list is scrolled by 900 px a frame: processor time, and by the clock. */
  scroll: Figures;
  frame: Figures;
}

const WORDS = ['refund', 'late order', 'sorry for the delay', 'policy', 'number', 'zzz nothing'];
const FRAMES = 240;

/** Half lines, half wording to avoid; all different. */
export function manyEntries(count: number): Entry[] {
  const parts = ['the parcel', 'your order', 'this invoice', 'the router', 'our driver', 'a refund', 'the booking', 'that call'];
  return Array.from({ length: count }, (_, i): Entry => {
    const what = parts[i % parts.length] ?? '';
    if (i % 2 === 0)
      return {
        kind: 'empathy',
        id: `empathy.bench.n${i}`,
        text: `I am sorry about ${what} number ${i}, and I have read all of it.`,
      };
    return {
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
}

export const packTextOf = (entries: readonly Entry[]): string =>
  JSON.stringify({ format: PACK_FORMAT, version: PACK_VERSION, name: 'Bench', entries }, null, 2);

/** @param extensionDir an unpacked build */
export async function inBankPage(extensionDir: string, entries: number): Promise<BankPage> {
  const room = mkdtempSync(join(tmpdir(), 'evenkeel-bench-bank-'));
  const l = await launch({ extensionDir });
  try {
    const file = join(room, 'many.json');
    writeFileSync(file, packTextOf(manyEntries(entries)));
    const page = await l.extensionPage('options.html#/packs');
    const { read, taken } = await imported(page, file);
    const began = performance.now();
    await page.evaluate(() => {
      location.hash = '#/bank';
    });
    await until('all entries', () =>
      page.evaluate(
        (n) =>
          Number(/[\d,]+$/.exec(document.querySelector('.bk-sort > span')?.textContent ?? '')?.[0].replaceAll(',', '') ?? 0) >= n,
        entries,
      ),
    );
    const opened = performance.now() - began;
    return { read, taken, opened, ...(await searched(page, WORDS, '.bk-list')), ...(await scrolled(page)) };
  } finally {
    await l.close();
    rmSync(room, { recursive: true, force: true });
  }
}

/** Presses are made in the page itself, so that the line to the browser is not measured; what is awaited is looked for at every frame. */
async function imported(page: Page, file: string): Promise<{ read: number; taken: number }> {
  const chooser = page.waitForFileChooser();
  await page.locator('::-p-aria([name="Choose a file"][role="button"])').click();
  await page.evaluate(`
    when = (there) => new Promise((done) => {
      const look = () => (there() ? done(performance.now()) : requestAnimationFrame(look));
      look();
    });
    chosen = new Promise((done) => addEventListener('change', () => {
      const from = performance.now();
      void when(() => document.querySelector('[data-testid=diff]')).then((at) => done(at - from));
    }, { capture: true, once: true }));
    0; // not the promise, which would be waited for
  `);
  await (await chooser).accept([file]);
  const read = (await page.evaluate('chosen')) as number;
  // into one's own layer: the second choice
  await page.evaluate("document.querySelectorAll('[data-testid=found] input[name=into]')[1].click()");
  const taken = (await page.evaluate(`
    when(() => document.querySelectorAll('[data-testid=found] input[name=into]')[1].checked).then((from) => {
      document.querySelector('[data-testid=found] .acts .main').click();
      return when(() => document.querySelector('[data-testid=said]')?.textContent.includes('Taken in')).then((at) => at - from);
    })
  `)) as number;
  return { read, taken };
}

async function scrolled(page: Page): Promise<{ scroll: Figures; frame: Figures }> {
  let frames: number[] = [];
  const events = await traced(page, async () => {
    // a key without a meaning marks the page's thread in the trace
    await page.keyboard.press('Shift');
    frames = (await page.evaluate(`
      new Promise((done) => {
        const box = document.querySelector('.bk-scroll');
        const all = [];
        let last = performance.now();
        const step = () => {
          const now = performance.now();
          all.push(now - last);
          last = now;
          performance.mark('frame');
          box.scrollBy(0, 900);
          if (all.length < ${FRAMES}) requestAnimationFrame(step);
          else done(all.slice(2));
        };
        requestAnimationFrame(step);
      })
    `)) as number[];
  });
  const main = mainThread(events);
  const starts = main.filter((e) => e.name === 'FireAnimationFrame').map((e) => e.ts - 200);
  const scroll = starts.slice(2, -1).map((from, i) => busy(main, from, starts[i + 3] ?? from));
  return { scroll: figures(scroll), frame: figures(frames) };
}
