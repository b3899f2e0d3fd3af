import { type Browser, browser } from 'wxt/browser';
import { Unbrief } from '../background/brief';
import {
  type FlagRef,
  FRAME_PORT,
  type FrameMessage,
  type FrameReport,
  type OneOff,
  type ToFrame,
  type Wake,
} from '../background/protocol';

type Seen = Omit<FrameReport, 'type' | 'generation'>;

/**
 * This frame's line to the worker. The worker may die at any moment and takes the port with it: the next change opens
 * a new one, and the first report over a port is always whole. Nothing is opened while nothing changes.
 */
export class Link {
  #port: Browser.runtime.Port | null = null;
  #generation = 0;
  /** The page has been left; it may come back from the back/forward cache. */
  #away = false;
  #brief = new Unbrief();
  readonly #seen: Required<Seen> = { conversation: null, draft: null };

  /** @param gone called when the extension was updated, disabled or removed under this page: nothing can be reached any more */
  constructor(
    private readonly signal: AbortSignal,
    private readonly on: (message: ToFrame) => void,
    private readonly gone: () => void,
    /** Called when a new line is open and the report has been sent: a worker that has just started knows nothing. */
    private readonly opened: () => void = () => undefined,
  ) {
    const wake = (message: Wake, _sender: unknown, answer: (x: true) => void) => {
      if (message.type !== 'report-please' || message.only === 'doors') return;
      this.open();
      answer(true);
    };
    browser.runtime.onMessage.addListener(wake);
    // The back/forward cache keeps the page but not its port, and says so only after the return, if at all.
    // A page on its way there must not open another port: nothing would ever close it, and the worker would go on showing it.
    addEventListener(
      'pagehide',
      () => {
        this.#away = true;
        this.#close();
      },
      { signal },
    );
    addEventListener(
      'pageshow',
      () => {
        if (!this.#away) return;
        this.#away = false;
        this.open();
      },
      { signal },
    );
    signal.addEventListener('abort', () => {
      this.#close();
      // After an update the old script's `runtime` is gone, and so is its listener.
      browser.runtime?.onMessage?.removeListener(wake);
    });
  }

  /** The generation of the last report: an answer to an older one is stale. */
  get generation(): number {
    return this.#generation;
  }

  /** The answer to the last report is on show. */
  showed(): void {
    this.#brief.showed(this.#generation);
  }

  /** Tells the worker what this frame sees now; a missing key means "as before". */
  report(seen: Seen): void {
    if (this.signal.aborted) return;
    Object.assign(this.#seen, seen);
    this.#generation++;
    if (!this.#port || !this.#post(this.#brief.brief({ type: 'report', generation: this.#generation, ...seen }))) this.open();
  }

  send(message: Exclude<FrameMessage, FrameReport>): void {
    if (this.#post(message)) return;
    this.open();
    this.#post(message);
  }

  /** Opens the side panel, at a flag if one is given; must be called in the press itself. False where the browser allows that only from its toolbar. */
  async openPanel(flag?: FlagRef): Promise<boolean> {
    if (this.signal.aborted) return true;
    if (browser.runtime?.id)
      return browser.runtime.sendMessage({ type: 'open-panel', ...(flag ? { flag } : {}) } satisfies OneOff);
    this.gone();
    return true;
  }

  #close(): void {
    this.#port?.disconnect();
    this.#port = null;
  }

  /** Opens the port where none is open, and tells all that is seen. */
  open(): void {
    if (this.signal.aborted || this.#away) return;
    if (!browser.runtime?.id) return this.gone();
    const fresh = this.#port === null;
    if (!this.#port) {
      const port = browser.runtime.connect({ name: FRAME_PORT });
      const brief = new Unbrief();
      this.#brief = brief;
      port.onMessage.addListener((message: ToFrame) => this.on(brief.of(message)));
      port.onDisconnect.addListener(() => {
        if (this.#port === port) this.#port = null;
        if (!browser.runtime?.id) return this.gone();
        // Gone into the back/forward cache: to be read, else the browser notes it as an error.
        void browser.runtime.lastError;
      });
      this.#port = port;
    }
    this.#post(this.#brief.brief({ type: 'report', generation: this.#generation, ...this.#seen }));
    if (fresh) this.opened();
  }

  /** False when there is no port, or it died between two messages and its event is still to come. */
  #post(message: FrameMessage): boolean {
    try {
      this.#port?.postMessage(message);
      return this.#port !== null;
    } catch {
      this.#port = null;
      return false;
    }
  }
}
