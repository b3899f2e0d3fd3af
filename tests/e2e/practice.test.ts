import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { browser as ExtensionApi } from 'wxt/browser';
import { builtinScenarios } from '../../phrasebank/scenarios';
import { ROUND_OFF, SCRIPTS } from '../rules/practice/transcripts';
import { type Launched, launch } from '../support/browser';
import { askIn } from './bank/worker';

/** In the functions that run in the extension's pages. */
declare const chrome: typeof ExtensionApi;

/** The practice desk in the real browser: the page hosts marks, keys and panel itself. */
const id = 'practice.smashed-plates';
const script = SCRIPTS.find((s) => s.id === id);
const REPLY = '#practice-reply';
const press = (page: Page, words: string) => page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
const value = (page: Page) => page.$eval(REPLY, (e) => (e as HTMLTextAreaElement).value);
const turns = (page: Page) => page.$$eval('.log li', (all) => all.length);

async function open(launched: Launched, address: string): Promise<Page> {
  const page = await launched.extensionPage(`practice.html${address}`);
  await page.bringToFront();
  return page;
}

async function talk(launched: Launched, start = 'furious'): Promise<Page> {
  const page = await open(launched, `#/play/${id}/1/${start}`);
  await page.waitForSelector('[data-testid=band]');
  await page.waitForFunction((s) => document.activeElement?.matches(s), {}, REPLY);
  return page;
}

/** Types a reply and sends it by the keyboard; resolves when the customer has answered or the review is there. */
async function say(page: Page, text: string): Promise<void> {
  const before = await turns(page);
  await page.type(REPLY, text);
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (n) => document.querySelectorAll('.log li').length > n || document.querySelector('[data-testid=review]'),
    {},
    before,
  );
}

/** Light or dark; without motion, so that no colour is on its way from one to the other. */
const inScheme = (page: Page, value: string) =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);

