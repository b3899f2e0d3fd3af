import { nameWords, sameName } from '@/rules/text/mail';
import { anyOf } from './cues';
import { apartFrom, deepAll, isIcon, wordsOf } from './dom';
import { isTime } from './times';

/** Who sits at this desk, as the page shows it: "Logged in as sam", an account menu, an avatar's label. */
export interface AgentSeen {
  /** Ways the page names the logged-in person, surest first; the first `sure` of them are said outright. */
  names: string[];
  sure: number;
  /** Those that this page itself says outright, none that was known before. */
  shown: string[];
  emails: string[];
}

let own: readonly string[] = [];

/** Tells under which names the agent works at this site: set by the agent, taught, or read here before. */
export function knowAgent(names: readonly string[]): void {
  own = names;
}

/** Elements that name the logged-in person by their own account. */
const OWN =
  '[class*="current-user" i], [class*="currentuser" i], [class*="current_user" i], [class*="logged" i], [id*="logged" i], [class*="signed-in" i], [id*="current-user" i], [id*="currentuser" i], [id*="userinfo" i], [class*="own-name" i], [class*="my-account" i], [class*="my-profile" i], [class*="user-menu" i], [class*="usermenu" i], [class*="user_menu" i], [id*="user-menu" i], [id*="usermenu" i], [class*="account-menu" i], [id*="account-menu" i], [aria-label*="logged in" i], [title*="logged in" i], [aria-label*="signed in" i], [title*="signed in" i], [aria-label*="your account" i], [aria-label*="your profile" i], [data-testid*="current-user" i], [data-current-user]';
const LOGOUT =
  'a[href*="logout" i], a[href*="signout" i], a[href*="sign_out" i], a[href*="sign-out" i], a[href*="logoff" i], form[action*="logout" i], form[action*="sign_out" i]';
/** Elements that may, when they stand in the page's own header or navigation. */
const MAYBE =
  '[class*="username" i], [class*="user-name" i], [class*="user_name" i], [class*="account" i], [class*="profile" i], [class*="avatar" i], [class*="user" i], [id*="user" i], [id*="account" i], [id*="profile" i], [aria-label*="account" i], [aria-label*="profile" i], [data-testid*="user" i], [data-testid*="profile" i], [data-test-id*="profile" i]';
const CORNER =
  'header, nav, [role=banner], [role=navigation], #header, #top, #top-menu, #topbar, #navbar, .navbar, .topbar, .top-bar, [id*="sidebar" i], [class*="sidebar" i], [id*="taskmenu" i], [class*="app-header" i], [class*="main-header" i], [class*="navigation" i], [class*="folderlist" i]';
const NOT_CORNER =
  'main, article, [role=main], [role=log], [role=feed], [role=listbox], form, table, [class*="customer" i], [class*="requester" i], [class*="requestor" i], [class*="visitor" i], [class*="contact" i], [class*="conversation" i], [class*="chat-head" i], [class*="message" i], [class*="roster" i]';
const AS = new RegExp(
  `(?:(?:logged|signed)[\\s-]?in(?:\\s+(?:as|with))?|connected as|${anyOf('loggedIn')})\\s*:?\\s+(?<who>[^\\n|·,]{2,60})`,
  'iu',
);
const LOGGED_IN = new RegExp(`(?:logged|signed)[ -]?in|${anyOf('loggedIn')}`, 'iu');
const AFTER_NAME = new RegExp(`\\s*\\(?(?:log ?out|sign ?out|${anyOf('logOut')}).*$`, 'iu');
const WAY_OUT = new RegExp(`^(?:log ?out|sign ?out|log ?off|${anyOf('logOut')})$`, 'iu');
/** An e-mail address, wherever it stands. */
export const EMAIL_IN = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const NOT_A_NAME =
  /^(?:log ?out|sign ?out|log ?off|log ?in|(?:my |your |user )?(?:profile|account|settings?|preferences)|menu|users?|help|admin(?:istration)?|home|inbox|search|new|online|offline|away|available|busy|status|language|english|dashboard|notifications?|options|edit|view|password|security|display name|e-?mail|name|username|contacts?|customers?|agents?|more|switch|dark mode|light mode|back|about|mein konto|profil|einstellungen|mon compte|profil|paramètres|mi cuenta|perfil|ajustes|mijn account|instellingen|impostazioni|configurações|ustawienia|konto|inställningar|hilfe|aide|ayuda|close|toggle.*|open.*|show.*|hide.*|calendar|mail|compose|(?:add|create|new|switch|change|manage|edit|remove|delete|choose|select) .*|(?:address ?book|accounts?|folders?|identit(?:y|ies)|filters?|sign(?:ature|ed)s?|drafts?|sent|trash|spam|archive|tasks?|files?)|tickets?|chats?|reports?|projects?|queues?|avatar|photo|\d+)$/i;

