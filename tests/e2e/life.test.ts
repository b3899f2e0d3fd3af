import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveDemoDesk } from '../demo/serve';
import { type Launched, launch, testId, until, waitForCount, waitForText } from '../support/browser';
import { DEMO_BUILD } from '../support/build';
import { type Manager, openManager } from '../support/manager';
import { hosts, press as pressPart, uiParts } from './editors/ui';

/** What a working day does to an extension: its worker dies, pages come and go, tickets change under the typing. Nothing may be lost, no error thrown. */
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
let launched: Launched;
let manager: Manager;
let page: Page;
let panel: Page;
const thrown: string[] = [];

const watch = (at: Page) => {
  at.on('pageerror', (error) => thrown.push(String(error)));
  at.on('console', (m) => {
    if (m.type() === 'error' && m.location().url?.startsWith('chrome-extension:')) thrown.push(m.text());
  });
};
const ticket = (id: string) => `${desk.url}tickets/${id}`;
const open = async (id: string) => {
  await page.goto(ticket(id), { waitUntil: 'domcontentloaded' });
  await page.waitForSelector(id === '20471' ? 'textarea' : '.ProseMirror');
  panel = await launched.openPanel(page);
  await panel.waitForSelector(testId('turn'));
};
const killWorker = async () => {
  const target = await launched.browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(launched.id));
  await (await target.worker())?.close();
};
const type = async (at: Page, selector: string, text: string) => {
  await at.focus(selector);
  await at.keyboard.type(text);
};
const area = (at: Page = page) => at.$eval('textarea', (e) => e.value);
const press = (selector: string) => panel.$eval(selector, (e) => (e as HTMLElement).click());
const untilDraft = (text: string, at: Page = panel) =>
  at.waitForFunction((s, t) => document.querySelector(s)?.textContent?.includes(t), {}, testId('draft'), text);
const untilFact = (text: string, at: Page = panel) =>
  at.waitForFunction(
    (s, t) => Array.from(document.querySelectorAll(s)).some((e) => e.textContent?.includes(t)),
    {},
    testId('fact'),
    text,
  );
const names = (at: Page = panel) => at.$$eval(testId('turn'), (all) => all.map((e) => e.textContent ?? '').join(' '));

beforeAll(async () => {
  desk = await serveDemoDesk();
  launched = await launch({ extensionDir: DEMO_BUILD });
  page = await launched.newPage(desk.url);
  watch(page);
  manager = await openManager(launched, page);
});
afterAll(async () => {
  await launched?.close();
  await desk?.close();
});
afterEach(async () => {
  expect(thrown.splice(0)).toEqual([]);
  expect(await manager.errors()).toEqual([]);
});

describe('the worker dies', () => {
  beforeEach(async () => {
    await open('20471');
    await type(page, 'textarea', 'Hi Dana, according to our policy refunds take ten days.');
    await panel.waitForSelector(testId('replacement'));
  });

  test('a line pressed then still lands, once', async () => {
    await killWorker();
    await press(testId('line'));
    await until('the line', async () => /take ten days\. \S/.test(await area()));
    const with1 = await area();
    await untilDraft(with1);
    expect(await area()).toBe(with1);
  });

  test('a replacement pressed then still lands', async () => {
    await killWorker();
    await press(`${testId('flag')} ${testId('replacement')}`);
    await until('the replacement', async () => !(await area()).includes('according to our policy'));
    expect(await area()).toMatch(/^Hi Dana, /);
  });

  test('dying between the press and the write, it does the write once or says that it may not have', async () => {
    const before = await area();
    // What the test before has left to be said.
    while (await panel.$(testId('notice'))) await panel.keyboard.press('Escape');
    await Promise.all([press(testId('line')), killWorker()]);
    await panel.waitForSelector(testId('notice'));
    const after = await area();
    const added = after.slice(before.length).trim();
    expect(after.startsWith(before)).toBe(true);
    const said = await panel.$eval(testId('notice'), (e) => (e as HTMLElement).dataset.kind);
    expect(['interrupted', 'inserted']).toContain(said);
    if (said === 'inserted') expect(added).not.toBe('');
    expect(after.split(added || '\u0000').length - 1).toBe(added ? 1 : 0);
  });

  test('marks in the page still follow what is typed after', async () => {
    await killWorker();
    await type(page, 'textarea', ' Bye.');
    await untilDraft('Bye.');
    await until('the marks', async () => (await hosts(page)).length > 0);
  });

  test('the panel still shows the page when it dies again and again', async () => {
    for (const word of [' One.', ' Two.', ' Three.']) {
      await killWorker();
      await type(page, 'textarea', word);
      await untilDraft(word.trim());
    }
    await waitForCount(panel, testId('turn'), 4);
  });
});

