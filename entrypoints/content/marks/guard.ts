import { askOf, placeAsk } from './ask';
import type { Placed } from './placed';
import type { Scene } from './scene';
import { enterHint, sendControl } from './send';
import { visibleBox } from './stage';
import type { PlacedFlag, Shared } from './types';
import { keysSaid, p, withCtrl } from './words';

const PRESSES = ['pointerdown', 'touchstart', 'mousedown', 'pointerup', 'touchend', 'mouseup', 'click'] as const;

/** What the question needs of the others. */
export interface GuardHost {
  makeRoom(): void;
  openAt(index: number): void;
  remark(text: string, by: DOMRect): void;
}

/** How a reply was about to be sent: by its control, or by a key. */
type Attempt = { control: HTMLElement } | { key: string };

/**
 * Before sending, where the agent (or a lead) has switched it on: a press of the send control, or of the key that sends, is held back
 * once while wording marked `stop` stands in the reply, and a question asked in its place. Nothing is ever sent from here: "Send anyway"
 * only closes the question, and so does the agent's next own press, which goes through to the desk untouched.
 */
export class Guard {
  #question: { el: HTMLElement; back: HTMLElement; attempt: Attempt; stop: number } | null = null;
  /** The control that a pointer is pressed on and is held back from; until the pointer's next press. */
  #held: HTMLElement | null = null;
  /** What was in the editor when Enter alone was let through, to see what it does here. */
  #entered: string | null = null;
  #listening: AbortController | null = null;

