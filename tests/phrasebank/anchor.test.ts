import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtinBank } from '@/phrasebank/builtin';
import { compilePattern, PatternSet, patternOf } from '@/phrasebank/pattern';
import { run } from '@/phrasebank/pattern/match';
import { programFor } from '@/phrasebank/pattern/set';
import { unitsOf } from '@/phrasebank/pattern/units';
import { sentences } from '@/rules/text/sentences';

const sources = builtinBank.entries.flatMap((e) => (e.kind === 'avoid' || e.kind === 'issue' ? e.patterns : []));
const texts = builtinBank.entries
  .flatMap((e) => (e.kind === 'avoid' ? e.examples.bad : []))
  .filter((_, i) => i % 8 === 0)
  .flatMap(sentences);

/** Whether a pattern matches when it is run without being looked up first. Typos aside. */
function matches(source: string, text: string): boolean {
  const { pattern } = compilePattern(source);
  return pattern !== undefined && run(programFor(pattern), unitsOf(text), () => []).length > 0;
}

test('a set finds every pattern that matches, though it looks at few', () => {
  const set = new PatternSet(sources.map(patternOf));
  let found = 0;
  for (const s of texts) {
    const hits = new Set(set.matches(s).map((m) => m.pattern));
    sources.forEach((source, i) => {
      if (!matches(source, s.text)) return;
      found++;
      if (!hits.has(i)) expect.fail(`"${source}" is not found in "${s.text}"`);
    });
  }
  expect(found).toBeGreaterThan(texts.length);
});

const piece = fc.constantFrom(
  ...[
    'our',
    'policy',
    'you',
    "can't",
    'follow-up',
    'went',
    'AT&T',
    '=told',
    '"as you know"',
    '"DO NOT"',
    '<day>',
    '<noun>',
    '<name>',
    '<nosuch>',
  ],
  ...['(', ')', '[', ']', '|', '!', '^', '$', '...', '...2', '=', '"', '<', "'s", '?', '“you”', '\u00a0', '\t'],
);
const TEXTS = [
  "Our policy, as you know, can't go.",
  'You went on Monday and told AT&T.',
  "DO NOT follow up, it's our policy",
  'Dana told you our policies',
];

test('a set of any one source, right or wrong, says what the pattern says alone', () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 9 }), fc.constantFrom(' ', ''), (pieces, between) => {
      const source = pieces.join(between);
      const set = new PatternSet([patternOf(source)]);
      for (const s of TEXTS.flatMap(sentences))
        if (matches(source, s.text)) expect(set.matches(s).length, `${source} in ${s.text}`).toBeGreaterThan(0);
        else if (compilePattern(source).error) expect(set.matches(s)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});
