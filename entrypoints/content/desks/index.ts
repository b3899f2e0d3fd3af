import { above, holds, isEditable, shadowsIn } from './dom';
import { type ReadCache, readOpener, readSteps } from './read';
import { RECIPES, usable } from './recipes';
import type { Recipe } from './recipes/schema';
import { Episodes, Seen } from './seen';
import { atOnce, inSlices, type Steps } from './slices';
import { addressKey } from './ticket';
import type { ConversationWatcher, Reading, WatchConversation } from './types';

/** A change is read this much later at the soonest, so that a burst is read once; a scan that took long waits longer. */
const SOON = 60;
const LATEST = 600;
/** Where no conversation has been found, looking takes at most a twentieth of the time. */
const SEEKING = 2000;
/** After an address change the old messages may still stand there; this long they are not taken for the new ticket's. */
const SETTLE = 1500;
/** So many readings of a page that changes under them are dropped before one is done in one go. */
const MOST_DROPPED = 2;
const WATCHED = ['class', 'hidden', 'open', 'style', 'aria-hidden', 'aria-label', 'datetime', 'type'];

/** See `WatchConversation`: reads now and after every change that can matter; emits only what differs from before. */
export const watchConversation: WatchConversation = (signal, on): ConversationWatcher => {
  let editor: Element | null = null;
  let reading: Reading | null = null;
  let taught: readonly Recipe[] = [];
  let told = '';
  let container: Element | null = null;
  let watching: Node | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let cost = 0;
  let full = true;
  /** Counts what makes a reading under way one of a page that is no more. */
  let changes = 0;
  let dropped = 0;
  let address = addressKey(location.href);
  let movedAt = 0;
  const cache: ReadCache = {};
  const seen = new Seen();
  const episodes = new Episodes();

  const observer = new MutationObserver((records) => {
    const real = records.filter(matters);
    if (real.length === 0) return;
    const rows = new Set<Node>(cache.rows);
    for (const r of real) forget(r, rows);
    changes++;
    schedule();
  });

  /** What this change makes stale: one row, or the knowledge of where the rows are. */
  function forget(r: Pick<MutationRecord, 'type' | 'target' | 'addedNodes'>, rows: ReadonlySet<Node>): void {
    const first = cache.rows?.[0];
    if (!first) return;
    for (let at: Node | null = r.target; at && at !== container; at = above(at)) {
      if (!rows.has(at)) continue;
      cache.layout?.raw.delete(at as Element);
      return;
    }
    // messages that come and go among their like leave the rest as it was
    const isRows = r.type === 'childList' && cache.rows?.some((row) => row.parentNode === r.target);
    if (isRows && [...r.addedNodes].every((n) => n.nodeType !== 1 || (n as Element).tagName === first.tagName)) return;
    cache.rows = undefined;
    cache.layout = undefined;
  }

  /** Typing, carets, toolbars and our own marks are not the conversation. */
  function matters(r: MutationRecord): boolean {
    const target = r.target.nodeType === 1 ? (r.target as Element) : r.target.parentElement;
    if (!target) return true;
    if (
      editor?.contains(target) ||
      isOurs(target) ||
      target.closest('textarea, input, [contenteditable=""], [contenteditable=true], [role=textbox]')
    )
      return false;
    return (
      r.type !== 'childList' ||
      ![...r.addedNodes, ...r.removedNodes].every(isOurs) ||
      r.addedNodes.length + r.removedNodes.length === 0
    );
  }

  function schedule(delay = Math.min(container ? LATEST : SEEKING, Math.max(SOON, cost * (container ? 5 : 20)))): void {
    if (signal.aborted) return;
    const now = performance.now();
    if (timer === undefined) waitingSince = now;
    else if (now - waitingSince > LATEST - delay) return;
    clearTimeout(timer);
    timer = setTimeout(() => void read(), delay);
  }

  /** Reads in slices; what has changed meanwhile asks for another reading, and this one is dropped. */
  async function read(): Promise<void> {
    // A page that changes faster than it can be read is read in one go.
    if (dropped >= MOST_DROPPED) return readNow();
    const whole = full;
    const steps = begin();
    if (!steps) return;
    const start = performance.now();
    const mine = changes;
    const done = await inSlices(steps, () => signal.aborted || changes !== mine);
    if (signal.aborted) return;
    if (done) return take(done.value, start, done.took);
    dropped++;
    full ||= whole;
  }

  function readNow(): void {
    const steps = begin();
    if (!steps) return;
    const start = performance.now();
    take(atOnce(steps), start, performance.now() - start);
  }

  function begin(): Steps<Reading | null> | null {
    clearTimeout(timer);
    timer = undefined;
    changes++;
    if (signal.aborted || !document.body || isEditable(document.body) || document.designMode === 'on') {
      observer.disconnect();
      return null;
    }
    if (full || !container?.isConnected) {
      container = null;
      Object.assign(cache, {
        agent: undefined,
        within: undefined,
        rows: undefined,
        layout: undefined,
        customer: undefined,
        opening: undefined,
      });
      full = false;
      // What changes during the reading must be known as well.
      observe(null);
    } else cache.within = container;
    return readSteps(document, editor, cache, taught.length > 0 ? [...taught, ...RECIPES] : RECIPES);
  }

  function take(here: Reading | null, start: number, took: number): void {
    dropped = 0;
    const next = here ?? (opener ? readOpener(document) : null);
    cost = took;

    if (next) episodes.name(next);
    const from = addressKey(location.href);
    if (from !== address) {
      address = from;
      movedAt = start;
      full = true;
    }
    if (next && reading && next.desk.ticket !== reading.desk.ticket && start - movedAt < SETTLE && sameMessages(next, reading)) {
      full = true;
      schedule(SETTLE);
      return observe(container);
    }
    container = here ? smallest(here.elements) : null;
    reading = next ? seen.merge(next, container) : null;
    observe(container);
    const tell = reading ? JSON.stringify({ ...reading, elements: undefined }) : '';
    if (tell === told) return;
    told = tell;
    on(reading);
  }

  /** The messages and, one level each, what lies around them, so that a switched or replaced pane is noticed. */
  function observe(target: Element | null): void {
    const root = target ?? document.documentElement;
    if (watching === root && target?.shadowRoot == null && root.isConnected && target) return;
    watching = root;
    observer.disconnect();
    const deep = { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: WATCHED };
    observer.observe(root, deep);
    for (const shadow of shadowsIn(root)) observer.observe(shadow, deep);
    for (let up = target ? above(target) : null; up; up = above(up)) {
      observer.observe(up, { childList: true, attributes: true, attributeFilter: ['class', 'hidden', 'style', 'aria-hidden'] });
      if (up.shadowRoot) observer.observe(up.shadowRoot, { childList: true });
    }
  }

  const again = () => {
    full = true;
    changes++;
    schedule();
  };
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  const navigation = (globalThis as { navigation?: EventTarget }).navigation;
  if (navigation) navigation.addEventListener('currententrychange', again, { signal });
  else for (const name of ['popstate', 'hashchange']) addEventListener(name, again, { signal });
  addEventListener('pageshow', again, { signal });
  // a message in a frame of its own is there only when the frame has loaded
  const framed = (e: Event) => {
    if (!(e.target instanceof HTMLIFrameElement)) return;
    for (let at: Element | null = e.target; at; at = above(at)) cache.layout?.raw.delete(at);
    changes++;
    schedule();
  };
  document.addEventListener('load', framed, { capture: true, signal });
  schedule(0);

  return {
    look(at) {
      if (at === editor) return;
      editor = at;
      again();
    },
    use(recipes) {
      const now = recipes.filter(usable);
      // Said at every start; most often nothing was taught, and the reading in slices goes on.
      if (JSON.stringify(now) === JSON.stringify(taught)) return reading;
      taught = now;
      full = true;
      readNow();
      return reading;
    },
    get reading() {
      return reading;
    },
  };
};

/** Our own elements in the page. */
function isOurs(node: Node): boolean {
  return node.nodeName.startsWith('EVENKEEL-');
}

function sameMessages(a: Reading, b: Reading): boolean {
  return a.turns.length === b.turns.length && a.turns.every((t, i) => t.text === b.turns[i]?.text && t.from === b.turns[i]?.from);
}

/** The smallest element that holds all the messages and can hold another. */
function smallest(elements: readonly (Element | null)[]): Element | null {
  const shown = elements.filter((e): e is Element => e !== null && e.isConnected);
  const first = shown[0];
  if (!first) return null;
  let up: Element | null = above(first);
  while (up && !shown.every((e) => holds(up as Element, e))) up = above(up);
  return up;
}
