import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Frame, Page, Target } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import type { browser as ExtensionApi } from 'wxt/browser';
import { type Launched, launch, testId, until } from '../support/browser';
import { type Manager, openManager } from '../support/manager';

/** In the functions that run inside the extension's worker. */
declare const chrome: typeof ExtensionApi;

/**
 * A frame has only a small script until an editor is focused in it or a panel shows its tab. What comes then must come in every kind
 * of frame, once, and after the extension was loaded anew or taken away under the page.
 */
const EDITOR = '<textarea aria-label="Reply" style="width:400px;height:90px"></textarea>';
const html = (
  ticket: string,
) => `<!doctype html><title>Ticket ${ticket}</title><h1>Ticket ${ticket}</h1><input type="search" aria-label="Search">
<main role="log">${['Dana Whitfield', 'Mara Keller', 'Dana Whitfield']
  .map(
    (name, i) =>
      `<article class="message ${i % 2 ? 'staff' : 'customer'}"><header><b>${name}</b> <time datetime="2026-11-2${i}T09:00:00">2${i} Nov</time></header><p>${i % 2 ? 'Thanks for writing, we are looking into it.' : `I was charged twice for order HP-${ticket}0471 and nobody answers me.`}</p></article>`,
  )
  .join('')}</main>${EDITOR}`;

let server: Server;
let url: string;
let launched: Launched;
let manager: Manager;
let page: Page;
const thrown: string[] = [];
/** Scripts of the extension that ran in the page or a frame of it, by file name. */
let ran: string[] = [];

const open = async (path = '/tickets/7') => {
  page = await launched.newPage();
  ran = [];
  const session = await page.createCDPSession();
  session.on('Debugger.scriptParsed', ({ url: from }) => {
    if (from.startsWith('chrome-extension:')) ran.push(from.split('/').at(-1) ?? '');
  });
  await session.send('Debugger.enable');
  page.on('pageerror', (error) => thrown.push(String(error)));
  page.on('console', (m) => {
    if (m.type() === 'error' && m.location().url?.startsWith('chrome-extension:')) thrown.push(m.text());
  });
  await page.goto(url + path, { waitUntil: 'load' });
  await until('the first script', async () => ran.includes('content.js'));
};
const marked = (at: Page | Frame) =>
  at.evaluate(() => document.querySelector('evenkeel-field, evenkeel-ui') !== null || CSS.highlights.size > 0);
const untilTurn = (panel: Page, text: string) =>
  panel.waitForFunction(
    (s, t) => Array.from(document.querySelectorAll(s)).some((e) => e.textContent?.includes(t)),
    {},
    testId('turn'),
    text,
  );
const second = () => ran.filter((file) => file === 'attach.js').length;
const inWorker = async <T>(ask: () => Promise<T>): Promise<T> => {
  const target = await launched.browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(launched.id));
  const worker = await target.worker();
  if (!worker) throw new Error('The worker is gone.');
  return worker.evaluate(ask);
};

beforeAll(async () => {
  server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      request.url?.startsWith('/editor')
        ? `<!doctype html><title>Editor</title>${EDITOR}`
        : html(request.url?.split('/').at(-1) ?? ''),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  launched = await launch({ extensionDir: inject('extensionDir') });
  manager = await openManager(launched);
});
afterAll(async () => {
  await launched?.close();
  server?.close();
});
afterEach(async () => {
  await page?.close();
  expect(thrown.splice(0)).toEqual([]);
  expect(await manager.errors()).toEqual([]);
});

test('reading a page and searching in it bring nothing; an editor does, once', async () => {
  await open();
  await page.type('input', 'charged');
  expect(second()).toBe(0);
  await page.type('textarea', 'Please calm down.');
  await until('the marks', () => marked(page));
  await page.focus('input');
  await page.focus('textarea');
  await page.keyboard.type(' Calm down.');
  expect(second()).toBe(1);
});

