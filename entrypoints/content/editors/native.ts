import type { Span } from '@/rules/types';
import type { Adapter } from './adapter';
import { measureField } from './mirror';
import { ZERO_WIDTH } from './text-map';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Reads a native field. Zero-width characters are left out of the text; offsets are mapped. */
export function nativeAdapter(field: Field): Adapter {
  let raw: string | null = null;
  let text = '';
  /** Offsets in `value` of each character kept; null while nothing was left out. */
  let kept: number[] | null = null;

  function refresh(): void {
    if (field.value === raw) return;
    raw = field.value;
    kept = null;
    text = raw;
    if (!ZERO_WIDTH.test(raw)) return;
    kept = [];
    text = '';
    for (let i = 0; i < raw.length; i++) {
      const c = raw.charAt(i);
      if (ZERO_WIDTH.test(c)) continue;
      kept.push(i);
      text += c;
    }
  }
  /** Offset in the field's value; `after` keeps it behind the character before. */
  function inField(offset: number, after: boolean): number {
    if (!kept || !raw) return offset;
    if (after && offset > 0) return (kept[offset - 1] ?? raw.length - 1) + 1;
    return kept[offset] ?? raw.length;
  }
  function inText(offset: number): number {
    if (!kept) return offset;
    let n = 0;
    while (n < kept.length && (kept[n] as number) < offset) n++;
    return n;
  }

  return {
    read() {
      refresh();
      const at = field.selectionDirection === 'backward' ? field.selectionStart : field.selectionEnd;
      return { text, caret: at === null ? null : inText(at), quoted: [] };
    },
    changed() {
      return field.value !== raw;
    },
    editable: () => true,
    range: () => null,
    rects(span: Span) {
      refresh();
      return measureField(field, inField(span.start, false), inField(span.end, true));
    },
    hasSelection(span: Span) {
      refresh();
      const empty = span.start === span.end;
      return field.selectionStart === inField(span.start, empty) && field.selectionEnd === inField(span.end, true);
    },
    select(span: Span) {
      refresh();
      const empty = span.start === span.end;
      field.setSelectionRange(inField(span.start, empty), inField(span.end, true));
      return true;
    },
  };
}
