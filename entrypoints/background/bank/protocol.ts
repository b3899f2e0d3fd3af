/**
 * Between the page on which a phrase bank is edited and the worker that keeps it. Types only.
 *
 *   page  --{id, ask}-->  worker  --{re: id, ...}-->  page          one answer to each question
 *                         worker  --{push}-->         page          whatever changes, by whomever
 *
 * Over a port named BANK_PORT. Reading and writing of files (packs, CSV, Vale) is pure and done in the page with `@/phrasebank/packs`,
 * `@/phrasebank/csv` and `@/phrasebank/foreign`; what comes out is sent as a `Command`, which the worker checks again entry by entry.
 * `client.ts` beside this file is the page's end of the line.
 */
import type { Command, Conflict, EntryChange, Layer, LayerName, Row } from '@/phrasebank/layers/types';
import type { Problem, SettingValue } from '@/phrasebank/packs/types';
import type { FixedSettings } from '../fixed';

export const BANK_PORT = 'bank';

/** What a page shows around the list. Small: sent at every change. */
export interface BankState {
  /** Counts up with every change; rows carry the one they belong to. */
  revision: number;
  /** Number of rows: entries of all layers, those that are off as well. */
  total: number;
  /** Id of the step model in force. */
  model: string;
  /** What undo and redo would do, in words; null: nothing. */
  undo: string | null;
  redo: string | null;
  /** Null: no draft of the team layer. `pending`: how many entries it would change. */
  draft: { pending: number } | null;
  /** The team layer is published on this machine by: nobody, a file, an address, the browser's policy. */
  team: TeamState;
  counts: { on: boolean };
  /** New versions below that brought something not looked at yet. */
  news: NewsItem[];
  /** Stored data that could not be read and was set aside: nothing of it has been thrown away. */
  aside: AsideItem[];
  sync: SyncState;
  /** What could not be stored, in words, until a later write has gone through; null: all is stored. */
  trouble: string | null;
  /** Settings the team or the organisation has fixed, also such as mean nothing here. */
  settings: Record<string, SettingValue>;
  /** Those that mean something, and who says so. */
  fixed: FixedSettings;
}

/** A new built-in or team version. */
export interface NewsItem {
  id: string;
  from: 'builtin' | 'team';
  /** ISO 8601 */
  at: string;
  /** The first 200 of them, by id; `count` says how many in all. */
  changes: EntryChange[];
  count: number;
  combined: string[];
  conflicts: Conflict[];
  /** A draft was pending and has been taken along: what it took over, and where it stays as it is. */
  draft?: { combined: string[]; conflicts: Conflict[] };
}

export interface AsideItem {
  key: string;
  /** ISO 8601 */
  at: string;
  /** What it was and what was wrong with it, in words. */
  why: string;
  bytes: number;
}

export interface SyncState {
  on: boolean;
  /** ISO 8601 of the last exchange; null: never. */
  last: string | null;
  /** Entries that did not fit into what the browser lets a profile carry; they stay on this machine. */
  left: number;
  /** In words, null: well. */
  trouble: string | null;
}

/** How the team's layer comes here and how that goes. */
export interface TeamState {
  source: 'none' | 'file' | 'address' | 'policy' | 'policy-address';
  address: string | null;
  /** The browser's policy says it: the address cannot be changed here. */
  fixed: boolean;
  name: string | null;
  edition: string | null;
  entries: number;
  /** ISO 8601; null: never. */
  lastTried: string | null;
  lastGood: string | null;
  /** When the contents last differed from those before. */
  lastChanged: string | null;
  etag: string | null;
  /** Why the last try failed, in words; null: it went well. The last good version stays in force. */
  trouble: string | null;
  /** What is wrong in the version in force: its good entries are used. */
  problems: Problem[];
  /** `unsigned`: no signature found and none asked for. `key` is the SHA-256 of the public key, as hexadecimal pairs. */
  signature: { kind: 'unsigned' } | { kind: 'signed'; key: string; pinnedBy: 'policy' | 'first-use' };
  /** There is an earlier good version to go back to. */
  canRollBack: boolean;
  /** The lead or agent went back to an earlier version; checking by schedule rests until told to go on. */
  heldBack: boolean;
  /** The address gives a signed pack made earlier than one that has been in force: when, '' when it does not say; null: it does not. */
  older: string | null;
  /** The browser has not been asked, or said no, for the address's origin: call `permissions.request` with this in a click. */
  needsPermission: string | null;
  checking: boolean;
}

/** One change that has been made, newest first in lists. */
export interface HistoryItem {
  n: number;
  /** ISO 8601 */
  at: string;
  /** 'you', 'team', 'built-in', 'sync', or the name set in the options. */
  who: string;
  /** In words: "Changed 'avoid.policy.per-our'". */
  what: string;
  how: 'edit' | 'undo' | 'redo' | 'import' | 'publish' | 'restore' | 'team' | 'sync' | 'built-in';
  /** Ids concerned, at most 50 of them, and how many in all. */
  ids: string[];
  count: number;
}

