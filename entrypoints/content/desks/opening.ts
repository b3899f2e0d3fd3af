import { apartFrom, holds, isShown, splitWords, textOf } from './dom';
import { cleanName } from './names';
import { type Row, readRow } from './rows';
import { timeOf } from './times';

const SIDE_AREA = 'nav, aside, [role=navigation], [role=complementary], footer, [role=contentinfo]';
const OPENING =
  / (?:description|opening|original|initial|question|request|problem|issue body|ticket body|ticket text|first post|enquiry|inquiry|summary text) /;

/**
 * The request that opened the ticket where it stands apart from the messages below it, as desks made from issue
 * trackers do; null when there is none.
 */
export function findOpening(doc: Document, rows: readonly Element[], editor: Element | null): Element | null {
  const first = rows[0];
  if (!first) return null;
  const apart = apartFrom(rows);
  const fits = (e: Element): boolean =>
    !apart(e) &&
    !(editor && holds(e, editor)) &&
    !e.closest(`${SIDE_AREA}, header, form`) &&
    (e.compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
    isShown(e) &&
    textOf(e).length >= 20 &&
    textOf(e).split(' ').length >= 4 &&
    !e.querySelector('input:not([type=hidden]), select, textarea, [contenteditable=true]');
  let best: Element | null = null;
  let most = 0;
  for (const e of doc.querySelectorAll(
    '[class*="description" i], [id*="description" i], [class*="opening" i], [class*="original" i], [class*="question" i], [class*="request" i], [class*="problem" i], [class*="initial" i], [data-testid*="description" i], [data-test-id*="description" i]',
  )) {
    const words = splitWords(
      `${e.getAttribute('class') ?? ''} ${e.getAttribute('id') ?? ''} ${e.getAttribute('data-testid') ?? ''} ${e.getAttribute('data-test-id') ?? ''}`,
    );
    if (
      !OPENING.test(words) ||
      / (?:list|input|field|meta|label|editor|button|tooltip|requester|requestor) /.test(words) ||
      !fits(e)
    )
      continue;
    const length = textOf(e).length;
    if (!best || (length > most && !best.contains(e)) || (best.contains(e) && length > most * 0.8)) {
      best = e;
      most = length;
    }
  }
  if (best) return best;
  // told by a label: "Description" beside or above it
  for (const e of doc.querySelectorAll('th, td, dt, label, h2, h3, h4, strong')) {
    const text = e.textContent ?? '';
    if (
      text.length > 40 ||
      !/^\s*(?:description|(?:original )?(?:message|request)|question|problem|enquiry|inquiry|beschreibung)\s*:?\s*$/i.test(text)
    )
      continue;
    const value = e.nextElementSibling ?? e.parentElement?.nextElementSibling;
    if (value && fits(value)) return value;
  }
  return null;
}

/** The request that opened the ticket, which stands apart: its writer is named somewhere above it ("Added by Nadia"). */
export function readOpening(element: Element, rows: readonly Element[]): Row {
  const apart = apartFrom(rows);
  const row = readRow(element, undefined, false, null, null, []);
  row.text = row.text.replace(/^description\s*\n+/i, '');
  row.words = ' ';
  for (let up = element.parentElement, n = 0; up && n < 3 && !row.name; up = up.parentElement, n++) {
    for (const e of up.querySelectorAll(
      '[class*="author" i], [class*="creator" i], [class*="reporter" i], [class*="requester" i], [class*="by" i], [class*="meta" i]',
    )) {
      if (element.contains(e) || apart(e) || !isShown(e) || textOf(e).length > 120 || /assign|owner/i.test(textOf(e))) continue;
      const link = e.querySelector('a[href*="user" i], a[href*="profile" i], a[href^="mailto:"], strong, b');
      Object.assign(row, cleanName(textOf(link ?? e)));
      row.time ??= timeOf(e);
      if (row.name) break;
    }
  }
  return row;
}
