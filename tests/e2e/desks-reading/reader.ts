import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import type { Reading } from '../../../entrypoints/content/desks/types';
import { findBrowser } from '../../support/find-browser';
import { bundle } from '../editors/bundle';

/** What the page's reader gives back, elements left out. */
export type Read = Omit<Reading, 'elements'> & { elements: number };

/** A real browser with pages served over loopback, and the content script's reader to put into them. */
export interface Stand {
  browser: Browser;
  /** Opens a page and puts the reader in. */
  open(html: string, path?: string): Promise<Page>;
  /** Puts the reader into a page or frame that is open already. */
  inject(at: Page | Frame): Promise<void>;
  close(): Promise<void>;
}

export async function stand(): Promise<Stand> {
  const found = findBrowser();
  if (!found) throw new Error('no Chromium, Chrome or Edge on this machine');
  const { code } = await bundle(resolve(import.meta.dirname, 'page.ts'));
  const pages = new Map<string, string>();
  const server: Server = createServer((req, res) => {
    res.setHeader('content-type', 'text/html; charset=utf-8');
    res.end(pages.get((req.url ?? '').split('?')[0] ?? '') ?? pages.get('*') ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await puppeteer.launch({
    headless: true,
    executablePath: found.path,
    userDataDir: mkdtempSync(join(tmpdir(), 'evenkeel-desks-')),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
    defaultViewport: { width: 1200, height: 900 },
  });
  const inject = async (at: Page | Frame): Promise<void> => {
    await at.evaluate(code);
  };
  return {
    browser,
    inject,
    async open(html, path = '/desk/ticket/1') {
      pages.set('*', html);
      const page = await browser.newPage();
      await page.goto(origin + path, { waitUntil: 'load' });
      await inject(page);
      return page;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Reads the page once, by structure alone or with the recipes. */
export function read(page: Page | Frame, editor?: string, recipes = false): Promise<Read | null> {
  return page.evaluate(
    (selector, withRecipes) => {
      const at = selector ? document.querySelector(selector) : null;
      const r = globalThis.evenkeel.readConversation(document, at, {}, withRecipes ? undefined : []);
      return r && { ...r, elements: r.elements.length };
    },
    editor,
    recipes,
  );
}

export { writeFileSync };
