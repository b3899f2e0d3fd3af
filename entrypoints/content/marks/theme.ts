/** How the editor looks, so that what we draw over it fits: told from the first background behind it that is not see-through. */
export function themeOf(el: Element): 'light' | 'dark' {
  for (let node: Element | null = el; node; node = parentOf(node)) {
    const [r, g, b, a] = channels(getComputedStyle(node).backgroundColor);
    if (a >= 0.5) return luminance(r, g, b) < 0.35 ? 'dark' : 'light';
  }
  // Nothing is painted: the text tells what it is meant to stand on.
  const [r, g, b] = channels(getComputedStyle(el).color);
  return luminance(r, g, b) > 0.6 ? 'dark' : 'light';
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
