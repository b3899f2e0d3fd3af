import type { EffectId, Move } from '@/phrasebank/scenarios/schema';
import type { Seen } from './seen';

/** How far a conversation has come, worked out from its rounds. */
export interface Standing {
  /** 0..100, before the reply. */
  mood: number;
  /** Replies so far. */
  replies: number;
  named: boolean;
  heard: boolean;
  sorry: boolean;
  fixed: boolean;
  timed: boolean;
  /** The customer has accepted what is offered. */
  settled: boolean;
  /** Replies that cost more than they helped. */
  hurts: number;
  patience: number;
  /** The customer insults. */
  abusive: boolean;
}

/** What a reply does to the mood: the row's points where its condition holds, on the scale of 100. Below 0: it calms. */
export interface Effect {
  id: EffectId;
  points: number;
  /** Words of the reply that it is about, where there are some. */
  words?: string;
}

interface EffectRow {
  id: EffectId;
  /** Points: the first time, and when it has been done before (0: it counts once). */
  points: number;
  again?: number;
  before?: keyof Pick<Standing, 'named' | 'heard' | 'sorry' | 'fixed' | 'timed'>;
  when(r: Seen, s: Standing): boolean;
}

const UPSET = 20;

/** What helps and what costs. Each row stands alone: what holds adds up, within `MOST_HELP` and `MOST_COST`. */
export const EFFECT_TABLE: readonly EffectRow[] = [
  {
    id: 'heard',
    points: -8,
    before: 'heard',
    again: -3,
    when: (r) => (r.acts.has('acknowledge') || r.acts.has('empathise')) && !r.repeats,
  },
  { id: 'named', points: -7, before: 'named', again: -2, when: (r) => r.named },
  { id: 'sorry', points: -7, before: 'sorry', again: 0, when: (r) => r.sorry === 'real' },
  { id: 'fix', points: -8, before: 'fixed', again: -5, when: (r) => r.fix && r.hands !== 'bare' },
  { id: 'time', points: -10, before: 'timed', again: -6, when: (r) => r.time },
  { id: 'answered', points: -5, when: (r) => r.asked && !r.unanswered },
  { id: 'name', points: -2, when: (r) => r.usesName },
  { id: 'boundary', points: -6, when: (r, s) => s.abusive && r.acts.has('set-boundary') },
  { id: 'hands-over', points: -4, when: (r) => r.hands === 'cared' },
  { id: 'thanks', points: -1, when: (r) => r.acts.has('thank') },
  {
    id: 'rounds-off',
    points: -16,
    when: (r, s) => s.settled && ['confirm', 'follow-up', 'close', 'thank', 'commit'].some((a) => r.acts.has(a as never)),
  },

  { id: 'asked-again', points: 9, when: (r) => r.asksKnown.length > 0 },
  { id: 'passed-on', points: 9, when: (r) => r.hands === 'bare' },
  { id: 'not-named', points: 5, when: (r, s) => !r.named && !s.named && s.mood >= UPSET },
  {
    id: 'cold',
    points: 6,
    when: (r, s) =>
      !s.heard && !s.sorry && r.sorry !== 'real' && !r.acts.has('acknowledge') && !r.acts.has('empathise') && s.mood >= UPSET,
  },
  {
    id: 'no-fix',
    points: 5,
    when: (r, s) => s.replies >= 1 && !s.fixed && !r.fix && r.hands !== 'cared' && r.questions.length === 0,
  },
  { id: 'unanswered', points: 5, when: (r) => r.unanswered && r.questions.length === 0 },
  { id: 'repeats', points: 5, when: (r) => r.repeats },
  { id: 'long', points: 4, when: (r) => r.long },
  { id: 'short', points: 6, when: (r, s) => r.words < 4 && !s.settled },
  { id: 'bright', points: 4, when: (r, s) => r.bright && s.mood >= 40 },
  { id: 'hollow', points: 4, when: (r) => r.sorry === 'hollow' },
  { id: 'vague', points: 4, when: (r, s) => r.vague && !s.timed },
  { id: 'closes-early', points: 6, when: (r, s) => r.closesEarly && !s.settled },
  { id: 'limit-unasked', points: 8, when: (r, s) => !s.abusive && r.acts.has('set-boundary') },
];

/** What marked wording costs; at most `MOST_FLAGS` of a reply count. */
export const FLAG_POINTS = { stop: 14, warn: 7, hint: 2 } as const;
const MOST_FLAGS = 3;
/** Nobody goes from furious to calm, or back, by one message. */
export const MOST_HELP = 26;
const MOST_COST = 24;
/** The most that a mood moves by one reply. */
export const MOST_WORSE = 22;

