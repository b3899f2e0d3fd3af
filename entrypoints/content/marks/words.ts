import type { Band, Severity, Step } from '@/rules/types';

/** The words of what is drawn in the page. Actions, about the wording, never about the writer. */
export const SEVERITY_WORD: Record<Severity, string> = { hint: 'Consider', warn: 'Reword', stop: 'Change first' };
export const BAND_WORD: Record<Band, string> = {
  calm: 'Calm',
  annoyed: 'Annoyed',
  frustrated: 'Frustrated',
  angry: 'Angry',
  furious: 'Furious',
};
const STEP_WORD: Partial<Record<Step, string>> = {
  'follow-up': 'follow up',
  'hand-over': 'hand over',
  'set-boundary': 'set a limit',
};

const MAC = /Mac/.test(globalThis.navigator?.platform ?? '');
export const ALT = MAC ? 'Option' : 'Alt';
const CTRL = MAC ? 'Cmd' : 'Ctrl';

export const words = {
  of: (n: number, all: number) => `${n} of ${all}`,
  previous: 'Previous wording',
  next: 'Next wording',
  leaveOut: 'Just leave it out',
  ignoreHere: 'Ignore here',
  ignoreAlways: 'Always ignore',
  more: 'More',
  nextStep: (step: Step) => `Next: ${STEP_WORD[step] ?? step}`,
  wordings: (n: number) => (n === 1 ? '1 wording to look at' : `${n} wordings to look at`),
  unknown: 'Too little to tell yet',
  notEnglish: 'Not English, not scored',
  open: 'Open Evenkeel',
  hide: 'Hide here',
  fromToolbar: 'This browser opens the sidebar only from its toolbar. Press the Evenkeel icon there.',
  replaced: 'Replaced.',
  inserted: 'Inserted.',
  undo: 'Undo',
  notTaken: 'This editor didn’t take the change',
  copied: `The wording is copied. Press ${CTRL} V in your reply.`,
  notCopied: 'Copy it from here:',
  card: (severity: string, why: string, first: string | null) =>
    first === null ? `${severity}. ${why}` : `${severity}. ${why} ${ALT} Enter: ${first === '' ? words.leaveOut : first}`,
};
