import type { Recipe } from '@/entrypoints/content/desks/recipes/schema';
import type { Turn } from '@/rules/types';

/** "Teach this site": what goes between panel, worker and page. Types only. */

export type TeachRole = Turn['from'];

/** What the panel asks of the page. `choose`: the next press in the page is one of their messages. */
export type TeachWish =
  | { do: 'begin' }
  | { do: 'choose'; role: TeachRole }
  /** Leaves choosing, keeps what was taught so far. */
  | { do: 'stop' }
  /** Forgets what was taught since the beginning. */
  | { do: 'reset' }
  /** A key pressed in the panel while choosing: the page does not have the focus then. */
  | { do: 'key'; key: TeachKey }
  | { do: 'end' };

export type TeachKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight' | 'Enter' | 'Escape';

/** How far a lesson has come in one frame. It lives in the page, so that a worker that dies forgets nothing. */
export interface TeachState {
  choosing: TeachRole | null;
  /** Whom the agent has pointed at, one entry for each message. */
  picked: TeachRole[];
  /** What is learnt so far; the frame reads with it already. */
  recipe: Recipe | null;
  /** `same`: one message for two people; `unclear`: no way was found that gets all of them right. */
  problem: 'same' | 'unclear' | null;
  /** How much there is to read in this frame: keys pressed in the panel go to the one with most. */
  weight: number;
}

/** What the panel shows of a lesson. */
export interface TeachView {
  choosing: TeachRole | null;
  picked: TeachRole[];
  problem: TeachState['problem'];
  /** Something is learnt and reads the page: it can be kept. */
  ready: boolean;
}

/** What frames are told beforehand: how this site was taught to be read, and the agent's own names on it. */
export interface Known {
  recipes: Recipe[];
  agentNames: string[];
}
