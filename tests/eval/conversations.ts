import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { builtinBank } from '@/phrasebank/builtin';
import type { Bank } from '@/phrasebank/schema';
import { actsOf } from '@/rules/acts';
import { assess } from '@/rules/assess';
import { gradeOf } from '@/rules/bands';
import type { Act, Assessment } from '@/rules/types';
import { EVAL_DIR, readLines } from './data';
import { alike, asList, type ConversationRow, FACTS, given, readConversations, same } from './facts-compare';

export { type ConversationRow, readConversations } from './facts-compare';

export interface Miss {
  id: string;
  what: string;
}

/** Shares between 0 and 1, with what went wrong, for reading. */
export interface ConversationFigures {
  conversations: number;
  /** Gold facts that were found; facts given that gold has. Alike = one holds the other as whole words. */
  factsFound: number;
  factsRight: number;
  /** The same with equality after folding case and punctuation. */
  factsFoundExact: number;
  factsRightExact: number;
  perFact: Record<string, { gold: number; given: number; right: number }>;
  issue: number;
  wants: number;
  stepAcceptable: number;
  stepBest: number;
  stepWrong: number;
  constantAcknowledge: number;
  /** Suggested questions that ask for a fact that gold says is known: how many. */
  asksKnown: number;
  /** Conversations in which a step that gold accepts is among the ones to avoid. */
  avoidsAcceptable: number;
  bandExact: number;
  bandWithinOne: number;
  trend: number;
  misses: Miss[];
}

/** Runs the judgement over labelled conversations. */
export function conversationFigures(rows: readonly ConversationRow[], bank: Bank): ConversationFigures {
  const misses: Miss[] = [];
  const per: ConversationFigures['perFact'] = Object.fromEntries(FACTS.map((f) => [f, { gold: 0, given: 0, right: 0 }]));
  const sum = { gold: 0, given: 0, found: 0, right: 0, foundExact: 0, rightExact: 0 };
  const n = {
    issue: 0,
    wants: 0,
    wantsGold: 0,
    ok: 0,
    best: 0,
    wrong: 0,
    ack: 0,
    avoids: 0,
    asks: 0,
    exact: 0,
    within: 0,
    trend: 0,
  };
  for (const row of rows) {
    const { gold } = row;
    const got: Assessment = assess(
      { channel: row.channel, turns: row.turns, draft: row.draft, now: '2026-11-21T10:00:00Z' },
      bank,
    );
    for (const key of FACTS) {
      const want = asList(gold.known[key]);
      const have = given(got.facts, key);
      const count = per[key] as { gold: number; given: number; right: number };
      count.gold += want.length;
      count.given += have.length;
      sum.gold += want.length;
      sum.given += have.length;
      for (const w of want) {
        if (have.some((h) => alike(h, w))) sum.found++;
        else misses.push({ id: row.id, what: `missing ${key}: ${w} (given: ${have.join(' | ')})` });
        if (have.some((h) => same(h, w))) sum.foundExact++;
      }
      for (const h of have) {
        if (want.some((w) => alike(h, w))) {
          sum.right++;
          count.right++;
        } else misses.push({ id: row.id, what: `not in gold ${key}: ${h}` });
        if (want.some((w) => same(h, w))) sum.rightExact++;
      }
    }
    if (got.facts.issue?.value === gold.issue || (gold.issue === 'other' && !got.facts.issue)) n.issue++;
    else misses.push({ id: row.id, what: `issue ${got.facts.issue?.value ?? 'none'}, gold ${gold.issue}` });
    const want = gold.known.wants;
    if (want !== undefined) {
      n.wantsGold++;
      if (got.facts.wants?.value === want) n.wants++;
      else misses.push({ id: row.id, what: `wants ${got.facts.wants?.value ?? 'none'}, gold ${want}` });
    }
    if (gold.nextSteps.includes(got.steps.next)) n.ok++;
    else misses.push({ id: row.id, what: `next ${got.steps.next} (${got.steps.why}), gold ${gold.nextSteps.join('/')}` });
    if (gold.nextSteps[0] === got.steps.next) n.best++;
    if (gold.wrongSteps.includes(got.steps.next)) {
      n.wrong++;
      misses.push({ id: row.id, what: `WRONG step ${got.steps.next}` });
    }
    const held = gold.nextSteps.filter((step) => got.steps.avoid.includes(step));
    if (held.length > 0) {
      n.avoids++;
      misses.push({ id: row.id, what: `avoids ${held.join(', ')}, which gold accepts` });
    }
    if (gold.nextSteps.includes('acknowledge')) n.ack++;
    for (const q of got.suggestions.questions) {
      const asked = bank.entries.find((e) => e.id === q.id);
      if (asked?.kind === 'question' && gold.mustNotAsk?.includes(asked.asks)) {
        n.asks++;
        misses.push({ id: row.id, what: `asks for what is known (${asked.asks}): ${q.text}` });
      }
    }
    const grade = gradeOf(got.anger.band);
    if (grade === gold.anger) n.exact++;
    else misses.push({ id: row.id, what: `band ${grade} (${got.anger.score}), gold ${gold.anger}` });
    if (Math.abs(grade - gold.anger) <= 1) n.within++;
    if (got.anger.trend === gold.trend) n.trend++;
    else
      misses.push({
        id: row.id,
        what: `trend ${got.anger.trend}, gold ${gold.trend} (${got.anger.perTurn.map((p) => p.score).join(' ')})`,
      });
  }
  const of = (a: number, b: number) => (b === 0 ? 0 : a / b);
  const total = rows.length;
  return {
    conversations: total,
    factsFound: of(sum.found, sum.gold),
    factsRight: of(sum.right, sum.given),
    factsFoundExact: of(sum.foundExact, sum.gold),
    factsRightExact: of(sum.rightExact, sum.given),
    perFact: per,
    issue: of(n.issue, total),
    wants: of(n.wants, n.wantsGold),
    stepAcceptable: of(n.ok, total),
    stepBest: of(n.best, total),
    stepWrong: of(n.wrong, total),
    constantAcknowledge: of(n.ack, total),
    asksKnown: n.asks,
    avoidsAcceptable: of(n.avoids, total),
    bandExact: of(n.exact, total),
    bandWithinOne: of(n.within, total),
    trend: of(n.trend, total),
    misses,
  };
}