/** All that holds of a reply, in the table's order, marked wording after it. `weighs`: what counts more or less with this person. */
export function effectsOf(r: Seen, s: Standing, weighs: Partial<Record<EffectId, number>> = {}): Effect[] {
  const weight = (id: EffectId) => (Object.hasOwn(weighs, id) ? (weighs[id] ?? 1) : 1);
  const rows = EFFECT_TABLE.flatMap((row): Effect[] => {
    if (!row.when(r, s)) return [];
    const points = row.before && s[row.before] ? (row.again ?? row.points) : row.points;
    // The same reply once more does no good, whatever is in it.
    return points === 0 || (r.same && points < 0) ? [] : [{ id: row.id, points: points * weight(row.id) }];
  });
  const worst = [...r.flags].sort((a, b) => FLAG_POINTS[b.severity] - FLAG_POINTS[a.severity]).slice(0, MOST_FLAGS);
  return [
    ...rows,
    ...worst.map(({ severity, text }) => ({ id: severity, points: FLAG_POINTS[severity] * weight(severity), words: text })),
  ];
}

/** By how much the mood moves. */
export function netOf(effects: readonly Effect[]): number {
  const sum = (sign: 1 | -1) => effects.reduce((all, e) => (Math.sign(e.points) === sign ? all + e.points : all), 0);
  return Math.min(MOST_WORSE, Math.max(-MOST_HELP, sum(-1)) + Math.min(MOST_COST, sum(1)));
}

/** What the customer's next message is chosen by: the mood before and after, what the reply did, what was done before. */
export interface Turning extends Standing {
  after: number;
  net: number;
  r: Seen;
  effects: readonly Effect[];
  /** The reply and all before it. */
  nowFixed: boolean;
  nowTimed: boolean;
}

const ANGRY = 60;
const FURIOUS = 80;
const ACCEPTS = 40;

const did = (t: Turning, ...ids: EffectId[]) => t.effects.some((e) => ids.includes(e.id));
const has = (t: Turning, ...ids: EffectId[]) => t.effects.some((e) => ids.includes(e.id) && e.points > 0);
const stung = (t: Turning) => has(t, 'stop') || (has(t, 'warn', 'closes-early', 'limit-unasked', 'hollow') && t.net > -8);
const warm = (t: Turning) => did(t, 'heard', 'named', 'sorry');

/** What the customer does next: the first row whose condition holds. */
export const MOVE_TABLE: readonly { move: Move; when(t: Turning): boolean }[] = [
  { move: 'leave', when: (t) => t.net > 0 && t.after >= FURIOUS && t.hurts + 1 >= t.patience },
  { move: 'bye', when: (t) => t.settled && t.net <= 0 && t.after < ACCEPTS },
  { move: 'limit', when: (t) => did(t, 'boundary') && t.net <= 0 && !(t.nowFixed && t.nowTimed && t.after < ACCEPTS) },
  { move: 'passed-on', when: (t) => has(t, 'passed-on') && t.net > 0 },
  { move: 'asked-again', when: (t) => has(t, 'asked-again') && !has(t, 'stop') },
  { move: 'hurt-hot', when: (t) => stung(t) && t.after >= ANGRY },
  { move: 'hurt', when: stung },
  { move: 'too-long', when: (t) => has(t, 'long') && t.net > 0 },
  { move: 'settled', when: (t) => t.nowFixed && t.nowTimed && t.after < ACCEPTS && t.net <= 0 },
  { move: 'easing-hot', when: (t) => t.nowFixed && t.nowTimed && t.net < 0 && t.after >= ANGRY },
  { move: 'easing', when: (t) => t.nowFixed && t.nowTimed && t.net < 0 },
  { move: 'when-hot', when: (t) => t.nowFixed && !t.nowTimed && t.net < 0 && t.after >= ANGRY },
  { move: 'when', when: (t) => t.nowFixed && !t.nowTimed && t.net < 0 },
  { move: 'answer', when: (t) => t.r.questions.length > 0 && t.net <= 4 },
  { move: 'unanswered', when: (t) => has(t, 'unanswered') && warm(t) },
  { move: 'what-now-hot', when: (t) => warm(t) && t.net <= 0 && t.after >= ANGRY },
  { move: 'what-now', when: (t) => warm(t) && t.net <= 0 },
  { move: 'unheard-hot', when: (t) => t.after >= ANGRY },
  { move: 'unheard', when: () => true },
];

/** Where a scenario has no line left for a move, another's are taken, and at last one that anybody might say. */
export const INSTEAD: Record<Move, readonly Move[]> = {
  leave: [],
  bye: [],
  'hurt-hot': ['hurt', 'unheard-hot'],
  hurt: ['unheard'],
  'asked-again': ['unheard'],
  'passed-on': ['unheard'],
  'too-long': ['what-now'],
  settled: ['easing'],
  limit: ['what-now'],
  'easing-hot': ['easing'],
  easing: [],
  'when-hot': ['when'],
  when: ['what-now'],
  answer: ['what-now'],
  unanswered: ['what-now'],
  'what-now-hot': ['what-now'],
  'what-now': [],
  'unheard-hot': ['unheard'],
  unheard: [],
};