  constructor(
    private readonly scene: Scene,
    private readonly flags: Placed,
    private readonly shared: Shared,
    private readonly host: GuardHost,
    private readonly windows: readonly Window[],
    private readonly signal: AbortSignal,
  ) {
    this.renew();
    signal.addEventListener('abort', () => this.#listening?.abort(), { once: true });
  }

  get open(): boolean {
    return this.#question?.el.isConnected === true;
  }

  /** The setting may have changed: presses are listened to only where it is on. */
  renew(): void {
    const on = this.shared.prefs.beforeSending && !this.signal.aborted;
    if (!on) {
      this.#listening?.abort();
      this.#listening = null;
      this.close();
    } else if (!this.#listening) {
      this.#listening = new AbortController();
      const { signal } = this.#listening;
      for (const view of this.windows) {
        for (const type of PRESSES) view.addEventListener(type, (event) => this.#press(event), { capture: true, signal });
        view.addEventListener('keyup', (event) => this.#released(event), { capture: true, signal });
      }
    }
  }

  /** The words in the editor have changed. */
  changed(): void {
    const { editor } = this.scene;
    const { text } = editor.read();
    if (this.#entered !== null && text !== this.#entered) {
      if (text.trim() === '' && this.#entered.trim() !== '') this.shared.enterSends = true;
      else if (count(text) > count(this.#entered)) this.shared.enterSends = false;
      this.#entered = null;
    }
    // Sent, or given up: the next reply is another one.
    if (text.trim() === '') this.shared.asked.delete(editor.element);
  }

  /**
   * A key pressed in the editor or in our parts.
   * @param inOurs whether the focus is in our parts
   * @param chat whether this is a chat, where Enter alone mostly sends
   */
  key(event: KeyboardEvent, inOurs: boolean, chat: boolean): void {
    if (!this.#listening || event.isComposing || event.keyCode === 229) return;
    if (this.open) return this.#keyInQuestion(event, inOurs);
    if (inOurs || event.key !== 'Enter' || event.altKey || event.shiftKey) return;
    const held = event.ctrlKey || event.metaKey;
    if (!held && !this.#enterSends(chat)) {
      this.#entered = this.scene.editor.read().text;
      return;
    }
    const stops = this.#unasked();
    if (stops.length === 0) {
      if (!held) this.#entered = this.scene.editor.read().text;
      return;
    }
    hold(event);
    if (!event.repeat) this.#ask(stops, { key: held ? withCtrl('Enter') : 'Enter' });
  }

  close(): void {
    if (!this.#question) return;
    this.scene.drop(this.#question.el);
    this.#question = null;
  }

  /** As seen here before, as the composer says, else as chats mostly do; a reply with a quote in it is mail, whatever is around it. */
  #enterSends(chat: boolean): boolean {
    const { editor } = this.scene;
    return this.shared.enterSends ?? enterHint(editor.element) ?? (chat && editor.read().quoted.length === 0);
  }

  #press(event: Event): void {
    if (!event.isTrusted) return;
    const path = event.composedPath();
    const ours = this.scene.standing?.host;
    if (ours && path.includes(ours)) return;
    const first = event.type === 'pointerdown';
    // A press from the keyboard is a click that no pointer came before.
    const byKey = event.type === 'click' && (event as MouseEvent).detail === 0;
    if (first || byKey) {
      this.#held = null;
      const selectors = this.shared.handlers.sendSelectors?.() ?? [];
      const control = this.open || this.#unasked().length > 0 ? sendControl(path, this.scene.editor.element, selectors) : null;
      // While the question stands, the control itself is a way to say "anyway", and a press elsewhere closes it.
      if (this.open) return this.close();
      this.#held = control;
    }
    const held = this.#held;
    if (!held || !path.includes(held)) return;
    event.stopImmediatePropagation();
    if (!event.type.startsWith('touch')) event.preventDefault();
    if (event.type !== 'click') return;
    this.#held = null;
    const stops = this.#unasked();
    if (stops.length > 0) this.#ask(stops, { control: held });
  }

  #keyInQuestion(event: KeyboardEvent, inOurs: boolean): void {
    const { key } = event;
    if (event.repeat) return hold(event);
    // With Ctrl the focus is back in the editor, so that Ctrl Enter is the agent's own press there.
    if (inOurs && (key === 'Control' || key === 'Meta')) return this.scene.editor.element.focus({ preventScroll: true });
    if (key === 'Escape' || (!inOurs && key === 'Enter' && !event.ctrlKey && !event.metaKey)) {
      hold(event);
      return this.#back();
    }
    if (key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (!inOurs) return this.close();
      hold(event);
      return this.#anyway();
    }
    if (inOurs && key === 'Tab') {
      hold(event);
      const buttons = [...(this.#question?.el.querySelectorAll('button') ?? [])];
      const at = buttons.findIndex((b) => b === this.scene.focused);
      buttons[(at + 1) % buttons.length]?.focus();
    }
  }

  /** Ctrl was let go and nothing came of it. */
  #released(event: KeyboardEvent): void {
    if (this.open && (event.key === 'Control' || event.key === 'Meta')) this.#question?.back.focus({ preventScroll: true });
  }

  /** The `stop` wordings that stand in the reply now, if any of them was not asked about yet. */
  #unasked(): PlacedFlag[] {
    const stops = this.flags.list.flatMap((flag, i) => (flag.severity === 'stop' ? (this.flags.now(i) ?? []) : []));
    const asked = this.shared.asked.get(this.scene.editor.element);
    return stops.every((flag) => asked?.has(nameOf(flag))) ? [] : stops;
  }

  #ask(stops: readonly PlacedFlag[], attempt: Attempt): void {
    const { scene, shared } = this;
    const { element } = scene.editor;
    const asked = shared.asked.get(element) ?? new Set();
    for (const flag of stops) asked.add(nameOf(flag));
    shared.asked.set(element, asked);
    this.host.makeRoom();
    const { stage } = scene;
    const { el, back } = askOf(stage, stops, CTRL_ENTER_CHORD, { back: () => this.#back(), anyway: () => this.#anyway() });
    const stop = this.flags.list.findIndex((f) => f.severity === 'stop');
    this.#question = { el, back, attempt, stop };
    scene.put(el);
    placeAsk(stage, el, this.#where(attempt));
    back.focus({ preventScroll: true });
  }

  /** What was pressed, or the first line of the editor that shows. In the stage's viewport. */
  #where(attempt: Attempt): DOMRect {
    const { stage, editor } = this.scene;
    if ('control' in attempt && attempt.control.isConnected) {
      const box = attempt.control.getBoundingClientRect();
      return attempt.control.ownerDocument === stage.doc ? box : stage.place(box);
    }
    return stage.place(visibleBox(editor.element));
  }

  #back(): void {
    const stop = this.#question?.stop ?? -1;
    this.close();
    this.scene.editor.element.focus({ preventScroll: true });
    if (stop >= 0) this.host.openAt(stop);
  }

  #anyway(): void {
    const attempt = this.#question?.attempt;
    this.close();
    if (!attempt) return;
    const control = 'control' in attempt && attempt.control.isConnected ? attempt.control : this.scene.editor.element;
    control.focus({ preventScroll: true });
    const named = 'key' in attempt ? attempt.key : (attempt.control.textContent?.trim() ?? '');
    this.host.remark(
      p('ask.again', { send: named === '' || named.length > 30 ? keysSaid('Enter') : named }),
      this.#where(attempt),
    );
  }
}

const CTRL_ENTER_CHORD = 'Ctrl+Enter';

const nameOf = (flag: PlacedFlag) => `${flag.entryId} ${flag.text.toLowerCase()}`;
const count = (text: string) => text.split('\n').length;

function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
