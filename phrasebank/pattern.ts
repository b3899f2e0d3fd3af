import type { Sentence } from '@/rules/text/tokens';
import { type Node, type PatternError, parse } from './pattern/parse';
import { type Match, type Pattern, PatternSet } from './pattern/set';

export { CLASS_PATTERNS } from './pattern/classes';
export type { Match, Pattern, PatternError };
export { PatternSet };

/**
 * How a phrase is written down, for people who have never seen a regular expression:
 *
 * | written | finds |
 * |---|---|
 * | `according to our policy` | these words in any inflection ("policies"), with small words between ("our company's refund policy", "really") |
 * | `=told` or `"as you know"` | exactly this form; in capitals (`"DO NOT"`) only capitals |
 * | `(refund \| pay back)` | one of these |
 * | `[very] sorry` | with or without |
 * | `you ... wrong`, `you ...6 wrong` | up to 3, or up to 6, other words between |
 * | `^ no $` | only at the start, at the end of the sentence |
 * | `!not happy`, `you must !be` | not after "not"; not when "be" follows |
 * | `within <number> <period>` | a named class of words; the names are in `pattern/classes.ts` |
 *
 * Capitals, curly quotes, hyphens ("follow-up"), contractions ("can't", "cant", "cannot"), British and American spelling and one
 * wrong letter in words of six or more make no difference. A match never crosses the end of a sentence.
 */
export function compilePattern(
  source: string,
): { pattern: Pattern; error?: undefined } | { error: PatternError; pattern?: undefined } {
  const kept = compiled.get(source);
  if (kept) return { pattern: kept };
  const read = parse(source);
  if ('error' in read) return { error: read.error };
  const pattern: Pattern = Object.freeze({ source, root: read.root });
  if (compiled.size > 50_000) compiled.clear();
  compiled.set(source, pattern);
  return { pattern };
}

/**
 * A pattern that is read when it is first tried: for many patterns of which few are met. One that cannot be read never matches;
 * `compilePattern` tells why.
 */
export function patternOf(source: string): Pattern {
  return compiled.get(source) ?? new Unread(source);
}

class Unread implements Pattern {
  #root: Node | null = null;
  constructor(readonly source: string) {}
  get root(): Node {
    this.#root ??= compilePattern(this.source).pattern?.root ?? NEVER;
    return this.#root;
  }
}
const NEVER: Node = { kind: 'alt', options: [] };

const compiled = new Map<string, Pattern>();
const alone = new WeakMap<Pattern, PatternSet>();

/**
 * Where one pattern is found in one sentence, left to right, without overlap; offsets into the text the sentence was cut from.
 * For many patterns make one `PatternSet` and keep it.
 */
export function matchSentence(pattern: Pattern, sentence: Sentence): { start: number; end: number }[] {
  let set = alone.get(pattern);
  if (!set) {
    set = new PatternSet([pattern]);
    alone.set(pattern, set);
  }
  return set.matches(sentence).map(({ start, end }) => ({ start, end }));
}
