/** What the practice desk shows, worked out from a play. Pure: words and elements are the views' part. */
import { stepLines } from '@/entrypoints/background/lines';
import type { Scenario } from '@/phrasebank/scenarios';
import { BANDS, bandOf } from '@/rules/bands';
import { curveOf, type Lack, lacksOf, type Play, type Round } from '@/rules/practice/play';
import type { Effect } from '@/rules/practice/table';
import type { Assessment, Band, Line, Step } from '@/rules/types';

/** Where the page is: the list, or a play. */
export interface Place {
  id: string;
  seed: number;
  start: Band | null;
}

/** `#/play/<id>/<seed>/<band>`; null: the list. */
export function placeOf(hash: string): Place | null {
  const [, id, seed, band] = /^#\/play\/([^/]+)(?:\/(\d{1,9}))?(?:\/([a-z]+))?$/.exec(hash) ?? [];
  if (!id) return null;
  const start = BANDS.find((b) => b === band) ?? null;
  return { id: decode(id), seed: seed === undefined ? 1 : Number(seed), start };
}
const decode = (text: string) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
export const addressOf = ({ id, seed, start }: Place): string =>
  `#/play/${encodeURIComponent(id)}/${seed}${start ? `/${start}` : ''}`;

/** What the list is narrowed to; empty: any. */
export interface Narrow {
  difficulty: string;
  channel: string;
  kind: string;
  issue: string;
}
export const ANY: Narrow = { difficulty: '', channel: '', kind: '', issue: '' };

export const narrowed = (all: readonly Scenario[], by: Narrow): Scenario[] =>
  all.filter(
    (s) =>
      (by.difficulty === '' || String(s.difficulty) === by.difficulty) &&
      (by.channel === '' || s.channel === by.channel) &&
      (by.kind === '' || s.kind === by.kind) &&
      (by.issue === '' || s.issue === by.issue),
  );

export interface Reviewed {
  round: Round;
  before: Band;
  after: Band;
  helped: Effect[];
  cost: Effect[];
  /** What was offered and not taken. */
  better: Line | null;
  /** Marked words with what can stand in their place; '' leaves them out. */
  instead: { words: string; line: string }[];
}

export interface Review {
  ended: 'well' | 'badly' | 'open' | 'early';
  start: Band;
  end: Band;
  curve: number[];
  /** Over all replies, what counted most first, each kind once. */
  helped: Effect[];
  cost: Effect[];
  steps: Step[];
  rounds: Reviewed[];
}

const MOST_LISTED = 6;

/** How it went: what helped and what cost, over all and in each reply, with another way to say it. */
export function reviewOf(play: Play): Review {
  const curve = curveOf(play);
  const shown = new Set<string>();
  const rounds = play.rounds.map((round): Reviewed => {
    const { helped, cost } = sides(round.effects);
    const better = stepLines(round.offered).find((line) => !round.reply.includes(line.text) && !shown.has(line.text)) ?? null;
    if (better) shown.add(better.text);
    return {
      round,
      before: bandOf(round.before),
      after: bandOf(round.after),
      helped,
      cost,
      better,
      instead: round.flags.flatMap(({ text, replacements: [line] }) => (line === undefined ? [] : [{ words: text, line }])),
    };
  });
  const all = sides(summed(play.rounds.flatMap((r) => r.effects)));
  return {
    ended: play.ended ?? 'early',
    start: play.start,
    end: bandOf(play.mood),
    curve,
    helped: all.helped.slice(0, MOST_LISTED),
    cost: all.cost.slice(0, MOST_LISTED),
    steps: [...new Set(play.rounds.flatMap((r) => r.steps))],
    rounds,
  };
}

function sides(effects: readonly Effect[]): { helped: Effect[]; cost: Effect[] } {
  const sorted = [...effects].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return { helped: sorted.filter((e) => e.points < 0), cost: sorted.filter((e) => e.points > 0) };
}

/** One row for each kind of effect; marked wordings stay apart. */
function summed(effects: readonly Effect[]): Effect[] {
  const by = new Map<string, Effect>();
  for (const e of effects) {
    const key = `${e.id}|${e.words?.toLowerCase() ?? ''}`;
    const known = by.get(key);
    by.set(key, known ? { ...known, points: known.points + e.points } : e);
  }
  return [...by.values()];
}

export interface Hint {
  lacks: Lack[];
  /** A line that does the first of it, where the judgement offers one. */
  line: Line | null;
}

/** What the next reply had best do. */
export const hintOf = (play: Play, assessment: Assessment | null): Hint => ({
  lacks: lacksOf(play).slice(0, 3),
  line: (assessment && stepLines(assessment)[0]) ?? null,
});
