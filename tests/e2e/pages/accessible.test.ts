import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { browser as ExtensionApi } from 'wxt/browser';
import { type Launched, launch } from '../../support/browser';
import { sweep } from './sweep';

/** In the functions that run inside extension pages. */
declare const chrome: typeof ExtensionApi;

/** Every page, in both languages. */
let launched: Launched;
let setup: Page;

beforeAll(async () => {
  launched = await launch({ extensionDir: inject('extensionDir') });
  setup = await launched.extensionPage('options.html');
  await setup.evaluate(async () => {
    await chrome.storage.local.set({
      mutes: ['avoid.policy.per-our'],
      mutes$: { v: 1 },
      'log.v1': { on: true, keepDays: null, base: 1 },
      'agent-name.v1': { set: 'Sam', seen: { 'https://desk.example/*': 'Sam Okafor' } },
    });
  });
});
afterAll(() => launched?.close());

describe.each(['en', 'de'])('%s', (language) => {
  beforeAll(async () => {
    await setup.evaluate(async (chosen) => {
      const { 'settings.v1': before } = await chrome.storage.local.get('settings.v1');
      await chrome.storage.local.set({ 'settings.v1': { ...(before ?? {}), language: chosen } });
    }, language);
  });

  test('every page', { timeout: 300_000 }, async () => {
    const sections = await setup.$$eval('nav li a', (all) => all.map((a) => `options.html${a.getAttribute('href')}`));
    expect(sections.length).toBeGreaterThan(5);
    let found = {};
    for (const path of [...sections, 'welcome.html', 'practice.html']) {
      const page = await launched.extensionPage(path);
      await page.waitForSelector('h1');
      await page.waitForFunction(() => !document.querySelector('main .wait'));
      await page.waitForFunction((lang) => document.documentElement.lang.startsWith(lang), {}, language);
      // 640: a window of 1280 at 200 % zoom
      found = { ...found, ...(await sweep(page, `${path.replace(/\W+/g, '_')}-${language}`, [1200, 640, 360])) };
      await page.close();
    }
    expect(found).toEqual({});
  });
});
