import { browser } from 'wxt/browser';
import type { TeachState, TeachView, TeachWish } from './lesson';
import type { ToFrame } from './protocol';
import { keepTaught, knownOf, sawName, toTaught, watchTaught } from './taught-store';

const SCRIPT = '/teach.js';

interface Frame {
  tabId: number;
  frameId: number;
  site: string | null;
  send(message: ToFrame): void;
  lesson: TeachState | null;
}

/**
 * Lessons under way, by tab, and what the frames are told of lessons before. A lesson lives in its page: after the worker has died the
 * frames tell of it again.
 */
export class Lessons {
  readonly #frames = new Set<Frame>();
  /** Tabs whose panel shows the lesson. */
  readonly #on = new Set<number>();

  constructor(
    signal: AbortSignal,
    private readonly changed: (tabId: number) => void,
  ) {
    watchTaught(signal, () => {
      for (const frame of this.#frames) void this.#tell(frame);
    });
  }

  /** @returns the frame's end: what it says of its lesson, the name it reads, and that its line has closed */
  add(tabId: number, frameId: number, site: string | null, send: Frame['send']) {
    const frame: Frame = { tabId, frameId, site, send, lesson: null };
    this.#frames.add(frame);
    void this.#tell(frame);
    return {
      says: (state: TeachState) => {
        const began = state.choosing !== null && frame.lesson?.choosing !== state.choosing;
        const taken = state.picked.length > (frame.lesson?.picked.length ?? 0);
        frame.lesson = state;
        this.#on.add(tabId);
        // One press is enough: the other frames choose no longer.
        if (taken || (!began && state.choosing === null))
          for (const other of this.#of(tabId)) if (other !== frame && other.lesson?.choosing) this.#wish(other, { do: 'stop' });
        this.changed(tabId);
      },
      named: (name: string) => {
        if (site !== null) void sawName(site, name);
      },
      gone: () => {
        this.#frames.delete(frame);
        if (this.#of(tabId).length === 0) this.#on.delete(tabId);
      },
    };
  }

  view(tabId: number): TeachView | null {
    if (!this.#on.has(tabId)) return null;
    const lessons = this.#of(tabId).flatMap((f) => (f.lesson ? [f.lesson] : []));
    const own = lessons.find((l) => l.picked.length > 0) ?? lessons.find((l) => l.problem !== null);
    return {
      choosing: lessons.find((l) => l.choosing !== null)?.choosing ?? null,
      picked: own?.picked ?? [],
      problem: lessons.find((l) => l.problem !== null)?.problem ?? null,
      ready: lessons.some((l) => l.recipe !== null),
    };
  }

  /** Whether a lesson's trial is what the tab is read with just now. */
  async take(tabId: number, wish: TeachWish | { do: 'keep' }): Promise<void> {
    if (wish.do === 'keep') return this.#keep(tabId);
    if (wish.do === 'end') return this.end(tabId);
    this.#on.add(tabId);
    if (wish.do === 'begin') {
      await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [SCRIPT], injectImmediately: true });
      return this.changed(tabId);
    }
    if (wish.do === 'key') {
      // The frame in which something has been pointed at or that holds most to read.
      const frame = this.#of(tabId)
        .filter((f) => f.lesson?.choosing)
        .sort((a, b) => (b.lesson?.weight ?? 0) - (a.lesson?.weight ?? 0))[0];
      if (frame) this.#wish(frame, wish);
      return;
    }
    // The second message is in the frame of the first.
    const began = wish.do === 'choose' ? this.#of(tabId).filter((f) => (f.lesson?.picked.length ?? 0) > 0) : [];
    for (const frame of began.length > 0 ? began : this.#of(tabId)) this.#wish(frame, wish);
  }

  /** Leaves the lesson: the page is read as before. */
  end(tabId: number): void {
    if (!this.#on.delete(tabId)) return;
    for (const frame of this.#of(tabId)) {
      frame.lesson = null;
      this.#wish(frame, { do: 'end' });
    }
    this.changed(tabId);
  }

  async #keep(tabId: number): Promise<void> {
    const frame = this.#of(tabId).find((f) => f.lesson?.recipe);
    if (!frame?.lesson?.recipe || frame.site === null) return;
    await keepTaught([toTaught(frame.site, frame.lesson.recipe, new Date())]);
    for (const each of this.#frames) if (each.site === frame.site) await this.#tell(each);
    this.end(tabId);
  }

  #of(tabId: number): Frame[] {
    return [...this.#frames].filter((f) => f.tabId === tabId);
  }

  #wish(frame: Frame, wish: TeachWish): void {
    frame.send({ type: 'teach', wish });
  }

  async #tell(frame: Frame): Promise<void> {
    const known = await knownOf(frame.site);
    if (this.#frames.has(frame)) frame.send({ type: 'known', known });
  }
}
