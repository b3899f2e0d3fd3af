/**
 * What a cell holds, both ways and exactly.
 *
 * | in the entry | in the cell |
 * |---|---|
 * | a text | the text; `\` as `\\`, a carriage return as `\r` |
 * | a list | one item a line; a line break inside an item as `\n`, an empty item as `(nothing)` |
 * | an empty list | `(none)` |
 * | an empty text | `(nothing)` |
 * | yes or no | `yes`, `no` |
 * | no such field | empty |
 */
const NOTHING = '(nothing)';
const NONE = '(none)';

export function textToCell(text: string): string {
  return text === '' ? NOTHING : escape(text, false);
}
export function cellToText(cell: string): string {
  const text = cell.replace(/\r\n?/g, '\n');
  return text === NOTHING ? '' : unescape(text);
}

export function listToCell(list: readonly string[]): string {
  return list.length === 0 ? NONE : list.map((item) => (item === '' ? NOTHING : escape(item, true))).join('\n');
}
/** Empty lines are passed over: people leave them. */
export function cellToList(cell: string): string[] {
  if (cell.trim() === NONE) return [];
  return cell
    .split(/\r\n|\n|\r/)
    .filter((line) => line !== '')
    .map((line) => (line === NOTHING ? '' : unescape(line)));
}

/** Words that stand for something are told from the same words meant as they are by a `\` before them. */
function escape(text: string, oneLine: boolean): string {
  const plain = text.replaceAll('\\', '\\\\').replaceAll('\r', '\\r');
  const kept = oneLine ? plain.replaceAll('\n', '\\n') : plain;
  return kept.trim() === NOTHING || kept.trim() === NONE ? kept.replace('(', '\\(') : kept;
}
function unescape(text: string): string {
  return text.replace(/\\([\\rn(])/g, (_, c: string) => (c === 'r' ? '\r' : c === 'n' ? '\n' : c));
}

// What a spreadsheet would run, also after blanks, and the wide forms that some take for the same.
const RUNS = /^'*(?:\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r\n])/;

/** A cell that a spreadsheet shows and does not run: an apostrophe before it. */
export const defuse = (cell: string): string => (RUNS.test(cell) ? `'${cell}` : cell);
/** Exactly the way back. */
export const undefuse = (cell: string): string => (cell.startsWith("'") && RUNS.test(cell) ? cell.slice(1) : cell);
