import type { Span } from '@/rules/types';
import type { EditorText } from './types';

/** What reading and selecting need to know of one way of holding text; writing is the same for all (`write.ts`). */
export interface Adapter {
  read(): EditorText;
  /** Whether the text may differ from what `read` last gave. */
  changed(): boolean;
  /** False for a stretch with something in it that the editor does not let change. */
  editable(span: Span): boolean;
  range(span: Span): Range | null;
  rects(span: Span): DOMRect[];
  hasSelection(span: Span): boolean;
  /** False when the stretch cannot be selected. */
  select(span: Span): boolean;
}
