/** Our editors module as the test drives it: runs in an isolated world of each frame, as the content script does. */

import type { InPage } from '@/entrypoints/background/protocol';
import { watchEditors } from '@/entrypoints/content/editors';
import type { Edit, Editor, EditorEvent } from '@/entrypoints/content/editors/types';
import { createMarks, type PlacedFlag } from '@/entrypoints/content/marks';
import type { Span } from '@/rules/types';

const end = new AbortController();
let editor: Editor | null = null;
const events: EditorEvent[] = [];

const handled: string[] = [];
const marks = createMarks(end.signal, {
  replace: (flag, text) => {
    handled.push(`replace ${flag.text} by ${text}`);
    void editor?.write({ start: flag.start, end: flag.end, expected: flag.text, text });
  },
  mute: (flag, scope) => handled.push(`mute ${flag.text} ${scope}`),
  openPanel: () => handled.push('panel'),
  takeOffer: (line) => {
    handled.push(`offer ${line.id}`);
    const at = editor?.read().caret ?? 0;
    void editor?.write({ start: at, end: at, expected: '', text: line.text });
  },
  undo: () => {
    handled.push('undo');
    void editor?.undo();
  },
});

const driver = {
  /** Shows flags on these words, wherever they stand in the draft. */
  mark(flags: (Pick<PlacedFlag, 'text' | 'severity'> & Partial<PlacedFlag>)[], page: Partial<InPage> | null): void {
    if (!editor) return;
    const { text } = editor.read();
    const placed = flags.flatMap((flag): PlacedFlag[] => {
      const start = text.indexOf(flag.text);
      if (start < 0) return [];
      return [
        {
          entryId: flag.text,
          category: 'blame',
          why: 'It can sound as if Dana wasn’t listening.',
          replacements: [],
          ...flag,
          start,
          end: start + flag.text.length,
        },
      ];
    });
    marks.show(
      editor,
      placed,
      page ? { language: 'en', band: null, flags: [], next: null, offer: null, lines: [], turns: 1, chat: false, ...page } : null,
    );
  },
  unmark: () => marks.clear(),
  handled: () => handled.splice(0),
  tell: (ok: boolean, text: string) =>
    marks.tell(ok ? { ok } : { ok, reason: 'The editor did not let the wording be selected.', copied: false }, {
      kind: 'replace',
      text,
    }),
  focusFlag: (index: number) => marks.focusFlag(index),
  events: () => events.splice(0),
  read: () => editor?.read() ?? null,
  isOn: (selector: string) => editor?.element.matches(selector) ?? false,
  write: (edit: Edit) => editor?.write(edit) ?? null,
  undo: () => editor?.undo() ?? null,
  rangeText: (span: Span) => editor?.range(span)?.toString() ?? null,
  rects: (span: Span) => (editor?.rects(span) ?? []).map((r) => [r.left, r.top, r.width, r.height]),
  /** Milliseconds of our own work while the given number of words is read and marked anew, each time after a change. */
  measure(times: number): { read: number[]; mark: number[] } {
    const took = { read: [] as number[], mark: [] as number[] };
    const el = editor?.element;
    if (!editor || !el) return took;
    for (let i = 0; i < times; i++) {
      if (el instanceof HTMLTextAreaElement) el.value += 'x';
      else {
        const walker = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
        const text = walker.nextNode() as Text;
        text.appendData('x');
      }
      // The page's own layout of the change is not ours.
      el.getBoundingClientRect();
      let from = performance.now();
      editor.read();
      took.read.push(performance.now() - from);
      from = performance.now();
      driver.mark(
        ['told you', 'with billing', 'calm down'].map((text) => ({ text, severity: 'warn' as const })),
        { band: 'angry' },
      );
      took.mark.push(performance.now() - from);
    }
    return took;
  },
  stop: () => end.abort(),
};
export type Driver = typeof driver;
Object.assign(globalThis, { driver });
addEventListener('keydown', (event) => marks.key(event), { capture: true, signal: end.signal });
watchEditors(end.signal, (event, which) => {
  events.push(event);
  editor = which;
  if (event === 'input') marks.typed(which);
  else if (event === 'caret') marks.caret(which);
});
