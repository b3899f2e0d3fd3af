import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { type Desk, serveDesk } from '../bench/page/desk';
import { type Launched, launch, testId, until } from '../support/browser';
import { type Manager, openManager } from '../support/manager';

/** What a browser and a long day do to a page: frozen tabs, a second window, threads of thousands of nodes, tickets that go by in a row. */
let desk: Desk;
let launched: Launched;
let manager: Manager;
const thrown: string[] = [];
const pages: Page[] = [];

const watched = (page: Page): Page => {
  pages.push(page);
  page.on('pageerror', (error) => thrown.push(String(error)));
  page.on('console', (m) => {
    if (m.type() === 'error' && m.location().url?.startsWith('chrome-extension:')) thrown.push(m.text());
  });
  return page;
};
const open = async (messages: number) => watched(await launched.newPage(`${desk.on}?messages=${messages}`));
const empty = (page: Page) =>
  page.evaluate(() => {
    const area = document.querySelector('textarea');
    if (!area) return;
    area.value = '';
    area.focus();
  });
const value = (page: Page) => page.$eval('textarea', (e) => e.value);
const untilDraft = (panel: Page, text: string) =>
  panel.waitForFunction((s, t) => document.querySelector(s)?.textContent?.includes(t), {}, testId('draft'), text);
const untilTurn = (panel: Page, text: string) =>
  panel.waitForFunction(
    (s, t) => Array.from(document.querySelectorAll(s)).some((e) => e.textContent?.includes(t)),
    {},
    testId('turn'),
    text,
  );
const turns = (panel: Page) => panel.$$eval(testId('turn'), (all) => all.map((e) => e.textContent ?? '').join(' '));

beforeAll(async () => {
  desk = await serveDesk();
  launched = await launch({ extensionDir: inject('extensionDir') });
  manager = await openManager(launched);
});
afterAll(async () => {
  await launched?.close();
  desk?.close();
});
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
  expect(thrown.splice(0)).toEqual([]);
  expect(await manager.errors()).toEqual([]);
});

test('a tab that was frozen goes on where it was', async () => {
  const page = await open(6);
  await empty(page);
  await page.keyboard.type('Dana, one moment');
  const panel = await launched.openPanel(page);
  await untilDraft(panel, 'one moment');
  const session = await page.createCDPSession();
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await page.bringToFront();
  await page.keyboard.type(' please');
  await untilDraft(panel, 'one moment please');
  await panel.close();
});

test('two windows: each panel shows and writes into its own', async () => {
  const first = await open(6);
  await empty(first);
  await first.keyboard.type('First window.');
  const panel = await launched.panelAsPage(first);
  watched(panel);
  const session = await first.createCDPSession();
  const { targetId } = await session.send('Target.createTarget', { url: `${desk.on}?messages=6&window=2`, newWindow: true });
  const target = await launched.browser.waitForTarget((t) => t.url().includes('window=2'));
  expect(targetId).not.toBe('');
  const second = watched(await target.asPage());
  await second.bringToFront();
  await empty(second);
  await second.keyboard.type('Second window.');
  const other = watched(await launched.panelAsPage(second));
  await untilDraft(other, 'Second window.');
  await untilDraft(panel, 'First window.');
  await other.$eval(testId('line'), (e) => (e as HTMLElement).click());
  await until('the line', async () => /^Second window\. \S/.test(await value(second)));
  expect(await value(first)).toBe('First window.');
});

test('a thread of ten thousand nodes: no character is lost while it is read', async () => {
  const page = await open(1200);
  expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeGreaterThan(10_000);
  await empty(page);
  const text = 'Dana, please calm down while I look into this for you.';
  await page.keyboard.type(text);
  expect(await value(page)).toBe(text);
  const panel = await launched.openPanel(page);
  await untilDraft(panel, text);
  await untilTurn(panel, 'This is message 1198 about order');
  await panel.close();
});

test('tickets that go by in a row: what is told at the end is the last one, and nothing of the others', async () => {
  const page = await open(20);
  await empty(page);
  const panel = await launched.openPanel(page);
  for (let ticket = 2; ticket <= 12; ticket++) {
    await page.evaluate(`go(${ticket})`);
    await page.keyboard.type('x');
  }
  await untilTurn(panel, 'of ticket 12 now');
  expect(await turns(panel)).not.toMatch(/of ticket (?:[1-9]|1[01]) now/);
  await panel.close();
});
