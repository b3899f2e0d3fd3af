import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { browser as ExtensionApi } from 'wxt/browser';
import { serveDemoDesk } from '../../demo/serve';
import { type Launched, launch, testId, until, waitForCount, waitForText } from '../../support/browser';
import { buildApart, type OwnBuild } from '../../support/build';
import { openManager } from '../../support/manager';

/** In the functions that run inside extension pages. */
declare const chrome: typeof ExtensionApi;

const thing = (id: string) => `${testId('thing')}[data-id="${id}"]`;
/** Presses the button of a stored thing whose words begin so. */
const press = async (page: Page, id: string, words: string) => {
  await page.waitForSelector(thing(id));
  await page.evaluate(
    (s, w) => {
      for (const button of document.querySelectorAll<HTMLButtonElement>(`${s} button`))
        if (button.innerText.startsWith(w)) button.click();
    },
    thing(id),
    words,
  );
};

describe('after installing', () => {
  let build: OwnBuild;
  let launched: Launched;
  beforeAll(async () => {
    build = buildApart('store');
    launched = await launch({ extensionDir: build.dir });
  });
  afterAll(async () => {
    await launched?.close();
    build?.remove();
  });
  const isFirst = (page: Page) => page.url().endsWith('/welcome.html');

  test('the first page opens by itself and asks for nothing yet', async () => {
    const page = await until('the first page', async () => (await launched.browser.pages()).find(isFirst));
    await waitForText(page, 'Choose where it helps');
    expect(await page.evaluate(async () => (await chrome.permissions.getAll()).origins)).toEqual([]);
    // each link leads to a page of the extension that is there
    const links = await page.$$eval('a[href]', (all) => all.map((a) => (a as HTMLAnchorElement).href));
    for (const link of links.filter((l) => l.startsWith('chrome-extension:')))
      expect(await page.evaluate((l) => fetch(l).then((r) => r.ok), link), link).toBe(true);
    await page.type('input[name=address]', 'not an address\n');
    await waitForText(page, 'That is not an address yet', { within: testId('said') });
  });

  test('on that page a desk is switched on, and reads at once', async () => {
    const desk = await serveDemoDesk();
    try {
      const page = await until('the first page', async () => (await launched.browser.pages()).find(isFirst));
      const manager = await openManager(launched, page);
      await manager.allow(`${new URL(desk.url).origin.replace(/:\d+$/, '')}/*`);
      await page.click('input[name=address]', { count: 3 });
      await page.type('input[name=address]', `${desk.url}tickets/20471\n`);
      await waitForText(page, 'On for 127.0.0.1', { within: testId('said') });
      await waitForText(page, '127.0.0.1', { within: testId('chosen') });
      const ticket = await launched.newPage(`${desk.url}tickets/20471`);
      const panel = await launched.panelAsPage(ticket);
      await waitForCount(panel, testId('turn'), 4);
    } finally {
      await desk.close();
    }
  });

  test('wiped from the privacy page, it is off and its permission is given back', async () => {
    const page = await launched.extensionPage('options.html#/privacy');
    await waitForText(page, 'Pages of 127.0.0.1', { within: testId('network') });
    await press(page, 'local:sites', 'Wipe');
    await waitForText(page, 'Wiped: Sites', { within: testId('said') });
    await until('the permission to be gone', () =>
      page.evaluate(async () => ((await chrome.permissions.getAll()).origins ?? []).length === 0),
    );
    const registered = () => page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
    await until('no script to be registered', async () => (await registered()) === 0);
  });

  test('and never comes again', async () => {
    const page = await until('the first page', async () => (await launched.browser.pages()).find(isFirst));
    const isWorker = (t: Target) => t.type() === 'service_worker' && t.url().includes(launched.id);
    const old = launched.browser.targets().filter(isWorker);
    await page.evaluate(() => {
      setTimeout(() => chrome.runtime.reload());
    });
    await launched.browser.waitForTarget((t) => isWorker(t) && !old.includes(t));
    // with the panel's answer the worker has been through its start
    const panel = await launched.extensionPage('sidepanel.html');
    await panel.waitForSelector('[data-state]');
    expect((await launched.browser.pages()).filter(isFirst)).toEqual([]);
  });
});

