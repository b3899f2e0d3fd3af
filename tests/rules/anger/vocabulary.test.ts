import { expect, test } from 'vitest';
import { CLASSES } from '@/rules/anger/classes';
import { gatherWords, parsePattern } from '@/rules/anger/pattern';
import { repairer } from '@/rules/anger/repair';
import { SIGNALS } from '@/rules/anger/signals';

type Node = ReturnType<typeof parsePattern>['nodes'][number];

test('the words gathered from the text of the patterns are those of the patterns as read', () => {
  const wordsOf = (n: Node): string[] =>
    n.kind === 'word' ? [...n.words] : n.kind === 'group' ? n.choices.flatMap((c) => c.flatMap(wordsOf)) : [];
  const gathered = new Set<string>();
  const read = new Set<string>();
  for (const source of SIGNALS.flatMap((s) => s.patterns)) {
    gatherWords(source, gathered);
    for (const w of parsePattern(source, null).nodes.flatMap(wordsOf)) read.add(w);
  }
  const plain = (words: Set<string>) => [...words].filter((w) => /^[a-z#]/.test(w)).sort();
  expect(plain(gathered)).toEqual(plain(read));
  expect(Object.keys(CLASSES).length).toBeGreaterThan(3);
});

test('a slip is repaired towards the nearest word, and the same one whatever else is near', () => {
  const repair = repairer(['refund', 'delivery', 'cancelled', 'complaint', 'ordered', 'promised']);
  expect(repair('refnud')).toBe('refund');
  expect(repair('delivry')).toBe('delivery');
  expect(repair('cancellled')).toBe('cancelled');
  expect(repair('complaimt')).toBe('complaint');
  expect(repair('refunds')).toBe('refunds');
  expect(repair('promise')).toBe('promise');
  expect(repair('xefund')).toBe('xefund');
  // both are one letter away: the one named first
  expect(repairer(['abcdefg', 'abcdfeg'])('abcdfg')).toBe('abcdefg');
  expect(repairer(['abcdfeg', 'abcdefg'])('abcdfg')).toBe('abcdfeg');
});
