import { editBetween, shifted, type TextEdit } from '@/rules/text/edit';
import type { Span } from '@/rules/types';
import type { Editor, EditorText } from '../editors/types';
import type { PlacedFlag } from './types';

/** The flags of one editor and where they stand while words are typed around them. */
export class Placed {
  list: PlacedFlag[] = [];
  /** What the editor held when the flags were placed. */
  #held: EditorText = { text: '', caret: null, quoted: [] };
  #boxes: DOMRect[][] | null = null;

  constructor(private readonly editor: Editor) {}

  get text(): string {
    return this.#held.text;
  }

  set(flags: readonly PlacedFlag[]): void {
    this.#held = this.editor.read();
    this.list = [...flags].sort((a, b) => a.start - b.start || a.end - b.end);
    this.#boxes = null;
  }

  get caret(): number | null {
    return this.#held.caret;
  }

  /** Words were typed: flags move with theirs, and those whose own words were changed go. Gives the edit. */
  typed(): TextEdit | null {
    const now = this.editor.read();
    const edit = editBetween(this.#held.text, now.text, now.caret);
    if (edit && this.list.length > 0) {
      const shift = shifted(this.#held.text, now.text, edit);
      this.list = this.list.flatMap((flag) => placedAt(flag, shift(flag)) ?? []);
    }
    this.#held = now;
    this.#boxes = null;
    return edit;
  }

  /** A flag where it stands now; null when its words have been changed since. */
  now(index: number): PlacedFlag | null {
    const flag = this.list[index];
    if (!flag) return null;
    const { text } = this.editor.read();
    return text === this.#held.text ? flag : placedAt(flag, shifted(this.#held.text, text)(flag));
  }

  /** The editor, or something in it, stands elsewhere. */
  moved(): void {
    this.#boxes = null;
  }

  /** Index of the flag under a point of the editor's viewport, or -1. */
  at(x: number, y: number): number {
    this.#boxes ??= this.list.map((_, i) => {
      const flag = this.now(i);
      return flag ? this.editor.rects(flag) : [];
    });
    return this.#boxes.findIndex((rects) => rects.some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom + 4));
  }

  /** Index of the flag that an offset lies in, or -1. */
  around(caret: number | null): number {
    return caret === null ? -1 : this.list.findIndex((f) => caret >= f.start && caret < f.end);
  }

  /** Index of the next or previous flag as seen from the caret, going round; -1 when there is none. */
  beside(by: 1 | -1): number {
    const caret = this.editor.read().caret ?? 0;
    if (by > 0)
      return Math.max(
        this.list.findIndex((f) => f.start >= caret),
        Math.min(0, this.list.length - 1),
      );
    const before = this.list.findLastIndex((f) => f.end <= caret);
    return before < 0 ? this.list.length - 1 : before;
  }
}

/** A flag at another place; the same one where it has not moved. */
function placedAt(flag: PlacedFlag, span: Span | null): PlacedFlag | null {
  return span && (span.start === flag.start ? flag : { ...flag, start: span.start, end: span.end });
}
