import type { Span } from '@/rules/types';

/** Looking at a page as the reader sees it: what is shown, what is text, what is only furniture. Reads, never writes. */

const FURNITURE = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE BUTTON SELECT OPTION INPUT TEXTAREA SVG CANVAS VIDEO AUDIO OBJECT EMBED MAP METER PROGRESS DATALIST DIALOG NAV LINK META HEAD TIME RP RT'.split(
    ' ',
  ),
);
const FURNITURE_ROLE = new Set(
  'button toolbar menu menubar menuitem tooltip tablist tab img presentation-img textbox combobox listbox option search navigation progressbar switch slider separator timer dialog'.split(
    ' ',
  ),
);
const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** The family asked for first: many a page's stack for plain text ends in "Segoe UI Symbol". */
const ICON_FONT = /^[^,]*(?:icon|symbol|awesome|glyph|ligature|emoji-font)/i;
const ICON_CLASS =
  /(?:^|[\s_-])(?:icons?|material-icons|material-symbols|mdi|fa|fas|far|fab|glyphicon|octicon|md-icon|svg-icon|iconfont)(?:[\s_-]|$)/i;
/** Block quotes and what mail programs call their quotes; nested matches are nested quotes. */
const QUOTE =
  'blockquote, [class*="gmail_quote"], .gmail_extra, .yahoo_quoted, .moz-cite-prefix, .protonmail_quote, .tutanota_quote, .zmail_extra, .OutlookMessageHeader, #divRplyFwdMsg, #x_divRplyFwdMsg, #mail-editor-reference-message-container, [data-quoted], .quoted-text, .quoted_text, .email-quote, .mail-quote, .quoted-message, .fr-quoted, .quoted-reply';
/** From here to the end of its parent everything is quoted. */
const QUOTE_REST = '#appendonsend, #x_appendonsend, #divRplyFwdMsg, #x_divRplyFwdMsg, .OutlookMessageHeader';
const SIGNATURE =
  '[class*="gmail_signature"], .moz-signature, .signature, [data-signature], #Signature, #x_Signature, .mail-signature, .email-signature, [data-smartmail="gmail_signature"], .js-signatureMarker';
const FOLD = /quote|trimmed|original|earlier|previous|histor|zitat|cité|citado/i;

/** Text of an element as shown, with the stretches that are quoted by structure. */
export interface ShownText {
  text: string;
  quoted: Span[];
}

