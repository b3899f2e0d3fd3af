import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import { fromCsv, readCsv, toCsv } from '@/phrasebank/csv';
import { cellToList, cellToText, defuse, listToCell, textToCell, undefuse } from '@/phrasebank/csv/cells';
import { same } from '@/phrasebank/layers';
import { checkEntry, packOf } from '@/phrasebank/packs';
import type { Entry } from '@/phrasebank/schema';
import { layer } from '../arbitrary';
import { good, SCRIPT, seeded } from '../packs/broken';

const pack = (entries: readonly Entry[]) =>
  packOf({ entries, off: [], based: {}, locked: [], required: [], model: null }, { name: 'T' });
const sorted = (list: readonly string[]) => [...list].sort();
const tricky = fc.string({
  unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '\n', '\\', 'n', 'r', '(', ')', ' ', 'é', '"', ',', ';', '＝', 'a'),
});

describe('cells', () => {
  it('hold any text and any list exactly', () => {
    fc.assert(fc.property(tricky, (text) => void expect(undefuse(defuse(text))).toBe(text)));
    fc.assert(
      fc.property(
        fc.oneof(tricky, fc.constantFrom('(nothing)', '(none)', ' (none) ', '\\(none)', '')),
        (text) => void expect(cellToText(textToCell(text))).toBe(text),
      ),
    );
    const item = fc.oneof(tricky, fc.constantFrom('(nothing)', '(none)', '\\(nothing)', ''));
    fc.assert(fc.property(fc.array(item), (list) => void expect(cellToList(listToCell(list))).toEqual(list)));
  });

  it('are nothing a spreadsheet runs', () => {
    fc.assert(fc.property(tricky, (text) => void expect(defuse(text)).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/)));
    expect(defuse('=HYPERLINK("http://x")')).toBe('\'=HYPERLINK("http://x")');
    expect(defuse("'tis so")).toBe("'tis so");
  });
});

describe('a table', () => {
  it('gives back all that it can hold, and says what it cannot', () => {
    fc.assert(
      fc.property(layer, (l) => {
        const before = packOf(l, { name: 'T' });
        const { text, lost } = toCsv(before);
        const { pack: after, problems } = fromCsv(text, 'T');
        expect(problems).toEqual([]);
        expect(after).toEqual({
          ...before,
          based: [],
          off: expect.arrayContaining([...before.off]),
          locked: expect.arrayContaining([...before.locked]),
          required: expect.arrayContaining([...before.required]),
        });
        expect(sorted(after?.off ?? [])).toEqual(sorted(before.off));
        expect(lost.some((l) => l.includes('version each change'))).toBe(before.based.length > 0);
      }),
    );
  });

  it('holds every entry that ships', () => {
    const whole = pack(builtinBank.entries.flatMap((e) => checkEntry(e).entry ?? []));
    const read = fromCsv(new TextEncoder().encode(toCsv(whole).text));
    expect(read.problems).toEqual([]);
    expect(read.pack?.entries).toEqual(whole.entries);
  });

  it('is read with semicolons, tabs, another order of columns, blank rows, a "sep=" line and any line ends', () => {
    const rows = ['Text;KIND;id', 'Semicolons, too.;empathy;a.one', ';;', '"Two\nlines; one cell";empathy;a.two'];
    for (const [text, line] of [
      [rows.join('\n'), 4],
      [`sep=;\r\n${rows.join('\r\n')}`, 5],
      [rows.join('\n').replaceAll(';', '\t').replace('lines\t', 'lines;'), 4],
    ] as const) {
      const read = fromCsv(text);
      expect(read.pack?.entries).toEqual([
        { kind: 'empathy', id: 'a.one', text: 'Semicolons, too.' },
        { kind: 'empathy', id: 'a.two', text: 'Two\nlines; one cell' },
      ]);
      const wrong = fromCsv(text.replace('a.two', 'A two'));
      expect(wrong.problems).toMatchObject([{ at: 'id', line, level: 'error' }]);
    }
  });

  it('names row, column and reason of what is wrong, and keeps the rest', () => {
    const lines = toCsv(pack(good)).text.split('\r\n');
    const text = [
      lines[0],
      lines[1]?.replace('warn', 'fatal'),
      lines[2],
      lines[3],
      lines[3],
      'nonsense,x.x',
      'step,"y.y',
      'never closed',
    ].join('\r\n');
    const read = fromCsv(text);
    expect(read.pack?.entries.map((e) => e.id)).toEqual(['empathy.test.two', 'model.test.three']);
    expect(read.left).toBe(4);
    expect(read.problems.map(({ at, line, why }) => [at, line, why])).toEqual([
      ['severity', 2, '"fatal" is not one of: hint, warn, stop.'],
      ['id', 6, 'The id "model.test.three" stands twice; the row on line 4 counts.'],
      ['kind', 8, '"nonsense" is not one of: avoid, empathy, question, step, issue, model.'],
      ['', 9, 'A quotation mark in this row is never closed, or stands in the middle of a cell; the row was left out.'],
    ]);
  });

  it('says when it is not UTF-8, and leaves out only what could not be read', () => {
    const bytes = new TextEncoder().encode('kind,id,text\nempathy,a.one,fine\nempathy,a.two,caf#\n');
    bytes[bytes.indexOf(35)] = 0xe9;
    const read = fromCsv(bytes);
    expect(read.pack?.entries.map((e) => e.id)).toEqual(['a.one']);
    expect(read.problems.map((p) => [p.line, p.why.slice(0, 30)])).toEqual([
      [3, 'From here on the file is not i'],
      [3, 'This text holds a character th'],
    ]);
  });

  it('can be stopped', async () => {
    // a clock on which every slice takes long enough for a breath
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
    onTestFinished(() => clock.mockRestore());
    const stop = new AbortController();
    const { text } = toCsv(pack(Array.from({ length: 900 }, (_, i): Entry => ({ kind: 'empathy', id: `e.n${i}`, text: 'x' }))));
    const reading = readCsv(text, { signal: stop.signal, progress: (done) => done >= 400 && stop.abort(new Error('stopped')) });
    await expect(reading).rejects.toThrow('stopped');
  });
});

