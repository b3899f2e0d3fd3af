import { above, frameBody, holdsProse, isEditable, isShown, splitWords } from './dom';
import { isMany, MANY, rowsOf, type Stat, withSiblings } from './row-set';
import type { Steps } from './slices';
import { isTime } from './times';

/** Where the messages of an unknown page are: repeated blocks that hold prose, with times and names beside it. */

export interface Found {
  rows: Element[];
  /** About 0..12; below `ENOUGH` nothing on the page is a conversation. */
  score: number;
}

export const ENOUGH = 4.5;
const PRUNED = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SELECT|OPTION|BUTTON|SVG|CANVAS|VIDEO|AUDIO|OBJECT|HEAD|MENU)$/i;
const PRUNED_ROLE =
  /^(?:button|menu|menubar|listbox|option|tree|treeitem|tablist|tab|toolbar|combobox|searchbox|tooltip|textbox)$/;
const MESSAGE_STRONG =
  / (?:message|messages|msg|msgs|bubble|comment|article|transaction|journal|correspondence|post|utterance|chatmessage|chatline|mail|email|response|reply|answer|speech) /;
const MESSAGE_WEAK =
  / (?:entry|note|event|thread|conversation|chat|history|item|row|update|activity|feed|communication|part|line|talk|group|turn) /;
const NOT_MESSAGE =
  / (?:nav|menu|sidebar|toolbar|breadcrumb|footer|tabs?|dropdown|modal|tooltip|preview|snippet|suggestion|template|macro|shortcut|canned|attachment|badge|avatar|label|tag|widget|button|btn|icon|timestamp|time|date|author|sender|name|header|title|subject|meta|metadata|info|actions?|body|content|text|composer|editor|form|field|input|separator|divider|list|container|wrapper|cke|mce|ql|ck|fr) /;
/** Classes that say how an element stands just now, not what it is. */
const STATE =
  /^(?:is-|ng-)?(?:focus(?:ed)?|active|selected|current|open(?:ed)?|visible|shown|hover(?:ed)?|touched|valid|pristine|empty)$/;
const SIDE_AREA = 'nav, aside, [role=navigation], [role=complementary], footer, [role=contentinfo]';

/** Finds the blocks that are the messages, as whole rows (with the name, the time and the picture beside the text). */
export function* findSteps(doc: Document, editor: Element | null, within: Element = doc.body): Steps<Found | null> {
  if (!within) return null;
  /** The editor and all around it: none of them is a message. */
  const around = new Set<Node>();
  for (let up: Node | null = editor; up; up = above(up)) around.add(up);
  const stats = new Map<Element, Stat>();
  let order = 0;
  function* walk(e: Element): Steps<Stat> {
    if (order % 100 === 99) yield;
    const s: Stat = { chars: 0, linkChars: 0, words: 0, times: e.tagName === 'TIME' ? 1 : 0, order: order++ };
    const link = e.tagName === 'A';
    let own = '';
    const children = e.shadowRoot ? e.shadowRoot.childNodes : e.tagName === 'SLOT' ? slotted(e as HTMLSlotElement) : e.childNodes;
    for (const c of children) {
      if (c.nodeType === 3) own += (c as Text).data;
      else if (c.nodeType === 1 && !pruned(c as Element)) {
        const inner = yield* walk(c as Element);
        s.chars += inner.chars;
        s.linkChars += inner.linkChars;
        s.words += inner.words;
        s.times += inner.times;
      }
    }
    if (e.tagName === 'IFRAME') own = framePlain(e as HTMLIFrameElement);
    const text = own.trim();
    if (text) {
      if (text.length < 60 && s.times === 0 && isTime(text)) s.times = 1;
      else if (link) s.linkChars += text.length;
      else {
        s.chars += text.length;
        s.words += text.split(/\s+/).length;
      }
      if (link) s.words += 0;
    }
    if (link) {
      s.linkChars += s.chars;
      s.chars = 0;
    }
    if (s.chars > 0 || s.times > 0) stats.set(e, s);
    return s;
  }
  yield* walk(within);

  const keys = new Map<string, Element[]>();
  const put = (key: string, e: Element) => {
    const list = keys.get(key);
    if (list) list.push(e);
    else keys.set(key, [e]);
  };
  let parents = 0;
  const parentIds = new Map<Element | ParentNode | null, number>();
  const inOrder = [...stats].filter(([e, s]) => s.chars > 0 && e !== within).sort((a, b) => a[1].order - b[1].order);
  for (const [i, [e]] of inOrder.entries()) {
    if (i % 100 === 99) yield;
    let n = 0;
    for (const c of e.classList) {
      if (++n > 8) break;
      if (STATE.test(c)) continue;
      put(`.${c}`, e);
    }
    for (const a of e.attributes) {
      if (a.name.startsWith('data-') && a.name !== 'data-id')
        put(`[${a.name}${/test/.test(a.name) ? `=${a.value.replace(/\d+/g, 'N')}` : ''}]`, e);
      else if (a.name === 'role' && /^(?:article|listitem|row|comment|group|document)$/.test(a.value))
        put(`[role=${a.value}]`, e);
    }
    const id = e.getAttribute('id');
    if (id) put(`#${id.replace(/\d+|[0-9a-f]{8,}/gi, 'N')}`, e);
    if (e.tagName === 'ARTICLE') put('article', e);
    const parent = e.parentNode as ParentNode | null;
    if (!parentIds.has(parent)) parentIds.set(parent, parents++);
    put(`${parentIds.get(parent)}>${e.tagName}`, e);
  }

  const ranked: { set: Element[]; key: string; cheap: number }[] = [];
  for (const [key, list] of keys) {
    yield;
    const alike = list.filter((e) => !around.has(e));
    // a few alike may be the list of messages and the one that is open
    const open = alike.length <= 3 ? alike.filter((e) => !isMany(e)) : alike;
    const set = outermost(open.length > 0 ? open : alike);
    if (set.length === 0 || set.length > 2000) continue;
    let chars = 0;
    let links = 0;
    let talking = 0;
    for (const e of set) {
      const s = stats.get(e) as Stat;
      chars += Math.min(s.chars, 1500);
      links += s.linkChars;
      if (s.words >= 2) talking++;
    }
    const words = splitWords(key);
    const strong = MESSAGE_STRONG.test(words) ? 2 : MESSAGE_WEAK.test(words) ? 0.7 : 0;
    if (chars < 12 || talking === 0) continue;
    // one alone is a message by its name only, and the list of them is none
    if (set.length === 1 && (strong < 2 || MANY.test(words))) continue;
    const linked = links / (links + chars);
    if (linked > 0.7) continue;
    const cheap =
      Math.log2(1 + chars) * 0.35 +
      Math.min(2.2, Math.log2(1 + talking)) +
      strong -
      (NOT_MESSAGE.test(words) ? 1 : 0) -
      linked * 4;
    ranked.push({ set, key, cheap });
  }
  ranked.sort((a, b) => b.cheap - a.cheap);

  let best: Found | null = null;
  const seen = new Set<string>();
  for (const { set, cheap } of ranked.slice(0, 60)) {
    yield;
    const rows = withSiblings(rowsOf(set, stats, within), stats, around);
    const id = rows.map((r) => stats.get(r)?.order).join();
    if (seen.has(id)) continue;
    seen.add(id);
    const score = cheap + evidence(rows, stats, editor ? around : null);
    if (!best || score > best.score) best = { rows, score };
  }
  return best && best.score >= ENOUGH ? best : null;
}

