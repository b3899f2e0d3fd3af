/** Our editors module as the test drives it: runs in an isolated world of each frame, as the content script does. */
import { watchEditors } from '@/entrypoints/content/editors';
import type { Edit, Editor, EditorEvent } from '@/entrypoints/content/editors/types';
import type { Span } from '@/rules/types';

const end = new AbortController();
let editor: Editor | null = null;
const events: EditorEvent[] = [];

const driver = {
  events: () => events.splice(0),
  read: () => editor?.read() ?? null,
  isOn: (selector: string) => editor?.element.matches(selector) ?? false,
  write: (edit: Edit) => editor?.write(edit) ?? null,
  undo: () => editor?.undo() ?? null,
  rangeText: (span: Span) => editor?.range(span)?.toString() ?? null,
  rects: (span: Span) => (editor?.rects(span) ?? []).map((r) => [r.left, r.top, r.width, r.height]),
  stop: () => end.abort(),
};
export type Driver = typeof driver;
Object.assign(globalThis, { driver });
watchEditors(end.signal, (event, which) => {
  events.push(event);
  editor = which;
});
