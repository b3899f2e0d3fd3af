import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveDemoDesk } from '../demo/serve';
import { type Launched, launch, testId, until, waitForText } from '../support/browser';
import { uiParts } from './editors/ui';

/** The interface in German: chosen in settings in one tab, at once in all others; and from the start in a German browser. */
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
let launched: Launched;

/** Pictures to look at, where a folder for them is named. */
const look = async (page: Page, name: string) => {
  const dir = process.env.EVENKEEL_SHOTS;
  if (!dir) return;
  mkdirSync(dir, { recursive: true });
  await page.screenshot({ path: `${dir}/${name}.png`, fullPage: name.startsWith('options') });
};
const langOf = (page: Page) => page.evaluate(() => document.documentElement.lang);
const wide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
const pill = async (page: Page) => (await uiParts(page, 'pill'))[0];
const choose = async (options: Page, language: string) => {
  await options.waitForSelector(testId('language'));
  await options.select(testId('language'), language);
};

beforeAll(async () => {
  desk = await serveDemoDesk();
});
afterAll(() => desk?.close());

describe('chosen in settings', () => {
  beforeAll(async () => {
    launched = await launch({ extensionDir: inject('extensionDir') });
  });
  afterAll(() => launched?.close());

  test('settings, panel and page follow at once, keep what was open, and go back', async () => {
    const page = await launched.newPage(`${desk.url}tickets/20471`);
    await page.click('textarea');
    await page.keyboard.type('Hi Dana, please calm down.');
    await until('the pill', async () => (await pill(page))?.text.includes('1') === true);
    const panel = await launched.panelAsPage(page);
    await waitForText(panel, 'Your draft');
    expect(await langOf(panel)).toBe('en-GB');
    await panel.click('[aria-label="Keyboard shortcuts"]');

    const options = await launched.extensionPage('options.html');
    await choose(options, 'de');
    await waitForText(options, 'Einstellungen von Evenkeel');
    // Said plainly: what the rules say stays English.
    await waitForText(options, 'Evenkeel beurteilt Englisch');
    expect([await langOf(options), await options.title()]).toEqual(['de', 'Einstellungen · Evenkeel']);
    await waitForText(panel, 'Ihr Entwurf');
    await waitForText(panel, 'Tasten in dieser Seitenleiste', { within: testId('keys') });
    expect(await langOf(panel)).toBe('de');
    await until(
      'the pill in German',
      async () => (await pill(page))?.text.match(/Ruhig|Gereizt|Frustriert|Wütend|Außer sich/) != null,
    );

    await page.bringToFront();
    await page.focus('textarea');
    await page.keyboard.down('Alt');
    await page.keyboard.press('.');
    await page.keyboard.up('Alt');
    await until('the card in German', async () => (await uiParts(page, 'card'))[0]?.text.includes('Immer ignorieren') === true);
    await look(page, 'card-de');
    await page.setViewport({ width: 360, height: 740 });
    await until('the card within the window', async () => {
      const box = (await uiParts(page, 'card'))[0]?.box;
      return box ? box[0] >= 0 && box[0] + box[2] <= 360 : false;
    });
    await look(page, 'card-de-360');

    for (const [where, name] of [
      [options, 'options-de'],
      [panel, 'panel-de'],
    ] as const) {
      await where.bringToFront();
      for (const width of [1100, 360]) {
        await where.setViewport({ width, height: 900 });
        expect(await wide(where)).toBeLessThanOrEqual(0);
        await look(where, `${name}-${width}`);
      }
    }

    await options.bringToFront();
    await choose(options, 'en');
    await waitForText(options, 'Evenkeel settings');
    await waitForText(panel, 'Your draft');
    await until(
      'the pill in English',
      async () => (await pill(page))?.text.match(/Calm|Annoyed|Frustrated|Angry|Furious/) != null,
    );
  });
});

describe('a German browser', () => {
  const before = process.env.LANGUAGE;
  beforeAll(async () => {
    // On Linux the environment decides, elsewhere the flag.
    process.env.LANGUAGE = 'de';
    launched = await launch({ extensionDir: inject('extensionDir'), flags: ['--lang=de'] });
  });
  afterAll(async () => {
    if (before === undefined) delete process.env.LANGUAGE;
    else process.env.LANGUAGE = before;
    await launched?.close();
  });

  test('speaks German from the start; its own list of extensions as well', async (context) => {
    const options = await launched.extensionPage('options.html');
    await options.waitForSelector(testId('language'));
    const tag = await options.evaluate(() => chrome.i18n.getUILanguage());
    // Debian's chromium has its German in a package of its own (chromium-l10n); without it no flag makes it speak German.
    if (!tag.startsWith('de')) return context.skip(`This browser has no German: it speaks ${tag}.`);
    await waitForText(options, 'Wie der Browser: Deutsch');
    expect(await langOf(options)).toBe('de');
    const description = await options.evaluate(() => chrome.runtime.getManifest().description);
    expect(description).toContain('Liest die Stimmung');
    const page = await launched.newPage(`${desk.url}tickets/20471`);
    await page.click('textarea');
    await page.keyboard.type('Hi Dana, please calm down.');
    await until('the pill', async () => (await pill(page))?.text.includes('1') === true);
    expect((await pill(page))?.text).toMatch(/Ruhig|Gereizt|Frustriert|Wütend|Außer sich/);
    const panel = await launched.panelAsPage(page);
    await waitForText(panel, 'Ihr Entwurf');
    await look(panel, 'panel-german-browser');

    await choose(options, 'en');
    await waitForText(panel, 'Your draft');
  });
});

declare const chrome: { i18n: { getUILanguage(): string }; runtime: { getManifest(): { description: string } } };
