import type { CompiledBank } from '../bank';
import type { Priority } from '../types';
import type { Situation } from '.';
import { readSignals, type Signals } from './signals';
import { list } from './wording';

interface Row {
  points: number;
  when: (g: Signals) => boolean;
  reason: (g: Signals) => string;
}

const days = (g: Signals): boolean => /\b(?:days?|weeks?|months?|din|tage|d[ií]as)\b/i.test(g.s.facts.waiting?.value ?? '');
const threat = (g: Signals, name: string) => (g.s.anger.threats as readonly string[]).includes(name);
const capital = (t: string) => t.charAt(0).toUpperCase() + t.slice(1);

/** What makes a conversation urgent; points add up. Level 1 from 7 points, 2 from 4, 3 from 2. */
const URGENCY: readonly Row[] = [
  { points: 8, when: (g) => threat(g, 'harm'), reason: () => 'Threat to hurt someone' },
  { points: 4, when: (g) => g.ever.has('danger') && !g.now.has('resolved'), reason: () => 'Safety is at stake' },
  { points: 3, when: (g) => g.ever.has('hurt') && !g.now.has('resolved'), reason: () => 'Health, loss or hardship' },
  {
    points: 3,
    when: (g) => threat(g, 'legal') || threat(g, 'regulator') || threat(g, 'chargeback'),
    reason: (g) => `Names ${threat(g, 'legal') ? 'legal action' : threat(g, 'regulator') ? 'a regulator' : 'a chargeback'}`,
  },
  { points: 2, when: (g) => threat(g, 'public'), reason: () => 'Says it will go public' },
  { points: 1, when: (g) => threat(g, 'leave'), reason: () => 'Says they will leave' },
  { points: 5, when: (g) => g.grade === 4, reason: () => 'Furious' },
  { points: 3, when: (g) => g.grade === 3, reason: () => 'Angry' },
  { points: 2, when: (g) => g.grade === 2, reason: () => 'Frustrated' },
  { points: 1, when: (g) => g.s.anger.trend === 'rising' && g.grade >= 1, reason: () => 'Rising' },
  { points: 2, when: (g) => g.promiseBroken, reason: () => 'A promise was not kept' },
  {
    points: 2,
    when: (g) => (g.s.facts.contacts?.value ?? 0) >= 3,
    reason: (g) => `${list.upper(g.s.facts.contacts?.value ?? 0)} contacts`,
  },
  { points: 1, when: (g) => g.s.facts.contacts?.value === 2, reason: () => 'Second contact' },
  { points: 1, when: (g) => days(g), reason: (g) => `Waiting ${g.s.facts.waiting?.value.toLowerCase().replace(/ ago$/, '')}` },
  { points: 1, when: (g) => g.waitingTurns >= 2, reason: (g) => `${list.upper(g.waitingTurns)} messages with no answer` },
  {
    points: 1,
    when: (g) =>
      /\b(?:today|tonight|by (?:\d|noon)|til+ \d|asap|urgent\w*|right now|immediately)\b/i.test(
        g.s.input.turns.filter((t) => t.from === 'customer').at(-1)?.text ?? '',
      ) && !g.now.has('resolved'),
    reason: () => 'Needs it today',
  },
];

/** How urgent this conversation is among others, 1 the most, with its reasons in words. */
export function priorityOf(s: Situation, bank: CompiledBank | null = null): Priority {
  const g = readSignals(s, bank);
  const hits = URGENCY.filter((r) => r.when(g)).sort((a, b) => b.points - a.points);
  const points = hits.reduce((n, r) => n + r.points, 0);
  const level = g.answered ? 4 : points >= 7 ? 1 : points >= 4 ? 2 : points >= 2 ? 3 : 4;
  return { level, reasons: hits.map((r) => capital(r.reason(g))) };
}
