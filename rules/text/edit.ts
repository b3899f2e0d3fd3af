import type { Span } from '../types';

/** One change of a text: `removed` characters at `at` gave way to `added`. Offsets are UTF-16, in the text before. */
export interface TextEdit {
  at: number;
  removed: number;
  added: string;
}

/**
 * The one edit that makes `after` of `before`, wherever it was; null when they are the same.
 * @param caret where the caret stands in `after`: words are mostly typed or taken out just before it, which is then all that is looked at,
 * and tells which of two like letters came or went
 */
export function editBetween(before: string, after: string, caret: number | null = null): TextEdit | null {
  if (before === after) return null;
  const by = after.length - before.length;
  if (caret !== null && by !== 0) {
    const at = by > 0 ? caret - by : caret;
    const removed = Math.max(0, -by);
    if (at >= 0 && before.slice(0, at) === after.slice(0, at) && before.slice(at + removed) === after.slice(caret))
      return { at, removed, added: after.slice(at, caret) };
  }
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < least - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return { at: head, removed: before.length - tail - head, added: after.slice(head, after.length - tail) };
}

/** The text after an edit. */
export function edited(before: string, { at, removed, added }: TextEdit): string {
  return before.slice(0, at) + added + before.slice(at + removed);
}

/**
 * Where stretches of `before` stand in `after`; null for one that the edit touched.
 * @param edit what lies between the two, where it is known already
 */
export function shifted(before: string, after: string, edit = editBetween(before, after)): (span: Span) => Span | null {
  if (!edit) return (span) => span;
  const { at, removed } = edit;
  const moved = after.length - before.length;
  return (span) => {
    if (span.end <= at) return span;
    if (span.start >= at + removed) return moved === 0 ? span : { start: span.start + moved, end: span.end + moved };
    // Repeated letters make an edit's place ambiguous: what still reads the same where it was, or moved, is untouched.
    const text = before.slice(span.start, span.end);
    if (after.slice(span.start, span.end) === text && span.start <= at) return span;
    if (after.slice(span.start + moved, span.end + moved) === text && span.end >= at + removed) {
      return { start: span.start + moved, end: span.end + moved };
    }
    return null;
  };
}

/** Whether two lists of stretches are alike. */
export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a === b || (a.length === b.length && a.every((s, i) => s.start === b[i]?.start && s.end === b[i]?.end));
}
