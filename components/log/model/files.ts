import Papa from 'papaparse';
import { defuse, undefuse } from '@/phrasebank/csv/cells';
import { ENTRY_VERSION, type LogEntry, readEntry, type Why } from './entry';
import { mergeLogs } from './merge';

/** Files that a log is given out in and taken in from: a table for spreadsheets, and JSON for everything else (a backup is one). */
const FORMAT = 'evenkeel-log';

/** What stood in a file. `left` and `odd` are for people: rows that could not be taken, fields that were left empty. */
export interface Found {
  entries: LogEntry[];
  left: { line: number; why: Why }[];
  odd: { line: number; field: string }[];
  /** Why the file as a whole is no log; null: it is one. */
  trouble: 'empty' | 'not-a-log' | 'newer' | 'too-large' | 'broken' | null;
}

/** Longest file that is read, in UTF-16 units. */
const MOST = 200_000_000;
const nothing = (trouble: Found['trouble']): Found => ({ entries: [], left: [], odd: [], trouble });

/** A whole log as JSON, an entry a line, so that two exports can be compared by line. */
export function toJson(entries: readonly LogEntry[], made: string): string {
  const head = JSON.stringify({ format: FORMAT, version: ENTRY_VERSION, made }).slice(0, -1);
  return `${head},"entries":[\n${entries.map((e) => JSON.stringify(e)).join(',\n')}\n]}\n`;
}

/** Reads either kind of file. Never throws. */
export function readLog(text: string): Found {
  if (text.length > MOST) return nothing('too-large');
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const first = /^\s*(.)/s.exec(plain.slice(0, 1000))?.[1];
  if (first === undefined) return nothing(plain.trim() === '' ? 'empty' : 'not-a-log');
  return first === '{' || first === '[' ? fromJson(plain) : fromCsv(plain);
}

function fromJson(text: string): Found {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return nothing('broken');
  }
  const { format, version, entries } = (value ?? {}) as { format?: unknown; version?: unknown; entries?: unknown };
  if (format !== FORMAT || !Array.isArray(entries)) return nothing('not-a-log');
  if (typeof version === 'number' && version > ENTRY_VERSION) return nothing('newer');
  return read(
    entries as unknown[],
    // an entry a line, the first under the head
    (i) => i + 2,
  );
}

type Cell = { cell(entry: LogEntry): string; value(cell: string): unknown };
const SEPARATOR = '; ';
const text = (name: keyof LogEntry): Cell => ({ cell: (e) => String(e[name] ?? ''), value: (cell) => cell });
const number = (name: keyof LogEntry): Cell => ({
  cell: (e) => String(e[name] ?? ''),
  value: (cell) => (/^\s*\d{1,9}\s*$/.test(cell) ? Number(cell) : cell),
});
const list = (name: 'tags' | 'steps' | 'lines' | 'curve'): Cell => ({
  cell: (e) => e[name].join(SEPARATOR),
  value: (cell) =>
    cell
      .split(';')
      .map((item) => item.trim())
      .filter(Boolean)
      .map((item) => (name === 'curve' && /^\d{1,3}$/.test(item) ? Number(item) : item)),
});

/** Columns in the order in which a person reads them; the same names as in JSON. */
export const COLUMNS: Readonly<Record<Exclude<keyof LogEntry, 'v'>, Cell>> = {
  at: text('at'),
  issue: text('issue'),
  trouble: text('trouble'),
  start: text('start'),
  end: text('end'),
  outcome: text('outcome'),
  resolution: text('resolution'),
  rating: number('rating'),
  followUp: text('followUp'),
  contacts: number('contacts'),
  channel: text('channel'),
  tags: list('tags'),
  note: text('note'),
  steps: list('steps'),
  lines: list('lines'),
  curve: list('curve'),
  desk: text('desk'),
  ref: text('ref'),
  ticket: text('ticket'),
  id: text('id'),
  rev: number('rev'),
  changed: text('changed'),
};
const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** A table, with a byte order mark so that Excel reads it as UTF-8. No cell is one that a spreadsheet would run. */
export function toCsv(entries: readonly LogEntry[]): string {
  const rows = entries.map((e) => NAMES.map((name) => defuse(COLUMNS[name].cell(e))));
  return `\ufeff${Papa.unparse([NAMES as string[], ...rows], { newline: '\r\n' })}\r\n`;
}

/** Reads a table, also one that a spreadsheet wrote anew: other separators, columns in another order, some not there. */
export function fromCsv(file: string): Found {
  const body = file.replace(/^\ufeff/, '');
  const sep = /^"?sep=(.)"?\r?\n/i.exec(body);
  const { data } = Papa.parse<string[]>(sep ? body.slice(sep[0].length) : body, {
    delimiter: sep?.[1] ?? separatorOf(body),
    skipEmptyLines: 'greedy',
  });
  const [head, ...rows] = data;
  if (!head) return nothing('empty');
  const at = new Map(head.map((name, i) => [undefuse(name.trim()).toLowerCase(), i]));
  const columns = NAMES.flatMap((name) => {
    const i = at.get(name.toLowerCase());
    return i === undefined ? [] : [[name, i] as const];
  });
  if (!columns.some(([name]) => name === 'id') || !columns.some(([name]) => name === 'at')) return nothing('not-a-log');
  const records = rows.map((row) =>
    Object.fromEntries(
      columns.map(([name, i]) => {
        const cell = undefuse(row[i] ?? '');
        return [name, cell === '' ? null : COLUMNS[name].value(cell)];
      }),
    ),
  );
  return read(records, (i) => i + 2);
}

/** What stands between the names of the head, which hold none of these themselves; cells may hold any number of them. */
function separatorOf(body: string): string {
  const head = /^[^\r\n]*/.exec(body)?.[0] ?? '';
  const often = [',', ';', '\t', '|'].map((mark) => [mark, head.split(mark).length] as const);
  return often.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** @param lineOf a record's line in the file, or its row */
function read(records: readonly unknown[], lineOf: (i: number) => number): Found {
  const found: Found = nothing(null);
  const good: LogEntry[] = [];
  records.forEach((record, i) => {
    const made = readEntry(record);
    if ('why' in made) {
      found.left.push({ line: lineOf(i), why: made.why });
      return;
    }
    good.push(made.entry);
    for (const field of made.odd) found.odd.push({ line: lineOf(i), field });
  });
  found.entries = mergeLogs([good]).entries;
  return found;
}
