import { inPageLanguage } from '@/components/strings/in-page';
import type { Language } from '@/components/strings/language';
import type { TeachKey, TeachRole, TeachState, TeachWish } from '../../background/lesson';
import type { FrameMessage } from '../../background/protocol';
import { frameBody, isEditable } from '../desks/dom';
import type { Recipe } from '../desks/recipes/schema';
import type { ConversationWatcher } from '../desks/types';

/** What the teaching script is given by the one that reads, in the world that both share: the page sees nothing of it. */
export interface TeachHost {
  signal: AbortSignal;
  editor(): Element | null;
  /** The messages as they are read now. */
  rows(): readonly Element[];
  /** Reads the page with this recipe first, at once; null: as before the lesson. */
  tryOut(recipe: Recipe | null): void;
  say(state: TeachState): void;
  /** The language of the interface as it is now. */
  language(): Language;
}

export interface Teaching {
  choose(role: TeachRole): void;
  stop(): void;
  reset(): void;
  key(key: TeachKey): void;
  end(): void;
  readonly state: TeachState;
}

declare global {
  var evenkeelTeach: ((host: TeachHost) => Teaching) | undefined;
}

/** The frame's end of a lesson: the teaching script itself is put in by the worker when a lesson begins. */
export interface TeachDoor {
  take(wish: TeachWish): void;
  /** How this site was taught before. */
  known(recipes: readonly Recipe[]): void;
  /** Tells a worker that has just started of a lesson under way. */
  again(): void;
}

export function teachDoor(
  signal: AbortSignal,
  conversation: ConversationWatcher,
  editor: () => Element | null,
  send: (message: Exclude<FrameMessage, { type: 'report' }>) => void,
): TeachDoor {
  let teaching: Teaching | null = null;
  let known: readonly Recipe[] = [];
  const end = () => {
    teaching?.end();
    teaching = null;
  };
  signal.addEventListener('abort', end);
  return {
    take(wish) {
      if (wish.do === 'end') return end();
      if (signal.aborted || !hasSay(document)) return;
      teaching ??=
        globalThis.evenkeelTeach?.({
          signal,
          editor,
          rows: () => (conversation.reading?.elements ?? []).filter((e): e is Element => e !== null),
          tryOut: (recipe) => void conversation.use(recipe ? [recipe, ...known] : known),
          say: (state) => send({ type: 'teaching', state }),
          language: inPageLanguage,
        }) ?? null;
      if (wish.do === 'choose') teaching?.choose(wish.role);
      else if (wish.do === 'key') teaching?.key(wish.key);
      else if (wish.do === 'stop') teaching?.stop();
      else if (wish.do === 'reset') teaching?.reset();
    },
    known(recipes) {
      if (recipes.length === 0 && known.length === 0) return;
      known = recipes;
      const trial = teaching?.state.recipe;
      conversation.use(trial ? [trial, ...known] : known);
    },
    again: () => teaching && send({ type: 'teaching', state: teaching.state }),
  };
}

/** A frame that only shows one message, or an editor, is pointed at as a whole from the page around it. */
export function hasSay(doc: Document): boolean {
  const body = doc.body;
  if (!body || isEditable(body) || doc.designMode === 'on') return false;
  try {
    const frame = doc.defaultView?.frameElement;
    if (!frame) return true;
    return !isMessageFrame(frame as HTMLIFrameElement);
  } catch {
    return true;
  }
}

/** Whether a frame shows text and nothing to press, or is an editor: then it is one block of its page. */
export function isMessageFrame(frame: HTMLIFrameElement): boolean {
  const body = frameBody(frame);
  if (!body) return false;
  return (
    isEditable(body) ||
    body.ownerDocument.designMode === 'on' ||
    !body.querySelector('button, input, select, textarea, nav, [role=button], [role=toolbar], [contenteditable=true], iframe')
  );
}
