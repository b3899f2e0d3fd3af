/**
 * Native fields do not tell where a character stands. A mirror does: an invisible block with the field's own text, font and
 * wrapping, laid over it in a closed shadow root on the document element. The marks paint in it as well (`marks/field.ts`).
 */
type Field = HTMLTextAreaElement | HTMLInputElement;

const COPIED = [
  'direction',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-optical-sizing',
  'font-size',
  'font-size-adjust',
  'font-stretch',
  'font-style',
  'font-variant',
  'font-variation-settings',
  'font-weight',
  'hyphens',
  'letter-spacing',
  'line-break',
  'line-height',
  'overflow-wrap',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'padding-top',
  'tab-size',
  'text-align',
  'text-indent',
  'text-rendering',
  'text-transform',
  'unicode-bidi',
  'word-break',
  'word-spacing',
  'writing-mode',
];

export interface Mirror {
  readonly host: HTMLElement;
  /** The field's client box, clipped. */
  readonly frame: HTMLElement;
  /** Holds the text; children are the caller's to arrange as long as they add up to the field's value. */
  readonly sheet: HTMLElement;
  /** Lays the mirror over the field where it is now. */
  place(): void;
  remove(): void;
}

/** @param parent where the host goes: the document element, or the open modal dialog that the field is in */
export function createMirror(field: Field, parent: Element = field.ownerDocument.documentElement): Mirror {
  const doc = field.ownerDocument;
  const host = doc.createElement('evenkeel-field');
  host.setAttribute('aria-hidden', 'true');
  host.style.cssText =
    'all:initial!important;position:fixed!important;inset:0 auto auto 0!important;pointer-events:none!important;z-index:2147483646!important;';
  const root = host.attachShadow({ mode: 'closed' });
  const frame = doc.createElement('div');
  const sheet = doc.createElement('div');
  frame.append(sheet);
  root.append(frame);
  parent.append(host);

  const mirror: Mirror = {
    host,
    frame,
    sheet,
    place() {
      const style = getComputedStyle(field);
      const box = field.getBoundingClientRect();
      // CSS zoom lays out anew, a transform only scales: the mirror does each as the field does.
      const zoom = zoomOf(field);
      const scale = field.offsetWidth > 0 ? box.width / field.offsetWidth / zoom : 1;
      host.style.setProperty('zoom', String(1 / zoomOf(host.parentElement ?? host)), 'important');
      // A host inside a transformed dialog is fixed to the dialog: measure where the corner really is.
      const corner = host.getBoundingClientRect();
      const left = (box.left - corner.left) / zoom + field.clientLeft * scale;
      const top = (box.top - corner.top) / zoom + field.clientTop * scale;
      frame.style.cssText = `position:absolute;zoom:${zoom};left:${left}px;top:${top}px;width:${field.clientWidth}px;height:${field.clientHeight}px;overflow:hidden;transform:scale(${scale});transform-origin:0 0;`;
      const single = field.tagName === 'INPUT';
      const wraps = !single && (field as HTMLTextAreaElement).wrap !== 'off';
      let css = `box-sizing:border-box;position:absolute;left:${-field.scrollLeft}px;top:${-field.scrollTop}px;color:transparent;`;
      css += wraps ? `width:${field.clientWidth}px;white-space:pre-wrap;` : `min-width:${field.clientWidth}px;white-space:pre;`;
      for (const name of COPIED) css += `${name}:${style.getPropertyValue(name)};`;
      css += 'overflow-wrap:break-word;';
      sheet.style.cssText = css;
      if (single) {
        // The browser centres the one line of a text field.
        const spare = field.clientHeight - sheet.offsetHeight;
        sheet.style.top = `${spare / 2}px`;
      }
    },
    remove() {
      host.remove();
      if (held.get(field) === mirror) held.delete(field);
    },
  };
  return mirror;
}

/** CSS zoom in effect on an element; the browser's own zoom is none. */
export function zoomOf(el: Element): number {
  return (el as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
}

const held = new WeakMap<Field, Mirror>();

/** Makes `measureField` use a mirror that stands already, instead of putting one up for each question. */
export function holdMirror(field: Field, mirror: Mirror): void {
  held.set(field, mirror);
}

/** Viewport rectangles, one a line, of a stretch of the field's value (UTF-16 offsets in `value`); only what shows. */
export function measureField(field: Field, start: number, end: number): DOMRect[] {
  const standing = held.get(field);
  const mirror = standing ?? createMirror(field);
  try {
    if (!standing || mirror.sheet.textContent !== field.value) mirror.sheet.textContent = field.value;
    mirror.place();
    const range = field.ownerDocument.createRange();
    const from = textPoint(mirror.sheet, start);
    const to = textPoint(mirror.sheet, end);
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset);
    const view = mirror.frame.getBoundingClientRect();
    const rects: DOMRect[] = [];
    for (const r of range.getClientRects()) {
      const left = Math.max(r.left, view.left);
      const right = Math.min(r.right, view.right);
      const top = Math.max(r.top, view.top);
      const bottom = Math.min(r.bottom, view.bottom);
      if (bottom <= top || right < left || (right === left && start !== end)) continue;
      const last = rects[rects.length - 1];
      if (last && Math.abs(last.top - top) < 1)
        rects[rects.length - 1] = new DOMRect(last.left, last.top, right - last.left, last.height);
      else rects.push(new DOMRect(left, top, right - left, bottom - top));
    }
    return rects;
  } finally {
    if (!standing) mirror.remove();
  }
}

function textPoint(sheet: HTMLElement, offset: number): { node: Node; offset: number } {
  let left = offset;
  const walker = sheet.ownerDocument.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  let last: Text | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left <= node.length) return { node, offset: left };
    left -= node.length;
    last = node;
  }
  return last ? { node: last, offset: last.length } : { node: sheet, offset: 0 };
}
