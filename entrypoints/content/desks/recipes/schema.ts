/** How the messages of one side look. */
export interface Look {
  /** As the browser computes it: "rgb(255, 244, 214)". */
  background?: string;
  side?: 'left' | 'right';
}

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
  /** Where the composer's mode shows, looked for from the editor outwards, then in the page. `send`: the control that sends. */
  composer?: { note?: string; reply?: string; select?: string; noteWords?: string; send?: string };
  /** The messages lie in open shadow roots. */
  shadow?: boolean;
  /**
   * Learnt from the agent ("Teach this site"): `message` may match a part of each message, whose row is climbed to, sides may be
   * marked on what lies around a row, and what is not given (words, author, time, notes) is found by structure.
   */
  taught?: boolean;
  /** Names under which the agent writes here. */
  agentNames?: string[];
  /** Sides told by a small label or its tooltip, the whole of it ("Internal note"). Literal words, without regard to case. */
  labels?: { customer?: string; agent?: string; note?: string };
  /** Sides told by looks only: the background of the row or of something in it, or the side that its bubble stands on. */
  looks?: { customer?: Look; agent?: Look; note?: Look };
  /** Where the selectors come from. */
  source: string;
  confidence: 'high' | 'medium' | 'low';
  /** What it was tried on; null: unverified on the live site. */
  verified: string | null;
}
