export type Theme = 'light' | 'dark';

/** How the editor looks, so that what we draw over it fits: told from the first background behind it that is not see-through. */
export function themeOf(el: Element): Theme {
  for (let node: Element | null = el; node; node = parentOf(node)) {
    const [r, g, b, a] = channels(getComputedStyle(node).backgroundColor);
    if (a >= 0.5) return luminance(r, g, b) < 0.35 ? 'dark' : 'light';
  }
  // Nothing is painted: the text tells what it is meant to stand on.
  const [r, g, b] = channels(getComputedStyle(el).color);
  return luminance(r, g, b) > 0.6 ? 'dark' : 'light';
}

/** Attributes by which pages say how they look. */
const LOOKS = [
  'class',
  'style',
  'data-theme',
  'data-mode',
  'data-color-mode',
  'data-color-scheme',
  'data-bs-theme',
  'theme',
  'dark',
];

/** Pages change their colours slowly: so long after a sign of it they are not taken for settled, in ms. */
const SETTLING = 1500;

/**
 * `themeOf` an element, not asked for anew at each use: only after an element around it, or the scheme, has changed.
 * @param changed told when it has become another
 */
export function watchTheme(el: Element, signal: AbortSignal, changed: () => void): { readonly now: Theme } {
  let known: Theme | null = null;
  let settled = 0;
  let asked = false;
  const stale = () => {
    settled = performance.now() + SETTLING;
    if (asked || signal.aborted) return;
    asked = true;
    el.ownerDocument.defaultView?.requestAnimationFrame(() => {
      asked = false;
      const before = known;
      if (signal.aborted || before === null) return;
      known = themeOf(el);
      if (known !== before) changed();
    });
  };
  const observer = new MutationObserver(stale);
  // Its own style changes while it grows with its text.
  observer.observe(el, { attributeFilter: LOOKS.filter((name) => name !== 'style') });
  for (let node = parentOf(el); node; node = parentOf(node)) observer.observe(node, { attributeFilter: LOOKS });
  const dark = el.ownerDocument.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
  dark?.addEventListener('change', stale, { signal });
  el.addEventListener('focus', stale, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return {
    get now() {
      if (known === null || (settled > 0 && performance.now() < settled)) known = themeOf(el);
      return known;
    },
  };
}

function parentOf(node: Element): Element | null {
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  if (root instanceof ShadowRoot) return root.host;
  try {
    return node.ownerDocument.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

type Channels = [number, number, number, number];

/** Red, green, blue and alpha, 0..1, of a computed colour; see-through for notations that are not read. */
export function channels(colour: string): Channels {
  const numbers = (colour.match(/-?[\d.]+(?:e-?\d+)?%?/g) ?? []).map((n) =>
    n.endsWith('%') ? Number.parseFloat(n) / 100 : Number(n),
  );
  const [x = 0, y = 0, z = 0, a = 1] = numbers;
  if (colour.startsWith('rgb')) return [x / 255, y / 255, z / 255, a];
  if (colour.startsWith('color(srgb ')) return [x, y, z, a];
  // Lightness is all that is asked of these.
  if (colour.startsWith('oklch') || colour.startsWith('oklab')) return [x, x, x, a];
  if (colour.startsWith('lab') || colour.startsWith('lch')) return [x / 100, x / 100, x / 100, a];
  return [0, 0, 0, 0];
}

function luminance(r: number, g: number, b: number): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
