import type { Bank, Entry } from '@/phrasebank/schema';

type Kind = Entry['kind'];
export type EntryOf<K extends Kind> = Extract<Entry, { kind: K }>;

/** A bank with its patterns compiled and its entries sorted by kind: built once a bank, used for every assessment. */
export interface CompiledBank {
  avoid: readonly EntryOf<'avoid'>[];
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
  const made: CompiledBank = {
    avoid: of('avoid'),
    empathy: of('empathy'),
    question: of('question'),
    step: of('step'),
    issue: of('issue'),
    model: of('model').find((m) => m.id === bank.model) ?? of('model')[0] ?? null,
  };
  compiled.set(bank, made);
  return made;
}
