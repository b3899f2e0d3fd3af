import type { TextEdit } from '@/rules/text/edit';
import type { Severity, Span } from '@/rules/types';
import { createMirror, holdMirror, type Mirror } from '../editors/mirror';
import { valueOffsets } from '../editors/native';
import type { Look } from '../editors/sheet';
import { ZERO_WIDTH } from '../editors/text-map';
import type { Editor } from '../editors/types';
import { addStyles } from './dom';
import { modalAround, visibleBox } from './stage';
import { tint, underline, veil } from './styles';
import type { Theme } from './theme';

export interface Mark extends Span {
  severity: Severity;
  text: string;
}

/** Underlines in one editor. Nothing is put into the editor. */
export interface Painter {
  /** Whether what was painted last is still there: a page may take it away. */
  readonly stands: boolean;
  /** @param active index of the mark with its tint behind it, or -1 */
  paint(marks: readonly Mark[], active: number, theme: Theme): void;
  /**
   * Follows words that were typed.
   * @param edit in the editor's text as it was painted
   * @param marks the same as painted last, moved with their words
   * @returns false where it has to be painted anew
   */
  typed(edit: TextEdit, marks: readonly Mark[]): boolean;
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
  /** What each name paints now: the browser moves ranges with their words, so most keys change nothing. */
  const painted = new Map<string, Range[]>();

  function put(name: string, ranges: Range[]): void {
    const before = painted.get(name) ?? [];
    if (CSS.highlights.has(name) === ranges.length > 0 && before.length === ranges.length)
      if (before.every((range, i) => sameRange(range, ranges[i]))) return;
    painted.set(name, ranges);
    if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges));
    else CSS.highlights.delete(name);
  }

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
    get stands() {
      for (const [name, ranges] of painted) if (CSS.highlights.has(name) !== ranges.length > 0) return false;
      return painted.size > 0;
    },
    paint(marks, active, theme) {
      style(theme, marks[active]?.severity ?? 'hint');
      for (const severity of SEVERITIES) {
        const ranges = marks.flatMap((m) => (m.severity === severity ? (editor.range(m) ?? []) : []));
        put(NAME(severity), ranges);
      }
      const mark = marks[active];
      const range = mark && editor.range(mark);
      put(ACTIVE, range ? [range] : []);
    },
    typed(_, marks) {
      // The browser has moved the ranges, unless the app has put other text nodes in.
      for (const severity of SEVERITIES) {
        const ranges = painted.get(NAME(severity)) ?? [];
        let i = 0;
        for (const mark of marks) if (mark.severity === severity && !stillHolds(ranges[i++], mark)) return false;
        if (i !== ranges.length) return false;
      }
      return (painted.get(ACTIVE)?.length ?? 0) === 0;
    },
    moved() {},
    clear() {
      for (const name of [...SEVERITIES.map(NAME), ACTIVE]) CSS.highlights.delete(name);
      painted.clear();
      for (const undo of unstyle) undo();
      unstyle = [];
      styled = '';
    },
  };
}

/** Whether a range stands around the words of a mark within one text node; of longer ones it is not known. */
function stillHolds(range: Range | undefined, mark: Mark): boolean {
  if (!range) return false;
  const { startContainer: node, startOffset, endContainer, endOffset } = range;
  return (
    node === endContainer &&
    node.nodeType === Node.TEXT_NODE &&
    node.isConnected &&
    (node as Text).data.slice(startOffset, endOffset) === mark.text
  );
}

function sameRange(a: Range, b: Range | undefined): boolean {
  return (
    a.startContainer === b?.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
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
    get stands() {
      return mirror?.host.isConnected !== false;
    },
    paint(marks, active, theme) {
      if (marks.length === 0) {
        mirror?.remove();
        mirror = null;
        return;
      }
      const fresh = !mirror?.host.isConnected;
      if (!mirror || fresh) {
        mirror = createMirror(field, modalAround(field) ?? undefined);
        holdMirror(field, mirror);
      }
      const { value } = field;
      const toValue = valueOffsets(value);
      const looks: Look[] = [];
      let at = 0;
      for (const [i, mark] of marks.entries()) {
        const start = toValue(mark.start, false);
        const end = toValue(mark.end, true);
        if (start < at) continue;
        const css = underline(mark.severity, theme) + (i === active ? `background-color:${veil(mark.severity, theme)};` : '');
        looks.push({ start, end, css });
        at = end;
      }
      // With a line more or less a scroll bar may have come or gone.
      if (mirror.sheet.lay(value, looks) || fresh) place();
    },
    typed(edit, marks) {
      if (!mirror) return marks.length === 0;
      const { value } = field;
      // With characters that are left out of the text an edit of it is not one of the value.
      return !ZERO_WIDTH.test(value) && mirror.sheet.type(edit, value);
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
