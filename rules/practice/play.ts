import type { Move, Scenario } from '@/phrasebank/scenarios/schema';
import type { Bank } from '@/phrasebank/schema';
import { bandOf } from '../bands';
import type { Assessment, Band, Flag, Step, Turn } from '../types';
import { COMMON, STILL_ANGRY } from './common';
import { pick } from './seed';
import { type Seen, seeReply, speaksOf } from './seen';
import { type Effect, effectsOf, INSTEAD, MOVE_TABLE, netOf, type Standing, type Turning } from './table';

/** One reply and what came of it. */
export interface Round {
  reply: string;
  /** The mood before and after it, 0..100. */
  before: number;
  after: number;
  net: number;
  effects: readonly Effect[];
  flags: readonly Flag[];
  /** Steps that this reply took. */
  steps: readonly Step[];
  move: Move | 'drift';
  /** What Evenkeel offered before the reply was written. */
  offered: Pick<Assessment, 'steps' | 'suggestions'>;
}

/** A conversation with a written customer, at one moment. Never changed: `answer` gives the next one. */
export interface Play {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly start: Band;
  readonly turns: readonly Turn[];
  readonly rounds: readonly Round[];
  /** 0..100 */
  readonly mood: number;
  /** What has been said, so that nobody says it twice. */
  readonly used: readonly string[];
  /** The answers given, by their place in the scenario. */
  readonly told: readonly number[];
  readonly standing: Pick<Standing, 'named' | 'heard' | 'sorry' | 'fixed' | 'timed' | 'settled' | 'hurts'>;
  /** `open`: it went on and on. Null: it is the agent's turn. */
  readonly ended: 'well' | 'badly' | 'open' | null;
}

/** A conversation is over after so many replies, whatever they were. */
export const MOST_REPLIES = 8;
/** Where each band begins a play, on the scale of 100. */
export const BAND_START: Record<Band, number> = { calm: 10, annoyed: 30, frustrated: 50, angry: 70, furious: 90 };

/** Bands that a scenario can begin with, its own first. */
export const startsOf = (scenario: Scenario): Band[] =>
  [...new Set([scenario.start, ...(Object.keys(scenario.openings) as Band[])])].filter((b) => scenario.openings[b]?.length);

/**
 * The customer's first message.
 * @param start one of `startsOf(scenario)`; another one is taken for the scenario's own
 */
export function begin(scenario: Scenario, seed: number, start: Band = scenario.start): Play {
  const band = scenario.openings[start] ? start : scenario.start;
  const text = pick(scenario.openings[band] ?? [''], seed, 'opening');
  const name = (from: 'customer' | 'agent') => (from === 'customer' ? scenario.customer : scenario.agent);
  return {
    scenario,
    seed,
    start: band,
    turns: [...scenario.before, { from: 'customer' as const, text }].map((t) => ({ ...t, name: name(t.from) })),
    rounds: [],
    mood: BAND_START[band],
    used: [text],
    told: [],
    standing: { named: false, heard: false, sorry: false, fixed: false, timed: false, settled: false, hurts: 0 },
    ended: null,
  };
}

/** What the judgement is asked of a play with a draft. */
export const inputOf = (play: Play, draft: string) => ({
  channel: play.scenario.channel,
  turns: [...play.turns],
  draft,
  agentName: play.scenario.agent,
});

