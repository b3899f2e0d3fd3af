import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ForeignOptions, fromRegex, importForeign, importVale, importWords } from '@/phrasebank/foreign';
import { compilePattern, matchSentence } from '@/phrasebank/pattern';
import type { AvoidEntry } from '@/phrasebank/schema';
import { sentences } from '@/rules/text/sentences';

const options: ForeignOptions = { category: 'robotic', name: 'House style' };
const found = (pattern: string, text: string) => {
  const { pattern: p } = compilePattern(pattern);
  return p !== undefined && sentences(text).some((s) => matchSentence(p, s).length > 0);
};

describe('regular expressions that mean words', () => {
  const table: [string, string, string[], string[]][] = [
    ['simply', 'simply', ['You simply log in.'], ['Log in.']],
    ['in order to', 'in order to', ['In order to help.'], ['To help.']],
    ['\\bvery\\s+unique\\b', 'very unique', ['It is very unique.'], ['It is unique.']],
    ['(?:utili[sz]e|leverage)', '', ['We leverage it.', 'We utilise it.', 'We utilize it.'], ['We use it.']],
    ['colou?r', '', ['The colour is red.', 'The color is red.'], ['Red.']],
    ['as (?:per|for)(?: the)? policy', '', ['As per the policy, no.', 'As for policy, no.'], ['As policy.']],
    ['sorr(?:y|ies)', '', ['We are sorry.'], ['We are glad.']],
    ['[Oo]bviously', 'obviously', ['Obviously not.'], ['No.']],
    ['(?i)at the end of the day', 'at the end of the day', ['At the end of the day, yes.'], ['Yes.']],
    ['between .* and', 'between ... and', ['between you and me'], ['between us']],
    ["don't|do not", "don't | do not", ['Do not go.'], ['Go.']],
    ['follow[- ]up', 'follow up', ['We follow up today.'], ['Today.']],
  ];
  it.each(table)('%s', (regex, written, hits, misses) => {
    const { pattern, why } = fromRegex(regex);
    expect(why).toBeUndefined();
    if (written) expect(pattern).toBe(written);
    for (const text of hits) expect(found(pattern ?? '', text), text).toBe(true);
    for (const text of misses) expect(found(pattern ?? '', text), text).toBe(false);
  });

  it.each([
    ['(a+)+$', 'any number of times'],
    ['(?:a|a)*b', 'repeat'],
    ['foo(?=bar)', 'looks ahead'],
    ['(?<!not )good', 'looks ahead or back'],
    ['[^.]+', 'any letter but some'],
    ['\\d+ items', 'no counterpart'],
    ['a{2,1000}', 'counts repeats'],
    ['(unclosed', 'never closed'],
    ['x'.repeat(5000), 'longer than'],
    ['((((((((a))))))))', 'nested too deep'],
    ['', 'no word'],
    ['foo\\1', 'no counterpart'],
    ['a.b', 'any single letter'],
  ])('refuses %s', (regex, why) => {
    expect(fromRegex(regex).why).toContain(why);
  });

  it('gives a pattern that can be read or a reason, for any text', () => {
    const piece = fc.constantFrom(
      '(',
      ')',
      '[',
      ']',
      '|',
      '?',
      '*',
      '+',
      '.',
      '\\',
      '\\b',
      '\\s',
      '\\w',
      'we',
      'a',
      ' ',
      '(?:',
      '^',
      '$',
      '{2}',
      '-',
      '"',
      '<',
      '=',
      '!',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }).map((p) => p.join('')),
        (regex) => {
          const made = fromRegex(regex);
          expect(made.pattern !== undefined || (made.why?.length ?? 0) > 0).toBe(true);
          importVale(JSON.stringify({ extends: 'existence', message: 'No', tokens: [regex] }), options);
        },
      ),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => void [fromRegex(text), importForeign(text, options), importVale(`extends: existence\n${text}`, options)],
      ),
    );
  });
});

