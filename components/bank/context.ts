import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { BankStore, BankView } from './store';

export const BankContext = createContext<BankStore | null>(null);

/** The store of the editor around a view. */
export function useBankStore(): BankStore {
  const store = useContext(BankContext);
  if (!store) throw new Error('A view of the bank stands outside of its editor.');
  return store;
}

export const useBank = <T>(select: (view: BankView) => T): T => useStore(useBankStore(), select);

/** Where an entry or one of the editor's other views is. */
export const addressOf = (rest: string) => `#/bank${rest ? `/${encodeURIComponent(rest)}` : ''}`;

export const goTo = (rest: string): void => {
  location.hash = addressOf(rest);
};
