import type { CompiledBank } from '../bank';
import type { Facts, Turn } from '../types';

/** What the customer has told so far, each with the place where it stands. Only customers' turns are read (names of turns help with the name). */
export function readFacts(_turns: readonly Turn[], _bank: CompiledBank): Facts {
  return {
    issue: null,
    wants: null,
    customerName: null,
    orderNumber: null,
    accountNumber: null,
    email: null,
    phone: null,
    product: null,
    amount: null,
    dates: null,
    waiting: null,
    contacts: null,
  };
}
