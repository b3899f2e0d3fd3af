import Papa from 'papaparse';
import type { Pack } from '../packs/types';
import type { Entry } from '../schema';
import { defuse, listToCell, textToCell } from './cells';
import { COLUMNS, FIRST_COLUMNS, STATE_ONLY } from './columns';

/**
 * A pack as a table for a spreadsheet, with a byte order mark so that Excel reads it as UTF-8.
 * @returns the file's text, and what of the pack a table cannot hold, in words
 */
export function toCsv(pack: Pack): { text: string; lost: string[] } {
  const has = { off: new Set(pack.off), locked: new Set(pack.locked), required: new Set(pack.required) };
  const state = (id: string) => {
    const words: string[] = (['off', 'locked', 'required'] as const).filter((key) => has[key].has(id));
    if (pack.model === id) words.push('chosen');
    return words.join('\n');
  };
  const rows: string[][] = [[...FIRST_COLUMNS, ...COLUMNS.map((c) => c.name)]];
  for (const entry of pack.entries) rows.push([entry.kind, entry.id, state(entry.id), ...cellsOf(entry)]);
  const there = new Set(pack.entries.map((e) => e.id));
  const others = new Set([...pack.off, ...pack.locked, ...pack.required, ...(pack.model ? [pack.model] : [])]);
  for (const id of others) if (!there.has(id)) rows.push([STATE_ONLY, id, state(id), ...COLUMNS.map(() => '')]);
  const text = Papa.unparse(
    rows.map((row) => row.map(defuse)),
    { newline: '\r\n' },
  );
  return { text: `\ufeff${text}\r\n`, lost: lostOf(pack) };
}

function cellsOf(entry: Entry): string[] {
  const fields: Record<string, unknown> = entry.kind === 'avoid' ? { ...entry, ...entry.examples } : { ...entry };
  return COLUMNS.map(({ name, kinds, holds }) => {
    const value = kinds.includes(entry.kind) ? fields[name] : undefined;
    if (value === undefined) return '';
    if (holds === 'list') return listToCell(value as readonly string[]);
    return holds === 'flag' ? (value ? 'yes' : 'no') : textToCell(String(value));
  });
}

function lostOf(pack: Pack): string[] {
  const lost: string[] = ["the pack's name"];
  if (pack.about) lost.push('the words about the pack');
  if (pack.edition || pack.made) lost.push('the edition and date');
  if (pack.based.length > 0) lost.push('which version each change was made from (later merges compare with what is there then)');
  if (Object.keys(pack.settings).length > 0) lost.push('fixed settings');
  if (pack.recipes.length > 0) lost.push('taught sites');
  if (pack.scenarios.length > 0) lost.push('practice scenarios');
  return lost;
}
