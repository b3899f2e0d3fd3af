import { holds, isShown, splitWords } from './dom';

/** From the elements that hold the words to the whole rows, with those that are made alike. */

/** What a page holds under each element, from one walk over it. */
export interface Stat {
  /** Characters of running text outside links. */
  chars: number;
  linkChars: number;
  words: number;
  times: number;
  order: number;
}

export const MANY = / (?:lists?|selected|layout|mode|page|app|folders?|toolbar|nav|tables?|grid|items|rows|columns?) /;
/** Whether an element calls itself a list, a table, a part of the page's frame. */
export function isMany(e: Element): boolean {
  return MANY.test(splitWords(`${e.getAttribute('id') ?? ''} ${e.getAttribute('class') ?? ''}`));
}

/** Climbs from the text to the whole row: the highest ancestor that holds no other message and little else. */
export function rowsOf(set: readonly Element[], stats: Map<Element, Stat>, body: Element): Element[] {
  const count = new Map<Node, number>();
  for (const e of set)
    for (let at: Node | null = e; at && at !== body; at = at.parentNode) count.set(at, (count.get(at) ?? 0) + 1);
  return set.map((e) => {
    let row = e;
    const own = stats.get(e)?.chars ?? 0;
    for (let up = row.parentElement; up && up !== body && count.get(up) === 1; up = up.parentElement) {
      const s = stats.get(up);
      if (!s || s.chars + s.linkChars > own * 1.5 + 160 || up.tagName === 'MAIN' || up.tagName === 'FORM') break;
      // the list that the message was chosen from is none of it
      if ([...up.children].some((e) => e !== row && stats.has(e) && isMany(e))) break;
      row = up;
    }
    return row;
  });
}

/**
 * Adds the siblings that are made like the rows but bear another mark ("message" beside "response"): one side's class
 * alone must not hide the other side.
 */
export function withSiblings(rows: Element[], stats: Map<Element, Stat>, around: ReadonlySet<Node>): Element[] {
  const own = new Set(rows);
  const added: Element[] = [];
  const byParent = new Map<ParentNode, Element[]>();
  for (const r of rows) {
    const parent = r.parentNode as ParentNode | null;
    if (!parent) continue;
    const list = byParent.get(parent);
    if (list) list.push(r);
    else byParent.set(parent, [r]);
  }
  for (const [parent, list] of byParent) {
    const tag = list[0]?.tagName;
    const classes = new Set(list.flatMap((r) => [...r.classList]));
    let inner: Set<string> | null = null;
    for (const e of parent.children) {
      if (own.has(e) || e.tagName !== tag || (stats.get(e)?.words ?? 0) < 2 || around.has(e)) continue;
      if (![...e.classList].some((c) => classes.has(c))) {
        // the list beside the message that was chosen from it
        if (isMany(e)) continue;
        inner ??= innerClasses(list[0] as Element);
        const theirs = innerClasses(e);
        const shared = [...theirs].filter((c) => (inner as Set<string>).has(c)).length;
        if (shared < 2 || shared < theirs.size * 0.5) continue;
      }
      added.push(e);
    }
  }
  if (added.length === 0) return rows;
  return [...rows, ...added].sort((a, b) => (stats.get(a)?.order ?? 0) - (stats.get(b)?.order ?? 0));
}

function innerClasses(e: Element): Set<string> {
  const out = new Set<string>();
  for (const c of e.querySelectorAll('[class]')) for (const name of c.classList) out.add(name);
  return out;
}

/**
 * The rows again after messages came, went or changed in place: those still there and new siblings of their kind.
 * null when nothing is left to go by.
 */
export function refreshRows(rows: readonly Element[], editor: Element | null): Element[] | null {
  const own = new Set(rows);
  const parents = new Set<ParentNode>();
  for (const r of rows) if (r.isConnected && r.parentNode) parents.add(r.parentNode);
  const out: Element[] = [];
  for (const parent of parents) {
    const like = [...parent.children].find((c) => own.has(c)) as Element;
    const classes = new Set(rows.filter((r) => r.parentNode === parent).flatMap((r) => [...r.classList]));
    let inner: Set<string> | null = null;
    for (const e of parent.children) {
      if (!own.has(e)) {
        if (e.tagName !== like.tagName || (editor && holds(e, editor)) || !/\S\s+\S/.test(e.textContent ?? '')) continue;
        if (![...e.classList].some((c) => classes.has(c))) {
          inner ??= innerClasses(like);
          if (inner.size === 0 ? like.classList.length > 0 : ![...innerClasses(e)].some((c) => (inner as Set<string>).has(c)))
            continue;
        }
      }
      if (isShown(e)) out.push(e);
    }
  }
  return out.length > 0 ? out : null;
}
