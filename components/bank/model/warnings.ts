import { t } from '@/components/strings';
import type { Row } from '@/phrasebank/layers/types';
import type { Entry, ModelEntry } from '@/phrasebank/schema';
import { BANDS } from '@/rules/bands';
import { templateOf } from '@/rules/suggest/fill';
import { contentWords, jaccard } from '@/rules/suggest/likeness';
import { SLOTS } from '@/rules/suggest/slot-names';
import { titleOf } from './items';

const NEAR = 0.7;
const NAMES = new Set(SLOTS.map((s) => s.name));

/** Whether a slot can ever be filled. Dates and times ahead carry a number of their own. */
function isSlot(name: string): boolean {
  const ahead = /^(date|time)\+(\d{1,2})([dh])$/.exec(name);
  if (!ahead) return NAMES.has(name);
  const n = Number(ahead[2]);
  return ahead[1] === 'date' ? ahead[3] === 'd' && n >= 1 && n <= 14 : ahead[3] === 'h' && n >= 1 && n <= 4;
}

/** Lines and replacements filled for this customer in the preview. */
export const SAMPLE: Readonly<Record<string, string>> = Object.fromEntries([
  ...SLOTS.map((s) => [s.name, s.example]),
  ...Array.from({ length: 14 }, (_, i) => [`date+${i + 1}d`, `Thursday ${i + 12} June`]),
  ...Array.from({ length: 4 }, (_, i) => [`time+${i + 1}h`, `${i + 2}.30 pm`]),
]);

/** What does not keep an entry from being saved and is still worth knowing, in words. The wording itself: `flagsIn` in `engine.ts`. */
export function warningsOf(entry: Entry, rows: readonly Row[], model: ModelEntry | null): string[] {
  return [...unoffered(entry, model), ...doubles(entry, rows)];
}

/** Names for what a replacement carries over from the clause it stands in place of (`rules/flags/carry.ts`). */
const CARRIED: ReadonlySet<string> = new Set(
  'act order errand asked stop ensure noted vow sure habit plan left better only looked to about shown dated'.split(' '),
);
const NONE: ReadonlySet<string> = new Set();

/** Why a line can never be offered. */
function unoffered(entry: Entry, model: ModelEntry | null): string[] {
  const out: string[] = [];
  const texts = entry.kind === 'avoid' ? entry.replacements : 'text' in entry ? [entry.text] : [];
  const carried = entry.kind === 'avoid' ? CARRIED : NONE;
  const unknown = new Set(texts.flatMap((text) => templateOf(text).slots.filter((s) => !isSlot(s) && !carried.has(s))));
  for (const slot of unknown) out.push(t('bank.warn.slot', { slot: `{${slot}}` }));
  if ('text' in entry) {
    if (/[{}]/.test(entry.text.replace(/\{[A-Za-z]+(?:\+\d{1,2}[dh])?(?:\|[^{}[\]]*)?\}/g, ''))) out.push(t('bank.warn.braces'));
    if (entry.bands && BANDS.indexOf(entry.bands[0]) > BANDS.indexOf(entry.bands[1])) out.push(t('bank.warn.bands'));
    if (entry.kind === 'step' && model && !model.steps.includes(entry.step) && !ALWAYS.has(entry.step))
      out.push(t('bank.warn.step', { step: t(`step.${entry.step}`), model: model.title }));
  }
  return out;
}

/** Taken where the situation calls for them, whatever the model says. */
const ALWAYS: ReadonlySet<string> = new Set(['hand-over', 'set-boundary']);

const wordsOf = new WeakMap<Entry, ReadonlySet<string>>();
function words(entry: Entry & { text: string }): ReadonlySet<string> {
  let known = wordsOf.get(entry);
  if (!known) {
    known = contentWords(entry.text);
    wordsOf.set(entry, known);
  }
  return known;
}

/** Another entry that says nearly the same. */
function doubles(entry: Entry, rows: readonly Row[]): string[] {
  if (entry.kind === 'avoid' || entry.kind === 'issue') {
    const own = new Set(entry.patterns.map((p) => p.trim()).filter(Boolean));
    const other = rows.find(
      (r) =>
        r.entry.kind === entry.kind &&
        r.entry.id !== entry.id &&
        'patterns' in r.entry &&
        r.entry.patterns.some((p) => own.has(p)),
    );
    return other ? [t('bank.warn.samePattern', { title: titleOf(other.entry) })] : [];
  }
  if (!('text' in entry)) return [];
  const own = contentWords(entry.text);
  if (own.size < 3) return [];
  const other = rows.find(
    (r) => r.entry.kind === entry.kind && r.entry.id !== entry.id && 'text' in r.entry && jaccard(own, words(r.entry)) >= NEAR,
  );
  return other ? [t('bank.warn.near', { title: titleOf(other.entry) })] : [];
}
