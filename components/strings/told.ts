/**
 * What the worker says in whole sentences (why something did not work, what was changed), in the language spoken. The worker speaks English:
 * it may say something long before a page reads it, such as in the stored history, and throws it through places that know no languages. So
 * the English sentence itself is the key, as in gettext, with `{places}` where it was filled.
 */

interface Template {
  pattern: RegExp;
  places: string[];
  said: string;
}

const PLACE = /\{(\w+)\}/;
/** Places that only a number fills. */
const NUMBERS: ReadonlySet<string> = new Set(['n', 'line', 'status']);
let templates: readonly Template[] = [];

/** From now on these sentences are said otherwise; null: as they come. @param table English sentence to the same in another language */
export function sayOtherwise(table: Readonly<Record<string, string>> | null): void {
  const literal = (sentence: string) => sentence.replace(/\{\w+\}/g, '').length;
  templates = Object.entries(table ?? {})
    // the one with most words of its own fits best
    .sort(([a], [b]) => literal(b) - literal(a))
    .map(([english, said]) => {
      // splitting by a pattern with one group puts the places' names at the odd indices
      const parts = english.split(PLACE);
      const source = parts.map((part, i) => {
        if (i % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
        return NUMBERS.has(part) ? '(\\d+)' : '([^]*?)';
      });
      return { pattern: new RegExp(`^${source.join('')}$`), places: parts.filter((_, i) => i % 2 === 1), said };
    });
}

/** A sentence of the worker's, said in the language spoken; as it is where that is not known. What fills its places is looked up as well. */
export function told(words: string): string {
  return templates.length === 0 ? words : (say(words, 0) ?? words);
}

/** Sentences within sentences go no deeper. */
const DEEPEST = 4;

function say(words: string, depth: number): string | null {
  for (const { pattern, places, said } of templates) {
    const found = pattern.exec(words);
    if (!found) continue;
    const fill = new Map(places.map((place, i) => [place, found[i + 1] ?? '']));
    return said.replace(/\{(\w+)\}/g, (slot, place: string) => {
      const value = fill.get(place);
      return value === undefined ? slot : ((depth < DEEPEST ? say(value, depth + 1) : null) ?? value);
    });
  }
  return null;
}
