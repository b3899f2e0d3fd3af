import type { Chat } from './chat';

/** What is worth a notification while a conversation is out of sight. */
export type News = 'furious' | 'harm';

/**
 * What has newly happened in a conversation, if it is worth a notification: a threat to hurt someone, or the mood risen to furious.
 * @param before the same tab's conversation as it was; one that is read for the first time (a tab opened, a browser started) has not risen
 */
export function worthTelling(before: Chat | undefined, now: Chat): News | null {
  const known = before?.origin === now.origin && before.ticket === now.ticket ? before : undefined;
  // Only the customer's own new words can be news; more of the page being read is none.
  if (known?.end === now.end) return null;
  if (now.harm && !known?.harm && now.since !== null) return 'harm';
  if (known && known.band !== null && known.band !== 'furious' && now.band === 'furious') return 'furious';
  return null;
}
