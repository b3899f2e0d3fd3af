/** Serves the contract's pages and opens them in Chromium with our editors module in an isolated world of each frame. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
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
  /** Clicks into the editor. */
  enter(): Promise<void>;
  scroll(): Promise<number>;
  close(): Promise<void>;
}

export async function open(browser: Browser, url: string): Promise<Stand> {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  await page.setViewport({ width: 900, height: 700 });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  await page.waitForFunction('window.ready === true').catch(() => {
    throw new Error(`The page ${url} did not get ready: ${errors.join('; ')}`);
  });
  await page.evaluate(() => window.scrollTo(0, 400));
  const cdp = await page.createCDPSession();
  const contexts = await inject(cdp);

  const evaluate = async (context: number, expression: string): Promise<unknown> => {
    const answer = await cdp.send('Runtime.evaluate', {
      expression,
      contextId: context,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    return answer.result.value;
  };
  const inUse = async (): Promise<number> => {
    for (const context of contexts) if ((await evaluate(context, 'driver.read() !== null')) === true) return context;
    return contexts[0] as number;
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
    },
    scroll: () => page.evaluate(() => window.scrollY),
    close: () => page.close(),
  };
}

async function inject(cdp: CDPSession): Promise<number[]> {
  const { code } = await bundle(resolve(import.meta.dirname, 'driver.ts'));
  await cdp.send('Page.enable');
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const contexts: number[] = [];
  const visit = async (tree: typeof frameTree): Promise<void> => {
    const { executionContextId } = await cdp.send('Page.createIsolatedWorld', { frameId: tree.frame.id, worldName: 'evenkeel' });
    contexts.push(executionContextId);
    const answer = await cdp.send('Runtime.evaluate', { expression: `${code};driver.start()`, contextId: executionContextId });
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    for (const child of tree.childFrames ?? []) await visit(child);
  };
  await visit(frameTree);
  return contexts;
}
