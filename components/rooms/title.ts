import type { Entry } from '@/phrasebank/schema';

/** A pattern that reads as words. */
const isPlain = (pattern: string) => pattern.length > 3 && !/[()[\]|^$!<>"=…]|\.\.\./.test(pattern);

/** An entry in a few words: its first plain pattern, else what its first example says; a line's own words. */
export function titleOf(entry: Entry): string {
  if (entry.kind === 'avoid') return entry.patterns.find(isPlain) ?? entry.examples.bad[0] ?? entry.patterns[0] ?? entry.id;
  return 'text' in entry ? entry.text : entry.title;
}
