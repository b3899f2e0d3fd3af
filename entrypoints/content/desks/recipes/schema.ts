/**
 * How to read one desk, as data: a learnt site ("Teach this site") has the same shape, so everything is JSON.
 * Selectors are CSS; patterns are regular-expression sources, matched without regard to case.
 */
export interface Recipe {
  id: string;
  name: string;
  channel: 'email' | 'chat';
  /** Host name pattern; absent for desks that anyone may host. */
  hosts?: string;
  /** Must be on the page. */
  probe: string;
  /** The pane in use when several tickets stay in the page: only messages within its first visible match count. */
  scope?: string;
  /** One match per message. Hidden ones are passed over. */
  message: string;
  /** The words within a message; all matches are put together. Absent: the whole message less name, time and noise. */
  body?: string;
  /** The request that opened the ticket, where it stands apart from the messages. */
  opening?: string;
  author?: string;
  time?: string;
  /** A message is of a side when it matches the selector or holds a match. */
  customer?: string;
  agent?: string;
  note?: string;
  /** A note told only by words: where they stand and what they are. */
  noteWords?: { in: string; words: string };
  /** Not a message after all. */
  skip?: string;
  /** Parts of the body that are not the writer's words. */
  noise?: string;
  /** Where the page names the logged-in agent, and the customer. */
  me?: string;
  requester?: string;
  /** The ticket's id: first group of a pattern on the address, or an attribute of an element. */
  ticket?: { url?: string; selector?: string; attribute?: string };
  /** Known order; absent: the times tell. */
  order?: 'oldest' | 'newest';
  /** Where the composer's mode shows. Looked for from the editor outwards, then in the page. */
  composer?: { note?: string; reply?: string; select?: string; noteWords?: string };
  /** The messages lie in open shadow roots. */
  shadow?: boolean;
  /** Where the selectors come from. */
  source: string;
  confidence: 'high' | 'medium' | 'low';
  /** What it was tried on; null: unverified on the live site. */
  verified: string | null;
}
