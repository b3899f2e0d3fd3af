import { type MessageKey, t } from '@/components/strings';
import {
  bandSchema,
  categorySchema,
  cueSchema,
  issueSchema,
  type Position,
  positionSchema,
  severitySchema,
  stepSchema,
  threatSchema,
  unlessSchema,
  wantSchema,
} from '@/phrasebank/schema';
import type { Choice } from '../parts';

/** The choices of each list of the schema, with their names in the language spoken now. */
const of = <T extends string>(values: readonly T[], key: (value: T) => MessageKey): Choice<T>[] =>
  values.map((value) => ({ value, label: t(key(value)) }));

export const bands = () => of(bandSchema.options, (v) => `band.${v}`);
export const categories = () => of(categorySchema.options, (v) => `bank.category.${v}`);
export const severities = () => of(severitySchema.options, (v) => `bank.severity.${v}`);
export const steps = () => of(stepSchema.options, (v) => `step.${v}`);
export const issues = () => of(issueSchema.options, (v) => `bank.issue.${v}`);
export const unlesses = () => of(unlessSchema.options, (v) => `bank.unless.${v}`);
export const threats = () => of(threatSchema.options, (v) => `threat.${v}`);
export const wants = () => of(wantSchema.options, (v) => `bank.want.${v}`);
/** Cues have plain names of their own. */
export const cues = (): Choice<(typeof cueSchema.options)[number]>[] =>
  cueSchema.options.map((value) => ({ value, label: value.replaceAll('-', ' ') }));
export const positions = (): Choice<'any' | Position>[] => [
  { value: 'any', label: t('bank.position.any') },
  ...of(positionSchema.options, (v) => `bank.position.${v}`),
];
export const channels = (): Choice<'any' | 'chat' | 'email'>[] => [
  { value: 'any', label: t('bank.any') },
  { value: 'chat', label: t('bank.channel.chat') },
  { value: 'email', label: t('bank.channel.email') },
];
