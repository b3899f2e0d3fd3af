import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import { same } from '@/phrasebank/layers';
import { checkEntry, type Pack, packOf, packText, parsePack, readPack } from '@/phrasebank/packs';
import { migrate } from '@/phrasebank/packs/migrations';
import type { Entry } from '@/phrasebank/schema';
import { PACK_SCHEMA_FILE, packSchemaText } from '../../support/pack-schema';
import { layer } from '../arbitrary';
import { brokenPack, good, goodText } from './broken';

const problemsOf = (text: string) => parsePack(text).problems;
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

describe('reading a pack', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(layer, (l) => {
        const pack = packOf(l, {
          name: 'Returns team',
          edition: '3',
          settings: { counts: false, sites: ['a'] },
          recipes: [{ id: 'x' }],
        });
        const read = parsePack(packText(pack));
        expect(read.pack).toEqual(pack);
        expect(read.problems.filter((p) => p.level === 'error')).toEqual([]);
      }),
    );
  });

  it('reads every entry that ships', () => {
    const pack = packOf(
      { entries: builtinBank.entries, off: [], based: {}, locked: [], required: [], model: null },
      { name: 'All' },
    );
    const read = parsePack(packText(pack));
    expect(read.problems).toEqual([]);
    expect(read.pack?.entries.length).toBe(builtinBank.entries.length);
  });

  it('names each bad entry by pointer, line and reason, and keeps the good ones', () => {
    const text = goodText.replace('"severity": "warn"', '"severity": "fatal"').replace('"That is a long time to wait."', '7');
    const read = parsePack(text);
    expect(read.pack?.entries.map((e) => e.id)).toEqual(['model.test.three']);
    expect(read.left).toBe(2);
    expect(read.problems.map(({ at, line, why, id }) => ({ at, line, why, id }))).toEqual([
      {
        at: '/entries/0/severity',
        line: lineOf(text, '"fatal"'),
        why: '"fatal" is not one of: hint, warn, stop.',
        id: 'avoid.test.one',
      },
      { at: '/entries/1/text', line: lineOf(text, ': 7'), why: '"text" must be text.', id: 'empathy.test.two' },
    ]);
  });

  it('says what a pattern that cannot be read lacks', () => {
    const [problem] = problemsOf(goodText.replace('"you should have"', '"you (should have"'));
    expect(problem).toMatchObject({ at: '/entries/0/patterns/0' });
    expect(problem?.why).toContain('add a ")"');
  });

  it('keeps what comes before the place where a file breaks off', () => {
    const read = parsePack(goodText.slice(0, goodText.indexOf('"Our way."')));
    expect(read.pack?.entries.map((e) => e.id)).toEqual(['avoid.test.one', 'empathy.test.two']);
    expect(read.problems.map((p) => p.why)).toEqual([
      'The file breaks off in the middle of this entry.',
      'The file breaks off here.',
    ]);
  });

  it('lets the first of two entries with one id count, and says where both are', () => {
    const pack = JSON.parse(goodText) as { entries: Entry[] };
    pack.entries.push({ ...(good[1] as Entry) });
    const read = parsePack(JSON.stringify(pack, null, 1));
    expect(read.left).toBe(1);
    expect(read.problems[0]?.why).toMatch(/^The id "empathy.test.two" stands twice; the entry on line \d+ counts.$/);
  });

  it('refuses names that reach into objects, too deep a nest, and hidden characters', () => {
    expect(problemsOf(goodText.replace('"id"', '"__proto__"')).map((p) => p.why)).toContain(
      'The name "__proto__" is not allowed.',
    );
    expect(problemsOf('['.repeat(1_000_000)).map((p) => p.why)).toContain('Brackets are nested deeper than 24.');
    expect(problemsOf(goodText.replace('Our way.', 'Our \\u202eway.'))[0]?.why).toContain('U+202E');
    expect(({} as Record<string, unknown>).id).toBeUndefined();
  });

  it('names a line that is not UTF-8', () => {
    const bytes = new TextEncoder().encode(goodText);
    const at = goodText.indexOf('Our way.');
    bytes[at] = 0xff;
    const read = parsePack(bytes);
    expect(read.problems[0]).toMatchObject({ line: lineOf(goodText, 'Our way.'), level: 'error' });
    expect(read.pack?.entries.map((e) => e.id)).toEqual(['avoid.test.one', 'empathy.test.two']);
  });

  it('says what it does not know instead of guessing', () => {
    expect(problemsOf('{"format":"other"}')[0]?.why).toContain('This is no pack');
    expect(problemsOf('[]')[0]?.why).toContain('This is no pack');
    expect(problemsOf('').at(0)?.why).toBe('The file is empty.');
    expect(problemsOf(goodText.replace('"version": 1', '"version": 2'))[0]?.why).toContain('newer Evenkeel');
    expect(problemsOf(goodText.replace('"why"', '"because"')).map((p) => p.why)).toEqual(['"why" is missing.']);
  });

  it('walks older data up through every version, and says where it cannot', () => {
    const table = {
      1: ({ title, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, name: title }),
      2: (d: Readonly<Record<string, unknown>>) => ({ ...d, name: `${String(d.name)}, third` }),
    };
    const old = { version: 1, title: 'Returns' };
    expect(migrate(old, 3, table)).toEqual({ data: { version: 3, name: 'Returns, third' }, from: 1 });
    expect(old).toEqual({ version: 1, title: 'Returns' });
    expect(migrate({ version: 3 }, 3, table)).toEqual({ data: { version: 3 }, from: null });
    expect(migrate({ version: 1 }, 3, { 1: table[1] })).toEqual({ why: 'Version 1 cannot be read any more.' });
    expect(migrate({ version: '1' }, 3, table)).toEqual({ why: '"version" must be a whole number from 1.' });
  });

  it('can be stopped, and tells how far it is', async () => {
    // a clock on which every slice takes long enough for a breath
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 100));
    onTestFinished(() => clock.mockRestore());
    const entries = Array.from({ length: 1000 }, (_, i): Entry => ({ kind: 'empathy', id: `empathy.n${i}`, text: `Line ${i}.` }));
    const text = packText(packOf({ entries, off: [], based: {}, locked: [], required: [], model: null }, { name: 'Big' }));
    const seen: number[] = [];
    const stop = new AbortController();
    const reading = readPack(text, {
      signal: stop.signal,
      progress: (done) => {
        seen.push(done);
        if (done >= 400) stop.abort(new Error('stopped'));
      },
    });
    await expect(reading).rejects.toThrow('stopped');
    expect(seen).toEqual([0, 0, 200, 400]);
    expect((await readPack(text)).pack?.entries.length).toBe(1000);
  });
});

