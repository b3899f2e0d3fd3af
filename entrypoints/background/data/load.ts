import type { Bank } from '@/phrasebank/schema';
import { type BankIndex, useIndex } from '@/rules/bank';
import { fillTables } from './late';

/** The files beside the worker; `contents.ts` makes them at build time. */
export const BANK_FILE = 'data/bank.json';
export const TABLES_FILE = 'data/tables.json';

/** What `BANK_FILE` holds. */
export interface BankFile {
  bank: Bank;
  index: BankIndex;
}

/** What `TABLES_FILE` holds: tables of `rules/` in JSON, by their path in the repository. */
export type TablesFile = Readonly<Record<string, object>>;

/**
 * Reads what the judgement stands on and makes it ready: the built-in bank with its index, and what training has learned.
 * Nothing can be assessed before.
 * @param read gives the text of one of the two files
 * @returns the built-in bank
 * @throws Error when a file cannot be read or is not what the build has written; it may be tried again
 */
export async function loadBuiltinBank(read: (file: string) => Promise<string>): Promise<Bank> {
  const [bankText, tablesText] = await Promise.all([read(BANK_FILE), read(TABLES_FILE)]);
  return takeBuiltinBank(bankText, tablesText);
}

/** The same from the files' texts. */
export function takeBuiltinBank(bankText: string, tablesText: string): Bank {
  const { bank, index } = JSON.parse(bankText) as BankFile;
  fillTables(JSON.parse(tablesText) as TablesFile);
  useIndex(bank, index);
  return bank;
}