describe('broken tables', () => {
  const whole = toCsv(pack(good)).text;
  const junk = [
    '"',
    ',',
    '\n',
    '\r',
    ';',
    '\u0000',
    '=cmd|x',
    SCRIPT,
    '__proto__',
    'constructor',
    '\ufeff',
    'x'.repeat(25_000),
    '(none)',
    '\\',
    '﷽',
    '\ud800',
  ];
  const broken = (seed: number): Uint8Array => {
    const r = seeded(seed);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(r() * list.length)] as T;
    let text = whole;
    for (let n = Math.floor(r() * 4); n >= 0; n--) {
      const at = Math.floor(r() * text.length);
      text = text.slice(0, at) + pick(junk) + text.slice(at + Math.floor(r() * 30));
    }
    if (r() < 0.2) text = text.slice(0, Math.floor(r() * text.length));
    if (r() < 0.2) text += text;
    const bytes = new TextEncoder().encode(text);
    if (r() < 0.25) for (let n = 0; n < 3; n++) bytes[Math.floor(r() * bytes.length)] = Math.floor(r() * 256);
    return bytes;
  };

  it('do no harm: 10,000 of them', () => {
    for (let seed = 0; seed < 10_000; seed++) {
      const read = fromCsv(broken(seed));
      if (!read.pack) expect(read.problems.length).toBeGreaterThan(0);
      if (read.left > 0) expect(read.problems.some((p) => p.level === 'error')).toBe(true);
      const entries = read.pack?.entries ?? [];
      expect(new Set(entries.map((e) => e.id)).size).toBe(entries.length);
      expect(entries.every((e) => same(checkEntry(e).entry, e))).toBe(true);
    }
    expect('hurt' in globalThis).toBe(false);
    expect(Object.hasOwn(Object.prototype, 'id')).toBe(false);
  });

  it('do no harm as any bytes at all', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void fromCsv(bytes)));
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void fromCsv(`kind,id,text\n${text}`)));
  });
});
