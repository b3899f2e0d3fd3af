import { browser } from 'wxt/browser';
import type { OneOff, Wake } from '../background/protocol';
import { deepActive, editorElement } from './editors/find';

/** What the second script is given by the first, in the world that both share: the page sees nothing of it. */
export interface Door {
  /** Begins the work of this frame; called by the second script. Does nothing when it has begun or the frame was left alone meanwhile. */
  enter(attach: (signal: AbortSignal) => void): void;
}

declare global {
  var evenkeelDoor: Door | undefined;
}

/**
 * All that runs in a frame before it is needed: waits until an editor is focused in this tab, or a panel is open, and then asks the
 * worker for the second script, which reads and writes. Until then nothing of the page is read or watched.
 */
export function waitAtDoor(signal: AbortSignal): void {
  const inside = new AbortController();
  const waiting = AbortSignal.any([signal, inside.signal]);
  let asking: Promise<boolean> | null = null;

  globalThis.evenkeelDoor = {
    enter(attach) {
      if (waiting.aborted) return;
      inside.abort();
      attach(signal);
    },
  };

  /** False: not now, or not at all (site switched off, worker not reached). The next focus or key asks again. */
  async function ask(why: 'editor' | 'panel' | 'loaded'): Promise<boolean> {
    // Updated, disabled or removed under this page: nobody will answer any more.
    if (!browser.runtime?.id) inside.abort();
    if (waiting.aborted) return false;
    return browser.runtime.sendMessage({ type: 'attach', why } satisfies OneOff).catch(() => false);
  }
  function load(why: 'editor' | 'panel'): Promise<boolean> {
    asking ??= ask(why).finally(() => {
      asking = null;
    });
    return asking;
  }

  const followed = new WeakSet<EventTarget>();
  function look(): void {
    if (waiting.aborted) return;
    const active = deepActive(document);
    // Focus that moves inside one shadow tree is not told outside it.
    for (let root = active?.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) follow(root);
    if (editorElement(active)) void load('editor');
  }
  function follow(root: EventTarget): void {
    if (followed.has(root)) return;
    followed.add(root);
    // A field may become an editor, or a worker reachable, only while it has the focus.
    for (const type of ['focusin', 'input']) root.addEventListener(type, look, { capture: true, passive: true, signal: waiting });
  }

  const wake = (message: Wake, _sender: unknown, answer: (x: true) => void) => {
    if (message.type !== 'report-please' || message.only === 'readers') return;
    void load('panel').then(() => answer(true));
    return true;
  };
  browser.runtime.onMessage.addListener(wake);
  // After an update the old script's `runtime` is gone, and so is its listener.
  waiting.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(wake), { once: true });

  follow(document);
  addEventListener('focus', look, { signal: waiting });
  addEventListener('pageshow', (event) => event.persisted && void ask('loaded'), { signal: waiting });
  look();
  if (!asking) void ask('loaded');
}
