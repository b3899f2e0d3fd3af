import Papa from 'papaparse';
import type { Counts } from '@/entrypoints/background/bank/protocol';
import { defuse } from '@/phrasebank/csv/cells';

const NO_COUNTS: Counts = { fired: 0, replaced: 0, ignored: 0, offered: 0, inserted: 0 };

const ENOUGH = 5;
const MOST_IGNORED = 0.5;

/**
 * Whether an entry fires more than it helps: of at least five times, half or more were ignored, or of at least twenty not one was
 * reworded.
 */
export function isNoisy(c: Counts | undefined): boolean {
  if (!c || c.fired < ENOUGH) return false;
  return c.ignored / c.fired >= MOST_IGNORED || (c.fired >= 4 * ENOUGH && c.replaced === 0);
}

/** Whether a line has earned its place: offered at least five times and taken at least one time in five. */
function isUseful(c: Counts | undefined): boolean {
  return c !== undefined && c.offered >= ENOUGH && c.inserted / c.offered >= 0.2;
}

export interface Report {
  /** Noisiest first. */
  noisy: { id: string; counts: Counts }[];
  /** Most inserted first. */
  useful: { id: string; counts: Counts }[];
  /** Offered often, never taken; most offered first. */
  unused: { id: string; counts: Counts }[];
  /** Entries with any count at all. */
  counted: number;
}

/** The small report on what works, of the entries that are still in the bank. */
export function reportOf(counts: Readonly<Record<string, Counts>>, has: (id: string) => boolean, most = 20): Report {
  const all = Object.entries(counts).flatMap(([id, c]) => (has(id) ? [{ id, counts: c }] : []));
  return {
    noisy: all
      .filter((x) => isNoisy(x.counts))
      .sort((a, b) => b.counts.ignored - a.counts.ignored || b.counts.fired - a.counts.fired)
      .slice(0, most),
    useful: all
      .filter((x) => isUseful(x.counts))
      .sort((a, b) => b.counts.inserted - a.counts.inserted)
      .slice(0, most),
    unused: all
      .filter((x) => x.counts.offered >= 4 * ENOUGH && x.counts.inserted === 0)
      .sort((a, b) => b.counts.offered - a.counts.offered)
      .slice(0, most),
    counted: all.filter((x) => Object.values(x.counts).some((n) => n > 0)).length,
  };
}

/** All counts as a spreadsheet; cells that one would run are made plain text. */
export function countsCsv(counts: Readonly<Record<string, Counts>>, title: (id: string) => string): string {
  const columns = ['fired', 'replaced', 'ignored', 'offered', 'inserted'] as const;
  const rows = Object.entries(counts).map(([id, c]) => [id, defuse(title(id)), ...columns.map((k) => c[k])]);
  return Papa.unparse([['id', 'entry', ...columns], ...rows]);
}
