import type { AvoidEntry } from '../../schema';
import { blame } from './blame';
import { calmDown } from './calm-down';
import { command } from './command';
import { contradiction } from './contradiction';
import { dismissive } from './dismissive';
import { hollowApology } from './hollow-apology';
import { hotPotato } from './hot-potato';
import { inOtherWords } from './in-other-words';
import { overpromise } from './overpromise';
import { policyShield } from './policy-shield';
import { refusal } from './refusal';
import { robotic } from './robotic';
import { shouting } from './shouting';
import { stall } from './stall';

/** Wording to avoid, by category. */
export const avoid: AvoidEntry[] = [
  ...policyShield,
  ...blame,
  ...contradiction,
  ...refusal,
  ...hollowApology,
  ...dismissive,
  ...calmDown,
  ...hotPotato,
  ...overpromise,
  ...stall,
  ...command,
  ...robotic,
  ...shouting,
  ...inOtherWords,
];
