import { inPageLanguage } from '@/components/strings/in-page';
import type { TextEdit } from '@/rules/text/edit';
import type { InPage, WriteResult } from '../../background/protocol';
import { deepActive } from '../editors/find';
import type { Editor } from '../editors/types';
import { Cards, type OpenedBy } from './cards';
import { follow, framesOf } from './follow';
import { Guard } from './guard';
import { type KeyActions, onKey } from './keys';
import { Notes } from './notes';
import { Offers } from './offers';
import { type Painter, painterFor } from './paint';
import { Pills } from './pills';
import { Placed } from './placed';
import { Scene } from './scene';
import { visibleBox } from './stage';
import { type Theme, watchTheme } from './theme';
import type { PlacedFlag, Shared } from './types';
import { keysSaid, p } from './words';

/** Keys that may be one of ours without Alt. */
const NOT_TYPED = /^(?:Escape|Enter)$/;

/** All that is shown at one editor, and what happens there told to its parts. Ends with the editor. */
export class Shown {
  readonly #end = new AbortController();
  readonly #painter: Painter;
  readonly #scene: Scene;
  readonly #flags: Placed;
  readonly #cards: Cards;
  readonly #notes: Notes;
  readonly #offers: Offers;
  readonly #pills: Pills;
  readonly #guard: Guard;
  readonly #theme: ReturnType<typeof watchTheme>;
  #page: InPage | null = null;
  #painted: { list: readonly PlacedFlag[]; text: string; index: number; theme: Theme | null } = {
    list: [],
    text: '',
    index: -1,
    theme: null,
  };
  /** Something was typed that the page's judgement does not know yet. */
  #unjudged = false;
  #language = inPageLanguage();

  constructor(
    readonly editor: Editor,
    private readonly shared: Shared,
  ) {
    const { signal } = this.#end;
    const el = editor.element;
    const view = el.ownerDocument.defaultView as Window;
    const frames = framesOf(el);
    this.#painter = painterFor(editor);
    this.#theme = watchTheme(el, signal, () => this.#themed());
    this.#scene = new Scene(
      editor,
      signal,
      (event) => this.key(event),
      () => this.#theme.now,
    );
    this.#flags = new Placed(editor);
    this.#notes = new Notes(this.#scene, signal);
    this.#offers = new Offers(this.#scene, shared);
    this.#cards = new Cards(
      this.#scene,
      this.#flags,
      shared,
      {
        makeRoom: () => {
          this.#offers.hide();
          this.#notes.makeRoom();
        },
        turned: () => this.#paint(),
        busy: () => this.#notes.open || this.#guard.open,
        openAt: (index, by) => this.openAt(index, by),
      },
      signal,
    );
    this.#pills = new Pills(this.#scene, this.#flags, shared, () => this.#hidPill());
    const windows = [view, ...frames.map((f) => f.ownerDocument.defaultView as Window)];
    this.#guard = new Guard(
      this.#scene,
      this.#flags,
      shared,
      {
        makeRoom: () => {
          this.#cards.close();
          this.#offers.hide();
          this.#notes.makeRoom();
        },
        openAt: (index) => void this.openAt(index, 'key'),
        remark: (text, by) => this.#notes.remark(text, by),
      },
      windows,
      signal,
    );

    const options = { signal, passive: true, capture: true };
    el.addEventListener('pointermove', (event) => this.#cards.point(event), options);
    el.addEventListener('pointerleave', () => this.#cards.point(null), { signal, passive: true });
    el.addEventListener('click', (event) => this.#cards.press(event), options);
    el.addEventListener('compositionstart', () => this.#typing(), options);
    el.addEventListener('focusout', () => this.#offers.hide(), options);
    view.addEventListener('pagehide', () => this.end(), { signal });
    follow(el, frames, signal, () => this.#moved());
  }

  get alive(): boolean {
    return !this.#end.signal.aborted && this.editor.element.isConnected;
  }

  update(flags: readonly PlacedFlag[], page: InPage | null): void {
    this.#cards.renew(() => this.#flags.set(flags));
    this.#page = page;
    this.#unjudged = false;
    this.#guard.changed();
    this.#paint();
    this.#pills.draw(page);
    if (this.#cards.index < 0 && !this.#guard.open) this.#offers.draw(page);
  }

  /** Something was set otherwise: it holds for what is on show as well. */
  renew(): void {
    this.#guard.renew();
    if (this.#language !== inPageLanguage()) this.#cards.close();
    this.#language = inPageLanguage();
    this.#pills.draw(this.#page);
    this.#pills.place();
    if (this.#cards.index < 0 && !this.#guard.open) this.#offers.draw(this.#page);
  }

  openAt(index: number, by: OpenedBy): boolean {
    if (!this.#flags.list[index]) return false;
    this.#reveal(index);
    this.#cards.open(index, by);
    return true;
  }

  tell(result: WriteResult, what: { kind: 'replace' | 'insert'; text: string }): void {
    this.#notes.tell(result, what, this.shared.handlers.undo);
  }

  remark(text: string): void {
    this.#notes.remark(text);
  }

  end(): void {
    if (this.#end.signal.aborted) return;
    this.#end.abort();
    this.#painter.clear();
  }

  /** @param edit what was typed, where nothing else has changed */
  #paint(edit: TextEdit | null = null): void {
    const { list, text } = this.#flags;
    const { index } = this.#cards;
    const theme = this.#theme.now;
    const before = this.#painted;
    const same = before.text === text && before.index === index && before.theme === theme && alike(before.list, list);
    // Most answers find everything where it was.
    if (same && this.#painter.stands) return;
    this.#painted = { list, text, index, theme };
    const followed = edit !== null && before.index === index && before.theme === theme && before.list.length === list.length;
    const beside = followed && before.list.every((f) => f.end <= edit.at || f.start >= edit.at + edit.removed);
    if (beside && this.#painter.stands && this.#painter.typed(edit, list)) return;
    this.#painter.paint(list, index, theme);
  }

  #themed(): void {
    this.#paint();
    this.#scene.standing?.theme(this.#theme.now);
  }

  #typing(): void {
    this.#unjudged = true;
    this.#flags.moved();
    this.#notes.drop();
    this.#cards.typing();
    this.#offers.typing();
    this.#guard.close();
  }

  /** Words were typed: what is shown goes with its own. */
  typed(): void {
    const edit = this.#flags.typed();
    // What is shown came later than what was typed, and is of it already.
    if (!edit) return;
    this.#typing();
    this.#offers.typed(this.#page);
    this.#guard.changed();
    this.#paint(edit);
    this.#cards.caretAt(this.#flags.caret);
  }

  #moved(): void {
    if (!this.editor.element.isConnected) return this.end();
    this.#flags.moved();
    this.#painter.moved();
    this.#pills.place();
    this.#cards.place();
    this.#offers.moved(this.#page);
  }

  caretMoved(): void {
    const el = this.editor.element;
    if (deepActive(el.ownerDocument) !== el) return;
    // What is typed is judged first: the offer there was may be no more.
    const mayOffer = this.#page?.offer != null && !this.#unjudged;
    if (this.#flags.list.length === 0 && !this.#offers.line && !mayOffer) return;
    const { caret, text } = this.editor.read();
    this.#offers.caretAt(caret);
    if (text !== this.#flags.text) return;
    this.#cards.caretAt(caret);
    if (mayOffer && !this.#offers.line && this.#cards.index < 0 && !this.#guard.open) this.#offers.draw(this.#page);
  }

  /** A key pressed anywhere in the editor's window, or in our own parts. */
  key(event: KeyboardEvent): void {
    // Plain letters, which most keys are, are nobody's here.
    if (!event.altKey && !NOT_TYPED.test(event.key) && !this.#guard.open) return;
    if (!event.isTrusted || !this.alive) return;
    // What was typed just before the key belongs to it.
    this.editor.settle();
    const inOurs = this.#scene.focused !== null;
    const el = this.editor.element;
    if (!inOurs && deepActive(el.ownerDocument) !== el) return;
    this.#guard.key(event, inOurs, this.#page?.chat === true);
    if (!event.defaultPrevented && !this.#guard.open) onKey(event, this.shared.prefs.keys, this.#actions(inOurs));
  }

  #actions(inOurs: boolean): KeyActions {
    const { handlers } = this.shared;
    const line = (n: number) => () => {
      const line = this.#page?.lines[n - 1];
      if (!line) return false;
      this.#offers.hide();
      handlers.takeOffer(line);
      return true;
    };
    return {
      next: () => this.#cards.step(1),
      previous: () => this.#cards.step(-1),
      open: () => this.#cards.openByKey(),
      take: () => {
        if (this.#cards.index >= 0) return this.#cards.take();
        const offer = this.#offers.take();
        if (offer) handlers.takeOffer(offer);
        return offer !== null;
      },
      line1: line(1),
      line2: line(2),
      line3: line(3),
      panel: () => {
        handlers.openPanel();
        return true;
      },
      pill: () => this.#pills.focus(),
      close: () => {
        if (this.#cards.index >= 0 || this.#notes.open) {
          this.#notes.drop();
          this.#cards.dismiss();
          if (inOurs) this.editor.element.focus({ preventScroll: true });
          return true;
        }
        return !inOurs && this.#offers.dismiss();
      },
    };
  }

  /** Brings a flag into the editor's visible part, no further. */
  #reveal(index: number): void {
    const flag = this.#flags.now(index);
    if (!flag) return;
    const el = this.editor.element;
    const shown = visibleBox(el);
    const rect = this.editor.rects(flag)[0];
    if (rect && rect.top >= shown.top && rect.bottom <= shown.bottom) return;
    if (rect && el.scrollHeight > el.clientHeight)
      el.scrollTop += rect.top - (el.getBoundingClientRect().top + el.clientHeight / 3);
    else this.editor.range(flag)?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
    this.#flags.moved();
    this.#painter.moved();
  }

  #hidPill(): void {
    const key = this.shared.prefs.keys.pill;
    this.#notes.remark(key === '' ? p('pill.hidden.settings') : p('pill.hidden', { keys: keysSaid(key) }));
  }
}

const alike = (a: readonly PlacedFlag[], b: readonly PlacedFlag[]) =>
  a.length === b.length &&
  a.every((flag, i) => flag.start === b[i]?.start && flag.end === b[i]?.end && flag.severity === b[i]?.severity);
