import { anyOf } from './cues';
import { allIn, frameBody, isShown, splitWords, textOf, wordsOf } from './dom';
import { NOTE_LABEL, NOTE_LINE } from './signs';
import { isTime, timeIn } from './times';

/** Which part of a message on an unknown page is what was said, and what around it is furniture. */

const ACTION = `(?:${anyOf('actions')}|reply(?: all)?|quote|edit|delete|forward|comment|more|less|permalink|link|share|copy|like|react|report|translate|download|seen|delivered|sent|read|new|unread|expand|collapse|see (?:more|less)|options|actions|print|retry|details|headers|plain text|html|source|active|open|closed|pending|translated?|(?:tags?|labels?|attachments?)\\s*:\\W*|\\(?edited\\)?|#\\d+|\\[?…\\]?|\\.\\.\\.|•••)`;
/** A line of buttons, counts and states rather than of words. */
export const ACTION_LINE = new RegExp(
  `^(?:${ACTION}(?:[\\s|·,]+${ACTION})*|show (?:more|less|quoted text|quote|details|original|full).*|hide (?:quoted|quote|details|original).*|view (?:in|as|full|original|details).*|mark as.*|download (?:attachment|all).*|seen by .*|\\d+)$`,
  'i',
);
const FIELD_LABEL =
  /^(?:from|to|cc|bcc|date|sent|subject|reply-to|von|an|betreff|datum|de|à|para|asunto|objet|da|a|data|oggetto|van|aan|onderwerp|fecha|assunto|od|do|temat|från|till|ämne|fra|til|emne|received|created)\s*:?$/i;
const FIELD_LINE =
  /^(?:from|to|cc|bcc|date|sent|subject|reply-to|von|an|betreff|datum|de|à|objet|para|asunto|da|oggetto|data|van|aan|onderwerp|assunto|od|temat|från|till|ämne|fra|til|emne)\s*:/i;

/** The elements of a row that a body key means. */
export function matching(row: Element, key: string): Element[] {
  return allIn(row, key);
}

/**
 * A selector for the part of each row that holds what was said: the innermost element, of one kind in nearly all rows,
 * that loses none of the running text. Heads fall away by themselves, since they hold names and times and no sentences.
 */
export function bodyKey(rows: readonly Element[]): string | null {
  const sample =
    rows.length <= 16 ? rows : Array.from({ length: 16 }, (_, i) => rows[Math.floor((i * rows.length) / 16)] as Element);
  const tally = new Map<string, { rows: number; extra: number; depth: number }>();
  let talking = 0;
  for (const row of sample) {
    const prose = new Map<Element, number>();
    const whole = proseIn(row, prose);
    if (whole === 0) continue;
    // a line of the history ("Status changed") counts less than what somebody wrote
    const weight = whole >= 60 ? 1 : 0.3;
    talking += weight;
    const seen = new Set<string>();
    let depth = 0;
    for (let at: Element | null = row; at; at = heir(at, whole, prose), depth++) {
      if (at === row) continue;
      for (const key of keysOf(at)) {
        if (seen.has(key)) continue;
        seen.add(key);
        const all = allIn(row, key);
        const extra = all.reduce((n, e) => n + shownLength(e), 0) - whole;
        const t = tally.get(key) ?? { rows: 0, extra: 0, depth: 0 };
        tally.set(key, { rows: t.rows + weight, extra: t.extra + Math.max(0, extra) * weight, depth: t.depth + depth * weight });
      }
    }
  }
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [key, t] of tally) {
    if (t.rows < talking * 0.75 || (sample.length === 1 && !BODY_WORD.test(splitWords(key)))) continue;
    // the same text in fewer wrappers is the safer choice
    const cost = t.extra / t.rows + (t.depth / t.rows) * 0.5 - (BODY_WORD.test(splitWords(key)) ? 3 : 0);
    if (cost < least) {
      least = cost;
      best = key;
    }
  }
  return best;
}

const BODY_WORD = / (?:body|content|contents|text|message|msg|mail|comment|html|prose|copy|bubble|markdown|wiki|plain|richtext) /;

