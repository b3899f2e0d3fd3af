import { t } from '@/components/strings';
import type { Band } from '@/rules/types';
import type { LogEntry } from './model/entry';

/** An entry's closed lists as the interface says them. */
export const issueWord = (issue: LogEntry['issue'] | 'none'): string => t(`log.issue.${issue ?? 'none'}`);
export const outcomeWord = (outcome: LogEntry['outcome'] | 'none'): string => t(`log.outcome.${outcome ?? 'none'}`);
export const bandWord = (band: Band | null): string => (band === null ? t('log.notKnown') : t(`band.${band}`));

/** "Angry to calm"; one mood where it did not change; '' where neither is known. */
export function moodWords({ start, end }: Pick<LogEntry, 'start' | 'end'>): string {
  if (start === null && end === null) return '';
  if (start === end) return bandWord(start);
  return t('log.moved', { start: bandWord(start), end: bandWord(end).toLowerCase() });
}

/** What an entry is called in a list: its trouble, else its issue. */
export const titleWords = (e: Pick<LogEntry, 'issue' | 'trouble'>): string =>
  e.trouble !== null ? t(`log.kind.${e.trouble}`) : issueWord(e.issue);

/** All of an entry's words, for the search. */
export const sayEntry = (e: LogEntry): string =>
  [
    issueWord(e.issue),
    e.trouble === null ? '' : t(`log.kind.${e.trouble}`),
    outcomeWord(e.outcome),
    e.resolution === null ? '' : t(`log.resolution.${e.resolution}`),
    e.start === null ? '' : bandWord(e.start),
    e.end === null ? '' : bandWord(e.end),
  ].join('\n');
