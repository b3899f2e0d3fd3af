import { sentences } from '@/rules/text/sentences';
import { compilePattern, matchSentence } from '../pattern';

/** A pattern that leaves the exceptions alone; `how` says what was done to it, in words. */
type Excepted = { pattern: string; how: string | null; why?: undefined } | { pattern?: undefined; why: string };

/**
 * Makes a pattern leave some wordings alone: one that goes on after the pattern's words by what must not follow, another form of the same
 * words by taking exactly the form written. Each way is tried on the exceptions themselves; what no way keeps out is said.
 * @param exceptions wordings as they stand in a text
 */
export function excepting(pattern: string, exceptions: readonly string[]): Excepted {
  const caught = (source: string) => exceptions.filter((text) => finds(source, text));
  const first = caught(pattern);
  if (first.length === 0) return { pattern, how: null };
  if (isPlain(pattern)) {
    const tails = first.flatMap((text) => {
      const rest = text.toLowerCase().startsWith(`${pattern.toLowerCase()} `) ? text.slice(pattern.length).trim() : '';
      return isPlain(rest) ? [rest] : [];
    });
    const ways: [string, string][] = [
      [`${pattern} !(${tails.join(' | ')})`, `is not marked before ${tails.map((x) => `"${x}"`).join(', ')}`],
      [`"${pattern}"`, 'is marked in exactly this form'],
      [`"${pattern}" !(${tails.join(' | ')})`, 'is marked in exactly this form, and not in its exceptions'],
    ];
    for (const [made, how] of ways) {
      if (made.includes('!(') && tails.length === 0) continue;
      if (compilePattern(made).pattern && finds(made, pattern) && caught(made).length === 0) return { pattern: made, how };
    }
  }
  return { why: `its exception "${(first[0] ?? '').slice(0, 60)}" would be marked as well` };
}

const isPlain = (text: string) => /^[\p{L}\p{N}'’ -]+$/u.test(text) && text.trim() !== '';

function finds(source: string, text: string): boolean {
  const { pattern } = compilePattern(source);
  return pattern !== undefined && sentences(text).some((s) => matchSentence(pattern, s).length > 0);
}
