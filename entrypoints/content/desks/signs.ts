import { matching } from './body';
import { anyOf, cues } from './cues';
import { above, allIn, isShown, textOf, wordsOf } from './dom';
import type { Recipe } from './recipes/schema';
import type { Row } from './rows';
import { isTime } from './times';

/** Signs beside the words: class words, sides, marks of internal notes, lines that nobody said. */

/** A note's label in another language, as the whole of a small text. */
export const NOTE_LABEL = new RegExp(`^\\W*(?:${anyOf('note')})\\W*$`, 'iu');
const OTHER_NOTE = new RegExp(
  `(?<!\\p{L})(?:${cues('note')
    .filter((w) => w.includes(' '))
    .join('|')})(?!\\p{L})`,
  'iu',
);
const HAPPENED = new RegExp(`^.{1,60}?\\s(?:${anyOf('happened')})(?:\\s.{0,60})?[.…]*$`, 'iu');

const NOTE_WORDS = / (?:notes?) /g;
export const NOTE_LINE =
  /\b(?:internal (?:note|comment|message|only)|private (?:note|comment|message)|comments? added|added (?:a |an )?(?:internal |private )?(?:note|comment)|(?:agents?|staff|team) only|not visible to (?:the )?(?:customer|requester|client|user)|only visible to|hidden from (?:the )?customer|note added|whisper|interne (?:notiz|bemerkung)|note interne|nota interna)\b/i;
const SYSTEM_LINE =
  /^(?:.{0,60}\b(?:joined|left|has (?:joined|left|ended)|ended|started|closed|re-?opened|opened|assigned|unassigned|transferred|changed|set|added|removed|updated|merged|resolved|snoozed|is typing|accepted|status|took|created)\b.{0,90}|today|yesterday|\d+ (?:new|unread) messages?|new messages?|unread(?: messages?)?|.{0,20}(?:conversation|chat|ticket) (?:started|closed|opened|ended|assigned).{0,60})\.?$/i;
const SYSTEM_WORDS =
  / (?:system|activity|event|status|info|log|joined|notification|separator|divider|divide|date|day|daymarker|unread|typing|service|audit|changes?|details) /;

