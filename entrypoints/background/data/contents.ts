import { readFileSync } from 'node:fs';
import { builtinBank } from '@/phrasebank/builtin';
import { indexBank } from '@/rules/bank';
import { BANK_FILE, type BankFile, TABLES_FILE } from './load';

/**
 * The texts of the data files beside the worker, made from the tables of this repository. Runs at build time only.
 * @param root the repository's folder, with a slash at its end
 * @param tables paths in it of the JSON tables that the bundle leaves out
 */
export function dataFiles(root: string, tables: readonly string[]): Record<string, string> {
  const file: BankFile = { bank: builtinBank, index: indexBank(builtinBank) };
  const entries = tables.map((name) => [name, JSON.parse(readFileSync(root + name, 'utf8')) as object] as const);
  return { [BANK_FILE]: JSON.stringify(file), [TABLES_FILE]: JSON.stringify(Object.fromEntries(entries)) };
}
