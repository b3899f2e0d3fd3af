/**
 * What the pages that have the complaint log open tell each other, over a BroadcastChannel named LOG_CHANNEL. Types only. The worker has no
 * part in the log: panel and options page open the database themselves.
 *
 *   page that wrote  --LogTold-->  every other page of the extension
 */
export const LOG_CHANNEL = 'evenkeel-log';

export type LogTold =
  /** These entries were written or removed: read them anew. Null: too many to name. */
  { type: 'changed'; ids: string[] | null };

/** What of `BroadcastChannel` is used; a stand-in suffices in tests. */
export interface Channel {
  tell(message: LogTold): void;
  onTold(on: (message: LogTold) => void): () => void;
}

export const isTold = (data: unknown): data is LogTold =>
  typeof data === 'object' &&
  data !== null &&
  (data as { type?: unknown }).type === 'changed' &&
  ((data as LogTold).ids === null || Array.isArray((data as LogTold).ids));
