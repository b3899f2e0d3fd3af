import type { PatternSet } from './set';

/**
 * What the patterns of a set are looked up by, worked out beforehand as plain data (JSON). Without it a set reads the words out of each
 * source when it is made, which for the built-in bank is a good part of the worker's start.
 */
export interface AnchorTable {
  /** For each source, in the order of the list it was made for, the places in `keys` of those of which a sentence must hold one. */
  readonly of: readonly (readonly number[])[];
  readonly keys: readonly string[];
  /** The patterns' words as written that may stand in any inflection, between blanks. */
  readonly words: string;
  /** The dictionary forms of those words, between blanks: those that a text may misspell, and the rest. */
  readonly long: string;
  readonly short: string;
}

/** The same for one pattern set: its words, and their dictionary forms. */
export interface Lookups {
  keysOf(source: string): readonly string[] | undefined;
  readonly words: readonly string[];
  readonly long: readonly string[];
  readonly short: readonly string[];
}

/** Works the table out for the patterns of a set; `sources` without repeats. Deterministic. */
export function anchorTable(sources: readonly string[], set: PatternSet): AnchorTable {
  const found = set.lookups();
  const places = new Map<string, number>();
  const place = (key: string) => {
    const at = places.get(key) ?? places.size;
    places.set(key, at);
    return at;
  };
  const of = sources.map((s) => (found.keysOf(s) ?? []).map(place));
  const list = (words: readonly string[]) => words.join(' ');
  return { of, keys: [...places.keys()], words: list(found.words), long: list(found.long), short: list(found.short) };
}

/** Makes a table ready to be asked. @param sources those it was made for, in that order */
export function lookupsOf(sources: readonly string[], table: AnchorTable): Lookups {
  const places = new Map(sources.map((s, i) => [s, table.of[i] ?? []]));
  const list = (words: string) => (words ? words.split(' ') : []);
  return {
    keysOf: (source) => places.get(source)?.map((k) => table.keys[k] as string),
    words: list(table.words),
    long: list(table.long),
    short: list(table.short),
  };
}
