import type { Span, Turn } from '@/rules/types';
import type { ConversationReport, DraftReport } from '../../background/protocol';
import type { EditorText } from '../editors/types';
import type { Recipe } from './recipes/schema';

/** The conversation as this frame reads it, with the way back to the page for each turn. */
export interface Reading extends ConversationReport {
  /** The element that shows each turn, for "show it in the page". */
  elements: (Element | null)[];
}

/**
 * Reads the conversation of this frame now, and again whenever it changes, without polling (one observer on the
 * smallest element that holds the messages; the whole page only until messages have been found).
 * @param editor the editor in use, if any: the composer tells where the thread is
 */
export interface ConversationWatcher {
  /** Call when another editor comes into use or the address changes. */
  look(editor: Element | null): void;
  /** Reads anew, with these recipes before the built-in ones; one that finds nothing leaves the page to the others. */
  use(recipes: readonly Recipe[]): Reading | null;
  /** The last reading, null when none was found. */
  readonly reading: Reading | null;
}
export type WatchConversation = (signal: AbortSignal, on: (reading: Reading | null) => void) => ConversationWatcher;

/** The agent's own words in an editor, with the way back to the editor's offsets. */
export interface OwnWords {
  text: string;
  /** Offset in `EditorText.text` of an offset in `text`. */
  toEditor(offset: number): number;
  /** Offset in `text` of an offset in the editor's text, or null when it is in a part that is not the agent's. */
  fromEditor(offset: number): number | null;
  /** Turns found in the quote inside the draft, oldest first. */
  quoted: Turn[];
  /** The agent's words as stretches of the editor's text. */
  own: Span[];
}
export type SplitDraft = (editor: EditorText) => OwnWords;

/** Whether the composer is writing to the customer or an internal note. */
export type ModeOf = (editor: Element) => DraftReport['mode'];
