/**
 * Every message that crosses a border, by direction. Types only.
 *
 *   frame  --FrameMessage-->  worker  --ToFrame-->  frame
 *   panel  --FromPanel-->     worker  --ToPanel-->  panel      (over a port named PANEL_PORT)
 *
 * A page may hold many frames; each runs its own content script and reports what it sees. The worker puts one session
 * per tab together: the conversation from the frame that reads it best, the draft from the editor last in focus.
 */
import type { Assessment, Channel, Flag, Line, Severity, Turn } from '@/rules/types';

/** What the page is, as far as a frame can tell. */
export interface DeskInfo {
  origin: string;
  /** Id of the recipe that read it, or `generic`. */
  recipe: string;
  /** Changes exactly when another ticket or chat is shown: an id from the address or page. */
  ticket: string;
  channel: Channel;
  agentName?: string;
  customerName?: string;
}

export interface ConversationReport {
  desk: DeskInfo;
  turns: Turn[];
  /** 0..1: how sure the reader is that these are the turns and who said them; the worker takes the best frame's. */
  confidence: number;
  /** False: turns were found but who is who is not clear; then nothing is scored. */
  rolesKnown: boolean;
}

export interface DraftReport {
  /** Stays the same while the same editor stays on the page. */
  editorId: string;
  /** What the agent wrote: no quoted mail, no signature. `offset` is where it starts in the editor's own text. */
  text: string;
  caret: number | null;
  /** A note is not a reply to the customer: it is not checked. */
  mode: 'reply' | 'note' | 'unknown';
  /** Turns found in the quote inside the draft, oldest first: used only when no frame reads a conversation. */
  quoted: Turn[];
}

/** Sent by a frame whenever something it reads has changed. A missing key means "as before", null means "none". */
export interface FrameReport {
  type: 'report';
  /** Counts up per frame; an answer carries the generation it is for, and a stale one is dropped. */
  generation: number;
  conversation?: ConversationReport | null;
  draft?: DraftReport | null;
}

export type FrameMessage =
  | FrameReport
  | { type: 'open-panel' }
  | { type: 'mute'; scope: 'here' | 'always'; entryId: string; text: string }
  | { type: 'sent'; text: string };

/** What the page shows: never more than it needs. */
export interface InPage {
  language: string;
  band: Assessment['anger']['band'] | null;
  flags: Flag[];
  next: Assessment['steps'] | null;
  /** The line offered at the caret, if any. */
  offer: Line | null;
}

export type ToFrame =
  | { type: 'report-please' }
  | { type: 'assessed'; generation: number; editorId: string | null; page: InPage }
  | { type: 'insert'; text: string }
  | { type: 'replace'; start: number; end: number; expected: string; text: string }
  | { type: 'undo' }
  | { type: 'reveal'; turn: number; start: number; end: number }
  | { type: 'stop' };

/** How a write went. `copied`: the editor did not take it, the text is on the clipboard. */
export type WriteResult = { ok: true } | { ok: false; reason: string; copied: boolean };

export const PANEL_PORT = 'panel';

export type SiteState = 'on' | 'off' | 'unsupported' | 'unknown';

export interface SessionView {
  tabId: number | null;
  site: { origin: string | null; host: string | null; state: SiteState };
  /** nothing: on, but no conversation found. unsure: turns found, roles not. */
  status: 'off' | 'nothing' | 'unsure' | 'assessed' | 'error';
  error?: string;
  desk: DeskInfo | null;
  turns: Turn[];
  draft: { text: string; mode: DraftReport['mode'] } | null;
  assessment: Assessment | null;
}

export type FromPanel =
  | { type: 'watch'; tabId: number | null; windowId: number | null }
  | { type: 'insert'; text: string; lineId: string }
  | { type: 'replace'; flag: Pick<Flag, 'start' | 'end' | 'text' | 'entryId'>; text: string }
  | { type: 'undo' }
  | { type: 'reveal'; turn: number; start: number; end: number }
  | { type: 'mute'; scope: 'here' | 'always'; entryId: string; text: string }
  | { type: 'unmute'; entryId: string; text: string }
  | { type: 'site'; origin: string; on: boolean };

export type ToPanel =
  | { type: 'view'; view: SessionView }
  | { type: 'written'; what: 'insert' | 'replace' | 'undo'; text: string; result: WriteResult }
  | { type: 'muted'; entryId: string; text: string; scope: 'here' | 'always' };

export const SEVERITY_ORDER: Record<Severity, number> = { stop: 0, warn: 1, hint: 2 };
