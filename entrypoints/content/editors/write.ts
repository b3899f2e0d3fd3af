import { p } from '@/components/strings/in-page';
import type { Span } from '@/rules/types';
import type { WriteResult } from '../../background/protocol';
import type { Adapter } from './adapter';
import { copyText } from './clipboard';
import { deepActive, isNative } from './find';
import type { Edit } from './types';

/** Editors learn of a selection that was set from outside through `selectionchange`, which comes later. */
const SETTLE_MS = 60;
/** A paste goes where the editor's model has its caret, and Slate looks for it every 100 ms only. */
const SETTLE_PASTE_MS = 160;
/** How long an editor may take to show what it was given. */
const SHOW_MS = 600;
const SHOW_STEP_MS = 20;

/**
 * Puts text into an editor so that its own model sees it: a `beforeinput` that says where, for editors that keep a model, then
 * the browser's own `insertText`, for all others. Both only with the selection set, the editor settled and the selection still
 * there. What came out is read back.
 */
export async function write(el: HTMLElement, adapter: Adapter, edit: Edit): Promise<WriteResult> {
  const fail = async (reason: string): Promise<WriteResult> => ({
    ok: false,
    reason,
    copied: await copyText(el.ownerDocument, edit.text),
  });
  if (!el.isConnected) return fail(p('write.gone'));
  const before = adapter.read().text;
  if (before.slice(edit.start, edit.end) !== edit.expected || edit.start > before.length) return fail(p('write.changed'));
  const span = edit.text === '' ? withSpareSpace(before, edit) : { start: edit.start, end: edit.end };
  if (!adapter.editable(span)) return fail(p('write.island'));
  const wanted = before.slice(0, span.start) + edit.text + before.slice(span.end);
  if (wanted === before) return { ok: true };

  const scrolled = scrollPositions(el);
  const keepScroll = () => scrolled.restore();
  focus(el);
  if (!adapter.hasSelection(span) && !adapter.select(span)) return fail(p('write.unselectable'));
  await sleep(edit.text.includes('\n') && !isNative(el) ? SETTLE_PASTE_MS : SETTLE_MS);
  if (!el.isConnected) return fail(p('write.gone'));
  if (adapter.read().text !== before) return fail(p('write.changed'));
  if (deepActive(el.ownerDocument) !== el) focus(el);
  // An editor may have put its old selection back: once more, and then on without a pause.
  if (!adapter.hasSelection(span) && !(adapter.select(span) && adapter.hasSelection(span))) return fail(p('write.unselectable'));

  closeUndoStep(el);
  await put(el, adapter, span, edit.text, before, wanted);
  keepScroll();
  const shown = await settles(adapter, (text) => same(text, wanted));
  keepScroll();
  if (shown) {
    await caretBehind(adapter, span.start + edit.text.length);
    keepScroll();
    return { ok: true };
  }
  const now = adapter.read().text;
  if (same(now, before)) return fail(p('write.untaken'));
  await undo(el, adapter);
  return fail(same(adapter.read().text, before) ? p('write.otherwise') : p('write.damaged'));
}

/**
 * CKEditor 4 stores typing for its undo every 25 keys only, and at a press of the mouse: without one, taking our text out
 * would take the last typing with it, and redo would not bring it back.
 */
function closeUndoStep(el: HTMLElement): void {
  if (el.matches('body.cke_editable')) el.ownerDocument.documentElement.dispatchEvent(new MouseEvent('click', { bubbles: true }));
}

/** The editor's own undo, once. */
export async function undo(el: HTMLElement, adapter: Adapter): Promise<WriteResult> {
  if (!el.isConnected) return { ok: false, reason: p('write.gone'), copied: false };
  const before = adapter.read().text;
  const scrolled = scrollPositions(el);
  const changed = () => settles(adapter, (text) => text !== before, 100);
  focus(el);
  await sleep(SETTLE_MS);
  const doc = el.ownerDocument;
  let done = false;
  if (isNative(el)) {
    doc.execCommand('undo');
    done = await changed();
  } else {
    const handled = !el.dispatchEvent(inputEvent('historyUndo', null, el, null));
    done = handled || adapter.changed() ? await changed() : false;
    if (!done) {
      const mac = /Mac/.test(navigator.platform);
      const taken = press(el, 'z', 90, { code: 'KeyZ', ctrlKey: !mac, metaKey: mac });
      done = taken || adapter.changed() ? await changed() : false;
    }
    if (!done) {
      doc.execCommand('undo');
      done = await changed();
    }
  }
  scrolled.restore();
  return done ? { ok: true } : { ok: false, reason: p('write.noUndo'), copied: false };
}

async function put(el: HTMLElement, adapter: Adapter, span: Span, text: string, before: string, wanted: string): Promise<void> {
  const doc = el.ownerDocument;
  if (isNative(el)) {
    if (text === '') doc.execCommand('delete');
    else doc.execCommand('insertText', false, text);
    return;
  }
  if (text.includes('\n')) {
    if (await paste(el, adapter, text, before, wanted)) return;
    await lines(el, adapter, span, text);
    return;
  }
  const at = adapter.range(span);
  if (believesKeysOnly(el) && at?.startContainer !== at?.endContainer) {
    if (text === '' ? press(el, 'Backspace', 8) : await paste(el, adapter, text, before, wanted)) return;
  }
  insert(el, adapter, text, at, before);
}

