import { type MessageKey, t } from '@/components/strings';
import { en } from '@/components/strings/en';
import type { Reminder } from '@/entrypoints/background/followups/reminder';

const isKey = (key: string): key is MessageKey => Object.hasOwn(en, key);

/** Whom it is about. */
export const headOf = (reminder: Pick<Reminder, 'name'>): string => reminder.name ?? t('followups.who.none');

/** "Promised “by Friday 5 pm” · delivery · my note". */
export function whatOf({ kind, said, issue, note }: Pick<Reminder, 'kind' | 'said' | 'issue' | 'note'>): string {
  const key = `issue.${issue}`;
  return [
    said ? t('followups.what', { kind: t(`followups.kind.${kind}`), words: said }) : t(`followups.kind.${kind}`),
    ...(issue && issue !== 'other' && isKey(key) ? [t(key)] : []),
    ...(note ? [note] : []),
  ].join(' · ');
}

/** The desk's host, as people say it. */
export function hostOf(reminder: Pick<Reminder, 'origin'>): string {
  try {
    return new URL(reminder.origin).host;
  } catch {
    return reminder.origin;
  }
}
