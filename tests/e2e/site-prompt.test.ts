import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { browser as ExtensionApi } from 'wxt/browser';
import { serveDemoDesk } from '../demo/serve';
import { type Launched, launch, testId, waitForCount, waitForText } from '../support/browser';
import { buildApart, type OwnBuild } from '../support/build';
import { type Display, missingForDisplay as missing, openDisplay } from '../support/display';

/** In the functions that run inside the panel. */
declare const chrome: typeof ExtensionApi;

/**
 * The browser's own permission prompt, pressed with real keys: that takes a window on a display of its own. Where it cannot be had these
 * are left out; sites.test.ts holds the rest.
 */
if (missing.length > 0) process.stderr.write(`site prompt: left out, since ${missing.join(', ')} is not on this machine\n`);

let display: Display;
let build: OwnBuild;
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
let launched: Launched;
let page: Page;
let panel: Page;

const granted = () => panel.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);
const answer = (keys: string[], done: () => Promise<boolean>) =>
  display.answer(() => panel.click('[data-state="off"] button'), keys, done);

beforeAll(async () => {
  if (missing.length > 0) return;
  display = await openDisplay({ width: 1280, height: 800 });
  build = buildApart('store');
  desk = await serveDemoDesk();
  launched = await launch({ extensionDir: build.dir, headless: false, window: { width: 1280, height: 800 } });
  page = await launched.newPage(`${desk.url}tickets/20471`);
  await page.type('textarea', 'Hi Dana, according to our policy');
  panel = await launched.openPanel(page);
  await panel.waitForSelector('[data-state="off"] button');
  display.settle();
});
afterAll(async () => {
  await launched?.close();
  await desk?.close();
  build?.remove();
  display?.close();
});

test.skipIf(missing.length > 0)('refused: says so in words, and the site stays off', async () => {
  const refused = `${testId('notice')}[data-kind="refused"]`;
  await answer(['Escape'], async () => (await panel.$(refused)) !== null);
  await waitForText(panel, 'this site stays off', { within: refused });
  expect(await granted()).toEqual([]);
  expect(await panel.$('[data-state="off"]')).not.toBeNull();
});

test.skipIf(missing.length > 0)('allowed: the page is read at once, with the draft in it', async () => {
  await answer(['Tab', 'Return'], async () => (await granted()).length > 0);
  await waitForCount(panel, testId('turn'), 4);
  await panel.waitForFunction((s) => document.querySelector(s)?.textContent?.includes('Hi Dana'), {}, testId('draft'));
  expect(await page.$eval('textarea', (e) => e.value)).toBe('Hi Dana, according to our policy');
  expect(await panel.$(`${testId('notice')}[data-kind="refused"]`)).toBeNull();
});
