import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { cleanAddress, cleanTags, conversationOf, isDay, type LogEntry, newerOf, readEntry } from '@/components/log/model/entry';
import { fromCsv, readLog, toCsv, toJson } from '@/components/log/model/files';
import { intakeOf, mergeLogs } from '@/components/log/model/merge';
import { isWhole } from '@/components/log/model/whole';
import { TROUBLES } from '@/components/log/model/words';
import { NAMING } from '@/rules/suggest/slots';
import { entryArb, plainEntry } from './arbitrary';

const logArb = fc.uniqueArray(entryArb, { selector: (e) => e.id, maxLength: 8 });
const sorted = (entries: readonly LogEntry[]) => mergeLogs([entries]).entries;

it('has every kind of trouble that the judgement can name', () => {
  expect([...TROUBLES]).toEqual([...NAMING]);
});

describe('an entry', () => {
  it('is read as it was kept', () => {
    fc.assert(
      fc.property(entryArb, (entry) => {
        expect(isWhole(entry)).toBe(true);
        expect(readEntry(JSON.parse(JSON.stringify(entry)))).toEqual({ entry, odd: [] });
      }),
    );
  });

  it('whatever a record holds, reading never throws and gives only entries that can be kept', () => {
    fc.assert(
      fc.property(entryArb, fc.dictionary(fc.constantFrom(...Object.keys(plainEntry()), 'x'), fc.anything()), (entry, other) => {
        const read = readEntry({ ...entry, ...other });
        if ('entry' in read) {
          expect(isWhole(read.entry)).toBe(true);
          expect(readEntry(read.entry)).toEqual({ entry: read.entry, odd: [] });
        } else expect(['shape', 'newer', 'id', 'at']).toContain(read.why);
      }),
    );
  });

  it('leaves a field it does not understand empty and names it', () => {
    const read = readEntry({ ...plainEntry(), issue: 'aliens', rating: 9, steps: ['dance', 'resolve'] });
    expect(read).toMatchObject({ entry: { issue: null, rating: null, steps: ['resolve'] }, odd: ['issue', 'steps', 'rating'] });
  });

  it.each([
    [null, 'shape'],
    [[], 'shape'],
    [{ ...plainEntry(), v: 99 }, 'newer'],
    [{ ...plainEntry(), id: '../x' }, 'id'],
    [{ ...plainEntry(), at: 'yesterday' }, 'at'],
    [{ ...plainEntry(), at: '0001-01-01' }, 'at'],
  ])('%# is none', (record, why) => expect(readEntry(record)).toEqual({ why }));

  it('keeps no address that logs somebody in or runs', () => {
    expect(cleanAddress('https://me:pw@desk.example/t/5?id=7&session_id=a&access_token=b#note')).toBe(
      'https://desk.example/t/5?id=7#note',
    );
    expect(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'no address'].map(cleanAddress)).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });

  it('has tags of one line, none twice', () => {
    expect(cleanTags([' VIP ', 'vip', 'late;parcel', '', 'two\nlines'])).toEqual(['VIP', 'late parcel', 'two lines']);
  });

  it('knows the days of the calendar', () => {
    expect(['2026-02-28', '2026-02-29', '2028-02-29', '2026-13-01', '28/02/2026'].map(isDay)).toEqual([
      true,
      false,
      true,
      false,
      false,
    ]);
  });

  it('is of a conversation by desk and id, else by address', () => {
    expect(conversationOf(plainEntry())).toBe('desk.example 42');
    expect(conversationOf(plainEntry({ ref: '' }))).toBe('https://desk.example/t/42');
    expect(conversationOf(plainEntry({ ref: '', ticket: '' }))).toBe('');
  });
});

