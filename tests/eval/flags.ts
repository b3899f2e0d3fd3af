import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtinBank } from '@/phrasebank/builtin';
import { compileBank } from '@/rules/bank';
import { findFlags } from '@/rules/flags';
import { type Reader, trained } from '@/rules/flags/learned';
import type { Anger, Category, Channel, Flag } from '@/rules/types';

/** Where the evaluation sets are; they are not part of the repository. */
const SETS = process.env.EVENKEEL_EVAL ?? '/work/shared/eval';
const CORPUS = process.env.EVENKEEL_CORPUS ?? '/work/shared/corpus';

export interface LabelledDraft {
  id: string;
  channel: Channel;
  draft: string;
  flags: { text: string; category: Category }[];
  note: string;
}

export interface FlagFigures {
  drafts: number;
  gold: number;
  /** Share of gold spans overlapped by a flag of the same category, by the draft's tag. */
  recallStock: number;
  recallParaphrase: number;
  recallAll: number;
  /** The same whatever the category. */
  recallAny: number;
  recallAnyParaphrase: number;
  found: number;
  /** Share of flags that overlap a gold span of the same category; of any category. */
  precision: number;
  precisionAny: number;
  /** Share of clean drafts with a flag at warn or above; with any flag. */
  cleanWarned: number;
  cleanFlagged: number;
}

const CALM: Anger = {
  score: 60,
  band: 'angry',
  trend: 'steady',
  perTurn: [],
  evidence: [],
  threats: [],
  abuse: false,
  tooLittle: false,
};

/** The flags of one draft alone, as if the customer were angry. */
export function flagsOf(draft: string, channel: Channel = 'chat', reader: Reader = trained): Flag[] {
  return findFlags(draft, compileBank(builtinBank), { turns: [], anger: CALM, channel, slots: {} }, reader);
}

export function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => JSON.parse(l) as T);
}

export interface Outcome {
  draft: LabelledDraft;
  flags: Flag[];
  gold: { start: number; end: number; category: Category; hit: boolean; hitAny: boolean }[];
  /** For each flag, whether it overlaps gold of the same category, of any. */
  right: boolean[];
  rightAny: boolean[];
}

export function outcomeOf(draft: LabelledDraft, reader: Reader = trained): Outcome {
  const flags = flagsOf(draft.draft, draft.channel, reader);
  const gold = draft.flags.map((g) => {
    const start = draft.draft.indexOf(g.text);
    const end = start + g.text.length;
    const over = flags.filter((f) => f.start < end && start < f.end);
    return { start, end, category: g.category, hit: over.some((f) => f.category === g.category), hitAny: over.length > 0 };
  });
  const overlapping = (f: Flag) => gold.filter((g) => f.start < g.end && g.start < f.end);
  return {
    draft,
    flags,
    gold,
    right: flags.map((f) => overlapping(f).some((g) => g.category === f.category)),
    rightAny: flags.map((f) => overlapping(f).length > 0),
  };
}

export function figuresOf(outcomes: readonly Outcome[]): FlagFigures {
  const share = (list: readonly boolean[]) => (list.length === 0 ? Number.NaN : list.filter(Boolean).length / list.length);
  const tagged = (tag: string) => outcomes.filter((o) => o.draft.note.startsWith(`flagged: ${tag}`)).flatMap((o) => o.gold);
  const all = outcomes.flatMap((o) => o.gold);
  const clean = outcomes.filter((o) => o.draft.flags.length === 0);
  return {
    drafts: outcomes.length,
    gold: all.length,
    recallStock: share(tagged('stock').map((g) => g.hit)),
    recallParaphrase: share(tagged('paraphrase').map((g) => g.hit)),
    recallAll: share(all.map((g) => g.hit)),
    recallAny: share(all.map((g) => g.hitAny)),
    recallAnyParaphrase: share(tagged('paraphrase').map((g) => g.hitAny)),
    found: outcomes.flatMap((o) => o.flags).length,
    precision: share(outcomes.flatMap((o) => o.right)),
    precisionAny: share(outcomes.flatMap((o) => o.rightAny)),
    cleanWarned: share(clean.map((o) => o.flags.some((f) => f.severity !== 'hint'))),
    cleanFlagged: share(clean.map((o) => o.flags.length > 0)),
  };
}

