import type { Span } from '@/rules/types';
import type { WriteResult } from '../../background/protocol';

/** What an editor holds now. Offsets are UTF-16 in `text`, whose blocks and line breaks are single '\n'. */
export interface EditorText {
  text: string;
  caret: number | null;
  /** Stretches that are structurally not the agent's words: blockquotes, forwarded mail, signature blocks. */
  quoted: Span[];
}

export interface Edit extends Span {
  /** What the editor must hold there now; otherwise nothing is written. */
  expected: string;
  text: string;
}

/** One live editor: a native field or an editable host, of whatever brand. */
export interface Editor {
  /** Stays the same while the same element stays on the page. */
  readonly id: string;
  /** The field or the editable host itself. */
  readonly element: HTMLElement;
  readonly native: boolean;
  read(): EditorText;
  /** Tells at once what has changed and would be told with the next frame. */
  settle(): void;
  /** Viewport rectangles of a stretch, one per line it covers; empty when it is not on screen. */
  rects(span: Span): DOMRect[];
  /** DOM range of a stretch, null for native fields. */
  range(span: Span): Range | null;
  /**
   * Replaces a stretch (empty span: inserts) so that the editor's own model sees it and one undo takes it out.
   * Leaves the caret behind the new text, does not scroll, reads back; on failure puts `text` on the clipboard.
   */
  write(edit: Edit): Promise<WriteResult>;
  /** The editor's own undo, once. */
  undo(): Promise<WriteResult>;
}

export type EditorEvent = 'focus' | 'input' | 'caret' | 'blur' | 'gone';

/**
 * Tells of the one editor in use in this frame (also in open shadow roots; frames report for themselves).
 * `blur` keeps the editor: it stays the one that the panel writes into.
 */
export type WatchEditors = (signal: AbortSignal, on: (event: EditorEvent, editor: Editor) => void) => void;