/** Axe's findings in the page as it is, or in a part of it. */
async function faults(page: Page, part = 'html'): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (selector) => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(selector);
    return violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' ')}`);
  }, part);
}

describe('practice desk', () => {
  let launched: Launched;
  const room = mkdtempSync(join(tmpdir(), 'evenkeel-practice-'));
  beforeAll(async () => {
    launched = await launch({ extensionDir: inject('extensionDir') });
  });
  afterAll(async () => {
    await launched?.close();
    rmSync(room, { recursive: true, force: true });
  });

  test('a list to choose from, by keyboard, and without faults for a reader in light and dark', async () => {
    const page = await open(launched, '');
    await page.waitForSelector('[data-testid=case]');
    expect(await page.$$eval('[data-testid=case]', (all) => all.length)).toBe(builtinScenarios.length);
    for (const scheme of ['light', 'dark']) {
      await inScheme(page, scheme);
      expect(await faults(page)).toEqual([]);
    }
    await page.select('[data-testid=narrow-issue]', 'wait');
    await page.waitForFunction(() => document.querySelectorAll('[data-testid=case]').length === 1);
    await page.focus('[data-testid=case] a');
    await page.keyboard.press('Enter');
    await page.waitForFunction((s) => document.activeElement?.matches(s), {}, REPLY);
  });

  test('the same panel, marks and keys as on a real desk', async () => {
    const page = await talk(launched);
    await page.type(REPLY, 'Please calm down.');
    // the panel beside
    await page.waitForSelector('.flag [data-testid=replacement], .flag .swap');
    // the pill at the reply has its key
    await page.keyboard.down('Alt');
    await page.keyboard.press('m');
    await page.keyboard.up('Alt');
    await page.waitForFunction(() => document.activeElement?.localName === 'evenkeel-ui');
    await page.focus(REPLY);
    // underlined in the reply: the card opens by its key, and takes a replacement
    await page.keyboard.down('Alt');
    await page.keyboard.press('w');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Alt');
    await page.waitForFunction((s) => !(document.querySelector(s) as HTMLTextAreaElement).value.includes('calm down'), {}, REPLY);
    expect(await value(page)).not.toBe('');
    // a line by its number, at the caret
    await page.$eval(REPLY, (e) => (e as HTMLTextAreaElement).select());
    await page.keyboard.press('Backspace');
    // the panel knows that nothing is written now
    await page.waitForFunction(() => !document.getElementById('draft'));
    const line = await page.$eval('.line[aria-keyshortcuts="Alt+1"] .say', (e) => e.textContent ?? '');
    await page.keyboard.down('Alt');
    await page.keyboard.press('1');
    await page.keyboard.up('Alt');
    await page.waitForFunction((s) => (document.querySelector(s) as HTMLTextAreaElement).value !== '', {}, REPLY);
    expect(await value(page)).toBe(line);
    // the customer's words are shown where they stand
    await page.locator('[data-testid=evidence]').click();
    expect(await faults(page)).toEqual([]);
  });

  test('answered well: furious to calm, a review, kept only when asked', async () => {
    const page = await talk(launched);
    expect(await page.$eval('[data-testid=band]', (e) => e.textContent)).toMatch(/Angry|Furious/);
    await press(page, 'Give me a hint');
    await page.waitForSelector('[data-testid=hint]');
    for (const reply of [...(script?.good ?? []), ...ROUND_OFF]) {
      if (await page.$('[data-testid=review]')) break;
      await say(page, reply);
    }
    await page.waitForSelector('[data-testid=review][data-ended=well]');
    for (const scheme of ['light', 'dark']) {
      await inScheme(page, scheme);
      expect(await faults(page)).toEqual([]);
    }
    const stored = () => page.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
    expect(await stored()).not.toContain('practice-results');
    await press(page, 'Keep this result here');
    await page.waitForFunction(async () => JSON.stringify(await chrome.storage.local.get(null)).includes('practice-results'));
    expect(await stored()).not.toContain('Maureen');
    await page.evaluate(() => {
      location.hash = '#/';
    });
    await page.waitForSelector('[data-testid=results]');
  });

  test('answered badly: annoyed to furious, and they leave', async () => {
    const page = await talk(launched, 'annoyed');
    for (const reply of script?.bad ?? []) {
      if (await page.$('[data-testid=review]')) break;
      await say(page, reply);
    }
    await page.waitForSelector('[data-testid=review][data-ended=badly]');
    const first = await page.$$eval('[data-testid=round] .then', (all) => all.map((e) => e.textContent));
    // the same number brings the same customer
    await press(page, 'Again, just the same');
    await page.waitForSelector(REPLY);
    for (const reply of script?.bad ?? []) {
      if (await page.$('[data-testid=review]')) break;
      await say(page, reply);
    }
    await page.waitForSelector('[data-testid=review][data-ended=badly]');
    expect(await page.$$eval('[data-testid=round] .then', (all) => all.map((e) => e.textContent))).toEqual(first);
  });

  test('a scenario is written in the options, and a file with others is taken in, and both can be played', async () => {
    const page = await launched.extensionPage('options.html#/practice');
    await page.bringToFront();
    await press(page, 'Copy');
    await page.waitForSelector('textarea.json');
    const text = await page.$eval('textarea.json', (e) => (e as HTMLTextAreaElement).value);
    expect(await faults(page, 'main')).toEqual([]);
    await press(page, 'Save');
    await page.waitForSelector('[data-testid=own] li');
    const scenario = JSON.parse(text) as { id: string; title: string };
    const file = join(room, 'theirs.json');
    writeFileSync(
      file,
      JSON.stringify({
        format: 'evenkeel-pack',
        version: 1,
        name: 'T',
        scenarios: [{ ...scenario, id: 'theirs.one', title: 'Theirs' }],
      }),
    );
    const list = await open(launched, '');
    await list.waitForSelector(`[data-id="${scenario.id}"]`);
    const chooser = list.waitForFileChooser();
    await press(list, 'Take scenarios from a file');
    await (await chooser).accept([file]);
    await list.waitForSelector('[data-id="theirs.one"]');
    await list.locator('[data-id="theirs.one"] a').click();
    await list.waitForSelector(REPLY);
    expect(readFileSync(file, 'utf8')).toContain('Theirs');
  });

  test('the question before sending holds here as on a real desk', async () => {
    const settings = await launched.extensionPage('options.html');
    await settings.evaluate(() => chrome.storage.local.set({ 'settings.v1': { beforeSending: true } }));
    try {
      const page = await talk(launched);
      await page.type(REPLY, 'Please calm down.');
      await page.waitForSelector('.flag .swap');
      await page.keyboard.press('Enter');
      // the question has the focus
      await page.waitForFunction(() => document.activeElement?.localName === 'evenkeel-ui');
      expect(await turns(page)).toBe(1);
      expect(await value(page)).toBe('Please calm down.');
      await page.close();
    } finally {
      await settings.evaluate(() => chrome.storage.local.remove('settings.v1'));
      await settings.close();
    }
  });

  test('scenarios of the team’s pack are in the list', async () => {
    const page = await open(launched, '');
    const [scenario] = builtinScenarios;
    const layer = { entries: [], off: [], based: {}, locked: [], required: [], model: null };
    const scenarios = [{ ...scenario, id: 'team.one', title: 'From the team' }, { id: 'odd' }];
    await askIn(page)('team-file', { layer, name: 'Team', edition: null, settings: {}, scenarios });
    await page.reload();
    await page.waitForSelector('[data-id="team.one"] .tag');
    expect(await page.$eval('[data-testid=faults]', (e) => e.textContent)).toContain('"title" is missing');
  });

  test('narrow and low windows, and 200 percent, scroll in one direction only', async () => {
    const page = await talk(launched);
    for (const [width, height] of [
      [360, 740],
      [720, 450],
      [1280, 500],
    ] as const) {
      await page.setViewport({ width, height });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      expect(await faults(page)).toEqual([]);
    }
  });
});
