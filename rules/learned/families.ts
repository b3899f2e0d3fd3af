/** Families of words: a word that nobody has listed as a cue still counts with its like. What the learned judgements of anger, flags and facts see in a word. */
export interface Families {
  /** The families a word belongs to; in lower case with straight apostrophes. */
  of(word: string): readonly string[];
  /** The families that two or three words in a row belong to together. */
  ofRun(run: readonly string[]): readonly string[];
}

const NONE: readonly string[] = [];
/** Beginnings are looked up by their first letters, so that a word meets only those it may have. */
const HEAD = 2;

/**
 * @param table gives the families by name, their words with blanks between; a star stands for any ending (of two letters at least), words
 * joined by "_" count only together. A word may belong to several families. Asked for at the first word only, as the bundle's tables come late.
 */
export function familiesFrom(table: () => Readonly<Record<string, string>>): Families {
  let read: Families | null = null;
  const families = () => {
    read ??= reader(table());
    return read;
  };
  return { of: (word) => families().of(word), ofRun: (run) => families().ofRun(run) };
}

function reader(table: Readonly<Record<string, string>>): Families {
  const words = new Map<string, string[]>();
  const beginnings = new Map<string, (readonly [string, string])[]>();
  const runs = new Map<string, string[]>();
  const starred = new Map<string, { parts: readonly string[]; family: string }[]>();
  const put = <T>(map: Map<string, T[]>, key: string, value: T) => {
    const list = map.get(key);
    if (!list) map.set(key, [value]);
    else if (!list.includes(value)) list.push(value);
  };
  for (const [family, members] of Object.entries(table)) {
    for (const m of members.split(' ')) {
      if (m.includes('_')) {
        if (m.includes('*')) put(starred, m.slice(0, HEAD), { parts: m.split('_'), family });
        else put(runs, m.replaceAll('_', ' '), family);
      } else if (m.endsWith('*')) put(beginnings, m.slice(0, HEAD), [m.slice(0, -1), family] as const);
      else put(words, m, family);
    }
  }
  const meets = (part: string, word: string) => (part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part);
  return {
    of(word) {
      const exact = words.get(word) ?? NONE;
      const heads = beginnings.get(word.slice(0, HEAD));
      if (!heads) return exact;
      const out = [...exact];
      for (const [beginning, family] of heads) if (word.startsWith(beginning) && !out.includes(family)) out.push(family);
      return out;
    },
    ofRun(run) {
      const exact = runs.get(run.join(' ')) ?? NONE;
      const rows = starred.get((run[0] ?? '').slice(0, HEAD));
      if (!rows) return exact;
      const out = [...exact];
      for (const { parts, family } of rows)
        if (parts.length === run.length && parts.every((p, i) => meets(p, run[i] as string)) && !out.includes(family))
          out.push(family);
      return out;
    },
  };
}
