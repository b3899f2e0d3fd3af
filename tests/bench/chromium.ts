import puppeteer, { type Browser, type CDPSession } from 'puppeteer-core';
import { dataFiles } from '@/entrypoints/background/data/build';
import { FILES } from '@/entrypoints/background/data/load';
import { builtinBank } from '@/phrasebank/builtin';
import { assess } from '@/rules/assess';
import { ensureBrowser } from '../support/browser';
import { bundle } from './bundle';
import { input, KEYS, keystrokes } from './sample';

/** Milliseconds of the thread's own processor time, so that other programs on the machine do not count; medians of fresh pages. */
export interface InChromium {
  /** Reading and running the bundle, reading its data files' text (not the disk), bank compiled. */
  start: number;
  /** The first assessment straight after that. */
  cold: number;
  /** What the worker runs through while nothing is to do: all of it, and its longest piece. */
  warming: number;
  longest: number;
  /** The first assessment after it. */
  warmed: number;
  /** One more key in the draft, 95th percentile of the keys after the first. */
  key: number;
}

const ROUNDS = 5;

/**
 * What the engine takes in a real Chromium, with no code kept from an earlier start.
 * @throws Error when it says anything else there than here
 */
export async function inChromium(): Promise<InChromium> {
  const code = await bundle();
  const files = await dataFiles();
  const texts = `globalThis.files = ${JSON.stringify(FILES.map((f) => files[f]))}; 0`;
  const drafts = keystrokes();
  const same = JSON.stringify([0, 150].map((i) => assess(input(drafts[i] ?? ''), builtinBank)));
  const found = await ensureBrowser();
  const rounds: InChromium[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const browser = await puppeteer.launch({
      executablePath: found.path,
      headless: true,
      pipe: true,
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const { took, page, start } = await started(browser, code, texts);
      const cold = await took('void key(0)');
      const keys = await each(KEYS - 1, (k) => took(`void key(${k + 1})`));
      if ((await page.evaluate('JSON.stringify([0, 150].map(key))')) !== same)
        throw new Error('The engine judges otherwise in the browser than in Node.');
      await page.close();
      const other = await started(browser, code, texts);
      const count = (await other.page.evaluate('(globalThis.list = pieces()).length')) as number;
      const pieces = await each(count, (k) => other.took(`void list[${k}]()`));
      const warmed = await other.took('void key(0)');
      rounds.push({
        start,
        cold,
        warming: pieces.reduce((a, b) => a + b, 0),
        longest: Math.max(...pieces),
        warmed,
        key: keys.sort((a, b) => a - b)[Math.floor(0.95 * keys.length)] ?? Number.NaN,
      });
    } finally {
      await browser.close();
    }
  }
  const of = (name: keyof InChromium) => median(rounds.map((r) => r[name]));
  return {
    start: of('start'),
    cold: of('cold'),
    warming: of('warming'),
    longest: of('longest'),
    warmed: of('warmed'),
    key: of('key'),
  };
}

/** A fresh page with the engine started in it. */
async function started(browser: Browser, code: string, texts: string) {
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const nothing = median(await each(21, () => taken(session, '0')));
  const took = async (expression: string) => Math.max(0, (await taken(session, expression)) - nothing);
  await taken(session, texts);
  const start = (await took(code)) + (await took('start(...files)'));
  return { page, took, start };
}

/** Processor time of the page's thread for one script, with what the call itself costs. */
async function taken(session: CDPSession, expression: string): Promise<number> {
  const before = await taskTime(session);
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return (await taskTime(session)) - before;
}

async function taskTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find((m) => m.name === 'TaskDuration')?.value ?? Number.NaN);
}

async function each<T>(count: number, make: (i: number) => Promise<T>): Promise<T[]> {
  const out: T[] = [];
  for (let i = 0; i < count; i++) out.push(await make(i));
  return out;
}

const median = (list: number[]) => list.toSorted((a, b) => a - b)[list.length >> 1] ?? Number.NaN;
