import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { browser as ExtensionApi } from 'wxt/browser';
import { serveDemoDesk } from '../../demo/serve';
import { type Launched, launch, waitForText } from '../../support/browser';
import { sweep } from './sweep';

/** In the functions that run inside extension pages. */
declare const chrome: typeof ExtensionApi;

let launched: Launched;
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
beforeAll(async () => {
  desk = await serveDemoDesk();
  launched = await launch({ extensionDir: inject('extensionDir') });
});
afterAll(async () => {
  await launched?.close();
  await desk?.close();
});

test.each([
  ['en', 'Your draft'],
  ['de', 'Ihr Entwurf'],
])('the panel in %s', { timeout: 180_000 }, async (language, words) => {
  const setup = await launched.extensionPage('options.html');
  await setup.evaluate((chosen) => chrome.storage.local.set({ 'settings.v1': { language: chosen } }), language);
  const page = await launched.newPage(`${desk.url}tickets/20471`);
  await page.click('textarea');
  await page.keyboard.type('Hi Dana, as per our policy this is not possible. Please calm down.');
  const panel = await launched.panelAsPage(page);
  await waitForText(panel, words);
  // 190: a panel of 380 at 200 % zoom
  expect(await sweep(panel, `panel-${language}`, [380, 320, 190])).toEqual({});
});
