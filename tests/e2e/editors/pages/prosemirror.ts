import { baseKeymap } from '@tiptap/pm/commands';
import { history, redo, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { DOMParser } from '@tiptap/pm/model';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { HTML, place, ready, trusted } from './kit';
import { schema } from './prosemirror-schema';

const source = document.createElement('div');
source.innerHTML = trusted(HTML);
const view = new EditorView(place(), {
  state: EditorState.create({
    doc: DOMParser.fromSchema(schema).parse(source),
    plugins: [history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap)],
  }),
});
ready({ element: () => view.dom, model: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n', '\n') });