/**
 * The logged-in person's names on this page and, in a frame of the same origin, on the pages around it.
 * @param outside elements whose content does not count: the conversation itself
 */
export function seenAgent(doc: Document, outside: readonly Element[] = []): AgentSeen {
  const sure: string[] = [...own];
  const maybe: string[] = [];
  const emails: string[] = [];
  for (const d of documentsAround(doc)) collect(d, outside, sure, maybe, emails);
  const first = [...new Set(sure)];
  return {
    names: [...new Set([...first, ...maybe])],
    sure: first.length,
    shown: sure.slice(own.length),
    emails: [...new Set(emails)],
  };
}

/** Whether a name in the conversation is the logged-in person's. */
export function isAgent(seen: AgentSeen, name: string | undefined, email: string | undefined): boolean {
  if (email && seen.emails.includes(email.toLowerCase())) return true;
  if (!name) return false;
  if (isSelf(name)) return true;
  return seen.names.some((n) => sameName(n, name)) || seen.emails.some((e) => sameName(e, name));
}

/** "You", "Me": how chats name whoever looks at the page. */
export function isSelf(name: string): boolean {
  return /^\s*(?:you|me|i|myself|ich|du|sie|moi|vous|yo|tú|eu|você|io|tu|ik|jij|jag|jeg|ja|я|вы|自分|我)\s*:?\s*$/i.test(name);
}

/** This page and, in a frame, the pages of the same origin around it. */
export function documentsAround(doc: Document): Document[] {
  const out = [doc];
  let view: Window | null = doc.defaultView;
  try {
    while (view && view !== view.parent) {
      view = view.parent;
      out.push(view.document);
    }
  } catch {
    // a page of another origin around this frame
  }
  return out;
}

function collect(doc: Document, outside: readonly Element[], sure: string[], maybe: string[], emails: string[]): void {
  const meta = doc
    .querySelector(
      'meta[name="user-login"], meta[name="current-user"], meta[name="current-user-name"], meta[name="username"], meta[name="user-name"]',
    )
    ?.getAttribute('content');
  if (meta) sure.push(meta);
  const apart = apartFrom(outside);
  const from = (e: Element, into: string[]) => {
    const text = (e.textContent ?? '').replace(/\s+/g, ' ').trim();
    // whole pages and panes bear such words as well; an account corner holds little text
    if (text.length > 300 || apart(e)) return;
    for (const given of [
      e.getAttribute('aria-label'),
      e.getAttribute('title'),
      e.getAttribute('data-user-name'),
      e.getAttribute('data-username'),
      e.getAttribute('data-current-user'),
      e.querySelector('img[alt]')?.getAttribute('alt') ?? e.getAttribute('alt'),
    ])
      if (given) take(given, into, emails);
    for (const part of shortTexts(e)) take(part, into, emails);
  };
  for (const e of deepAll(doc, OWN))
    if (!e.closest('[class*="customer" i], [class*="visitor" i], [class*="requester" i]')) from(e, sure);
  const waysOut = deepAll(doc, 'a, button, [role=menuitem]').filter(
    (e) => (e.textContent ?? '').length < 40 && WAY_OUT.test((e.textContent ?? '').trim()) && !apart(e),
  );
  for (const e of new Set([...deepAll(doc, LOGOUT), ...waysOut])) {
    // "sam | Log out": the name stands beside the way out, or heads its menu
    for (let up = e.parentElement, n = 0; up && n < 3; up = up.parentElement, n++) {
      if ((up.textContent ?? '').replace(/\s+/g, ' ').length > 240) break;
      from(up, n < 2 ? sure : maybe);
    }
  }
  for (const e of deepAll(doc, MAYBE)) {
    const corner = e.closest(CORNER);
    if (
      !corner ||
      e.closest(NOT_CORNER) ||
      corner.getBoundingClientRect().width === 0 ||
      / (?:list|roster|preview|item) /.test(wordsOf(e))
    )
      continue;
    from(e, maybe);
  }
  if (doc.body) inWords(doc, apart, sure, emails);
}