/** What has become of one entry on this machine. No text, no ticket, no time of day. */
export interface Counts {
  /** An avoid-entry's wording was found in a draft. */
  fired: number;
  /** A replacement was taken. */
  replaced: number;
  /** "Ignore here" or "never". */
  ignored: number;
  /** A line was offered. */
  offered: number;
  /** A line was inserted. */
  inserted: number;
}

/** Question -> what it asks with, what is answered. */
export interface BankAsks {
  /** The state; all rows follow as `rows` pushes of at most 500 with `first` and `last` marked. Later changes come by themselves. */
  open: { asks: object; gives: BankState };
  state: { asks: object; gives: BankState };
  /** One entry in all layers that have it, for "what it stands in place of". */
  versions: { asks: { entryId: string }; gives: { layer: LayerName | 'draft'; row: Row }[] };
  /** A layer whole: for export, diff and the bench. */
  layer: { asks: { layer: EditableOrTeam }; gives: Layer | null };
  /** @param what in words for history and undo; made up from the command when left out */
  edit: { asks: { command: Command; what?: string; how?: 'edit' | 'import' }; gives: EditDone };
  undo: { asks: object; gives: EditDone };
  redo: { asks: object; gives: EditDone };
  /** The draft becomes the team layer on this machine (source `file`); then `layer: 'team'` can be exported as a pack. */
  publish: { asks: object; gives: EditDone };
  'drop-draft': { asks: object; gives: EditDone };
  /** Puts a pack's layer in force as the team layer (source `file`); the page has parsed it. */
  'team-file': {
    asks: { layer: Layer; name: string; edition: string | null; settings: Record<string, SettingValue> } & Partial<Carried>;
    gives: EditDone;
  };
  /** What the team's bank has beside its entries: goes into the pack when the draft or the team layer is exported (`packOf`). */
  'team-meta': {
    asks: object;
    gives: { name: string | null; edition: string | null; settings: Record<string, SettingValue> } & Carried;
  };
  history: { asks: object; gives: HistoryItem[] };
  /** Everything back to how it was just after change `n`; itself a change that can be undone. */
  restore: { asks: { n: number }; gives: EditDone };
  /** Everything in one file. Layers, history, counts, settings, mutes; no message text, there is none. */
  backup: { asks: object; gives: { name: string; text: string } };
  /** @throws (as an answer) words and problems when the file is not a backup; nothing has been changed then */
  'restore-backup': { asks: { text: string }; gives: EditDone };
  'news-seen': { asks: { id: string }; gives: null };
  'aside-export': { asks: { key: string }; gives: { name: string; text: string } };
  'aside-drop': { asks: { key: string }; gives: null };
  'team-address': { asks: { address: string | null }; gives: TeamState };
  'team-check': { asks: object; gives: TeamState };
  'team-roll-back': { asks: object; gives: TeamState };
  /** Takes updates again after a roll-back. */
  'team-go-on': { asks: object; gives: TeamState };
  /** Forgets the key pinned at first use: only after the lead has confirmed the new one by another way. */
  'team-trust-new-key': { asks: object; gives: TeamState };
  /** Takes the older signed pack that was refused: only after the lead has said that it is meant. */
  'team-take-older': { asks: object; gives: TeamState };
  counts: { asks: object; gives: Record<string, Counts> };
  'counts-switch': { asks: { on: boolean }; gives: null };
  'counts-clear': { asks: object; gives: null };
  /** The store was wiped, or brought back, by the privacy page. */
  'read-again': { asks: object; gives: null };
  'sync-switch': { asks: { on: boolean }; gives: SyncState };
}

/** Parts of a pack that other rooms read: taught sites and practice scenarios. */
export interface Carried {
  recipes: Record<string, unknown>[];
  scenarios: Record<string, unknown>[];
}

type EditableOrTeam = 'team' | 'mine' | 'draft';

export interface EditDone {
  /** Ids that changed, at most 500 of them; `count` says how many in all. */
  ids: string[];
  count: number;
  refused: { id: string; why: string }[];
  state: BankState;
}

export type BankAsk = keyof BankAsks;
export type FromBankPage = { [K in BankAsk]: { id: number; ask: K } & BankAsks[K]['asks'] }[BankAsk];
export type BankAnswer =
  | { re: number; ok: true; gives: BankAsks[BankAsk]['gives'] }
  /** `why` is for people to read. */
  | { re: number; ok: false; why: string; problems?: Problem[] };
export type BankPush =
  | { push: 'state'; state: BankState }
  /** Rows added or changed and ids gone. `first`: forget the rows there were. */
  | { push: 'rows'; revision: number; rows: Row[]; gone: string[]; first: boolean; last: boolean };
export type ToBankPage = BankAnswer | BankPush;
