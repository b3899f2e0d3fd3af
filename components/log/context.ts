import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { LogHost, LogState, LogStore } from './store';

export const LogContext = createContext<{ store: LogStore; host: LogHost } | null>(null);

export function useLogRoom(): { store: LogStore; host: LogHost } {
  const room = useContext(LogContext);
  if (!room) throw new Error('useLog needs a LogContext around it');
  return room;
}

/** A part of the log's state; the view is drawn again only when that part changes. */
export const useLog = <T>(select: (state: LogState) => T): T => useStore(useLogRoom().store, select);

/** Goes to another address of this section. */
export const goTo = (rest: string): void => {
  location.hash = rest === '' ? '#/log' : `#/log/${encodeURIComponent(rest)}`;
};

export const REPORT = '~report';
export const FILES = '~files';
