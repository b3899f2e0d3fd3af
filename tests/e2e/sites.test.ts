import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page, Target } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { browser as ExtensionApi } from 'wxt/browser';
import { serveDemoDesk } from '../demo/serve';
import { type Launched, launch, testId, textsOf, until, waitForCount, waitForText } from '../support/browser';
import { buildApart, type OwnBuild } from '../support/build';
import { type Manager, openManager } from '../support/manager';

/** In the functions that run inside the extension's worker. */
declare const chrome: typeof ExtensionApi;

/**
 * The site switch of the store build, which may read nothing until it is pressed. The browser's prompt cannot be pressed without a
 * window (site-prompt.test.ts does that where there can be one): here the site is allowed in the browser's own settings first,
 * and everything else is as for a person.
 */
const SITE = 'http://127.0.0.1/*';
/** Branded ones load an extension only for one run. */
const keepsExtensions = /chromium|for testing/i.test(inject('browser').version);
let build: OwnBuild;
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
let profile: string;
let launched: Launched;
let manager: Manager;
let page: Page;

const ticket = (id = '20471') => `${desk.url}tickets/${id}`;
const start = async () => {
  launched = await launch({ extensionDir: build.dir, profile, atStart: keepsExtensions });
  page = await launched.newPage(ticket());
  manager = await openManager(launched, page);
};
const inWorker = async <T>(ask: () => Promise<T>): Promise<T> => {
  const target = await launched.browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(launched.id));
  const worker = await target.worker();
  if (!worker) throw new Error('The worker is gone.');
  return worker.evaluate(ask);
};
const granted = () => inWorker(async () => (await chrome.permissions.getAll()).origins);
const registered = () => inWorker(async () => (await chrome.scripting.getRegisteredContentScripts()).length);
const press = (panel: Page, selector: string) => panel.waitForSelector(selector).then(() => panel.click(selector));
const turnOn = (panel: Page) => press(panel, '[data-state="off"] button');
const turnOff = (panel: Page) => press(panel, '[role="switch"][aria-checked="true"]');
const isOff = (panel: Page) => panel.waitForSelector('[data-state="off"]');
/** What the extension has put into the page: its hosts beside the page's own elements, and the names of painted highlights. */
const ours = (at: Page) =>
  at.evaluate(() => [
    ...Array.from(document.querySelectorAll('*'), (e) => e.localName).filter((n) => n.startsWith('evenkeel')),
    ...Array.from(CSS.highlights.keys()).filter((n) => n.includes('evenkeel')),
  ]);
const untilOurs = (at: Page, there: boolean) =>
  until(`${there ? 'something' : 'nothing'} of the extension in the page`, async () => (await ours(at)).length > 0 === there);
/** What the panel says it reads as the draft; the list may be folded away. */
const untilDraft = (panel: Page, text: string) =>
  panel.waitForFunction((s, t) => document.querySelector(s)?.textContent?.includes(t), {}, testId('draft'), text);
const draft = (at: Page) => at.$eval('textarea', (e) => e.value);

