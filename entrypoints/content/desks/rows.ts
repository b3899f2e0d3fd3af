import { type Quote, splitMail } from '@/rules/text/mail';
import { isSelf } from './agent';
import { above, isShown, shownText, splitWords, wordsOf } from './dom';
import type { Recipe } from './recipes/schema';
import type { Voice } from './roles';
import { isTime, type ShownTime, timeIn, timeOf } from './times';

/** One message as read from the page, before its speaker is decided. */
export interface Row extends Voice {
  element: Element;
  /** What the message quotes. */
  quotes: Quote[];
  time: ShownTime | null;
  /** Its name stands in an attribute only. */
  hiddenName?: boolean;
  /** Has no name of its own although others have: it goes on from the message before. */
  bare: boolean;
}

interface Layout {
  rows: readonly Element[];
  recipe: Recipe | null;
}

const NAME_CLASS =
  /(?:author|sender|creator|owner|nick|username|user-?name|display-?name|full-?name|from|who|poster|by|name|user|person|contact|customer|agent|operator|visitor|requester)/i;
const NOT_NAME =
  /^(?:reply|replied|edit|edited|quote|delete|more|forward|new|sent|delivered|seen|read|today|yesterday|unread|note|internal|internal note|private|private note|public|public reply|comment|comments?|customer|agent|visitor|guest|staff|admin|message|messages|draft|show|hide|details|copy|link|permalink|open|closed|pending|to|cc|from|via|e?-?mail|web|chat|#?\d+|online|offline|show quoted text|view|download|attachments?)$/i;
const NAME_SHAPE = /^[\p{L}\p{N}@][\p{L}\p{N}\p{M}.'’_@ ,()&<>+-]{0,58}[\p{L}\p{N}.)>]?$/u;
const NOTE_WORDS = / (?:notes?) /g;
const NOTE_LINE =
  /\b(?:internal (?:note|comment|message|only)|private (?:note|comment|message)|comments? added|added (?:a |an )?(?:internal |private )?(?:note|comment)|(?:agents?|staff|team) only|not visible to (?:the )?(?:customer|requester|client|user)|only visible to|hidden from (?:the )?customer|note added|whisper|interne (?:notiz|bemerkung)|note interne|nota interna)\b/i;
const SYSTEM_LINE =
  /^(?:.{0,60}\b(?:joined|left|has (?:joined|left|ended)|ended|started|closed|re-?opened|opened|assigned|unassigned|transferred|changed|set|added|removed|updated|merged|resolved|snoozed|is typing|accepted|status|took|created)\b.{0,90}|today|yesterday|\d+ (?:new|unread) messages?|new messages?|unread(?: messages?)?|.{0,20}(?:conversation|chat|ticket) (?:started|closed|opened|ended|assigned).{0,60})\.?$/i;
const SYSTEM_WORDS =
  / (?:system|activity|event|status|info|log|joined|notification|separator|divider|divide|date|day|daymarker|unread|typing|service|audit|changes?|details) /;
const ACTION_LINE =
  /^(?:reply|reply all|quote|edit|delete|forward|comment|more|show (?:more|less|quoted text|quote|details|original|full).*|hide.*|view.*|permalink|link|share|copy.*|like|react|report|translate|mark.*|download.*|\[?…\]?|\.\.\.|•••|#\d+|\(?edited\)?|seen(?: by .*)?|delivered|sent|read|new|unread|expand|collapse|see more|see less|options|actions|print|retry|\d+)$/i;
const FIELD_LABEL =
  /^(?:from|to|cc|bcc|date|sent|subject|reply-to|von|an|betreff|datum|de|à|para|asunto|objet|received|created)\s*:?$/i;
const FIELD_LINE = /^(?:from|to|cc|bcc|date|sent|subject|reply-to|von|an|betreff|datum)\s*:/i;

/** Reads each row: who it names, when, how it is marked, and what was said. */
export function readRows({ rows, recipe }: Layout): Row[] {
  const body = recipe ? null : bodyKey(rows);
  const names = recipe?.author ? null : nameKeys(rows, body);
  const voices = rows.map((row, i): Row => readRow(row, rows[i - 1], rows.length === 1, recipe, body, names));
  // an address in an attribute is a name only where the page shows none
  if (voices.some((v) => v.name && !v.hiddenName)) {
    for (const v of voices) {
      if (!v.hiddenName) continue;
      v.name = undefined;
      v.email = undefined;
    }
  }
  const named = voices.filter((v) => v.name ?? v.email).length;
  markSides(rows, voices, body, recipe);
  markNotes(voices, recipe);
  for (const v of voices) v.bare = !v.name && !v.email && named > 0;
  return voices;
}

function readRow(
  row: Element,
  before: Element | undefined,
  alone: boolean,
  recipe: Recipe | null,
  body: string | null,
  names: readonly string[] | null,
): Row {
  const zone = zoneOf(row, before);
  const bodies = recipe?.body ? inOwn(row, recipe.body) : body ? outermost(matching(row, body)) : [];
  const holder = recipe?.author ? firstShown(zone, recipe.author, alone) : null;
  const said = holder ? cleanName(textOf(holder)) : recipe?.author ? {} : nameOf(zone, names ?? [], bodies);
  const time = recipe?.time ? timeFrom(firstShown(zone, recipe.time, alone)) : timeIn1(zone, bodies);

  const skip = (e: Element): boolean =>
    (recipe?.noise !== undefined && e.matches(recipe.noise)) ||
    (e.childElementCount === 0 && isTime((e.textContent ?? '').trim()) && !bodies.includes(e) && e.tagName !== 'P') ||
    isFieldTable(e) ||
    (/^H[1-6]$/.test(e.tagName) && isTitle(e, said.name));
  const parts = (bodies.length > 0 ? bodies : [row]).map((b) => shownText(b, skip));
  let text = '';
  const quoted = [];
  for (const part of parts) {
    if (!part.text) continue;
    if (text) text += '\n';
    for (const q of part.quoted) quoted.push({ start: q.start + text.length, end: q.end + text.length });
    text += part.text;
  }
  const bare = recipe?.body ? { text, quoted } : withoutHead(text, quoted, said.name);
  const mail = splitMail(bare.text, bare.quoted);
  const own = mail.own
    .map((s) => bare.text.slice(s.start, s.end))
    .join('')
    .replaceAll('\u00a0', ' ')
    .replace(/[\u2060\u200b\ufeff\u00ad]/g, '')
    .split('\n')
    .filter((line) => !ACTION_LINE.test(line.trim()))
    .join('\n')
    .trim();
  return {
    element: row,
    text: own,
    quotes: mail.quotes,
    ...said,
    time,
    words: marksOf(row),
    side: null,
    role: roleOf(row, recipe),
    note: false,
    bare: false,
  };
}

/** The request that opened the ticket, which stands apart: its writer is named somewhere above it ("Added by Nadia"). */
export function readOpening(element: Element): Row {
  const row = readRow(element, undefined, false, null, null, []);
  row.text = row.text.replace(/^description\s*\n+/i, '');
  row.words = ' ';
  for (let up = element.parentElement, n = 0; up && n < 3 && !row.name; up = up.parentElement, n++) {
    for (const e of up.querySelectorAll(
      '[class*="author" i], [class*="creator" i], [class*="reporter" i], [class*="requester" i], [class*="by" i], [class*="meta" i]',
    )) {
      if (element.contains(e) || !isShown(e) || textOf(e).length > 120) continue;
      const link = e.querySelector('a[href*="user" i], a[href*="profile" i], a[href^="mailto:"], strong, b');
      Object.assign(row, cleanName(textOf(link ?? e)));
      row.time ??= timeOf(e);
      if (row.name) break;
    }
  }
  return row;
}

/** "From: ... To: ... Subject: ..." as a table or list on top of a mail. */
function isFieldTable(e: Element): boolean {
  if (!/^(?:TABLE|DL|UL)$/.test(e.tagName) || (e.textContent ?? '').length > 900) return false;
  let fields = 0;
  for (const c of e.querySelectorAll('th, td, dt, label, b, strong, li'))
    if (FIELD_LABEL.test(textOf(c)) || (c.tagName === 'LI' && FIELD_LINE.test(textOf(c)))) fields++;
  return fields >= 2;
}

/** A heading that is the subject, the name or the time rather than something said. */
function isTitle(e: Element, name: string | undefined): boolean {
  const text = textOf(e);
  return (
    /^(?:re|aw|fwd?|#\d+)\b/i.test(text) ||
    / (?:subject|title|header|head|author|name) /.test(wordsOf(e)) ||
    (name !== undefined && text.includes(name)) ||
    timeIn(text) !== null
  );
}

function roleOf(row: Element, recipe: Recipe | null): Voice['role'] {
  if (!recipe) return null;
  const is = (selector: string | undefined): boolean =>
    selector !== undefined && (row.matches(selector) || row.querySelector(selector) !== null);
  if (is(recipe.note)) return 'note';
  if (recipe.noteWords) {
    const where = row.querySelector(recipe.noteWords.in);
    if (where && new RegExp(recipe.noteWords.words, 'i').test(where.textContent ?? '')) return 'note';
  }
  if (is(recipe.customer)) return 'customer';
  return is(recipe.agent) ? 'agent' : null;
}

/** The row itself and, when its head stands before it as siblings, those. */
function zoneOf(row: Element, before: Element | undefined): Element[] {
  const zone = [row];
  let n = 0;
  for (let e = row.previousElementSibling; e && e !== before && n < 3; e = e.previousElementSibling, n++) {
    if (before && e.contains(before)) break;
    const length = (e.textContent ?? '').trim().length;
    if (length > 240 || !isShown(e)) break;
    if (length > 0) zone.push(e);
  }
  return zone;
}

function inOwn(row: Element, selector: string): Element[] {
  const all = row.matches(selector) ? [row] : outermost([...row.querySelectorAll(selector)]);
  return all.filter(isShown);
}

function firstShown(zone: readonly Element[], selector: string, alone: boolean): Element | null {
  for (const z of zone)
    for (const e of [...(z.matches(selector) ? [z] : []), ...z.querySelectorAll(selector)])
      if (isShown(e) && (e.textContent ?? '').trim()) return e;
  // a page that shows one message may have its head anywhere
  if (alone)
    for (const e of zone[0]?.ownerDocument.querySelectorAll(selector) ?? [])
      if (isShown(e) && (e.textContent ?? '').trim()) return e;
  return null;
}

function outermost(list: Element[]): Element[] {
  return list.filter((e) => !list.some((o) => o !== e && o.contains(e)));
}

function textOf(e: Element): string {
  return (e.textContent ?? '').replace(/\s+/g, ' ').trim();
}

// ---- the body of a message on an unknown page

function matching(row: Element, key: string): Element[] {
  return key.startsWith('>') ? [...row.children].filter((e) => e.tagName === key.slice(1)) : [...row.querySelectorAll(key)];
}

/** The class (or child tag) that holds most of the words in most rows, and neither name nor time. */
function bodyKey(rows: readonly Element[]): string | null {
  const sample =
    rows.length <= 16 ? rows : Array.from({ length: 16 }, (_, i) => rows[Math.floor((i * rows.length) / 16)] as Element);
  const tally = new Map<string, { rows: number; share: number }>();
  for (const row of sample) {
    const total = ((row as HTMLElement).innerText ?? '').replace(/\s+/g, ' ').length || 1;
    const seen = new Map<string, number>();
    for (const e of row.querySelectorAll('*')) {
      const length = Math.min(total, textOf(e).length);
      if (length < 2 || !isShown(e)) continue;
      if (e.querySelector('time, [datetime]') || e.matches('time, a, button')) continue;
      for (const c of e.classList)
        if (/^[\w-]+$/.test(c) && /^[a-zA-Z_]/.test(c)) seen.set(`.${c}`, Math.max(seen.get(`.${c}`) ?? 0, length));
    }
    for (const [key, length] of seen) {
      const t = tally.get(key) ?? { rows: 0, share: 0 };
      t.rows++;
      t.share += length / total;
      tally.set(key, t);
    }
  }
  let best: string | null = null;
  let most = 0;
  for (const [key, t] of tally) {
    if (t.rows < sample.length * 0.7 || (sample.length === 1 && !/ (?:body|content|text|html|message) /.test(splitWords(key))))
      continue;
    const words = splitWords(key);
    let score =
      t.share / sample.length +
      (/ (?:body|content|text|message|msg|comment|html|prose|copy|bubble|markdown|wiki) /.test(words) ? 0.35 : 0) -
      (/ (?:head|header|meta|info|author|name|footer|wrapper|wrap|row|container|inner|main|col) /.test(words) ? 0.35 : 0);
    // a body that holds the name or the time as a line of its own is a wrapper
    const heads = sample.filter((row) => {
      const first = row.querySelector(key);
      return (
        first &&
        [...first.children].some(
          (c) =>
            c.childElementCount < 4 && (isTime(textOf(c)) || (NAME_CLASS.test(c.className.toString()) && isNameLike(textOf(c)))),
        )
      );
    }).length;
    score -= (heads / sample.length) * 0.9;
    if (score > most && t.share / sample.length > 0.3) {
      most = score;
      best = key;
    }
  }
  return most >= 0.55 ? best : null;
}

/** Lines before and behind the words that are the row's furniture: the name, the time, fields, actions. */
function withoutHead(
  text: string,
  quoted: { start: number; end: number }[],
  name: string | undefined,
): { text: string; quoted: { start: number; end: number }[] } {
  let from = 0;
  let lastLine = '';
  for (let n = 0; n < 10 && from < text.length; n++) {
    const end = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
    const line = text.slice(from, end).trim();
    const bare = line.replace(/[\s,·•|:–-]+$/, '');
    const time = timeIn(line);
    const rest = time
      ? (line.slice(0, time.index) + line.slice(time.index + time.text.length)).replace(/^[\s,·•|:()–-]+|[\s,·•|:()–-]+$/g, '')
      : bare;
    const furniture =
      line === '' ||
      isTime(line) ||
      ACTION_LINE.test(line) ||
      FIELD_LINE.test(line) ||
      FIELD_LABEL.test(line) ||
      (from > 0 && FIELD_LABEL.test(lastLine)) ||
      (NOTE_LINE.test(line) && line.length < 80) ||
      (name !== undefined &&
        (bare === name ||
          rest === name ||
          (rest.startsWith(name) && rest.length < name.length + 40 && !/[.!?]/.test(rest.slice(name.length))) ||
          (rest.endsWith(name) && rest.length < name.length + 30))) ||
      (line.length <= 3 && /^\p{Lu}{1,3}$/u.test(line) && text.length > end + 1);
    if (!furniture || (line !== '' && end >= text.length)) break;
    lastLine = line;
    from = end + 1;
  }
  let to = text.length;
  for (;;) {
    const start = text.lastIndexOf('\n', to - 1) + 1;
    const line = text.slice(start, to).trim();
    if (start <= from || !(line === '' || isTime(line) || ACTION_LINE.test(line))) break;
    to = start - 1;
  }
  return {
    text: text.slice(from, to),
    quoted: quoted
      .map((q) => ({ start: Math.max(0, q.start - from), end: Math.min(to - from, q.end - from) }))
      .filter((q) => q.end > q.start),
  };
}

// ---- names

const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/** A name and an address out of a head's text: "Dana Whitfield <dana@x.example>", "Sam replied 2 days ago". */
export function cleanName(text: string): { name?: string; email?: string } {
  let t = text.replace(/\s+/g, ' ').trim();
  const email = EMAIL.exec(t)?.[0];
  const time = timeIn(t);
  if (time) t = `${t.slice(0, time.index)} ${t.slice(time.index + time.text.length)}`;
  t = t
    .replace(/<[^>]*>/g, ' ')
    .replace(email ?? '\0', ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/^[\s"'“”,:·•|–-]+|[\s"'“”,:·•|–-]+$/g, '')
    .replace(
      /^(?:from|by|von|de|added by|updated by|posted by|created by|sent by|message from|reply from|comment by|reply by|note by|avatar (?:of|for)|profile (?:picture|photo) (?:of|for))\s*:?\s+/i,
      '',
    )
    .replace(
      /\s+(?:wrote|writes|said|says|replied|responded|commented|posted|answered|added(?: an?)?(?: (?:internal|private|public))?(?: (?:note|comment|reply))?|sent(?: an? (?:message|e-?mail))?|created|opened|updated|via .*|to .*|on|at|schrieb|a écrit|escribió|('|’)s (?:avatar|photo|picture|profile))\b.*$/i,
      '',
    )
    .replace(/^[\s"'“”,:·•|–-]+|[\s"'“”,:·•|–-]+$/g, '')
    .trim();
  const out: { name?: string; email?: string } = {};
  if (t && isNameLike(t)) out.name = t;
  else if (email) out.name = email;
  if (email) out.email = email.toLowerCase();
  return out;
}

function isNameLike(t: string): boolean {
  if (t.length < 2 || t.length > 60) return isSelf(t);
  if (isSelf(t)) return true;
  return (
    /\p{L}/u.test(t) &&
    NAME_SHAPE.test(t) &&
    !NOT_NAME.test(t) &&
    t.split(' ').length <= 6 &&
    !isTime(t) &&
    !/[.!?]\s/.test(t.replace(/\b(?:Mr|Mrs|Ms|Dr|St|Jr|Sr|\p{Lu})\.\s/gu, ''))
  );
}

function keyOf(e: Element): string {
  return `${e.tagName}.${[...e.classList]
    .filter((c) => !/\d{2,}|active|selected|online|offline|locked|unread/.test(c))
    .sort()
    .join('.')}`;
}

/** Which small elements of the rows hold names: those found once in many rows, with few different values. */
function nameKeys(rows: readonly Element[], body: string | null): string[] {
  const tally = new Map<string, { rows: number; values: Set<string>; score: number }>();
  rows.forEach((row, i) => {
    if (rows.length > 60 && i % Math.ceil(rows.length / 60) !== 0) return;
    const seen = new Set<string>();
    for (const z of zoneOf(row, rows[i - 1])) {
      for (const e of small(z, body)) {
        const t = textOf(e);
        const { name } = cleanName(t);
        const key = keyOf(e);
        if (!name || seen.has(key)) continue;
        seen.add(key);
        const own = `${e.className} ${e.getAttribute('data-testid') ?? ''} ${e.getAttribute('data-test-id') ?? ''} ${e.parentElement?.className ?? ''}`;
        const link = e.closest('a')?.getAttribute('href') ?? '';
        let score = NAME_CLASS.test(own) ? 3 : 0;
        if (/mailto:|\/(?:users?|profile|people|customers?|contacts?|agents?|members?|u)\b|\/User\//i.test(link)) score += 2;
        if (/^(?:STRONG|B|H[1-6]|CITE|ADDRESS|TH|DT)$/.test(e.tagName)) score += 1;
        if (/subject|title|status|tag|label|badge|button|time|date/i.test(own)) score -= 1.5;
        if (/^\p{Lu}\p{Ll}/u.test(name) || isSelf(name)) score += 0.5;
        const entry = tally.get(key) ?? { rows: 0, values: new Set<string>(), score };
        entry.rows++;
        entry.values.add(name);
        entry.score = Math.max(entry.score, score);
        tally.set(key, entry);
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
    if (depth < 12)
      for (const c of e.children)
        if (
          !(body?.startsWith('.') && c.matches(body)) &&
          !/^(?:BUTTON|SELECT|TEXTAREA|SCRIPT|STYLE|SVG|BLOCKQUOTE)$/i.test(c.tagName)
        )
          walk(c, depth + 1);
  };
  walk(zone, (zone.textContent ?? '').length < 120 ? 1 : 0);
  return out.filter(isShown);
}

function nameOf(
  zone: readonly Element[],
  keys: readonly string[],
  bodies: readonly Element[],
): { name?: string; email?: string; hiddenName?: boolean } {
  const row = zone[0] as Element;
  for (const key of keys) {
    for (const z of zone) {
      for (const e of [z, ...z.querySelectorAll(key.slice(0, key.indexOf('.')))]) {
        if (keyOf(e) !== key || bodies.some((b) => b.contains(e)) || !isShown(e)) continue;
        const found = cleanName(textOf(e));
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
  // "From" as the label of a field, then "From Dana Whitfield on 7 March" within a head
  for (const z of zone) {
    for (const e of z.querySelectorAll('th, td, dt, label, span, b, strong')) {
      if (bodies.some((b) => b.contains(e)) || !/^(?:from|von|de|sender|author)\s*:?$/i.test(textOf(e))) continue;
      const found = cleanName(textOf(e.nextElementSibling ?? e.parentElement?.nextElementSibling ?? e));
      if (found.name && found.name !== textOf(e)) return found;
    }
  }
  for (const z of zone) {
    const head = /(?:^|\s)(?:from|by|von)\s+(\p{Lu}[^\n,|·]{1,50}?)(?=\s+(?:on|at|am|um|via|to)\b|\s*[,|·(]|\s+\d|$)/u.exec(
      textOf(z).slice(0, 160),
    )?.[1];
    const found = head ? cleanName(head) : {};
    if (found.name && /^\p{Lu}/u.test(found.name)) return found;
  }
  const label = /(?:from|by|von|de)\s+(.{2,50}?)(?:,|\s+(?:at|on|sent)\b|$)/i.exec(row.getAttribute('aria-label') ?? '')?.[1];
  if (label) {
    const found = cleanName(label);
    if (found.name) return found;
  }
  for (const z of zone) {
    for (const image of z.querySelectorAll('img[alt], [class*="avatar" i][title], [class*="avatar" i][aria-label]')) {
      if (bodies.some((b) => b.contains(image))) continue;
      const found = cleanName(image.getAttribute('alt') ?? image.getAttribute('title') ?? image.getAttribute('aria-label') ?? '');
      if (found.name && !/avatar|photo|picture|image|icon|logo/i.test(found.name)) return found;
    }
  }
  return {};
}

// ---- times

function timeFrom(e: Element | null): ShownTime | null {
  if (!e) return null;
  const inner = e.matches('time, [datetime]') ? e : (e.querySelector('time, [datetime]') ?? e);
  return timeOf(inner);
}

function timeIn1(zone: readonly Element[], bodies: readonly Element[]): ShownTime | null {
  for (const z of zone) {
    for (const e of [z, ...z.querySelectorAll('time, [datetime], [data-time], [data-timestamp]')]) {
      if (
        bodies.some((b) => b.contains(e)) ||
        (e === z && e.tagName !== 'TIME' && !e.hasAttribute('datetime') && !e.hasAttribute('data-timestamp'))
      )
        continue;
      const t = timeOf(e);
      if (t) return t;
    }
  }
  for (const z of zone) {
    for (const e of z.querySelectorAll('*')) {
      if (e.childElementCount > 2 || bodies.some((b) => b.contains(e))) continue;
      const text = textOf(e);
      const title = e.getAttribute('title');
      if (
        (text.length < 70 && (isTime(text) || (timeIn(text) && /\d/.test(text) && text.length < 50))) ||
        (title && isTime(title))
      ) {
        const t = timeOf(e);
        if (t) return t;
      }
    }
  }
  return null;
}

// ---- marks, sides, notes

/** The words by which a row is marked: on itself, on what wraps it alone, on the elements inside that are not text. */
function marksOf(row: Element): string {
  let out = wordsOf(row);
  for (let up = above(row), n = 0; up && n < 2; up = above(up), n++) {
    if (up.childElementCount > 1 && n > 0) break;
    if (up.childElementCount <= 3) out += wordsOf(up);
  }
  let n = 0;
  for (const e of row.querySelectorAll('[class], [data-type], [data-from]')) {
    if (++n > 40) break;
    out += wordsOf(e);
  }
  return ` ${out.trim()} `;
}

function markSides(rows: readonly Element[], voices: Row[], body: string | null, recipe: Recipe | null): void {
  if (rows.length < 2 || (recipe && voices.every((v) => v.role !== null))) return;
  const container = rows[0]?.parentElement?.getBoundingClientRect();
  if (!container || container.width < 40) return;
  const doc = rows[0]?.ownerDocument as Document;
  const range = doc.createRange();
  const boxes = rows.map((row) => {
    const b = body ? (matching(row, body)[0] ?? row) : row;
    range.selectNodeContents(b);
    const r = range.getBoundingClientRect();
    return { left: r.left - container.left, right: container.right - r.right, width: r.width };
  });
  const least = Math.min(...boxes.map((b) => b.left));
  const leastRight = Math.min(...boxes.map((b) => b.right));
  voices.forEach((v, i) => {
    const b = boxes[i];
    if (!b || b.width === 0) return;
    const fromLeft = b.left - least;
    const fromRight = b.right - leastRight;
    // full-width text says nothing; a bubble leaves a gap on the other side
    if (fromLeft > container.width * 0.06 && fromRight < fromLeft * 0.6) v.side = 'right';
    else if (fromLeft <= container.width * 0.02) v.side = 'left';
  });
  if (!voices.some((v) => v.side === 'right')) for (const v of voices) v.side = null;
}

/** A note is told by a mark or a line that some rows have and others have not. */
function markNotes(voices: Row[], recipe: Recipe | null): void {
  if (recipe?.note || recipe?.noteWords) return;
  // counted, since a page may have "private" in the ids of all and a mark of it on one
  const beyondAll = (counts: number[]): boolean[] => {
    const least = Math.min(...counts);
    return counts.map((c) => c > (counts.length > 1 ? least : 0));
  };
  const byWord = beyondAll(
    voices.map(
      (v) =>
        v.words.replaceAll(' ', '  ').match(/ (?:internal|private|whisper|confidential|worknotes?|restricted|staffonly) /g)
          ?.length ?? 0,
    ),
  );
  const byLine = voices.map((v) => NOTE_LINE.test(headText(v.element, v.text)) || hasNoteBadge(v.element));
  const byNote = beyondAll(voices.map((v) => v.words.replaceAll(' ', '  ').match(NOTE_WORDS)?.length ?? 0));
  const n = voices.length;
  const subset = (marks: boolean[]): boolean => marks.some(Boolean) && (marks.filter(Boolean).length < n || n === 1);
  const useWord = subset(byWord);
  const useLine = subset(byLine);
  const useNote = subset(byNote) && byNote.filter(Boolean).length <= n * 0.6;
  voices.forEach((v, i) => {
    v.note = (useWord && (byWord[i] ?? false)) || (useLine && (byLine[i] ?? false)) || (useNote && (byNote[i] ?? false));
  });
}

function hasNoteBadge(row: Element): boolean {
  for (const e of row.querySelectorAll('span, b, em, i, small, div, label, strong, td, th')) {
    if (
      e.childElementCount === 0 &&
      /^\W*(?:private|internal|(?:internal|private|staff) (?:note|comment|message)|note|whisper|work notes?|agents? only|intern|vertraulich)\W*$/i.test(
        textOf(e),
      ) &&
      isShown(e)
    )
      return true;
  }
  return false;
}

function headText(row: Element, text: string): string {
  let whole = textOf(row);
  const first = text.slice(0, 30).replace(/\s+/g, ' ');
  const at = first.length > 8 ? whole.indexOf(first) : -1;
  if (at >= 0) whole = `${whole.slice(0, at)} ${whole.slice(at + text.length)}`;
  let labels = '';
  for (const e of row.querySelectorAll('[title], [aria-label]'))
    labels += ` ${e.getAttribute('title') ?? ''} ${e.getAttribute('aria-label') ?? ''}`;
  return `${whole.slice(0, 300)} ${labels.slice(0, 400)} ${row.getAttribute('aria-label') ?? ''}`;
}

/** "Sam joined the chat", day lines, unread pills: something on the list that nobody said. */
export function isSystem(row: Row): boolean {
  if (row.role !== null) return false;
  const text = row.text.trim();
  if (text === '') return true;
  if (isTime(text)) return true;
  const short = text.length < 120 && !/\n/.test(text);
  if (!short) return false;
  if (
    SYSTEM_LINE.test(text) &&
    (!row.name || SYSTEM_WORDS.test(row.words)) &&
    !/[?!]$/.test(text) &&
    !/\b(?:i|you|my|your)\b/i.test(text)
  )
    return true;
  return (
    SYSTEM_WORDS.test(row.words) &&
    !row.name &&
    !row.email &&
    / (?:system|activity|event|separator|divider|typing|joined|unread|notification|daymarker) /.test(row.words)
  );
}
