import type { ActSpan } from '../acts';
import type { CompiledBank } from '../bank';
import type { Anger, AssessInput, Facts, PromiseMade, Question, Steps } from '../types';

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

/** Which steps are done, the next one with its reason, and those that would do harm now. */
export function nextStep(_s: Situation, _bank: CompiledBank): Steps {
  return { done: [], next: 'acknowledge', title: '', why: '', avoid: [] };
}
