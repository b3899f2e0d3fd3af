import type { Flag, Line } from '@/rules/types';
import type { PillPlace, Prefs } from '../../background/prefs';
import type { FlagRef, InPage, WriteResult } from '../../background/protocol';
import type { Editor } from '../editors/types';

/** A flag whose `start` and `end` are offsets in the editor's own text. */
export type PlacedFlag = Flag;

export interface MarkHandlers {
  /** `flag` stands where it is now, also when something was typed before it since it was shown. */
  replace(flag: PlacedFlag, text: string): void;
  mute(flag: PlacedFlag, scope: 'here' | 'always'): void;
  /** @param flag the one that "More" was pressed at */
  openPanel(flag?: FlagRef): void;
  /** Puts a line in: the one on offer, or one by its key. */
  takeOffer(line: Line): void;
  /** Asked for by "Undo" in the note that follows a replacement. */
  undo?(): void;
  /** The pill was moved or hidden: to be kept for this site. */
  pillMoved?(place: PillPlace): void;
  /** The agent's own words before and after an offset of the editor's text, without quoted mail; null where it lies in a quote. */
  ownAround?(caret: number): { before: string; after: string } | null;
  /** Selectors of the send control, where the desk is known. */
  sendSelectors?(): string[];
}

export interface Marks {
  /** Shows what was found in this editor, instead of all that was shown before. */
  show(editor: Editor, flags: PlacedFlag[], page: InPage | null): void;
  /** What the agent has set, and where the pill of this site was put; holds from now on, also for what is on show. */
  set(prefs: Prefs, pill: PillPlace): void;
  /** Words were typed in the editor, as `watchEditors` tells it. */
  typed(editor: Editor): void;
  /** The caret stands elsewhere in it. */
  caret(editor: Editor): void;
  /** A key goes down in the frame: before the page hears of it. */
  key(event: KeyboardEvent): void;
  /** Takes everything away, hosts and highlights too. */
  clear(): void;
  /** Opens the card of a flag, by its index in the flags last shown; false when there is none. */
  focusFlag(index: number): boolean;
  /** Says in the page how a write went: "Replaced. Undo", or that the editor did not take it and where the words are. */
  tell(result: WriteResult, what: { kind: 'replace' | 'insert'; text: string }): void;
  /** Says one thing in plain words, for a few seconds. */
  remark(text: string): void;
}

/** What all editors of a frame share. */
export interface Shared {
  prefs: Prefs;
  pill: PillPlace;
  readonly handlers: MarkHandlers;
  /** `stop` wordings that were asked about, by editor: nobody is asked twice about the same ones. */
  readonly asked: WeakMap<Element, Set<string>>;
  /** Whether Enter alone sends here, as seen when it was pressed; null: not seen yet. */
  enterSends: boolean | null;
}
