import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { type Launched, launch, until } from '../support/browser';
import { buildApart } from '../support/build';
import { type Desk, serveDesk } from './page/desk';
import { busy, dispatched, held, isTask, mainThread, ourCalls, quantile, type Traced, traced } from './page/trace';

/**
 * `npm run bench:page`: what the extension costs in the page. The same page in the same Chromium, on a site that is switched on and
 * on one that is not; times are of the page's main thread, from Chromium's own trace, in processor time where it is work and by the
 * clock where somebody waits. What is the extension's is the difference.
 */
const KEYS = Number(process.env.KEYS ?? 150);
const TYPED = Number(process.env.TYPED ?? 10_000);
const SWITCHES = Number(process.env.SWITCHES ?? 200);
/** Long enough for all that one key sets off, shorter than the caret's blinking. */
const PACE_MS = 150;

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Whether the extension's marks are there; on the other page there is nothing to wait for. */
const marked = (page: Page) =>
  page.evaluate(() => document.querySelector('evenkeel-field, evenkeel-ui') !== null || CSS.highlights.size > 0);

async function openDesk(l: Launched, url: string, query: string): Promise<Page> {
  const page = await l.newPage(`${url}?${query}`);
  await pause(500);
  return page;
}

async function focused(page: Page, on: boolean): Promise<void> {
  await page.evaluate('focusEditor()');
  if (on) await until('the marks', () => marked(page));
  await pause(800);
}

async function typeKeys(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key as 'a');
    await pause(PACE_MS);
  }
}

/** What the main thread did after one key, in ms: processor time, and by the clock (on a busy machine others' work as well). */
interface Cost {
  cpu: number[];
  wall: number[];
}

/** Of each key but the last; and but the first, which follows a change of tabs. */
function perKey(events: readonly Traced[], into: Cost): void {
  const main = mainThread(events);
  const starts = dispatched(main, 'keydown').map((key) => key.ts - 1500);
  for (const [i, from] of starts.entries()) {
    const to = starts[i + 1];
    if (i === 0 || to === undefined) continue;
    into.cpu.push(busy(main, from, to));
    into.wall.push(held(main, from, to));
  }
}

/** Milliseconds from each key until the last picture that it led to was handed over for the screen. */
function toScreen(events: readonly Traced[]): number[] {
  const main = mainThread(events);
  const keys = dispatched(main, 'keydown');
  return keys.slice(0, -1).flatMap((key, i) => {
    const end = keys[i + 1]?.ts ?? key.ts;
    const last = main.findLast((e) => e.name === 'Commit' && e.ts > key.ts && e.ts < end);
    return last ? [(last.ts + (last.dur ?? 0) - key.ts) / 1000] : [];
  });
}

/** How often the two pages take turns at the keys: what else the machine does falls on both alike. */
const TURNS = 5;

async function keystrokes(l: Launched, desk: Desk, editor: string): Promise<{ alone: Cost; ours: Cost }> {
  const text = 'and the parcel is on its way to you again now ';
  const costs = { alone: { cpu: [], wall: [] } as Cost, ours: { cpu: [], wall: [] } as Cost };
  const pages: { page: Page; cost: Cost }[] = [];
  for (const on of [false, true]) {
    const page = await openDesk(l, on ? desk.on : desk.off, `messages=200&editor=${editor}`);
    await page.bringToFront();
    await focused(page, on);
    await typeKeys(page, [...'warm up ']);
    pages.push({ page, cost: on ? costs.ours : costs.alone });
  }
  const each = Math.ceil(KEYS / TURNS) + 2;
  for (let turn = 0; turn < TURNS; turn++)
    for (const { page, cost } of pages) {
      await page.bringToFront();
      await pause(500);
      const keys = Array.from({ length: each }, (_, i) => text.charAt((turn * each + i) % text.length));
      perKey(await traced(page, () => typeKeys(page, keys)), cost);
    }
  for (const { page } of pages) await page.close();
  return costs;
}

/** Each key makes or unmakes a flag. */
async function marksOnScreen(l: Launched, url: string, editor: string): Promise<number[]> {
  const page = await openDesk(l, url, `messages=200&editor=${editor}`);
  await focused(page, true);
  await typeKeys(page, [...' Please calm down']);
  const keys = Array.from({ length: KEYS }, (_, i) => (i % 2 === 0 ? 'Backspace' : 'n'));
  const events = await traced(page, () => typeKeys(page, keys));
  await page.close();
  return toScreen(events);
}

/** In ms; the longest task by processor time, and the longest by the clock. */
interface Reading {
  total: number;
  longest: number;
  wall: number;
}

async function firstReading(l: Launched, url: string, on: boolean, messages: number): Promise<Reading> {
  const page = await openDesk(l, url, `messages=${messages}`);
  await page.evaluate('addEventListener("keydown", () => {})');
  const events = await traced(page, async () => {
    await page.keyboard.press('Shift');
    await page.evaluate('focusEditor()');
    if (on) await until('the marks', () => marked(page), 60_000);
    await pause(3000);
  });
  await page.close();
  const main = mainThread(events);
  const tasks = main.filter(isTask);
  return {
    total: busy(main, 0, Number.POSITIVE_INFINITY),
    longest: Math.max(...tasks.map((e) => (e.tdur ?? e.dur ?? 0) / 1000)),
    wall: Math.max(...tasks.map((e) => (e.dur ?? 0) / 1000)),
  };
}

