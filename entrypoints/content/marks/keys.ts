/** What the agent can do from the keyboard while an editor has the focus. Each says whether it had something to do. */
export interface KeyActions {
  next(): boolean;
  previous(): boolean;
  take(): boolean;
  close(): boolean;
}

/**
 * Alt with full stop and comma: next and previous wording; Alt Enter: take what is on offer; Esc: close the card. A key is kept
 * from the page only when it did something. Never Tab, Enter, arrows or Ctrl; nothing during composition, nothing with AltGr.
 */
export function onKey(event: KeyboardEvent, act: KeyActions): void {
  if (event.isComposing || event.keyCode === 229 || event.getModifierState('AltGraph')) return;
  const action = actionOf(event, act);
  if (!action?.()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function actionOf(event: KeyboardEvent, act: KeyActions): (() => boolean) | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return null;
  if (event.key === 'Escape' && !event.altKey) return act.close;
  if (!event.altKey) return null;
  if (event.key === 'Enter') return act.take;
  if (event.key === '.' || event.code === 'Period') return act.next;
  if (event.key === ',' || event.code === 'Comma') return act.previous;
  return null;
}
