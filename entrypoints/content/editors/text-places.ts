import type { Span } from '@/rules/types';

/** Places in the tree of an editor, and stretches put together. */

/** A place in the DOM, as in `Range.setStart`. */
export interface Point {
  node: Node;
  offset: number;
}

export const NOT_TEXT = new Set([
  'STYLE',
  'SCRIPT',
  'TEMPLATE',
  'NOSCRIPT',
  'TEXTAREA',
  'INPUT',
  'SELECT',
  'BUTTON',
  'OBJECT',
  'IFRAME',
  'SVG',
]);

export function merge(spans: Span[], length: number): Span[] {
  const merged: Span[] = [];
  for (const s of spans.sort((a, b) => a.start - b.start)) {
    const span = { start: Math.max(0, s.start), end: Math.min(s.end, length) };
    const last = merged[merged.length - 1];
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else if (span.end > span.start) merged.push(span);
  }
  return merged;
}

export function indexOf(node: Node): number {
  let i = 0;
  for (let n = node.previousSibling; n; n = n.previousSibling) i++;
  return i;
}

/** Where a caret would stand in an editable with no line in it: inside its first block, if it has one. */
export function deepestStart(host: Element): Point {
  let at = host;
  for (let child = at.firstElementChild; child; child = at.firstElementChild) {
    if (child.tagName === 'BR' || child.getAttribute('contenteditable') === 'false' || NOT_TEXT.has(child.tagName)) break;
    at = child;
  }
  return { node: at, offset: 0 };
}