test('a frame that the page opens again, as editors do, is read on, with the panel open before and after', async () => {
  await open();
  const panel = await launched.openPanel(page);
  await untilTurn(panel, 'HP-70471');
  for (const text of ['Please calm down.', 'You should have read the terms.']) {
    await page.evaluate(() => {
      const frame = document.querySelector('iframe') ?? document.body.appendChild(document.createElement('iframe'));
      const inside = frame.contentDocument;
      inside?.open();
      inside?.write('<!doctype html><body contenteditable="true" aria-label="Reply"><p><br></p></body>');
      inside?.close();
    });
    const frame = page.frames().at(-1) as Frame;
    await (await frame.waitForSelector('body[contenteditable]'))?.click();
    await page.keyboard.type(text);
    await until('the marks', () => marked(frame));
    await panel.waitForFunction((t) => document.body.textContent?.includes(t), {}, text.slice(0, 10));
  }
  await panel.close();
});

test('with the panel open a page is read before anything has the focus, also the next one', async () => {
  await open();
  const panel = await launched.openPanel(page);
  await untilTurn(panel, 'HP-70471');
  await page.goto(`${url}/tickets/8`);
  await untilTurn(panel, 'HP-80471');
  await panel.close();
});

describe('in a frame', () => {
  const put = (attributes: Record<string, string>) =>
    page.evaluate((given) => {
      const frame = document.createElement('iframe');
      for (const [name, value] of Object.entries(given)) frame.setAttribute(name, value);
      frame.style.cssText = 'width:500px;height:150px';
      document.body.append(frame);
    }, attributes);
  const inner = () =>
    until('the frame', async () => {
      const frame = page.frames().find((f) => f !== page.mainFrame());
      return frame && (await frame.$('textarea')) ? frame : null;
    });
  const other = () => url.replace('127.0.0.1', 'localhost');
  test.each([
    ['of the same origin', () => ({ src: '/editor' })],
    ['of another origin', () => ({ src: `${other()}/editor` })],
    ['with its page in an attribute', () => ({ srcdoc: EDITOR })],
    ['in a sandbox', () => ({ srcdoc: EDITOR, sandbox: 'allow-scripts' })],
  ])('%s', async (_, attributes) => {
    await open();
    await put(attributes());
    const frame = await inner();
    await frame.focus('textarea');
    await page.keyboard.type('Please calm down.');
    await until('the marks', () => marked(frame));
    expect(await frame.$eval('textarea', (e) => e.value)).toBe('Please calm down.');
    // The conversation around it was read for it.
    const panel = await launched.openPanel(page);
    await untilTurn(panel, 'HP-70471');
    await panel.waitForFunction((s) => document.querySelector(s)?.textContent?.includes('calm down'), {}, testId('draft'));
    await panel.close();
  });

  test('written by its page', async () => {
    await open();
    await page.evaluate((html) => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'width:500px;height:150px';
      document.body.append(frame);
      frame.contentDocument?.body.insertAdjacentHTML('beforeend', html);
    }, EDITOR);
    const frame = await inner();
    await frame.focus('textarea');
    await page.keyboard.type('Please calm down.');
    await until('the marks', () => marked(frame));
  });
});

test('loaded anew before anything was focused: the new script waits at the door, the old one is silent', async () => {
  await open();
  const isWorker = (t: Target) => t.type() === 'service_worker' && t.url().includes(launched.id);
  const old = launched.browser.targets().filter(isWorker);
  await inWorker(async () => {
    setTimeout(() => chrome.runtime.reload());
  });
  await launched.browser.waitForTarget((t) => isWorker(t) && !old.includes(t));
  await until('the new first script', async () => ran.filter((file) => file === 'content.js').length === 2);
  await page.type('textarea', 'Please calm down.');
  await until('the marks', () => marked(page));
  expect(second()).toBe(1);
});

test('taken away before anything was focused: the page is left alone', async () => {
  await open();
  await manager.setEnabled(false);
  await page.type('textarea', 'Please calm down.');
  expect(second()).toBe(0);
  await manager.setEnabled(true);
  await until('the marks', () => marked(page));
  expect(await page.$eval('textarea', (e) => e.value)).toBe('Please calm down.');
});
