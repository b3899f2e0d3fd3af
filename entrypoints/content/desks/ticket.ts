import { above } from './dom';
import type { Recipe } from './recipes/schema';

/** Parts of an address that change without another ticket being shown. */
const PASSING =
  /^(?:_?ga|utm_.*|tab|view|sort|order|page|lang|theme|token|session|sid|csrf.*|_|t|ts|time|from|ref|source|action|mode|highlight|scroll|_caps|_framed|_action|_task|_mbox|quotetransaction|forceshowhistory|showheaders|reversetxns)$/i;
const TICKET_ATTRIBUTES = [
  'data-ticket-id',
  'data-conversation-id',
  'data-thread-id',
  'data-chat-id',
  'data-case-id',
  'data-issue-id',
  'data-room-id',
  'data-session-id',
  'data-jid',
];

/**
 * A key that changes exactly when another ticket or chat is shown: a recipe's id, else an id on an element around the
 * messages, else what the address says without its passing parts.
 */
export function ticketOf(doc: Document, recipe: Recipe | null, message: Element | null): string {
  const href = doc.location.href;
  if (recipe?.ticket) {
    const { url, selector, attribute } = recipe.ticket;
    const fromUrl = url ? new RegExp(url, 'i').exec(href)?.[1] : undefined;
    if (fromUrl) return `${recipe.id}:${fromUrl}`;
    const e = selector ? doc.querySelector(selector) : null;
    const fromPage = e ? (attribute ? e.getAttribute(attribute) : e.textContent?.trim()) : null;
    if (fromPage) return `${recipe.id}:${fromPage.slice(0, 100)}`;
  }
  for (let up = message && above(message), n = 0; up && n < 12; up = above(up), n++) {
    for (const name of TICKET_ATTRIBUTES) {
      const id = up.getAttribute(name);
      if (id) return `${addressKey(href)}|${id}`;
    }
  }
  return addressKey(href);
}

/** Whether a pop-up belongs to the page that opened it: they name the same ticket. */
export function sameTicket(popup: string, opener: string): boolean {
  const ids = (href: string): string[] =>
    [...addressKey(href).matchAll(/(?:id|number|ticket|conversation|thread|case)s?[=/_-]?(\w*\d\w*)/gi)].map((m) => m[1] ?? '');
  const own = new Set(ids(popup));
  return ids(opener).some((id) => own.has(id));
}

/** The address without what passes. Hash routes count; hashes that only point into the page do not. */
export function addressKey(href: string): string {
  const url = new URL(href);
  // some desks part their parameters by semicolons
  const kept = [...new URLSearchParams(url.search.replaceAll(';', '&'))]
    .filter(([k, v]) => !PASSING.test(k) && v.length < 80)
    .sort(([a], [b]) => a.localeCompare(b));
  const hash = /^#!?\/|^#[\w-]+\/|^#\d+$/.test(url.hash) ? url.hash : '';
  return `${url.pathname}?${kept.map(([k, v]) => `${k}=${v}`).join('&')}${hash}`;
}
