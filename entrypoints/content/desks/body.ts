import { isShown, splitWords, textOf, wordsOf } from './dom';
import { looksLikeName, NAME_CLASS } from './names';
import { NOTE_LINE } from './signs';
import { isTime, timeIn } from './times';

/** Which part of a message on an unknown page is what was said, and what around it is furniture. */

export const ACTION_LINE =
  /^(?:reply|reply all|quote|edit|delete|forward|comment|more|show (?:more|less|quoted text|quote|details|original|full).*|hide.*|view.*|permalink|link|share|copy.*|like|react|report|translate|mark.*|download.*|\[?…\]?|\.\.\.|•••|#\d+|\(?edited\)?|seen(?: by .*)?|delivered|sent|read|new|unread|expand|collapse|see more|see less|options|actions|print|retry|\d+)$/i;
const FIELD_LABEL =
  /^(?:from|to|cc|bcc|date|sent|subject|reply-to|von|an|betreff|datum|de|à|para|asunto|objet|received|created)\s*:?$/i;
const FIELD_LINE = /^(?:from|to|cc|bcc|date|sent|subject|reply-to|von|an|betreff|datum)\s*:/i;

/** The elements of a row that a body key means. */
export function matching(row: Element, key: string): Element[] {
  return key.startsWith('>') ? [...row.children].filter((e) => e.tagName === key.slice(1)) : [...row.querySelectorAll(key)];
}

/** The class (or child tag) that holds most of the words in most rows, and neither name nor time. */
export function bodyKey(rows: readonly Element[]): string | null {
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
            c.childElementCount < 4 &&
            (isTime(textOf(c)) || (NAME_CLASS.test(c.className.toString()) && looksLikeName(textOf(c)))),
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
export function withoutHead(
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

/** "From: ... To: ... Subject: ..." as a table or list on top of a mail. */
export function isFieldTable(e: Element): boolean {
  if (!/^(?:TABLE|DL|UL)$/.test(e.tagName) || (e.textContent ?? '').length > 900) return false;
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
