import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { serveDemoDesk } from '../demo/serve';
import { type Launched, launch, testId, textOf, textsOf, until, waitFor, waitForCount, waitForText } from '../support/browser';
import { DEMO_BUILD } from '../support/build';

/** The main job as an agent does it: the demo desk, the real side panel, a real browser. */
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
let launched: Launched;
let page: Page;
let panel: Page;

beforeAll(async () => {
  desk = await serveDemoDesk();
  launched = await launch({ extensionDir: DEMO_BUILD });
  page = await launched.newPage();
});
afterAll(async () => {
  await launched?.close();
  await desk?.close();
});

const openTicket = async (id: string) => {
  await page.goto(`${desk.url}tickets/${id}`, { waitUntil: 'domcontentloaded' });
  panel = await launched.openPanel(page);
};
const turns = () => panel.$$eval('[data-testid="turn"]', (all) => all.map((e) => (e as HTMLElement).dataset.from));
const press = async (where: Page, selector: string, text?: string) => {
  await where.waitForFunction(
    (s, t) => [...document.querySelectorAll<HTMLElement>(s)].some((e) => !t || e.textContent?.includes(t)),
    {},
    selector,
    text ?? '',
  );
  await where.evaluate(
    (s, t) => [...document.querySelectorAll<HTMLElement>(s)].find((e) => !t || e.textContent?.includes(t))?.click(),
    selector,
    text ?? '',
  );
};

describe('chat with a plain field', () => {
  beforeEach(() => openTicket('20471'));
  const draft = () => page.$eval('textarea', (e) => e.value);
  const waitForDraft = (text: string) =>
    page.waitForFunction((t) => document.querySelector('textarea')?.value.includes(t), {}, text);

  test('reads who said what, the mood with its reasons, and what is known', async () => {
    await waitForCount(panel, testId('turn'), 4);
    expect(await turns()).toEqual(['customer', 'agent', 'note', 'customer']);
    expect(['Angry', 'Furious']).toContain(await textOf(panel, testId('band')));
    const facts = (await textsOf(panel, testId('fact'))).join(' | ');
    expect(facts).toContain('HP-20471');
    expect(facts).toContain('£129');
  });

  test('flags wording as it is typed; one press replaces it, one undo takes the replacement out', async () => {
    await page.click('textarea');
    await page.keyboard.type('Hi Dana, according to our policy refunds take ten days.');
    await waitForText(panel, 'according to our policy', { within: testId('flag') });
    const replacement = await textOf(panel, `${testId('flag')} ${testId('replacement')}`);
    expect(replacement).toBeTruthy();
    await press(panel, `${testId('flag')} ${testId('replacement')}`);
    await page.waitForFunction(() => !document.querySelector('textarea')?.value.includes('according to our policy'));
    const changed = await draft();
    expect(changed.startsWith('Hi Dana, ')).toBe(true);
    expect(changed.endsWith(' refunds take ten days.')).toBe(true);
    await page.bringToFront();
    await page.focus('textarea');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await waitForDraft('according to our policy');
  });

  test('a line is put in at the caret, once, and the reply goes out as written', async () => {
    await page.click('textarea');
    await page.keyboard.type('Hi Dana,');
    await panel.waitForFunction((s) => document.querySelector(s)?.textContent?.includes('Hi Dana,'), {}, testId('draft'));
    await waitFor(panel, testId('line'));
    await press(panel, testId('line'));
    await page.waitForFunction(() => (document.querySelector('textarea')?.value.length ?? 0) > 12);
    const written = await draft();
    expect(written).toMatch(/^Hi Dana, \S/);
    await page.bringToFront();
    await page.focus('textarea');
    await page.keyboard.press('Enter');
    await waitForCount(panel, testId('turn'), 5);
    expect((await turns())[4]).toBe('agent');
    const sent = await page.$$eval('.message.staff p', (all) => all.at(-1)?.textContent);
    expect(sent).toBe(written.trim());
    // the customer's answer arrives without a reload and is read
    await waitForCount(panel, testId('turn'), 6);
    expect((await turns())[5]).toBe('customer');
  });

  test('another ticket brings another customer and nothing of the first', async () => {
    await waitForText(panel, 'HP-20471', { within: testId('fact') });
    await press(page, 'nav button', 'Yusuf');
    await waitForText(panel, 'HP-20533', { within: testId('fact') });
    expect((await textsOf(panel, testId('fact'))).join(' ')).not.toContain('HP-20471');
    expect((await textsOf(panel, testId('turn'))).join(' ')).not.toContain('Dana');
  });

  test('a worker that dies loses nothing', async () => {
    await page.click('textarea');
    await page.keyboard.type('As I already told you, ');
    await waitForCount(panel, testId('flag'), 1);
    const target = await launched.browser.waitForTarget((t) => t.type() === 'service_worker');
    await (await target.worker())?.close();
    await page.keyboard.type('according to our policy no.');
    await waitForCount(panel, testId('flag'), 2);
    await waitForCount(panel, testId('turn'), 4);
  });
});

describe('e-mail with a rich editor', () => {
  beforeEach(() => openTicket('20533'));

  test('judges only what the agent wrote, not the quote below it, and puts nothing into the editor', async () => {
    await page.click('.ProseMirror');
    await page.keyboard.down('Control');
    await page.keyboard.press('Home');
    await page.keyboard.up('Control');
    await page.keyboard.type('Hello Yusuf, sorry for any inconvenience.');
    await waitForText(panel, /any inconvenience/, { within: testId('flag') });
    await until('the draft without the quote', async () => {
      const seen = await panel.$eval(testId('draft'), (e) => e.textContent ?? '');
      return seen.includes('Hello Yusuf') && !seen.includes('Thursday has come');
    });
    const html = await page.$eval('.ProseMirror', (e) => e.innerHTML);
    expect(html.toLowerCase()).not.toContain('evenkeel');
    await press(panel, `${testId('flag')} ${testId('replacement')}`);
    await page.waitForFunction(() => !document.querySelector('.ProseMirror')?.textContent?.includes('any inconvenience'));
    expect(await page.$eval('.ProseMirror', (e) => e.querySelectorAll('p, blockquote').length)).toBeGreaterThan(3);
  });
});

test('no page and no part of the extension asks anything of the network', async () => {
  const asked: string[] = [];
  const watch = (p: Page) => p.on('request', (r) => asked.push(r.url()));
  watch(page);
  await openTicket('20471');
  watch(panel);
  await page.click('textarea');
  await page.keyboard.type('According to our policy no.');
  await waitForCount(panel, testId('flag'), 1);
  const elsewhere = asked.filter(
    (u) => !u.startsWith(desk.url) && !u.startsWith(`chrome-extension://${launched.id}/`) && !u.startsWith('data:'),
  );
  expect(elsewhere).toEqual([]);
});