/** Calls of the extension's scripts while nobody types and the page around the conversation bustles. */
async function idle(l: Launched, url: string): Promise<{ ours: number; pages: number }> {
  const page = await openDesk(l, url, 'messages=200');
  await focused(page, true);
  await page.keyboard.press('Shift');
  await pause(2000);
  const events = await traced(page, async () => {
    await page.evaluate('bustle()');
    await pause(5000);
  });
  await page.close();
  const timers = events.filter((e) => e.name === 'TimerFire').length;
  return { ours: ourCalls(events).length, pages: timers };
}

/** Bytes by which the page's heap has grown after much typing and many tickets. */
async function growth(l: Launched, url: string, on: boolean): Promise<number> {
  const page = await openDesk(l, url, 'messages=20');
  await focused(page, on);
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  const heap = async () => {
    await pause(1500);
    for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find((m) => m.name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  };
  const round = async (keys: number, switches: number) => {
    for (let i = 0; i < keys; i += 2) {
      await page.keyboard.press('a');
      await page.keyboard.press('Backspace');
    }
    for (let i = 0; i < switches; i++) {
      await page.evaluate(`go(${1 + (i % 9)})`);
      await page.keyboard.press('b');
      await pause(60);
    }
  };
  await round(200, 10);
  const before = await heap();
  await round(TYPED, SWITCHES);
  const grown = (await heap()) - before;
  await page.close();
  return grown;
}

const build = buildApart('demo');
const gz = (file: string) => gzipSync(readFileSync(`${build.dir}/${file}`), { level: 9 }).length / 1000;
const desk: Desk = await serveDesk();
const launched = await launch({ extensionDir: build.dir });
const p95 = (list: readonly number[]) => quantile(list, 0.95);
const cell = (value: number | null, unit = '') =>
  (value === null ? '' : `${value.toFixed(value < 100 ? 2 : 0)}${unit}`).padStart(12);
const row = (name: string, alone: number | null, withUs: number, added: number | null, limit: string) =>
  console.log(`${name.padEnd(66)}${cell(alone)}${cell(withUs)}${cell(added)}   ${limit}`);

const only = process.env.ONLY?.split(',');
const wanted = (what: string) => !only || only.includes(what);
try {
  console.log(`${''.padEnd(66)}${'page alone'.padStart(12)}${'with us'.padStart(12)}${'added'.padStart(12)}   at most`);
  row('Content script before an editor is focused, kB gzipped', null, gz('content-scripts/content.js'), null, '30');
  row('Script that comes when one is, kB gzipped', null, gz('attach.js'), null, '');
  if (wanted('keys'))
    for (const editor of ['field', 'rich']) {
      const { alone, ours } = await keystrokes(launched, desk, editor);
      const name = editor === 'rich' ? 'rich editor' : 'text area';
      for (const [kind, q, limit] of [
        ['median', 0.5, ''],
        ['p95', 0.95, '1'],
      ] as const) {
        const [a, b] = [quantile(alone.cpu, q), quantile(ours.cpu, q)];
        row(`Work per keystroke, ${kind}, ms of processor time (${name})`, a, b, b - a, limit);
      }
      const [a, b] = [quantile(alone.wall, 0.5), quantile(ours.wall, 0.5)];
      row(`The same by the clock, median, ms (${name})`, a, b, b - a, '');
    }
  if (wanted('marks'))
    for (const editor of ['field', 'rich']) {
      const times = await marksOnScreen(launched, desk.on, editor);
      row(`Key to marks on screen, p95, ms (${editor === 'rich' ? 'rich editor' : 'text area'})`, null, p95(times), null, '50');
    }
  if (wanted('reading'))
    for (const messages of [200, 1000]) {
      const alone = await firstReading(launched, desk.off, false, messages);
      const ours = await firstReading(launched, desk.on, true, messages);
      row(`First reading of ${messages} messages, work, ms`, alone.total, ours.total, ours.total - alone.total, '');
      row(`First reading of ${messages} messages, longest task, ms`, alone.longest, ours.longest, null, '50');
      row('The same by the clock, ms', alone.wall, ours.wall, null, '');
    }
  if (wanted('idle')) {
    const { ours, pages } = await idle(launched, desk.on);
    row('Calls of our script in 5 s without a key, page bustling', pages, ours, null, '0');
  }
  if (wanted('heap')) {
    const alone = await growth(launched, desk.off, false);
    const ours = await growth(launched, desk.on, true);
    row(`Heap after ${TYPED} keys and ${SWITCHES} tickets, MB more`, alone / 1e6, ours / 1e6, (ours - alone) / 1e6, '2');
  }
} finally {
  await launched.close();
  desk.close();
  build.remove();
}
