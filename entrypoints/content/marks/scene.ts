import { inPageLanguage } from '@/components/strings/in-page';
import type { Editor } from '../editors/types';
import { createStage, type Stage, speaker } from './stage';
import type { Theme } from './theme';

/** The stage of one editor: there while something is on it, gone when nothing is. */
export class Scene {
  readonly #parts = new Set<HTMLElement>();
  #stage: Stage | null = null;
  #speak: (text: string) => void = () => undefined;

  /** @param onKey told of keys pressed in our own parts, wherever their document is */
  constructor(
    readonly editor: Editor,
    private readonly signal: AbortSignal,
    private readonly onKey: (event: KeyboardEvent) => void,
    private readonly theme: () => Theme,
  ) {
    signal.addEventListener('abort', () => this.#remove(), { once: true });
  }

  /** The stage, made if need be; a page may have taken the one before away, with all that was on it. */
  get stage(): Stage {
    if (!this.#stage?.host.isConnected) {
      this.#remove();
      const made = createStage(this.editor.element);
      this.#stage = made;
      this.#speak = speaker(made);
      for (const type of ['keydown', 'keypress', 'keyup'])
        made.root.addEventListener(
          type,
          (event) => {
            if (type === 'keydown') this.onKey(event as KeyboardEvent);
            // What is pressed in our parts is none of the page's shortcuts.
            event.stopPropagation();
          },
          { signal: this.signal },
        );
    }
    this.#stage?.theme(this.theme());
    // The page may be in any language.
    if (this.#stage) this.#stage.host.lang = inPageLanguage();
    return this.#stage as Stage;
  }

  /** The stage if there is one. */
  get standing(): Stage | null {
    return this.#stage;
  }

  /** The element with the focus in our own parts. */
  get focused(): Element | null {
    return this.#stage?.root.activeElement ?? null;
  }

  put(part: HTMLElement): void {
    this.stage.root.append(part);
    this.#parts.add(part);
  }

  /** Takes a part away; with the last one, once nothing else comes in the same moment, goes the stage. */
  drop(part: HTMLElement): void {
    part.remove();
    this.#parts.delete(part);
    this.tidy();
  }

  /** Nothing is left without a reason to stand. */
  tidy(): void {
    queueMicrotask(() => {
      if (this.#parts.size === 0) this.#remove();
    });
  }

  /** Says something to those who listen to the page. */
  say(text: string): void {
    this.#speak(text);
  }

  #remove(): void {
    this.#stage?.remove();
    this.#stage = null;
    this.#parts.clear();
  }
}
