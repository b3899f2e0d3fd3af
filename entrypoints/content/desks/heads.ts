import { EMAIL_IN } from './agent';
import { isShown, textOf } from './dom';
import { timeIn } from './times';

/** Most characters and words of a head: sender, recipients, a date. */
const LONGEST = 400;
const MOST_WORDS = 9;
/** What the mail is about stands in its head as well. */
const TITLE = 'h1, h2, h3, h4, h5, h6, [class*="subject" i]';
const LABELS =
  /(?<!\p{L})(?:from|to|cc|bcc|reply-to|date|sent|von|an|datum|de|à|para|da|a|van|aan|od|do|från|till|fra|til)\s*:?(?!\p{L})/giu;

/** Without the rows that are nothing but the head of the next one: who wrote to whom and when, standing before what was said. */
export function withoutHeads(rows: readonly Element[]): Element[] {
  return rows.filter((row, i) => {
    const next = rows[i + 1];
    return !next || row.parentNode !== next.parentNode || row.className === next.className || !isHead(row) || isHead(next);
  });
}

/** The head within a message, where it stands before what was said and nothing tells the two apart but that. */
export function headWithin(row: Element): Element | null {
  let at: Element | undefined = row;
  for (let depth = 0; at && depth < 6; depth++) {
    const shown: Element[] = [...at.children].filter(isShown);
    const head = shown.findIndex((e) => isHead(e));
    if (head >= 0) {
      const said = shown.slice(0, head).some((e) => !e.matches(TITLE) && /\p{L}{2}[.!?](?:\s|$)/u.test(textOf(e)));
      return !said && shown.slice(head + 1).some((e) => textOf(e).length > 40) ? (shown[head] as Element) : null;
    }
    const { length } = textOf(at);
    at = shown.find((e) => textOf(e).length > length * 0.6);
  }
  return null;
}

/** Whether an element says who wrote to whom, and no more. */
export function isHead(e: Element): boolean {
  if ((e.textContent ?? '').length > 4000) return false;
  const shown = (of: Element) =>
    of instanceof HTMLElement && isShown(of) ? of.innerText.replace(/\s+/g, ' ').trim() : textOf(of);
  let text = shown(e);
  const addresses = text.match(EMAIL_IN);
  // "... wrote:" is the head of a quote
  if (!addresses || text.length > LONGEST || /[:：]\s*$/.test(text)) return false;
  for (const title of e.querySelectorAll(TITLE)) text = text.replace(shown(title), ' ');
  let rest = text.replace(EMAIL_IN, ' ');
  const time = timeIn(rest);
  if (time) rest = rest.replace(time.text, ' ');
  rest = rest.replace(LABELS, ' ');
  return !/\p{L}{2}[.!?](?:\s|$)/u.test(rest) && (rest.match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).length <= MOST_WORDS;
}
