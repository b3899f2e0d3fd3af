import { compilePattern, type Pattern, type PatternError, PatternSet, patternOf } from '@/phrasebank/pattern';
import type { Bank, Entry } from '@/phrasebank/schema';

type Kind = Entry['kind'];
export type EntryOf<K extends Kind> = Extract<Entry, { kind: K }>;

/** The avoid-entries' patterns, ready to run. */
export interface AvoidPatterns {
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
  return { set: new PatternSet(sources), entriesOf, sources, unread: () => unreadIn(avoid) };
}

function unreadIn(avoid: readonly EntryOf<'avoid'>[]): Unread[] {
  return avoid.flatMap((entry) =>
    entry.patterns.flatMap((source) => {
      const { error } = compilePattern(source);
      return error ? [{ entryId: entry.id, source, error }] : [];
    }),
  );
}
