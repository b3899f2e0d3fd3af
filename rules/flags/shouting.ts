import type { Candidate } from './overlaps';

// "DO NOT" and ", " or "!!!" between: one shout
const JOINT = /^[\s,]*$/;

/** Joins neighbouring shouted words of one entry or several into one stretch: "OUT", "OF", "STOCK" is one flag. */
export function mergeShouting(found: readonly Candidate[], draft: string): Candidate[] {
  const loud = found.filter((c) => c.entry.category === 'shouting').sort((a, b) => a.start - b.start || b.end - a.end);
  const rest = found.filter((c) => c.entry.category !== 'shouting');
  const merged: Candidate[] = [];
  for (const c of loud) {
    const last = merged.at(-1);
    if (last && c.start <= last.end) {
      if (c.end > last.end) last.end = c.end;
      // the entry with something to say about these very words, not the one for any capitals
      if (generic(last) && !generic(c)) Object.assign(last, { entry: c.entry, pattern: c.pattern });
    } else if (
      last &&
      !isMarks(c, draft) &&
      !isMarks(last, draft) &&
      JOINT.test(draft.slice(last.end, c.start)) &&
      c.sentence === last.sentence
    ) {
      last.end = c.end;
      if (generic(last) && !generic(c)) Object.assign(last, { entry: c.entry, pattern: c.pattern });
    } else {
      merged.push({ ...c });
    }
  }
  return [...rest, ...merged];
}

const generic = (c: Candidate) => c.entry.id === 'avoid.shouting.capitals';
const isMarks = (c: Candidate, draft: string) => /^[!?]+$/.test(draft.slice(c.start, c.end));
