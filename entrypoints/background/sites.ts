import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { sitePattern } from './site-pattern';

const SCRIPT = '/content-scripts/content.js';

/** Match patterns of the sites switched on. The list is the truth; registered scripts are made to follow it. */
const sites = storage.defineItem<string[]>('local:sites', {
  fallback: import.meta.env.MODE === 'demo' ? ['http://localhost/*', 'http://127.0.0.1/*'] : [],
  version: 1,
});

export async function sitesOn(): Promise<Set<string>> {
  return new Set(await sites.getValue());
}

export function watchSites(signal: AbortSignal, on: () => void): void {
  signal.addEventListener('abort', sites.watch(on));
}

/** Switches a site on (its permission was granted where the press happened) or off, permission given back. */
export async function switchSite(address: string, on: boolean): Promise<void> {
  const pattern = sitePattern(address);
  if (!pattern) throw new Error(`Evenkeel can't read pages of ${address}.`);
  if (on && !(await browser.permissions.contains({ origins: [pattern] }))) {
    throw new Error(`The browser didn't allow Evenkeel on ${address}.`);
  }
  const list = await sitesOn();
  if (on) list.add(pattern);
  else list.delete(pattern);
  await sites.setValue([...list]);
  await register();
  if (on) await injectInto([pattern]);
  // A permission that came with the build (demo) cannot be given back; being off the list is what counts.
  else await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Makes the registered content script follow the list, leaving out sites whose permission the user has taken back. */
async function register(): Promise<void> {
  const allowed: string[] = [];
  for (const pattern of await sitesOn()) if (await browser.permissions.contains({ origins: [pattern] })) allowed.push(pattern);
  const id = 'desk';
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (allowed.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = {
    id,
    js: [SCRIPT.slice(1)],
    matches: allowed,
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Brings the script into tabs that were open before, so that nobody has to reload a page with a draft in it. */
async function injectInto(patterns: string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.allSettled(
    tabs.map(
      (tab) =>
        tab.id !== undefined &&
        !tab.discarded &&
        browser.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, files: [SCRIPT] }),
    ),
  );
}

/** After install, update and browser start: scripts registered anew (an update drops them), open tabs brought in. */
export async function restoreSites(): Promise<void> {
  await register();
  const list = [...(await sitesOn())];
  if (list.length > 0) await injectInto(list);
}

/** The user took permissions back in the browser's own settings: those sites are off from now on. */
export async function sitesRevoked(patterns: readonly string[]): Promise<void> {
  const list = await sitesOn();
  for (const pattern of patterns) list.delete(pattern);
  await sites.setValue([...list]);
  await register();
}