/**
 * Draft.js keeps a model that hears of keys, paste and `textInput` only. Where the browser replaces across several leaves it
 * deletes first and tells Draft of a selection that is gone: the page looks right and the model is not. (Its leaves carry
 * `data-offset-key`.)
 */
function believesKeysOnly(el: HTMLElement): boolean {
  return el.querySelector('[data-offset-key]') !== null;
}

/** True when the editor took the key for itself. */
function press(el: HTMLElement, key: string, keyCode: number, modifiers: KeyboardEventInit = {}): boolean {
  const init = { key, keyCode, which: keyCode, bubbles: true, cancelable: true, composed: true, ...modifiers };
  return !el.dispatchEvent(new KeyboardEvent('keydown', init));
}

/** One line of text, or '' to delete, at the selection. */
function insert(el: HTMLElement, adapter: Adapter, text: string, at: Range | null, before: string): void {
  const type = text === '' ? 'deleteContentBackward' : 'insertText';
  const handled = !el.dispatchEvent(inputEvent(type, text === '' ? null : text, el, at));
  if (handled || (adapter.changed() && adapter.read().text !== before)) return;
  if (text === '') el.ownerDocument.execCommand('delete');
  else el.ownerDocument.execCommand('insertText', false, text);
}

/** Several lines as a paste, for editors that take one. True when the editor says that it took it. */
async function paste(el: HTMLElement, adapter: Adapter, text: string, before: string, wanted: string): Promise<boolean> {
  if (typeof ClipboardEvent !== 'function' || typeof DataTransfer !== 'function') return false;
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true });
  if (event.clipboardData?.getData('text/plain') !== text) return false;
  const handled = !el.dispatchEvent(event);
  if (!handled && adapter.read().text === before) return false;
  await settles(adapter, (now) => same(now, wanted));
  return adapter.read().text !== before;
}

async function lines(el: HTMLElement, adapter: Adapter, span: Span, text: string): Promise<void> {
  let at: Range | null = adapter.range(span);
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) {
      const before = adapter.read().text;
      const handled = !el.dispatchEvent(inputEvent('insertParagraph', null, el, null));
      if (!handled && adapter.read().text === before) el.ownerDocument.execCommand('insertParagraph');
      await settles(adapter, (now) => now !== before, 100);
    }
    if (line === '' && at?.collapsed !== false) continue;
    const before = adapter.read().text;
    insert(el, adapter, line, at, before);
    await settles(adapter, (now) => now !== before, 100);
    at = null;
  }
}

function inputEvent(inputType: string, data: string | null, el: HTMLElement, range: Range | null): InputEvent {
  const selection = el.ownerDocument.getSelection();
  const at = range ?? (selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null);
  return new InputEvent('beforeinput', {
    inputType,
    data,
    bubbles: true,
    cancelable: true,
    composed: true,
    targetRanges: at ? [new StaticRange(at)] : [],
  });
}

async function caretBehind(adapter: Adapter, at: number): Promise<void> {
  if (adapter.read().caret === at) return;
  adapter.select({ start: at, end: at });
}

/** Editors turn spaces into NBSP and back as the layout needs it. */
function same(a: string, b: string): boolean {
  return a === b || a.replace(/\u00a0/g, ' ').trimEnd() === b.replace(/\u00a0/g, ' ').trimEnd();
}

/** Where words are only taken out, the space between them and the next goes as well. */
function withSpareSpace(text: string, span: Span): Span {
  const before = text.charAt(span.start - 1);
  const after = text.charAt(span.end);
  const openBefore = before === '' || /\s/.test(before);
  if (openBefore && /[ \u00a0]/.test(after)) return { start: span.start, end: span.end + 1 };
  if (/[ \u00a0]/.test(before) && (after === '' || /[\s.,;:!?)]/.test(after))) return { start: span.start - 1, end: span.end };
  return { start: span.start, end: span.end };
}

function focus(el: HTMLElement): void {
  if (deepActive(el.ownerDocument) !== el || !el.ownerDocument.hasFocus()) el.focus({ preventScroll: true });
}

async function settles(adapter: Adapter, ok: (text: string) => boolean, within = SHOW_MS): Promise<boolean> {
  for (let waited = 0; ; waited += SHOW_STEP_MS) {
    if (ok(adapter.read().text)) return true;
    if (waited >= within) return false;
    await sleep(SHOW_STEP_MS);
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Where the editor and all that scrolls around it stand now. */
function scrollPositions(el: HTMLElement): { restore(): void } {
  const positions: { at: Element; left: number; top: number }[] = [];
  for (let node: Node | null = el; node; node = node instanceof ShadowRoot ? node.host : node.parentNode) {
    if (node instanceof Element && (node.scrollHeight > node.clientHeight || node.scrollWidth > node.clientWidth)) {
      positions.push({ at: node, left: node.scrollLeft, top: node.scrollTop });
    }
  }
  return {
    restore() {
      for (const { at, left, top } of positions) {
        if (at.scrollTop !== top) at.scrollTop = top;
        if (at.scrollLeft !== left) at.scrollLeft = left;
      }
    },
  };
}