/** The reply is sent and the customer answers. A blank reply, or one after the end, changes nothing. */
export function answer(play: Play, reply: string, bank: Bank): Play {
  if (play.ended || reply.trim() === '') return play;
  const { scenario, seed, rounds } = play;
  const before = seeReply(inputOf(play, ''), scenario, bank).assessment;
  const r = seeReply(inputOf(play, reply), scenario, bank);
  const standing: Standing = {
    ...play.standing,
    mood: play.mood,
    replies: rounds.length,
    patience: scenario.patience,
    abusive: scenario.traits.includes('abuse'),
  };
  const asked = answersTo(play, r);
  const effects = effectsOf(r, standing, scenario.weighs);
  if (asked.length > 0) effects.unshift({ id: 'asks', points: -2 });
  const net = netOf(effects);
  const mood = Math.min(100, Math.max(0, Math.round(play.mood + net)));
  const now = {
    named: standing.named || r.named,
    heard: standing.heard || r.acts.has('acknowledge') || r.acts.has('empathise'),
    sorry: standing.sorry || r.sorry === 'real',
    fixed: standing.fixed || (r.fix && r.hands !== 'bare') || r.hands === 'cared',
    timed: standing.timed || r.time,
    hurts: standing.hurts + (net > 0 ? 1 : 0),
  };
  const turning: Turning = { ...standing, after: mood, net, r, effects, nowFixed: now.fixed, nowTimed: now.timed };
  const chosen = (MOVE_TABLE.find((row) => row.when(turning)) ?? { move: 'unheard' as const }).move;
  const last = rounds.length + 1 >= MOST_REPLIES;
  const move = last && chosen !== 'bye' && chosen !== 'leave' ? (mood < 40 && now.fixed ? 'bye' : 'drift') : chosen;
  const said = sayNext(play, move, asked);
  const round: Round = {
    reply,
    before: play.mood,
    after: mood,
    net,
    effects,
    flags: r.flags,
    steps: stepsOf(r),
    move,
    offered: { steps: before.steps, suggestions: before.suggestions },
  };
  return {
    ...play,
    turns: [
      ...play.turns,
      { from: 'agent', name: scenario.agent, text: reply },
      { from: 'customer', name: scenario.customer, text: said.text },
    ],
    rounds: [...rounds, round],
    mood,
    used: [...play.used, ...said.used],
    told: [...play.told, ...said.told],
    standing: { ...now, settled: standing.settled || move === 'settled' },
    ended: move === 'bye' ? 'well' : move === 'leave' ? 'badly' : move === 'drift' ? 'open' : null,
  };
}

/** Places of the written answers that the reply's questions bring. */
function answersTo(play: Play, r: Seen): number[] {
  if (r.questions.length === 0) return [];
  const asked = r.questions.join(' ');
  return play.scenario.answers.flatMap((a, i) => (!play.told.includes(i) && speaksOf(asked, a.asked) ? [i] : [])).slice(0, 2);
}

/** Moves to which an answer to a question can be added, and the one it takes the place of. */
const WITH_ANSWER: ReadonlySet<string> = new Set([
  'what-now',
  'what-now-hot',
  'when',
  'when-hot',
  'easing',
  'easing-hot',
  'settled',
  'limit',
  'unanswered',
]);

/** The customer's words: unused ones of the move, else of those that stand in for it, else what anybody says. */
function sayNext(play: Play, move: Move | 'drift', asked: readonly number[]) {
  const { scenario, seed, rounds, used } = play;
  const place = `${rounds.length}`;
  const told = move === 'answer' || WITH_ANSWER.has(move) ? asked : [];
  const facts = told.map((i) => pick(scenario.answers[i]?.says ?? [''], seed, `answer ${i}`));
  if (move === 'answer' && facts.length > 0) return { text: facts.join(' '), used: facts, told };
  const lists =
    move === 'drift'
      ? [COMMON.drift]
      : [scenario.lines[move], STILL_ANGRY[scenario.kind][move], ...INSTEAD[move].map((m) => scenario.lines[m])].map(
          (l) => l ?? [],
        );
  const common = COMMON[move];
  const fresh = [...lists, common].map((list) => list.filter((line) => !used.includes(line))).find((list) => list.length > 0);
  const line = pick(fresh ?? common, seed, place);
  return { text: [line, ...facts].join(' '), used: [line, ...facts], told };
}

const STEP_OF = new Set<string>([
  'acknowledge',
  'clarify',
  'empathise',
  'apologise',
  'resolve',
  'commit',
  'confirm',
  'follow-up',
  'hand-over',
  'set-boundary',
  'close',
]);
const stepsOf = (r: Seen): Step[] => [...r.acts].filter((a) => STEP_OF.has(a)) as Step[];

/** What the conversation still lacks, in the order in which it is best done: for a hint. */
export type Lack = 'acknowledge' | 'name' | 'fix' | 'time' | 'boundary' | 'round-off';
export function lacksOf(play: Play): Lack[] {
  const { standing, scenario, rounds } = play;
  if (standing.settled) return ['round-off'];
  const set = rounds.some((r) => r.effects.some((e) => e.id === 'boundary'));
  return [
    ...(scenario.traits.includes('abuse') && !set ? (['boundary'] as const) : []),
    ...(standing.heard || standing.sorry ? [] : (['acknowledge'] as const)),
    ...(standing.named ? [] : (['name'] as const)),
    ...(standing.fixed ? [] : (['fix'] as const)),
    ...(standing.timed ? [] : (['time'] as const)),
  ];
}

/** The moods of a play, the beginning first. */
export const curveOf = (play: Play): number[] => [BAND_START[play.start], ...play.rounds.map((r) => r.after)];

/** The customer's mood now as a band. */
export const bandNow = (play: Play): Band => bandOf(play.mood);
