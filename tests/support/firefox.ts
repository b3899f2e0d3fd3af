/**
 * Firefox with the extension, driven through its own remote protocol: the only one that reaches the real toolbar button, sidebar
 * and permission prompt. Functions given to `page` and `panel` run in the browser as their source text (see browser.ts).
 */
import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { aptVersion, haveApt, installPackages, isRoot } from './apt';
import { Marionette } from './marionette';
import { until } from './waits';

/** The manifest's `strict_min_version`. */
const OLDEST_MAJOR = 142;
const COMMANDS = ['firefox-esr', 'firefox', 'firefox-developer-edition', 'firefox-nightly'];
const MAC = '/Applications/Firefox.app/Contents/MacOS/firefox';

function usable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    // A snap sees neither our profile nor the extension's folder.
    if (realpathSync(path).endsWith('/bin/snap')) return false;
    const said = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 });
    return Number(/Firefox (\d+)/.exec(said)?.[1] ?? 0) >= OLDEST_MAJOR;
  } catch {
    return false;
  }
}

/** The program named in EVENKEEL_FIREFOX, else the first that runs and is new enough; null when there is none. */
export function findFirefox(): string | null {
  const named = process.env.EVENKEEL_FIREFOX;
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin'];
  const paths = named ? [named] : [...COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command))), MAC];
  return [...new Set(paths)].find(usable) ?? null;
}

/** As `findFirefox`, but installs the distribution's package where that can be done without a question. */
export function ensureFirefox(say = (line: string): boolean => process.stderr.write(`firefox: ${line}\n`)): string | null {
  const there = findFirefox();
  if (there) return there;
  if (process.platform === 'linux' && isRoot() && haveApt()) {
    const version = aptVersion('firefox-esr', say);
    if (version && installPackages(['firefox-esr'], say)) return findFirefox();
  }
  say(`No Firefox ${OLDEST_MAJOR} or newer is on this machine and none could be installed: its tests are left out.`);
  return null;
}

const PREFS = {
  // A free one, written into the profile.
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'app.update.disabledForTesting': true,
  // The buttons of a prompt take a press only after a while.
  'security.notification_enable_delay': 0,
};

/** In chrome code: waits for a condition. */
const SOON = `const soon = async (what, ask) => {
  for (let i = 0; i < 600; i++) { const got = await ask(); if (got) return got; await new Promise((r) => setTimeout(r, 50)); }
  throw new Error('Waited 30 s for ' + what);
};
const sidebar = () => document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser');
const inSidebar = () => sidebar().browsingContext.currentWindowGlobal.getActor('MarionetteCommands');`;

type InBrowser<A extends unknown[], T> = (...args: A) => T;

