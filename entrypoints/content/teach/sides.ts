import { nameWords, sameName } from '@/rules/text/mail';
import type { Turn } from '@/rules/types';
import { isSelf } from '../desks/agent';
import { above, allIn, splitWords } from '../desks/dom';
import { backgroundsOf, labelsOf } from '../desks/marked';
import type { Recipe } from '../desks/recipes/schema';
import type { Row } from '../desks/rows';
import { isTime } from '../desks/times';
import { keysOf } from './keys';

/** What tells the sides of a conversation apart on a page, learnt from messages whose side is known. */

interface Taught {
  from: Turn['from'];
  row: Row;
}

type Marks = Partial<Pick<Recipe, 'customer' | 'agent' | 'note' | 'labels' | 'looks'>>;

const NOTE_WORD = / (?:note|notes|internal|private|whisper|staff only|worknote|notiz|interne?|nota|intern|vertraulich) /;
const AGENT_WORD =
  / (?:agent|operator|staff|employee|outgoing|outbound|out|me|mine|my|self|own|you|sent|support|admin|right|teammate|is agent|reverse|end) /;
const CUSTOMER_WORD =
  / (?:customer|visitor|client|requester|requestor|user|guest|incoming|inbound|in|them|their|theirs|other|others|received|left|contact|lead|external|start) /;
const INLINE = /^(?:P|A|B|I|EM|STRONG|BR|CODE|LI|UL|OL|PRE|BLOCKQUOTE|IMG|SVG|PATH|U|S|FONT)$/i;
const INSIDE = 60;
const AROUND = 4;
/** A mark below this is likelier chance than a sign. */
const ENOUGH = 1.5;

/** Ways to tell the sides, surest first; the last leaves it to the names. */
export function marksFor(taught: readonly Taught[], rows: readonly Row[]): Marks[] {
  const note = noteMark(taught, rows);
  const out: Marks[] = [];
  const put = (marks: Marks) => {
    const made: Marks = { ...note, ...marks };
    if (note.labels ?? marks.labels) made.labels = { ...note.labels, ...marks.labels };
    if (note.looks ?? marks.looks) made.looks = { ...note.looks, ...marks.looks };
    out.push(made);
  };
  const has = (from: Turn['from']) => taught.some((t) => t.from === from);
  if (has('customer') && has('agent')) {
    const pair = pairFor(taught, rows);
    const customer = selectorsFor('customer', 'agent', taught, rows).find(sure);
    const agent = selectorsFor('agent', 'customer', taught, rows).find(sure);
    if (pair) put(pair);
    // one mark of the two: whoever lacks it is the other side
    if (agent && (!customer || agent.score >= customer.score)) put({ agent: agent.selector });
    else if (customer) put({ customer: customer.selector });
    if (agent && customer) put(agent.score >= customer.score ? { customer: customer.selector } : { agent: agent.selector });
    const label = (from: 'customer' | 'agent', other: 'customer' | 'agent') => labelFor(from, other, taught, rows);
    const c = label('customer', 'agent');
    const a = label('agent', 'customer');
    if (c ?? a) put({ labels: { ...(c ? { customer: c } : {}), ...(a ? { agent: a } : {}) } });
    const sides = { customer: sideOf('customer', taught), agent: sideOf('agent', taught) };
    if (sides.customer && sides.agent && sides.customer !== sides.agent)
      put({ looks: { customer: { side: sides.customer }, agent: { side: sides.agent } } });
    const paints = { customer: paintOf('customer', 'agent', taught), agent: paintOf('agent', 'customer', taught) };
    if (paints.customer && paints.agent)
      put({ looks: { customer: { background: paints.customer }, agent: { background: paints.agent } } });
  }
  put({});
  return out;
}

