import type { Item, Place } from './kept';

/**
 * What is known to be kept: `place:name`, or its beginning where the end is a version that counts up. A test holds this list
 * against the sources: whoever keeps something new says here what it is.
 */
const KNOWN = [
  ['local:sites', 'sites'],
  ['local:settings.', 'settings'],
  ['local:pill-places.', 'pills'],
  ['local:counts.', 'counts'],
  ['local:taught.', 'taught'],
  ['local:agent-name.', 'name'],
  ['local:mutes', 'mutes'],
  ['local:bank-forms', 'forms'],
  ['local:welcomed', 'welcomed'],
  ['local:taught-team.', 'taughtTeam'],
  ['local:fixed.', 'fixed'],
  ['local:practice-scenarios.', 'scenarios'],
  ['local:practice-results.', 'practice'],
  ['local:reminders.', 'reminderChoice'],
  ['local:log.', 'logChoice'],
  ['local:told.', 'told'],
  ['local:care.', 'care'],
  ['session:chats.', 'chats'],
  ['session:mutes-here', 'mutesHere'],
  ['session:sitesRestored', 'restored'],
  ['sync:bank', 'sync'],
  ['database:evenkeel-bank', 'bank'],
  ['database:evenkeel-log', 'log'],
  ['database:evenkeel-followups', 'followUps'],
  ['database:evenkeel-followups-', 'followUps'],
  // begun anew where the one before could not be opened
  ['database:evenkeel-log-', 'log'],
] as const satisfies readonly (readonly [`${Place}:${string}`, string])[];

export type What = (typeof KNOWN)[number][1] | 'unknown' | 'policy';

/** What a thing is; `unknown`: nobody here knows of it. */
export function whatOf({ place, id }: Pick<Item, 'place' | 'id'>): What {
  if (place === 'managed') return 'policy';
  return KNOWN.find(([known]) => (/[.-]$/.test(known) ? id.startsWith(known) : id === known))?.[1] ?? 'unknown';
}
