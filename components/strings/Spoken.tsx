import { type ReactNode, useSyncExternalStore } from 'react';
import { onSpoken, spoken } from '.';

/** Everything under it is said again when the language changes, and keeps its state: what is open or typed stays. */
export function Spoken({ children }: { children: () => ReactNode }): ReactNode {
  useSyncExternalStore(onSpoken, spoken);
  // Called, not passed on as elements: new elements are drawn anew, the same ones would not be.
  return children();
}
