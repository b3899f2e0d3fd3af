/**
 * What is read from customers' words, kind by kind: opening messages and whole conversations by several authors. Openings 1 to 5 and conversations
 * 6 to 8 are by independent ones; openings 6 to 10 and conversations 9 and 10 are by one writer in many voices who had read the rules: text to
 * train on and to find gaps with, not to believe figures of.
 */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtinBank } from '@/phrasebank/builtin';
import { compileBank } from '@/rules/bank';
import { readFacts } from '@/rules/facts';
import type { Turn } from '@/rules/types';
import { EVAL_DIR, readLines } from './data';
import { alike, asList, type ConversationRow, FACTS, given, readConversations } from './facts-compare';

type Kind = (typeof FACTS)[number];

/** One customer message or conversation with what it tells. */
export interface FactRow {
  id: string;
  turns: Turn[];
  issue: string;
  /** Acceptable wishes, the first the best; none: the row does not say. */
  wants: string[] | null;
  known: Record<string, string | number | string[]>;
}

interface OpeningRow {
  id?: string;
  text: string;
  gold: { issue: string; wants: string[]; known: Record<string, string | number | string[]> };
}

export interface FactFigures {
  rows: number;
  /** gold: in gold; found: of those, how many were found; given: told; right: of those, how many gold has. */
  per: Record<Kind, { gold: number; found: number; given: number; right: number }>;
  issue: number;
  wantsGold: number;
  wantsBest: number;
  wantsAmong: number;
  misses: Record<string, string[]>;
}

export function openings(path: string): FactRow[] {
  return (readLines<OpeningRow>(path) ?? []).map((r, i) => ({
    id: r.id ?? `#${i + 1}`,
    turns: [{ from: 'customer', text: r.text }],
    issue: r.gold.issue,
    wants: r.gold.wants,
    known: r.gold.known,
  }));
}

export function conversations(path: string): FactRow[] {
  return readConversations(path).map((r: ConversationRow) => ({
    id: r.id,
    turns: r.turns,
    issue: r.gold.issue,
    wants: r.gold.known.wants === undefined ? null : asList(r.gold.known.wants),
    known: r.gold.known,
  }));
}

export function factFigures(rows: readonly FactRow[]): FactFigures {
  const bank = compileBank(builtinBank);
  const per = Object.fromEntries(FACTS.map((k) => [k, { gold: 0, found: 0, given: 0, right: 0 }])) as FactFigures['per'];
  const out: FactFigures = { rows: rows.length, per, issue: 0, wantsGold: 0, wantsBest: 0, wantsAmong: 0, misses: {} };
  const miss = (kind: string, line: string) => {
    out.misses[kind] = [...(out.misses[kind] ?? []), line];
  };
  for (const row of rows) {
    const facts = readFacts(row.turns, bank);
    for (const kind of FACTS) {
      const want = asList(row.known[kind]);
      const have = given(facts, kind);
      const n = per[kind];
      n.gold += want.length;
      n.given += have.length;
      const missing = want.filter((w) => !have.some((h) => alike(h, w)));
      const extra = have.filter((h) => !want.some((w) => alike(h, w)));
      n.found += want.length - missing.length;
      n.right += have.length - extra.length;
      if (missing.length + extra.length > 0)
        miss(kind, `${row.id} ${missing.map((m) => `-${m}`).join(' ')} ${extra.map((e) => `+${e}`).join(' ')}`);
    }
    const issue = facts.issue?.value ?? 'other';
    if (issue === row.issue) out.issue++;
    else miss('issue', `${row.id} ${issue}, gold ${row.issue}`);
    if (row.wants && row.wants.length > 0) {
      out.wantsGold++;
      const got = facts.wants?.value ?? 'none';
      if (got === row.wants[0]) out.wantsBest++;
      if (row.wants.includes(got)) out.wantsAmong++;
      else miss('wants', `${row.id} ${got}, gold ${row.wants.join('/')}`);
    }
  }
  return out;
}

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export interface FactSet {
  title: string;
  /** Nobody reads its rows: only totals are shown. */
  held: boolean;
  rows: () => FactRow[];
}

const HELD_OUT = /openings-3|conversations-7|-b\.jsonl$/;

/** Every set of openings and conversations that is there, held-out ones last. */
export function factSets(): FactSet[] {
  const sets: FactSet[] = [];
  const put = (title: string, path: string) => {
    if (existsSync(path))
      sets.push({
        title,
        held: HELD_OUT.test(path),
        rows: () => (/openings/.test(path) ? openings(path) : conversations(path)),
      });
  };
  put('written', `${EVAL_DIR}written/conversations.jsonl`);
  put('fresh a', here('./fresh/conversations-a.jsonl'));
  const folder = here('./authors/');
  for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
    const named = /^(openings|conversations)-(\d+)\.jsonl$/.exec(file);
    if (named) put(`${named[1] === 'openings' ? 'open' : 'conv'} ${named[2]}`, `${folder}${file}`);
  }
  put('fresh b', here('./fresh/conversations-b.jsonl'));
  return [...sets.filter((s) => !s.held), ...sets.filter((s) => s.held)];
}

const pct = (a: number, b: number) => (b === 0 ? '' : `${Math.round((100 * a) / b)}`);

/** The facts section as text, or null when no set is there. */
export function section(): string | null {
  const sets = factSets().map((s) => ({ ...s, f: factFigures(s.rows()) }));
  if (sets.length === 0) return null;
  const line = (name: string, cells: readonly string[]) => name.padEnd(22) + cells.map((c) => c.padStart(10)).join('');
  const sum = (f: FactFigures, key: 'gold' | 'found' | 'given' | 'right') => FACTS.reduce((s, k) => s + f.per[k][key], 0);
  const out = [
    'Per cent; facts as found/right. The sets marked * are held out: nobody reads their rows. The product, the issue class and the wish are learned from',
    'the other sets, where these figures only say how well they fit; `train-issue.ts` and `train-things.ts` beside this file print them with each author left out.',
    'A longer or shorter piece of the same words counts as found; gold lists the plainest dates only, so that another true date counts as wrong.',
    line(
      '',
      sets.map((s) => (s.held ? `${s.title}*` : s.title)),
    ),
    line(
      'rows',
      sets.map(({ f }) => String(f.rows)),
    ),
    line(
      'all facts',
      sets.map(({ f }) => `${pct(sum(f, 'found'), sum(f, 'gold'))}/${pct(sum(f, 'right'), sum(f, 'given'))}`),
    ),
    ...FACTS.map((k) =>
      line(
        `  ${k}`,
        sets.map(({ f }) => `${pct(f.per[k].found, f.per[k].gold)}/${pct(f.per[k].right, f.per[k].given)}`),
      ),
    ),
    line(
      'issue class',
      sets.map(({ f }) => pct(f.issue, f.rows)),
    ),
    line(
      'wish, the best',
      sets.map(({ f }) => pct(f.wantsBest, f.wantsGold)),
    ),
    line(
      'wish, an acceptable',
      sets.map(({ f }) => pct(f.wantsAmong, f.wantsGold)),
    ),
  ];
  if (process.argv.includes('misses'))
    for (const { title, f, held } of sets)
      if (!held)
        for (const [kind, list] of Object.entries(f.misses))
          out.push('', `${title}, ${kind}: - in gold and not found, + given and not in gold`, ...list.map((m) => `  ${m}`));
  return out.join('\n');
}
