import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { readFixed } from './fixed';
import { oneByOne } from './in-turn';
import { sitePattern } from './site-pattern';

const SCRIPT = '/content-scripts/content.js';

/** Match patterns of the sites that the agent has switched on; registered scripts are made to follow it. */
const sites = storage.defineItem<string[]>('local:sites', {
  fallback: import.meta.env.MODE === 'demo' ? ['http://localhost/*', 'http://127.0.0.1/*'] : [],
  version: 1,
});

/** Set by the first worker of each load; the browser clears it when the extension is loaded anew. */
const restored = storage.defineItem<boolean>('session:sitesRestored', { fallback: false });

/** Sites that are switched on and that the browser lets us read: Firefox may withhold even those of the manifest. */
export async function sitesOn(): Promise<Set<string>> {
  const list = await sites.getValue();
  const given = await Promise.all(list.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  return new Set(list.filter((_, i) => given[i]));
}

const inTurn = oneByOne();

/** One change of the list after the other. */
function change(how: (list: Set<string>) => void): Promise<void> {
  return inTurn(async () => {
    const before = await sites.getValue();
    const list = new Set(before);
    how(list);
    if (list.size !== before.length) await sites.setValue([...list]);
    await register();
  });
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
  if (!on && (await readFixed()).sites.includes(pattern)) throw new Error(`Your organisation keeps Evenkeel on at ${address}.`);
  await change((list) => (on ? list.add(pattern) : list.delete(pattern)));
  if (on) await injectInto([pattern]);
  // A permission that came with the build (demo) cannot be given back; being off the list is what counts.
  else await browser.permissions.remove({ origins: [pattern] }).catch(() => false);
}

/** Makes the registered content script follow the list, leaving out sites whose permission the user has taken back. */
async function register(): Promise<void> {
  const allowed = [...(await sitesOn())];
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

/**
 * Once after each load of the extension (install, update, browser start, enabled again; the last has no event of its own):
 * scripts registered anew, since an update drops them, and open tabs brought in.
 */
export async function restoreSites(): Promise<void> {
  if (await restored.getValue()) return;
  await change(() => undefined);
  const list = [...(await sitesOn())];
  if (list.length > 0) await injectInto(list);
  await restored.setValue(true);
}

/** The user took permissions back in the browser's own settings: those sites are off from now on. */
export function sitesRevoked(patterns: readonly string[]): Promise<void> {
  return change((list) => {
    for (const pattern of patterns) list.delete(pattern);
  });
}
