/**
 * Every message that crosses a border, by direction. Types only.
 *
 *   frame  --FrameMessage-->  worker  --ToFrame-->  frame
 *   panel  --FromPanel-->     worker  --ToPanel-->  panel      (over a port named PANEL_PORT; frames over FRAME_PORT)
 *   bank page --FromBankPage--> worker --ToBankPage--> bank page (over BANK_PORT; see `bank/protocol.ts`)
 *
 * A page may hold many frames; each runs its own content script and reports what it sees. The worker puts one session
 * per tab together: the conversation from the frame that reads it best, the draft from the editor last in focus.
 */
import type { TextEdit } from '@/rules/text/edit';
import type { Assessment, Channel, Flag, Line, Severity, Turn } from '@/rules/types';
import type { FixedBy, Lockable } from './fixed';
import type { Known, TeachState, TeachView, TeachWish } from './lesson';
import type { Chosen, PillPlace, Prefs } from './prefs';

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
  /** The logged-in person's name, where the page shows it and it stands at a message of theirs. */
  ownName?: string;
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

/** A report in which only words were typed in the draft last told of over this line: most keys (see `brief.ts`). */
export interface TypedReport {
  type: 'typed';
  generation: number;
  /** In `DraftReport.text`. */
  edit: TextEdit;
  caret: number | null;
  /** Generation of the last answer that the page has shown. */
  shown: number;
}

/** From a frame over a port named FRAME_PORT; the port closes with the frame, which is how the worker learns that it is gone. */
export type FrameMessage =
  | FrameReport
  | TypedReport
  | { type: 'written'; id: number; result: WriteResult }
  | { type: 'mute'; scope: 'here' | 'always'; entryId: string; text: string }
  | { type: 'pill'; place: PillPlace }
  | { type: 'teaching'; state: TeachState };

/** A flag as the panel tells it from others: the `nth` (from 0) of its entry with these words in the draft. */
export interface FlagRef {
  entryId: string;
  text: string;
  nth: number;
}

/**
 * One-off messages (not over a port). `open-panel` since only these carry the press that opened them: `sidePanel.open` needs it;
 * answered by whether it is open now. `attach`: a frame asks for its second script, since an editor in it is focused, or the panel wants to
 * know, or (`loaded`) in case its tab is being read already; answered by whether it is there.
 */
export type OneOff = { type: 'open-panel'; flag?: FlagRef } | { type: 'attach'; why: 'editor' | 'panel' | 'loaded' };
/** Sent to all frames of a tab by a worker that has just woken and knows nothing. `only`: those that read already, or those that wait. */
export type Wake = { type: 'report-please'; only?: 'readers' | 'doors' };
/** Sent to extension pages by a worker that has just started: open your port again. */
export type WorkerStarted = { type: 'worker-started' };

/** What the page shows: never more than it needs. */
export interface InPage {
  language: string;
  band: Assessment['anger']['band'] | null;
  flags: Flag[];
  next: Assessment['steps'] | null;
  /** The line offered at the caret, if any. */
  offer: Line | null;
  /** The lines that the keys for line 1 to 3 put in, in the panel's order. */
  lines: Line[];
  /** How many messages the conversation has: the place for an offer is another one when there are more. */
  turns: number;
  chat: boolean;
}

/** Offsets are those of `DraftReport.text`; each write is answered by a `written` with the same id. */
export type ToFrame =
  | Wake
  | { type: 'assessed'; generation: number; page: InPage }
  /** As the last answer, with its flags at these places: start and end of each in turn (see `brief.ts`). */
  | { type: 'assessed-again'; generation: number; spans: number[] }
  | { type: 'prefs'; prefs: Prefs; pill: PillPlace }
  | { type: 'known'; known: Known }
  | { type: 'teach'; wish: TeachWish }
  | { type: 'insert'; id: number; text: string }
  | { type: 'replace'; id: number; start: number; end: number; expected: string; text: string }
  | { type: 'undo'; id: number }
  | { type: 'reveal'; turn: number; start: number; end: number }
  | { type: 'stop' };

/** How a write went. `copied`: the editor did not take it, the text is on the clipboard. */
export type WriteResult = { ok: true } | { ok: false; reason: string; copied: boolean };

export const PANEL_PORT = 'panel';
export const FRAME_PORT = 'frame';

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
  /** The flag that "More" was pressed at in the page; `at` counts the presses in this tab. */
  asked?: { flag: FlagRef; at: number };
  /** A lesson under way ("Teach this site"): what is read is read as taught so far. */
  teach?: TeachView;
  /** What is shown is a text selected in the page, judged as a customer's words. */
  selection?: true;
  /** The agent has hidden the pill on this site. */
  pillHidden?: boolean;
}

export type FromPanel =
  | { type: 'watch'; tabId: number | null; windowId: number | null }
  /** `into: 'note'`: only where what is written is an internal note, else it is copied. */
  | { type: 'insert'; text: string; lineId: string; into?: 'note' }
  | { type: 'replace'; flag: Pick<Flag, 'start' | 'end' | 'text' | 'entryId'>; text: string }
  | { type: 'undo' }
  | { type: 'reveal'; turn: number; start: number; end: number }
  | { type: 'mute'; scope: 'here' | 'always'; entryId: string; text: string }
  | { type: 'unmute'; entryId: string; text: string }
  | { type: 'site'; origin: string; on: boolean }
  | { type: 'show-pill' }
  | { type: 'teach'; wish: TeachWish | { do: 'keep' } }
  /** Back from a selected text to the page's own conversation. */
  | { type: 'selection-end' };

export type ToPanel =
  | { type: 'view'; view: SessionView }
  | { type: 'written'; what: 'insert' | 'replace' | 'undo'; text: string; result: WriteResult }
  | { type: 'muted'; entryId: string; text: string; scope: 'here' | 'always' }
  | { type: 'failed'; why: string };

export const SEVERITY_ORDER: Record<Severity, number> = { stop: 0, warn: 1, hint: 2 };

export const SETTINGS_PORT = 'settings';

/** What the settings page shows; sent when the port opens and at every change. */
export interface SettingsView {
  /** Match patterns of the sites switched on. */
  sites: string[];
  /** Entries the agent never wants to see, with a sample of the wording each one finds. */
  muted: { entryId: string; sample: string; why: string; severity: Severity }[];
  prefs: Prefs;
  /** Settings that cannot be changed here, and who says so. */
  fixed: Partial<Record<Lockable, FixedBy>>;
  /** Match patterns of sites that the organisation wants switched on; those not in `sites` wait for the browser's permission. */
  fixedSites: string[];
}

export type FromSettings =
  | { type: 'site-off'; pattern: string }
  | { type: 'site-on'; pattern: string }
  | { type: 'unmute'; entryId: string }
  | { type: 'mute'; entryId: string }
  /** Keys are chosen one by one: those not named stay. `reset`: all keys as they were at first. */
  | { type: 'prefs'; change: Chosen }
  | { type: 'reset-keys' };
export type ToSettings = { type: 'settings'; view: SettingsView } | { type: 'failed'; why: string };

/** The page on which a phrase bank is edited: what goes over that line is in `bank/protocol.ts`, the page's end in `bank/client.ts`. */
export { BANK_PORT, type FromBankPage, type ToBankPage } from './bank/protocol';
