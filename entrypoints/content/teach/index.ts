import { teachWords } from '@/components/strings/in-page-teach';
import type { TeachKey, TeachRole, TeachState } from '../../background/lesson';
import { holds } from '../desks/dom';
import { bigger, blockAround, blocksOf, under } from './blocks';
import { hasSay, isMessageFrame, type TeachHost, type Teaching } from './door';
import { createLayer, type Layer } from './layer';
import { type Example, learn } from './learn';

const KEYS: ReadonlySet<string> = new Set<TeachKey>(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape']);

/** A lesson in one frame: messages are pointed at one by one, and what is learnt from them is tried at once. */
export function startTeaching(host: TeachHost): Teaching {
  const examples: Example[] = [];
  let layer: Layer | null = null;
  let blocks: Element[] = [];
  let at: Element | null = null;
  /** Where the arrow to a bigger block came from, for the way back. */
  let trail: Element[] = [];
  let choosing = new AbortController();
  const state: TeachState = { choosing: null, picked: [], recipe: null, problem: null, weight: 0 };

  const tell = () => host.say({ ...state, picked: examples.map((e) => e.from) });

  function mark(block: Element | null): void {
    at = block;
    const text = (block?.textContent ?? '').replace(/\s+/g, ' ').trim();
    layer?.mark(block, block ? teachWords(host.language()).at.replace('{text}', () => text.slice(0, 120)) : '');
  }

  function choose(role: TeachRole): void {
    leave();
    state.choosing = role;
    state.problem = null;
    blocks = blocksOf(document.body ?? document.documentElement);
    state.weight = blocks.reduce((n, b) => n + Math.min(400, (b.textContent ?? '').length), 0);
    const frames = [...document.querySelectorAll('iframe, frame')].filter((f) => !isMessageFrame(f as HTMLIFrameElement));
    layer = createLayer(
      {
        over(x, y) {
          const found = under(x, y);
          if (!found || (at && trail.length > 0 && holds(at, found))) return;
          trail = [];
          mark(found === document.body || found === document.documentElement ? null : nearest(found));
        },
        take,
      },
      frames,
      window !== window.top && !topIsAlone(),
    );
    const words = teachWords(host.language());
    layer.hint(words[`hint.${role}`], words[`role.${role}`], host.language());
    choosing = new AbortController();
    for (const type of ['keydown', 'keyup', 'keypress'] as const)
      addEventListener(
        type,
        (event) => {
          if (!KEYS.has(event.key) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          if (type === 'keydown' && event.isTrusted) key(event.key as TeachKey);
        },
        { capture: true, signal: choosing.signal },
      );
    tell();
  }

  /** The block that a press at this element means: with its text, or the element itself where it has none of the blocks. */
  function nearest(found: Element): Element {
    const block = blockAround(found);
    const inside = blocks.find((b) => holds(block, b));
    return blocks.includes(block) || !inside ? block : (blocks.find((b) => holds(b, found)) ?? block);
  }

  function step(by: 1 | -1): void {
    trail = [];
    const here = blocks.filter((b) => b.isConnected);
    const rows = host.rows();
    let i = at ? here.findIndex((b) => b === at || holds(at as Element, b) || holds(b, at as Element)) : -1;
    if (i < 0) {
      // the first that is read as a message, else the first in sight
      i = here.findIndex((b) => rows.some((r) => holds(r, b)));
      if (i < 0) i = here.findIndex((b) => b.getBoundingClientRect().top >= 0);
    } else {
      const from = at;
      do i += by;
      while (here[i] && from && holds(from, here[i] as Element));
    }
    const next = here[Math.max(0, Math.min(here.length - 1, i))];
    if (!next) return;
    next.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    mark(next);
  }

  function key(pressed: TeachKey): void {
    if (!state.choosing) return;
    if (pressed === 'Escape') return stop();
    if (pressed === 'Enter') return take();
    if (pressed === 'ArrowDown' || pressed === 'ArrowUp') return step(pressed === 'ArrowDown' ? 1 : -1);
    if (!at) return step(1);
    if (pressed === 'ArrowLeft') {
      const wider = bigger(at);
      if (!wider) return;
      trail.push(at);
      mark(wider);
    } else {
      const back = trail.pop();
      if (back) mark(back);
    }
  }

  function take(): void {
    const from = state.choosing;
    if (!from || !at?.isConnected) return;
    examples.push({ from, element: at });
    leave();
    const lesson = learn(
      examples.filter((e) => e.element.isConnected),
      host.editor(),
    );
    if ('recipe' in lesson) {
      state.recipe = lesson.recipe;
      state.problem = null;
      host.tryOut(lesson.recipe);
    } else {
      // what was said last does not fit: it is taken back, what was learnt before stays
      examples.pop();
      state.problem = lesson.problem;
    }
    tell();
  }

  function leave(): void {
    choosing.abort();
    layer?.remove();
    layer = null;
    at = null;
    trail = [];
    state.choosing = null;
  }

  function stop(): void {
    leave();
    tell();
  }

  return {
    choose,
    stop,
    key,
    reset() {
      leave();
      examples.length = 0;
      state.recipe = null;
      state.problem = null;
      host.tryOut(null);
      tell();
    },
    end() {
      leave();
      if (state.recipe && !host.signal.aborted) host.tryOut(null);
      state.recipe = null;
    },
    get state() {
      return { ...state, picked: examples.map((e) => e.from) };
    },
  };
}

/** Whether the page around this frame does not choose as well. */
function topIsAlone(): boolean {
  try {
    return window.top === null || !hasSay(window.top.document);
  } catch {
    return true;
  }
}
