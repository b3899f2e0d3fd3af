import type { Line } from '@/rules/types';
import type { InPage, WriteResult } from '../../background/protocol';
import { deepActive } from '../editors/find';
import type { Editor, EditorText } from '../editors/types';
import { cardOf, doneNote, failedNote, placeBy, plainNote } from './card';
import { follow } from './follow';
import { onKey } from './keys';
import { ghostOf, mayOffer } from './offer';
import { type Painter, painterFor } from './paint';
import { pillOf, placePill } from './pill';
import { shiftSpan } from './shift';
import { createStage, type Stage, speaker, visibleBox } from './stage';
import { themeOf } from './theme';
import type { MarkHandlers, Marks, PlacedFlag } from './types';
import { SEVERITY_WORD, words } from './words';

export type { MarkHandlers, Marks, PlacedFlag } from './types';

const HOVER_MS = 150;
const LEAVE_MS = 300;
const REST_MS = 500;
const NOTE_MS = 6000;

type OpenedBy = 'hover' | 'press' | 'caret' | 'key';

/** Underlines, card, pill and offered line for the one editor in use. Everything hangs on `signal`. */
export function createMarks(signal: AbortSignal, handlers: MarkHandlers): Marks {
  /** Editors whose pill was hidden, and where pills were moved to. */
  const hidden = new WeakSet<Element>();
  const offsets = new WeakMap<Element, { dx: number; dy: number }>();
  let shown: Shown | null = null;

  const clear = () => {
    shown?.end();
    shown = null;
  };
  signal.addEventListener('abort', clear, { once: true });
  return {
    show(editor, flags, page) {
      if (signal.aborted) return;
      if (shown && (shown.editor.element !== editor.element || !shown.alive)) clear();
      shown ??= new Shown(editor, handlers, hidden, offsets);
      shown.update(flags, page);
    },
    clear,
    focusFlag: (index) => shown?.openAt(index, 'key') ?? false,
    tell: (result, what) => shown?.tell(result, what),
    remark: (text) => shown?.remark(text),
  };
}

class Shown {
  readonly #end = new AbortController();
  readonly #painter: Painter;
  #stage: Stage | null = null;
  #say: ((text: string) => void) | null = null;
  #flags: PlacedFlag[] = [];
  #page: InPage | null = null;
  /** What the editor held when the flags were placed. */
  #held: EditorText = { text: '', caret: null, quoted: [] };
  #card: { el: HTMLElement; index: number; by: OpenedBy } | null = null;
  #pill: HTMLElement | null = null;
  #ghost: { el: HTMLElement; line: Line; caret: number } | null = null;
  #pillSays = '';
  #note: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #noteStays = false;
  #noteTimer: ReturnType<typeof setTimeout> | undefined;
  /** The flag whose card was closed with Esc: it does not come back by itself while the caret stays there. */
  #dismissed = -1;
  #pointed = -1;
  #boxes: DOMRect[][] | null = null;

