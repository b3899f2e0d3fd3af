import type { Severity } from '@/rules/types';
import type { PillPlace } from '../../background/prefs';
import type { InPage } from '../../background/protocol';
import { h, sign } from './dom';
import { CROSS, HORIZON, SEVERITY_SIGN } from './signs';
import type { Stage } from './stage';
import { p } from './words';

const GAP = 6;
const EDGE = 4;
const STEP = 8;
const WORST: readonly Severity[] = ['stop', 'warn', 'hint'];

export interface PillActions {
  open(): void;
  hide(): void;
  moved(dx: number, dy: number): void;
  /** It has become wider or narrower. */
  resized(): void;
  /** Moving is over: it settles where it covers nothing. */
  settled(): void;
  /** Back to the editor. */
  leave(): void;
}

/** The small sign at the editor: mood, worst flag and count, next step; what of it there is. */
export function pillOf(stage: Stage, page: InPage, severities: readonly Severity[], act: PillActions): HTMLElement {
  const { doc } = stage;
  const worst = WORST.find((s) => severities.includes(s));
  const english = isEnglish(page.language);
  const mood = page.band && english ? p(`band.${page.band}`) : english ? null : p('pill.notEnglish');
  const count = severities.length;
  const next = english && page.band && page.next ? p('pill.step', { step: p(`step.${page.next.next}`) }) : null;
  const said = [mood, count > 0 ? p('pill.wordings', { n: count }) : null, next, p('pill.open'), p('pill.move')];
  const go = h(
    doc,
    'button',
    { class: 'go', 'aria-label': said.filter((s) => s !== null).join('. '), title: p('pill.open') },
    sign(doc, HORIZON, 'horizon'),
    mood !== null && h(doc, 'b', {}, mood),
    worst !== undefined &&
      h(doc, 'span', { class: 'n', 'data-severity': worst }, sign(doc, SEVERITY_SIGN[worst], 'sev'), String(count)),
    next !== null && h(doc, 'span', { class: 'nx' }, next),
  );
  const hide = h(
    doc,
    'button',
    { class: 'icon-btn x', 'aria-label': p('pill.hide'), title: p('pill.hide'), onclick: act.hide },
    sign(doc, CROSS, 'i'),
  );
  const pill = h(
    doc,
    'div',
    {
      class: 'at pill',
      role: 'group',
      'aria-label': 'Evenkeel',
      'data-testid': 'pill',
      'data-band': english ? (page.band ?? 'unknown') : 'unknown',
    },
    go,
    hide,
  );
  pill.addEventListener('mousedown', (event) => event.preventDefault());
  // With its button to hide it the pill is wider: it grows away from the editor's end, not over it.
  for (const type of ['pointerenter', 'pointerleave', 'focusin', 'focusout'])
    pill.addEventListener(type, () => stage.doc.defaultView?.requestAnimationFrame(act.resized));
  dragBy(pill, go, act);
  return pill;
}

/** A press opens, a drag moves; so do the arrow keys while it has the focus. Esc goes back to the editor. */
function dragBy(pill: HTMLElement, go: HTMLElement, act: PillActions): void {
  let from: { x: number; y: number } | null = null;
  let dragged = false;
  go.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    // A quick pointer is off the pill before it has been seen to move.
    go.setPointerCapture(event.pointerId);
    from = { x: event.clientX, y: event.clientY };
    dragged = false;
  });
  go.addEventListener('pointermove', (event) => {
    if (!from || (event.buttons & 1) === 0) return;
    const dx = event.clientX - from.x;
    const dy = event.clientY - from.y;
    if (!dragged && Math.hypot(dx, dy) < 4) return;
    dragged = true;
    from = { x: event.clientX, y: event.clientY };
    act.moved(dx, dy);
  });
  const drop = () => {
    from = null;
    if (dragged) act.settled();
  };
  go.addEventListener('pointerup', drop);
  go.addEventListener('pointercancel', drop);
  go.addEventListener('click', () => {
    if (!dragged) act.open();
    dragged = false;
  });
  const steps: Record<string, [number, number]> = {
    ArrowLeft: [-STEP, 0],
    ArrowRight: [STEP, 0],
    ArrowUp: [0, -STEP],
    ArrowDown: [0, STEP],
  };
  pill.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = steps[event.key];
    if (step) act.moved(...step);
    else if (event.key === 'Escape') act.leave();
    else return;
    event.preventDefault();
  });
  pill.addEventListener('focusout', (event) => {
    if (!pill.contains(event.relatedTarget as Node | null)) act.settled();
  });
}