function pruned(e: Element): boolean {
  if (PRUNED.test(e.tagName)) return true;
  const role = e.getAttribute('role');
  if ((role && PRUNED_ROLE.test(role) && !holdsProse(e)) || isEditable(e) || e.getAttribute('aria-hidden') === 'true')
    return true;
  return !isShown(e);
}

function slotted(slot: HTMLSlotElement): readonly Node[] {
  const nodes = slot.assignedNodes();
  return nodes.length > 0 ? nodes : [...slot.childNodes];
}

/** The text of a frame that shows one message: of the same origin, and without anything to press. */
function framePlain(frame: HTMLIFrameElement): string {
  const body = frameBody(frame);
  if (
    !body ||
    isEditable(body) ||
    body.querySelector('button, input, select, textarea, nav, [role=button], [role=toolbar], [contenteditable=true], iframe')
  )
    return '';
  return body.innerText ?? '';
}

/** Without those that lie within another of the list. The list is in document order. */
function outermost(list: Element[]): Element[] {
  const out: Element[] = [];
  for (const e of list) {
    const last = out.at(-1);
    if (!last || !last.contains(e)) out.push(e);
  }
  return out;
}

/** How much the rows look like messages: a name and a time each, no links to elsewhere, not in a side bar. */
function evidence(rows: readonly Element[], stats: Map<Element, Stat>, around: ReadonlySet<Node> | null): number {
  const sample =
    rows.length <= 10 ? rows : Array.from({ length: 10 }, (_, i) => rows[Math.floor((i * rows.length) / 10)] as Element);
  let sum = 0;
  for (const row of sample) {
    const s = stats.get(row);
    if (!s) continue;
    const head = row.previousElementSibling;
    const above = head && !rows.includes(head) ? stats.get(head) : undefined;
    const times = s.times + (above && above.times <= 2 && above.chars + above.linkChars < 240 ? above.times : 0);
    if (times === 1 || times === 2) sum += 1.2;
    else if (times > 3) sum -= Math.min(2.5, times * 0.4);
    if (
      row.querySelector(
        '[class*="author" i], [class*="sender" i], [class*="user" i], [class*="name" i], [class*="from" i], [class*="creator" i], a[href^="mailto:"], [class*="avatar" i], img',
      )
    )
      sum += 0.8;
    if (s.words >= 8) sum += 0.5;
    else if (s.words < 3) sum -= 0.6;
    const style = getComputedStyle(row);
    if (style.cursor === 'pointer' || row.closest('a[href]')) sum -= 3;
    const fields = row.querySelectorAll(
      'input:not([type=hidden]), select, textarea, [contenteditable=true], [role=combobox]',
    ).length;
    sum -= Math.min(4, fields * 1.5);
    if (row.tagName === 'P' || row.tagName === 'BLOCKQUOTE' || row.closest('blockquote')) sum -= 1.5;
  }
  let score = sample.length ? (sum / sample.length) * 1.4 : 0;
  const one = rows[0] as Element;
  if (one.closest(SIDE_AREA)) score -= 2;
  if (one.closest('[role=log], [role=feed], [aria-live=polite]')) score += 1.5;
  if (around && rows.length > 0) {
    let depth = 0;
    for (let up: Element | null = one.parentElement; up && depth < 8; up = up.parentElement, depth++) {
      if (around.has(up)) {
        score += 0.8;
        break;
      }
    }
  }
  return score;
}
