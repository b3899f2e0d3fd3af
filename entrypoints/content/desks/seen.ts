import { sameName } from '@/rules/text/mail';
import type { Turn } from '@/rules/types';
import { above } from './dom';
import type { Reading } from './types';

/**
 * Keeps the messages of one ticket that a virtualised list has taken out of the page while scrolling. Another ticket
 * starts from nothing; a message that vanishes where nothing was scrolled away has been deleted and is forgotten.
 */
export class Seen {
  private ticket = '';
  private turns: Turn[] = [];

  /** The reading with earlier seen turns put back before and behind. */
  merge(now: Reading, container: Element | null): Reading {
    const key = `${now.desk.ticket}|${now.desk.customerName ?? ''}`;
    const scroller = container && scrollerOf(container);
    if (key !== this.ticket || !scroller) {
      this.ticket = key;
      this.turns = now.turns;
      return now;
    }
    const { before, behind } = missing(this.turns, now.turns);
    const cutTop = scroller.scrollTop > 4 || reversed(scroller);
    const cutBottom = scroller.scrollHeight - scroller.clientHeight - Math.abs(scroller.scrollTop) > 4 || reversed(scroller);
    const head = cutTop ? before : [];
    const tail = cutBottom ? behind : [];
    this.turns = [...head, ...now.turns, ...tail];
    if (head.length + tail.length === 0) return now;
    return { ...now, turns: this.turns, elements: [...head.map(() => null), ...now.elements, ...tail.map(() => null)] };
  }
}

/**
 * Tells one chat from the next where neither address nor page has an id for it: when nothing the customer said is there
 * any more and the customer is not the same, it is another one.
 */
export class Episodes {
  private base = '';
  private count = 0;
  private customer: string | undefined;
  private said = new Set<string>();

  /** Adds to the reading's ticket what tells it from an earlier one of the same key. */
  name(now: Reading): void {
    const said = now.turns.filter((t) => t.from === 'customer').map((t) => t.text);
    const name = now.desk.customerName;
    if (now.desk.ticket !== this.base) {
      this.base = now.desk.ticket;
      this.count = 0;
    } else if (
      this.said.size > 0 &&
      said.length > 0 &&
      !said.some((t) => this.said.has(t)) &&
      !(name && this.customer && sameName(name, this.customer))
    ) {
      this.count++;
    }
    this.customer = name;
    this.said = new Set(said);
    if (this.count > 0) now.desk.ticket = `${this.base}~${this.count}`;
  }
}

/** What of the known turns lies before and behind those now shown; nothing when the two do not overlap in order. */
export function missing(known: readonly Turn[], now: readonly Turn[]): { before: Turn[]; behind: Turn[] } {
  const first = now[0];
  const last = now.at(-1);
  if (!first || !last) return { before: [], behind: [] };
  const start = known.findIndex((t) => same(t, first));
  const end = known.findLastIndex((t) => same(t, last));
  // scrolled on by more than what was shown: only one end still overlaps
  if (start < 0 && end < 0) return { before: [], behind: [] };
  if (start >= 0 && end < 0) return { before: known.slice(0, start), behind: [] };
  if (start < 0) return { before: [], behind: known.slice(end + 1) };
  return end < start ? { before: [], behind: [] } : { before: known.slice(0, start), behind: known.slice(end + 1) };
}

function same(a: Turn, b: Turn): boolean {
  return a.text === b.text && a.from === b.from && (a.name ?? '') === (b.name ?? '');
}

function scrollerOf(container: Element): Element | null {
  for (let at: Element | null = container, n = 0; at && n < 8; at = above(at), n++) {
    if (at.scrollHeight > at.clientHeight + 40 && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return null;
}

function reversed(scroller: Element): boolean {
  return scroller.scrollTop < 0;
}
