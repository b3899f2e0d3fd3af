import type { PanelStore } from '@/components/store';
import type { Play } from '@/rules/practice/play';

/** What stands between the conversation and the judgement; `entrypoints/practice/desk.ts` is the real one. */
export interface PracticeDesk {
  /** The store of the panel's blocks beside the conversation. */
  panel: PanelStore;
  /** Tells what has been said so far. */
  show(play: Play): void;
  /**
   * Watches the reply, marks it and writes into it until the signal ends.
   * @param turn the element that holds a turn's words, by its index
   */
  attach(reply: HTMLElement, turn: (n: number) => Element | null, signal: AbortSignal): void;
}
