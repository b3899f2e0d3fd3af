import { above, frameBody, isEditable, isShown } from '../desks/dom';
import { isMessageFrame } from './door';

/** The blocks of a page that a message may be: what the pointer or the arrow keys choose from. */

const PASSED =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SELECT|OPTION|SVG|CANVAS|VIDEO|AUDIO|OBJECT|HEAD|TEXTAREA|INPUT|BUTTON|NAV|EVENKEEL-.*)$/i;
const PASSED_ROLE = /^(?:button|menu|menubar|listbox|tree|tablist|toolbar|combobox|searchbox|tooltip|textbox|navigation)$/;
/** Elements that are parts of a text rather than blocks of a page. */
const WITHIN =
  /^(?:P|A|B|I|EM|STRONG|U|S|SPAN|FONT|CODE|BR|LI|UL|OL|BLOCKQUOTE|PRE|H[1-6]|SMALL|SUB|SUP|TIME|LABEL|IMG|TBODY|TR|TD|TH|DD|DT)$/;

/** Every block with running text, in the page's order. */
export function blocksOf(root: ParentNode): Element[] {
  const out: Element[] = [];
  const seen = new Set<Element>();
  const put = (e: Element) => {
    const block = blockAround(e);
    if (seen.has(block)) return;
    seen.add(block);
    out.push(block);
  };
  const walk = (e: Element) => {
    if (passed(e) || out.length > 1500) return;
    if (e.tagName === 'IFRAME') {
      const text = isMessageFrame(e as HTMLIFrameElement) ? (frameBody(e as HTMLIFrameElement)?.innerText ?? '') : '';
      if (talks(text)) put(e);
      return;
    }
    let own = '';
    for (const n of e.childNodes) if (n.nodeType === 3) own += (n as Text).data;
    if (talks(own)) put(e);
    for (const c of (e.shadowRoot ?? e).children) walk(c);
    if (e.shadowRoot) for (const c of e.children) walk(c);
  };
  for (const e of root.children) walk(e);
  return out;
}

function passed(e: Element): boolean {
  const role = e.getAttribute('role');
  return (
    PASSED.test(e.tagName) ||
    (role !== null && PASSED_ROLE.test(role)) ||
    isEditable(e) ||
    e.getAttribute('aria-hidden') === 'true' ||
    !isShown(e)
  );
}

/** Two words or more, or a word that ends like a sentence. */
const talks = (text: string): boolean => /\p{L}+[\s\u00a0]+\S*\p{L}{2}|\p{L}{2}[.!?]\s*$/u.test(text);

/** From a part of a text to the block that holds it, as long as it holds nothing else. */
export function blockAround(e: Element): Element {
  let at = e;
  while (WITHIN.test(at.tagName) && !(/^(?:LI|TR|TD)$/.test(at.tagName) && at.classList.length > 0)) {
    const up = above(at);
    if (!up || /^(?:BODY|MAIN|HTML|FORM|ARTICLE|SECTION)$/.test(up.tagName)) break;
    // a list or a table of messages is not one block
    if (/^(?:LI|TR)$/.test(at.tagName) && up.childElementCount > 1 && !WITHIN.test(above(up)?.tagName ?? 'BODY') && !inProse(up))
      break;
    at = up;
  }
  return at;
}

/** Whether a list stands in a text, beside paragraphs, rather than for itself. */
function inProse(list: Element): boolean {
  const beside = [...(above(list)?.children ?? [])];
  return beside.some((c) => c !== list && /^(?:P|BLOCKQUOTE)$/.test(c.tagName));
}

/** The next bigger block around one; null where it would be the page. */
export function bigger(e: Element): Element | null {
  const box = e.getBoundingClientRect();
  for (let up = above(e); up; up = above(up)) {
    if (/^(?:BODY|HTML|MAIN)$/.test(up.tagName)) return null;
    const b = up.getBoundingClientRect();
    const grown = Math.abs(b.width - box.width) > 4 || Math.abs(b.height - box.height) > 4;
    if (grown && b.height > 0) return b.height > innerHeight * 3 ? null : up;
  }
  return null;
}

/** What lies under a point of the viewport, through open shadow roots, our own layer left out. */
export function under(x: number, y: number): Element | null {
  let root: DocumentOrShadowRoot = document;
  let found: Element | null = null;
  for (;;) {
    const next: Element | undefined = root.elementsFromPoint(x, y).find((e) => !e.nodeName.startsWith('EVENKEEL-'));
    if (!next || next === found) return found;
    found = next;
    if (!next.shadowRoot) return found;
    root = next.shadowRoot;
  }
}