beforeAll(async () => {
  build = buildApart('store');
  desk = await serveDemoDesk();
});
afterAll(async () => {
  await desk?.close();
  build?.remove();
});
beforeEach(async () => {
  profile = mkdtempSync(join(tmpdir(), 'evenkeel-profile-'));
  await start();
});
afterEach(async () => {
  try {
    expect(await manager.errors()).toEqual([]);
  } finally {
    await launched?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
});

describe('before anything is switched on', () => {
  test('no site is granted, no script is registered, no page is touched', async () => {
    expect(await granted()).toEqual([]);
    expect(await registered()).toBe(0);
    // all that is kept is that the first page has been shown
    expect(await inWorker(() => chrome.storage.local.get())).toEqual({ welcomed: true });
    await page.type('textarea', 'Dana, according to our policy no.');
    const panel = await launched.openPanel(page);
    await waitForText(panel, `Evenkeel reads nothing on ${new URL(desk.url).host}`);
    expect(await panel.$(testId('turn'))).toBeNull();
    expect(await panel.$(testId('draft'))).toBeNull();
    expect(await ours(page)).toEqual([]);
  });

  test('a page that the toolbar button was not pressed on is not even named', async () => {
    const panel = await launched.panelAsPage(page);
    await panel.waitForSelector('[data-state="unknown"]');
    expect(await textsOf(panel, 'body')).not.toContain('127.0.0.1');
    await waitForText(panel, 'Press the Evenkeel icon in the toolbar');
  });

  test('the panel follows to another tab, and one press of the toolbar button there names its site', async () => {
    const panel = await launched.openPanel(page);
    await isOff(panel);
    const other = await launched.newPage(ticket('20533'));
    await panel.waitForSelector('[data-state="unknown"]');
    await launched.extension.triggerAction(other);
    await isOff(panel);
  });

  test('a site allowed in the browser itself stays off until the agent switches it on', async () => {
    await manager.allow(SITE);
    const panel = await launched.openPanel(page);
    await isOff(panel);
    await page.reload();
    await page.type('textarea', 'Dana, according to our policy no.');
    expect(await ours(page)).toEqual([]);
    expect(await registered()).toBe(0);
  });
});

describe('switched on', () => {
  let panel: Page;
  beforeEach(async () => {
    await manager.allow(SITE);
    await page.type('textarea', 'Dana, according to our policy no.');
    // An editor in a frame without an address of its own, as rich editors make it.
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.id = 'rich';
      document.body.append(frame);
      const inner = frame.contentDocument;
      if (inner) inner.body.innerHTML = '<div contenteditable="true"><br></div>';
    });
    panel = await launched.openPanel(page);
    await turnOn(panel);
    await waitForCount(panel, testId('turn'), 4);
  });

  test('the open page is read without a reload, with the draft that was there and what is typed meanwhile', async () => {
    await waitForCount(panel, testId('flag'), 1);
    expect(await granted()).toEqual([SITE]);
    await page.focus('textarea');
    await page.keyboard.type(' Calm down.');
    await untilDraft(panel, 'Calm down.');
    expect(await draft(page)).toBe('Dana, according to our policy no. Calm down.');
    const frame = await (await page.$('#rich'))?.contentFrame();
    await frame?.focus('div');
    await page.keyboard.type('As I already told you, no.');
    await untilDraft(panel, 'As I already told you, no.');
  });

  test('switched off it reads no more, takes its marks away and gives the permission back, in every tab', async () => {
    const other = await launched.newPage(ticket('20471'));
    await other.type('textarea', 'According to our policy no.');
    await untilOurs(other, true);
    await page.bringToFront();
    await untilOurs(page, true);
    await turnOff(panel);
    await isOff(panel);
    await untilOurs(page, false);
    await untilOurs(other, false);
    expect(await panel.$(testId('turn'))).toBeNull();
    await until('the permission to be given back', async () => (await granted())?.length === 0);
    expect(await registered()).toBe(0);
    expect(await draft(page)).toBe('Dana, according to our policy no.');
    await page.type('textarea', ' Calm down.');
    await page.reload();
    await page.type('textarea', 'Dana, according to our policy no.');
    expect(await ours(page)).toEqual([]);
    expect(await panel.$(testId('turn'))).toBeNull();
  });

  test('tabs whose line to the worker has died are told as well, and one in the back/forward cache when it comes back', async () => {
    const cached = await launched.newPage(ticket());
    await cached.type('textarea', 'According to our policy no.');
    await untilOurs(cached, true);
    await cached.evaluate(() => document.body.append(Object.assign(document.createElement('i'), { id: 'kept' })));
    await cached.goto('chrome://version');
    await page.bringToFront();
    await panel.waitForSelector('[role="switch"][aria-checked="true"]');
    const target = await launched.browser.waitForTarget((t) => t.type() === 'service_worker');
    await (await target.worker())?.close();
    await turnOff(panel);
    await isOff(panel);
    await untilOurs(page, false);
    await cached.bringToFront();
    await cached.goBack();
    await untilOurs(cached, false);
    await cached.type('textarea', ' Calm down.');
    await untilOurs(cached, false);
  });

  test('off and on again reads once, not twice', async () => {
    await turnOff(panel);
    await isOff(panel);
    await turnOn(panel);
    await waitForCount(panel, testId('turn'), 4);
    await page.focus('textarea');
    await page.keyboard.type(' Calm down.');
    await untilDraft(panel, 'Calm down.');
    const hosts = (await ours(page)).filter((n) => n.startsWith('evenkeel-'));
    expect(hosts.length).toBe(new Set(hosts).size);
  });

  test.skipIf(!keepsExtensions)('it is still on after the browser was closed and opened again', async () => {
    await launched.browser.close();
    await start();
    panel = await launched.openPanel(page);
    await waitForCount(panel, testId('turn'), 4);
    await page.type('textarea', 'Dana, according to our policy no.');
    await untilDraft(panel, 'according to our policy');
  });

  test('a permission taken back in the browser switches it off', async () => {
    await untilOurs(page, true);
    await manager.revoke(SITE);
    await isOff(panel);
    await untilOurs(page, false);
    await page.type('textarea', ' Calm down.');
    expect(await panel.$(testId('turn'))).toBeNull();
    expect(await registered()).toBe(0);
  });
});

describe('the extension is loaded anew under open pages', () => {
  const thrown: string[] = [];
  beforeEach(async () => {
    thrown.length = 0;
    page.on('pageerror', (error) => thrown.push(String(error)));
    page.on('console', (m) => {
      if (m.type() === 'error' && m.location().url?.startsWith('chrome-extension:')) thrown.push(m.text());
    });
    await manager.allow(SITE);
    await turnOn(await launched.openPanel(page));
    await page.type('textarea', 'Dana, according to our policy no.');
    await untilOurs(page, true);
  });
  afterEach(() => expect(thrown).toEqual([]));

  test('an update brings the new script into open tabs; the old one goes without a word and no character is lost', async () => {
    const isWorker = (t: Target) => t.type() === 'service_worker' && t.url().includes(launched.id);
    const old = launched.browser.targets().filter(isWorker);
    await inWorker(async () => {
      setTimeout(() => chrome.runtime.reload());
    });
    await page.type('textarea', ' Typed while it was being loaded.');
    await launched.browser.waitForTarget((t) => isWorker(t) && !old.includes(t));
    await untilOurs(page, true);
    const panel = await launched.openPanel(page);
    await waitForCount(panel, testId('turn'), 4);
    await page.type('textarea', ' Calm down.');
    await untilDraft(panel, 'Calm down.');
    expect(await draft(page)).toBe('Dana, according to our policy no. Typed while it was being loaded. Calm down.');
    const hosts = await ours(page);
    expect(hosts.length).toBe(new Set(hosts).size);
  });

  test('disabled it leaves nothing in the page; enabled again it reads the open page', async () => {
    await manager.setEnabled(false);
    await page.type('textarea', ' Calm down.');
    await untilOurs(page, false);
    await manager.setEnabled(true);
    await untilOurs(page, true);
    const panel = await launched.openPanel(page);
    await waitForCount(panel, testId('turn'), 4);
    await untilDraft(panel, 'Calm down.');
  });
});
