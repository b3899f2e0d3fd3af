import type { FromPanel, ToPanel, WorkerStarted } from '@/entrypoints/background/protocol';

/** What of `runtime.Port` is used; a stand-in suffices in tests and the preview. */
export interface Port {
  postMessage(message: FromPanel): void;
  disconnect(): void;
  onMessage: { addListener(on: (message: ToPanel) => void): void };
  onDisconnect: { addListener(on: () => void): void };
}

/** Which tab the panel shows: one by its id, or (null) whichever is in front in the panel's window. */
export interface Target {
  tabId: number | null;
  windowId: number | null;
}

export type Link = 'live' | 'slow';

export interface ConnectionOptions {
  target: Target;
  /** Opens a port to the worker, waking it if need be. */
  connect(): Port;
  /** Calls back when a worker says that it has just started. */
  onWorkerStarted(on: (message: WorkerStarted) => void, signal: AbortSignal): void;
  receive(message: ToPanel): void;
  /** `slow` when the worker has not answered an opened port after SLOW_AFTER, `live` again with the next message. */
  link(state: Link): void;
  /** A press that was on its way when the worker died: nobody knows whether it arrived, and doing it twice would be worse. */
  interrupted(): void;
  signal: AbortSignal;
}

export interface Connection {
  /** Delivers once: now, or as soon as the worker is back. */
  send(message: FromPanel): void;
}

/** How long a wait for the worker stays unmentioned, in ms. */
export const SLOW_AFTER = 1000;

const RETRY_FIRST = 500;
const RETRY_LAST = 30_000;

const WRITES: ReadonlySet<FromPanel['type']> = new Set(['insert', 'replace', 'undo']);

/**
 * The panel's line to the worker. A worker that idles out closes the port: that is left so, since opening it again would
 * only wake the worker for nothing, every half minute. It is opened when the worker says that it has started (something
 * has happened in a page), when something is to be sent, or when the panel comes back to sight.
 */
export function openConnection(options: ConnectionOptions): Connection {
  const { target, signal } = options;
  let port: Port | null = null;
  let queue: FromPanel[] = [];
  /** Writes sent over the present port and not answered yet. */
  let pending = 0;
  /** A worker has started since the last message came over the present port: then the port may belong to the one before. */
  let started = false;
  let answered = false;
  let slow: ReturnType<typeof setTimeout> | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let wait = RETRY_FIRST;

  const open = (): void => {
    if (port || signal.aborted) return;
    let opened: Port;
    try {
      opened = options.connect();
    } catch {
      // The extension was updated or removed under this page: it goes away by itself, and nothing can be reached from it.
      options.link('slow');
      return;
    }
    port = opened;
    pending = 0;
    started = false;
    answered = false;
    clearTimeout(retry);
    clearTimeout(slow);
    slow = setTimeout(() => options.link('slow'), SLOW_AFTER);
    opened.onMessage.addListener((message) => {
      if (port !== opened || signal.aborted) return;
      started = false;
      answered = true;
      wait = RETRY_FIRST;
      clearTimeout(slow);
      options.link('live');
      if (message.type === 'written') pending = Math.max(0, pending - 1);
      options.receive(message);
    });
    opened.onDisconnect.addListener(() => {
      if (port === opened) lost();
    });
    post({ type: 'watch', ...target });
    const waiting = queue;
    queue = [];
    for (const message of waiting) post(message);
  };

  const lost = (): void => {
    const wasStarted = started;
    const wasPending = pending;
    port = null;
    pending = 0;
    clearTimeout(slow);
    if (signal.aborted) return;
    if (wasPending > 0) options.interrupted();
    if (wasStarted || wasPending > 0) open();
    else if (!answered) {
      // It died (or never came up) with our question unanswered: ask again, less and less often.
      options.link('slow');
      retry = setTimeout(open, wait);
      wait = Math.min(wait * 2, RETRY_LAST);
    }
  };

  const post = (message: FromPanel): void => {
    if (!port) {
      queue.push(message);
      return;
    }
    try {
      port.postMessage(message);
      if (WRITES.has(message.type)) pending++;
    } catch {
      // Closed, and its event is still to come. Never delivered, so it may safely go over the next one.
      port = null;
      if (message.type !== 'watch') queue.push(message);
    }
  };

  options.onWorkerStarted(() => {
    started = true;
    open();
  }, signal);
  globalThis.document?.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && open(), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(slow);
    clearTimeout(retry);
    port?.disconnect();
    port = null;
  });
  open();

  return {
    send(message) {
      if (signal.aborted) return;
      post(message);
      open();
    },
  };
}
