const NAME = 'evenkeel-reveal';
const SHOWN = 1200;

/**
 * Scrolls to a message and tints a piece of its text for a moment. Nothing is put into the page: the tint is a
 * CSS highlight. Does nothing when the message has left the page.
 */
export function reveal(element: Element | null, text: string): void {
  if (!element?.isConnected) return;
  const range = find(element, text);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  (range?.startContainer.parentElement ?? element).scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  if (!range) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(${NAME}) { background-color: #92d0f8; color: #1f2224; }`);
  const root = element.getRootNode() as Document | ShadowRoot;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  CSS.highlights.set(NAME, new Highlight(range));
  setTimeout(() => {
    CSS.highlights.delete(NAME);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((s) => s !== sheet);
  }, SHOWN);
}

/** The range of a text inside an element, white space counted as one blank. */
function find(element: Element, text: string): Range | null {
  const wanted = text.replace(/\s+/g, ' ').trim();
  if (!wanted) return null;
  const places: { node: Text; offset: number }[] = [];
  let flat = '';
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let i = 0; i < node.data.length; i++) {
      const c = node.data.charAt(i);
      const blank = /\s/.test(c);
      if (blank && (flat === '' || flat.endsWith(' '))) continue;
      flat += blank ? ' ' : c;
      places.push({ node, offset: i });
    }
    if (flat !== '' && !flat.endsWith(' ')) {
      flat += ' ';
      places.push({ node, offset: node.data.length });
    }
  }
  const at = flat.indexOf(wanted);
  const first = places[at];
  const last = places[at + wanted.length - 1];
  if (at < 0 || !first || !last) return null;
  const range = document.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, Math.min(last.offset + 1, last.node.data.length));
  return range;
}
