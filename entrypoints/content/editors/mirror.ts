import { Sheet } from './sheet';

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
  /** Holds the text. */
  readonly sheet: Sheet;
  /**
   * Lays the mirror over the field where it is now.
   * @param shown the part of the viewport that it may be seen in; as before when not given
   */
  place(shown?: DOMRect): void;
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
  const block = doc.createElement('div');
  const sheet = new Sheet(block);
  frame.append(block);
  root.append(frame);
  parent.append(host);

  let scaled = '';
  let seen: DOMRect | undefined;
  /** Styles are written only where they change: the browser lays out anew for each that is. */
  const css = (el: HTMLElement, text: string) => {
    if (written.get(el) === text) return;
    written.set(el, text);
    el.style.cssText = text;
  };
  const written = new WeakMap<HTMLElement, string>();
  const mirror: Mirror = {
    host,
    frame,
    sheet,
    place(shown = seen) {
      seen = shown;
      // All that is read comes before all that is written.
      const style = getComputedStyle(field);
      const box = field.getBoundingClientRect();
      // CSS zoom lays out anew, a transform only scales: the mirror does each as the field does.
      const zoom = zoomOf(field);
      const scale = field.offsetWidth > 0 ? box.width / field.offsetWidth / zoom : 1;
      const parentZoom = String(1 / zoomOf(host.parentElement ?? host));
      if (parentZoom !== scaled) {
        scaled = parentZoom;
        host.style.setProperty('zoom', parentZoom, 'important');
      }
      // A host inside a transformed dialog is fixed to the dialog: measure where the corner really is.
      const corner = host.getBoundingClientRect();
      const { clientLeft, clientTop, clientWidth, clientHeight, scrollLeft, scrollTop } = field;
      const single = field.tagName === 'INPUT';
      const wraps = !single && (field as HTMLTextAreaElement).wrap !== 'off';
      sheet.fromStart = /^(?:start|justify)$|^(?:left ltr|right rtl)$/.test(
        /^(?:left|right)$/.test(style.textAlign) ? `${style.textAlign} ${style.direction}` : style.textAlign,
      );
      const copied = COPIED.map((name) => `${name}:${style.getPropertyValue(name)};`).join('');

      const left = (box.left - corner.left) / zoom + clientLeft * scale;
      const top = (box.top - corner.top) / zoom + clientTop * scale;
      let clip = '';
      if (shown) {
        const per = zoom * scale;
        const edges = [box.left + clientLeft * per, box.top + clientTop * per];
        const [x = 0, y = 0] = edges;
        const cut = [shown.top - y, x + clientWidth * per - shown.right, y + clientHeight * per - shown.bottom, shown.left - x];
        clip = `clip-path:inset(${cut.map((n) => `${Math.max(0, n / per)}px`).join(' ')});`;
      }
      css(
        frame,
        `position:absolute;zoom:${zoom};left:${left}px;top:${top}px;width:${clientWidth}px;height:${clientHeight}px;contain:strict;overflow:hidden;transform:scale(${scale});transform-origin:0 0;${clip}${
          // The browser centres the one line of a text field.
          single ? 'display:flex;align-items:center;' : ''
        }`,
      );
      css(
        block,
        `visibility:hidden;box-sizing:border-box;color:transparent;flex:none;position:relative;left:${-scrollLeft}px;top:${-scrollTop}px;${
          wraps ? `width:${clientWidth}px;white-space:pre-wrap;` : `min-width:${clientWidth}px;width:max-content;white-space:pre;`
        }${copied}overflow-wrap:break-word;`,
      );
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
    const { sheet } = mirror;
    sheet.hold(field.value);
    mirror.place();
    const range = field.ownerDocument.createRange();
    const from = sheet.pointAt(start);
    const to = sheet.pointAt(end);
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
