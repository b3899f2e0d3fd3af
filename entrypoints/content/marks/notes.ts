import type { WriteResult } from '../../background/protocol';
import { doneNote, failedNote, placeBy, plainNote } from './card';
import type { Scene } from './scene';
import { visibleBox } from './stage';

const NOTE_MS = 6000;

/** What has just happened, said beside the caret for a few seconds. */
export class Notes {
  #note: HTMLElement | null = null;
  #stays = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly scene: Scene,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => clearTimeout(this.#timer), { once: true });
  }

  get open(): boolean {
    return this.#note?.isConnected === true;
  }

  tell(result: WriteResult, what: { kind: 'replace' | 'insert'; text: string }, undo?: () => void): void {
    const { stage } = this.scene;
    const undoOnce = undo
      ? () => {
          this.drop();
          undo();
        }
      : null;
    const note = result.ok ? doneNote(stage, what.kind, undoOnce) : failedNote(stage, result.reason, result.copied, what.text);
    // A note with the only copy of a text stays until Esc or the next key.
    this.#show(note, !result.ok && !result.copied);
  }

  /** @param by where to say it, in the stage's viewport; at the caret when not given */
  remark(text: string, by?: DOMRect): void {
    this.#show(plainNote(this.scene.stage, text), false, by);
  }

  drop(): void {
    clearTimeout(this.#timer);
    if (this.#note) this.scene.drop(this.#note);
    this.#note = null;
    this.#stays = false;
  }

  /** As another part opens: a note with the only copy of a text stays. */
  makeRoom(): void {
    if (!this.#stays) this.drop();
  }

  #show(note: HTMLElement, stays: boolean, by?: DOMRect): void {
    const { scene } = this;
    const { editor } = scene;
    this.drop();
    this.#note = note;
    this.#stays = stays;
    scene.put(note);
    const { stage } = scene;
    const { caret } = editor.read();
    const at = caret === null ? undefined : editor.rects({ start: caret, end: caret })[0];
    placeBy(note, by ?? stage.place(at ?? visibleBox(editor.element)), stage.doc.defaultView as Window);
    scene.say(note.textContent ?? '');
    if (stays) return;
    const wait = () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.drop(), NOTE_MS);
    };
    note.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    note.addEventListener('pointerleave', wait);
    wait();
  }
}
