import type { Line } from '@/rules/types';
import type { Editor, EditorText } from '../editors/types';
import { h } from './dom';
import { type Stage, visibleBox } from './stage';
import { keyCaps } from './words';

/** The agent's own words around the caret as far as the editor's structure tells; null in a quoted stretch. */
export function around({ text, quoted }: EditorText, caret: number): { before: string; after: string } | null {
  const quote = quoted.find((q) => q.end > caret);
  if (quote && quote.start < caret) return null;
  return { before: text.slice(0, caret), after: text.slice(caret, quote?.start ?? text.length) };
}

/**
 * The line in soft italics behind the caret, wrapped in the editor's width. Null where there is no room to show it.
 * @param take the chord that takes it, shown behind it
 */
export function ghostOf(stage: Stage, editor: Editor, line: Line, caret: number, take: string): HTMLElement | null {
  const el = editor.element;
  const style = getComputedStyle(el);
  const measured = caretRect(editor, caret);
  // What the page says in an empty editor ("Write a reply") stays to be read: the line goes under it.
  const at =
    measured && saysItself(editor) ? new DOMRect(measured.left, measured.top + measured.height, 0, measured.height) : measured;
  const box = visibleBox(el);
  if (!at || at.top < box.top - 2 || at.bottom > box.bottom + 2) return null;
  const [left, right] = column(editor, caret);
  if (right - left < 160) return null;
  const size = Number.parseFloat(style.fontSize);
  const height = Number.parseFloat(style.lineHeight) || Math.max(at.height, size * 1.2);
  const room = Math.floor((box.bottom - at.top) / height);
  const first = stage.place(new DOMRect(left, at.top + (at.height - height) / 2, right - left, height));
  const ghost = h(
    stage.doc,
    'div',
    { class: 'at ghost', 'data-testid': 'offer', 'aria-hidden': 'true' },
    // The zero-width space lets the first word go to the next line where the rest of the caret's line is too short for it.
    h(stage.doc, 'span', {}, `\u200b${line.text} `),
    ...keyCaps(stage.doc, take),
  );
  const indent = at.left - left + 4;
  ghost.style.cssText = `left:${first.left}px;top:${first.top}px;width:${first.width}px;pointer-events:none;text-indent:${indent}px;font-family:${style.fontFamily};font-size:${style.fontSize};line-height:${height}px;letter-spacing:${style.letterSpacing};`;
  stage.root.append(ghost);
  if (ghost.offsetHeight > Math.max(1, room) * height + 1) {
    // Room for one line only: what fits of it, and the keys.
    ghost.classList.add('one');
    ghost.style.paddingLeft = `${indent}px`;
    if (first.width - indent < 160) {
      ghost.remove();
      return null;
    }
  }
  return ghost;
}

/** Left and right edge of the text around a place: of its block, or of the field. */
function column(editor: Editor, caret: number): [number, number] {
  let el: Element = editor.element;
  const node = editor.range({ start: caret, end: caret })?.startContainer;
  for (let n: Node | null = node ?? null; n && n !== el; n = n.parentNode) {
    if (n instanceof Element && getComputedStyle(n).display.startsWith('block')) {
      el = n;
      break;
    }
  }
  const box = el.getBoundingClientRect();
  const style = getComputedStyle(el);
  const left = box.left + el.clientLeft + Number.parseFloat(style.paddingLeft);
  const right = box.left + el.clientLeft + el.clientWidth - Number.parseFloat(style.paddingRight);
  return [left, Math.min(right, visibleBox(editor.element).right)];
}

/** Whether an empty editor shows a placeholder: its own, or one painted before its first block. */
function saysItself(editor: Editor): boolean {
  const el = editor.element;
  if (editor.native) {
    const field = el as HTMLTextAreaElement;
    return field.value === '' && field.placeholder.trim() !== '';
  }
  if (editor.read().text.trim() !== '') return false;
  return [el, el.firstElementChild].some((e) => {
    const painted = e && getComputedStyle(e, '::before').content;
    return typeof painted === 'string' && painted !== 'none' && painted !== 'normal' && !/^["']\s*["']$/.test(painted);
  });
}

/** An empty field has no character to measure: its caret stands where the first would. */
function emptyFieldCaret(field: HTMLElement): DOMRect | null {
  const style = getComputedStyle(field);
  if (style.direction === 'rtl') return null;
  const box = field.getBoundingClientRect();
  const height = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.2;
  const top = field.tagName === 'INPUT' ? (box.height - height) / 2 : field.clientTop + Number.parseFloat(style.paddingTop);
  return new DOMRect(box.left + field.clientLeft + Number.parseFloat(style.paddingLeft), box.top + top, 0, height);
}

function caretRect(editor: Editor, caret: number): DOMRect | null {
  const measured = editor.rects({ start: caret, end: caret })[0];
  if (measured) return measured;
  if (editor.native) return (editor.element as HTMLTextAreaElement).value === '' ? emptyFieldCaret(editor.element) : null;
  const range = editor.range({ start: caret, end: caret });
  if (range) {
    // A collapsed range in an empty block has no rectangle: its block has.
    const node = range.startContainer;
    const el = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
    const child = el?.childNodes[range.startOffset];
    const inner = child instanceof Element && child.tagName !== 'BR' ? child : el;
    if (!inner) return null;
    const box = inner.getBoundingClientRect();
    const style = getComputedStyle(inner);
    const height = Number.parseFloat(style.lineHeight) || Number.parseFloat(style.fontSize) * 1.2;
    return new DOMRect(box.left + Number.parseFloat(style.paddingLeft), box.top + Number.parseFloat(style.paddingTop), 0, height);
  }
  return null;
}