/** Characters of running text below an element; single words, names and times are none. */
function proseIn(e: Element, out: Map<Element, number>): number {
  if (/^(?:BUTTON|SELECT|TEXTAREA|SCRIPT|STYLE|SVG|TIME|LABEL|H[1-6])$/i.test(e.tagName) || !isShown(e)) return 0;
  let own = e.tagName === 'IFRAME' ? (frameBody(e as HTMLIFrameElement)?.innerText ?? '') : '';
  let sum = 0;
  for (const c of e.shadowRoot?.childNodes ??
    (e.tagName === 'SLOT' && (e as HTMLSlotElement).assignedNodes().length > 0
      ? (e as HTMLSlotElement).assignedNodes()
      : e.childNodes)) {
    if (c.nodeType === 3) own += (c as Text).data;
    else if (c.nodeType === 1) sum += proseIn(c as Element, out);
  }
  const text = own.replace(/\s+/g, ' ').trim();
  if (text && (text.split(' ').length >= 4 || /[?!]$/.test(text)) && !timeIn(text.slice(0, 60)) && e.tagName !== 'A')
    sum += text.length;
  out.set(e, sum);
  return sum;
}

/** The child that holds all the running text of its parent. */
function heir(e: Element, whole: number, prose: Map<Element, number>): Element | null {
  for (const c of e.shadowRoot?.children ?? e.children) if ((prose.get(c) ?? 0) >= whole * 0.95) return c;
  return null;
}

function keysOf(e: Element): string[] {
  const tag = e.tagName.toLowerCase();
  const out = tag === 'iframe' || tag === 'pre' || tag === 'article' ? [tag] : [];
  for (const c of e.classList) if (/^[a-zA-Z_][\w-]*$/.test(c) && !/\d{3,}/.test(c)) out.push(`.${c}`, `${tag}.${c}`);
  const test = e.getAttribute('data-testid') ?? e.getAttribute('data-test-id');
  if (test && !/\d/.test(test)) out.push(`[data-test${e.hasAttribute('data-testid') ? '' : '-'}id="${test}"]`);
  return out;
}

function shownLength(e: Element): number {
  if (e.tagName === 'IFRAME') return (frameBody(e as HTMLIFrameElement)?.innerText ?? '').length;
  return ((e as HTMLElement).innerText ?? '').replace(/\s+/g, ' ').trim().length;
}

/** Lines before and behind the words that are the row's furniture: the name, the time, fields, actions. */
export function withoutHead(
  text: string,
  quoted: { start: number; end: number }[],
  name: string | undefined,
  whole = false,
): { text: string; quoted: { start: number; end: number }[] } {
  let from = 0;
  let lastLine = '';
  for (let n = 0; n < 10 && from < text.length; n++) {
    const end = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
    const line = text.slice(from, end).trim();
    const bare = line
      .replace(/<?[\w.+-]+@[\w-]+\.[\w.-]+>?/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^(?:from|by|von)\s+/i, '')
      .replace(/[\s,·•|:–-]+(?:(?:on|at)\s*)?$/, '')
      .trim();
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
    if (start <= from || !(line === '' || isTime(line) || ACTION_LINE.test(line) || (whole && isFoot(line, name)))) break;
    to = start - 1;
  }
  return {
    text: text.slice(from, to),
    quoted: quoted
      .map((q) => ({ start: Math.max(0, q.start - from), end: Math.min(to - from, q.end - from) }))
      .filter((q) => q.end > q.start),
  };
}

/** The name, alone or with a label and a time, below the words instead of above them. A closing with it alone is kept apart by its blank line. */
function isFoot(line: string, name: string | undefined): boolean {
  if (name === undefined || !line.startsWith(name)) return false;
  const rest = line.slice(name.length).trim();
  const time = timeIn(rest);
  const bare = (time ? rest.replace(time.text, '') : rest).replace(/^[\s,·•|:()–-]+|[\s,·•|:()–-]+$/g, '');
  return bare === '' || NOTE_LINE.test(bare) || NOTE_LABEL.test(bare);
}

/** "From: ... To: ... Subject: ..." as a table or list on top of a mail. */
export function isFieldTable(e: Element): boolean {
  if (!/^(?:TABLE|DL|UL|FIELDSET|HEADER)$/.test(e.tagName) || (e.textContent ?? '').length > 900) return false;
  let fields = 0;
  for (const c of e.querySelectorAll('th, td, dt, label, b, strong, li'))
    if (FIELD_LABEL.test(textOf(c)) || (c.tagName === 'LI' && FIELD_LINE.test(textOf(c)))) fields++;
  return fields >= 2;
}

/** A heading that is the subject, the name or the time rather than something said. */
export function isTitle(e: Element, name: string | undefined): boolean {
  const text = textOf(e);
  return (
    /^(?:re|aw|fwd?|#\d+)\b/i.test(text) ||
    / (?:subject|title|header|head|author|name) /.test(wordsOf(e)) ||
    (name !== undefined && text.includes(name)) ||
    timeIn(text) !== null
  );
}
