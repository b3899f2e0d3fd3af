import type { Turn } from '@/rules/types';
import { above, allIn, isShown, labelOf } from './dom';
import type { Look, Recipe } from './recipes/schema';

/** Which side a recipe says that a message is of: by selectors, by labels, by looks. */

const SIDES = ['note', 'customer', 'agent'] as const;
/** How far around a row its own marks may stand, and how many elements in it are looked at. */
const AROUND = 4;
const INSIDE = 80;

/** The side that a recipe's marks give a row; null where they say nothing. A note goes before the two sides. */
export function roleOf(row: Element, recipe: Recipe | null): Turn['from'] | null {
  if (!recipe) return null;
  for (const side of SIDES) {
    const selector = recipe[side];
    if (selector !== undefined && bears(row, selector, recipe)) return side;
    if (side === 'note' && recipe.noteWords) {
      const where = row.querySelector(recipe.noteWords.in);
      if (where && new RegExp(recipe.noteWords.words, 'i').test(where.textContent ?? '')) return 'note';
    }
    const label = recipe.labels?.[side];
    if (label !== undefined && labelsOf(row).has(label.toLowerCase())) return side;
    const look = recipe.looks?.[side];
    if (look?.background !== undefined && backgroundsOf(row).has(look.background)) return side;
  }
  return null;
}

function bears(row: Element, selector: string, recipe: Recipe): boolean {
  if (row.matches(selector)) return true;
  if (!recipe.taught) return row.querySelector(selector) !== null;
  // a wrapper of this row's own, or of a run of messages by one person
  return allIn(row, selector).length > 0 || row.closest(selector) !== null;
}

/** The side given by where a bubble stands, which is known only once all rows have been compared. */
export function sideRole(look: Recipe['looks'], side: 'left' | 'right' | null): Turn['from'] | null {
  if (!look || side === null) return null;
  return SIDES.find((s) => (look[s] as Look | undefined)?.side === side) ?? null;
}

/** Small labels of a row and tooltips in it, in lower case. */
export function labelsOf(row: Element): Set<string> {
  const out = new Set<string>();
  const put = (text: string | null) => {
    const t = (text ?? '')
      .replace(/[\s\u00a0]+/g, ' ')
      .trim()
      .toLowerCase();
    if (t.length >= 2 && t.length <= 40) out.add(t);
  };
  let n = 0;
  for (const e of [row, ...allIn(row, '*')]) {
    if (++n > INSIDE) break;
    put(e.getAttribute('aria-label'));
    put(e.getAttribute('title'));
    if (e.childElementCount <= 1 && (e.textContent ?? '').length < 60 && isShown(e)) put(labelOf(e));
  }
  return out;
}

/** Background colours of a row, of what is in it and of what lies around it alone; what is see-through is left out. */
export function backgroundsOf(row: Element): Set<string> {
  const out = new Set<string>();
  const put = (e: Element) => {
    const colour = getComputedStyle(e).backgroundColor;
    if (colour && colour !== 'transparent' && !/,\s*0\)$|\/\s*0\)$/.test(colour)) out.add(colour);
  };
  let n = 0;
  for (const e of [row, ...allIn(row, '*')]) {
    if (++n > INSIDE) break;
    put(e);
  }
  n = 0;
  for (let up = above(row); up && n < AROUND && up.tagName !== 'BODY'; up = above(up), n++) {
    if (up.childElementCount > 1) break;
    put(up);
  }
  return out;
}

/** Whether a message stands on a pale yellow or amber ground: looked for on the row, on what it begins with and around its words. */
export function isTinted(row: Element, body: Element | undefined): boolean {
  const yellow = (e: Element): boolean => {
    const m = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(getComputedStyle(e).backgroundColor);
    if (!m || (m[4] !== undefined && Number(m[4]) < 0.05)) return false;
    const [r, g, b] = [Number(m[1]), Number(m[2]), Number(m[3])];
    return r > 215 && g > 190 && r - b >= 15 && g - b >= 10 && r - g <= 45;
  };
  let e: Element | null = row;
  for (let n = 0; e && n < 3; n++, e = e.firstElementChild)
    if (yellow(e) || [...e.children].slice(0, 4).some(yellow)) return true;
  let up = body ?? null;
  for (let n = 0; up && up !== row && n < 3; n++, up = above(up)) if (yellow(up)) return true;
  return false;
}

/** Climbs from what a learnt selector matches to the whole message: the highest element that holds no other and little else. */
export function wholeRows(matches: readonly Element[]): Element[] {
  const count = new Map<Element, number>();
  for (const e of matches) for (let at: Element | null = e; at; at = above(at)) count.set(at, (count.get(at) ?? 0) + 1);
  const length = (e: Element): number => (e.textContent ?? '').replace(/\s+/g, ' ').length;
  return matches.map((e) => {
    let row = e;
    const own = length(e);
    for (let up = above(e); up && count.get(up) === 1; up = above(up)) {
      if (/^(?:BODY|MAIN|FORM|HTML)$/.test(up.tagName) || up.shadowRoot || length(up) > own * 1.5 + 160) break;
      row = up;
    }
    return row;
  });
}
