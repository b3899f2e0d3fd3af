type Child = Node | string | null | false;
type Props = Record<string, string | boolean | ((event: Event) => void)>;

/** An element with attributes, listeners (`onclick`) and children. Never parses text as HTML: pages may forbid it. */
export function h(doc: Document, tag: string, props: Props = {}, ...children: Child[]): HTMLElement {
  const el = doc.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function') el.addEventListener(name.slice(2), value);
    else if (value === true) el.setAttribute(name, '');
    else if (value !== false) el.setAttribute(name, value);
  }
  for (const child of children) if (child) el.append(child);
  return el;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Shapes of a sign as [tag, attributes] in a 16 by 16 box. */
export type Shapes = readonly (readonly [string, Readonly<Record<string, string>>])[];

export function sign(doc: Document, shapes: Shapes, className: string): SVGElement {
  const svg = doc.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', className);
  for (const [tag, attributes] of shapes) {
    const shape = doc.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
    svg.append(shape);
  }
  return svg;
}

/** Adds styles to a tree without a node where the browser lets us, else with one; the returned function takes them away. */
export function addStyles(root: Document | ShadowRoot, css: string): () => void {
  const doc =
    root instanceof Document || root.nodeType === Node.DOCUMENT_NODE ? (root as Document) : (root as ShadowRoot).ownerDocument;
  try {
    const Sheet = (doc.defaultView as (Window & typeof globalThis) | null)?.CSSStyleSheet ?? CSSStyleSheet;
    const sheet = new Sheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return () => {
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((s) => s !== sheet);
    };
  } catch {
    // Firefox does not let a content script adopt sheets in every tree.
    const style = h(doc, 'style', {}, css);
    ('head' in root ? (root.head ?? root.documentElement) : root).append(style);
    return () => style.remove();
  }
}