function noteMark(taught: readonly Taught[], rows: readonly Row[]): Marks {
  if (!taught.some((t) => t.from === 'note')) return {};
  // what neither of the two sides bears is less likely chance
  const least = new Set(taught.map((t) => t.from)).size === 3 ? ENOUGH - 0.6 : ENOUGH;
  const selector = selectorsFor('note', null, taught, rows).find((m) => m.score >= least);
  if (selector) return { note: selector.selector };
  const label = labelFor('note', null, taught, rows);
  if (label) return { labels: { note: label } };
  const background = paintOf('note', null, taught);
  return background ? { looks: { note: { background } } } : {};
}

/** Those that must bear a mark, and those that must not; a note bears no side's mark or either's. */
function split(from: Turn['from'], other: Turn['from'] | null, taught: readonly Taught[]): { own: Row[]; others: Row[] } {
  return {
    own: taught.filter((t) => t.from === from).map((t) => t.row),
    others: taught.filter((t) => (other === null ? t.from !== from : t.from === other)).map((t) => t.row),
  };
}

interface Mark {
  selector: string;
  score: number;
}

const sure = (m: Mark): boolean => m.score >= ENOUGH;

/** A mark of each side that together tell nearly all messages: that is no chance, even where the words of the marks say nothing. */
function pairFor(taught: readonly Taught[], rows: readonly Row[]): { customer: string; agent: string } | null {
  const customers = selectorsFor('customer', 'agent', taught, rows);
  const agents = selectorsFor('agent', 'customer', taught, rows);
  let best: { customer: string; agent: string } | null = null;
  let most = 2 * ENOUGH;
  for (const c of customers)
    for (const a of agents) {
      const told = rows.filter((r) => bears(r.element, c.selector) !== bears(r.element, a.selector)).length;
      const score = c.score + a.score + (2 * told) / rows.length;
      if (score <= most) continue;
      most = score;
      best = { customer: c.selector, agent: a.selector };
    }
  return best;
}

function selectorsFor(from: Turn['from'], other: Turn['from'] | null, taught: readonly Taught[], rows: readonly Row[]): Mark[] {
  const { own, others } = split(from, other, taught);
  const [first] = own;
  if (!first || others.length === 0) return [];
  const persons = personWords(rows);
  const elements = new Set(rows.map((r) => r.element));
  const found = new Map<string, number>();
  for (const { element, near } of partsOf(first.element, elements)) {
    for (const key of keysOf(element, persons)) {
      if (!own.every((r) => bears(r.element, key.selector)) || others.some((r) => bears(r.element, key.selector))) continue;
      const marked = rows.filter((r) => bears(r.element, key.selector));
      const share = marked.length / rows.length;
      const score =
        key.worth * 0.5 +
        near +
        meaning(from, splitWords(key.says)) +
        agreement(marked, rows) -
        // borne by nearly all, or by one of many: chance
        (share > 0.9 && rows.length > 4 ? 1.5 : 0) -
        (from !== 'note' && share < 0.12 ? 1 : 0);
      found.set(key.selector, Math.max(score, found.get(key.selector) ?? score));
    }
  }
  return [...found]
    .map(([selector, score]) => ({ selector, score }))
    .filter((m) => m.score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 6);
}

function bears(row: Element, selector: string): boolean {
  return row.matches(selector) || row.closest(selector) !== null || allIn(row, selector).length > 0;
}

/** A row, what lies around it short of what holds other rows of all kinds, and what is in it; nearer counts more. */
function partsOf(row: Element, rows: ReadonlySet<Element>): { element: Element; near: number }[] {
  const out = [{ element: row, near: 1 }];
  let n = 0;
  for (let up = above(row); up && n < AROUND && up.tagName !== 'BODY'; up = above(up), n++) {
    let held = 0;
    for (const r of rows) if (up.contains(r)) held++;
    if (held === rows.size && rows.size > 1) break;
    out.push({ element: up, near: 0.6 });
  }
  n = 0;
  for (const e of allIn(row, '*')) {
    if (++n > INSIDE) break;
    if (!INLINE.test(e.tagName)) out.push({ element: e, near: 0.3 });
  }
  return out;
}

