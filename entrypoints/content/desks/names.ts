import { isSelf } from './agent';
import { anyOf, type Cues } from './cues';
import { allIn, isIcon, isShown, labelOf, textOf } from './dom';
import { zoneOf } from './rows';
import { isTime, timeIn } from './times';

/** Who a message is from: small elements that hold names, attributes, labels, pictures. */

export const NAME_CLASS =
  /(?:author|sender|creator|owner|nick|usr|username|user-?name|display-?name|full-?name|from|who|poster|by|name|user|person|contact|customer|agent|operator|visitor|requester)/i;
const NOT_NAME =
  /^(?:reply|replied|edit|edited|quote|delete|more|forward|new|sent|delivered|seen|read|today|yesterday|unread|note|internal|internal note|private|private note|public|public reply|comment|comments?|customer|agent|visitor|guest|staff|admin|message|messages|draft|show|hide|details|copy|link|permalink|open|closed|pending|to|cc|from|via|e?-?mail|web|chat|#?\d+|online|offline|show quoted text|view|download|attachments?)$/i;
/** "Nadia schrieb am": what stands behind a name in other languages. */
const SAID = new RegExp(`\\s+(?:${anyOf('wrote')})(?!\\p{L}).*$`, 'iu');
/** Labels and actions that are no names. */
const LABEL = new RegExp(
  `^(?:${['customer', 'agent', 'note', 'actions', 'today', 'yesterday', 'now', 'reply', 'send'].map((k) => anyOf(k as keyof Cues)).join('|')})$`,
  'iu',
);
/** The label of the field that names who a message is from. */
const FROM =
  /^(?:from|von|de|da|van|od|från|fra|sender|author|absender|expéditeur|remitente|mittente|remetente|nadawca|avsändare|afsender)\s*:?$/i;
/** The label of a field that names who a message is to. */
const TO =
  /^(?:to|cc|bcc|reply-to|an|kopie|à|a|para|per|aan|do|till|til|recipients?|empfänger|destinataires?|destinatarios?|destinatari)\s*:?$/i;
const NAME_SHAPE = /^[\p{L}\p{N}@][\p{L}\p{N}\p{M}.'’_@ ,()&<>+-]{0,58}[\p{L}\p{N}.)>]?$/u;
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/** A name and an address out of a head's text: "Dana Whitfield <dana@x.example>", "Sam replied 2 days ago". */
export function cleanName(text: string): { name?: string; email?: string } {
  let t = text.replace(/[\s\u00a0]+/g, ' ').trim();
  const email = EMAIL.exec(t)?.[0];
  const time = timeIn(t);
  if (time) t = `${t.slice(0, time.index)} ${t.slice(time.index + time.text.length)}`;
  t = t
    .replace(/<[^>]*>/g, ' ')
    .replace(email ?? '\0', ' ')
    .replace(/\(\s*(?:private|internal|note|staff|agent|customer|you|me)?\s*\)/gi, ' ')
    .replace(/^[\s"'“”,:·•|–-]+|[\s"'“”,:·•|–-]+$/g, '')
    .replace(
      /^(?:from|by|von|de|sender|author|added by|updated by|posted by|created by|sent by|message from|reply from|comment by|reply by|note by|avatar (?:of|for)|profile (?:picture|photo) (?:of|for))\s*:?\s+/i,
      '',
    )
    .replace(/(?:['’]s)?\s+(?:(?:profile|user|contact)\s+)?(?:image|picture|photo|avatar|icon)$/i, '')
    .replace(
      /\s+(?:wrote|writes|said|says|replied|responded|commented|posted|answered|added(?: an?)?(?: (?:internal|private|public))?(?: (?:note|comment|reply))?|sent(?: an? (?:message|e-?mail))?|created|opened|updated|via .*|to .*|on|at)\b.*$/i,
      '',
    )
    .replace(SAID, '')
    .replace(/^[\s"'“”,:·•|–-]+|[\s"'“”,:·•|–-]+$/g, '')
    .trim();
  const out: { name?: string; email?: string } = {};
  if (t && looksLikeName(t)) out.name = t;
  else if (email) out.name = email;
  if (email) out.email = email.toLowerCase();
  return out;
}

/** Whether a short text can be a name: neither a sentence, a time nor a word of the interface. */
export function looksLikeName(t: string): boolean {
  if (t.length < 2 || t.length > 60) return isSelf(t);
  if (isSelf(t)) return true;
  return (
    /\p{L}/u.test(t) &&
    NAME_SHAPE.test(t) &&
    !NOT_NAME.test(t) &&
    !LABEL.test(t) &&
    t.split(' ').length <= 6 &&
    !isTime(t) &&
    !/[.!?]\s/.test(t.replace(/\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|\p{Lu})\.\s/gu, ''))
  );
}

/** Ways to say which kind of element it is: by its tag with each of its classes, since some classes tell the sides apart. */
function keysOf(e: Element): string[] {
  const classes = [...e.classList].filter((c) => !/\d{2,}|active|selected|online|offline|locked|unread/.test(c));
  return classes.length === 0 ? [`${e.tagName}.`] : classes.slice(0, 5).map((c) => `${e.tagName}.${c}`);
}

/** Which small elements of the rows hold names: those found once in many rows, with few different values. */
export function nameKeys(rows: readonly Element[], body: string | null): string[] {
  const tally = new Map<string, { rows: number; values: Set<string>; score: number }>();
  rows.forEach((row, i) => {
    if (rows.length > 60 && i % Math.ceil(rows.length / 60) !== 0) return;
    const seen = new Set<string>();
    for (const z of zoneOf(row, rows[i - 1])) {
      for (const e of small(z, body)) {
        const { name } = cleanName(labelOf(e));
        if (!name) continue;
        // The classes of the row itself ("message customer") are of the whole message, not of what holds the name.
        const around = e.parentElement === z ? '' : (e.parentElement?.className ?? '');
        const own = `${e.className} ${e.getAttribute('data-testid') ?? ''} ${e.getAttribute('data-test-id') ?? ''} ${around}`;
        const link = e.closest('a')?.getAttribute('href') ?? '';
        let score = NAME_CLASS.test(own) ? 3 : 0;
        if (/mailto:|\/(?:users?|profile|people|customers?|contacts?|agents?|members?|u)\b|\/User\//i.test(link)) score += 2;
        if (/^(?:STRONG|B|H[1-6]|CITE|ADDRESS|TH|DT)$/.test(e.tagName)) score += 1;
        if (/subject|title|status|tag|label|badge|button|time|date/i.test(own)) score -= 1.5;
        if (/^\p{Lu}\p{Ll}/u.test(name) || isSelf(name)) score += 0.5;
        for (const key of keysOf(e)) {
          if (seen.has(key)) continue;
          seen.add(key);
          const entry = tally.get(key) ?? { rows: 0, values: new Set<string>(), score };
          entry.rows++;
          entry.values.add(name);
          entry.score = Math.max(entry.score, score);
          tally.set(key, entry);
        }
      }
    }
  });
  const n = Math.min(rows.length, 60);
  return [...tally]
    .map(([key, t]) => ({
      key,
      score:
        t.score +
        Math.min(1, t.rows / n) * 1.5 +
        (t.values.size >= 2 ? 1 : 0) -
        (t.values.size > Math.max(4, t.rows * 0.8) && t.rows > 4 ? 2 : 0) -
        (t.values.size === 1 && t.rows > 2 ? 1 : 0),
    }))
    .filter((k) => k.score >= 2)
    .sort((a, b) => b.score - a.score)
    .map((k) => k.key);
}

function small(zone: Element, body: string | null): Element[] {
  const out: Element[] = [];
  const walk = (e: Element, depth: number) => {
    const t = e.textContent ?? '';
    if (t.trim().length > 0 && t.length < 120 && depth > 0) out.push(e);
    if (depth >= 12) return;
    for (const c of e.shadowRoot ? [...e.shadowRoot.children, ...e.children] : e.children) {
      if (
        (body !== null && c.matches(body)) ||
        isIcon(c) ||
        /^(?:SELECT|TEXTAREA|SCRIPT|STYLE|SVG|BLOCKQUOTE|TIME|SLOT)$/i.test(c.tagName)
      )
        continue;
      // names of people are buttons in some desks, where they open a card
      if (c.tagName === 'BUTTON' && !NAME_CLASS.test(c.className)) continue;
      walk(c, depth + 1);
    }
  };
  walk(zone, (zone.textContent ?? '').length < 120 ? 1 : 0);
  return out.filter((e) => isShown(e) && !isRecipient(e, zone));
}

/** Whether an element stands behind "To" or its like, or begins with it: not far, and not beyond `within`. */
function isRecipient(e: Element, within: Element): boolean {
  if (e !== within)
    for (let first = shownChild(e), n = 0; first && n < 3; first = shownChild(first), n++)
      if (TO.test(textOf(first))) return true;
  for (let at = e, n = 0; at !== within && n < 7; n++) {
    let label = at.previousElementSibling;
    while (label && !isShown(label)) label = label.previousElementSibling;
    if (label && TO.test(textOf(label))) return true;
    if (!at.parentElement) return false;
    at = at.parentElement;
  }
  return false;
}

const shownChild = (e: Element): Element | undefined => [...e.children].find(isShown);

/** Who a message says it is from, and the address where one shows. */
export function nameOf(
  zone: readonly Element[],
  keys: readonly string[],
  bodies: readonly Element[],
  alone = false,
): { name?: string; email?: string; hiddenName?: boolean } {
  const row = zone[0] as Element;
  // with one message there is nothing to compare: what calls itself the sender goes first
  const only = alone ? fieldName(zone, bodies) : null;
  if (only) return only;
  for (const key of keys) {
    for (const z of zone) {
      for (const e of [z, ...allIn(z, key.slice(0, key.indexOf('.')))]) {
        if (!keysOf(e).includes(key) || bodies.some((b) => b.contains(e)) || !isShown(e) || isRecipient(e, z)) continue;
        const found = cleanName(labelOf(e));
        if (found.name) {
          const email =
            found.email ?? EMAIL.exec(e.getAttribute('title') ?? e.closest('a')?.getAttribute('href') ?? '')?.[0]?.toLowerCase();
          return email ? { ...found, email } : found;
        }
      }
    }
  }
  for (const attribute of [
    'data-author',
    'data-sender',
    'data-from',
    'data-user',
    'data-username',
    'data-name',
    'data-author-name',
    'data-sender-name',
    'data-nick',
  ]) {
    const value = row.getAttribute(attribute) ?? row.querySelector(`[${attribute}]`)?.getAttribute(attribute);
    if (value && !/^(?:agent|customer|user|visitor|operator|me|them|in|out|true|false|\d+)$/i.test(value)) {
      const found = cleanName(value.replace(/\/.*$/, ''));
      if (found.name) return { ...found, hiddenName: true };
    }
  }
  const field = fieldName(zone, bodies);
  if (field) return field;
  const label = /(?:from|by|von|de)\s+(.{2,50}?)(?:,|\s+(?:at|on|sent)\b|$)/i.exec(row.getAttribute('aria-label') ?? '')?.[1];
  if (label) {
    const found = cleanName(label);
    if (found.name) return found;
  }
  for (const z of zone) {
    for (const image of allIn(z, 'img[alt], [class*="avatar" i][title], [class*="avatar" i][aria-label]')) {
      if (bodies.some((b) => b.contains(image))) continue;
      const found = cleanName(image.getAttribute('alt') ?? image.getAttribute('title') ?? image.getAttribute('aria-label') ?? '');
      if (found.name && !/avatar|photo|picture|image|icon|logo/i.test(found.name)) return found;
    }
  }
  return {};
}

/** Who wrote, as a head of its own says: the first name in it that is nobody's who was written to. */
export function nameInHead(head: Element): { name?: string; email?: string } {
  const parts = small(head, null).flatMap((e) => {
    const { name, email } = cleanName(labelOf(e));
    const link = EMAIL.exec(e.getAttribute('href') ?? e.querySelector('a[href^="mailto:"]')?.getAttribute('href') ?? '')?.[0];
    const address = email ?? link?.toLowerCase();
    // an "i" stands for information rather than for whoever looks
    return name && name.length > 1 ? [{ name, ...(address ? { email: address } : {}), named: name !== email }] : [];
  });
  // a name with its address beside it says most
  const best = parts.find((p) => p.named && p.email) ?? parts.find((p) => p.named) ?? parts[0];
  if (!best) return {};
  const email = best.email ?? parts.find((p) => p.email)?.email;
  return { name: best.name, ...(email ? { email } : {}) };
}

/** "From" as the label of a field, then "From Dana Whitfield on 7 March" within a head. */
function fieldName(zone: readonly Element[], bodies: readonly Element[]): { name?: string; email?: string } | null {
  for (const z of zone) {
    for (const e of allIn(z, 'th, td, dt, label, span, b, strong')) {
      if (bodies.some((b) => b.contains(e)) || !FROM.test(textOf(e))) continue;
      const found = cleanName(textOf(e.nextElementSibling ?? e.parentElement?.nextElementSibling ?? e));
      if (found.name && found.name !== textOf(e)) return found;
    }
  }
  for (const z of zone) {
    const text = headOf(z, bodies).slice(0, bodies.length > 0 ? 500 : 80);
    const who =
      /(?:^|\s)(?:[Ff]rom|[Bb]y|[Vv]on)\s+(\p{Lu}[^\n,|·]{1,50}?)(?=\s+(?:on|at|am|um|via|to)\b|\s*[,|·(]|\s+\d|$)/u.exec(
        text,
      )?.[1];
    const found = who ? cleanName(who) : {};
    if (found.name && /^\p{Lu}/u.test(found.name)) return found;
  }
  return null;
}

/** The shown text around a message's body. */
function headOf(e: Element, bodies: readonly Element[]): string {
  let out = '';
  const walk = (at: Element) => {
    for (const c of at.childNodes) {
      if (out.length > 600) return;
      if (c.nodeType === 3) out += (c as Text).data;
      else if (c.nodeType === 1 && !bodies.includes(c as Element) && !isIcon(c as Element) && isShown(c as Element))
        walk(c as Element);
    }
    out += ' ';
  };
  if (!bodies.includes(e)) walk(e);
  return out.replace(/\s+/g, ' ').trim();
}
