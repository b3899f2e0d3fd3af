import type { Bank } from '@/phrasebank/schema';
import { type BankIndex, useIndex } from '@/rules/bank';
import { type LockTable, useLocks } from '@/rules/text/guard';
import { fillTables } from './late';

/**
 * The files beside the worker, which `contents.ts` makes at build time: the built-in bank, the tables of `rules/` that are JSON, and what
 * would be worked out from them at every start.
 */
export const FILES = ['data/bank.json', 'data/tables.json', 'data/prepared.json'] as const;

/** What the files hold. */
export type Contents = [bank: Bank, tables: Readonly<Record<string, object>>, prepared: { index: BankIndex; locks: LockTable }];

/**
 * Reads what the judgement stands on and makes it ready: the built-in bank with its index, and what training has learned.
 * Nothing can be assessed before.
 * @param read gives the text of one of the files
 * @returns the built-in bank
 * @throws Error when a file cannot be read or is not what the build has written; it may be tried again
 */
export async function loadBuiltinBank(read: (file: string) => Promise<string>): Promise<Bank> {
  return takeBuiltinBank(await Promise.all(FILES.map(read)));
}

/** The same from the files' texts. */
export function takeBuiltinBank(texts: readonly string[]): Bank {
  const [bank, tables, { index, locks }] = texts.map((text) => JSON.parse(text) as unknown) as Contents;
  fillTables(tables);
  useIndex(bank, index);
  useLocks(locks);
  return bank;
}
