import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { LINES, place, ready } from './kit';

const view = new EditorView({
  doc: LINES.join('\n'),
  parent: place(),
  extensions: [history(), keymap.of([...defaultKeymap, ...historyKeymap]), EditorView.lineWrapping, placeholder('Write a reply')],
});
ready({ element: () => view.contentDOM, model: () => view.state.doc.toString() });