/**
 * Puts the pill where it covers nothing: where the agent has put it, else over the editor's top end corner, over that of the boxes
 * around it (a toolbar may stand between), else under their bottom start corners, the nearest first; smaller if that helps; not at
 * all if nothing does.
 * @param editor the outermost element that stands for the editor in the stage's document
 * @param box what shows of the editor, in the stage's viewport
 * @param moving it is being moved: it follows, also over other things
 * @returns how far from its home it stands, where it shows
 */
export function placePill(
  stage: Stage,
  pill: HTMLElement,
  editor: HTMLElement,
  box: DOMRect,
  { dx, dy }: PillPlace,
  moving: boolean,
): { dx: number; dy: number } | null {
  const view = stage.doc.defaultView;
  if (!view || box.width < 80 || box.height < 12) {
    pill.style.visibility = 'hidden';
    return null;
  }
  const within = (n: number, size: number, room: number) => Math.max(EDGE, Math.min(n, room - EDGE - size));
  const boxes = [box, ...around(editor, box)];
  for (const tiny of moving ? [false] : [false, true]) {
    pill.classList.toggle('tiny', tiny);
    const { offsetWidth: width, offsetHeight: height } = pill;
    const home = { left: box.right - width, top: box.top - GAP - height };
    const wanted = {
      left: within(home.left + dx, width, view.innerWidth),
      top: within(home.top + dy, height, view.innerHeight),
    };
    const put = (left: number, top: number) => {
      pill.style.left = `${left}px`;
      pill.style.top = `${top}px`;
      pill.style.visibility = 'visible';
      return { dx: left - home.left, dy: top - home.top };
    };
    if (moving) return put(wanted.left, wanted.top);
    const places = [
      ...boxes.map((b) => ({ left: b.right - width, top: b.top - GAP - height })),
      ...boxes.map((b) => ({ left: b.left, top: b.bottom + GAP })),
    ];
    if (dx !== 0 || dy !== 0) {
      const far = (p: { left: number; top: number }) => Math.hypot(p.left - wanted.left, p.top - wanted.top);
      places.push(...boxes.map((b) => ({ left: b.left, top: b.top - GAP - height })));
      places.push(...boxes.map((b) => ({ left: b.right - width, top: b.bottom + GAP })));
      places.sort((a, b) => far(a) - far(b)).unshift(wanted);
    }
    for (const { left, top } of places) {
      const rect = new DOMRect(left, top, width, height);
      const inView =
        left >= EDGE && top >= EDGE && rect.right <= view.innerWidth - EDGE && rect.bottom <= view.innerHeight - EDGE;
      if (inView && isFree(stage, rect, editor)) return put(left, top);
    }
  }
  pill.style.visibility = 'hidden';
  return null;
}

/** Whether there is anything to say: a mood, a language that is not scored, or wordings. */
export function saysAnything(page: InPage, count: number): boolean {
  return page.band !== null || count > 0 || !isEnglish(page.language);
}

const isEnglish = (language: string) => language === 'und' || language.startsWith('en');

/** Boxes around the editor that are still about as wide: the composer with its toolbar, not the page. */
function around(editor: HTMLElement, box: DOMRect): DOMRect[] {
  const boxes: DOMRect[] = [];
  let last = box;
  for (let node = editor.parentElement, i = 0; node && i < 6; node = node.parentElement, i++) {
    const b = node.getBoundingClientRect();
    if (b.width > box.width * 1.5 || b.height > box.height + 400) break;
    if (b.top < last.top - 1 || b.bottom > last.bottom + 1) {
      boxes.push(b);
      last = b;
    }
  }
  return boxes;
}

const TAKEN =
  'button,a,input,select,textarea,summary,label,img,video,canvas,iframe,[role="button"],[role="link"],[role="tab"],[role="toolbar"],[role="menu"],[role="listbox"],[contenteditable]:not([contenteditable="false"])';

function isFree(stage: Stage, rect: DOMRect, editor: HTMLElement): boolean {
  const seen = new Set<Element>();
  for (let y = rect.top + 1; y < rect.bottom; y += 8) {
    for (let x = rect.left + 1; x < rect.right; x += 12) {
      const hit = stage.doc.elementsFromPoint(x, y).find((e) => e !== stage.host && !e.localName.startsWith('evenkeel-'));
      if (!hit || seen.has(hit)) continue;
      seen.add(hit);
      if (hit === editor || editor.contains(hit) || hit.closest(TAKEN)) return false;
      if (hit.closest('svg') || hasTextIn(hit, rect)) return false;
    }
  }
  return true;
}

function hasTextIn(el: Element, rect: DOMRect): boolean {
  for (const node of el.childNodes) {
    if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
    const range = el.ownerDocument.createRange();
    range.selectNodeContents(node);
    for (const r of range.getClientRects()) {
      if (r.left < rect.right && r.right > rect.left && r.top < rect.bottom && r.bottom > rect.top) return true;
    }
  }
  return false;
}
