import type { TaughtSite } from '@/phrasebank/taught';

/** What settings show of taught sites and the agent's own name goes over a port of its own, of this name. */
export const TAUGHT_PORT = 'taught';

export interface TaughtView {
  sites: TaughtSite[];
  /** From the team's bank; one's own for the same site goes before it. */
  team: TaughtSite[];
  /** The agent's name as set; '' when it is not. */
  name: string;
  /** As read on sites. */
  seen: { site: string; name: string }[];
}

export type FromTaught =
  | { type: 'forget'; site: string }
  /** Puts one back that was taken off. */
  | { type: 'put'; site: TaughtSite }
  | { type: 'name'; name: string }
  | { type: 'forget-name'; site: string }
  | { type: 'export' }
  | { type: 'import'; text: string };

export type ToTaught =
  | { type: 'view'; view: TaughtView }
  | { type: 'file'; text: string }
  /** null: no file of taught sites. */
  | { type: 'imported'; taken: number | null; refused: number }
  | { type: 'failed'; why: string };
