import { storage } from 'wxt/utils/storage';

/** Entries an agent never wants to see again: kept on this machine until taken back in settings. */
export const mutedForGood = storage.defineItem<string[]>('local:mutes', { fallback: [], version: 1 });

/** "Ignore here": one entry at one wording in one ticket; kept for the browser session, so that a worker that dies forgets nothing. */
export const mutedHere = storage.defineItem<string[]>('session:mutes-here', { fallback: [], version: 1 });

/** Key of a wording muted in one ticket. Holds the flagged words only, never a customer's text. */
export function muteKey(ticket: string, entryId: string, text: string): string {
  return JSON.stringify([ticket, entryId, text.toLowerCase()]);
}

/** Mutes an entry for good, or one wording of it in one ticket. */
export async function mute(scope: 'here' | 'always', entryId: string, text: string, ticket: string): Promise<void> {
  const [item, key] = scope === 'always' ? [mutedForGood, entryId] : [mutedHere, muteKey(ticket, entryId, text)];
  await item.setValue([...new Set([...(await item.getValue()), key])]);
}

/** Takes both kinds of mute of an entry back. */
export async function unmute(entryId: string, text: string, ticket: string): Promise<void> {
  const key = muteKey(ticket, entryId, text);
  await mutedHere.setValue((await mutedHere.getValue()).filter((k) => k !== key));
  await mutedForGood.setValue((await mutedForGood.getValue()).filter((k) => k !== entryId));
}