describe('a Vale style', () => {
  it('becomes one entry a token, and says what it leaves out', () => {
    const read = importVale(
      [
        'extends: existence',
        'message: "Leave out \'%s\'."',
        'level: warning',
        'ignorecase: true',
        'nonword: true',
        'tokens:',
        '  - simply',
        '  - (?=x)y',
        '  - 3',
      ].join('\n'),
      options,
    );
    expect(read.pack?.entries).toMatchObject([
      {
        id: 'avoid.house-style.simply',
        severity: 'warn',
        patterns: ['simply'],
        why: "Leave out 'simply'.",
        replacements: [],
        examples: { bad: ['simply'] },
      },
      { patterns: ['3'] },
    ]);
    expect(read.problems.map(({ line, at, level }) => [line, at, level])).toEqual([
      [5, 'nonword', 'note'],
      [8, 'tokens/1', 'error'],
    ]);
    expect(read.left).toBe(1);
  });

  it('puts raw before its tokens, after them, or alone', () => {
    const patterns = (lines: string[]) => {
      const read = importVale(['extends: existence', 'message: No', ...lines].join('\n'), options);
      return [read.pack?.entries.flatMap((e) => (e.kind === 'avoid' ? e.patterns : [])) ?? null, read.problems.map((p) => p.why)];
    };
    expect(patterns(['raw:', "  - 'as '", "  - 'per '", 'tokens: [policy, terms]'])).toEqual([
      ['as per policy', 'as per terms'],
      [],
    ]);
    expect(patterns(["raw: [' only']", 'append: true', 'tokens: [members]'])).toEqual([['members only'], []]);
    expect(patterns(["raw: ['\\bplease (?:note|be aware)\\b']"])).toEqual([['please (note | be aware)'], []]);
    expect(patterns(["raw: ['(?<!not )good']"])).toEqual([null, [expect.stringContaining('looks ahead or back')]]);
  });

  it('leaves the exceptions alone, and says how, or that it cannot', () => {
    const read = importVale(
      [
        'extends: existence',
        'message: No',
        'tokens:',
        '  - policy',
        '  - disable',
        '  - kindly',
        '  - very .* thing',
        'exceptions:',
        '  - policy number',
        '  - policy holder',
        '  - disabled',
        '  - very good thing',
        '  - (?=x)',
      ].join('\n'),
      options,
    );
    const patterns = read.pack?.entries.flatMap((e) => (e.kind === 'avoid' ? e.patterns : [])) ?? [];
    expect(patterns).toEqual(['policy !(number | holder)', '"disable"', 'kindly']);
    expect(found(patterns[0] ?? '', 'That is our policy.')).toBe(true);
    for (const text of ['Your policy number is here.', 'The policy holder wrote.', 'It was disabled.'])
      for (const pattern of patterns) expect(found(pattern, text)).toBe(false);
    expect(read.problems.map((p) => [p.line, p.level])).toEqual([
      [13, 'note'],
      [4, 'note'],
      [5, 'note'],
      [7, 'error'],
    ]);
    expect(read.problems.at(-1)?.why).toContain('its exception "very good thing" would be marked as well');
  });

  it('takes swaps with their replacements', () => {
    const read = importVale(
      [
        'extends: substitution',
        "message: Use '%s' instead of '%s'.",
        'level: error',
        'swap:',
        '  (?:utilize|leverage): use',
        '  prior to: before|ahead of',
        '  (\\w+)ize: $1ise',
      ].join('\n'),
      options,
    );
    const entries = (read.pack?.entries ?? []) as AvoidEntry[];
    expect(entries.map((e) => [e.severity, e.replacements, e.why])).toEqual([
      ['stop', ['use'], "Use 'use' instead of 'utilize'."],
      ['stop', ['before', 'ahead of'], "Use 'before' instead of 'prior to'."],
    ]);
    expect(read.problems).toMatchObject([{ line: 7, level: 'error' }]);
  });

  it('refuses other kinds of style, broken YAML and bombs of references', () => {
    expect(importVale('extends: occurrence\nmax: 3', options).problems[0]?.why).toContain('not "occurrence"');
    expect(importVale('extends: [', options).pack).toBeNull();
    const bomb = [
      'extends: existence',
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'.split('').map((c, i) => `${c}: &${c} [${`*${'abcdefgh'[i]}, `.repeat(9)}*${'abcdefgh'[i]}]`),
      'tokens: *i',
    ];
    expect(importVale(bomb.join('\n'), options).pack).toBeNull();
    expect(importWords(`- type: basic\n  inconsiderate: &a [x]\n${bomb.slice(1).join('\n')}`, options).left).toBeGreaterThan(0);
  });
});

describe('word lists', () => {
  const patterns = (read: ReturnType<typeof importWords>) =>
    read.pack?.entries.map((e) => e.kind === 'avoid' && [...e.patterns, '>', ...e.replacements].join(' '));
  it('are lines, with a remark or what to write instead', () => {
    const read = importWords(
      '# remark\nactually\nat this point in time -> now\n\nutilise => use|work with # why\nwhat (now\n',
      options,
    );
    expect(patterns(read)).toEqual(['actually >', 'at this point in time > now', 'utilise > use work with']);
    expect(read.problems).toMatchObject([{ line: 6, level: 'error' }]);
  });
  it('are lists or maps in JSON', () => {
    expect(patterns(importWords('["so", "there is"]', options))).toEqual(['so >', 'there is >']);
    expect(patterns(importWords('{"utilise": "use", "prior to": ["before", "ahead of"]}', options))).toEqual([
      'utilise > use',
      'prior to > before ahead of',
    ]);
    expect(importWords('{"a b": {"c": 1}, "__proto__": "x"}', options)).toMatchObject({ pack: null, left: 2 });
  });
  it('are groups of considerate and inconsiderate words', () => {
    const read = importWords(
      '- type: basic\n  note: Names a job, not a man.\n  considerate:\n    - chair\n    - chairperson\n  inconsiderate:\n    chairman: male\n',
      options,
    );
    expect(patterns(read)).toEqual(['chairman > chair chairperson']);
    expect(read.pack?.entries[0]).toMatchObject({ why: 'Names a job, not a man.' });
  });
});
