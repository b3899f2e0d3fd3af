import type { SiteState } from './protocol';

/**
 * The match pattern that stands for a site: scheme and host, all ports (Firefox's patterns know no ports).
 * Null for pages no extension may read.
 */
export function sitePattern(url: string | undefined): string | null {
  if (!url) return null;
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  if (CLOSED_HOSTS.has(parsed.hostname)) return null;
  return `${parsed.protocol}//${parsed.hostname}/*`;
}

// Browsers let no extension into their own stores.
const CLOSED_HOSTS = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
]);

/** What can be said of a tab's site from its address (undefined: the browser does not tell us) and the sites switched on. */
export function siteOf(
  url: string | undefined,
  on: ReadonlySet<string>,
): { origin: string | null; host: string | null; state: SiteState } {
  if (!url) return { origin: null, host: null, state: 'unknown' };
  const pattern = sitePattern(url);
  if (!pattern) return { origin: null, host: null, state: 'unsupported' };
  const { origin, host } = new URL(url);
  return { origin, host, state: on.has(pattern) ? 'on' : 'off' };
}

/** The site that a frame belongs to: that of its origin, for a page without one of its own (about:blank, sandboxed) the tab's. */
export function frameSite(sender: { origin?: string; url?: string; tab?: { url?: string } } | undefined): string | null {
  return sitePattern(sender?.origin) ?? sitePattern(sender?.url) ?? sitePattern(sender?.tab?.url);
}
