import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { LINES, place, ready } from './kit';

const el = place();
el.contentEditable = 'true';
el.style.whiteSpace = 'pre-wrap';
const editor = createEditor({ namespace: 'contract', onError: (error: Error) => console.error(error) });
editor.setRootElement(el);
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.update(
  () => {
    const root = $getRoot().clear();
    for (const [i, line] of LINES.entries()) {
      const p = $createParagraphNode();
      if (i === 1) {
        p.append(
          $createTextNode('As I '),
          $createTextNode('already told').toggleFormat('bold'),
          $createTextNode(' you, it is with billing.'),
        );
      } else {
        p.append($createTextNode(line));
      }
      root.append(p);
    }
  },
  { discrete: true },
);
ready({
  element: () => el,
  model: () =>
    editor.read(() =>
      $getRoot()
        .getChildren()
        .map((c) => c.getTextContent())
        .join('\n'),
    ),
});