describe('pages come and go', () => {
  test('a reload reads the page anew, with the empty draft it has', async () => {
    await open('20471');
    await type(page, 'textarea', 'Dana, as I said');
    await untilDraft('as I said');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await panel.waitForFunction((s) => document.querySelector(s)?.textContent === '', {}, testId('draft'));
    await waitForCount(panel, testId('turn'), 4);
    await type(page, 'textarea', 'Hello again');
    await untilDraft('Hello again');
  });

  test('back and forward, from the cache too, show the ticket that is there', async () => {
    await open('20471');
    await type(page, 'textarea', 'Dana, one moment');
    await untilDraft('one moment');
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await page.goto('chrome://version');
    await panel.waitForSelector('[data-testid="blank"]');
    await page.goBack();
    expect(await page.evaluate(() => 'kept' in window)).toBe(true);
    await waitForCount(panel, testId('turn'), 4);
    await untilDraft('one moment');
    await type(page, 'textarea', ' please');
    await untilDraft('one moment please');
    await panel.waitForSelector(testId('line'));
    await press(testId('line'));
    await until('the line', async () => /please.* \S/.test(await area()));
  });

  test('a page that was closed leaves nothing of itself in the panel', async () => {
    await open('20471');
    const other = await launched.newPage(ticket('20533'));
    watch(other);
    await untilFact('HP-20533');
    await other.close();
    await page.bringToFront();
    await untilFact('HP-20471');
    expect(await names()).not.toContain('Yusuf');
  });
});

describe('two tabs of the desk', () => {
  test('each keeps its own draft, and a press writes into the one in front', async () => {
    await open('20471');
    await type(page, 'textarea', 'First tab.');
    await untilDraft('First tab.');
    const other = await launched.newPage(ticket('20471'));
    watch(other);
    await other.waitForSelector('textarea');
    await type(other, 'textarea', 'Second tab.');
    await untilDraft('Second tab.');
    await press(testId('line'));
    await until('the line', async () => /^Second tab\. \S/.test(await area(other)));
    expect(await area()).toBe('First tab.');
    await page.bringToFront();
    await untilDraft('First tab.');
    await other.close();
  });
});

describe('the page changes under the typing', () => {
  test('another ticket in the middle of a word: nothing of the first stays', async () => {
    await open('20471');
    await type(page, 'textarea', 'Dana, according to our pol');
    await page.evaluate(() => {
      for (const button of document.querySelectorAll<HTMLElement>('nav button'))
        if (button.textContent?.includes('Yusuf')) button.click();
    });
    // The desk gives its editor the focus a moment after it is there.
    await page.waitForFunction(() => document.activeElement?.matches('.ProseMirror'));
    await page.keyboard.type('Hello Yusuf');
    await untilFact('HP-20533');
    await untilDraft('Hello Yusuf');
    expect(await names()).not.toContain('Dana');
    const draft = await panel.$eval(testId('draft'), (e) => e.textContent);
    expect(draft).not.toContain('Dana');
  });

  test('an editor that goes takes its marks along, and a line pressed then is not lost', async () => {
    await open('20471');
    await type(page, 'textarea', 'Dana, according to our policy refunds take ten days.');
    await until('the marks', async () => (await hosts(page)).length > 0);
    await page.$eval('.composer', (e) => e.remove());
    await until('the marks to go', async () => (await hosts(page)).length === 0);
    await panel.waitForFunction((s) => document.querySelector(s)?.textContent === '', {}, testId('draft'));
    await press(testId('line'));
    await panel.waitForSelector(`${testId('notice')}[data-kind="copied"], ${testId('notice')}[data-kind="kept"]`);
  });
});

test('the sign at the editor opens the panel', async () => {
  await open('20471');
  await panel.close();
  await page.bringToFront();
  await type(page, 'textarea', 'Dana, according to our policy refunds take ten days.');
  const pill = await until('the sign', async () => (await uiParts(page, 'pill')).find((part) => part.box));
  const isPanel = launched.browser.waitForTarget((t) => t.url().endsWith('/sidepanel.html'));
  await pressPart(page, pill);
  panel = await (await isPanel).asPage();
  await waitForText(panel, /HP-20471/, { within: testId('fact') });
});