/** "Logged in as Tom", "Tom Verhoeven (you)" in a list of people: said anywhere outside the conversation. */
function inWords(doc: Document, apart: (n: Node) => boolean, sure: string[], emails: string[]): void {
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_TEXT);
  for (let n = walker.nextNode() as Text | null; n; n = walker.nextNode() as Text | null) {
    const data = n.data;
    if (data.length > 120 || data.length < 4) continue;
    const you = data.includes('(') ? /^\s*(.{2,40}?)\s*\((?:you|me|ich|du|vous|moi|tú|yo)\)\s*$/i.exec(data)?.[1] : undefined;
    if (you && !apart(n)) take(you, sure, emails);
    if (!LOGGED_IN.test(data)) continue;
    // the name may stand in an element of its own behind the words
    for (let up = n.parentElement, k = 0; up && k < 2; up = up.parentElement, k++) {
      const who = asWho((up.textContent ?? '').replace(/\s+/g, ' ').trim());
      if (!who) continue;
      if (!apart(n)) sure.unshift(who);
      break;
    }
  }
}

function asWho(text: string): string | null {
  if (text.length > 200) return null;
  const who = (AS.exec(text)?.groups?.who ?? '').replace(AFTER_NAME, '').trim();
  return who && !NOT_A_NAME.test(who) ? who : null;
}

function take(text: string, names: string[], emails: string[]): void {
  const found = text.match(EMAIL_IN);
  if (found) emails.push(...found.map((e) => e.toLowerCase()));
  const bare = (asWho(text) ?? text)
    .replace(EMAIL_IN, ' ')
    .replace(/[<>|]/g, ' ')
    .replace(
      /(?:avatar|profile picture|photo|account|profile) (?:of|for)|['’]s (?:avatar|profile|account|photo)|^(?:account|profile|user|avatar|you are)\s*:?/gi,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
  if (!looksLikeName(bare)) return;
  names.push(bare);
}

function looksLikeName(text: string): boolean {
  const words = nameWords(text).size;
  return (
    text.length >= 2 &&
    text.length <= 50 &&
    words > 0 &&
    words <= 5 &&
    /\p{L}{2}/u.test(text) &&
    !NOT_A_NAME.test(text) &&
    !WAY_OUT.test(text) &&
    !isTime(text) &&
    !isOfCalendar(text) &&
    !/[:?!/]|\d{3}/.test(text)
  );
}

let calendar: ReadonlySet<string> | undefined;

/** "Sunday", "November": the days and months, in English and the page's language. */
function isOfCalendar(text: string): boolean {
  calendar ??= new Set(['en', document.documentElement.lang].flatMap(datesIn));
  return calendar.has(text.toLowerCase());
}

function datesIn(language: string): string[] {
  try {
    const days = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
    const months = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2026, i, i + 1))).flatMap((day) =>
      [days.format(day), months.format(day)].map((word) => word.toLowerCase()),
    );
  } catch {
    // a page may call its language anything
    return [];
  }
}

function shortTexts(e: Element): string[] {
  const out: string[] = [];
  const walk = (n: Element) => {
    for (const c of n.childNodes) {
      if (c.nodeType === 3) {
        const t = (c as Text).data.replace(/\s+/g, ' ').trim();
        if (t.length > 1 && t.length < 60) out.push(t);
      } else if (
        c.nodeType === 1 &&
        !/^(?:SCRIPT|STYLE|SELECT|SVG|OPTION)$/i.test((c as Element).tagName) &&
        !isIcon(c as Element)
      )
        walk(c as Element);
    }
  };
  walk(e);
  return out.slice(0, 12);
}
