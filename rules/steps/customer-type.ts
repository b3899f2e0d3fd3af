import type { CustomerType } from '../types';
import type { Situation } from '.';

/** The likely kind of complaining customer (playbook P4), or null when nothing tells. */
export function customerTypeOf(_s: Situation): CustomerType | null {
  return null;
}
