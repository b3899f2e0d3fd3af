import { addStyles, h } from '../marks/dom';
import { themeOf } from '../marks/theme';

/** The veil over the page while a message is chosen: painted by us, swallows every press, changes nothing of the page. */
export interface Layer {
  /** Draws the frame around a block; null: none. */
  mark(block: Element | null, said: string): void;
  /** @param lang the language of both, BCP 47 */
  hint(text: string, role: string, lang: string): void;
  remove(): void;
}

export interface LayerEvents {
  over(x: number, y: number): void;
  take(): void;
}

const CSS = `
:host { all: initial; }
.shield { position: fixed; inset: 0; pointer-events: auto; cursor: crosshair; background: transparent; touch-action: none; }
.box { position: fixed; pointer-events: none; border: 2px solid #075c84; border-radius: 6px; background: rgb(7 92 132 / 12%); box-shadow: 0 0 0 2px #fff; }
.dark .box { border-color: #92d0f8; background: rgb(146 208 248 / 16%); box-shadow: 0 0 0 2px #15181a; }
.tag, .hint { position: fixed; pointer-events: none; font: 600 13px/18px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: #fff; background: #075c84; padding: 3px 8px; border-radius: 6px; white-space: nowrap; direction: ltr; }
.dark .tag, .dark .hint { color: #0b2433; background: #92d0f8; }
.hint { inset-block-start: 12px; inset-inline: 0; margin-inline: auto; inline-size: fit-content; max-inline-size: calc(100vw - 24px); white-space: normal; text-align: center; font-weight: 400; padding: 8px 14px; box-shadow: 0 4px 16px rgb(0 0 0 / 25%); }
.hint.low { inset-block: auto 12px; }
.hint b { font-weight: 600; }
.vh { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) { .box { border-color: Highlight; box-shadow: none; } .tag, .hint { border: 1px solid CanvasText; } }
`;

const PRESSES = [
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'touchstart',
  'touchend',
] as const;

/**
 * @param holes frames that choose for themselves: presses there are theirs
 * @param quiet only the frames and the mark, no hint (frames within the page that is asked)
 */
export function createLayer(on: LayerEvents, holes: readonly Element[], quiet: boolean): Layer {
  const doc = document;
  const off = new AbortController();
  const { signal } = off;
  const host = doc.createElement('evenkeel-teach');
  host.style.cssText =
    'all:initial!important;position:fixed!important;inset:0 auto auto 0!important;width:0!important;height:0!important;overflow:visible!important;border:0!important;padding:0!important;background:none!important;display:block!important;pointer-events:none!important;z-index:2147483647!important;';
  const root = host.attachShadow({ mode: 'closed' });
  addStyles(root, CSS);
  const shield = h(doc, 'div', { class: 'shield' });
  const box = h(doc, 'div', { class: 'box', hidden: true });
  const tag = h(doc, 'div', { class: 'tag', hidden: true });
  const hint = h(doc, 'div', { class: 'hint', hidden: true });
  const live = h(doc, 'div', { class: 'vh', role: 'status', 'aria-live': 'polite' });
  const all = h(doc, 'div', { class: themeOf(doc.body ?? doc.documentElement) }, shield, box, tag, hint, live);
  root.append(all);
  const dialogs = [...doc.querySelectorAll('dialog')].filter((d) => d.matches(':modal'));
  (dialogs.at(-1) ?? doc.documentElement).append(host);
  try {
    host.setAttribute('popover', 'manual');
    host.showPopover();
  } catch {
    host.removeAttribute('popover');
  }

  // What is ours ends here: nothing of the page hears of the press, and nothing has it as its default.
  for (const type of PRESSES) {
    addEventListener(
      type,
      (event) => {
        if (event.target !== host) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        const { clientX, clientY } = event as MouseEvent;
        if (type === 'click' && event.isTrusted) {
          on.over(clientX, clientY);
          on.take();
        }
      },
      { capture: true, passive: false, signal },
    );
  }
  addEventListener(
    'pointermove',
    (event) => {
      if (event.target !== host) return;
      event.stopImmediatePropagation();
      on.over(event.clientX, event.clientY);
    },
    { capture: true, signal },
  );
  // Our veil has nothing to scroll: the wheel moves what lies under it.
  shield.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const beneath = doc.elementsFromPoint(event.clientX, event.clientY).find((e) => e !== host);
      scroller(beneath ?? null, event.deltaY)?.scrollBy({ top: event.deltaY, behavior: 'instant' });
    },
    { passive: false, signal },
  );

  let marked: Element | null = null;
  const place = () => {
    const r = marked?.isConnected ? marked.getBoundingClientRect() : null;
    box.hidden = tag.hidden = !r || r.width === 0;
    if (!r) return;
    const left = Math.max(2, r.left);
    const top = Math.max(2, r.top);
    box.style.cssText = `left:${left}px;top:${top}px;width:${Math.max(8, Math.min(innerWidth - 4, r.right) - left - 4)}px;height:${Math.max(8, Math.min(innerHeight - 2, r.bottom) - top - 4)}px`;
    // never over what is pointed at
    hint.classList.toggle('low', r.top < 64 && r.bottom < innerHeight - 80);
    tag.style.cssText = `left:${left}px;top:${top > 30 ? top - 28 : Math.min(innerHeight - 30, r.bottom + 4)}px`;
  };
  const cut = () => {
    const rects = holes.map((e) => e.getBoundingClientRect()).filter((r) => r.width > 0 && r.height > 0);
    const hole = (r: DOMRect) => `M${r.left} ${r.top}H${r.right}V${r.bottom}H${r.left}Z`;
    shield.style.clipPath =
      rects.length > 0 ? `path(evenodd, "M0 0H${innerWidth}V${innerHeight}H0Z${rects.map(hole).join('')}")` : '';
  };
  const moved = () => {
    place();
    cut();
  };
  for (const type of ['scroll', 'resize'] as const) addEventListener(type, moved, { capture: true, passive: true, signal });
  cut();
  return {
    mark(block, said) {
      marked = block;
      place();
      if (live.textContent !== said) live.textContent = said;
    },
    hint(text, role, lang) {
      host.lang = lang;
      tag.textContent = role;
      if (quiet) return;
      hint.hidden = false;
      hint.replaceChildren(h(doc, 'b', {}, `${role}. `), text);
      live.textContent = `${role}. ${text}`;
    },
    remove() {
      off.abort();
      host.remove();
    },
  };
}

function scroller(from: Element | null, delta: number): Element | null {
  for (let at = from; at; at = at.parentElement) {
    const room = delta > 0 ? at.scrollHeight - at.clientHeight - at.scrollTop > 1 : at.scrollTop > 0;
    if (room && at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement;
}
