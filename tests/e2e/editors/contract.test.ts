/** The contract over real editors in a real browser; prints its matrix. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { contract, EDITORS, type EditorName, matrix, POINTS, type Row } from './contract';
import { type Bench, bench } from './stand';

/** Editors whose own undo joins the last typing with what came after it; nothing that we send can part them. */
const MERGES: Partial<Record<EditorName, true>> = { quill: true, tinymce: true, summernote: true, squire: true };

const rows = new Map<string, Row>();
let on: Bench;

beforeAll(async () => {
  on = await bench(inject('browser'));
});

afterAll(async () => {
  console.log(`\n${matrix(rows)}`);
  await on?.close();
});

test.each(EDITORS)('%s', async (name) => {
  const row = await contract(on, on.url(name));
  rows.set(name, row);
  const wrong = POINTS.filter((point) => {
    const undo = point === 'undo' || point === 'own undo';
    return !(row[point] === 'ok' || row[point] === 'n/a' || (undo && MERGES[name] && row[point] === 'merged'));
  });
  expect(Object.fromEntries(wrong.map((point) => [point, row[point]]))).toEqual({});
});
