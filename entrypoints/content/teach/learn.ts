import { sameName } from '@/rules/text/mail';
import type { Turn } from '@/rules/types';
import { isSelf } from '../desks/agent';
import { above, allIn, deepAll, holds, isEditable, isShown } from '../desks/dom';
import { wholeRows } from '../desks/marked';
import { readConversation } from '../desks/read';
import type { Recipe } from '../desks/recipes/schema';
import { type Row, readRows } from '../desks/rows';
import { isTime } from '../desks/times';
import type { Reading } from '../desks/types';
import { type Key, keysOf } from './keys';
import { marksFor } from './sides';

/** A message that the agent pointed at, and who they say wrote it. */
export interface Example {
  from: Turn['from'];
  element: Element;
}

export type Lesson = { recipe: Recipe; reading: Reading } | { problem: 'same' | 'unclear' };

/** How many ways to find the messages are tried in full. */
const TRIED = 6;

/** The learnt recipe before it is known which sides it tells apart. */
function bare(message: string, shadow: boolean): Recipe {
  return {
    id: 'taught',
    name: location.hostname,
    channel: 'email',
    probe: 'body',
    message,
    taught: true,
    ...(shadow ? { shadow } : {}),
    source: 'taught',
    confidence: 'high',
    verified: 'taught by the agent',
  };
}

/**
 * Learns how to read this desk from a message or two. Every way to find messages that fits the examples is tried with every way to
 * tell their sides, by reading the page with it; the one that gets the examples right and agrees best with itself is kept.
 */
export function learn(examples: readonly Example[], editor: Element | null, doc: Document = document): Lesson {
  for (const a of examples)
    for (const b of examples)
      if (a !== b && a.from !== b.from && (holds(a.element, b.element) || holds(b.element, a.element)))
        return { problem: 'same' };
  let best: { recipe: Recipe; reading: Reading; score: number } | null = null;
  const ways = waysToFind(examples, editor, doc)
    .slice(0, TRIED)
    .map((way) => ({ way, of: examples }));
  // the customer's may be the request that opened the ticket, which stands apart from the messages
  const others = examples.filter((e) => e.from !== 'customer');
  if (others.length > 0 && others.length < examples.length)
    for (const way of waysToFind(others, editor, doc).slice(0, 2))
      ways.push({ way: { ...way, score: way.score - 1 }, of: others });
  for (const { way, of } of ways) {
    const base = bare(way.selector, way.shadow);
    const { rows } = readRows(way.rows, base);
    const taught = of.map((e) => ({ from: e.from, row: rows.find((r) => holds(r.element, e.element)) }));
    if (taught.some((t) => !t.row)) continue;
    const known = taught as { from: Turn['from']; row: Row }[];
    if (new Set(known.map((t) => t.row)).size < new Set(known.map((t) => t.from)).size) continue;
    const names = ownNames(known);
    for (const [n, marks] of marksFor(known, rows).entries()) {
      const recipe: Recipe = { ...base, ...(names.length > 0 ? { agentNames: names } : {}), ...marks };
      const reading = readConversation(doc, editor, {}, [recipe]);
      if (reading?.desk.recipe !== recipe.id) continue;
      const score =
        way.score + 10 * rightShare(reading, examples) + (reading.rolesKnown ? 3 : 0) + 3 * oneSideEach(reading) - n * 0.4;
      if (!best || score > best.score) best = { recipe, reading, score };
    }
  }
  if (!best) return { problem: 'unclear' };
  // with one side only, who is who may still be open: the next example tells
  const sides = new Set(examples.map((e) => e.from)).size;
  return rightShare(best.reading, examples) < 1 && sides > 1 ? { problem: 'unclear' } : best;
}

/** How many of the examples are read as taught, 0..1. */
function rightShare(reading: Reading, examples: readonly Example[]): number {
  const right = examples.filter((e) =>
    reading.turns.some((t, i) => t.from === e.from && reading.elements[i] != null && holds(reading.elements[i], e.element)),
  );
  return right.length / examples.length;
}

/** Nobody is on two sides: the share of the turns with a name that are on their writer's usual one (notes aside), 0..1. */
function oneSideEach(reading: Reading): number {
  const by = new Map<string, { customer: number; agent: number }>();
  for (const t of reading.turns) {
    if (!t.name || t.from === 'note') continue;
    const key = [...by.keys()].find((k) => sameName(k, t.name ?? '')) ?? t.name;
    const n = by.get(key) ?? { customer: 0, agent: 0 };
    n[t.from]++;
    by.set(key, n);
  }
  let all = 0;
  let usual = 0;
  for (const n of by.values()) {
    all += n.customer + n.agent;
    usual += Math.max(n.customer, n.agent);
  }
  return all === 0 ? 0.5 : usual / all;
}

/** The names under which the agent writes here, never the customer's. */
function ownNames(taught: readonly { from: Turn['from']; row: Row }[]): string[] {
  const others = taught.filter((t) => t.from === 'customer').map((t) => t.row.name ?? '');
  const own = taught.filter((t) => t.from === 'agent').flatMap((t) => (t.row.name && !isSelf(t.row.name) ? [t.row.name] : []));
  return [...new Set(own)].filter((n) => !others.some((o) => sameName(o, n))).slice(0, 5);
}

interface Way {
  selector: string;
  shadow: boolean;
  rows: Element[];
  score: number;
}

const MESSAGE_WORD =
  /message|msg|bubble|comment|article|reply|post|note|transaction|journal|utterance|entry|thread-item|turn|response|answer|activity|event|communication|(?:^|[-_. ])(?:mail|email|chat|item|part)/i;
const PART_WORD =
  /author|avatar|header|footer|name|time|date|meta|action|toolbar|badge|button|label|icon|title|subject|separator|attachment/i;

