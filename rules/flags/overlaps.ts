import type { Pattern } from '@/phrasebank/pattern';
import type { Node } from '@/phrasebank/pattern/parse';
import type { EntryOf } from '../bank';
import type { Sentence } from '../text/tokens';
import type { Span } from '../types';

/** A match that no context rule has excused. */
export interface Candidate extends Span {
  entry: EntryOf<'avoid'>;
  pattern: Pattern | null;
  sentence: Sentence;
}

// In words: a sharper sting outweighs a little more exactness.
const STING = { hint: -1, warn: 0, stop: 1 } as const;
const SEVERITY = { hint: 0, warn: 1, stop: 2 } as const;

/**
 * Keeps the most specific of overlapping candidates: the one whose pattern asks for most words (a hint counts a little less),
 * then the longer, then the more severe, then the earlier in the bank. The rest are dropped whole.
 */
export function withoutOverlaps(found: readonly Candidate[]): Candidate[] {
  const ranked = found
    .map((c, order) => ({ c, order, words: (c.pattern ? wordsOf(c.pattern) : 0) + STING[c.entry.severity] }))
    .sort(
      (a, b) =>
        b.words - a.words ||
        b.c.end - b.c.start - (a.c.end - a.c.start) ||
        SEVERITY[b.c.entry.severity] - SEVERITY[a.c.entry.severity] ||
        a.order - b.order,
    );
  const kept: Candidate[] = [];
  for (const { c } of ranked) if (!kept.some((k) => k.start < c.end && c.start < k.end)) kept.push(c);
  return kept.sort((a, b) => a.start - b.start);
}

const counted = new WeakMap<Pattern, number>();

/** How many words every match of a pattern takes at least: a named class counts half a word, a gap nothing. */
export function wordsOf(pattern: Pattern): number {
  let n = counted.get(pattern);
  if (n === undefined) {
    n = least(pattern.root);
    counted.set(pattern, n);
  }
  return n;
}

function least(n: Node): number {
  switch (n.kind) {
    case 'atom':
      return n.test.by === 'class' ? 0.5 : 1;
    case 'seq':
      return n.items.reduce((sum, item) => sum + least(item), 0);
    case 'alt':
      return Math.min(...n.options.map(least));
    default:
      return 0;
  }
}
