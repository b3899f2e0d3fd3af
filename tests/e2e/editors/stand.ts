/** Serves the contract's pages and opens them in Chromium beside a small extension: our editors module as its content script, and a side panel. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { type FoundBrowser, type Launched, launch, until } from '../../support/browser';
import { bundle, pageEntry } from './bundle';
import type { Driver } from './driver';

/** No style attribute, no inline script, no eval, trusted types: what the strictest desks send. */
const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

export async function serve(): Promise<{ url(name: string, options?: { strict?: boolean }): string; close(): Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://x');
    const [, file = ''] = url.pathname.split('/');
    const name = file.replace(/\.(?:js|css)$/, '');
    const answer = (type: string, body: string, headers: Record<string, string> = {}) => {
      response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, ...headers });
      response.end(body);
    };
    const broken = (error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    };
    if (file.endsWith('.js')) bundle(pageEntry(name)).then(({ code }) => answer('text/javascript', code), broken);
    else if (file.endsWith('.css')) bundle(pageEntry(name)).then(({ css }) => answer('text/css', `${PAGE_CSS}\n${css}`), broken);
    else if (name === 'favicon.ico') answer('image/x-icon', '');
    else answer('text/html', html(name), url.searchParams.has('strict') ? { 'content-security-policy': STRICT } : {});
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: (name, options = {}) => `http://127.0.0.1:${port}/${name}${options.strict ? '?strict' : ''}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

const PAGE_CSS =
  '.tall{height:600px}#slot{width:700px;margin:0 40px;font:16px/1.5 sans-serif}@media(prefers-color-scheme:dark){body{background:#202327;color:#e6e9ec}textarea,input{background:#202327;color:#e6e9ec}}';

function html(name: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="/${name}.css"></head>
<body><div class="tall">A ticket</div><div id="slot"></div><div class="tall"></div><script src="/${name}.js"></script></body></html>`;
}

export interface Stand {
  page: Page;
  /** Calls the driver in the frame that has the editor in use. */
  call<K extends keyof Driver>(what: K, ...args: Parameters<Driver[K]>): Promise<Awaited<ReturnType<Driver[K]>>>;
  /** The text in the editor's own model. */
  model(): Promise<string>;
  /** Presses the button in the real side panel, so that the page loses the focus to it. */
  leave(): Promise<void>;
  /** Clicks into the editor. */
  enter(): Promise<void>;
  scroll(): Promise<number>;
  close(): Promise<void>;
}

const NAME = 'Evenkeel contract';
const MANIFEST = {
  manifest_version: 3,
  name: NAME,
  version: '1',
  permissions: ['sidePanel'],
  background: { service_worker: 'worker.js' },
  action: {},
  side_panel: { default_path: 'sidepanel.html' },
  content_scripts: [
    {
      matches: ['http://127.0.0.1/*', 'http://localhost/*'],
      js: ['driver.js'],
      all_frames: true,
      match_about_blank: true,
      match_origin_as_fallback: true,
    },
  ],
};

/** A browser with the contract's extension, and the pages. */
export interface Bench {
  launched: Launched;
  url(name: string, options?: { strict?: boolean }): string;
  close(): Promise<void>;
}

export async function bench(found?: FoundBrowser): Promise<Bench> {
  const dir = mkdtempSync(join(tmpdir(), 'evenkeel-contract-'));
  const { code } = await bundle(resolve(import.meta.dirname, 'driver.ts'));
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(dir, 'driver.js'), code);
  writeFileSync(join(dir, 'worker.js'), 'chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });');
  writeFileSync(join(dir, 'sidepanel.html'), '<!doctype html><title>Panel</title><button>Insert</button>');
  const site = await serve();
  const launched = await launch({ extensionDir: dir, browser: found, window: { width: 1300, height: 800 } });
  return {
    launched,
    url: site.url,
    async close() {
      await launched.close();
      await site.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

interface Context {
  session: CDPSession;
  id: number;
}

/** Keeps the list of the content script's contexts, also those of frames that live in a process of their own. */
async function listen(session: CDPSession, contexts: Context[]): Promise<void> {
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === NAME) contexts.push({ session, id: context.id });
  });
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    const at = contexts.findIndex((c) => c.session === session && c.id === executionContextId);
    if (at >= 0) contexts.splice(at, 1);
  });
  session.on('sessionattached', (inner: CDPSession) => void listen(inner, contexts));
  session.on('sessiondetached', (inner: CDPSession) => {
    for (let i = contexts.length - 1; i >= 0; i--) if (contexts[i]?.session === inner) contexts.splice(i, 1);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true });
  await session.send('Runtime.enable');
}

export async function open({ launched }: Bench, url: string): Promise<Stand> {
  const page = await launched.browser.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const contexts: Context[] = [];
  const cdp = await page.createCDPSession();
  await listen(cdp, contexts);
  await page.goto(url);
  await page.waitForFunction('window.ready === true').catch(() => {
    throw new Error(`The page ${url} did not get ready: ${errors.join('; ')}`);
  });
  // Without this the page believes that it always has the focus.
  await page.emulateFocusedPage(false);
  await page.bringToFront();
  await page.evaluate(() => window.scrollTo(0, 400));

  let panel: Page | null = null;
  const evaluate = async ({ session, id }: Context, expression: string): Promise<unknown> => {
    const answer = await session.send('Runtime.evaluate', {
      expression,
      contextId: id,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value;
  };
  const inUse = async (): Promise<Context> => {
    for (const context of contexts) if ((await evaluate(context, 'driver.read() !== null')) === true) return context;
    return contexts[0] as Context;
  };
  return {
    page,
    async call(what, ...args) {
      const answer = await evaluate(await inUse(), `Promise.resolve(driver.${what}(...${JSON.stringify(args)}))`);
      return answer as never;
    },
    model: () => page.evaluate(() => window.fixture.model()),
    async enter() {
      const box = await page.evaluate(() => {
        const el = window.fixture.element();
        const own = el.getBoundingClientRect();
        let left = own.left;
        let top = own.top;
        for (let view = el.ownerDocument.defaultView; view?.frameElement; view = view.parent as Window & typeof globalThis) {
          const frame = view.frameElement.getBoundingClientRect();
          left += frame.left;
          top += frame.top;
        }
        return { left, top, width: own.width, height: own.height };
      });
      await page.mouse.click(box.left + Math.min(box.width / 2, 200), box.top + Math.min(20, box.height / 2));
      // A pointer left lying on the words would open their card as soon as they are marked.
      await page.mouse.move(2, 2);
    },
    async leave() {
      panel = await launched.openPanel(page);
      const opened = panel;
      // While the panel slides in there is nothing to press yet.
      await until('a press in the panel', () =>
        opened.click('button').then(
          () => true,
          () => false,
        ),
      );
    },
    scroll: () => page.evaluate(() => window.scrollY),
    async close() {
      // A panel that has the focus already does not take it from the next page.
      if (panel) {
        await panel.evaluate(() => window.close()).catch(() => undefined);
        await until(
          'the panel to be gone',
          async () => !launched.browser.targets().some((t) => t.url().endsWith('/sidepanel.html')),
        );
      }
      await page.close();
    },
  };
}