const number = (o: Outcome) => Number(o.draft.id.slice(2));
const percent = (n: number) => (Number.isNaN(n) ? '   -' : `${(100 * n).toFixed(1).padStart(5)}%`);

/** Over rows of `row`. */
export const HEADING = `${''.padEnd(26)} texts  gold   stock   para.    all  |any: para.   all   precis.  (any)    clean warned, flagged`;

export function row(name: string, f: FlagFigures): string {
  return `${name.padEnd(26)} ${String(f.drafts).padStart(5)} ${String(f.gold).padStart(5)}  ${percent(f.recallStock)} ${percent(f.recallParaphrase)} ${percent(f.recallAll)}  ${percent(f.recallAnyParaphrase)} ${percent(f.recallAny)}   ${percent(f.precision)} ${percent(f.precisionAny)}   ${percent(f.cleanWarned)} ${percent(f.cleanFlagged)}`;
}

/** The section on flags of `npm run eval`: text to print, or why it could not be made. */
export function flagsSection(): string {
  const path = `${SETS}/written/drafts.jsonl`;
  if (!existsSync(path)) return `Flags: ${path} is not here, nothing measured.`;
  const drafts = readLines<LabelledDraft>(path);
  const outcomes = drafts.map((d) => outcomeOf(d));
  const lines = [
    'Flags (a gold span counts as found when a flag of its category overlaps it)',
    HEADING,
    row('written drafts', figuresOf(outcomes)),
    // the patterns were written on the other three quarters; the last was looked at once, at the end
    row('  three quarters', figuresOf(outcomes.filter((o) => number(o) % 4 !== 0))),
    row('  every 4th', figuresOf(outcomes.filter((o) => number(o) % 4 === 0))),
  ];
  for (const [name, file] of [
    ['fresh drafts a (read)', 'drafts-a'],
    ['fresh drafts b (held out)', 'drafts-b'],
  ] as const) {
    const fresh = fileURLToPath(new URL(`./fresh/${file}.jsonl`, import.meta.url));
    if (existsSync(fresh)) lines.push(row(name, figuresOf(readLines<LabelledDraft>(fresh).map((d) => outcomeOf(d)))));
  }
  for (const [name, n] of [
    ['author 1 (read)', 1],
    ['author 2 (read)', 2],
    ['author 4 (read)', 4],
    ['author 5 (read)', 5],
    ['author 6 (read)', 6],
    ['author 3 (held out)', 3],
  ] as const) {
    const own = authorDrafts(n);
    if (own.length > 0) lines.push(row(name, figuresOf(own.map((d) => outcomeOf(d)))));
  }
  const corpus = corpusDrafts();
  if (corpus.length > 0) lines.push(row('corpus sentences (seen)', figuresOf(corpus.map((d) => outcomeOf(d)))));
  return lines.join('\n');
}

/** The sentences of one author of `authors/` as drafts; their tags are put as those of the drafts are. */
export function authorDrafts(n: number): LabelledDraft[] {
  const path = fileURLToPath(new URL(`./authors/flags-${n}.jsonl`, import.meta.url));
  if (!existsSync(path)) return [];
  return readLines<{ text: string; flags: LabelledDraft['flags']; kind: string }>(path).map((r, i) => ({
    id: `a${n}-${i}`,
    channel: 'chat' as const,
    draft: r.text,
    flags: r.flags,
    note: r.flags.length > 0 ? `flagged: ${r.kind}` : `clean: ${r.kind}`,
  }));
}

/** The corpus's agent sentences as drafts; their tags do not say stock or paraphrase. */
export function corpusDrafts(): LabelledDraft[] {
  return [1, 2].flatMap((n) => {
    const path = `${CORPUS}/agents-${n}.jsonl`;
    if (!existsSync(path)) return [];
    return readLines<{ text: string; flags: LabelledDraft['flags'] }>(path).map((r, i) => ({
      id: `ag${n}-${i}`,
      channel: 'chat' as const,
      draft: r.text,
      flags: r.flags,
      note: r.flags.length > 0 ? 'flagged: corpus' : 'clean: corpus',
    }));
  });
}
