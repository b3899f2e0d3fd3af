import { zoomOf } from '../editors/mirror';
import { addStyles, h } from './dom';
import { UI_CSS } from './styles';

/**
 * Where card, pill and offer stand: a closed shadow root in the outermost document that this frame may touch (a card inside a
 * small editor frame would be cut off), in the top layer, inside the modal dialog that holds the editor if there is one.
 */
export interface Stage {
  readonly doc: Document;
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  /** Moves a rectangle from the editor's viewport to this one. */
  place(rect: DOMRect): DOMRect;
  /** The documents from the editor's up to this one, with the frames between them. */
  readonly frames: HTMLElement[];
  theme(theme: 'light' | 'dark'): void;
  remove(): void;
}

export function createStage(editor: HTMLElement): Stage {
  const frames: HTMLElement[] = [];
  let doc = editor.ownerDocument;
  for (;;) {
    const frame = frameOf(doc);
    if (!frame) break;
    frames.push(frame);
    doc = frame.ownerDocument;
  }
  const inner = frames[frames.length - 1] ?? editor;
  const host = doc.createElement('evenkeel-ui');
  host.setAttribute('contenteditable', 'false');
  host.style.cssText =
    'all:initial!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;overflow:visible!important;border:0!important;padding:0!important;background:none!important;display:block!important;pointer-events:none!important;z-index:2147483647!important;';
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root, UI_CSS);
  const parent = modalAround(inner) ?? doc.documentElement;
  // Rectangles are in the viewport's pixels: so must be what stands by them.
  host.style.setProperty('zoom', String(1 / zoomOf(parent)), 'important');
  parent.append(host);
  try {
    host.setAttribute('popover', 'manual');
    host.showPopover();
  } catch {
    // No top layer here (not a full document yet): the highest z-index has to do.
    host.removeAttribute('popover');
  }
  let shownIn = '';
  return {
    doc,
    root,
    host,
    frames,
    place(rect) {
      let { left, top } = rect;
      for (const frame of frames) {
        const box = frame.getBoundingClientRect();
        const style = getComputedStyle(frame);
        left += box.left + frame.clientLeft + Number.parseFloat(style.paddingLeft);
        top += box.top + frame.clientTop + Number.parseFloat(style.paddingTop);
      }
      return new DOMRect(left, top, rect.width, rect.height);
    },
    theme(theme) {
      if (theme === shownIn) return;
      shownIn = theme;
      host.style.setProperty('color-scheme', theme, 'important');
    },
    remove: () => host.remove(),
  };
}

function frameOf(doc: Document): HTMLElement | null {
  try {
    return (doc.defaultView?.frameElement as HTMLElement | null) ?? null;
  } catch {
    return null;
  }
}

/** The open modal dialog around an element, also across shadow roots: all outside it is inert. */
export function modalAround(el: Element): Element | null {
  for (let node: Element | null = el; node; ) {
    const dialog: Element | null = node.closest('dialog');
    if (dialog?.matches(':modal')) return dialog;
    const root: Node = (dialog?.parentElement ?? node).getRootNode();
    node = dialog?.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return null;
}

/** The part of an element that shows: cut by the viewport and by every box around it that clips. In its own viewport's pixels. */
export function visibleBox(el: HTMLElement): DOMRect {
  const own = el.getBoundingClientRect();
  let { left, top, right, bottom } = own;
  const view = el.ownerDocument.documentElement;
  if (el !== el.ownerDocument.body) {
    for (let node: Element | null = up(el); node && node !== view; node = up(node)) {
      const style = getComputedStyle(node);
      if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
      if (node === el.ownerDocument.body) continue;
      const box = node.getBoundingClientRect();
      left = Math.max(left, box.left);
      top = Math.max(top, box.top);
      right = Math.min(right, box.right);
      bottom = Math.min(bottom, box.bottom);
    }
  }
  left = Math.max(left, 0);
  top = Math.max(top, 0);
  right = Math.min(right, el.ownerDocument.defaultView?.innerWidth ?? right);
  bottom = Math.min(bottom, el.ownerDocument.defaultView?.innerHeight ?? bottom);
  return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
}

function up(node: Element): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** A visually hidden live region of a stage. */
export function speaker(stage: Stage): (text: string) => void {
  const region = h(stage.doc, 'div', { class: 'vh', role: 'status', 'aria-live': 'polite' });
  stage.root.append(region);
  return (text) => {
    region.textContent = text;
  };
}
