import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toJson } from '@/components/log/model/files';
import { ANY, findRows, rowOf, sortRows } from '@/components/log/model/find';
import { reportOf } from '@/components/log/model/report';
import { sayEntry } from '@/components/log/words';
import { launch } from '../support/browser';
import { sampleLog } from '../support/log-preview/sample';
import { busy, dispatched, mainThread, quantile, traced } from './page/trace';

/** The complaint log with so many entries, milliseconds. */
export interface LogPage {
  /** In Node, processor time of the work itself: a search with its order, and all figures of a report. */
  search: { median: number; p95: number };
  report: number;
  /** In a real Chromium, by the clock: a file of them taken in, from the yes until it is said to be on the disk. */
  taken: number;
  /** The log opened, until its list is there. */
  opened: number;
  /** A key in the search: processor time of the page's thread, and by the clock until the list that answers it is painted. */
  key: { median: number; p95: number };
  painted: { median: number; p95: number };
  /** From the press on "Report" until its charts are painted: by the clock, and processor time of the page's thread. */
  shown: number;
  drawn: number;
}

const WORDS = ['double', 'rang first', 'vip', 'furious', 'zzz'];
/** Longer than a key takes, so that the next one finds the page at rest. */
const PACE_MS = 300;
const figures = (list: readonly number[]) => ({ median: quantile(list, 0.5), p95: quantile(list, 0.95) });

/** @param extensionDir an unpacked build */
export async function inLogPage(extensionDir: string, count: number): Promise<LogPage> {
  const now = Date.now();
  const entries = sampleLog(count, now, 700).sort((a, b) => (a.at < b.at ? -1 : 1));
  return { ...inNode(entries, now), ...(await inBrowser(extensionDir, toJson(entries, new Date(now).toISOString()))) };
}

function inNode(entries: ReturnType<typeof sampleLog>, now: number): Pick<LogPage, 'search' | 'report'> {
  const rows = entries.map((e) => rowOf(e, sayEntry));
  const took = (work: () => unknown) => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const texts = WORDS.flatMap((w) => Array.from(w, (_, i) => w.slice(0, i + 1)));
  const search = texts.map((text) => took(() => sortRows(findRows(rows, { ...ANY, text }), 'newest')));
  const report = quantile(
    Array.from({ length: 7 }, () => took(() => reportOf(entries, now))),
    0.5,
  );
  return { search: figures(search), report };
}

async function inBrowser(extensionDir: string, file: string): Promise<Omit<LogPage, 'search' | 'report'>> {
  const room = mkdtempSync(join(tmpdir(), 'evenkeel-bench-log-'));
  const l = await launch({ extensionDir });
  try {
    const path = join(room, 'log.json');
    writeFileSync(path, file);
    const page = await l.extensionPage('options.html#/log/~files');
    const chooser = page.waitForFileChooser();
    await page.locator('::-p-aria([name="Choose a file"][role="button"])').click();
    await (await chooser).accept([path]);
    await page.waitForSelector('[data-testid=log-found] .btn.main', { timeout: 120_000 });
    // presses are made in the page itself, so that the line to the browser is not measured
    const when = `const when = (there) => new Promise((done) => {
      const look = () => (there() ? requestAnimationFrame(() => done(performance.now())) : requestAnimationFrame(look));
      look();
    });`;
    const taken = (await page.evaluate(`(() => { ${when}
      const from = performance.now();
      document.querySelector('[data-testid=log-found] .btn.main').click();
      return when(() => document.querySelector('[data-testid=log-said]')?.textContent.includes('taken in')).then((at) => at - from);
    })()`)) as number;
    await page.evaluate("location.hash = '#/log'");
    await page.reload();
    const opened = (await page.evaluate(`(() => { ${when} return when(() => document.querySelector('.lg-row')); })()`)) as number;
    await page.evaluate(`
      keyed = [];
      typed = 0;
      document.querySelector('[type=search]').addEventListener('keydown', (event) => {
        const shown = () => document.querySelector('.lg-list').textContent;
        const before = shown();
        const mine = ++typed;
        const look = () => {
          if (typed !== mine) return;
          if (shown() === before) requestAnimationFrame(look);
          else requestAnimationFrame(() => keyed.push(performance.now() - event.timeStamp));
        };
        requestAnimationFrame(look);
      }, { capture: true });
    `);
    const key: number[] = [];
    const painted: number[] = [];
    await page.focus('[type=search]');
    for (const words of WORDS) {
      const events = await traced(page, async () => {
        for (const k of [...words, ...words].map((letter, i) => (i < words.length ? letter : 'Backspace'))) {
          await page.keyboard.press(k as 'a');
          await new Promise((r) => setTimeout(r, PACE_MS));
        }
      });
      const main = mainThread(events);
      const starts = dispatched(main, 'keydown').map((e) => e.ts - 1500);
      starts.forEach((from, i) => void key.push(busy(main, from, starts[i + 1] ?? from + PACE_MS * 1000)));
      painted.push(...((await page.evaluate('typed++; keyed.splice(0)')) as number[]));
    }
    let shown = 0;
    const drawing = await traced(page, async () => {
      // a key without a meaning marks the page's thread in the trace
      await page.keyboard.press('Shift');
      shown = (await page.evaluate(`(() => { ${when}
        const from = performance.now();
        document.querySelectorAll('.lg-tabs a')[1].click();
        return when(() => document.querySelector('[data-testid=log-r-time] svg')).then((at) => at - from);
      })()`)) as number;
    });
    const drawn = busy(mainThread(drawing), 0, Number.POSITIVE_INFINITY);
    return { taken, opened, key: figures(key), painted: figures(painted), shown, drawn };
  } finally {
    await l.close();
    rmSync(room, { recursive: true, force: true });
  }
}
