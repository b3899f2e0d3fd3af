import type { ActSpan } from '../acts';
import type { CompiledBank } from '../bank';
import type { Act, Anger, AssessInput, Facts, PromiseMade, Question, Step, Steps } from '../types';
import { HARM, PROCESS } from './process';
import { readSignals, type Signals } from './signals';
import { titleOf, whyAfterDraft } from './wording';

/** What is known when the process is looked at. */
export interface Situation {
  input: AssessInput;
  anger: Anger;
  facts: Facts;
  promises: PromiseMade[];
  questions: Question[];
  /** Acts of each agent turn by its index in `input.turns`. */
  acts: ReadonlyMap<number, ActSpan[]>;
  draftActs: ActSpan[];
}

/** The order used when the bank has no model. */
const ORDER: readonly Step[] = [
  'set-boundary',
  'acknowledge',
  'empathise',
  'clarify',
  'apologise',
  'hand-over',
  'resolve',
  'commit',
  'confirm',
  'follow-up',
  'close',
];

const STEP_OF: Partial<Record<Act, Step>> = {
  acknowledge: 'acknowledge',
  clarify: 'clarify',
  empathise: 'empathise',
  apologise: 'apologise',
  resolve: 'resolve',
  commit: 'commit',
  confirm: 'confirm',
  'follow-up': 'follow-up',
  'hand-over': 'hand-over',
  'set-boundary': 'set-boundary',
  close: 'close',
};

/** The steps that a text takes; an apology that owns nothing is none. */
function stepsIn(acts: readonly ActSpan[]): Set<Step> {
  const out = new Set<Step>();
  for (const a of acts) {
    const step = STEP_OF[a.act];
    if (step && !a.hollow) out.add(step);
  }
  return out;
}

/** Which steps are done, the next one with its reason, and those that would do harm now. */
export function nextStep(s: Situation, bank: CompiledBank): Steps {
  const g = readSignals(s, bank);
  const avoid = harmful(g);
  const row = PROCESS.find((r) => r.when(g)) as (typeof PROCESS)[number];
  const model = bank.model?.steps ?? ORDER;
  const due = inOrder(row.due, model).filter((step) => !avoid.has(step));
  const inDraft = stepsIn(s.draftActs);
  if (s.questions.length > 0 && s.questions.every((q) => q.answeredInDraft)) inDraft.add('resolve');
  const open = due.filter((step) => !inDraft.has(step));
  const next = open[0] ?? due.at(-1) ?? row.due[0] ?? 'acknowledge';
  const drafted = open.length === 0 && inDraft.has(next);
  const skipped = due.indexOf(next) > 0 ? due[due.indexOf(next) - 1] : undefined;
  const done = new Set<Step>(inDraft);
  for (const [turn, acts] of s.acts) if (turn >= 0) for (const step of stepsIn(acts)) done.add(step);
  return {
    // a step that the draft takes already stays the last one due, and counts as done
    done: ORDER.filter((step) => done.has(step) && (step !== next || drafted)),
    next,
    title: titleOf(next, g, row.id),
    why: drafted
      ? 'Your draft does that. Nothing more is due in this reply.'
      : skipped
        ? whyAfterDraft(skipped, next)
        : row.why(g),
    avoid: ORDER.filter((step) => avoid.has(step)),
  };
}

/** The step this reply owes: the next one as it was before a word of it was written. Does not change while the draft does. */
export function stepDue(s: Situation, bank: CompiledBank): Step {
  const questions = s.questions.map((q) => ({ ...q, answeredInDraft: false }));
  return nextStep({ ...s, input: { ...s.input, draft: '' }, questions, draftActs: [] }, bank).next;
}

/** The due steps in the model's order; what the model leaves out is dropped unless nothing would be left. */
function inOrder(due: readonly Step[], model: readonly Step[]): Step[] {
  const place = (step: Step): number => {
    if (model.includes(step)) return model.indexOf(step);
    // a situation that calls for these overrules any model
    if (step === 'set-boundary') return -1;
    if (step === 'hand-over') return model.indexOf('resolve') - 0.5;
    return Number.POSITIVE_INFINITY;
  };
  const kept = due.filter((step) => place(step) !== Number.POSITIVE_INFINITY);
  return kept.length > 0 ? [...kept].sort((a, b) => place(a) - place(b)) : [...due];
}

function harmful(g: Signals): Set<Step> {
  return new Set(HARM.filter((h) => h.when(g)).map((h) => h.step));
}
