import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FollowState, FollowStore } from './store';

/** Null where a page has no follow-ups: then their blocks are absent. */
export const FollowContext = createContext<FollowStore | null>(null);

const none = createStore<null>()(() => null);

/** A part of the follow-ups; null where there are none. */
export function useFollow<T>(select: (state: FollowState) => T): T | null {
  const store = useContext(FollowContext);
  return useStore(store ?? none, (state) => (state === null ? null : select(state as FollowState)));
}
