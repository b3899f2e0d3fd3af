import { mayOffer } from '@/rules/text/ended';
import type { Line } from '@/rules/types';
import type { InPage } from '../../background/protocol';
import { deepActive } from '../editors/find';
import { around, ghostOf } from './offer';
import type { Scene } from './scene';
import { visibleBox } from './stage';
import type { Shared } from './types';
import { keysSaid, p } from './words';

/** So many places are remembered, the latest. */
const MOST_PLACES = 50;

/**
 * The line offered at the caret. A place is what was written up to there, in a conversation of so many messages: an offer that was
 * passed over by typing on, or dismissed with Esc, is not made again in its place.
 */
export class Offers {
  #shown: { el: HTMLElement; line: Line; caret: number; place: string } | null = null;
  /** Where something was typed while an offer stood there; whether that passed it over shows in what was typed. */
  #typedAt: string | null = null;
  #done: string[] = [];
  #said = '';

  constructor(
    private readonly scene: Scene,
    private readonly shared: Shared,
  ) {}

  get line(): Line | null {
    return this.#shown?.el.isConnected ? this.#shown.line : null;
  }

  /** Offers what there is to offer where the caret stands now, instead of what was offered before. */
  draw(page: InPage | null): void {
    this.hide();
    const { editor } = this.scene;
    const take = this.shared.prefs.keys.take;
    if (!page || !this.shared.prefs.offers) return;
    const { caret } = editor.read();
    const place = this.#place(page);
    this.typed(page);
    this.#typedAt = null;
    if (!page.offer || place === null || caret === null || this.#done.includes(place)) return;
    if (deepActive(editor.element.ownerDocument) !== editor.element) return;
    const el = ghostOf(this.scene.stage, editor, page.offer, caret, take);
    if (!el) return this.scene.tidy();
    this.scene.put(el);
    this.#shown = { el, line: page.offer, caret, place };
    if (take === '' || this.#said === place + page.offer.id) return;
    this.#said = place + page.offer.id;
    this.scene.say(p('offer.say', { text: page.offer.text, keys: keysSaid(take) }));
  }

  /** Takes it from sight; it may come back. */
  hide(): void {
    if (!this.#shown) return;
    this.scene.drop(this.#shown.el);
    this.#shown = null;
  }

  typing(): void {
    this.#typedAt ??= this.#shown?.place ?? null;
    this.hide();
  }

  /** Words were typed. Only spaces are the way to the next sentence, and the offer goes with the caret; else it was passed over. */
  typed(page: InPage | null): void {
    if (this.#typedAt === null || !page || this.#typedAt === this.#place(page)) return;
    this.#finish(this.#typedAt);
    this.#typedAt = null;
  }

  /** The caret's place, if something may be offered there. */
  #place(page: InPage): string | null {
    const held = this.scene.editor.read();
    const { ownAround } = this.shared.handlers;
    const own = held.caret === null ? null : ownAround ? ownAround(held.caret) : around(held, held.caret);
    return own && mayOffer(own.before, own.after) ? `${page.turns} ${own.before.trimEnd()}` : null;
  }

  /** Esc. */
  dismiss(): boolean {
    if (!this.line || !this.#shown) return false;
    this.#finish(this.#shown.place);
    this.hide();
    return true;
  }

  /** The key for it: gives the line to put in. */
  take(): Line | null {
    const { line } = this;
    if (line && this.#shown) this.#finish(this.#shown.place);
    this.hide();
    return line;
  }

  caretAt(caret: number | null): void {
    if (this.#shown && this.#shown.caret !== caret) this.hide();
  }

  /** The editor stands elsewhere, or the words in it do. */
  moved(page: InPage | null): void {
    if (this.#shown && visibleBox(this.scene.editor.element).height > 0) this.draw(page);
  }

  #finish(place: string): void {
    this.#done = [...this.#done.filter((p) => p !== place), place].slice(-MOST_PLACES);
  }
}