/** Whether the words of a mark mean the side. */
function meaning(from: Turn['from'], words: string): number {
  const note = NOTE_WORD.test(words);
  const agent = AGENT_WORD.test(words);
  const customer = CUSTOMER_WORD.test(words);
  if (from === 'note') return note ? 3 : agent || customer ? -1 : 0;
  const own = from === 'agent' ? agent : customer;
  const against = from === 'agent' ? customer : agent;
  return (own ? 2.5 : 0) - (against && !own ? 1 : 0) - (note ? 1.5 : 0);
}

/** Whether everybody's messages all bear the mark or all lack it. -1..1; 0 where there are no names. */
function agreement(marked: readonly Row[], rows: readonly Row[]): number {
  const groups: { name: string; all: number; marked: number }[] = [];
  for (const r of rows) {
    if (!r.name || r.note) continue;
    let g = groups.find((x) => sameName(x.name, r.name ?? ''));
    if (!g) {
      g = { name: r.name, all: 0, marked: 0 };
      groups.push(g);
    }
    g.all++;
    if (marked.includes(r)) g.marked++;
  }
  const telling = groups.filter((g) => g.all > 1);
  if (telling.length === 0) return 0;
  const pure = telling.filter((g) => g.marked === 0 || g.marked === g.all).length / telling.length;
  return pure * 2 - 1;
}

/** A small label that the messages of one side bear and the others do not; neither a name nor a time. */
function labelFor(
  from: Turn['from'],
  other: Turn['from'] | null,
  taught: readonly Taught[],
  rows: readonly Row[],
): string | null {
  const { own, others } = split(from, other, taught);
  const [first] = own;
  if (!first) return null;
  const persons = personWords(rows);
  let best: string | null = null;
  let most = -1;
  for (const label of labelsOf(first.element)) {
    const words = splitWords(label);
    if (
      label.length > 32 ||
      /[\d@]/.test(label) ||
      isTime(label) ||
      (words
        .trim()
        .split(' ')
        .some((w) => persons.has(w)) &&
        !isSelf(label)) ||
      first.text.toLowerCase().includes(label)
    )
      continue;
    if (!own.every((r) => labelsOf(r.element).has(label)) || others.some((r) => labelsOf(r.element).has(label))) continue;
    const means = meaning(from, words);
    // a subject or a verb is on one message by chance; only a note's label may be in words that are not known
    if (from === 'note' ? label.split(' ').length > 3 && means <= 0 : means < 2) continue;
    const score = 1 + means;
    if (score > most) {
      most = score;
      best = label;
    }
  }
  return most >= 1 ? best : null;
}

function paintOf(from: Turn['from'], other: Turn['from'] | null, taught: readonly Taught[]): string | null {
  const { own, others } = split(from, other, taught);
  const [first] = own;
  if (!first) return null;
  const taken = new Set(others.flatMap((r) => [...backgroundsOf(r.element)]));
  for (const colour of backgroundsOf(first.element))
    if (!taken.has(colour) && own.every((r) => backgroundsOf(r.element).has(colour))) return colour;
  return null;
}

function sideOf(from: 'customer' | 'agent', taught: readonly Taught[]): 'left' | 'right' | null {
  const sides = new Set(taught.filter((t) => t.from === from).map((t) => t.row.side));
  const [side] = sides;
  return sides.size === 1 ? (side ?? null) : null;
}

/** Words of all names in a conversation: a selector that holds one of them is about a person, not about a side. */
export function personWords(rows: readonly Row[]): Set<string> {
  const out = new Set<string>();
  for (const r of rows) {
    for (const w of nameWords(r.name ?? '')) out.add(w);
    for (const w of nameWords((r.email ?? '').split('@')[0]?.replace(/[._-]/g, ' ') ?? '')) out.add(w);
  }
  return out;
}
