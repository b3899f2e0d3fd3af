import { t } from '@/components/strings';
import type { Counts } from '@/entrypoints/background/bank/protocol';
import type { Origin } from '@/phrasebank/layers/types';
import type { Entry } from '@/phrasebank/schema';

/** Where an entry comes from, as a tag. */
export function tagOf(origin: Origin): string {
  const layer = t(`bank.layer.${origin.layer}`);
  return origin.over.length > 0 ? t('bank.tag.edited', { layer }) : layer;
}

/** What has become of it on this machine, in words; empty: nothing yet. */
export function used(entry: Entry, counts: Counts | undefined): string {
  if (!counts) return '';
  const { fired, replaced, ignored, offered, inserted } = counts;
  if (entry.kind === 'avoid') return fired + ignored > 0 ? t('bank.used.avoid', { fired, replaced, ignored }) : '';
  return offered + inserted > 0 ? t('bank.used.line', { offered, inserted }) : '';
}

/** A value of an entry as a sentence shows it. */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null) return t('bank.value.none');
  if (Array.isArray(value))
    return value.length === 0
      ? t('bank.value.none')
      : value.map((v) => (v === '' ? t('bank.instead.left') : String(v))).join(' · ');
  return String(value);
}

const FIELDS = {
  category: 'bank.category',
  severity: 'bank.severity',
  patterns: 'bank.pattern.label',
  why: 'bank.why',
  replacements: 'bank.instead',
  'examples.bad': 'bank.bad',
  'examples.ok': 'bank.ok',
  text: 'bank.line',
  unless: 'bank.when.unless',
  angerAtLeast: 'bank.when.anger',
  channel: 'bank.when.channel',
  position: 'bank.when.position',
  whileDue: 'bank.when.due',
  issues: 'bank.issues',
  cues: 'bank.cues.label',
  bands: 'bank.bands',
  wants: 'bank.wants',
  threats: 'bank.threats',
  steps: 'bank.steps',
  step: 'bank.step',
  asks: 'bank.asks',
  title: 'bank.title',
  noun: 'bank.noun',
  about: 'bank.about',
  issue: 'bank.issue.class',
} as const;

/** The name of a field as the form has it. */
export const fieldName = (field: string): string =>
  Object.hasOwn(FIELDS, field) ? t(FIELDS[field as keyof typeof FIELDS]) : field;
