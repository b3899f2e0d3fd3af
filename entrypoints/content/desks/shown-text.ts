import type { Span } from '@/rules/types';
import { BLOCK, frameBody, ICON_FONT, isEditable, isFurniture } from './dom';

const QUOTE =
  'blockquote, [class*="gmail_quote"], .gmail_extra, .yahoo_quoted, .moz-cite-prefix, .protonmail_quote, .tutanota_quote, .zmail_extra, .OutlookMessageHeader, #divRplyFwdMsg, #x_divRplyFwdMsg, #mail-editor-reference-message-container, [data-quoted], .quoted-text, .quoted_text, .email-quote, .mail-quote, .quoted-message, .fr-quoted, .quoted-reply';
/** From here to the end of its parent everything is quoted. */
const QUOTE_REST = '#appendonsend, #x_appendonsend, #divRplyFwdMsg, #x_divRplyFwdMsg, .OutlookMessageHeader';
const FOLD = /quote|trimmed|original|earlier|previous|histor|zitat|cité|citado/i;

/** Text of an element as shown, with the stretches that are quoted by structure. */
export interface ShownText {
  text: string;
  quoted: Span[];
}
/**
 * The text of an element as a reader sees it: hidden parts, buttons, times, icons and pictures left out, one '\n' between
 * lines, an empty line between paragraphs. Goes into open shadow roots and same-origin frames.
 * @param skip further elements to leave out
 */
export function shownText(element: Element, skip: (element: Element) => boolean = () => false): ShownText {
  const quoted: Span[] = [];
  let text = '';
  let blank = false;

  const put = (s: string) => {
    if (!s) return;
    if (blank && text && !/\s$/.test(text) && !/^\s/.test(s)) text += ' ';
    blank = false;
    text += s;
  };
  const newline = () => {
    text = text.replace(/[ \t]+$/, '');
    blank = false;
    if (text && !text.endsWith('\n')) text += '\n';
  };
  const visit = (node: Node, pre: boolean) => {
    if (node.nodeType === 3) {
      const data = (node as Text).data;
      if (pre) return put(data.replace(/\r\n?/g, '\n'));
      const words = data.replace(/[\s\u00a0]+/g, ' ');
      if (words === ' ' || words === '') {
        blank ||= words === ' ';
        return;
      }
      if (words.startsWith(' ')) blank = text !== '' && !text.endsWith('\n');
      put(words.trim());
      blank = words.endsWith(' ');
      return;
    }
    if (node.nodeType !== 1) return;
    const e = node as HTMLElement;
    if (e.tagName === 'BR') {
      text = text.replace(/[ \t]+$/, '');
      text += '\n';
      blank = false;
      return;
    }
    if (e.tagName === 'IMG') {
      const alt = e.getAttribute('alt') ?? '';
      if (/\p{Extended_Pictographic}/u.test(alt) && alt.length < 12) put(alt);
      return;
    }
    if (e.tagName === 'IFRAME') {
      const body = frameBody(e as HTMLIFrameElement);
      if (!body || isEditable(body)) return;
      newline();
      const inner = shownText(body, skip);
      for (const q of inner.quoted) quoted.push({ start: q.start + text.length, end: q.end + text.length });
      text += inner.text;
      newline();
      return;
    }
    if (e !== element && isFurniture(e)) return;
    if (skip(e)) return;
    const style = getComputedStyle(e);
    if (style.display === 'none' || style.visibility === 'hidden' || style.opacity === '0' || ICON_FONT.test(style.fontFamily))
      return;
    if (style.position === 'absolute' && (e.offsetWidth <= 1 || style.clipPath === 'inset(50%)')) return;
    if (
      e.tagName === 'DETAILS' &&
      (!(e as HTMLDetailsElement).open || FOLD.test(e.querySelector('summary')?.textContent ?? ''))
    ) {
      // folded: a quote or history as a rule; what is shown is only its label
      return;
    }
    if (e.tagName === 'SUMMARY') return;
    const block = BLOCK.has(e.tagName) || !/^(?:inline|contents|none)/.test(style.display);
    const paragraph =
      e.tagName === 'P' || (block && Number.parseFloat(style.marginTop) >= 8 && Number.parseFloat(style.marginBottom) >= 8);
    if (block) newline();
    if (paragraph && text && !text.endsWith('\n\n')) text += '\n';
    const from = text.length;
    const keepsLines = /^(?:pre|break-spaces)/.test(style.whiteSpace);
    const root = e.shadowRoot;
    const children = root
      ? root.childNodes
      : e.tagName === 'SLOT' && (e as HTMLSlotElement).assignedNodes().length > 0
        ? (e as HTMLSlotElement).assignedNodes()
        : e.childNodes;
    let restFrom: number | null = null;
    for (const child of children) {
      if (child.nodeType === 1 && restFrom === null && (child as Element).matches(QUOTE_REST)) {
        newline();
        restFrom = text.length;
      }
      visit(child, keepsLines);
    }
    if (block) newline();
    if (paragraph && text) text += '\n';
    if (restFrom !== null && text.length > restFrom) quoted.push({ start: restFrom, end: text.length });
    else if (e !== element && e.matches(QUOTE) && text.length > from) quoted.push({ start: from, end: text.length });
  };
  visit(element, false);
  return tidied(text, quoted);
}

/** Drops leading and trailing blank lines and runs of more than one empty line, moving the spans along. */
function tidied(text: string, quoted: Span[]): ShownText {
  const keep: number[] = [];
  let out = '';
  let run = 2;
  for (let i = 0; i < text.length; i++) {
    keep.push(out.length);
    const c = text.charAt(i);
    if (c === '\n') {
      run++;
      if (run > 2) continue;
    } else run = 0;
    out += c;
  }
  keep.push(out.length);
  const trimmed = out.trimEnd();
  const at = (n: number) => Math.min(keep[n] ?? trimmed.length, trimmed.length);
  return { text: trimmed, quoted: quoted.map((q) => ({ start: at(q.start), end: at(q.end) })).filter((q) => q.end > q.start) };
}