  constructor(
    readonly editor: Editor,
    private readonly handlers: MarkHandlers,
    private readonly hidden: WeakSet<Element>,
    private readonly offsets: WeakMap<Element, { dx: number; dy: number }>,
  ) {
    this.#painter = painterFor(editor);
    const el = editor.element;
    const view = el.ownerDocument.defaultView as Window;
    const { signal } = this.#end;
    const options = { signal, passive: true, capture: true };
    el.addEventListener('pointermove', (event) => this.#point(event), options);
    el.addEventListener('pointerleave', () => this.#point(null), { signal, passive: true });
    el.addEventListener('click', (event) => this.#press(event), options);
    el.addEventListener('input', () => this.#typed(), options);
    // Editors with a model of their own swallow the input event: what was typed shows in what comes before it.
    el.addEventListener('beforeinput', (event) => event.isTrusted && this.#typing(), options);
    el.addEventListener('compositionstart', () => this.#typing(), options);
    el.addEventListener('focusout', () => this.#hideGhost(), options);
    el.ownerDocument.addEventListener('selectionchange', () => this.#caretMoved(), options);
    view.addEventListener('keydown', (event) => this.#key(event), { signal, capture: true });
    view.addEventListener('pagehide', () => this.end(), { signal });
    follow(el, framesOf(el), signal, () => this.#moved());
  }

  get alive(): boolean {
    return !this.#end.signal.aborted && this.editor.element.isConnected;
  }

  update(flags: PlacedFlag[], page: InPage | null): void {
    const before = this.#card ? this.#flags[this.#card.index] : undefined;
    const counted = this.#flags.length;
    this.#held = this.editor.read();
    this.#flags = [...flags].sort((a, b) => a.start - b.start || a.end - b.end);
    this.#page = page;
    this.#boxes = null;
    const still = before
      ? this.#flags.findIndex(
          (f) => f.entryId === before.entryId && f.text === before.text && Math.abs(f.start - before.start) < 200,
        )
      : -1;
    if (this.#card) {
      if (still < 0) this.#closeCard();
      else if (still !== this.#card.index || counted !== this.#flags.length) this.#openCard(still, this.#card.by);
    }
    this.#paint();
    this.#drawPill();
    this.#drawGhost();
    this.#tidy();
  }

  openAt(index: number, by: OpenedBy): boolean {
    if (!this.#flags[index]) return false;
    this.#reveal(index);
    this.#openCard(index, by);
    return true;
  }

  tell(result: WriteResult, what: { kind: 'replace' | 'insert'; text: string }): void {
    const stage = this.#ensureStage();
    const { undo } = this.handlers;
    const undoOnce = undo
      ? () => {
          this.#dropNote();
          undo();
        }
      : null;
    const note = result.ok ? doneNote(stage, what.kind, undoOnce) : failedNote(stage, result.reason, result.copied, what.text);
    // A note with the only copy of a text stays until Esc or the next key.
    this.#showNote(note, !result.ok && !result.copied);
  }

  remark(text: string): void {
    this.#showNote(plainNote(this.#ensureStage(), text), false);
  }

  #showNote(note: HTMLElement, stays: boolean): void {
    const stage = this.#ensureStage();
    this.#dropNote();
    this.#note = note;
    stage.root.append(note);
    const caret = this.editor.read().caret;
    const at = caret === null ? undefined : this.editor.rects({ start: caret, end: caret })[0];
    placeBy(note, stage.place(at ?? visibleBox(this.editor.element)), stage.doc.defaultView as Window);
    this.#say?.(note.textContent ?? '');
    const wait = () => {
      clearTimeout(this.#noteTimer);
      this.#noteTimer = setTimeout(() => {
        this.#dropNote();
        this.#tidy();
      }, NOTE_MS);
    };
    this.#noteStays = stays;
    if (!this.#noteStays) {
      note.addEventListener('pointerenter', () => clearTimeout(this.#noteTimer));
      note.addEventListener('pointerleave', wait);
      wait();
    }
  }

  end(): void {
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    clearTimeout(this.#timer);
    clearTimeout(this.#noteTimer);
    this.#painter.clear();
    this.#stage?.remove();
    this.#stage = null;
  }

  #paint(): void {
    this.#painter.paint(this.#flags, this.#card?.index ?? -1, themeOf(this.editor.element));
  }

  #ensureStage(): Stage {
    if (!this.#stage?.host.isConnected) {
      this.#stage?.remove();
      this.#stage = createStage(this.editor.element);
      this.#say = speaker(this.#stage);
      this.#pill = null;
      this.#ghost = null;
      this.#note = null;
      this.#card = null;
      this.#stage.root.addEventListener('keydown', (event) => this.#key(event as KeyboardEvent), { signal: this.#end.signal });
    }
    this.#stage.theme(themeOf(this.editor.element));
    return this.#stage;
  }

  /** Where there is nothing to show there is no host. */
  #tidy(): void {
    if (this.#card || this.#pill || this.#ghost || this.#note) return;
    this.#stage?.remove();
    this.#stage = null;
  }

  /** A flag where it stands now; null when its words have been changed since. */
  #now(index: number): PlacedFlag | null {
    const flag = this.#flags[index];
    if (!flag) return null;
    const span = shiftSpan(flag, this.#held.text, this.editor.read().text);
    return span ? { ...flag, ...span } : null;
  }

  #typing(): void {
    clearTimeout(this.#timer);
    this.#boxes = null;
    this.#dropNote();
    this.#closeCard();
    this.#hideGhost();
  }

  #typed(): void {
    this.#typing();
    const now = this.editor.read();
    const flags: PlacedFlag[] = [];
    for (let i = 0; i < this.#flags.length; i++) {
      const flag = this.#now(i);
      if (flag) flags.push(flag);
    }
    this.#held = now;
    this.#flags = flags;
    this.#paint();
    this.#tidy();
  }

  #moved(): void {
    if (!this.editor.element.isConnected) return this.end();
    this.#boxes = null;
    this.#painter.moved();
    this.#placePill();
    if (this.#card) this.#placeCard(this.#card.index, this.#card.el);
    if (this.#ghost) this.#drawGhost();
  }

  /** The flag under a point of the editor's viewport, or -1. */
  #flagAt(x: number, y: number): number {
    this.#boxes ??= this.#flags.map((_, i) => {
      const flag = this.#now(i);
      return flag ? this.editor.rects(flag) : [];
    });
    return this.#boxes.findIndex((rects) => rects.some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom + 4));
  }

  #point(event: PointerEvent | null): void {
    if (this.#flags.length === 0 || (event && event.buttons !== 0)) return;
    const index = event ? this.#flagAt(event.clientX, event.clientY) : -1;
    if (index === this.#pointed) return;
    this.#pointed = index;
    clearTimeout(this.#timer);
    if (index >= 0 && this.#card?.index !== index) {
      this.#timer = setTimeout(() => this.#openCard(index, 'hover'), HOVER_MS);
    } else if (index < 0 && this.#card?.by === 'hover') {
      this.#timer = setTimeout(() => this.#closeCard(), LEAVE_MS);
    }
  }

  #press(event: MouseEvent): void {
    const index = this.#flagAt(event.clientX, event.clientY);
    clearTimeout(this.#timer);
    if (index >= 0) this.#openCard(index, 'press');
    else this.#closeCard();
  }

  #caretMoved(): void {
    const el = this.editor.element;
    if (deepActive(el.ownerDocument) !== el) return;
    if (this.#flags.length === 0 && !this.#ghost) return;
    const { caret, text } = this.editor.read();
    if (this.#ghost && this.#ghost.caret !== caret) this.#hideGhost();
    if (text !== this.#held.text) return;
    const index = caret === null ? -1 : this.#flags.findIndex((f) => caret >= f.start && caret < f.end);
    if (index < 0) {
      this.#dismissed = -1;
      if (this.#card && this.#card.by !== 'hover' && this.#card.by !== 'key') this.#closeCard();
      return;
    }
    if (index === this.#dismissed || this.#card || this.#note) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#card && !this.#note) this.#openCard(index, 'caret');
    }, REST_MS);
  }

  #key(event: KeyboardEvent): void {
    if (!event.isTrusted || !this.alive) return;
    const inCard = this.#stage?.root.activeElement != null;
    const el = this.editor.element;
    if (!inCard && deepActive(el.ownerDocument) !== el) return;
    onKey(event, {
      next: () => this.#step(1),
      previous: () => this.#step(-1),
      take: () => !event.repeat && this.#take(),
      close: () => {
        if (!this.#card && !this.#note) return false;
        this.#dismissed = this.#card?.index ?? -1;
        this.#dropNote();
        this.#closeCard();
        if (inCard) el.focus({ preventScroll: true });
        return true;
      },
    });
  }

  #step(by: 1 | -1): boolean {
    const { length } = this.#flags;
    if (length === 0) return false;
    let index: number;
    if (this.#card) index = (this.#card.index + by + length) % length;
    else {
      const caret = this.editor.read().caret ?? 0;
      const after = this.#flags.findIndex((f) => f.start >= caret);
      const before = this.#flags.findLastIndex((f) => f.end <= caret);
      index = by > 0 ? Math.max(after, 0) : before < 0 ? length - 1 : before;
    }
    return this.openAt(index, 'key');
  }

  #take(): boolean {
    if (this.#card) {
      const first = this.#flags[this.#card.index]?.replacements[0];
      if (first === undefined) return false;
      this.#replace(this.#card.index, first);
      return true;
    }
    if (!this.#ghost) return false;
    const { line } = this.#ghost;
    this.#hideGhost();
    this.handlers.takeOffer(line);
    return true;
  }

  #replace(index: number, text: string): void {
    const flag = this.#now(index);
    this.#closeCard();
    if (flag) this.handlers.replace(flag, text);
  }

  #openCard(index: number, by: OpenedBy): void {
    const flag = this.#now(index);
    if (!flag) return;
    const stage = this.#ensureStage();
    const focusWithin =
      this.#card !== null && stage.root.activeElement !== null && this.#card.el.contains(stage.root.activeElement);
    this.#card?.el.remove();
    this.#hideGhost();
    if (!this.#noteStays) this.#dropNote();
    const el = cardOf(stage, flag, index, this.#flags.length, {
      step: (step) => void this.#step(step),
      replace: (text) => this.#replace(index, text),
      mute: (scope) => {
        this.#closeCard();
        this.handlers.mute(flag, scope);
      },
      more: () => this.handlers.openPanel(),
    });
    el.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    el.addEventListener('pointerleave', () => {
      if (this.#card?.by === 'hover') this.#timer = setTimeout(() => this.#closeCard(), LEAVE_MS);
    });
    this.#card = { el, index, by };
    stage.root.append(el);
    this.#placeCard(index, el);
    this.#paint();
    if (focusWithin) el.querySelector('button')?.focus({ preventScroll: true });
    if (by !== 'hover') this.#say?.(words.card(SEVERITY_WORD[flag.severity], flag.why, flag.replacements[0] ?? null));
  }

  #placeCard(index: number, el: HTMLElement): void {
    const flag = this.#now(index);
    const stage = this.#stage;
    if (!flag || !stage) return;
    const shown = visibleBox(this.editor.element);
    const rects = this.editor.rects(flag).filter((r) => r.bottom > shown.top && r.top < shown.bottom);
    const first = rects[0];
    const last = rects[rects.length - 1];
    if (!first || !last) return this.#closeCard();
    const phrase = new DOMRect(
      last === first ? first.left : Math.min(first.left, last.left),
      first.top,
      0,
      last.bottom - first.top,
    );
    placeBy(el, stage.place(phrase), stage.doc.defaultView as Window);
  }

  #closeCard(): void {
    if (!this.#card) return;
    this.#card.el.remove();
    this.#card = null;
    this.#pointed = -1;
    this.#paint();
    this.#tidy();
  }

  /** Brings a flag into the editor's visible part, no further. */
  #reveal(index: number): void {
    const flag = this.#now(index);
    if (!flag) return;
    const el = this.editor.element;
    const shown = visibleBox(el);
    const rect = this.editor.rects(flag)[0];
    if (rect && rect.top >= shown.top && rect.bottom <= shown.bottom) return;
    if (rect && el.scrollHeight > el.clientHeight)
      el.scrollTop += rect.top - (el.getBoundingClientRect().top + el.clientHeight / 3);
    else this.editor.range(flag)?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    this.#boxes = null;
    this.#painter.moved();
  }

  #drawPill(): void {
    const severities = this.#flags.map((f) => f.severity);
    const page = this.#page;
    const says = page ? JSON.stringify([page.language, page.band, page.next?.next, severities]) : '';
    // Most keystrokes change nothing in it.
    if (this.#pill?.isConnected && says === this.#pillSays) return;
    this.#pillSays = says;
    this.#pill?.remove();
    this.#pill = null;
    if (!page || this.hidden.has(this.editor.element)) return;
    const stage = this.#ensureStage();
    const pill = pillOf(stage, page, severities, {
      open: () => this.handlers.openPanel(),
      hide: () => {
        this.hidden.add(this.editor.element);
        this.#pill?.remove();
        this.#pill = null;
        this.#tidy();
      },
      moved: (dx, dy) => {
        const old = this.offsets.get(this.editor.element) ?? { dx: 0, dy: 0 };
        this.offsets.set(this.editor.element, { dx: old.dx + dx, dy: old.dy + dy });
        this.#placePill();
      },
    });
    if (!pill) return;
    this.#pill = pill;
    stage.root.append(pill);
    this.#placePill();
  }

  #placePill(): void {
    const stage = this.#stage;
    if (!this.#pill || !stage) return;
    const el = this.editor.element;
    const outer = stage.frames[stage.frames.length - 1] ?? el;
    const box = stage.frames.length > 0 ? visibleBox(outer) : visibleBox(el);
    placePill(stage, this.#pill, outer, box);
    const moved = this.offsets.get(el);
    this.#pill.style.translate = moved ? `${moved.dx}px ${moved.dy}px` : '';
  }

  #drawGhost(): void {
    this.#ghost?.el.remove();
    this.#ghost = null;
    const offer = this.#page?.offer;
    const el = this.editor.element;
    if (!offer || this.#card || deepActive(el.ownerDocument) !== el) return;
    const { text, caret, quoted } = this.editor.read();
    if (caret === null || !mayOffer(text, caret, quoted)) return;
    const stage = this.#ensureStage();
    const ghost = ghostOf(stage, this.editor, offer, caret);
    if (!ghost) return;
    this.#ghost = { el: ghost, line: offer, caret };
  }

  #hideGhost(): void {
    if (!this.#ghost) return;
    this.#ghost.el.remove();
    this.#ghost = null;
    this.#tidy();
  }

  #dropNote(): void {
    clearTimeout(this.#noteTimer);
    this.#note?.remove();
    this.#note = null;
    this.#noteStays = false;
  }
}

function framesOf(el: HTMLElement): HTMLElement[] {
  const frames: HTMLElement[] = [];
  for (let doc: Document | null = el.ownerDocument; doc; ) {
    let frame: HTMLElement | null = null;
    try {
      frame = (doc.defaultView?.frameElement as HTMLElement | null) ?? null;
    } catch {
      // Another origin's page around this one: not ours to touch.
    }
    if (frame) frames.push(frame);
    doc = frame?.ownerDocument ?? null;
  }
  return frames;
}
