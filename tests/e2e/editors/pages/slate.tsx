import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor, type Descendant, Node } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, type RenderLeafProps, Slate, withReact } from 'slate-react';
import { LINES, place, ready } from './kit';

const editor = withHistory(withReact(createEditor()));
const initial = [
  { type: 'paragraph', children: [{ text: LINES[0] }] },
  {
    type: 'paragraph',
    children: [{ text: 'As I ' }, { text: 'already told', bold: true }, { text: ' you, it is with billing.' }],
  },
  { type: 'paragraph', children: [{ text: LINES[2] }] },
] as unknown as Descendant[];

function Leaf({ attributes, children, leaf }: RenderLeafProps) {
  return <span {...attributes}>{'bold' in leaf ? <strong>{children}</strong> : children}</span>;
}
function App() {
  const [value] = useState(initial);
  return (
    <Slate editor={editor} initialValue={value}>
      <Editable
        placeholder="Write a reply"
        renderLeaf={(props) => <Leaf {...props} />}
        style={{ minHeight: 150, border: '1px solid' }}
      />
    </Slate>
  );
}
const at = place();
createRoot(at).render(<App />);
const wait = () => {
  const el = at.querySelector('[data-slate-editor]');
  if (el)
    ready({
      element: () => at.querySelector('[data-slate-editor]') as Element,
      model: () => editor.children.map((n) => Node.string(n)).join('\n'),
    });
  else requestAnimationFrame(wait);
};
wait();
