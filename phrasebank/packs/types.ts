/** A pack: a team's layer as one file. The schema is `packSchema` in `schema.ts`; `phrasebank/pack.schema.json` is made from it. */
import type { EntryChange, Layer } from '../layers/types';
import type { Entry } from '../schema';

export const PACK_FORMAT = 'evenkeel-pack';
/** Counts up when an older reader would misread a newer file; every step up has a row in `migrations.ts`. */
export const PACK_VERSION = 1;

/** Values of settings in a pack or policy. Which names mean something is the business of whoever reads them. */
export type SettingValue = string | number | boolean | readonly string[];

export interface Pack {
  readonly format: typeof PACK_FORMAT;
  readonly version: typeof PACK_VERSION;
  readonly name: string;
  readonly about?: string;
  /** When it was made: ISO 8601. A signed pack made before one that has been in use is not taken again. */
  readonly made?: string;
  /** Free words by which a team tells its versions apart ("2026-11, returns policy"). */
  readonly edition?: string;
  readonly entries: readonly Entry[];
  readonly off: readonly string[];
  readonly locked: readonly string[];
  readonly required: readonly string[];
  readonly model: string | null;
  /** The lower versions that changed entries were made from, so that a receiver can merge three ways. */
  readonly based: readonly Entry[];
  /** Settings that the team fixes. */
  readonly settings: Readonly<Record<string, SettingValue>>;
  /** Taught desks, as `entrypoints/content/desks/recipes/schema.ts` defines them: checked there, carried here. */
  readonly recipes: readonly Record<string, unknown>[];
  /** Practice scenarios (issue 6): checked there, carried here. */
  readonly scenarios: readonly Record<string, unknown>[];
}

/** Something wrong, where, and why in plain words. */
export interface Problem {
  /** JSON pointer ("/entries/3/why"), or for a spreadsheet the column; '' is the file as a whole. */
  readonly at: string;
  /** Line in the file, from 1; 0 where there is no line to name. */
  readonly line: number;
  /** Character in the line, from 1; 0 where not known. */
  readonly column: number;
  /** One plain sentence. */
  readonly why: string;
  /** Id of the entry concerned, where it could be read. */
  readonly id?: string;
  /** `error`: this part is left out. `note`: taken over, but something was changed or is worth knowing. */
  readonly level: 'error' | 'note';
}

/** What a file held. Never thrown: a file that cannot be read at all gives `pack: null` and says why. */
export interface ParsedPack {
  /** The good parts; null when the file as a whole is no pack. */
  readonly pack: Pack | null;
  /** In order of their place in the file; at most `LIMITS.problems`, then one that says how many more there are. */
  readonly problems: readonly Problem[];
  /** How many entries were left out because of an error. */
  readonly left: number;
  /** The file's own version when it was older and has been brought up to date. */
  readonly migratedFrom: number | null;
}

/** What importing a pack would do to a bank, for the preview. */
export interface PackDiff {
  /** Entries the bank has not, and those that differ from its own. */
  readonly changes: readonly Exclude<EntryChange, { what: 'removed' }>[];
  /** Ids of entries that are the same in both. */
  readonly same: readonly string[];
  /** Ids newly switched off, locked, required. */
  readonly off: readonly string[];
  readonly locked: readonly string[];
  readonly required: readonly string[];
  readonly model: { before: string; after: string } | null;
}

/** For work that is done in slices. */
export interface Progress {
  /** Called now and then with what is done of `total`; both in the same unit (entries or rows). */
  progress?: (done: number, total: number) => void;
  /** Aborting makes the promise reject with the signal's reason; nothing has been changed then. */
  signal?: AbortSignal;
}

/** Bounds on what a file may hold; what is beyond is refused with words, so that no file can hang a page. */
export const LIMITS = {
  /** Bytes of a file (32 MiB). */
  bytes: 33_554_432,
  /** Brackets within brackets. */
  depth: 24,
  entries: 20_000,
  /** Items of one list of an entry. */
  items: 400,
  /** UTF-16 units of one text in a file, wherever it stands. */
  text: 20_000,
  problems: 500,
} as const;

export type { Layer };
