import type { Severity, Span } from '@/rules/types';
import { createMirror, holdMirror, type Mirror } from '../editors/mirror';
import { inValue } from '../editors/native';
import type { Editor } from '../editors/types';
import { addStyles } from './dom';
import { modalAround, visibleBox } from './stage';
import { tint, underline, veil } from './styles';

export type Theme = 'light' | 'dark';
export interface Mark extends Span {
  severity: Severity;
}

/** Underlines in one editor. Nothing is put into the editor. */
export interface Painter {
  /** @param active index of the mark with its tint behind it, or -1 */
  paint(marks: readonly Mark[], active: number, theme: Theme): void;
  /** Follows an editor that stands elsewhere now. */
  moved(): void;
  clear(): void;
}

export function painterFor(editor: Editor): Painter {
  return editor.native ? fieldPainter(editor) : richPainter(editor);
}

const SEVERITIES: readonly Severity[] = ['hint', 'warn', 'stop'];
/** The registry is the page's own: names of others must not be met. */
const NAME = (severity: Severity) => `evenkeel-${severity}`;
const ACTIVE = 'evenkeel-active';

/** Rich text: the browser paints the ranges and keeps them with their words, through typing and scrolling. */
function richPainter(editor: Editor): Painter {
  let unstyle: (() => void)[] = [];
  let styled = '';

  function style(theme: Theme, active: Severity): void {
    const key = theme + active;
    if (key === styled) return;
    for (const undo of unstyle) undo();
    styled = key;
    const rules = SEVERITIES.map((s) => `::highlight(${NAME(s)}) { ${underline(s, theme)} }`);
    rules.push(`::highlight(${ACTIVE}) { background-color: ${tint(active, theme)}; }`);
    const forced = SEVERITIES.map((s) => `::highlight(${NAME(s)}) { text-decoration-color: CanvasText; }`);
    const css = `${rules.join('\n')}\n@media (forced-colors: active) { ${forced.join('\n')} }`;
    unstyle = treesOf(editor.element).map((tree) => addStyles(tree, css));
  }

  return {
    paint(marks, active, theme) {
      style(theme, marks[active]?.severity ?? 'hint');
      for (const severity of SEVERITIES) {
        const ranges = marks.flatMap((m) => (m.severity === severity ? (editor.range(m) ?? []) : []));
        if (ranges.length > 0) CSS.highlights.set(NAME(severity), new Highlight(...ranges));
        else CSS.highlights.delete(NAME(severity));
      }
      const mark = marks[active];
      const range = mark && editor.range(mark);
      if (range) CSS.highlights.set(ACTIVE, new Highlight(range));
      else CSS.highlights.delete(ACTIVE);
    },
    moved() {},
    clear() {
      for (const name of [...SEVERITIES.map(NAME), ACTIVE]) CSS.highlights.delete(name);
      for (const undo of unstyle) undo();
      unstyle = [];
      styled = '';
    },
  };
}

/** The document and every shadow root that an element stands in: rules for highlights do not cross them everywhere. */
function treesOf(el: Element): (Document | ShadowRoot)[] {
  const trees: (Document | ShadowRoot)[] = [el.ownerDocument];
  for (let root = el.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) trees.push(root);
  return trees;
}

/** Native fields: the mirror over the field carries the lines; its own text is see-through. */
function fieldPainter(editor: Editor): Painter {
  const field = editor.element as HTMLTextAreaElement | HTMLInputElement;
  let mirror: Mirror | null = null;

  const place = () => mirror?.place(visibleBox(field));

  return {
    paint(marks, active, theme) {
      if (marks.length === 0) {
        mirror?.remove();
        mirror = null;
        return;
      }
      if (!mirror?.host.isConnected) {
        mirror = createMirror(field, modalAround(field) ?? undefined);
        holdMirror(field, mirror);
      }
      const doc = field.ownerDocument;
      const { value } = field;
      const pieces: Node[] = [];
      let at = 0;
      for (const [i, mark] of marks.entries()) {
        const start = inValue(value, mark.start, false);
        const end = inValue(value, mark.end, true);
        if (start < at) continue;
        pieces.push(doc.createTextNode(value.slice(at, start)));
        const line = doc.createElement('span');
        line.style.cssText =
          underline(mark.severity, theme) + (i === active ? `background-color:${veil(mark.severity, theme)};` : '');
        line.textContent = value.slice(start, end);
        pieces.push(line);
        at = end;
      }
      pieces.push(doc.createTextNode(value.slice(at)));
      place();
      mirror.sheet.replaceChildren(...pieces);
    },
    moved() {
      place();
    },
    clear() {
      mirror?.remove();
      mirror = null;
    },
  };
}
