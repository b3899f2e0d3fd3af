import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { dataFiles as allFiles } from '@/entrypoints/background/data/build';
import { dataFiles } from '@/entrypoints/background/data/contents';
import { fillTables, lateTable } from '@/entrypoints/background/data/late';
import { type Contents, FILES, loadBuiltinBank } from '@/entrypoints/background/data/load';
import { builtinBank } from '@/phrasebank/builtin';
import { PatternSet, patternOf } from '@/phrasebank/pattern';
import { lookupsOf } from '@/phrasebank/pattern/anchor-table';
import { assess } from '@/rules/assess';
import { sentences } from '@/rules/text/sentences';
import { bundle } from '../../bench/bundle';
import { input, keystrokes } from '../../bench/sample';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const files = dataFiles(root, ['rules/anger/weights.json', 'rules/anger/learned/weights.json']);
const read = async (file: string) => files[file] ?? Promise.reject(new Error(`no ${file}`));

test('the worker reads the very bank that tests and the command line use', async () => {
  expect(await loadBuiltinBank(read)).toEqual(builtinBank);
});

test('a file that is missing, cut off or lacks a table is an error, and another try may do', async () => {
  const cut = async (file: string) => (await read(file)).slice(0, -10);
  await expect(loadBuiltinBank(cut)).rejects.toThrow();
  await expect(
    loadBuiltinBank(async (file) => (file === FILES[0] ? read(file) : Promise.reject(new Error('404')))),
  ).rejects.toThrow('404');
  const table = lateTable('rules/none.json', {}) as Record<string, number>;
  await expect(loadBuiltinBank(read)).rejects.toThrow('rules/none.json');
  expect(() => table.a).toThrow('not read yet');
  fillTables({ 'rules/none.json': { a: 1 } });
  expect(await loadBuiltinBank(read)).toEqual(builtinBank);
});

test('a table that is not read yet says so, however it is looked into; afterwards it is what was read', () => {
  const table = lateTable('t.json', {}) as Record<string, number>;
  const list = lateTable('l.json', []) as unknown as number[];
  expect(() => table.a).toThrow('t.json is not read yet');
  expect(() => 'a' in table).toThrow();
  expect(() => Object.entries(table)).toThrow();
  expect(() => Object.hasOwn(table, 'a')).toThrow();
  expect(() => [...list]).toThrow('l.json');
  table.c = 3;
  fillTables({ 't.json': { a: 1 }, 'l.json': [1, 2] });
  expect([table.a, Object.hasOwn(table, 'a'), Object.hasOwn(table, 'b'), Object.keys(table)]).toEqual([
    1,
    true,
    false,
    ['c', 'a'],
  ]);
  expect([...list]).toEqual([1, 2]);
});

test('a set made with what was worked out beforehand finds the same as one that reads its patterns', () => {
  const [, tables, { index, locks }] = FILES.map((file) => JSON.parse(files[file] ?? '') as unknown) as Contents;
  expect(Object.keys(tables)).toHaveLength(2);
  expect(Object.keys(locks).length).toBeGreaterThan(200);
  for (const kind of ['avoid', 'issue'] as const) {
    const sources = [...new Set(builtinBank.entries.flatMap((e) => (e.kind === kind ? e.patterns : [])))];
    const patterns = sources.map(patternOf);
    const plain = new PatternSet(patterns);
    const made = new PatternSet(patterns, lookupsOf(sources, index[kind]));
    const texts = builtinBank.entries.flatMap((e) =>
      e.kind === 'avoid' ? e.examples.bad : e.kind === 'empathy' ? [e.text] : [],
    );
    // one letter changed in every text as well
    const misspelt = texts.map((t) => t.replace(/([a-z]{3})[a-z]([a-z]{3})/, '$1$2'));
    let found = 0;
    for (const s of [...texts, ...misspelt].flatMap(sentences)) {
      const matches = made.matches(s);
      found += matches.length;
      expect(matches).toEqual(plain.matches(s));
    }
    expect(found).toBeGreaterThan(kind === 'avoid' ? 300 : 20);
  }
});

test('the bundle without its tables starts, and judges as the sources do once they are read', async () => {
  const own = await allFiles();
  const page = createContext({ files: FILES.map((file) => own[file]), atob });
  runInContext('globalThis.self = globalThis', page);
  runInContext(await bundle(), page, { filename: 'engine.js' });
  runInContext('start(...files)', page);
  const made = JSON.parse(runInContext('JSON.stringify(key(0))', page)) as unknown;
  expect(made).toEqual(JSON.parse(JSON.stringify(assess(input(keystrokes()[0] ?? ''), builtinBank))));
});