/** What agents' sentences do, against the labels of `../shared/corpus` (their authors' habits shaped the patterns: seen data). */
function actFigures(): string | null {
  const folder = `${EVAL_DIR}../corpus/`;
  const rows = [1, 2].flatMap((n) => readLines<{ text: string; acts: Act[] }>(`${folder}agents-${n}.jsonl`) ?? []);
  if (rows.length === 0) return null;
  let [both, given, gold] = [0, 0, 0];
  for (const r of rows) {
    const found = new Set(actsOf(r.text).flatMap((a) => (a.hollow ? [] : [a.act])));
    given += found.size;
    gold += r.acts.length;
    both += r.acts.filter((a) => found.has(a)).length;
  }
  return `Acts of ${rows.length} agent lines (seen while writing the patterns): found ${pct(both / gold)}, right ${pct(both / given)}`;
}

const pct = (x: number) => `${(100 * x).toFixed(1)} %`;

/** Sets by independent authors: `a` for development, `b` held out (only its figures are ever shown). */
const AUTHORS = fileURLToPath(new URL('./authors/', import.meta.url));
const FRESH = fileURLToPath(new URL('./fresh/', import.meta.url));
const SETS: readonly { title: string; file: string; heldOut?: true }[] = [
  { title: 'written', file: `${EVAL_DIR}written/conversations.jsonl` },
  { title: 'fresh a', file: `${FRESH}conversations-a.jsonl` },
  { title: 'fresh b', file: `${FRESH}conversations-b.jsonl`, heldOut: true },
  { title: 'author 7', file: `${AUTHORS}conversations-7.jsonl`, heldOut: true },
];

/** The conversations section as text, or null when no set is there. */
export function section(): string | null {
  const sets = SETS.filter((s) => existsSync(s.file)).map((s) => ({
    ...s,
    f: conversationFigures(readConversations(s.file), builtinBank),
  }));
  if (sets.length === 0) return null;
  const line = (name: string, cells: readonly string[]) => name.padEnd(52) + cells.map((c) => c.padStart(9)).join('');
  const row = (name: string, get: (f: ConversationFigures) => string, reach = '', aim = '') =>
    line(name, [...sets.map(({ f }) => get(f)), reach, aim]);
  const share = (name: string, get: (f: ConversationFigures) => number, reach = '', aim = '') =>
    row(name, (f) => pct(get(f)), reach, aim);
  const out = [
    line('', [...sets.map((s) => s.title), 'reach', 'aim']),
    row('conversations', (f) => String(f.conversations)),
    share('facts found', (f) => f.factsFound, '85 %', '95 %'),
    share('facts given that are right', (f) => f.factsRight, '93 %', '99 %'),
    share('  the same, word for word: found', (f) => f.factsFoundExact),
    share('  the same, word for word: right', (f) => f.factsRightExact),
    share('issue class right', (f) => f.issue),
    share('wish right', (f) => f.wants),
    share('next step among the acceptable', (f) => f.stepAcceptable, '80 %', '95 %'),
    share('  the best one', (f) => f.stepBest),
    share('  always "acknowledge" instead', (f) => f.constantAcknowledge),
    share('next step among the wrong', (f) => f.stepWrong, '4 %', '0 %'),
    share('acceptable steps held for harmful', (f) => f.avoidsAcceptable),
    row('questions offered that ask for a known fact', (f) => String(f.asksKnown), '0', '0'),
    share('band within one', (f) => f.bandWithinOne, '92 %', '98 %'),
    share('band exact', (f) => f.bandExact, '60 %', '80 %'),
    share('trend right', (f) => f.trend),
    '',
    'Facts by kind: in gold, given, right',
    ...FACTS.map((k) =>
      row(`  ${k}`, (f) => {
        const n = f.perFact[k];
        return n ? `${n.gold}/${n.given}/${n.right}` : '';
      }),
    ),
  ];
  const acts = actFigures();
  if (acts) out.push('', acts);
  for (const { title, f, heldOut } of sets) {
    if (heldOut || f.misses.length === 0) continue;
    out.push('', `Misses, ${title}:`, ...f.misses.map((m) => `  ${m.id} ${m.what}`));
  }
  return out.join('\n');
}
