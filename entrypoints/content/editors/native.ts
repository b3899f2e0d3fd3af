import type { Span } from '@/rules/types';
import type { Adapter } from './adapter';
import { measureField } from './mirror';
import { ZERO_WIDTH } from './text-map';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Offset in a field's value of an offset in its text, which has no zero-width characters; `after` keeps it behind the character before. */
export function inValue(value: string, offset: number, after: boolean): number {
  if (!ZERO_WIDTH.test(value)) return offset;
  let seen = 0;
  for (let i = 0; i < value.length; i++) {
    if (ZERO_WIDTH.test(value.charAt(i))) continue;
    if (after && offset > 0 && seen === offset - 1) return i + 1;
    if (!after && seen === offset) return i;
    seen++;
  }
  return value.length;
}

/** `inValue` for many offsets of one value. */
export function valueOffsets(value: string): (offset: number, after: boolean) => number {
  return ZERO_WIDTH.test(value) ? (offset, after) => inValue(value, offset, after) : (offset) => offset;
}

function inText(value: string, offset: number): number {
  let seen = 0;
  for (let i = 0; i < offset; i++) if (!ZERO_WIDTH.test(value.charAt(i))) seen++;
  return seen;
}

/** A field has no structure. */
const NONE: Span[] = [];

/** Reads a native field. Zero-width characters are left out of the text; offsets are mapped. */
export function nativeAdapter(field: Field): Adapter {
  let raw: string | null = null;
  let text = '';
  /** Nothing is left out: offsets are the same in both. */
  let plain = true;

  function refresh(): string {
    if (field.value !== raw) {
      raw = field.value;
      plain = !ZERO_WIDTH.test(raw);
      text = plain ? raw : [...raw].filter((c) => !ZERO_WIDTH.test(c)).join('');
    }
    return raw;
  }
  function bounds(span: Span): [number, number] {
    const value = refresh();
    if (plain) return [span.start, span.end];
    const empty = span.start === span.end;
    return [inValue(value, span.start, empty), inValue(value, span.end, true)];
  }

  return {
    read() {
      const value = refresh();
      const at = field.selectionDirection === 'backward' ? field.selectionStart : field.selectionEnd;
      return { text, caret: at === null || plain ? at : inText(value, at), quoted: NONE };
    },
    changed() {
      return field.value !== raw;
    },
    editable: () => true,
    range: () => null,
    rects: (span) => measureField(field, ...bounds(span)),
    hasSelection(span) {
      const [start, end] = bounds(span);
      return field.selectionStart === start && field.selectionEnd === end;
    },
    select(span) {
      field.setSelectionRange(...bounds(span));
      return true;
    },
  };
}
