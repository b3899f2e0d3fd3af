import type { EmpathyEntry, QuestionEntry, StepLineEntry } from '../schema';

type Band = NonNullable<EmpathyEntry['bands']>[0];
type Issues = NonNullable<EmpathyEntry['issues']>;
type Extra = Pick<EmpathyEntry, 'channel' | 'cues' | 'issues'>;

/** Every class but plain questions: for lines that take it that something went wrong. */
export const TROUBLE: Issues = [
  'delivery',
  'billing',
  'defect',
  'outage',
  'wait',
  'agent-conduct',
  'cancellation',
  'account-access',
  'other',
];

/** Classes whose trouble can stand after "sorry about the ...". */
export const NAMED: Issues = ['delivery', 'billing', 'defect', 'outage', 'wait', 'agent-conduct'];

/** Last part of the id, lowest and highest band, the line, and what else it depends on. */
export type LineRow = [slug: string, from: Band, to: Band, text: string, extra?: Extra];
export type StepRow = [
  slug: string,
  from: Band,
  to: Band,
  text: string,
  extra?: Extra & Pick<StepLineEntry, 'wants' | 'threats'>,
];
export type QuestionRow = [slug: string, asks: string, from: Band, to: Band, text: string, extra?: Extra];

/** Empathy lines of one topic; `issues` holds for all of them unless a row says otherwise. */
export function empathy(topic: string, issues: Issues | null, rows: readonly LineRow[]): EmpathyEntry[] {
  return rows.map(([slug, from, to, text, extra]) => ({
    kind: 'empathy',
    id: `empathy.${topic}.${slug}`,
    text,
    bands: [from, to],
    ...(issues ? { issues } : {}),
    ...extra,
  }));
}

/** Clarifying questions of one topic. */
export function questions(topic: string, issues: Issues | null, rows: readonly QuestionRow[]): QuestionEntry[] {
  return rows.map(([slug, asks, from, to, text, extra]) => ({
    kind: 'question',
    id: `question.${topic}.${slug}`,
    text,
    asks,
    bands: [from, to],
    ...(issues ? { issues } : {}),
    ...extra,
  }));
}

/** Lines of one step. */
export function stepLines(step: StepLineEntry['step'], rows: readonly StepRow[]): StepLineEntry[] {
  return rows.map(([slug, from, to, text, extra]) => ({
    kind: 'step',
    id: `step.${step}.${slug}`,
    text,
    step,
    bands: [from, to],
    ...extra,
  }));
}