describe('the privacy page', () => {
  let launched: Launched;
  let page: Page;
  beforeAll(async () => {
    launched = await launch({ extensionDir: inject('extensionDir') });
    page = await launched.extensionPage('options.html#/privacy');
    await waitForText(page, 'Databases on this computer');
  });
  afterAll(() => launched?.close());

  const undo = () => page.click(`${testId('said')} button`);
  const bank = async (id: string) => {
    const at = await launched.extensionPage(`options.html#/bank/${id}`);
    await waitForText(at, id === '' ? 'Phrase bank' : id);
    return at;
  };

  test('shows what is kept as it comes, what nobody knows of as well, and no address', async () => {
    expect(await page.$(thing('local:left.over'))).toBeNull();
    await page.evaluate(() => chrome.storage.local.set({ 'left.over': { note: '<b>x</b>' } }));
    await waitForText(page, /Not known to this version/, { within: thing('local:left.over') });
    await waitForText(page, 'None. Evenkeel sends nothing');
    await press(page, 'local:left.over', 'Look');
    await waitForText(page, '"note": "<b>x</b>"', { within: `${thing('local:left.over')} pre` });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  test('wipes the bank under the worker, which goes on with the built-in one, and brings it back', async () => {
    const put = (text: string) =>
      page.evaluate(
        (words) =>
          new Promise((done) => {
            const port = chrome.runtime.connect({ name: 'bank' });
            port.onMessage.addListener((m: { re?: number }) => m.re === 1 && done(m));
            const entry = { kind: 'empathy', id: 'own.first', text: words };
            port.postMessage({ id: 1, ask: 'edit', command: { do: 'put', layer: 'mine', entries: [entry] } });
          }),
        text,
      );
    const mine = () =>
      page.evaluate(
        () =>
          new Promise<string[]>((done) => {
            const port = chrome.runtime.connect({ name: 'bank' });
            port.onMessage.addListener((m: { re?: number; gives?: { entries: { text: string }[] } }) => {
              if (m.re === 1) done(m.gives?.entries.map((e) => e.text) ?? []);
            });
            port.postMessage({ id: 1, ask: 'layer', layer: 'mine' });
          }),
      );
    await put('I can see why this is upsetting.');
    expect(await mine()).toEqual(['I can see why this is upsetting.']);
    await press(page, 'database:evenkeel-bank', 'Wipe');
    await waitForText(page, 'Wiped: The phrase bank', { within: testId('said') });
    expect(await mine()).toEqual([]);
    await undo();
    await waitForText(page, 'Brought back', { within: testId('said') });
    expect(await mine()).toEqual(['I can see why this is upsetting.']);
    const editor = await bank('');
    expect(await editor.$('main')).not.toBeNull();
    await editor.close();
  });

  test('wipes everything after a question; what is chosen afterwards is kept again', async () => {
    await page.bringToFront();
    await page.evaluate(() => chrome.storage.local.set({ 'settings.v1': { offers: false } }));
    await page.waitForSelector(thing('local:settings.v1'));
    const ask = async (words: string) =>
      page.evaluate((w) => {
        for (const button of document.querySelectorAll('button')) if (button.innerText === w) button.click();
      }, words);
    await ask('Wipe everything');
    await waitForText(page, 'All sites are switched off');
    await ask('Yes, wipe it');
    await waitForText(page, 'Everything was wiped', { within: testId('said') });
    expect(Object.keys(await page.evaluate(() => chrome.storage.local.get(null)))).toEqual([]);
    const settings = await launched.extensionPage('options.html#/settings');
    await settings.waitForSelector(`${testId('switch-offers')}[aria-checked=true]`);
    await settings.click(testId('switch-offers'));
    await until('the choice', () => page.evaluate(async () => 'settings.v1' in (await chrome.storage.local.get(null))));
  });
});
