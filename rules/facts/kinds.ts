import table from './kinds.json';

/** Head noun to its kind; made at the first question that finds the table, which the worker reads late (`entrypoints/background/data`). */
let kinds: ReadonlyMap<string, string> = new Map();

function made(): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  // of two kinds the first stands
  for (const [kind, words] of Object.entries(table)) for (const w of words.split(' ')) if (!out.has(w)) out.set(w, kind);
  return out;
}

const singular = (w: string) => (w.length > 3 && w.endsWith('s') && !w.endsWith('ss') ? w.slice(0, -1) : w);

/**
 * What a named thing is at large ("wear", "food", "plan"), by its head noun in lower case: a word that no message has taught still counts
 * with its like. `pair`: its last two words joined by "-", or ''. Null when it is no kind of thing that is known.
 */
export function kindOf(head: string, pair: string): string | null {
  if (kinds.size === 0) kinds = made();
  return kinds.get(pair) ?? kinds.get(singular(pair)) ?? kinds.get(head) ?? kinds.get(singular(head)) ?? null;
}
