import { ContentState, Editor, EditorState, Modifier, SelectionState } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { LINES, place, ready } from './kit';

let content = ContentState.createFromText(LINES.join('\n'));
const second = content.getBlocksAsArray()[1]?.getKey() as string;
content = Modifier.applyInlineStyle(
  content,
  SelectionState.createEmpty(second).merge({ anchorOffset: 5, focusOffset: 17 }),
  'BOLD',
);
let latest = EditorState.createWithContent(content);

function App() {
  const [state, setState] = useState(latest);
  return (
    <Editor
      editorState={state}
      onChange={(next: EditorState) => {
        latest = next;
        setState(next);
      }}
      placeholder="Write a reply"
    />
  );
}
const at = place();
createRoot(at).render(<App />);
const wait = () => {
  const el = at.querySelector('[contenteditable]');
  if (el)
    ready({
      element: () => at.querySelector('[contenteditable]') as Element,
      model: () => latest.getCurrentContent().getPlainText('\n'),
    });
  else requestAnimationFrame(wait);
};
wait();
