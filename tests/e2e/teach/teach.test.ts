import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Launched, launch, testId, waitFor } from '../../support/browser';
import { DEMO_BUILD } from '../../support/build';
import { row, serveDesk } from './desk';

/** "Teach this site" from the panel, in the page, kept, and used: on a desk that the reader cannot make out by itself. */
describe('teaching a site', () => {
  let launched: Launched;
  let desk: Awaited<ReturnType<typeof serveDesk>>;
  let page: Page;
  let panel: Page;

  beforeAll(async () => {
    desk = await serveDesk();
    launched = await launch({ extensionDir: DEMO_BUILD });
  });
  afterAll(async () => {
    await launched?.close();
    desk?.close();
  });
  beforeEach(async () => {
    page = await launched.newPage(`${desk.url}81`);
  });

  const press = (selector: string) => waitFor(panel, selector).then(() => panel.click(selector));
  const role = (from: string) => `${testId('teach-role')}[data-role="${from}"]`;
  const pointAt = async (text: string) => {
    await page.bringToFront();
    const box = await page.evaluate((t) => {
      const e = [...document.querySelectorAll('#flow > div > div > div')].find((x) => x.textContent?.includes(t));
      const r = e?.getBoundingClientRect();
      return r ? { x: r.left + 20, y: r.top + 8 } : null;
    }, text);
    if (!box) throw new Error(`no "${text}" on the page`);
    await page.mouse.move(box.x, box.y);
    await page.mouse.click(box.x, box.y);
  };
  const layer = (there: boolean) =>
    page.waitForFunction((on) => (document.querySelector('evenkeel-teach') !== null) === on, { polling: 100 }, there);
  const preview = (customer: number, agent: number, note: number) =>
    panel.waitForSelector(`${testId('teach-preview')}[data-customer="${customer}"][data-agent="${agent}"][data-note="${note}"]`);
  const turns = () =>
    panel.$$eval(testId('turn'), (all) =>
      all.map((e) => `${e.getAttribute('data-from')}: ${e.querySelector('[data-part=text]')?.textContent}`),
    );
  const untilTurns = async (froms: string[]) => {
    await panel.waitForFunction(
      (sel, want) => [...document.querySelectorAll(sel)].map((e) => e.getAttribute('data-from')).join() === want,
      { polling: 100 },
      testId('turn'),
      froms.join(),
    );
    return turns();
  };
  const teachOne = async (from: string, text: string) => {
    await press(role(from));
    await panel.waitForSelector(`${testId('teach')}[data-choosing="${from}"]`);
    await layer(true);
    await pointAt(text);
    await layer(false);
  };

  test('one press each, a preview, kept, and right after a reload, in another ticket, for a message that comes later', async () => {
    const before = await page.evaluate(() => document.body.outerHTML);
    panel = await launched.openPanel(page);
    await panel.waitForSelector(testId('teach-start'));
    await panel.evaluate((s) => document.querySelector<HTMLElement>(s)?.click(), testId('teach-start'));
    await teachOne('customer', 'The lamp arrived');
    await teachOne('agent', 'Noted. A photo');
    await teachOne('note', 'Third cracked');
    await preview(2, 2, 1);
    expect(await page.evaluate(() => (window as unknown as { presses: number }).presses)).toBe(0);
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
    await press(testId('teach-keep'));
    await panel.waitForSelector(testId('teach'), { hidden: true });
    expect(await untilTurns(['customer', 'agent', 'note', 'customer', 'agent'])).toContain(
      'note: Third cracked shade from this batch, see the sheet.',
    );

    desk.hash = 'Zq7Lm2';
    await page.bringToFront();
    await page.goto(`${desk.url}82`);
    expect(await untilTurns(['customer', 'agent', 'customer'])).toContain('agent: Which model is on the label below the grille?');
    await page.evaluate(
      (html) => (window as unknown as { add(h: string): void }).add(html),
      row({ by: 'us', text: 'Thank you, that model has a known fan fault.' }, 3, desk.hash),
    );
    expect((await untilTurns(['customer', 'agent', 'customer', 'agent'])).at(-1)).toBe(
      'agent: Thank you, that model has a known fan fault.',
    );
    await page.close();
  });

  test('by the keyboard from the panel; Escape leaves; what is not kept is forgotten', async () => {
    panel = await launched.panelAsPage(page);
    await panel.waitForSelector(testId('turn'));
    await panel.evaluate((s) => document.querySelector<HTMLElement>(s)?.click(), testId('teach-start'));
    await press(role('customer'));
    await layer(true);
    await panel.bringToFront();
    await panel.keyboard.press('Escape');
    await panel.waitForSelector(`${testId('teach')}[data-choosing="none"]`);
    await layer(false);
    await press(role('customer'));
    await panel.waitForSelector(`${testId('teach')}[data-choosing="customer"]`);
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('ArrowDown');
    await panel.keyboard.press('ArrowUp');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector(`${testId('teach')}[data-choosing="none"]`);
    await panel.waitForSelector(testId('teach-again'));
    await press(testId('teach-again'));
    await panel.waitForSelector(testId('teach-again'), { hidden: true });
    await press(testId('teach-leave'));
    await panel.waitForSelector(testId('teach'), { hidden: true });
    await page.close();
    await panel.close();
  });
});
