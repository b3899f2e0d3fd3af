import type { Bank } from '@/phrasebank/schema';
import { actsOf } from './acts';
import { scoreAnger } from './anger';
import { type CompiledBank, compileBank } from './bank';
import { readFacts } from './facts';
import { promisesMade } from './facts/promises';
import { answers, type OpenQuestion, questionsOpen } from './facts/questions';
import { findFlags } from './flags';
import { nextStep, type Situation, stepDue } from './steps';
import { checkDraft } from './steps/checks';
import { customerTypeOf } from './steps/customer-type';
import { priorityOf } from './steps/priority';
import { type Handover, handoverOf, suggest } from './suggest';
import { slotValues } from './suggest/slots';
import { detectLanguage } from './text/language';
import type { Anger, AssessInput, Assessment, CustomerType, Facts, Priority, Turn } from './types';

/**
 * The one door to the judgement: what to think of this conversation and this draft.
 * Pure: the same input and bank give the same answer. What the turns say is remembered by the array they come in, which must not be changed
 * afterwards; the rest is remembered per sentence inside the stages.
 */
export function assess(input: AssessInput, bank: Bank): Assessment {
  const compiled = compileBank(bank);
  const told = conversation(input.turns, compiled);
  const { language, anger, facts, promises } = told;
  const situation = situationOf(input, told, compiled);
  const steps = nextStep(situation, compiled);
  return {
    language,
    anger,
    priority: told.priority,
    flags: findFlags(input.draft, compiled, {
      turns: input.turns,
      anger,
      channel: input.channel,
      slots: slotsOf(input, facts, compiled),
      due: once(() => stepDue(situation, compiled)),
    }),
    checks: checkDraft(situation, compiled),
    facts,
    promises,
    questions: situation.questions,
    steps,
    suggestions: suggest(situation, steps, compiled),
    customerType: told.customerType,
  };
}

/** What a colleague who takes this conversation over needs, and the customer is told of it. */
export function handOver(input: AssessInput, bank: Bank): Handover {
  const compiled = compileBank(bank);
  const situation = situationOf(input, conversation(input.turns, compiled), compiled);
  return handoverOf(situation, nextStep(situation, compiled), compiled);
}

function situationOf(input: AssessInput, told: Conversation, bank: CompiledBank): Situation {
  const { anger, facts, acts, promises } = told;
  return {
    input,
    anger,
    facts,
    promises,
    questions: told.open.map((q) => ({ ...q, answeredInDraft: answers(q.text, input.draft) })),
    acts,
    draftActs: actsOf(input.draft, bank),
  };
}

function once<T>(work: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: work() };
    return made.value;
  };
}

/** What the turns say by themselves: the same from one key to the next. */
interface Conversation extends Pick<Situation, 'anger' | 'facts' | 'acts' | 'promises'> {
  language: string;
  open: readonly OpenQuestion[];
  priority: Priority;
  customerType: CustomerType | null;
}
const conversations = new WeakMap<CompiledBank, WeakMap<readonly Turn[], Conversation>>();

function conversation(turns: AssessInput['turns'], bank: CompiledBank): Conversation {
  let known = conversations.get(bank);
  if (!known) {
    known = new WeakMap();
    conversations.set(bank, known);
  }
  const hit = known.get(turns);
  if (hit) return hit;
  const language = detectLanguage(turns.flatMap((t) => (t.from === 'customer' ? [t.text] : [])).join('\n'));
  const open = questionsOpen(turns);
  const undrafted: Situation = {
    input: { channel: 'chat', turns, draft: '' },
    anger: scored(language) ? scoreAnger(turns) : unscored(turns),
    facts: readFacts(turns, bank),
    promises: promisesMade(turns),
    questions: open.map((q) => ({ ...q, answeredInDraft: false })),
    acts: new Map(turns.flatMap((t, i) => (t.from === 'agent' ? [[i, actsOf(t.text, bank)] as const] : []))),
    draftActs: [],
  };
  const made: Conversation = {
    ...undrafted,
    language,
    open,
    priority: priorityOf(undrafted, bank),
    customerType: customerTypeOf(undrafted, bank),
  };
  known.set(turns, made);
  return made;
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
function unscored(turns: readonly Turn[]): Anger {
  const perTurn = turns.flatMap((t, turn) => (t.from === 'customer' ? [{ turn, score: 0 }] : []));
  return { score: 0, band: 'calm', trend: 'steady', perTurn, evidence: [], threats: [], abuse: false, tooLittle: true };
}
