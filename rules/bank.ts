import { compilePattern, type Pattern, type PatternError, PatternSet, patternOf } from '@/phrasebank/pattern';
import { type AnchorTable, anchorTable, type Lookups, lookupsOf } from '@/phrasebank/pattern/anchor-table';
import type { Bank, Entry } from '@/phrasebank/schema';

type Kind = Entry['kind'];
export type EntryOf<K extends Kind> = Extract<Entry, { kind: K }>;

/** The avoid-entries' patterns, ready to run. */
interface AvoidPatterns {
  set: PatternSet;
  /** For each pattern of the set, the places in `CompiledBank.avoid` of the entries that hold it. */
  entriesOf: readonly (readonly number[])[];
  sources: readonly Pattern[];
  /** Reads them all and gives those that cannot be read; their entries go on with the rest. */
  unread: () => readonly Unread[];
}

interface Unread {
  entryId: string;
  source: string;
  error: PatternError;
}

/** A bank with its patterns compiled and its entries sorted by kind: built once a bank, used for every assessment. */
export interface CompiledBank {
  avoid: readonly EntryOf<'avoid'>[];
  /** Made at the first call. */
  avoidPatterns: () => AvoidPatterns;
  /** The entries that also stand for wording no pattern lists, by category; the last of a category counts. */
  learned: ReadonlyMap<EntryOf<'avoid'>['category'], EntryOf<'avoid'>>;
  empathy: readonly EntryOf<'empathy'>[];
  question: readonly EntryOf<'question'>[];
  step: readonly EntryOf<'step'>[];
  issue: readonly EntryOf<'issue'>[];
  model: EntryOf<'model'> | null;
}

const compiled = new WeakMap<Bank, CompiledBank>();

/** Compiles a bank, or gives the one already compiled for this very object. */
export function compileBank(bank: Bank): CompiledBank {
  const hit = compiled.get(bank);
  if (hit) return hit;
  const of = <K extends Kind>(kind: K) => bank.entries.filter((e): e is EntryOf<K> => e.kind === kind);
  const avoid = of('avoid');
  let patterns: AvoidPatterns | null = null;
  const made: CompiledBank = {
    avoid,
    learned: new Map(avoid.flatMap((e) => (e.learned ? [[e.category, e]] : []))),
    avoidPatterns: () => {
      patterns ??= readPatterns(avoid);
      return patterns;
    },
    empathy: of('empathy'),
    question: of('question'),
    step: of('step'),
    issue: of('issue'),
    model: of('model').find((m) => m.id === bank.model) ?? of('model')[0] ?? null,
  };
  compiled.set(bank, made);
  return made;
}

/** One pattern a source, however many entries share it. Each is read when it is first tried. */
function readPatterns(avoid: readonly EntryOf<'avoid'>[]): AvoidPatterns {
  const sources: Pattern[] = [];
  const entriesOf: number[][] = [];
  const place = new Map<string, number>();
  avoid.forEach((entry, i) => {
    for (const source of entry.patterns) {
      const known = place.get(source);
      if (known !== undefined) entriesOf[known]?.push(i);
      else {
        place.set(source, sources.length);
        sources.push(patternOf(source));
        entriesOf.push([i]);
      }
    }
  });
  return { set: new PatternSet(sources, knownLookups('avoid')), entriesOf, sources, unread: () => unreadIn(avoid) };
}

function unreadIn(avoid: readonly EntryOf<'avoid'>[]): Unread[] {
  return avoid.flatMap((entry) =>
    entry.patterns.flatMap((source) => {
      const { error } = compilePattern(source);
      return error ? [{ entryId: entry.id, source, error }] : [];
    }),
  );
}

/** What the patterns of a bank are looked up by, worked out beforehand: plain data. */
export type BankIndex = Readonly<Record<'avoid' | 'issue', AnchorTable>>;

const KINDS = ['avoid', 'issue'] as const;
const lookups: Record<'avoid' | 'issue', Lookups | null> = { avoid: null, issue: null };

const sourcesOf = (bank: Bank, kind: 'avoid' | 'issue') => [
  ...new Set(bank.entries.flatMap((e) => (e.kind === kind ? e.patterns : []))),
];

/** Works the index of a bank out. Deterministic, and made anew whatever index is in use. */
export function indexBank(bank: Bank): BankIndex {
  const of = (kind: 'avoid' | 'issue') => {
    const sources = sourcesOf(bank, kind);
    return anchorTable(sources, new PatternSet(sources.map(patternOf)));
  };
  return { avoid: of('avoid'), issue: of('issue') };
}

/** Lets all banks that hold patterns of this one be compiled with its index. Only the time it takes depends on it. */
export function useIndex(bank: Bank, index: BankIndex): void {
  for (const kind of KINDS) lookups[kind] = lookupsOf(sourcesOf(bank, kind), index[kind]);
}

/** What is known beforehand of the patterns of one kind of entries. */
export const knownLookups = (kind: 'avoid' | 'issue'): Lookups | null => lookups[kind];
