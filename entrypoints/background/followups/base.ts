import { storage } from 'wxt/utils/storage';

/**
 * Which database holds the reminders, counted from 1: where one could not be opened any more the agent may begin another, and the old one
 * stays on the disk as it is. Read by the worker and by pages alike.
 */
const base = storage.defineItem<unknown>('local:reminders.v1', { fallback: 1 });
const numberIn = (kept: unknown): number =>
  typeof kept === 'number' && Number.isInteger(kept) && kept >= 1 && kept <= 1000 ? kept : 1;
const named = (n: number): string => (n === 1 ? 'evenkeel-followups' : `evenkeel-followups-${n}`);

/** The name of the database in use. */
export const followUpsName = async (): Promise<string> => named(numberIn(await base.getValue()));

/** From now on another, empty database is used. */
export async function beginAnother(): Promise<void> {
  await base.setValue(numberIn(await base.getValue()) + 1);
}

/** Windows and the worker tell each other over this channel that reminders have changed. */
export const CHANGED = 'evenkeel-followups';
/** Sent to the worker by a page that has changed reminders: it sets the alarm and the badge anew. */
export interface FollowUpsChanged {
  type: 'followups-changed';
}
