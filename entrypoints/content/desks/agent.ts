import { nameWords, sameName } from '@/rules/text/mail';
import { deepAll, wordsOf } from './dom';

/** Who sits at this desk, as the page shows it: "Logged in as sam", an account menu, an avatar's label. */
export interface AgentSeen {
  /** Ways the page names the logged-in person, surest first. */
  names: string[];
  emails: string[];
}

const ACCOUNT =
  '[class*="current-user" i], [class*="currentuser" i], [class*="logged" i], [class*="username" i], [class*="user-name" i], [class*="account" i], [class*="user-menu" i], [class*="usermenu" i], [class*="user-info" i], [class*="userinfo" i], [class*="profile" i], [class*="my-" i], [class*="own-" i], [id*="user" i], [id*="account" i], [id*="profile" i], [id*="login" i], [id*="logout" i], [aria-label*="account" i], [aria-label*="profile" i], [aria-label*="logged" i], [aria-label*="signed in" i], [title*="logged" i], [title*="signed in" i], [data-testid*="user" i], [data-test-id*="profile" i], [data-user-name], [data-username], a[href*="logout" i], a[href*="signout" i], a[href*="sign_out" i], a[href*="logoff" i]';
const AS =
  /(?:logged|signed)[\s-]?in(?:\s+(?:as|with))?\s*:?\s+(?<who>[^\n|·,]{2,60})|(?:angemeldet|eingeloggt) als\s*:?\s+(?<who2>[^\n|·,]{2,60})|(?:connecté|conectado|connected) (?:en tant que|como|as)\s*:?\s+(?<who3>[^\n|·,]{2,60})/iu;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const NOT_A_NAME =
  /^(?:log ?out|sign ?out|log ?off|log ?in|profile|my profile|account|my account|settings|preferences|menu|user|users|help|admin|home|inbox|search|new|online|offline|away|available|busy|status|language|english|dashboard|notifications?|options|edit|view|password|security|display name|email|name|username|contacts?|customers?|agents?|more|switch|dark mode|light mode|back|your (?:account|profile)|mein konto|abmelden|close|toggle.*|open.*|\d+)$/i;

/**
 * The logged-in person's names on this page and, in a frame of the same origin, on the pages around it.
 * @param outside element whose content does not count: the conversation itself
 */
export function seenAgent(doc: Document, outside: readonly Element[] = []): AgentSeen {
  const names: string[] = [];
  const emails: string[] = [];
  for (const d of documentsAround(doc)) collect(d, outside, names, emails);
  return { names: [...new Set(names)], emails: [...new Set(emails)] };
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

function documentsAround(doc: Document): Document[] {
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

function collect(doc: Document, outside: readonly Element[], names: string[], emails: string[]): void {
  const meta = doc
    .querySelector('meta[name="user-login"], meta[name="current-user"], meta[name="username"], meta[name="user-name"]')
    ?.getAttribute('content');
  if (meta) names.push(meta);
  const weak: string[] = [];
  for (const e of deepAll(doc, ACCOUNT)) {
    if (outside.some((o) => o.contains(e) || e.contains(o))) continue;
    // whole pages and panes bear such words as well; an account corner holds little text
    const text = (e.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text.length > 400) continue;
    for (const given of [
      e.getAttribute('aria-label'),
      e.getAttribute('title'),
      e.getAttribute('data-user-name'),
      e.getAttribute('data-username'),
      e.querySelector('img[alt]')?.getAttribute('alt'),
    ])
      if (given) take(given, weak, emails);
    const as = asWho(text);
    if (as) names.push(as);
    if (
      /(?:current|logged|own|my) ?(?:user|account|name|in)|user ?(?:name|menu|info)|account|profile|log ?(?:out|off)|sign ?out|log in/.test(
        wordsOf(e),
      ) ||
      e.tagName === 'A'
    ) {
      for (const part of shortTexts(e)) take(part, weak, emails);
      // "sam | Logout": the name stands beside the link
      if (e.tagName === 'A' && e.parentElement && (e.parentElement.textContent ?? '').length < 120)
        for (const part of shortTexts(e.parentElement)) take(part, weak, emails);
    }
  }
  if (names.length === 0 && doc.body) {
    for (const e of doc.querySelectorAll('header *, nav *, [role=banner] *, footer *, #header *, #top-menu *, .navbar *')) {
      const as = e.childElementCount < 4 ? asWho((e.textContent ?? '').replace(/\s+/g, ' ').trim()) : null;
      if (as) names.push(as);
    }
  }
  names.push(...weak);
}

function asWho(text: string): string | null {
  if (text.length > 200) return null;
  const g = AS.exec(text)?.groups;
  const who = (g?.who ?? g?.who2 ?? g?.who3 ?? '').replace(/\s*(?:\(?(?:log ?out|sign ?out|abmelden).*)$/i, '').trim();
  return who && !NOT_A_NAME.test(who) ? who : null;
}

function take(text: string, names: string[], emails: string[]): void {
  const found = text.match(EMAIL);
  if (found) emails.push(...found.map((e) => e.toLowerCase()));
  const as = asWho(text);
  const bare = (
    as ??
    text
      .replace(EMAIL, ' ')
      .replace(/[<>()|]/g, ' ')
      .replace(
        /(?:avatar|profile picture|photo|account|profile) (?:of|for)|['’]s (?:avatar|profile|account|photo)|^(?:account|profile|user|avatar)\s*:/gi,
        ' ',
      )
  )
    .replace(/\s+/g, ' ')
    .trim();
  const words = nameWords(bare).size;
  if (bare.length < 2 || bare.length > 50 || words === 0 || words > 5 || NOT_A_NAME.test(bare)) return;
  names.push(bare);
}

function shortTexts(e: Element): string[] {
  const out: string[] = [];
  const walk = (n: Element) => {
    for (const c of n.childNodes) {
      if (c.nodeType === 3) {
        const t = (c as Text).data.replace(/\s+/g, ' ').trim();
        if (t.length > 1 && t.length < 60) out.push(t);
      } else if (c.nodeType === 1 && !/^(?:SCRIPT|STYLE|SELECT|SVG)$/i.test((c as Element).tagName)) walk(c as Element);
    }
  };
  walk(e);
  return out.slice(0, 12);
}