describe('several logs as one', () => {
  it('comes out the same whichever way round and however often they are put together', () => {
    fc.assert(
      fc.property(logArb, logArb, logArb, (a, b, c) => {
        const all = mergeLogs([a, b, c]).entries;
        expect(mergeLogs([c, a, b]).entries).toEqual(all);
        expect(mergeLogs([mergeLogs([a, b]).entries, c]).entries).toEqual(all);
        expect(mergeLogs([all, all])).toEqual({ entries: all, double: all.length });
        expect(new Set(all.map((e) => e.id)).size).toBe(all.length);
      }),
    );
  });

  it('takes of two versions the one with more changes, whichever is asked first', () => {
    fc.assert(
      fc.property(entryArb, entryArb, (a, b) => {
        const same = { ...b, id: a.id };
        expect(newerOf(a, same)).toEqual(newerOf(same, a));
        expect(newerOf(a, same).rev).toBe(Math.max(a.rev, b.rev));
      }),
    );
  });

  it('taking a file in twice changes nothing the second time', () => {
    fc.assert(
      fc.property(logArb, logArb, (mine, theirs) => {
        const has = new Map(mine.map((e) => [e.id, e]));
        const first = intakeOf(theirs, has);
        expect(first.fresh + first.newer + first.known).toBe(theirs.length);
        const after = new Map([...has, ...first.write.map((e) => [e.id, e] as const)]);
        expect(intakeOf(theirs, after)).toEqual({ write: [], fresh: 0, newer: 0, known: theirs.length });
        expect(sorted([...after.values()])).toEqual(mergeLogs([mine, theirs]).entries);
      }),
    );
  });
});

describe('files', () => {
  it('gives back exactly what went out, as a table and as JSON', () => {
    fc.assert(
      fc.property(logArb, (entries) => {
        const wanted = { entries: sorted(entries), left: [], odd: [], trouble: null };
        expect(readLog(toJson(entries, '2026-11-22T00:00:00.000Z'))).toEqual(wanted);
        expect(readLog(toCsv(entries))).toEqual(wanted);
      }),
    );
  });

  it('no cell of a table is one that a spreadsheet would run', () => {
    fc.assert(
      fc.property(logArb, (entries) => {
        const { data } = Papa.parse<string[]>(toCsv(entries).slice(1), { skipEmptyLines: true, newline: '\r\n' });
        for (const cell of data.flat()) expect(cell).not.toMatch(/^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/);
      }),
    );
  });

  it('reads a table that a spreadsheet wrote anew: semicolons, another order, some columns gone', () => {
    const table = 'sep=;\r\nId;At;Rating;Tags;Note\r\na1;2026-11-02T10:00:00Z;4;vip, late;"two\r\nlines"\r\n;2026-11-02;1;;\r\n';
    const found = fromCsv(table);
    expect(found.entries).toMatchObject([{ id: 'a1', rating: 4, tags: ['vip, late'], note: 'two\nlines', issue: null }]);
    expect(found.left).toEqual([{ line: 3, why: 'id' }]);
  });

  it('knows what stands between cells by the head, whatever the cells hold', () => {
    const text = `${toCsv([plainEntry(), plainEntry({ id: 'two', tags: ['a', 'b', 'c'] })])}bad;row;of;semicolons\r\n`;
    expect(fromCsv(text)).toMatchObject({
      entries: [{ id: 'one' }, { id: 'two' }],
      left: [{ line: 4, why: 'id' }],
      trouble: null,
    });
  });

  it('says what a file is that is no log', () => {
    const what = (text: string) => readLog(text).trouble;
    expect(what('')).toBe('empty');
    expect(what('  \n')).toBe('empty');
    expect(what('{"format":"evenkeel-log","entries":[')).toBe('broken');
    expect(what('{"format":"evenkeel-pack","entries":[]}')).toBe('not-a-log');
    expect(what('[1,2]')).toBe('not-a-log');
    expect(what('{"format":"evenkeel-log","version":7,"entries":[]}')).toBe('newer');
    expect(what('kind,text\r\na,b')).toBe('not-a-log');
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, headed) => {
        const found = readLog(headed ? `id,at,note\r\n${text}` : text);
        for (const entry of found.entries) expect(isWhole(entry)).toBe(true);
      }),
    );
  });

  it('takes nothing from a file that would reach into objects', () => {
    const found = readLog(
      '{"format":"evenkeel-log","version":1,"entries":[{"id":"a","at":"2026-01-01","__proto__":{"note":"x"},"constructor":1}]}',
    );
    expect(found.entries).toHaveLength(1);
    expect(found.entries[0]?.note).toBe('');
    expect(({} as { note?: string }).note).toBeUndefined();
  });
});
