import { type Channel, isTold, LOG_CHANNEL, type LogTold } from './protocol';

/** The browser's own channel between the pages of the extension; a page without one hears nothing. */
export function openChannel(signal?: AbortSignal): Channel {
  const line = typeof BroadcastChannel === 'function' ? new BroadcastChannel(LOG_CHANNEL) : null;
  const listeners = new Set<(message: LogTold) => void>();
  line?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isTold(data)) for (const on of listeners) on(data);
  });
  signal?.addEventListener('abort', () => line?.close());
  return {
    tell: (message) => {
      if (!signal?.aborted) line?.postMessage(message);
    },
    onTold: (on) => {
      listeners.add(on);
      return () => listeners.delete(on);
    },
  };
}