describe('broken packs', () => {
  const harmless = (seed: number) => {
    const read = parsePack(brokenPack(seed));
    const check = (pack: Pack) => {
      // whatever is taken over can be judged with and written again, and no id stands twice
      expect(pack.entries.every((e) => same(checkEntry(e).entry, e))).toBe(true);
      expect(new Set(pack.entries.map((e) => e.id)).size).toBe(pack.entries.length);
    };
    if (read.pack) check(read.pack);
    else expect(read.problems.length).toBeGreaterThan(0);
    if (read.left > 0) expect(read.problems.some((p) => p.level === 'error')).toBe(true);
  };

  it('do no harm: 10,000 of them', () => {
    for (let seed = 0; seed < 10_000; seed++) harmless(seed);
    expect(Object.hasOwn(Object.prototype, 'id')).toBe(false);
    expect('hurt' in globalThis).toBe(false);
  });

  it('lose no entry that is whole: an entry beside a broken one is read as before', () => {
    fc.assert(
      fc.property(fc.anything(), fc.nat(3), (wrong, at) => {
        const entries: unknown[] = [...good];
        entries.splice(at, 0, wrong);
        const text = JSON.stringify({ format: 'evenkeel-pack', version: 1, name: 'x', entries });
        expect(parsePack(text).pack?.entries).toEqual(good);
      }),
    );
  });

  it('do no harm as any text at all', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => void parsePack(text)));
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void parsePack(bytes)));
  });
});

it('publishes the schema as it is', () => {
  // after a change of the schema: npx tsx tests/support/pack-schema.ts
  expect(JSON.parse(readFileSync(PACK_SCHEMA_FILE, 'utf8'))).toEqual(JSON.parse(packSchemaText()));
});
