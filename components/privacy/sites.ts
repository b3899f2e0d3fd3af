import { browser } from 'wxt/browser';
import { type FromSettings, SETTINGS_PORT } from '@/entrypoints/background/protocol';

/** Match patterns of sites that the agent has allowed one by one. */
export async function givenFor(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** The list of sites in a copy of what `local:sites` holds. */
export function sitesIn(copy: unknown): string[] {
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
