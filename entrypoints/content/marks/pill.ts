import type { Severity } from '@/rules/types';
import type { InPage } from '../../background/protocol';
import { h, sign } from './dom';
import { CROSS, HORIZON, SEVERITY_SIGN } from './signs';
import type { Stage } from './stage';
import { BAND_WORD, words } from './words';

const GAP = 6;
const EDGE = 4;
const STEP = 8;
const WORST: readonly Severity[] = ['stop', 'warn', 'hint'];

/** The small sign at the editor: mood, worst flag and count, next step. Null when there is nothing to say. */
export function pillOf(
  stage: Stage,
  page: InPage,
  severities: readonly Severity[],
  act: { open(): void; hide(): void; moved(dx: number, dy: number): void },
): HTMLElement | null {
  const { doc } = stage;
  const worst = WORST.find((s) => severities.includes(s));
  const english = page.language === 'und' || page.language.startsWith('en');
  const mood = page.band && english ? BAND_WORD[page.band] : english ? null : words.notEnglish;
  if (!mood && !worst) return null;
  const count = severities.length;
  const next = english && page.band && page.next ? words.nextStep(page.next.next) : null;
  const said = [mood, count > 0 ? words.wordings(count) : null, next, words.open].filter((s) => s !== null);
  const go = h(
    doc,
    'button',
    { class: 'go', 'aria-label': said.join('. '), title: words.open },
    sign(doc, HORIZON, 'horizon'),
    mood !== null && h(doc, 'b', {}, mood),
    worst !== undefined &&
      h(doc, 'span', { class: 'n', 'data-severity': worst }, sign(doc, SEVERITY_SIGN[worst], 'sev'), String(count)),
    next !== null && h(doc, 'span', { class: 'nx' }, next),
  );
  const hide = h(
    doc,
    'button',
    { class: 'icon-btn x', 'aria-label': words.hide, title: words.hide, onclick: act.hide },
    sign(doc, CROSS, 'i'),
  );
  const pill = h(
    doc,
    'div',
    { class: 'at pill', 'data-testid': 'pill', 'data-band': english ? (page.band ?? 'unknown') : 'unknown' },
    go,
    hide,
  );
  pill.addEventListener('mousedown', (event) => event.preventDefault());
  dragBy(pill, go, act);
  return pill;
}

/** A press opens, a drag moves; so do the arrow keys while it has the focus. */
function dragBy(pill: HTMLElement, go: HTMLElement, act: { open(): void; moved(dx: number, dy: number): void }): void {
  let from: { x: number; y: number } | null = null;
  let dragged = false;
  pill.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY };
    dragged = false;
  });
  pill.addEventListener('pointermove', (event) => {
    if (!from || (event.buttons & 1) === 0) return;
    const dx = event.clientX - from.x;
    const dy = event.clientY - from.y;
    if (!dragged && Math.hypot(dx, dy) < 4) return;
    if (!dragged) pill.setPointerCapture(event.pointerId);
    dragged = true;
    from = { x: event.clientX, y: event.clientY };
    act.moved(dx, dy);
  });
  pill.addEventListener('pointerup', () => {
    from = null;
  });
  go.addEventListener('click', (event) => {
    if (dragged) event.preventDefault();
    else act.open();
    dragged = false;
  });
  const steps: Record<string, [number, number]> = {
    ArrowLeft: [-STEP, 0],
    ArrowRight: [STEP, 0],
    ArrowUp: [0, -STEP],
    ArrowDown: [0, STEP],
  };
  go.addEventListener('keydown', (event) => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    act.moved(...step);
  });
}

/**
 * Puts the pill where it covers nothing: over the editor's top end corner, over that of the boxes around it (a toolbar may stand
 * between), else under their bottom start corners; smaller if that helps; not at all if nothing does.
 * @param editor the outermost element that stands for the editor in the stage's document
 * @param box what shows of the editor, in the stage's viewport
 */
export function placePill(stage: Stage, pill: HTMLElement, editor: HTMLElement, box: DOMRect): void {
  const view = stage.doc.defaultView;
  if (!view || box.width < 80 || box.height < 12) {
    pill.style.visibility = 'hidden';
    return;
  }
  const boxes = [box, ...around(editor, box)];
  for (const tiny of [false, true]) {
    pill.classList.toggle('tiny', tiny);
    const { offsetWidth: width, offsetHeight: height } = pill;
    const places = [
      ...boxes.map((b) => ({ left: b.right - width, top: b.top - GAP - height })),
      ...boxes.map((b) => ({ left: b.left, top: b.bottom + GAP })),
    ];
    for (const { left, top } of places) {
      const rect = new DOMRect(left, top, width, height);
      const inView =
        left >= EDGE && top >= EDGE && rect.right <= view.innerWidth - EDGE && rect.bottom <= view.innerHeight - EDGE;
      if (!inView || !isFree(stage, rect, editor)) continue;
      pill.style.left = `${left}px`;
      pill.style.top = `${top}px`;
      pill.style.visibility = 'visible';
      return;
    }
  }
  pill.style.visibility = 'hidden';
}

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
