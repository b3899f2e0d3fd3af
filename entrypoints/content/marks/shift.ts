import type { Span } from '@/rules/types';

/**
 * Where stretches of `before` stand in `after`, told from their common beginning and end (one edit, wherever it was);
 * null for one that the edit touched. Offsets are UTF-16.
 */
export function shifted(before: string, after: string): (span: Span) => Span | null {
  if (before === after) return (span) => span;
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < least - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  const moved = after.length - before.length;
  return (span) => {
    if (span.end <= head) return span;
    if (span.start >= before.length - tail) return { start: span.start + moved, end: span.end + moved };
    // Repeated letters make an edit's place ambiguous: what still reads the same where it was, or moved, is untouched.
    const text = before.slice(span.start, span.end);
    if (after.slice(span.start, span.end) === text && span.start <= head) return span;
    if (after.slice(span.start + moved, span.end + moved) === text && span.end >= before.length - tail) {
      return { start: span.start + moved, end: span.end + moved };
    }
    return null;
  };
}

/** `shifted` for one stretch. */
export const shiftSpan = (span: Span, before: string, after: string): Span | null => shifted(before, after)(span);
