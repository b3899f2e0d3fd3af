import { onMac, PILL_HOME, prefsOf } from '../../background/prefs';
import { Shown } from './shown';
import type { MarkHandlers, Marks, Shared } from './types';

export type { MarkHandlers, Marks, PlacedFlag } from './types';

/** Underlines, card, pill, offered line and question for the one editor in use. Everything hangs on `signal`. */
export function createMarks(signal: AbortSignal, handlers: MarkHandlers): Marks {
  const shared: Shared = {
    prefs: prefsOf(null, onMac()),
    pill: PILL_HOME,
    handlers,
    asked: new WeakMap(),
    enterSends: null,
  };
  let shown: Shown | null = null;

  const clear = () => {
    shown?.end();
    shown = null;
  };
  signal.addEventListener('abort', clear, { once: true });
  return {
    show(editor, flags, page) {
      if (signal.aborted) return;
      if (shown && (shown.editor.element !== editor.element || !shown.alive)) clear();
      shown ??= new Shown(editor, shared);
      shown.update(flags, page);
    },
    set(prefs, pill) {
      shared.prefs = prefs;
      shared.pill = pill;
      shown?.renew();
    },
    typed: (editor) => {
      if (shown?.editor.element === editor.element) shown.typed();
    },
    caret: (editor) => {
      if (shown?.editor.element === editor.element) shown.caretMoved();
    },
    key: (event) => shown?.key(event),
    clear,
    focusFlag: (index) => shown?.openAt(index, 'key') ?? false,
    tell: (result, what) => shown?.tell(result, what),
    remark: (text) => shown?.remark(text),
  };
}
