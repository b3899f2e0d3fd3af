import type { Cue } from '@/phrasebank/schema';
import type { Issue, Step, Want } from '@/rules/types';

/** The closed lists that a logged complaint is told in; what stands in a file are these words, in every language of the interface. */

export const ISSUES = [
  'delivery',
  'billing',
  'defect',
  'outage',
  'wait',
  'agent-conduct',
  'cancellation',
  'account-access',
  'information',
  'other',
] as const satisfies readonly Issue[];

/** Kinds of trouble: the cues of the phrase bank that name one, closest first (as `NAMING` in rules/suggest/slots.ts). */
export const TROUBLES = [
  'fraud',
  'double-charge',
  'charged-after-cancel',
  'marked-delivered',
  'wrong-item',
  'damaged',
  'missing-part',
  'refund-late',
  'locked-out',
  'missed-call',
  'late',
  'no-show',
  'unexpected-charge',
  'down',
  'stopped-working',
  'rude',
  'cancel-hard',
] as const satisfies readonly Cue[];
export type Trouble = (typeof TROUBLES)[number];

/** What was done about it: what customers ask for, or nothing. */
export const RESOLUTIONS = [
  'refund',
  'replacement',
  'repair',
  'explanation',
  'credit',
  'cancellation',
  'apology',
  'callback',
  'information',
  'delivery',
  'manager',
  'access',
  'compensation',
  'action',
  'none',
] as const satisfies readonly (Want | 'none')[];
export type Resolution = (typeof RESOLUTIONS)[number];

/** How it ended: settled, in part, not yet, with another team, or the customer went away over it. */
export const OUTCOMES = ['settled', 'partly', 'open', 'handed-over', 'left'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const STEPS = [
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
] as const satisfies readonly Step[];

export const CHANNELS = ['chat', 'email'] as const;
