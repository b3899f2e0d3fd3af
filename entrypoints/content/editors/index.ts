import { sameSpans } from '@/rules/text/edit';
import { deepActive, editorElement, isNative } from './find';
import { nativeAdapter } from './native';
import { richAdapter } from './rich';
import type { Editor, EditorEvent, EditorText, WatchEditors } from './types';
import { undo, write } from './write';

/** Counts the editors of this frame: the same element keeps its number. */
const ids = new WeakMap<HTMLElement, string>();
let count = 0;

function idOf(el: HTMLElement): string {
  let id = ids.get(el);
  if (!id) {
    id = `e${++count}`;
    ids.set(el, id);
  }
  return id;
}

/** An editor in use: what it holds, and one signal that ends everything watching it. */
interface InUse {
  editor: Editor;
  end: AbortController;
}

function useEditor(el: HTMLElement, signal: AbortSignal, on: (event: EditorEvent, editor: Editor) => void): InUse {
  const end = new AbortController();
  const stop = () => end.abort();
  signal.addEventListener('abort', stop, { once: true, signal: end.signal });
  const native = isNative(el);
  let composing = false;
  let told = false;
  /** Several signs of one change (input event, mutations, the caret) are told once, with the frame that shows it. */
  const changed = () => {
    if (composing || told || end.signal.aborted) return;
    told = true;
    withFrame(el, () => {
      told = false;
      tellNow();
    });
  };
  const adapter = native ? nativeAdapter(el as HTMLTextAreaElement) : richAdapter(el, end.signal, changed);
  /** One write at a time: the next one would take the selection from the one before. */
  let busy: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const done = busy.then(job, job);
    busy = done;
    return done;
  };
  /** What the editor holds while it is told: nobody changes it meanwhile. */
  let telling: EditorText | null = null;
  const tellNow = () => {
    if (!composing && !end.signal.aborted) tellIfChanged();
  };
  const editor: Editor = {
    id: idOf(el),
    element: el,
    native,
    read: () => telling ?? adapter.read(),
    settle() {
      if (told) tellNow();
    },
    rects: (span) => adapter.rects(span),
    range: (span) => adapter.range(span),
    // What is written is told before anybody hears how it went.
    write: (edit) => inTurn(() => write(el, adapter, edit).finally(tellNow)),
    undo: () => inTurn(() => undo(el, adapter).finally(tellNow)),
  };
  let last = adapter.read();
  /** When words were told of last. */
  let typedAt = Number.NEGATIVE_INFINITY;
  function tellIfChanged(): void {
    const now = adapter.read();
    const same = now.text === last.text && sameSpans(now.quoted, last.quoted);
    const moved = now.caret !== last.caret;
    last = now;
    telling = now;
    if (!same) typedAt = performance.now();
    try {
      if (!same) on('input', editor);
      else if (moved) on('caret', editor);
    } finally {
      telling = null;
    }
  }

  const listen = (target: EventTarget, type: string, fn: (event: Event) => void) =>
    target.addEventListener(type, fn, { capture: true, passive: true, signal: end.signal });
  // While words are being composed nothing is read: what stands there is not text yet.
  listen(el, 'compositionstart', () => {
    composing = true;
  });
  listen(el, 'focusout', () => {
    composing = false;
  });
  listen(el, 'compositionend', () => {
    composing = false;
    changed();
  });
  for (const type of ['input', 'change', 'drop']) listen(el, type, changed);
  listen(el.ownerDocument, 'selectionchange', ({ timeStamp }) => {
    // It mostly follows the frame that showed a key, when the caret has been seen already.
    if (!told && !composing && timeStamp - typedAt > SAME_KEY_MS && deepActive(el.ownerDocument) === el) tellIfChanged();
  });
  if (native) watchSends(el, end.signal, changed);
  watchRemoval(el, end.signal, () => {
    on('gone', editor);
    stop();
  });
  return { editor, end };
}

/** What a key does to the caret is said so soon after the words, in ms. */
const SAME_KEY_MS = 20;

