import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ACT_RULES } from '@/rules/acts/table';
import { WANT_RULES } from '@/rules/facts/wants';
import { AGENT_CUES, CUSTOMER_CUES } from '@/rules/steps/cues';
import { CUES } from '@/rules/suggest/cue-table';
import { mayMatch } from '@/rules/text/guard';

const tables: RegExp[] = [
  ...ACT_RULES.flatMap((r) => [r.find, r.and, r.not]),
  ...CUES.flatMap((r) => [...r.any, ...(r.none ?? [])]),
  ...[...AGENT_CUES, ...CUSTOMER_CUES].flatMap((r) => [r.find, r.not]),
  ...WANT_RULES.map((r) => r.pattern),
].filter((p) => p !== undefined);

const texts = readFileSync('tests/eval/corpus/customers-1.jsonl', 'utf8')
  .trim()
  .split('\n')
  .flatMap((line) => {
    const { text } = JSON.parse(line) as { text: string };
    return [text, text.toLowerCase()];
  });

const matches = (p: RegExp, text: string) => new RegExp(p.source, p.flags.replace(/[gyd]/g, '')).test(text);

test('no expression of the tables is turned away from a text that it matches, and most others are', () => {
  let right = 0;
  let let_in = 0;
  for (const p of tables) {
    const plain = new RegExp(p.source, p.flags.replace(/[gyd]/g, ''));
    for (const text of texts) {
      const yes = plain.test(text);
      const may = mayMatch(p, text);
      if (yes && !may) expect.fail(`${p.source}\nis turned away from\n${text}`);
      if (yes) right++;
      else if (may) let_in++;
    }
  }
  expect(right).toBeGreaterThan(1000);
  expect(let_in / (tables.length * texts.length - right)).toBeLessThan(0.2);
});

const CASES: [RegExp, string][] = [
  [/\b(?:sorry|apolog(?:y|ies))\b/, 'my apologies'],
  [/^no$/m, 'yes\nno'],
  [/x\b ?y/, 'x y'],
  [/colou?rs?\b/i, 'COLORS'],
  [/(?:ab|cd){2}ef/, 'abcdef'],
  [/a(?=bc)bcd/, 'abcd'],
  [/(?<!not )happy(?! hour)/, 'so happy now'],
  [/[‘’']s\b/, 'it’s'],
  [/\u2019ll/, 'we’ll'],
  [/caf\xe9 au/, 'the café au lait'],
  [/(?<year>\d{4})-\k<year>/, '2024-2024'],
  [/ki(?:ng)+dom/, 'kingngdom'],
  [/skip/iu, 'ſKIP'],
  [/\p{Lu}bc\P{L}/u, 'Abc '],
  [/(?:|abc)def/, 'def'],
  [/ab{0,2}cde/, 'acde'],
  [/ab{2,}cde/, 'abbbbcde'],
  [/a\/b\.c[\d-]x/, 'a/b.c-x'],
  [/[^\]]zz]/, 'azz]'],
];

test.each(CASES)('%s may match "%s"', (p, text) => {
  expect(p.test(text)).toBe(true);
  expect(mayMatch(p, text)).toBe(true);
});

test.each<[RegExp, string]>([
  [/\b(?:sorry|apolog(?:y|ies))\b/, 'thank you for the pictures'],
  [/\bsorrow\b/, 'sorrowful'],
  [/\bnew (?:one|item)\b/, 'a new parcel for one item'],
])('%s is turned away from "%s"', (p, text) => {
  expect(mayMatch(p, text)).toBe(false);
});

/** Small expressions of every kind of piece that the reader knows. */
const expression: fc.Arbitrary<string> = fc.letrec<{ whole: string; row: string; piece: string }>((tie) => ({
  whole: fc.array(tie('row'), { minLength: 1, maxLength: 3 }).map((rows) => rows.join('|')),
  row: fc.array(tie('piece'), { minLength: 0, maxLength: 5 }).map((parts) => parts.join('')),
  piece: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('ab', 'c', 'a c', "b'a", 'B', '1'),
    fc.constantFrom(
      '\\b',
      '\\s',
      '\\w',
      '\\d',
      '.',
      '[ab]',
      '[^a]',
      "['c]",
      '[a-c]',
      '^',
      '$',
      '\\B',
      '\\W',
      'a?',
      'b+',
      'c*',
      'a{2}',
      'b{1,2}?',
    ),
    fc
      .tuple(
        fc.constantFrom('(?:', '(', '(?=', '(?!', '(?<=', '(?<n>'),
        tie('whole'),
        fc.constantFrom('', '', '?', '+', '*', '{2}', '{0,2}'),
      )
      .map(([open, inside, times]) =>
        /=$|!$/.test(open) ? `${open}${inside})` : `${open.replace('<n>', ':')}${inside})${times}`,
      ),
  ),
})).whole;

test('no expression is turned away from a text that it matches', () => {
  fc.assert(
    fc.property(
      expression,
      fc.constantFrom('', 'i', 'm', 'iu'),
      fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'A', ' ', "'", '1', '\n', 'ſ'), maxLength: 12 }), {
        minLength: 5,
        maxLength: 5,
      }),
      (source, flags, strings) => {
        const p = new RegExp(source, flags);
        for (const text of strings) if (matches(p, text)) expect(mayMatch(p, text), `${p} on ${JSON.stringify(text)}`).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
});
