import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { browser as ExtensionApi } from 'wxt/browser';
import { type Launched, launch, testId, until, waitForText } from '../../support/browser';
import { type Display, missingForDisplay as missing, openDisplay } from '../../support/display';

/** In the functions that run inside the extension. */
declare const chrome: typeof ExtensionApi;

/** The browser's own question about notifications, answered with real keys. */
if (missing.length > 0) process.stderr.write(`notifications: left out, since ${missing.join(', ')} is not on this machine\n`);

let display: Display;
let launched: Launched;
let settings: Page;
const SWITCH = testId('switch-notify');
const granted = () => settings.evaluate(() => chrome.permissions.contains({ permissions: ['notifications'] }));
const on = () => settings.$eval(SWITCH, (e) => e.getAttribute('aria-checked') === 'true');

beforeAll(async () => {
  if (missing.length > 0) return;
  display = await openDisplay({ width: 1280, height: 800 });
  launched = await launch({ extensionDir: inject('extensionDir'), headless: false, window: { width: 1280, height: 800 } });
  settings = await launched.extensionPage('options.html#/settings');
  await settings.waitForSelector(SWITCH);
  await settings.bringToFront();
  display.settle();
});
afterAll(async () => {
  await launched?.close();
  display?.close();
});

test.skipIf(missing.length > 0)('at install nothing is asked; refused, the switch stays off and it is said', async () => {
  expect(await granted()).toBe(false);
  await display.answer(
    () => settings.click(SWITCH),
    ['Escape'],
    async () => (await settings.$eval('body', (e) => e.textContent ?? '')).includes('Your browser keeps notifications off'),
  );
  expect(await on()).toBe(false);
  expect(await granted()).toBe(false);
});

test.skipIf(missing.length > 0)(
  'allowed: the switch is on, and the worker that is running can notify and hears the press',
  async () => {
    await display.answer(() => settings.click(SWITCH), ['Tab', 'Return'], granted);
    await until('the switch on', on);
    await waitForText(settings, 'Quiet notifications', { within: SWITCH });
    const target = await launched.browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(launched.id));
    const worker = await target.worker();
    const heard = await worker?.evaluate(async () => {
      await chrome.notifications.create('chat:0:test', {
        type: 'basic',
        iconUrl: chrome.runtime.getURL('/icon/128.png'),
        title: 'Test',
        message: 'Test',
        silent: true,
      });
      const shown = Object.keys((await chrome.notifications.getAll()) ?? {});
      await chrome.notifications.clear('chat:0:test');
      return { shown, listens: chrome.notifications.onClicked.hasListeners() };
    });
    expect(heard).toEqual({ shown: ['chat:0:test'], listens: true });
  },
);

test.skipIf(missing.length > 0)('taken back in the browser: the switch says so', async () => {
  await settings.evaluate(() => chrome.permissions.remove({ permissions: ['notifications'] }));
  await until('the switch off', async () => !(await on()));
});
