/** Runs in the page: what is learnt from messages pointed at, in reach of the tests. */
import { readConversation } from '../../../entrypoints/content/desks/read';
import type { Recipe } from '../../../entrypoints/content/desks/recipes/schema';
import { type Example, learn } from '../../../entrypoints/content/teach/learn';

/** The smallest shown element that holds the start of a text, through open shadow roots and same-origin frames' owners. */
function holderOf(text: string, root: ParentNode = document): Element | null {
  const start = text.slice(0, 40);
  let best: Element | null = null;
  for (const e of root.querySelectorAll('*')) {
    if (e.shadowRoot) {
      const inner = holderOf(text, e.shadowRoot);
      if (inner) return inner;
    }
    if (/^(?:SCRIPT|STYLE|TEXTAREA|TITLE|HEAD)$/.test(e.tagName) || !e.checkVisibility()) continue;
    if (e.closest('[contenteditable], aside, nav, blockquote')) continue;
    const own =
      e.tagName === 'IFRAME' ? ((e as HTMLIFrameElement).contentDocument?.body?.innerText ?? '') : (e.textContent ?? '');
    if (own.replace(/\s+/g, ' ').includes(start) && (best === null || best.contains(e))) best = e;
  }
  return best;
}

const teach = {
  learn(examples: { from: Example['from']; text: string }[], editor?: string) {
    const found = examples.flatMap((x) => {
      const element = holderOf(x.text);
      return element ? [{ from: x.from, element }] : [];
    });
    if (found.length < examples.length) throw new Error('an example is not on the page');
    const lesson = learn(found, editor ? document.querySelector(editor) : null);
    if ('problem' in lesson) return lesson;
    return { recipe: lesson.recipe, turns: lesson.reading.turns, rolesKnown: lesson.reading.rolesKnown };
  },
  read(recipe: Recipe) {
    const r = readConversation(document, null, {}, [recipe]);
    return r && { recipe: r.desk.recipe, turns: r.turns, rolesKnown: r.rolesKnown };
  },
};
declare global {
  var evenkeelTest: typeof teach;
}
globalThis.evenkeelTest = teach;
