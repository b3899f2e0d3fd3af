import { inPageLanguage } from '@/components/strings/in-page';
import type { Severity } from '@/rules/types';
import type { InPage } from '../../background/protocol';
import { pillOf, placePill, saysAnything } from './pill';
import type { Placed } from './placed';
import type { Scene } from './scene';
import { visibleBox } from './stage';
import type { Shared } from './types';

/** The pill at one editor: drawn anew only when it says something else, moved, hidden and brought back. */
export class Pills {
  #pill: HTMLElement | null = null;
  #says = '';
  #page: InPage | null = null;
  /** It is being moved and has not settled yet. */
  #moving = false;

  /** @param hidden told after the agent has hidden it */
  constructor(
    private readonly scene: Scene,
    private readonly flags: Placed,
    private readonly shared: Shared,
    private readonly hidden: () => void,
  ) {}

  /** Shows what there is to say now, or nothing. */
  draw(page: InPage | null): void {
    this.#page = page;
    const severities = this.flags.list.map((f) => f.severity);
    const { prefs, pill: place } = this.shared;
    const wanted = page && prefs.pill && !place.hidden && saysAnything(page, severities.length) ? page : null;
    const says = wanted ? JSON.stringify([inPageLanguage(), wanted.language, wanted.band, wanted.next?.next, severities]) : '';
    // Most keystrokes change nothing in it.
    if (this.#pill?.isConnected ? says === this.#says : says === '') return;
    const had = this.#pill;
    const focused = had !== null && this.scene.focused !== null && had.contains(this.scene.focused);
    this.#says = says;
    this.#pill = wanted && this.#make(wanted, severities);
    if (this.#pill) this.scene.put(this.#pill);
    if (had) this.scene.drop(had);
    if (focused) this.#pill?.querySelector('button')?.focus({ preventScroll: true });
    this.place();
  }

  /** Follows its editor. */
  place(): { dx: number; dy: number } | null {
    const stage = this.scene.standing;
    if (!this.#pill || !stage) return null;
    const el = this.scene.editor.element;
    const outer = stage.frames[stage.frames.length - 1] ?? el;
    return placePill(stage, this.#pill, outer, visibleBox(outer), this.shared.pill, this.#moving);
  }

  /** The key for it: brings it back where it was hidden, and the focus to it, from where arrow keys move it. */
  focus(): boolean {
    if (!this.#page || !this.shared.prefs.pill) return false;
    if (this.shared.pill.hidden) this.#keep({ ...this.shared.pill, hidden: false });
    this.draw(this.#page);
    const button = this.#pill?.querySelector('button');
    if (!button) return false;
    // Where it covered everything it stands hidden, and what is hidden takes no focus.
    this.#moving = true;
    this.place();
    button.focus({ preventScroll: true });
    return true;
  }

  #make(page: InPage, severities: readonly Severity[]): HTMLElement {
    const { handlers } = this.shared;
    return pillOf(this.scene.stage, page, severities, {
      open: () => handlers.openPanel(),
      hide: () => {
        this.#keep({ ...this.shared.pill, hidden: true });
        this.draw(this.#page);
        this.scene.editor.element.focus({ preventScroll: true });
        this.hidden();
      },
      moved: (dx, dy) => {
        const { pill } = this.shared;
        this.#moving = true;
        this.shared.pill = { ...pill, dx: pill.dx + dx, dy: pill.dy + dy };
        // No further than the window: beyond it every step back would seem lost.
        this.shared.pill = { ...this.shared.pill, ...this.place() };
      },
      resized: () => void this.place(),
      settled: () => {
        if (!this.#moving) return;
        this.#moving = false;
        this.place();
        this.#keep(this.shared.pill);
      },
      leave: () => this.scene.editor.element.focus({ preventScroll: true }),
    });
  }

  #keep(place: Shared['pill']): void {
    this.shared.pill = place;
    this.shared.handlers.pillMoved?.(place);
  }
}
