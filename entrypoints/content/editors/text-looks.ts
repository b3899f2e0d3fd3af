/** How elements of an editor are laid out, as far as their text goes, and which of them are words at all. */

const ZERO_WIDTH_RUN = /[\u200b\u2060\ufeff]+/g;
const CONTROLS = 'button,input,select,textarea,[role="button"],[role="menu"],[role="toolbar"]';

export type WhiteSpace = 'collapse' | 'preserve' | 'lines';

/** How an element is laid out, as far as its text goes. */
export interface Looks {
  hidden: boolean;
  inline: boolean;
  space: WhiteSpace;
  /** Children without attributes by their tag: those look alike, and asking for a computed style is what costs. */
  likes: Map<string, Looks>;
}

export function looksOf(el: Element): Looks {
  const style = getComputedStyle(el);
  const { display } = style;
  return {
    hidden: display === 'none' || style.visibility === 'hidden',
    inline: display.startsWith('inline') || display === 'contents' || display.startsWith('ruby'),
    space: whiteSpaceOf(style),
    likes: new Map(),
  };
}

export function looksIn(around: Looks, el: Element): Looks {
  if (el.attributes.length > 0) return looksOf(el);
  let looks = around.likes.get(el.tagName);
  if (!looks) {
    looks = looksOf(el);
    around.likes.set(el.tagName, looks);
  }
  return looks;
}

function whiteSpaceOf(style: CSSStyleDeclaration): WhiteSpace {
  const value = style.whiteSpace;
  if (value.startsWith('pre-line')) return 'lines';
  return value.startsWith('pre') || value.startsWith('break-spaces') ? 'preserve' : 'collapse';
}

export function isPlaceholder(el: Element): boolean {
  if (el.hasAttribute('data-slate-placeholder') || el.hasAttribute('data-lexical-placeholder')) return true;
  if (el.getAttribute('contenteditable') !== 'false' && el.getAttribute('aria-hidden') !== 'true') return false;
  return /placeholder/i.test(el.getAttribute('class') ?? '');
}

/** A mention or merge field, as against a widget, a tool or a decoration. */
export function readsAsWords(el: Element): boolean {
  if (el.getAttribute('aria-hidden') === 'true' || getComputedStyle(el).userSelect === 'none') return false;
  if (/\bProseMirror-widget\b|\bcm-widget|collaboration/.test(el.getAttribute('class') ?? '')) return false;
  const length = (el.textContent ?? '').replace(ZERO_WIDTH_RUN, '').trim().length;
  return length > 0 && length <= 60 && !el.matches(CONTROLS) && !el.querySelector(CONTROLS);
}
