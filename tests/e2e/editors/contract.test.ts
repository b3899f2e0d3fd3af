/** The contract over real editors in a real browser; prints its matrix. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { contract, EDITORS, type EditorName, matrix, POINTS, type Row } from './contract';
import { serve } from './stand';

/** Editors whose own undo joins the last typing with what came after it; nothing that we send can part them. */
const MERGES: Partial<Record<EditorName, true>> = { quill: true, tinymce: true, summernote: true, squire: true };

const rows = new Map<string, Row>();
let browser: Browser;
let site: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await puppeteer.launch({
    executablePath: inject('browser').path,
    headless: true,
    args: ['--disable-gpu', '--disable-quic', ...(process.getuid?.() === 0 || process.env.CI ? ['--no-sandbox'] : [])],
  });
  site = await serve();
});

afterAll(async () => {
  console.log(`\n${matrix(rows)}`);
  await browser?.close();
  await site?.close();
});

test.each(EDITORS)('%s', async (name) => {
  const row = await contract(browser, site.url(name));
  rows.set(name, row);
  const wrong = POINTS.filter((point) => {
    const undo = point === 'undo' || point === 'own undo';
    return !(row[point] === 'ok' || row[point] === 'n/a' || (undo && MERGES[name] && row[point] === 'merged'));
  });
  expect(Object.fromEntries(wrong.map((point) => [point, row[point]]))).toEqual({});
});
