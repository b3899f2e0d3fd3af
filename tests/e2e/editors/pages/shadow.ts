import { baseKeymap } from '@tiptap/pm/commands';
import { history, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { DOMParser } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { HTML, place, ready } from './kit';
import { schema } from './prosemirror-schema';

/** ProseMirror in an open shadow root inside another. */
const source = document.createElement('div');
source.innerHTML = HTML;
const outer = place().attachShadow({ mode: 'open' });
const holder = document.createElement('div');
outer.append(holder);
const inner = holder.attachShadow({ mode: 'open' });
const style = document.createElement('style');
style.textContent = '.ProseMirror{white-space:pre-wrap;min-height:150px;border:1px solid}';
const slot = document.createElement('div');
inner.append(style, slot);
const view = new EditorView(slot, {
  state: EditorState.create({
    doc: DOMParser.fromSchema(schema).parse(source),
    plugins: [history(), keymap({ 'Mod-z': undo }), keymap(baseKeymap)],
  }),
});
ready({ element: () => view.dom, model: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n') });
