import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { LogPanelState, LogPanelStore } from './store';

/** Null where a page has no complaint log: then its block is absent. */
export const LogPanelContext = createContext<LogPanelStore | null>(null);

const none = createStore<null>()(() => null);

/** A part of the log as the panel has it; null where there is none. */
export function useLogPanel<T>(select: (state: LogPanelState) => T): T | null {
  const store = useContext(LogPanelContext);
  return useStore(store ?? none, (state) => (state === null ? null : select(state as LogPanelState)));
}
