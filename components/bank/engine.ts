import type { AvoidEntry, Bank } from '@/phrasebank/schema';
import { compileBank } from '@/rules/bank';
import { type FlagContext, findFlags } from '@/rules/flags';
import type { Flag } from '@/rules/types';
import { SAMPLE } from './model/warnings';

// The real judgement, in the page. Loaded when it is first needed: it brings the learned model with it.

function context(entry: AvoidEntry | null): FlagContext {
  return {
    turns: [],
    anger: {
      score: 95,
      band: 'furious',
      trend: 'steady',
      perTurn: [],
      evidence: [],
      threats: [],
      abuse: false,
      tooLittle: false,
    },
    channel: entry?.channel ?? 'email',
    slots: SAMPLE,
  };
}

/** What one entry marks in a text, as if the customer were angry enough for it. */
export function marksOf(entry: AvoidEntry, text: string): Flag[] {
  return findFlags(text, compileBank({ entries: [entry], model: '' }), context(entry));
}

/** What a bank marks in a line that it would itself offer. */
export function flagsIn(text: string, bank: Bank): Flag[] {
  return findFlags(text, compileBank(bank), context(null));
}