/** Whether an element takes part in what is shown: it has a box and is not hidden, transparent or folded away. */
export function isShown(element: Element): boolean {
  if (element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
  // `display: contents` has no box of its own
  return (
    element.firstElementChild !== null && getComputedStyle(element).display === 'contents' && [...element.children].some(isShown)
  );
}

/** The element above, through shadow roots and same-origin frames. */
export function above(node: Node): Element | null {
  const slot = (node as Partial<Element>).assignedSlot;
  if (slot) return slot;
  if (node.parentElement) return node.parentElement;
  // by kind, not by class: the node may be another window's
  const root = node.getRootNode();
  return root.nodeType === 11 && 'host' in root ? (root as ShadowRoot).host : null;
}

/** Whether `outer` holds `inner`, through shadow roots. */
export function holds(outer: Node, inner: Node | null): boolean {
  for (let at: Node | null = inner; at; at = above(at)) if (at === outer) return true;
  return false;
}

/** Elements that match, through open shadow roots, in document order of their roots. */
export function deepAll(root: ParentNode, selector: string): Element[] {
  const out = [...root.querySelectorAll(selector)];
  for (const shadow of shadowsIn(root)) out.push(...deepAll(shadow, selector));
  return out;
}

/** What was found in this very turn of the page's thread: nothing can have changed since. */
let found: Map<ParentNode, ShadowRoot[]> | null = null;

/** The open shadow roots of an element and below it, not those within them. */
export function shadowsIn(root: ParentNode): ShadowRoot[] {
  if (!found) {
    found = new Map();
    queueMicrotask(() => {
      found = null;
    });
  }
  const known = found.get(root);
  if (known) return known;
  const out: ShadowRoot[] = [];
  found.set(root, out);
  const self = (root as Partial<Element>).shadowRoot ?? null;
  if (self) out.push(self);
  // only custom elements and a few built-in ones can bear a shadow root, but a page may hang one on any div
  for (const e of root.querySelectorAll('*')) if (e.shadowRoot) out.push(e.shadowRoot);
  return out;
}

/** Class names, id, role and data attributes as lower-case words: what a page says of an element to itself. */
export function wordsOf(element: Element): string {
  let out = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  for (const a of element.attributes) {
    if (
      (a.name.startsWith('data-') || a.name === 'type' || a.name === 'aria-label' || a.name === 'role' || a.name === 'title') &&
      a.value.length < 80 &&
      !/\d.*[a-z].*\d|[a-z]\d+[a-z]/i.test(a.value)
    )
      out += ` ${a.name.replace(/^data-/, '')} ${a.value}`;
  }
  return splitWords(out);
}

/** "msgBubble--fromMe is_agent" as " msg bubble from me is agent ". */
export function splitWords(text: string): string {
  return ` ${text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}]+/gu, ' ')
    .toLowerCase()
    .trim()} `;
}

export function isEditable(element: Element): boolean {
  const tag = element.tagName;
  if (tag === 'TEXTAREA' || tag === 'INPUT') return true;
  const editable = element.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || element.getAttribute('role') === 'textbox';
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

/**
 * Whether something that calls itself a button holds a letter: some frameworks give that role to all that answers a click, be it the
 * whole body of a mail.
 */
export function holdsProse(e: Element): boolean {
  if (e.getAttribute('role') !== 'button' || e.tagName === 'BUTTON' || (e.textContent ?? '').trim().length < 40) return false;
  return (
    e.querySelector('p, blockquote, pre, br + br') !== null &&
    e.querySelector('time, [class*="snippet" i], [class*="preview" i]') === null
  );
}

function isFurniture(e: HTMLElement): boolean {
  if (FURNITURE.has(e.tagName.toUpperCase())) return true;
  const role = e.getAttribute('role');
  if (role && FURNITURE_ROLE.has(role) && !holdsProse(e)) return true;
  if (e.getAttribute('aria-hidden') === 'true' || e.hidden || e.inert) return true;
  if (isEditable(e)) return true;
  const cls = e.getAttribute('class');
  if (cls && e.childElementCount === 0 && ICON_CLASS.test(cls) && (e.textContent ?? '').trim().length < 30) return true;
  return e.matches(SIGNATURE);
}

/** The body of a frame of the same origin, else null. */
export function frameBody(frame: HTMLIFrameElement): HTMLElement | null {
  try {
    return frame.contentDocument?.body ?? null;
  } catch {
    return null;
  }
}

/** All text of an element on one line, hidden parts included. */
export function textOf(e: Element): string {
  return (e.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What a small element says as a label: without icons, whose ligatures are words ("face", "send"). */
export function labelOf(e: Element): string {
  let out = '';
  const walk = (n: Node) => {
    for (const c of n.childNodes) {
      if (c.nodeType === 3) out += (c as Text).data;
      else if (c.nodeType === 1 && !isIcon(c as Element)) {
        const apart = BLOCK.has((c as Element).tagName) || (c as Element).tagName === 'TIME';
        if (apart) out += ' ';
        walk(c);
        if (apart) out += ' ';
      }
    }
  };
  if (!isIcon(e)) walk(e);
  return out.replace(/\s+/g, ' ').trim();
}

/** An icon drawn by a font, or a hidden glyph. */
export function isIcon(e: Element): boolean {
  if (e.childElementCount > 0) return false;
  const cls = e.getAttribute('class') ?? '';
  if (ICON_CLASS.test(cls) || /^(?:SVG|SCRIPT|STYLE)$/i.test(e.tagName)) return true;
  return (
    /^(?:I|SPAN|EM)$/.test(e.tagName) &&
    /^[a-z_]{2,30}$/.test((e.textContent ?? '').trim()) &&
    ICON_FONT.test(getComputedStyle(e).fontFamily)
  );
}

/** Matches below an element, through open shadow roots. */
export function allIn(root: Element, selector: string): Element[] {
  const out = [...root.querySelectorAll(selector)];
  if (root.shadowRoot || SHADOWED.has(root)) for (const shadow of shadowsIn(root)) out.push(...deepAll(shadow, selector));
  return out;
}

const SHADOWED = new WeakSet<Element>();

/** Tells `allIn` that an element has shadow roots below it. */
export function markShadows(root: Element): void {
  for (const e of root.querySelectorAll('*')) {
    if (!e.shadowRoot) continue;
    SHADOWED.add(root);
    return;
  }
}

/** Tells of a node whether it lies in one of the elements or around one. */
export function apartFrom(elements: readonly Element[]): (node: Node) => boolean {
  const within = new Set<Node>(elements);
  const around = new Set<Node>();
  for (const e of elements) for (let up = above(e); up && !around.has(up); up = above(up)) around.add(up);
  return (node) => {
    if (around.has(node)) return true;
    for (let at: Node | null = node; at; at = above(at)) if (within.has(at)) return true;
    return false;
  };
}
