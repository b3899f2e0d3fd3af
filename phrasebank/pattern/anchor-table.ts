import type { PatternSet } from './set';

/**
 * What the patterns of a set are looked up by, worked out beforehand as plain data (JSON). Without it a set reads the words out of each
 * source when it is made and each pattern in full when it is first tried, which for the built-in bank is a good part of the worker's start
 * and of its first answer. Lists refer to sources in the order of the list that the table was made for; numbers are places in `keys`.
 */
export interface AnchorTable {
  readonly keys: readonly string[];
  /** For each source the keys of which a sentence must hold one for the pattern to be tried. */
  readonly of: readonly (readonly number[])[];
  /** For each source the places in `cuts` of lists of keys, of each of which every match holds one. */
  readonly needs: readonly (readonly number[])[];
  readonly cuts: readonly (readonly number[])[];
  /** The patterns' words as written that may stand in any inflection, between blanks. */
  readonly words: string;
  /** The dictionary forms of those words, between blanks: those that a text may misspell, and the rest. */
  readonly long: string;
  readonly short: string;
}

/** The same, ready to be asked. */
export interface Lookups {
  keysOf(source: string): readonly string[] | undefined;
  needsOf(source: string): readonly (readonly string[])[] | undefined;
  readonly words: readonly string[];
  readonly long: readonly string[];
  readonly short: readonly string[];
}

/** Numbers things in the order in which they come. */
class Places<T> {
  readonly all: T[] = [];
  private readonly at = new Map<unknown, number>();
  constructor(private readonly nameOf: (thing: T) => unknown) {}
  of(thing: T): number {
    const name = this.nameOf(thing);
    let place = this.at.get(name);
    if (place === undefined) {
      place = this.all.push(thing) - 1;
      this.at.set(name, place);
    }
    return place;
  }
}

/** Works the table out for the patterns of a set; `sources` without repeats. Deterministic. */
export function anchorTable(sources: readonly string[], set: PatternSet): AnchorTable {
  const found = set.lookups();
  const keys = new Places<string>((k) => k);
  const cuts = new Places<readonly number[]>(String);
  const numbered = (list: readonly string[]) => [...new Set(list)].map((k) => keys.of(k));
  const written = (words: readonly string[]) => words.join(' ');
  return {
    of: sources.map((s) => numbered(found.keysOf(s) ?? [])),
    needs: sources.map((s) => (found.needsOf(s) ?? []).map((cut) => cuts.of(numbered(cut)))),
    keys: keys.all,
    cuts: cuts.all,
    words: written(found.words),
    long: written(found.long),
    short: written(found.short),
  };
}

/** Makes a table ready to be asked. @param sources those it was made for, in that order */
export function lookupsOf(sources: readonly string[], table: AnchorTable): Lookups {
  const places = new Map(sources.map((s, i) => [s, i]));
  const named = (list: readonly number[]) => list.map((k) => table.keys[k] as string);
  const cuts: (readonly string[])[] = [];
  const cut = (i: number) => (cuts[i] ??= named(table.cuts[i] ?? []));
  const list = (words: string) => (words ? words.split(' ') : []);
  const row = <T>(rows: readonly T[], source: string) => {
    const i = places.get(source);
    return i === undefined ? undefined : rows[i];
  };
  return {
    keysOf: (source) => row(table.of, source)?.map((k) => table.keys[k] as string),
    needsOf: (source) => row(table.needs, source)?.map(cut),
    words: list(table.words),
    long: list(table.long),
    short: list(table.short),
  };
}
