/** Tables for spreadsheet people, both ways. What stands in which column and cell: `columns.ts`, `cells.ts`. */
export { COLUMNS, type Column, FIRST_COLUMNS, STATE_ONLY, STATES } from './columns';
export { fromCsv, readCsv } from './read';
export { toCsv } from './write';
