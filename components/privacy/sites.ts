import { browser } from 'wxt/browser';
import { type FromSettings, SETTINGS_PORT } from '@/entrypoints/background/protocol';

/** Match patterns of the sites that are switched on. */
export const sitesOn = async (): Promise<string[]> => sitesIn(await browser.storage.local.get('sites'));

/** Gives permissions back to the browser; those that came with the build cannot be. */
export async function giveBack(origins: readonly string[]): Promise<void> {
  for (const origin of origins) await browser.permissions.remove({ origins: [origin] }).catch(() => false);
}

/** The list of sites in a copy of what `local:sites` holds. */
function sitesIn(copy: unknown): string[] {
  const { sites } = (copy ?? {}) as { sites?: unknown };
  return Array.isArray(sites) ? sites.filter((site) => typeof site === 'string') : [];
}

/** Asks the browser for the sites of a list that was wiped, in the press itself, and has the worker switch them on again. */
export async function regainSites(copy: unknown): Promise<void> {
  const origins = sitesIn(copy);
  if (origins.length === 0 || !(await browser.permissions.request({ origins }))) return;
  const port = browser.runtime.connect({ name: SETTINGS_PORT });
  for (const pattern of origins) port.postMessage({ type: 'site-on', pattern } satisfies FromSettings);
}