/** Runs with the next frame, before it is laid out: what a key has changed is looked at once, when all that hear of it have. */
function withFrame(el: HTMLElement, work: () => void): void {
  const { defaultView, hidden } = el.ownerDocument;
  // A page out of sight has no frames.
  if (defaultView && !hidden) defaultView.requestAnimationFrame(work);
  else queueMicrotask(work);
}

/** When an app may empty or fill a field after a press, in milliseconds. */
const AFTER_PRESS_MS = [0, 100, 400, 1500];

/**
 * A field that its app empties or fills (sent, a canned reply chosen) tells nobody. It happens after a press or Enter, so that is
 * when the field is looked at again, a few times and then no more.
 */
function watchSends(el: HTMLElement, signal: AbortSignal, look: () => void): void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const stop = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const again = () => {
    stop();
    timers = AFTER_PRESS_MS.map((ms) => setTimeout(look, ms));
  };
  const options = { capture: true, passive: true, signal };
  const doc = el.ownerDocument;
  for (const type of ['click', 'submit', 'reset']) doc.addEventListener(type, again, options);
  el.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') again();
      // What Tab, Escape or a chord does to a field is the app's own way.
      else if (event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey)
        el.addEventListener('keyup', look, { ...options, once: true });
    },
    options,
  );
  signal.addEventListener('abort', stop, { once: true });
}

/** Watches the children of each ancestor, not their subtrees: called once when the element has left the document. */
function watchRemoval(el: HTMLElement, signal: AbortSignal, gone: () => void): void {
  const observer = new MutationObserver(() => {
    if (!el.isConnected) {
      observer.disconnect();
      gone();
    } else {
      watch();
    }
  });
  function watch(): void {
    observer.disconnect();
    for (let node: Node | null = el; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
      const parent = node.parentNode;
      if (parent) observer.observe(parent, { childList: true });
    }
  }
  watch();
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

/** See `WatchEditors`. Nothing runs between events: no timers, and one observer on the editor in use. */
export const watchEditors: WatchEditors = (signal, on) => {
  const roots = new WeakSet<EventTarget>();
  let inUse: InUse | null = null;
  let focused = false;

  function drop(): void {
    const last = inUse;
    inUse?.end.abort();
    inUse = null;
    focused = false;
    // An app that puts a new editor in place of the old one gives it the focus before anybody hears of the removal.
    if (last && !last.editor.element.isConnected && !signal.aborted) on('gone', last.editor);
  }

  function look(): void {
    if (signal.aborted) return;
    const active = deepActive(document);
    followRoots(active);
    const el = editorElement(active);
    if (!el) return;
    if (inUse?.editor.element !== el || inUse.end.signal.aborted) {
      drop();
      inUse = useEditor(el, signal, (event, editor) => {
        on(event, editor);
        if (event === 'gone' && inUse?.editor === editor) {
          inUse = null;
          focused = false;
        }
      });
    }
    if (!focused) {
      focused = true;
      on('focus', inUse.editor);
    }
  }

  function left(): void {
    if (!focused || !inUse) return;
    const { editor } = inUse;
    const active = deepActive(document);
    if (document.hasFocus() && active && editorElement(active) === editor.element) return;
    focused = false;
    on('blur', editor);
  }

  /** Focus that moves inside one shadow tree is not told outside it. */
  function followRoots(active: Element | null): void {
    for (let root = active?.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) listenTo(root);
  }

  function listenTo(root: EventTarget): void {
    if (roots.has(root)) return;
    roots.add(root);
    root.addEventListener('focusin', look, { capture: true, signal });
    // The new holder of the focus is not known before this event has been through.
    root.addEventListener('focusout', () => queueMicrotask(left), { capture: true, signal });
  }

  listenTo(document);
  window.addEventListener('focus', look, { signal });
  window.addEventListener('blur', left, { signal });
  signal.addEventListener('abort', drop, { once: true });
  look();
};
