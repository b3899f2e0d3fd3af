import type { Adapter } from './adapter';
import { TextMap } from './text-map';

/**
 * Reads an editable host of any brand. The map of its text is kept until the host changes under it.
 * @param onChange called (as a microtask, several changes at once) when the host's content changes, by whomever
 */
export function richAdapter(host: HTMLElement, signal: AbortSignal, onChange: () => void): Adapter {
  let map: TextMap | null = null;
  /** Changes of the host so far, and at the last reading. */
  let changes = 0;
  let seen = 0;
  const observer = new MutationObserver((records) => {
    renew(records);
    onChange();
  });
  /** Most keys change one text node; all else is read anew. */
  function renew(records: readonly MutationRecord[]): void {
    const node = records[0]?.target;
    const one = node?.nodeType === Node.TEXT_NODE && records.every((r) => r.type === 'characterData' && r.target === node);
    if (!one || !map?.retext(node as Text)) map = null;
    changes++;
  }
  observer.observe(host, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  function current(): TextMap {
    if (signal.aborted) return new TextMap(host);
    look();
    map ??= new TextMap(host);
    return map;
  }

  function look(): void {
    const records = observer.takeRecords();
    if (records.length === 0) return;
    renew(records);
    // Taken by hand, so the observer will not tell: tell instead.
    queueMicrotask(onChange);
  }

  return {
    read() {
      const now = current();
      seen = changes;
      const focus = focusPoint(host);
      return { text: now.text, caret: focus ? now.offsetOf(focus.node, focus.offset) : null, quoted: now.quoted };
    },
    changed() {
      if (signal.aborted) return true;
      look();
      return map === null || seen !== changes;
    },
    editable: (span) => current().editable(span),
    range: (span) => current().rangeOf(span),
    rects(span) {
      const range = current().rangeOf(span);
      if (!range) return [];
      const box = host === host.ownerDocument.body ? null : host.getBoundingClientRect();
      return lineRects(range).filter(
        (r) => !box || (r.bottom > box.top && r.top < box.bottom && r.right >= box.left && r.left <= box.right),
      );
    },
    hasSelection(span) {
      const points = selectionOf(host);
      if (!points) return false;
      const anchor = current().offsetOf(points.anchor.node, points.anchor.offset);
      const focus = current().offsetOf(points.focus.node, points.focus.offset);
      if (anchor === null || focus === null) return false;
      return Math.min(anchor, focus) === span.start && Math.max(anchor, focus) === span.end;
    },
    select(span) {
      const range = current().rangeOf(span);
      const selection = host.ownerDocument.getSelection();
      if (!range || !selection) return false;
      selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
      return true;
    },
  };
}

interface SelectionPoints {
  anchor: { node: Node; offset: number };
  focus: { node: Node; offset: number };
}

/** The selection as it is inside the host's own tree: `getSelection()` of the document stops at shadow roots. */
export function selectionOf(host: Element): SelectionPoints | null {
  const root = host.getRootNode();
  const doc = host.ownerDocument;
  const selection = doc.getSelection();
  if (root instanceof ShadowRoot) {
    const inner = (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.();
    if (inner?.anchorNode && inner.focusNode) return pointsOf(inner);
    const composed = selection as
      | (Selection & { getComposedRanges?: (o: { shadowRoots: ShadowRoot[] }) => StaticRange[] })
      | null;
    const range = composed?.getComposedRanges?.({ shadowRoots: [root] })[0];
    if (!range) return null;
    return {
      anchor: { node: range.startContainer, offset: range.startOffset },
      focus: { node: range.endContainer, offset: range.endOffset },
    };
  }
  return selection?.anchorNode && selection.focusNode ? pointsOf(selection) : null;
}

function pointsOf(selection: Selection): SelectionPoints {
  return {
    anchor: { node: selection.anchorNode as Node, offset: selection.anchorOffset },
    focus: { node: selection.focusNode as Node, offset: selection.focusOffset },
  };
}

function focusPoint(host: Element): { node: Node; offset: number } | null {
  return selectionOf(host)?.focus ?? null;
}

/** One rectangle a line: a range gives one for every inline box it crosses. */
export function lineRects(range: Range): DOMRect[] {
  const lines: DOMRect[] = [];
  for (const rect of range.getClientRects()) {
    if (rect.height === 0 || (rect.width === 0 && !range.collapsed)) continue;
    const last = lines[lines.length - 1];
    const sameLine = last && rect.top < last.bottom - last.height / 2 && rect.bottom > last.top + last.height / 2;
    if (last && sameLine) {
      const left = Math.min(last.left, rect.left);
      const top = Math.min(last.top, rect.top);
      const right = Math.max(last.right, rect.right);
      const bottom = Math.max(last.bottom, rect.bottom);
      lines[lines.length - 1] = new DOMRect(left, top, right - left, bottom - top);
    } else {
      lines.push(DOMRect.fromRect(rect));
    }
  }
  return lines;
}
