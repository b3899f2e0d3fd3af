import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { browser as ExtensionApi } from 'wxt/browser';
import { serveDemoDesk } from '../demo/serve';
import { type Launched, launch, testId, until, waitForCount, waitForText } from '../support/browser';
import { buildApart, type OwnBuild } from '../support/build';

/** In the functions that run inside the panel. */
declare const chrome: typeof ExtensionApi;

/**
 * The browser's own permission prompt, pressed with real keys: that takes a window, so a display of its own, a window manager,
 * xdotool and a look at the screen. Where they are missing these are left out; sites.test.ts holds the rest.
 */
const tools = ['Xvfb', 'openbox', 'xdotool', 'import'];
const missing = process.platform === 'linux' ? tools.filter((tool) => spawnSync('which', [tool]).status !== 0) : tools;
if (missing.length > 0) process.stderr.write(`site prompt: left out, since ${missing.join(', ')} is not on this machine\n`);

const started: ChildProcess[] = [];
let display = '';
let build: OwnBuild;
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
let launched: Launched;
let page: Page;
/** The colour of the tab strip with no prompt over the window. */
let light = '';
let panel: Page;

const onDisplay = (command: string, args: string[]) =>
  spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, DISPLAY: display } }).stdout ?? '';
const key = (name: string) => onDisplay('xdotool', ['key', '--clearmodifiers', name]);
const tabStrip = () => onDisplay('import', ['-window', 'root', '-crop', '1x1+640+20', 'txt:-']);
/** The middle of the window, where the prompt stands; no caret blinks there. */
const screen = () =>
  createHash('sha256')
    .update(onDisplay('import', ['-window', 'root', '-crop', '500x300+390+70', 'txt:-']))
    .digest('hex');
const granted = () => panel.evaluate(async () => (await chrome.permissions.getAll()).origins ?? []);

/** Opens the prompt and presses keys in it, each again until something has come of it: it may take none in its first moment. */
async function answer(keys: string[], done: () => Promise<boolean>): Promise<void> {
  // It is in no document: its sign is that the window behind it is dimmed, and it stands once nothing moves any more.
  await until('the prompt before to be gone', async () => tabStrip() === light);
  await panel.click('[data-state="off"] button');
  await until('the prompt', async () => tabStrip() !== light && screen() === screen());
  for (const name of keys.slice(0, -1)) {
    const before = screen();
    await again(name, async () => screen() !== before);
  }
  await again(keys.at(-1) ?? '', done);
}

async function again(name: string, done: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    if (tabStrip() === light) break;
    key(name);
    if (await until(`what ${name} does`, done, 1500).catch(() => false)) return;
  }
  throw new Error(`The prompt took no ${name}.`);
}

beforeAll(async () => {
  if (missing.length > 0) return;
  const server = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1280x800x24'], { stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(server);
  display = `:${await new Promise<string>((done) => server.stdout.once('data', (data) => done(String(data).trim())))}`;
  process.env.DISPLAY = display;
  started.push(spawn('openbox', { stdio: 'ignore', env: { ...process.env, DISPLAY: display } }));
  build = buildApart('store');
  desk = await serveDemoDesk();
  launched = await launch({ extensionDir: build.dir, headless: false, window: { width: 1280, height: 800 } });
  page = await launched.newPage(`${desk.url}tickets/20471`);
  await page.type('textarea', 'Hi Dana, according to our policy');
  panel = await launched.openPanel(page);
  await panel.waitForSelector('[data-state="off"] button');
  light = tabStrip();
});
afterAll(async () => {
  await launched?.close();
  await desk?.close();
  build?.remove();
  for (const child of started.reverse()) child.kill();
});

test.skipIf(missing.length > 0)('refused: says so in words, and the site stays off', async () => {
  const refused = `${testId('notice')}[data-kind="refused"]`;
  await answer(['Escape'], async () => (await panel.$(refused)) !== null);
  await waitForText(panel, 'this site stays off', { within: refused });
  expect(await granted()).toEqual([]);
  expect(await panel.$('[data-state="off"]')).not.toBeNull();
});

test.skipIf(missing.length > 0)('allowed: the page is read at once, with the draft in it', async () => {
  await answer(['Tab', 'Return'], async () => (await granted()).length > 0);
  await waitForCount(panel, testId('turn'), 4);
  await panel.waitForFunction((s) => document.querySelector(s)?.textContent?.includes('Hi Dana'), {}, testId('draft'));
  expect(await page.$eval('textarea', (e) => e.value)).toBe('Hi Dana, according to our policy');
  expect(await panel.$(`${testId('notice')}[data-kind="refused"]`)).toBeNull();
});
