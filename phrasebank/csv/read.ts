import Papa from 'papaparse';
import * as v from 'valibot';
import { checkEntry } from '../packs/check-entry';
import { inSlices, SLICE } from '../packs/parse';
import { idSchema } from '../packs/schema';
import { decode, whyNoText, withoutMark } from '../packs/text';
import { LIMITS, PACK_FORMAT, PACK_VERSION, type Pack, type ParsedPack, type Problem, type Progress } from '../packs/types';
import type { Entry } from '../schema';
import { cellToList, cellToText, undefuse } from './cells';
import { COLUMNS, type Column, FIRST_COLUMNS, STATE_ONLY, STATES } from './columns';

/** Reads a table at once. Never throws. `Problem.at` is the column, `line` the line on which the row begins. */
export function fromCsv(file: string | Uint8Array, name = 'From a table'): ParsedPack {
  const steps = csvSteps(file, name);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** @throws only the signal's reason, when it is aborted */
export function readCsv(
  file: string | Uint8Array,
  { progress, signal }: Progress = {},
  name = 'From a table',
): Promise<ParsedPack> {
  return inSlices(csvSteps(file, name), { progress, signal });
}

const isId = (text: string): boolean => v.is(idSchema, text);

interface Row {
  cells: string[];
  line: number;
}

function* csvSteps(file: string | Uint8Array, name: string): Generator<readonly [number, number], ParsedPack> {
  const decoded = typeof file === 'string' ? { text: withoutMark(file), problems: [] } : decode(file);
  const reading = new Reading(decoded.problems);
  const { text, line: first, delimiter } = withoutSep(decoded.text);
  if (text.length > LIMITS.bytes) {
    reading.add('', 0, 'This file is too large: at most 32 MB can be taken.');
    return reading.result(null);
  }
  yield [0, 1];
  const [head, ...rows] = split(text, delimiter ?? guess(text), first, reading);
  if (!head) {
    reading.add('', 1, 'There is no row in this file.');
    return reading.result(null);
  }
  const columns = readHead(head, reading);
  if (!columns) return reading.result(null);
  const entries: Entry[] = [];
  const lineOf = new Map<string, number>();
  const states = { off: new Set<string>(), locked: new Set<string>(), required: new Set<string>(), chosen: new Set<string>() };
  for (let i = 0; i < rows.length; i++) {
    if (i % SLICE === 0) yield [i, rows.length];
    const row = rows[i] as Row;
    const cell = (column: string) => undefuse(row.cells[columns.get(column) ?? -1] ?? '');
    const [kind, id] = [cell('kind').trim().toLowerCase(), cell('id').trim()];
    const only = kind === STATE_ONLY;
    if (!isId(id)) {
      reading.leave(only ? 0 : 1);
      reading.add(
        'id',
        row.line,
        id === '' ? 'The id is missing.' : `"${id.slice(0, 60)}" is no id: 2 to 80 of a-z, 0-9, dot, dash.`,
      );
      continue;
    }
    const twin = lineOf.get(id);
    if (twin !== undefined) {
      reading.leave(only ? 0 : 1);
      reading.add('id', row.line, `The id "${id}" stands twice; the row on line ${twin} counts.`, id);
      continue;
    }
    const entry = only ? null : reading.entry(kind, id, row, columns, cell);
    if (!only && !entry) {
      reading.leave(1);
      continue;
    }
    lineOf.set(id, row.line);
    if (entry) entries.push(entry);
    for (const word of cell('state')
      .toLowerCase()
      .split(/[\s,;]+/)
      .filter(Boolean)) {
      const known = STATES.find((s) => s === word);
      if (known) states[known].add(id);
      else
        reading.add(
          'state',
          row.line,
          `"${word.slice(0, 60)}" is not one of: ${STATES.join(', ')}; it was left out.`,
          id,
          'note',
        );
    }
  }
  if (states.chosen.size > 1) reading.add('state', 0, 'More than one step model is chosen; the first counts.', undefined, 'note');
  return reading.result({
    format: PACK_FORMAT,
    version: PACK_VERSION,
    name,
    entries,
    off: [...states.off],
    locked: [...states.locked],
    required: [...states.required],
    model: [...states.chosen][0] ?? null,
    based: [],
    settings: {},
    recipes: [],
    scenarios: [],
  });
}

class Reading {
  #left = 0;
  #more = 0;
  constructor(readonly problems: Problem[]) {}

  leave(n: number): void {
    this.#left += n;
  }

  add(at: string, line: number, why: string, id?: string, level: Problem['level'] = 'error'): void {
    if (this.problems.length >= LIMITS.problems) this.#more++;
    else this.problems.push({ at, line, column: 0, why, ...(id ? { id } : {}), level });
  }

  result(pack: Pack | null): ParsedPack {
    const problems = [...this.problems].sort((a, b) => a.line - b.line);
    if (this.#more > 0)
      problems.push({ at: '', line: 0, column: 0, why: `And ${this.#more} more that are not listed.`, level: 'error' });
    return { pack, problems, left: this.#left, migratedFrom: null };
  }

  entry(
    kind: string,
    id: string,
    row: Row,
    columns: ReadonlyMap<string, number>,
    cell: (column: string) => string,
  ): Entry | null {
    if (row.cells.some((c) => c.length > LIMITS.text)) {
      this.add('', row.line, `A cell of this row is too long: at most ${LIMITS.text} characters.`, id);
      return null;
    }
    const fields: Record<string, unknown> = { kind, id };
    for (const column of COLUMNS) {
      const held = columns.has(column.name) ? cell(column.name) : '';
      if (held === '') continue;
      if (!column.kinds.some((k) => k === kind)) {
        this.add(
          column.name,
          row.line,
          `"${column.name}" means nothing in a row of kind "${kind.slice(0, 60)}"; it was left out.`,
          id,
          'note',
        );
        continue;
      }
      const why = whyNoText(held.replace(/\r/g, ''));
      if (why) {
        this.add(column.name, row.line, why, id);
        return null;
      }
      fields[column.name] = valueOf(column, held);
    }
    const { bad, ok, ...others } = fields;
    const { entry, faults } = checkEntry(
      kind === 'avoid'
        ? { ...others, examples: { bad: bad ?? [], ok: ok ?? [] }, replacements: others.replacements ?? [] }
        : fields,
    );
    for (const { path, why } of faults) this.add(columnOf(path), row.line, why, id);
    return entry;
  }
}

function valueOf({ holds }: Column, cell: string): unknown {
  if (holds === 'list') return cellToList(cell);
  if (holds === 'text') return cellToText(cell);
  const said = cell.trim().toLowerCase();
  return said === 'yes' || said === 'true' ? true : said === 'no' || said === 'false' ? false : said;
}

const columnOf = (path: readonly (string | number)[]) => String(path[0] === 'examples' ? (path[1] ?? 'bad') : (path[0] ?? ''));

/** Excel's own first line that names the delimiter. */
function withoutSep(text: string): { text: string; line: number; delimiter: string | null } {
  const found = /^sep=(.)\r?\n/.exec(text);
  return found ? { text: text.slice(found[0].length), line: 2, delimiter: found[1] ?? null } : { text, line: 1, delimiter: null };
}

/** The delimiter most used in the first line: spreadsheets of some languages write semicolons. */
function guess(text: string): string {
  const end = text.search(/[\r\n]/);
  const first = (end < 0 ? text : text.slice(0, end)).slice(0, 5000);
  const count = (c: string) => first.split(c).length;
  return [',', ';', '\t'].reduce((best, c) => (count(c) > count(best) ? c : best));
}

function split(text: string, delimiter: string, firstLine: number, reading: Reading): Row[] {
  const rows: Row[] = [];
  let line = firstLine;
  let at = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    step: ({ data, errors, meta }, parser) => {
      const start = line;
      for (; at < meta.cursor; at++)
        if (text.charCodeAt(at) === 10 || (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) !== 10)) line++;
      const broken = errors.find((e) => e.type === 'Quotes');
      if (broken) {
        reading.leave(1);
        reading.add(
          '',
          start,
          'A quotation mark in this row is never closed, or stands in the middle of a cell; the row was left out.',
        );
        return;
      }
      if (data.every((c) => c.trim() === '')) return;
      if (rows.length > LIMITS.entries) {
        reading.add('', start, `There are more than ${LIMITS.entries} rows; from here on they were left out.`);
        parser.abort();
        return;
      }
      rows.push({ cells: data, line: start });
    },
  });
  return rows;
}

/** Column name to its place; null when it is not a table of entries. */
function readHead(head: Row, reading: Reading): Map<string, number> | null {
  const known = new Map<string, string>(
    [...FIRST_COLUMNS, ...COLUMNS.map((c) => c.name)].map((name) => [name.toLowerCase(), name]),
  );
  const columns = new Map<string, number>();
  head.cells.forEach((raw, i) => {
    const said = undefuse(raw).trim();
    const name = known.get(said.toLowerCase());
    if (!name) {
      if (said) reading.add(said.slice(0, 60), head.line, 'This column means nothing here; it was left out.', undefined, 'note');
    } else if (columns.has(name)) reading.add(name, head.line, 'This column stands twice; the first counts.', undefined, 'note');
    else columns.set(name, i);
  });
  for (const needed of ['kind', 'id'] as const) {
    if (columns.has(needed)) continue;
    reading.add(needed, head.line, `The first row must name the columns; "${needed}" is missing.`);
    return null;
  }
  return columns;
}
