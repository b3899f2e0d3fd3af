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

/**
 * Makes room for shouted words inside another phrase: "we have told you THREE TIMES" is two flags. The phrase keeps its longer side
 * when that has two words or more, without replacements, which were written for the whole; else the shouting stands alone.
 */
export function parted(found: readonly Candidate[], draft: string): Candidate[] {
  const loud = found.filter((c) => c.entry.category === 'shouting' && !isMarks(c, draft));
  const out: Candidate[] = [];
  for (const c of found) {
    const over = c.entry.category === 'shouting' ? undefined : loud.find((l) => l.start < c.end && c.start < l.end);
    if (!over) {
      out.push(c);
      continue;
    }
    const sides = [
      { start: c.start, end: c.start + draft.slice(c.start, Math.max(c.start, over.start)).trimEnd().length },
      { start: c.end - draft.slice(Math.min(c.end, over.end), c.end).trimStart().length, end: c.end },
    ];
    const side = sides[0] && sides[1] && sides[0].end - sides[0].start >= sides[1].end - sides[1].start ? sides[0] : sides[1];
    if (
      side &&
      /\S\s+\S/.test(draft.slice(side.start, side.end)) &&
      /^[\p{L}\p{N}'’\s-]+$/u.test(draft.slice(side.start, side.end))
    ) {
      out.push({ ...c, ...side, entry: { ...c.entry, replacements: [] } });
    }
  }
  return out;
}
