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
/** Elements that stand on lines of their own. */
export const BLOCK = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
/** The family asked for first: many a page's stack for plain text ends in "Segoe UI Symbol". */
/** Signatures, as mail programs mark them. */
const SIGNATURE =
  '[class*="gmail_signature"], .moz-signature, .signature, [data-signature], #Signature, #x_Signature, .mail-signature, .email-signature, [data-smartmail="gmail_signature"], .js-signatureMarker';
/** Font stacks whose words are pictures. */
export const ICON_FONT = /^[^,]*(?:icon|symbol|awesome|glyph|ligature|emoji-font)/i;
const ICON_CLASS =
  /(?:^|[\s_-])(?:icons?|material-icons|material-symbols|mdi|fa|fas|far|fab|glyphicon|octicon|md-icon|svg-icon|iconfont)(?:[\s_-]|$)/i;
/** Block quotes and what mail programs call their quotes; nested matches are nested quotes. */

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

export function isFurniture(e: HTMLElement): boolean {
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
