import { chordsOf } from '../../background/chords';
import { KEY_ACTIONS, type KeyAction, type Keys } from '../../background/prefs';

/** What the agent can do from the keyboard while an editor has the focus. Each says whether it had something to do. */
export type KeyActions = Record<KeyAction | 'close', () => boolean>;

/**
 * Does what a key is set to do; Esc closes. A key is kept from the page only when it did something. Without Alt no other key is
 * ever taken (see chords.ts), nor anything while words are being composed or with AltGr; what may not repeat does not.
 */
export function onKey(event: KeyboardEvent, keys: Keys, act: KeyActions): void {
  const action = actionOf(event, keys);
  if (action === null || (event.repeat && action !== 'next' && action !== 'previous')) return;
  if (!act[action]()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function actionOf(event: KeyboardEvent, keys: Keys): KeyAction | 'close' | null {
  if (!event.altKey && event.key !== 'Escape') return null;
  const chords = chordsOf(event);
  if (chords[0] === 'Escape') return 'close';
  for (const chord of chords) {
    const action = KEY_ACTIONS.find((a) => keys[a] === chord);
    if (action) return action;
  }
  return null;
}
