import type { Flag, Line } from '@/rules/types';
import type { InPage, WriteResult } from '../../background/protocol';
import type { Editor } from '../editors/types';

/** A flag whose `start` and `end` are offsets in the editor's own text. */
export type PlacedFlag = Flag;

export interface MarkHandlers {
  /** `flag` stands where it is now, also when something was typed before it since it was shown. */
  replace(flag: PlacedFlag, text: string): void;
  mute(flag: PlacedFlag, scope: 'here' | 'always'): void;
  openPanel(): void;
  takeOffer(line: Line): void;
  /** Asked for by "Undo" in the note that follows a replacement. */
  undo?(): void;
}

export interface Marks {
  /** Shows what was found in this editor, instead of all that was shown before. */
  show(editor: Editor, flags: PlacedFlag[], page: InPage | null): void;
  /** Takes everything away, hosts and highlights too. */
  clear(): void;
  /** Opens the card of a flag, by its index in the flags last shown; false when there is none. */
  focusFlag(index: number): boolean;
  /** Says in the page how a write went: "Replaced. Undo", or that the editor did not take it and where the words are. */
  tell(result: WriteResult, what: { kind: 'replace' | 'insert'; text: string }): void;
  /** Says one thing in plain words, for a few seconds. */
  remark(text: string): void;
}
