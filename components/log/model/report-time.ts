export type Span = 'week' | 'month' | 'year';

export interface TimeBucket {
  /** Its first day, YYYY-MM-DD in the browser's own time zone. */
  from: string;
  n: number;
  /** Of those, calm or annoyed at the end. */
  well: number;
  /** It is not over yet. */
  open: boolean;
}

/** At most so many columns are read at a glance. */
const WEEKS = 16;
const MONTHS = 24;
const DAY = 86_400_000;

/** Counts by week (from Monday), month or year, whichever fits the time that they span; empty ones between are there. */
export function timeBuckets(times: readonly { ms: number; well: boolean }[], now: number): { span: Span; buckets: TimeBucket[] } {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { ms } of times) {
    if (ms < first) first = ms;
    if (ms > last) last = ms;
  }
  if (times.length === 0) return { span: 'week', buckets: [] };
  const days = (last - first) / DAY;
  const span: Span = days < (WEEKS - 1) * 7 ? 'week' : days < (MONTHS - 1) * 30.5 ? 'month' : 'year';
  // the beginnings of all buckets, then one pass that finds each time's place by halving
  const starts: number[] = [];
  for (let at = startOf(first, span); at.getTime() <= last; at = next(at, span)) starts.push(at.getTime());
  const end = next(new Date(starts.at(-1) ?? first), span).getTime();
  const buckets = starts.map((ms, i): TimeBucket => {
    const over = starts[i + 1] ?? end;
    return { from: dayOf(ms), n: 0, well: 0, open: ms <= now && now < over };
  });
  for (const { ms, well } of times) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((starts[mid] ?? 0) <= ms) low = mid;
      else high = mid - 1;
    }
    const bucket = buckets[low];
    if (!bucket) continue;
    bucket.n++;
    if (well) bucket.well++;
  }
  return { span, buckets };
}

/** By the calendar and not by hours: a week with a change of the clock is a week. */
function startOf(ms: number, span: Span): Date {
  const d = new Date(ms);
  if (span === 'year') return new Date(d.getFullYear(), 0, 1);
  if (span === 'month') return new Date(d.getFullYear(), d.getMonth(), 1);
  return new Date(d.getFullYear(), d.getMonth(), d.getDate() - ((d.getDay() + 6) % 7));
}

function next(d: Date, span: Span): Date {
  if (span === 'year') return new Date(d.getFullYear() + 1, 0, 1);
  if (span === 'month') return new Date(d.getFullYear(), d.getMonth() + 1, 1);
  return new Date(d.getFullYear(), d.getMonth(), d.getDate() + 7);
}

/** YYYY-MM-DD of a moment in the browser's own time zone. */
export function dayOf(ms: number): string {
  const d = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(d.getFullYear()).padStart(4, '0')}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;
}