export interface Firefox {
  /** Opens an address in the tab. */
  goto(url: string): Promise<void>;
  /** Opens a page of the extension in the tab: `options.html#/bank`. */
  extensionPage(path: string): Promise<void>;
  /** Gives a file to a file field, which may be hidden. */
  giveFile(selector: string, file: string): Promise<void>;
  /** Runs a function in the tab's page. */
  page<A extends unknown[], T>(run: InBrowser<A, T>, ...args: A): Promise<T>;
  /** Runs a function in the real sidebar's page. */
  panel<A extends unknown[], T>(run: InBrowser<A, T>, ...args: A): Promise<T>;
  /** Clicks into an element of the page, with the mouse. */
  click(selector: string): Promise<void>;
  /** Presses a place of the page's viewport, in CSS pixels, whatever is there. */
  clickAt(x: number, y: number): Promise<void>;
  /** Types into whatever has the focus in the page, as from a keyboard; `ctrl` holds that key. */
  type(text: string, ctrl?: boolean): Promise<void>;
  /** Presses the extension's toolbar button and waits for the sidebar. */
  pressToolbarButton(): Promise<void>;
  sidebarOpen(): Promise<boolean>;
  closeSidebar(): Promise<void>;
  /** Clicks the first part that the extension draws in the page (in a closed shadow root) and that matches, with the mouse. */
  clickDrawn(selector: string): Promise<void>;
  /** The text of what the extension draws in the page and that matches. */
  drawn(selector: string): Promise<string[]>;
  /** Clicks the first visible element in the sidebar that matches, with the mouse. */
  clickInPanel(selector: string): Promise<void>;
  /** Closes the tab that the extension opens by itself, when it has. */
  closeOwnTab(): Promise<void>;
  /** Answers the browser's permission prompt, when it has come. */
  answerPrompt(allow: boolean): Promise<void>;
  /** Origins the extension may read. */
  granted(): Promise<string[]>;
  /** Errors that Firefox has noted in any part of the extension. */
  errors(): Promise<string[]>;
  /** A picture of the whole window, sidebar included. */
  picture(file: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts Firefox headless in a fresh profile with the extension loaded. */
export async function launchFirefox(program: string, extensionDir: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'evenkeel-firefox-'));
  const lines = Object.entries(PREFS).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, 'user.js'), lines.join(''));
  const args = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
  const child = spawn(program, args, {
    stdio: 'ignore',
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()).once('error', () => done()));
  const kill = (): boolean => child.kill('SIGKILL');
  process.once('exit', kill);
  let line: Marionette | null = null;
  const close = async (): Promise<void> => {
    await line?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => kill());
    if (!line) kill();
    line?.close();
    await ended;
    process.off('exit', kill);
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  };
  try {
    const portFile = join(profile, 'MarionetteActivePort');
    const port = await until(
      'Firefox to start',
      async () => existsSync(portFile) && Number(readFileSync(portFile, 'utf8')),
      60_000,
    );
    line = await until('Firefox to listen', () => Marionette.connect(port).catch(() => null));
    await line.send('WebDriver:NewSession', { capabilities: { alwaysMatch: { acceptInsecureCerts: false } } });
    await line.send('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
    const { value: id } = await line.send<{ value: string }>('Addon:Install', { path: extensionDir, temporary: true });
    const firefox = doors(line, id);
    const { host_permissions } = JSON.parse(readFileSync(join(extensionDir, 'manifest.json'), 'utf8')) as {
      host_permissions?: string[];
    };
    // after its installation the extension as it ships opens its first page, which stands before the tab of the tests
    if (!host_permissions) await firefox.closeOwnTab();
    return { ...firefox, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function doors(line: Marionette, id: string): Omit<Firefox, 'close'> {
  /** Runs code of the browser itself; `code` is the body of an async function with `args`. */
  const chrome = async <T>(code: string, ...args: unknown[]): Promise<T> => {
    await line.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const script = `const done = arguments[arguments.length - 1]; const args = arguments[0]; ${SOON}
        (async () => { ${code} })().then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const said = await line.send<{ value: { value: T; error?: string } }>('WebDriver:ExecuteAsyncScript', {
        script,
        args: [args],
      });
      if (said.value.error) throw new Error(said.value.error);
      return said.value.value;
    } finally {
      await line.send('Marionette:SetContext', { value: 'content' });
    }
  };
  const action = (actions: object[]): Promise<unknown> => line.send('WebDriver:PerformActions', { actions });
  const page: Firefox['page'] = async (run, ...args) => {
    const script = `return (${run})(...arguments);`;
    // `sandbox: null`: in the page's own scope, as a page's script would see things.
    const { value } = await line.send<{ value: never }>('WebDriver:ExecuteScript', { script, args, sandbox: null });
    return value;
  };
  const drawn = async (selector: string): Promise<{ text: string; x: number; y: number }[]> => {
    const script = `return Array.from(document.querySelectorAll('evenkeel-ui'), (host) =>
      Array.from(host.openOrClosedShadowRoot.querySelectorAll(arguments[0]), (e) => {
        const r = e.getBoundingClientRect();
        return { text: e.textContent, x: r.left + r.width / 2, y: r.top + r.height / 2 };
      })).flat();`;
    // Only the browser's own code may look into a closed shadow root.
    const said = await line.send<{ value: { text: string; x: number; y: number }[] }>('WebDriver:ExecuteScript', {
      script,
      args: [selector],
      sandbox: 'system',
    });
    return said.value;
  };

  const clickAt = async (x: number, y: number): Promise<void> => {
    const actions = [
      { type: 'pointerMove', x, y, origin: 'viewport' },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await action([{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }]);
  };

  const find = async (selector: string): Promise<string | undefined> => {
    const { value } = await line.send<{ value: Record<string, string> }>('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    });
    return Object.values(value)[0];
  };
  return {
    extensionPage: async (path) => {
      const host = await chrome<string>('return WebExtensionPolicy.getByID(args[0]).mozExtensionHostname;', id);
      // by way of an empty page: another address of the same page would only change its hash
      await line.send('WebDriver:Navigate', { url: 'about:blank' });
      await line.send('WebDriver:Navigate', { url: `moz-extension://${host}/${path}` });
    },
    giveFile: async (selector, file) =>
      void (await line.send('WebDriver:ElementSendKeys', { id: await find(selector), text: file })),
    goto: async (url) => void (await line.send('WebDriver:Navigate', { url })),
    page,
    panel: (run, ...args) =>
      chrome(
        `return inSidebar().executeScript(args[0], args[1], { sandboxName: null });`,
        `return (${run})(...arguments);`,
        args,
      ),
    click: async (selector) => void (await line.send('WebDriver:ElementClick', { id: await find(selector) })),
    clickAt,
    type: async (text, ctrl = false) => {
      const keys = Array.from(text).flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      const held = (type: string) => (ctrl ? [{ type, value: '\uE009' }] : []);
      await action([{ type: 'key', id: 'keys', actions: [...held('keyDown'), ...keys, ...held('keyUp')] }]);
    },
    pressToolbarButton: () =>
      chrome(
        `document.getElementById('unified-extensions-button').click();
         await soon('the list of extensions', () => document.getElementById('unified-extensions-panel')?.state === 'open');
         const item = '[data-extensionid="' + args[0] + '"] .unified-extensions-item-action-button';
         (await soon('the toolbar button', () => document.querySelector(item))).click();
         await soon('the sidebar', () => SidebarController.isOpen &&
           sidebar()?.browsingContext?.currentWindowGlobal?.documentURI?.spec.includes('sidepanel.html'));
         await soon('its page', () => inSidebar().executeScript('return document.readyState === "complete"', [], {}));`,
        id,
      ),
    sidebarOpen: () => chrome('return Boolean(SidebarController.isOpen && sidebar());'),
    closeSidebar: () =>
      chrome(
        `SidebarController.hide(); await soon('the sidebar to go', () => !document.getElementById('sidebar-box').getBoundingClientRect().width);`,
      ),
    clickDrawn: async (selector) => {
      // It follows its editor, which moves while the sidebar opens or closes.
      const part = await until(`${selector} to stand still`, async () => {
        const [[before], [now]] = [await drawn(selector), await drawn(selector)];
        return now && before?.x === now.x && before.y === now.y && now;
      });
      await clickAt(Math.round(part.x), Math.round(part.y));
    },
    drawn: async (selector) => (await drawn(selector)).map(({ text }) => text),
    clickInPanel: (selector) =>
      chrome(
        `const actor = inSidebar();
         const inReach = 'const e = document.querySelector(arguments[0]); if (!e) return false;' +
           'e.scrollIntoView({ block: "center" }); const r = e.getBoundingClientRect();' +
           'return e.contains(document.elementFromPoint(r.left + r.width / 2, r.top + r.height / 2));';
         await soon(args[0] + ' with nothing over it', () => actor.executeScript(inReach, [args[0]], {}));
         const element = await actor.findElement('css selector', args[0], {});
         await actor.clickElement(element, { toJSON: () => ({}) });`,
        selector,
      ),
    closeOwnTab: () =>
      chrome(
        `const host = WebExtensionPolicy.getByID(args[0]).mozExtensionHostname;
         const own = () => gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.includes(host));
         gBrowser.removeTab(await soon("its own tab", own));
         await soon('it to go', () => !own());`,
        id,
      ),
    answerPrompt: (allow) =>
      chrome(
        `const button = '#addon-webext-permissions-notification .popup-notification-' + (args[0] ? 'primary' : 'secondary') + '-button';
         const found = await soon('the prompt', () => PopupNotifications.isPanelOpen && document.querySelector(button));
         found.click();
         await soon('the prompt to go', () => !PopupNotifications.isPanelOpen);`,
        allow,
      ),
    granted: () =>
      chrome(
        `return WebExtensionPolicy.getByID(args[0]).allowedOrigins.patterns.map((p) => p.pattern)
           .filter((p) => !p.startsWith('moz-extension:'));`,
        id,
      ),
    errors: () =>
      chrome(
        `const host = WebExtensionPolicy.getByID(args[0]).mozExtensionHostname;
         return Services.console.getMessageArray().filter((m) => m instanceof Ci.nsIScriptError)
           .filter((m) => !(m.flags & Ci.nsIScriptError.warningFlag) && m.sourceName.includes(host))
           .map((m) => m.errorMessage + ' (' + m.sourceName + ':' + m.lineNumber + ')');`,
        id,
      ),
    picture: async (file) => {
      await line.send('Marionette:SetContext', { value: 'chrome' });
      const { value } = await line.send<{ value: string }>('WebDriver:TakeScreenshot', { full: true, hash: false });
      await line.send('Marionette:SetContext', { value: 'content' });
      writeFileSync(file, Buffer.from(value, 'base64'));
    },
  };
}
