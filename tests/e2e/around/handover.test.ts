import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as ExtensionApi } from 'wxt/browser';
import { serveDemoDesk } from '../../demo/serve';
import { type Launched, launch, testId, until, waitForCount, waitForText } from '../../support/browser';
import { DEMO_BUILD } from '../../support/build';

/** In the functions that run inside the extension. */
declare const chrome: typeof ExtensionApi;

/** Handing a conversation over, and the line for the agent after a hard one, in the real panel. */
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
let launched: Launched;
let page: Page;
let panel: Page;

const press = (selector: string) => panel.$eval(selector, (e) => (e as HTMLElement).click());
const area = () => page.$eval('textarea', (e) => e.value);
/** The composer of the demo desk turned into one for internal notes, or back, as desks do it. */
const compose = async (note: boolean) => {
  await page.evaluate((on) => {
    const area = document.querySelector('textarea');
    area?.setAttribute('aria-label', on ? 'Internal note' : 'Reply');
    area?.setAttribute('placeholder', on ? 'Write an internal note' : 'Write a reply');
    document.querySelector('.composer')?.setAttribute('aria-label', on ? 'Internal note' : 'Your reply');
    const send = document.querySelector('.send');
    if (send) send.textContent = on ? 'Add note' : 'Send';
  }, note);
  await page.bringToFront();
  await page.click('textarea');
  const mode = note ? 'note' : 'reply';
  await until(`the mode ${mode}`, () => panel.$eval(testId('draft'), (e, m) => (e as HTMLElement).dataset.mode === m, mode));
};

beforeAll(async () => {
  desk = await serveDemoDesk();
  launched = await launch({ extensionDir: DEMO_BUILD });
  page = await launched.newPage(`${desk.url}tickets/20471`);
  panel = await launched.openPanel(page);
  await panel.waitForSelector(testId('handover'));
});
afterAll(async () => {
  await launched?.close();
  await desk?.close();
});

describe('the hand-over', () => {
  test('sums the conversation up for a colleague', async () => {
    await press(`${testId('handover')} summary`);
    await waitForText(panel, 'HP-20471', { within: testId('handover-summary') });
    const labels = await panel.$$eval(`${testId('handover-summary')} dt`, (all) => all.map((e) => e.textContent ?? ''));
    const order = ['Customer', 'Trouble', 'First wrote', 'Promised', 'Mood', 'Next step'];
    expect(labels.filter((l) => order.includes(l))).toEqual(order);
    const words = await panel.$eval(testId('handover-summary'), (e) => e.textContent ?? '');
    expect(words).toContain('12 November 2026');
    expect(words).toContain('a chargeback');
  });

  test('goes into no reply: there is nothing to press for that', async () => {
    await compose(false);
    expect(await panel.$(testId('handover-note'))).toBeNull();
  });

  test('goes into an internal note, and one undo takes it out', async () => {
    await compose(true);
    await panel.waitForSelector(testId('handover-note'));
    await press(testId('handover-note'));
    await until('the summary in the note', async () => (await area()).includes('HP-20471'));
    const text = await area();
    expect(text).toMatch(/^Customer: Dana Whitfield, order HP-20471\n/);
    expect(text.split('\n').length).toBeGreaterThan(5);
    await page.bringToFront();
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until('an empty note', async () => (await area()) === '');
  });

  test('a press that comes when the box is a reply again puts nothing in: the worker has the last word', async () => {
    await compose(false);
    const tabId = await launched.tabId(page);
    const answer = await panel.evaluate(
      (id) =>
        new Promise((done) => {
          const port = chrome.runtime.connect({ name: 'panel' });
          port.onMessage.addListener((m: { type: string }) => m.type === 'written' && done(m));
          port.postMessage({ type: 'watch', tabId: id, windowId: null });
          port.postMessage({ type: 'insert', text: 'Customer: Dana', lineId: 'hand-over', into: 'note' });
        }),
      tabId,
    );
    expect(answer).toMatchObject({ result: { ok: false, reason: 'no-note' } });
    expect(await area()).toBe('');
  });

  test('tells the customer why and to whom, in the reply', async () => {
    await compose(false);
    await panel.type(testId('handover-to'), 'Priya from billing');
    await panel.select(testId('handover-why'), 'specialist');
    await waitForText(panel, 'Priya from billing, because they deal with billing every day', { within: testId('handover-line') });
    await press(testId('handover-line'));
    await until('the line', async () => (await area()).includes("I'm bringing in Priya from billing"));
    // The line itself raises no flag.
    await until('the draft read', () => panel.$eval(testId('draft'), (e) => e.textContent?.includes('Priya') ?? false));
    expect(await panel.$(testId('flag'))).toBeNull();
  });

  test('still answers after the worker has died', async () => {
    await press(`${testId('handover')} summary`);
    const target = await launched.browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(launched.id));
    await (await target.worker())?.close();
    // The panel may be drawn anew when the worker is back, and its folds are then as at the start.
    await until('the summary', () =>
      panel.evaluate(
        (fold, summary) => {
          const details = document.querySelector<HTMLDetailsElement>(fold);
          if (details && !details.open) details.querySelector('summary')?.click();
          return document.querySelector(summary)?.textContent?.includes('HP-20471') ?? false;
        },
        testId('handover'),
        testId('handover-summary'),
      ),
    );
  });
});

describe('care', () => {
  test('one line once a hard chat is answered and left; not again when the agent comes back to it', async () => {
    expect(await panel.$(testId('care'))).toBeNull();
    await page.bringToFront();
    await page.focus('textarea');
    await page.keyboard.press('Enter');
    await until('the reply sent', async () => (await area()) === '');
    // The reply, and the customer's answer to it.
    await waitForCount(panel, testId('turn'), 6);
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('nav button')].find((b) => b.textContent?.includes('Yusuf'))?.click(),
    );
    await waitForText(panel, 'HP-20533', { within: testId('fact') });
    await panel.waitForSelector(testId('care'));
    await press(`${testId('care')} button`);
    expect(await panel.$(testId('care'))).toBeNull();
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('nav button')].find((b) => b.textContent?.includes('Dana'))?.click(),
    );
    await waitForText(panel, 'HP-20471', { within: testId('fact') });
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('nav button')].find((b) => b.textContent?.includes('Yusuf'))?.click(),
    );
    await waitForText(panel, 'HP-20533', { within: testId('fact') });
    expect(await panel.$(testId('care'))).toBeNull();
    // What is kept: a time and a number made from the address, nothing of what was said.
    const kept = await panel.evaluate(async () => JSON.stringify((await chrome.storage.local.get('care.v1'))['care.v1']));
    expect(kept).not.toMatch(/Dana|HP-|http/);
  });
});
