import { sitePattern } from '@/entrypoints/background/site-pattern';

/** A desk that its maker hosts. */
export interface KnownDesk {
  name: string;
  /** The one host it is at, for all its customers. */
  host?: string;
  /** Each company has a host of its own that ends in this. */
  ends?: string;
}

/** Those that `entrypoints/content/desks/recipes` knows by host (a test compares), by name. */
export const KNOWN_DESKS: readonly KnownDesk[] = [
  { name: 'Crisp', host: 'app.crisp.chat' },
  { name: 'Freshdesk', ends: '.freshdesk.com' },
  { name: 'Gmail', host: 'mail.google.com' },
  { name: 'Gorgias', ends: '.gorgias.com' },
  { name: 'Help Scout', host: 'secure.helpscout.net' },
  { name: 'HubSpot', host: 'app.hubspot.com' },
  { name: 'Intercom', host: 'app.intercom.com' },
  { name: 'Jira Service Management', ends: '.atlassian.net' },
  { name: 'LiveChat', host: 'my.livechatinc.com' },
  { name: 'Outlook', host: 'outlook.office.com' },
  { name: 'Re:amaze', ends: '.reamaze.com' },
  { name: 'Salesforce', ends: '.lightning.force.com' },
  { name: 'ServiceNow', ends: '.service-now.com' },
  { name: 'tawk.to', host: 'dashboard.tawk.to' },
  { name: 'Zendesk', ends: '.zendesk.com' },
  { name: 'Zoho Desk', host: 'desk.zoho.com' },
];

export type Site = { pattern: string; host: string } | { why: 'none' | 'closed' };

/**
 * The site that somebody means by what they typed or pasted: a whole address, or a host without its scheme.
 * `none`: no address; `closed`: browsers let no extension in there.
 */
export function siteFrom(typed: string): Site {
  const text = typed.trim();
  const local = /^(?:localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|$)/i.test(text);
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `${local ? 'http' : 'https'}://${text}`;
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return { why: 'none' };
  }
  // "zendesk" alone is no host that anybody has; "*" would be all of them
  const named = url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[');
  if (!/^https?:$/.test(url.protocol)) return { why: 'closed' };
  if (!named || /[*\s]|^\.|\.$|\.\./.test(url.hostname)) return { why: 'none' };
  const pattern = sitePattern(url.href);
  return pattern ? { pattern, host: url.hostname } : { why: 'closed' };
}

/** The site of a company's own host at a desk, from the company's part or from a whole address. */
export function siteAt(ends: string, typed: string): Site {
  const text = typed.trim().toLowerCase();
  if (/^[a-z\d](?:[a-z\d-]*[a-z\d])?$/.test(text)) return siteFrom(text + ends);
  const site = siteFrom(text);
  return 'host' in site && !site.host.endsWith(ends) ? { why: 'none' } : site;
}

/** A host as part of a company's own: "acme" of "acme.zendesk.com". */
export const hostOf = (pattern: string): string => pattern.replace(/^\w+:\/\/|\/\*$/g, '');
