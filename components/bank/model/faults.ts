import { type MessageKey, t, told } from '@/components/strings';
import { checkEntry } from '@/phrasebank/packs';
import { compilePattern } from '@/phrasebank/pattern';
import type { Entry } from '@/phrasebank/schema';

/** What is missing or cannot be read, in words, by field: `why`, `patterns.2`, `examples.bad`. */
export type Faults = Readonly<Record<string, string>>;

const NEEDS: Readonly<Record<string, MessageKey>> = {
  patterns: 'bank.need.patterns',
  why: 'bank.need.why',
  'examples.bad': 'bank.need.bad',
  'examples.ok': 'bank.need.ok',
  text: 'bank.need.text',
  asks: 'bank.need.asks',
  title: 'bank.need.title',
  noun: 'bank.need.noun',
  about: 'bank.need.about',
  steps: 'bank.need.steps',
};

/** What keeps an entry from being saved; empty: nothing. */
export function faultsOf(entry: Entry): Faults {
  const out: Record<string, string> = {};
  for (const { path, why } of checkEntry(tidied(entry)).faults) {
    const field = path.filter((p) => typeof p === 'string').join('.');
    const at = path.at(-1);
    const need = NEEDS[field];
    if (typeof at === 'number') out[`${field}.${at}`] = plainly(why);
    else out[field] = need && isBlank(entry, field) ? t(need) : plainly(why);
  }
  // the check reads patterns only once all else is in order; somebody writing one wants to know at once
  const tidy = tidied(entry);
  if (tidy.kind === 'avoid' || tidy.kind === 'issue')
    tidy.patterns.forEach((source, i) => {
      const { error } = compilePattern(source);
      if (error) out[`patterns.${i}`] = error.message;
    });
  if (entry.kind === 'question' && !entry.asks.trim()) out.asks = t('bank.need.asks');
  if (entry.kind === 'issue' && entry.patterns.every((p) => !p.trim())) out.patterns = t('bank.need.patterns');
  return out;
}

/** The parser's own sentence, without the pattern that stands right above it. */
const plainly = (why: string) => told(why.replace(/^The pattern ".*" cannot be read: /s, ''));

function isBlank(entry: Entry, field: string): boolean {
  const value = field.split('.').reduce<unknown>((v, key) => (v as Record<string, unknown> | undefined)?.[key], tidied(entry));
  return value === undefined || value === '' || (Array.isArray(value) && value.length < 2);
}

/** Lists that mean "any" when they are left out. */
const LISTS = new Set(['issues', 'cues', 'wants', 'threats', 'unless', 'whileDue']);

/** As it is stored: no empty rows, no fields without a value, no blanks around. */
export function tidied(entry: Entry): Entry {
  const rows = (list: readonly string[]) => list.map((x) => x.trim()).filter(Boolean);
  const kept = Object.fromEntries(
    Object.entries(entry).filter(([key, v]) => v !== undefined && !(LISTS.has(key) && Array.isArray(v) && v.length === 0)),
  ) as unknown as Entry;
  switch (kept.kind) {
    case 'avoid':
      return {
        ...kept,
        why: kept.why.trim(),
        patterns: rows(kept.patterns),
        replacements: [...rows(kept.replacements), ...(kept.replacements.includes('') ? [''] : [])],
        examples: { bad: rows(kept.examples.bad), ok: rows(kept.examples.ok) },
      };
    case 'issue':
      return { ...kept, title: kept.title.trim(), noun: kept.noun.trim(), patterns: rows(kept.patterns) };
    case 'model':
      return { ...kept, title: kept.title.trim(), about: kept.about.trim() };
    default:
      return { ...kept, text: kept.text.trim() };
  }
}
