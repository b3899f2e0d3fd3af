/**
 * The browser that end-to-end tests, desk tests and `npm start` drive: found or installed, started with the extension
 * loaded into a profile of its own, with the real side panel in reach.
 *
 * Functions given to `evaluate` run in the browser as their source text: under tsx they must not define a named function
 * inside (`const f = () => ...`), because esbuild wraps such a one in a helper that the browser does not have.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target } from 'puppeteer-core';
import type { browser as ExtensionApi } from 'wxt/browser';
import { isRoot } from './apt';
import type { FoundBrowser } from './find-browser';
import { ensureBrowser } from './install-browser';
import { until } from './waits';

export { type FoundBrowser, findBrowser } from './find-browser';
export { ensureBrowser } from './install-browser';
export * from './waits';

/** In the functions that run inside the extension's worker. */
declare const chrome: typeof ExtensionApi;

const FLAGS = [
  // The Extensions domain of the debugging protocol, through which the extension is loaded: branded Chrome and Edge refuse --load-extension.
  '--enable-unsafe-extension-debugging',
  '--disable-gpu',
  '--disable-quic',
  '--disable-component-update',
  '--no-default-browser-check',
  // No bar about the unsupported --no-sandbox, no bubble that offers to keep a test's password.
  '--test-type',
  // The last one: Chromium takes --load-extension again, for `atStart`.
  '--disable-features=PasswordManagerOnboarding,PasswordLeakDetection,DisableLoadExtensionCommandLineSwitch',
  '--lang=en-GB',
];

export interface LaunchOptions {
  /** The unpacked extension, e.g. `.output/chrome-mv3-demo`. */
  extensionDir: string;
  /** Without a window. Default: true. */
  headless?: boolean;
  /** Default: the one found or installed on this machine. */
  browser?: FoundBrowser;
  /** Window size in CSS pixels; the page itself is smaller. Default 1440 x 900. */
  window?: { width: number; height: number };
  /** A profile to keep, for tests that start the browser again. Default: a fresh one, removed at the end. */
  profile?: string;
  /**
   * Loads the extension from the command line, so that with a kept profile it is the same one at the next start, with its
   * permissions; else each start is an installation. Not in branded Chrome and Edge, which refuse it.
   */
  atStart?: boolean;
  /** More command line flags. */
  flags?: string[];
}

export interface Launched {
  browser: Browser;
  extension: Extension;
  /** Id of the extension in this browser. */
  id: string;
  headless: boolean;
  /** A new tab at `url`, without puppeteer's fixed viewport, so that a side panel narrows it as for a person. */
  newPage(url?: string): Promise<Page>;
  /** Opens the REAL side panel beside `page` by the toolbar button (or gives the one that is open). */
  openPanel(page: Page): Promise<Page>;
  /** The panel's page in a tab of its own, showing the session of `page`. */
  panelAsPage(page: Page): Promise<Page>;
  /** The extension's own id of a tab. */
  tabId(page: Page): Promise<number>;
  /** Any page of the extension in a tab, e.g. `options.html`. */
  extensionPage(path: string): Promise<Page>;
  /** Closes the browser and removes the profile. Safe to call twice. */
  close(): Promise<void>;
}

