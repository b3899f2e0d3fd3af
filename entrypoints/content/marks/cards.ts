import type { FlagRef } from '../../background/protocol';
import { cardOf, placeBy } from './card';
import type { Placed } from './placed';
import type { Scene } from './scene';
import { visibleBox } from './stage';
import type { PlacedFlag, Shared } from './types';
import { cardSaid, p } from './words';

const HOVER_MS = 150;
const LEAVE_MS = 300;
const REST_MS = 500;

export type OpenedBy = 'hover' | 'press' | 'caret' | 'key';

/** What the card needs of the others. */
export interface CardHost {
  /** A card is about to open: offers and notes make room. */
  makeRoom(): void;
  /** Another flag, or none, is the open one. */
  turned(): void;
  /** Something else is said already: a resting caret opens nothing. */
  busy(): boolean;
  /** Brings a flag into sight and opens it. */
  openAt(index: number, by: OpenedBy): boolean;
}

/** The card of one flag: opened by pointer, press, caret or key. */
export class Cards {
  #card: { el: HTMLElement; index: number; by: OpenedBy } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The flag whose card was closed with Esc: it does not come back by itself while the caret stays there. */
  #dismissed = -1;
  #pointed = -1;

  constructor(
    private readonly scene: Scene,
    private readonly flags: Placed,
    private readonly shared: Shared,
    private readonly host: CardHost,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  /** Index of the open flag, or -1. */
  get index(): number {
    return this.#card?.el.isConnected ? this.#card.index : -1;
  }

  /** The flags were found anew: the card stays with its own, and goes with it. */
  renew(change: () => void): void {
    const before = this.flags.list[this.index];
    const counted = this.flags.list.length;
    change();
    if (!this.#card) return;
    const still = before
      ? this.flags.list.findIndex(
          (f) => f.entryId === before.entryId && f.text === before.text && Math.abs(f.start - before.start) < 200,
        )
      : -1;
    if (still < 0) this.close();
    else if (still !== this.#card.index || counted !== this.flags.list.length) this.open(still, this.#card.by);
  }

  open(index: number, by: OpenedBy): void {
    const flag = this.flags.now(index);
    if (!flag) return;
    const { scene, shared } = this;
    const { handlers } = shared;
    const had = this.#card;
    const focusWithin = had !== null && scene.focused !== null && had.el.contains(scene.focused);
    this.host.makeRoom();
    const el = cardOf(scene.stage, flag, index, this.flags.list.length, shared.prefs.keys.take, {
      step: (step) => void this.step(step),
      replace: (text) => this.#replace(index, text),
      mute: (scope) => {
        this.close();
        handlers.mute(flag, scope);
      },
      more: () => handlers.openPanel(this.#refOf(index, flag)),
    });
    el.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    el.addEventListener('pointerleave', () => {
      if (this.#card?.by === 'hover') this.#timer = setTimeout(() => this.close(), LEAVE_MS);
    });
    this.#card = { el, index, by };
    scene.put(el);
    if (had) scene.drop(had.el);
    this.place();
    this.host.turned();
    if (focusWithin) el.querySelector('button')?.focus({ preventScroll: true });
    if (by !== 'hover')
      scene.say(cardSaid(p(`severity.${flag.severity}`), flag.why, flag.replacements[0], shared.prefs.keys.take));
  }

  /** The key for the card: opens it at the caret, else at the next flag; into an open one it brings the focus. */
  openByKey(): boolean {
    if (this.index >= 0) {
      this.#card?.el.querySelector('button')?.focus({ preventScroll: true });
      return true;
    }
    const here = this.flags.around(this.scene.editor.read().caret);
    return this.host.openAt(here >= 0 ? here : this.flags.beside(1), 'key');
  }

  close(): void {
    if (!this.#card) return;
    this.scene.drop(this.#card.el);
    this.#card = null;
    this.#pointed = -1;
    this.host.turned();
  }

  /** Closed with Esc. */
  dismiss(): void {
    this.#dismissed = this.index;
    this.close();
  }

  step(by: 1 | -1): boolean {
    const { length } = this.flags.list;
    if (length === 0) return false;
    return this.host.openAt(this.index >= 0 ? (this.index + by + length) % length : this.flags.beside(by), 'key');
  }

  /** Takes the open card's first replacement, if it has one. */
  take(): boolean {
    const first = this.flags.list[this.index]?.replacements[0];
    if (first === undefined) return false;
    this.#replace(this.index, first);
    return true;
  }

  typing(): void {
    clearTimeout(this.#timer);
    this.close();
  }

  point(event: PointerEvent | null): void {
    if (this.flags.list.length === 0 || (event && event.buttons !== 0)) return;
    const index = event ? this.flags.at(event.clientX, event.clientY) : -1;
    if (index === this.#pointed) return;
    this.#pointed = index;
    clearTimeout(this.#timer);
    if (index >= 0 && this.index !== index) {
      this.#timer = setTimeout(() => this.open(index, 'hover'), HOVER_MS);
    } else if (index < 0 && this.#card?.by === 'hover') {
      this.#timer = setTimeout(() => this.close(), LEAVE_MS);
    }
  }

  press(event: MouseEvent): void {
    const index = this.flags.at(event.clientX, event.clientY);
    clearTimeout(this.#timer);
    if (index >= 0) this.open(index, 'press');
    else this.close();
  }

  caretAt(caret: number | null): void {
    const index = this.flags.around(caret);
    if (index < 0) {
      this.#dismissed = -1;
      if (this.#card && this.#card.by !== 'hover' && this.#card.by !== 'key') this.close();
      return;
    }
    if (index === this.#dismissed || this.#card || this.host.busy()) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (!this.#card && !this.host.busy()) this.open(index, 'caret');
    }, REST_MS);
  }

  /** Follows its phrase; out of sight it closes. */
  place(): void {
    const card = this.#card;
    const stage = this.scene.standing;
    const flag = card && this.flags.now(card.index);
    if (!card || !stage || !flag) return;
    const { editor } = this.scene;
    const shown = visibleBox(editor.element);
    const rects = editor.rects(flag).filter((r) => r.bottom > shown.top && r.top < shown.bottom);
    const first = rects[0];
    const last = rects[rects.length - 1];
    if (!first || !last) return this.close();
    const left = last === first ? first.left : Math.min(first.left, last.left);
    const phrase = new DOMRect(left, first.top, 0, last.bottom - first.top);
    placeBy(card.el, stage.place(phrase), stage.doc.defaultView as Window);
  }

  #replace(index: number, text: string): void {
    const flag = this.flags.now(index);
    this.close();
    if (flag) this.shared.handlers.replace(flag, text);
  }

  #refOf(index: number, { entryId, text }: PlacedFlag): FlagRef {
    const same = this.flags.list
      .slice(0, index)
      .filter((f) => f.entryId === entryId && f.text.toLowerCase() === text.toLowerCase());
    return { entryId, text, nth: same.length };
  }
}
