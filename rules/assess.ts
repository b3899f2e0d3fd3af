import type { Bank } from '@/phrasebank/schema';
import { type ActSpan, actsOf } from './acts';
import { scoreAnger } from './anger';
import { type CompiledBank, compileBank } from './bank';
import { readFacts } from './facts';
import { promisesMade } from './facts/promises';
import { openQuestions } from './facts/questions';
import { findFlags } from './flags';
import { nextStep, type Situation, stepDue } from './steps';
import { checkDraft } from './steps/checks';
import { customerTypeOf } from './steps/customer-type';
import { priorityOf } from './steps/priority';
import { suggest } from './suggest';
import { slotValues } from './suggest/slots';
import { detectLanguage } from './text/language';
import type { Anger, AssessInput, Assessment, Facts } from './types';

/**
 * The one door to the judgement: what to think of this conversation and this draft.
 * Pure: the same input and bank give the same answer; work is remembered per sentence inside the stages.
 */
export function assess(input: AssessInput, bank: Bank): Assessment {
  const compiled = compileBank(bank);
  const customerText = input.turns.filter((t) => t.from === 'customer').map((t) => t.text);
  const language = detectLanguage(customerText.join('\n'));
  const anger = scored(language) ? scoreAnger(input.turns) : unscored(input);
  const facts = readFacts(input.turns, compiled);
  const acts = new Map<number, ActSpan[]>();
  input.turns.forEach((t, i) => {
    if (t.from === 'agent') acts.set(i, actsOf(t.text, compiled));
  });
  const situation: Situation = {
    input,
    anger,
    facts,
    promises: promisesMade(input.turns),
    questions: openQuestions(input.turns, input.draft),
    acts,
    draftActs: actsOf(input.draft, compiled),
  };
  const steps = nextStep(situation, compiled);
  return {
    language,
    anger,
    priority: priorityOf(situation),
    flags: findFlags(input.draft, compiled, {
      turns: input.turns,
      anger,
      channel: input.channel,
      slots: slotsOf(input, facts, compiled),
      due: once(() => stepDue(situation, compiled)),
    }),
    checks: checkDraft(situation, compiled),
    facts,
    promises: situation.promises,
    questions: situation.questions,
    steps,
    suggestions: suggest(situation, steps, compiled),
    customerType: customerTypeOf(situation),
  };
}

function once<T>(work: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}

/** Slot values as they were for these facts, which are the same object while the conversation is the same; the clock in steps of ten minutes. */
function slotsOf(input: AssessInput, facts: Facts, bank: CompiledBank): Readonly<Record<string, string>> {
  const key = `${input.agentName ?? ''}|${input.now?.slice(0, 15) ?? ''}`;
  const known = slots.get(facts);
  if (known?.key === key) return known.values;
  const values = slotValues(input, facts, bank);
  slots.set(facts, { key, values });
  return values;
}
const slots = new WeakMap<Facts, { key: string; values: Readonly<Record<string, string>> }>();

const scored = (language: string) => language === 'und' || language === 'en' || language.startsWith('en-');

/** In another language nothing is guessed: no score, no evidence. */
function unscored(input: AssessInput): Anger {
  const perTurn = input.turns.flatMap((t, turn) => (t.from === 'customer' ? [{ turn, score: 0 }] : []));
  return { score: 0, band: 'calm', trend: 'steady', perTurn, evidence: [], threats: [], abuse: false, tooLittle: true };
}
