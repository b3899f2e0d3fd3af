/**
 * The three layers of a phrase bank, lowest first: what ships (`builtin`), what a team's lead publishes (`team`), and what one agent
 * keeps for themself (`mine`). A higher layer's version of an entry stands in place of a lower one's. Plain data throughout: layers,
 * commands and changes can be stored, sent between pages and put into a file as they are.
 */
import type { Bank, Entry } from '../schema';

export type LayerName = 'builtin' | 'team' | 'mine';

/**
 * Layers that are edited. `draft` is the lead's working copy of the team layer: nobody is judged by it until it is published, and the
 * bench compares what it would change.
 */
export type EditableLayer = 'mine' | 'draft';

/**
 * What one layer says beyond the layers below it. In canonical form (see `canonical`): entries sorted by id, ids once, lists of ids
 * sorted. An id in `off` may be of this layer's own entry or of one below; an id that is nowhere is kept and does no harm (the built-in
 * bank may bring it back).
 */
export interface Layer {
  /** Added, or changed: an entry with the id of one below stands in its place. */
  readonly entries: readonly Entry[];
  /** Switched off. */
  readonly off: readonly string[];
  /** For each changed entry the lower version it was made from, by id: what a later three-way merge compares with. */
  readonly based: Readonly<Record<string, Entry>>;
  /** Only the team's: layers above can neither change nor switch off these. */
  readonly locked: readonly string[];
  /** Only the team's: layers above can change these (unless locked too) but not switch them off. */
  readonly required: readonly string[];
  /** Id of the step model in force; null: as below. */
  readonly model: string | null;
}

export interface Layers {
  readonly builtin: Bank;
  readonly team: Layer;
  readonly mine: Layer;
}

/** Where an entry comes from and what may be done with it; everything a list shows beside it. */
export interface Origin {
  /** The layer whose version is in force (or would be, when it is off). */
  readonly layer: LayerName;
  /** Layers below that hold an entry of the same id, lowest first; not empty: this one stands in their place. */
  readonly over: readonly LayerName[];
  /** The layer that switched it off, or null: it is in force. */
  readonly offBy: LayerName | null;
  readonly locked: boolean;
  readonly required: boolean;
  /** What the agent's own layer wants but a lock does not let through; kept in the layer, not in force. */
  readonly held: 'change' | 'off' | 'both' | null;
}

export interface Row {
  readonly entry: Entry;
  readonly origin: Origin;
}

export interface Merged {
  /** What the judgement runs on: entries in force only, in built-in order, then the others by id. */
  readonly bank: Bank;
  /** Every entry of every layer, those that are off as well, in the same order. */
  readonly rows: readonly Row[];
}

/** One field of an entry that differs between two versions; undefined: the version has no such field. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What has become of one entry between two versions of a bank. */
export type EntryChange =
  | { readonly what: 'added'; readonly id: string; readonly after: Entry }
  | { readonly what: 'removed'; readonly id: string; readonly before: Entry }
  | {
      readonly what: 'changed';
      readonly id: string;
      readonly before: Entry;
      readonly after: Entry;
      readonly fields: readonly FieldChange[];
    };

/**
 * A local edit that a new version below touches in a way no rule can settle. The local edit always stays in force (unless locked);
 * the conflict is shown until somebody has looked.
 */
export interface Conflict {
  readonly id: string;
  /** Name of the field, or null: the entry as a whole. */
  readonly field: string | null;
  readonly why: 'both-changed' | 'removed-below' | 'both-added' | 'locked-below' | 'cannot-combine';
  /** The version the local edit was made from. */
  readonly base: Entry | null;
  /** The new version below. */
  readonly theirs: Entry | null;
  /** The local version, which stays. */
  readonly mine: Entry;
}

/** What a new version below has brought, and the local layer after it. */
export interface Rebased {
  /** The local layer, every edit kept. */
  readonly layer: Layer;
  /** What the new version changed, entry by entry, sorted by id. */
  readonly changes: readonly EntryChange[];
  /** Locally edited entries that took over changes from below in fields (or list items) not edited locally. */
  readonly combined: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** A working copy that has been taken along with what it was made from. */
export interface Followed {
  /** The copy, every edit kept. */
  readonly layer: Layer;
  /** Entries edited in the copy that took over changes in fields not edited there. */
  readonly combined: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/** Exactly what a layer shall say about one id; null: nothing. */
export interface Slot {
  readonly id: string;
  readonly entry: Entry | null;
  readonly based: Entry | null;
  readonly off: boolean;
  readonly locked: boolean;
  readonly required: boolean;
}

/**
 * An edit as data. `put`: add or change entries by id. `drop`: take the layer's own version out (a changed entry goes back to the one
 * below, an added one is gone). `set`: exact contents for ids (and the model, when named), which is what every inverse is made of. `many`: in order, as one step.
 * `replace`: the whole layer, as an import with "replace everything" does.
 */
export type Command =
  | { readonly do: 'put'; readonly layer: EditableLayer; readonly entries: readonly Entry[] }
  | { readonly do: 'drop'; readonly layer: EditableLayer; readonly ids: readonly string[] }
  | { readonly do: 'off' | 'on'; readonly layer: EditableLayer; readonly ids: readonly string[] }
  | { readonly do: 'lock' | 'unlock' | 'require' | 'unrequire'; readonly layer: 'draft'; readonly ids: readonly string[] }
  | { readonly do: 'model'; readonly layer: EditableLayer; readonly model: string | null }
  | { readonly do: 'set'; readonly layer: EditableLayer; readonly slots: readonly Slot[]; readonly model?: string | null }
  | { readonly do: 'replace'; readonly layer: EditableLayer; readonly to: Layer }
  | { readonly do: 'many'; readonly commands: readonly Command[] };

/** The layers that commands work on, and what lies below them. */
export interface Edited {
  readonly mine: Layer;
  /** Null: no draft has been begun; the first command on it starts from the team layer. */
  readonly draft: Layer | null;
}

export interface Applied {
  readonly after: Edited;
  /** Takes the command back exactly: `apply(after, inverse).after` equals what was before. */
  readonly inverse: Command;
  /** Ids whose contents changed, sorted; empty: the command changed nothing. */
  readonly ids: readonly string[];
  /** What was asked for and not done, in words (a locked entry, an id that is nowhere). */
  readonly refused: readonly { id: string; why: string }[];
}