/** The words by which a row is marked: on itself, on what wraps it alone, on the elements inside that are not text. */
export function marksOf(row: Element): string {
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

const SIDE_LABEL = {
  agent: new RegExp(`^\\W*(?:agent|staff|support|operator|team member|employee|${anyOf('agent')})\\W*$`, 'iu'),
  customer: new RegExp(`^\\W*(?:customer|client|visitor|requester|requestor|guest|end user|${anyOf('customer')})\\W*$`, 'iu'),
};

/** " agent " or " customer " where a small label beside the words says so; a label is no name. */
export function sideLabel(zone: readonly Element[], bodies: readonly Element[]): string {
  let n = 0;
  for (const z of zone) {
    for (const e of allIn(z, 'span, b, em, i, small, strong, div, label, td, th, dt, p, h4, h5, h6, sup')) {
      if (++n > 60) return '';
      if (e.childElementCount > 0 || (e.textContent ?? '').length > 24 || bodies.some((b) => b.contains(e))) continue;
      const text = textOf(e);
      for (const side of ['agent', 'customer'] as const) if (SIDE_LABEL[side].test(text) && isShown(e)) return ` ${side} `;
    }
  }
  return '';
}

/** Which side a bubble stands on, where the bubbles stand on two. */
export function markSides(rows: readonly Element[], voices: Row[], body: string | null, recipe: Recipe | null): void {
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
  if (voices.some((v) => v.side === 'right')) return;
  // In a narrow window bubbles fill it; their style still tells.
  if (!rows.slice(0, MOST_LOOKED_AT).some(isPushed)) {
    for (const v of voices) v.side = null;
    return;
  }
  const pushed = rows.map(isPushed);
  const two = pushed.includes(true) && pushed.includes(false);
  for (const [i, v] of voices.entries()) v.side = two ? (pushed[i] ? 'right' : 'left') : null;
}

/** Where none of so many bubbles is pushed to the far end, none is taken to be. */
const MOST_LOOKED_AT = 20;

/** Whether an element, or the one that alone fills it, is laid out to stand at the far end of its line. */
function isPushed(row: Element): boolean {
  for (let el: Element | null = row, n = 0; el && n < 3; el = el.childElementCount === 1 ? el.firstElementChild : null, n++) {
    const style = getComputedStyle(el);
    if (/^(?:flex-)?end$/.test(style.alignSelf) && el.parentElement)
      if (getComputedStyle(el.parentElement).flexDirection.startsWith('column')) return true;
    if (style.display.endsWith('flex') && style.flexDirection === 'row' && /^(?:flex-)?end$/.test(style.justifyContent))
      return true;
    // The computed style gives the width that "auto" came to; only this gives the word.
    const map = (el as { computedStyleMap?: () => { get(name: string): unknown } }).computedStyleMap?.();
    if (map && String(map.get('margin-left')) === 'auto' && String(map.get('margin-right')) !== 'auto') return true;
  }
  return false;
}

/** A note is told by a mark or a line that some rows have and others have not. */
export function markNotes(voices: Row[], recipe: Recipe | null): void {
  if (recipe?.note || recipe?.noteWords || recipe?.labels?.note || recipe?.looks?.note) return;
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
  const byLine = voices.map((v) => v.noteHint === true);
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

/** Whether a line or a badge beside the words speaks of a note. */
export function noteHint(row: Element, text: string): boolean {
  const head = headText(row, text);
  return NOTE_LINE.test(head) || OTHER_NOTE.test(head) || hasNoteBadge(row);
}

const DRAFT =
  /(?<!\p{L})(?:created a draft|saved (?:a )?draft|draft saved|unsent|autosaved|not sent yet|(?:als )?entwurf|brouillon|borrador|bozza|rascunho|utkast|kladde|szkic)(?!\p{L})/iu;

/** " is draft " where the head of a message says that it has not been sent. */
export function draftMark(row: Element, text: string): string {
  return DRAFT.test(headText(row, text)) ? ' is draft ' : '';
}

const NOTE_BADGE =
  /^\W*(?:private|internal|(?:internal|private|staff) (?:note|comment|message)|note|whisper|work notes?|agents? only|intern|vertraulich)\W*$/i;

function hasNoteBadge(row: Element): boolean {
  for (const e of row.querySelectorAll('span, b, em, i, small, div, label, strong, td, th, p, header')) {
    if (e.childElementCount > 0 || (e.textContent ?? '').length > 60) continue;
    const text = textOf(e);
    if ((NOTE_BADGE.test(text) || NOTE_LABEL.test(text)) && isShown(e)) return true;
  }
  return false;
}

/** The text of an element with a blank between its parts: "Tom" and "added a note" are no one word. */
function spaced(e: Element): string {
  const walker = e.ownerDocument.createTreeWalker(e, NodeFilter.SHOW_TEXT);
  let out = '';
  for (let n = walker.nextNode() as Text | null; n; n = walker.nextNode() as Text | null) out += ` ${n.data}`;
  return out.replace(/\s+/g, ' ').trim();
}

function headText(row: Element, text: string): string {
  let whole = spaced(row);
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
  // some chats give the line a speaker of its own: "System assistant"
  if (/^system\b/i.test(row.name ?? '')) return true;
  if (HAPPENED.test(text) && !/[?!]$/.test(text) && (!row.name || text.startsWith(row.name))) return true;
  // "Status changed", "Mail recorded": made like the messages but without what they say anything in
  if (row.bodyless && text.split(/\s+/).length < 12 && !/[?!]$|\b(?:i|you|my|your|me)\b/i.test(text)) return true;
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
