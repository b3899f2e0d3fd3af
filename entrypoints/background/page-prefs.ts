import { pillOf, readPrefs, watchPrefs } from './prefs-store';
import type { ToFrame } from './protocol';

interface Served {
  site: string | null;
  send(message: ToFrame): void;
}

/** Keeps open pages told of the preferences: when a frame connects, and in all of them at once when something is changed. */
export class PagePrefs {
  readonly #frames = new Set<Served>();

  /** @param signal ends the watching */
  constructor(signal: AbortSignal) {
    const end = watchPrefs(() => {
      for (const frame of this.#frames) void this.#tell(frame);
    });
    signal.addEventListener('abort', end, { once: true });
  }

  /** @returns what to call when the frame's line has closed */
  add(site: string | null, send: Served['send']): () => void {
    const frame = { site, send };
    this.#frames.add(frame);
    void this.#tell(frame);
    return () => this.#frames.delete(frame);
  }

  async #tell(frame: Served): Promise<void> {
    const [prefs, pill] = await Promise.all([readPrefs(), pillOf(frame.site)]);
    if (this.#frames.has(frame)) frame.send({ type: 'prefs', prefs, pill });
  }
}