/** Selectors that match each example in a message of its own, best first. */
function waysToFind(examples: readonly Example[], editor: Element | null, doc: Document): Way[] {
  const chains = examples.map((e) => chainOf(e.element));
  const [first = []] = chains;
  const common = (e: Element): boolean => chains.length > 1 && chains.every((c) => c.includes(e));
  const below = chains.map((c) =>
    c.filter((e) => !common(e) && e.tagName !== 'BODY' && e.tagName !== 'HTML' && !(editor && holds(e, editor))),
  );
  const shared = first.find(common) ?? null;
  const shadow = first.some((e) => e.getRootNode() !== doc);
  const [own = []] = below;
  const keys = new Map<string, Key>();
  for (const e of own.slice(0, 14)) for (const key of keysOf(e)) keys.set(key.selector, key);

  const ways: Way[] = [];
  const consider = (selector: string, worth: number, says: string) => {
    const way = judge(selector, worth, says, examples, shared, editor, doc, shadow);
    if (way) ways.push(way);
  };
  for (const key of keys.values()) {
    const everywhere = below.every((c) => c.some((e) => e.matches(key.selector)));
    if (everywhere) consider(key.selector, key.worth, key.says);
  }
  // no key in common: the two sides are made differently
  if (below.length > 1) {
    const tops = below.map((c) => c.slice(-3).flatMap((e) => keysOf(e)));
    const one = tops.map((list) => [...list].sort((a, b) => b.worth - a.worth).slice(0, 3));
    for (let i = 0; i < 3; i++) {
      const parts = [...new Set(one.flatMap((l) => ((l[i] ?? l[0]) ? [(l[i] ?? l[0])?.selector ?? ''] : [])))];
      if (parts.length > 1) consider(parts.join(', '), 0.5, '');
    }
  }
  // nothing but the place: children of what holds them all
  for (const [depth, holder] of holders(own, shared).entries()) {
    const at = holder.parent && anchorOf(holder.parent, doc, shadow);
    if (at) consider(`${at} > ${holder.tag}`, 0.8 - depth * 0.3, '');
  }
  return ways.sort((a, b) => b.score - a.score);
}

function holders(own: readonly Element[], shared: Element | null): { parent: Element | null; tag: string }[] {
  const top = shared ? own.at(-1) : null;
  const list = top ? [top] : own.slice(0, 6);
  return list.map((e) => ({ parent: e.parentElement, tag: e.tagName.toLowerCase() }));
}

/** A selector for one element that holds for other tickets as well. */
function anchorOf(e: Element, doc: Document, shadow: boolean): string | null {
  let tail = '';
  for (let at: Element | null = e, n = 0; at && n < 5; at = at.parentElement, n++) {
    const id = at.getAttribute('id');
    const own = [
      ...(id && /^[a-zA-Z][\w-]*$/.test(id) && !/\d/.test(id) ? [`#${CSS.escape(id)}`] : []),
      ...keysOf(at)
        .filter((k) => k.worth >= 1.5)
        .sort((a, b) => b.worth - a.worth)
        .map((k) => k.selector),
    ];
    for (const s of own.slice(0, 4)) if ((shadow ? deepAll(doc, s) : [...doc.querySelectorAll(s)]).length <= 3) return s + tail;
    if (at.tagName === 'MAIN' || at.tagName === 'BODY') return at.tagName.toLowerCase() + tail;
    tail = ` > ${at.tagName.toLowerCase()}${tail}`;
  }
  return null;
}

function judge(
  selector: string,
  worth: number,
  says: string,
  examples: readonly Example[],
  shared: Element | null,
  editor: Element | null,
  doc: Document,
  shadow: boolean,
): Way | null {
  const all = (shadow ? deepAll(doc, selector) : [...doc.querySelectorAll(selector)]).filter(
    (e) => isShown(e) && !isEditable(e) && !(editor && holds(e, editor)),
  );
  if (all.length === 0 || all.length > 3000) return null;
  const list = all.filter((e, i) => !(all[i + 1] && e.contains(all[i + 1] as Element)));
  const rows = wholeRows(list);
  const mine = examples.map((x) => rows.find((r) => holds(r, x.element)));
  if (mine.some((r) => !r)) return null;
  if (new Set(mine).size < new Set(examples.map((e) => e.element)).size) return null;
  let outside = 0;
  let talking = 0;
  let timed = 0;
  const sample = rows.slice(0, 40);
  for (const r of sample) {
    if (shared && !holds(shared, r)) outside++;
    if (((r.textContent ?? '').match(/\S+/g)?.length ?? 0) >= 3) talking++;
    const times = timesIn(r);
    if (times === 1 || times === 2) timed++;
    else if (times > 3) timed -= 0.5;
  }
  const n = sample.length;
  const score =
    worth +
    (MESSAGE_WORD.test(says) ? 1.5 : 0) -
    (PART_WORD.test(says) ? 1 : 0) +
    (2 * talking) / n +
    (2.5 * timed) / n -
    (4 * outside) / n +
    (rows.length > examples.length ? 0.8 : 0) +
    Math.min(1, Math.log2(1 + rows.length) * 0.2);
  return { selector, shadow, rows, score };
}

function timesIn(row: Element): number {
  let n = 0;
  for (const e of [row, ...allIn(row, '*')]) {
    if (e.tagName === 'TIME') n++;
    else if (e.childElementCount === 0 && !e.closest('time')) {
      const text = (e.textContent ?? '').trim();
      if (text.length > 3 && text.length < 60 && isTime(text)) n++;
    }
    if (n > 4) break;
  }
  return n;
}

function chainOf(element: Element): Element[] {
  const out: Element[] = [];
  for (let at: Element | null = element; at; at = above(at)) out.push(at);
  return out;
}
