import { type LogEntry, newerOf, sameEntry } from './entry';

/** Several logs as one: every id once, in its newest version; oldest first, then by id. Whichever log comes first makes no difference. */
export function mergeLogs(logs: readonly (readonly LogEntry[])[]): { entries: LogEntry[]; double: number } {
  const byId = new Map<string, LogEntry>();
  let double = 0;
  for (const log of logs)
    for (const entry of log) {
      const known = byId.get(entry.id);
      if (known) double++;
      byId.set(entry.id, known ? newerOf(known, entry) : entry);
    }
  return { entries: [...byId.values()].sort(byTime), double };
}

export const byTime = (a: LogEntry, b: LogEntry): number =>
  a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** What taking a file in would change here. */
export interface Intake {
  /** To be written: entries not here yet, and newer versions of those that are. */
  write: LogEntry[];
  fresh: number;
  newer: number;
  /** Here already, the same or newer. */
  known: number;
}

/** @param has the entries here, by id */
export function intakeOf(found: readonly LogEntry[], has: ReadonlyMap<string, LogEntry>): Intake {
  const made: Intake = { write: [], fresh: 0, newer: 0, known: 0 };
  for (const entry of mergeLogs([found]).entries) {
    const here = has.get(entry.id);
    if (here && (sameEntry(here, entry) || newerOf(here, entry) === here)) made.known++;
    else {
      if (here) made.newer++;
      else made.fresh++;
      made.write.push(entry);
    }
  }
  return made;
}