/** Starts the browser with the extension loaded and its worker running. */
export async function launch(options: LaunchOptions): Promise<Launched> {
  const { headless = true, window = { width: 1440, height: 900 } } = options;
  const found = options.browser ?? (await ensureBrowser());
  const rooms: string[] = [];
  const room = (): string => {
    // A snap sees its own /tmp and little else: only this folder is shared between it and us.
    const base = found.confined ? join(homedir(), 'snap', 'chromium', 'common') : tmpdir();
    mkdirSync(base, { recursive: true });
    const made = mkdtempSync(join(base, 'evenkeel-'));
    rooms.push(made);
    return made;
  };
  const clear = (): void => {
    for (const made of rooms.splice(0)) rmSync(made, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  let extensionDir = resolve(options.extensionDir);
  if (found.confined) {
    const copy = join(room(), 'extension');
    cpSync(extensionDir, copy, { recursive: true });
    extensionDir = copy;
  }
  let browser: Browser;
  try {
    browser = await puppeteer.launch({
      executablePath: found.path,
      headless,
      // The pipe, not a port: the Extensions domain is only open to it, and no other program on the machine can reach it.
      pipe: true,
      enableExtensions: true,
      // Its bar "controlled by automated test software" takes room from the page and stands in every picture.
      ignoreDefaultArgs: ['--enable-automation'],
      userDataDir: options.profile ?? room(),
      defaultViewport: null,
      protocolTimeout: 120_000,
      args: [
        ...FLAGS,
        `--window-size=${window.width},${window.height}`,
        '--window-position=0,0',
        // Chromium refuses its sandbox to root, and containers in CI often lack the namespaces for it.
        ...(isRoot() || process.env.CI ? ['--no-sandbox'] : []),
        ...(options.atStart ? [`--load-extension=${extensionDir}`] : []),
        ...(options.flags ?? []),
      ],
    });
  } catch (error) {
    clear();
    throw error;
  }
  // After puppeteer's own listener, which ends the browser when a test run is broken off.
  process.once('exit', clear);
  const close = async (): Promise<void> => {
    if (browser.connected) await browser.close();
    clear();
    process.off('exit', clear);
  };
  try {
    const id = options.atStart ? await loadedId(browser, extensionDir) : await browser.installExtension(extensionDir);
    const extension = (await browser.extensions()).get(id);
    if (!extension) throw new Error(`The browser loaded ${extensionDir} but does not list it as an extension.`);
    const launched = { browser, extension, id, headless, close };
    await worker(launched);
    return { ...launched, ...doors(launched) };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The id of the extension that was loaded from the command line. */
const loadedId = (browser: Browser, dir: string): Promise<string> =>
  until(`the extension loaded from ${dir}`, async () => {
    for (const [id, extension] of await browser.extensions()) if (extension.path === dir) return id;
    return null;
  });

type Core = Pick<Launched, 'browser' | 'extension' | 'id'>;

/** The extension's worker. The browser stops it when idle, so it is asked for anew each time. */
async function worker({ browser, id }: Core) {
  const isOurs = (t: Target): boolean => t.type() === 'service_worker' && t.url().includes(`//${id}/`);
  const any = await browser.waitForTarget(isOurs, { timeout: 30_000 });
  // After the extension was loaded anew, the worker before is listed for a while yet.
  const found = await (browser.targets().findLast(isOurs) ?? any).worker();
  if (!found) throw new Error("The extension's worker is gone.");
  return found;
}

function doors(core: Core): Pick<Launched, 'newPage' | 'openPanel' | 'panelAsPage' | 'tabId' | 'extensionPage'> {
  const { browser, extension, id } = core;
  const origin = `chrome-extension://${id}/`;
  const isPanel = (t: Target): boolean => t.url().startsWith(`${origin}sidepanel.html`) && !t.url().includes('?tab=');

  let started = false;
  const newPage = async (url?: string): Promise<Page> => {
    const [first] = await browser.pages();
    const page = !started && first?.url() === 'about:blank' ? first : await browser.newPage();
    started = true;
    if (url) await page.goto(url, { waitUntil: 'domcontentloaded' });
    return page;
  };
  const extensionPage = (path: string): Promise<Page> => newPage(origin + path);

  const tabId = async (page: Page): Promise<number> => {
    // The tab in front of its window is the one asked for; looked up by its address it could be mistaken for another.
    await page.bringToFront();
    const found = await (await worker(core)).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return tab?.id ?? null;
    });
    if (found === null) throw new Error('The browser has no tab in front.');
    return found;
  };

  const openPanel = async (page: Page): Promise<Page> => {
    await page.bringToFront();
    const open = browser.targets().find(isPanel);
    if (open) return open.asPage();
    // A press before the worker has said that the button opens the panel would be lost.
    const running = await worker(core);
    await until('the toolbar button to open the panel', () =>
      running.evaluate(
        async () =>
          (await chrome.sidePanel.getPanelBehavior()).openPanelOnActionClick === true || chrome.action.onClicked.hasListeners(),
      ),
    );
    await extension.triggerAction(page);
    const panel = await (await browser.waitForTarget(isPanel, { timeout: 30_000 })).asPage();
    // It slides in, and the page narrows step by step: a click or a picture before the end would be off.
    const width = await panel.evaluate(() => innerWidth);
    await page.waitForFunction((w) => outerWidth - innerWidth >= w, { timeout: 10_000 }, width);
    return panel;
  };

  const panelAsPage = async (page: Page): Promise<Page> => extensionPage(`sidepanel.html?tab=${await tabId(page)}`);

  return { newPage, openPanel, panelAsPage, tabId, extensionPage };
}
