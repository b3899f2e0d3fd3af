import { BANDS } from '@/rules/bands';
import { conversationOf, type LogEntry } from './entry';
import { type Span, type TimeBucket, timeBuckets } from './report-time';

export type { Span, TimeBucket };

/** Something counted, with how many of the hard ones among it came back to calm. */
export interface Came {
  key: string;
  /** Hard complaints (frustrated or worse at the start, end known) that have it. */
  n: number;
  /** Of those, calm or annoyed at the end. */
  recovered: number;
}

export interface Report {
  n: number;
  /** Entries whose mood at the end is known, and those of them calm or annoyed. */
  ended: number;
  endedWell: number;
  /** Entries with a rating, and their mean. */
  rated: number;
  rating: number;
  /** Complaints that had been made before, and those of them that came within a week of one in this log. */
  returned: number;
  returnedSoon: number;
  byIssue: { key: string; n: number }[];
  byTrouble: { key: string; n: number }[];
  byOutcome: { key: string; n: number }[];
  time: { span: Span; buckets: TimeBucket[] };
  /** Mean grade 0..4 at start and end, by issue; most entries first. Only entries that know both. */
  recovery: { key: string; n: number; start: number; end: number }[];
  /** By issue: how many of its entries had been made before; most first. */
  returning: { key: string; n: number; of: number }[];
  /** Hard complaints with a known end, and how many recovered: what the lists below stand beside. */
  hard: { n: number; recovered: number };
  /** Most often recovered first, weighed by how many there are. */
  lines: Came[];
  steps: Came[];
  resolutions: Came[];
}

const NOT_KNOWN = 'none';
const WEEK = 7 * 86_400_000;
const HARD = BANDS.indexOf('frustrated');
const WELL = BANDS.indexOf('annoyed');
/** Fewer than this are no ground to say anything on. */
export const ENOUGH = 3;

/**
 * All figures of a log in one pass. Nothing in an entry says whose it is, so nothing here can compare people.
 * @param entries oldest first
 * @param now ms since 1970: the bucket it lies in is not over yet
 */
export function reportOf(entries: readonly LogEntry[], now: number): Report {
  const issues = new Map<string, { n: number; both: number; start: number; end: number; returned: number }>();
  const troubles = new Map<string, number>();
  const outcomes = new Map<string, number>();
  const lines = new Map<string, Came>();
  const steps = new Map<string, Came>();
  const resolutions = new Map<string, Came>();
  const seen = new Map<string, number>();
  const hard = { n: 0, recovered: 0 };
  const times: { ms: number; well: boolean }[] = [];
  let [ended, endedWell, rated, ratings, returned, returnedSoon] = [0, 0, 0, 0, 0, 0];

  for (const e of entries) {
    const ms = Date.parse(e.at);
    const start = e.start === null ? -1 : BANDS.indexOf(e.start);
    const end = e.end === null ? -1 : BANDS.indexOf(e.end);
    const well = end >= 0 && end <= WELL;
    times.push({ ms, well });
    if (end >= 0) ended++;
    if (well) endedWell++;
    if (e.rating !== null) {
      rated++;
      ratings += e.rating;
    }
    const conversation = conversationOf(e);
    const before = conversation === '' ? undefined : seen.get(conversation);
    if (conversation !== '') seen.set(conversation, ms);
    const again = before !== undefined || (e.contacts ?? 0) > 1;
    if (again) returned++;
    if (before !== undefined && ms - before <= WEEK) returnedSoon++;

    const issue = e.issue ?? NOT_KNOWN;
    const at = issues.get(issue) ?? { n: 0, both: 0, start: 0, end: 0, returned: 0 };
    issues.set(issue, at);
    at.n++;
    if (again) at.returned++;
    if (start >= 0 && end >= 0) {
      at.both++;
      at.start += start;
      at.end += end;
    }
    if (e.trouble) add(troubles, e.trouble);
    add(outcomes, e.outcome ?? NOT_KNOWN);
    if (start >= HARD && end >= 0) {
      hard.n++;
      if (well) hard.recovered++;
      for (const line of e.lines) came(lines, line, well);
      for (const step of e.steps) came(steps, step, well);
      if (e.resolution) came(resolutions, e.resolution, well);
    }
  }
  const byCount = [...issues].sort((a, b) => b[1].n - a[1].n || order(a[0], b[0]));
  return {
    n: entries.length,
    ended,
    endedWell,
    rated,
    rating: rated > 0 ? ratings / rated : 0,
    returned,
    returnedSoon,
    byIssue: byCount.map(([key, { n }]) => ({ key, n })),
    byTrouble: counted(troubles),
    byOutcome: counted(outcomes),
    time: timeBuckets(times, now),
    recovery: byCount.flatMap(([key, i]) =>
      i.both > 0 ? [{ key, n: i.both, start: i.start / i.both, end: i.end / i.both }] : [],
    ),
    returning: byCount
      .flatMap(([key, i]) => (i.returned > 0 ? [{ key, n: i.returned, of: i.n }] : []))
      .sort((a, b) => b.n - a.n || order(a.key, b.key)),
    hard,
    lines: ranked(lines),
    steps: ranked(steps),
    resolutions: ranked(resolutions),
  };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1);
const counted = (of: Map<string, number>) =>
  [...of].map(([key, n]) => ({ key, n })).sort((a, b) => b.n - a.n || order(a.key, b.key));

function came(to: Map<string, Came>, key: string, well: boolean): void {
  const at = to.get(key) ?? { key, n: 0, recovered: 0 };
  at.n++;
  if (well) at.recovered++;
  to.set(key, at);
}

/** Enough of them, those first whose share of recoveries is surely high. */
const ranked = (of: Map<string, Came>): Came[] =>
  [...of.values()].filter((c) => c.n >= ENOUGH).sort((a, b) => surely(b) - surely(a) || b.n - a.n || order(a.key, b.key));

/** Lower end of Wilson's 90 % interval of a share: few cases count for less. (E. B. Wilson 1927, z = 1.645.) */
export function surely({ n, recovered }: Pick<Came, 'n' | 'recovered'>): number {
  if (n === 0) return 0;
  const z2 = 1.645 ** 2;
  const p = recovered / n;
  return Math.max(0, (p + z2 / (2 * n) - 1.645 * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n))) / (1 + z2 / n));
}
