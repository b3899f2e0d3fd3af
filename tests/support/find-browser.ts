/**
 * Finds a Chrome, Chromium or Edge on this machine that can load Evenkeel. Looks only; `install-browser.ts` installs.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, closeSync, constants, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export interface FoundBrowser {
  path: string;
  /** As the browser names itself, e.g. `Chromium 156.0.8078.79`; on Windows the path, because asking would open a window. */
  version: string;
  /** A confined browser (snap) reads neither /tmp nor most of the disk: its profile and our files must lie in its own folder. */
  confined: boolean;
}

/** The first version in which an unpacked extension can be loaded over the debugging pipe, also in branded Chrome and Edge. */
const OLDEST_MAJOR = 137;

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome',
];

const MAC = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Where puppeteer and playwright keep the browsers they downloaded, and where the program lies in each of their folders. */
export const downloadsFolder = (): string => process.env.PUPPETEER_CACHE_DIR ?? join(homedir(), '.cache', 'puppeteer');

function playwrightFolder(): string {
  if (process.env.PLAYWRIGHT_BROWSERS_PATH) return process.env.PLAYWRIGHT_BROWSERS_PATH;
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'ms-playwright');
  if (process.platform === 'win32') return join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright');
  return join(homedir(), '.cache', 'ms-playwright');
}

const IN_DOWNLOAD = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
  ...['arm64', 'x64'].map((cpu) => `chrome-mac-${cpu}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`),
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
];

function list(folder: string): string[] {
  try {
    return readdirSync(folder).sort().reverse();
  } catch {
    return [];
  }
}

function* candidates(): Generator<string> {
  const path = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  if (process.platform === 'darwin') {
    for (const root of ['/Applications', join(homedir(), 'Applications')]) for (const app of MAC) yield join(root, app);
  } else if (process.platform === 'win32') {
    for (const root of [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA])
      if (root) for (const app of WINDOWS) yield join(root, app);
  } else {
    for (const command of COMMANDS) for (const folder of [...path, '/usr/bin', '/usr/local/bin']) yield join(folder, command);
    yield '/opt/google/chrome/chrome';
    yield '/opt/microsoft/msedge/msedge';
  }
  for (const root of [join(downloadsFolder(), 'chrome'), playwrightFolder()])
    for (const build of list(root)) for (const program of IN_DOWNLOAD) yield join(root, build, program);
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu's `chromium-browser` is a script that only starts the snap, and every snap command is a link to `snap` itself. */
function isSnap(path: string): boolean {
  if (process.platform !== 'linux') return false;
  const real = realpathSync(path);
  if (real.startsWith('/snap/') || real.endsWith('/bin/snap') || path.startsWith('/snap/')) return true;
  const file = openSync(real, 'r');
  try {
    const head = Buffer.alloc(2048);
    const length = readSync(file, head, 0, head.length, 0);
    const text = head.subarray(0, length).toString('latin1');
    return text.startsWith('#!') && text.includes('/snap/bin/chromium');
  } finally {
    closeSync(file);
  }
}

/** Asks the program for its version: a shim without its snap, or a browser that misses a library, fails here and not later. */
function versionOf(path: string): string | null {
  if (process.platform === 'win32') return path;
  try {
    const said = execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 20_000 });
    const line = said.split('\n').find((l) => /\b(Chrom|Edge)/.test(l)) ?? '';
    const major = Number(/\b(\d+)\.\d+\.\d+/.exec(line)?.[1] ?? 0);
    return major >= OLDEST_MAJOR ? line.trim() : null;
  } catch {
    return null;
  }
}

function look(path: string): FoundBrowser | null {
  if (!runnable(path)) return null;
  const version = versionOf(path);
  return version === null ? null : { path, version, confined: isSnap(path) };
}

/**
 * The browser to use: the one named in EVENKEEL_BROWSER or CHROME_PATH, else the first that runs and is new enough, a
 * confined one only when there is no other.
 * @returns null when there is none
 * @throws when the one named by hand cannot be used: silently taking another would hide the mistake
 */
export function findBrowser(): FoundBrowser | null {
  const named = process.env.EVENKEEL_BROWSER || process.env.CHROME_PATH;
  if (named) {
    const found = look(named);
    if (found) return found;
    const name = process.env.EVENKEEL_BROWSER ? 'EVENKEEL_BROWSER' : 'CHROME_PATH';
    throw new Error(
      `${name} is "${named}", but that does not start as Chrome, Chromium or Edge ${OLDEST_MAJOR} or newer. Correct it or unset it.`,
    );
  }
  let confined: FoundBrowser | null = null;
  const seen = new Set<string>();
  for (const path of candidates()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const found = look(path);
    if (found && !found.confined) return found;
    confined ??= found;
  }
  return confined;
}
