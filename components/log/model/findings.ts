import { BANDS } from '@/rules/bands';
import type { Band } from '@/rules/types';
import { type Came, ENOUGH, type Report, surely } from './report';

/** What a chart shows, to be said above it. The words are the view's; `key` names which. */
export type Finding<K extends string> = { key: K; fill: Record<string, string | number> };

/** Which issue comes up most. */
export function issueFinding(r: Report): Finding<'most' | 'even' | 'few'> {
  const known = r.byIssue.filter((i) => i.key !== 'none');
  const [first, second] = known;
  if (!first || r.n < ENOUGH) return { key: 'few', fill: {} };
  if (second && second.n === first.n) return { key: 'even', fill: { issue: first.key, other: second.key, n: first.n, all: r.n } };
  return { key: 'most', fill: { issue: first.key, n: first.n, all: r.n } };
}

type TimeKey = 'few' | 'steady' | 'rising' | 'falling' | 'peak' | 'peak-now';

/** How many there were over time: the last full bucket beside those before it, else the highest. */
export function timeFinding(r: Report): Finding<TimeKey> {
  const full = r.time.buckets.filter((b) => !b.open);
  const last = full.at(-1);
  const before = full.slice(0, -1);
  if (!last || before.length < 2) return { key: 'few', fill: { n: r.n } };
  const mean = before.reduce((sum, b) => sum + b.n, 0) / before.length;
  const peak = full.reduce((a, b) => (b.n >= a.n ? b : a));
  const clear = (n: number) => n >= 1.4 * mean && n - mean >= 2;
  if (clear(last.n))
    return { key: peak === last ? 'peak-now' : 'rising', fill: { n: last.n, usual: Math.round(mean), at: last.from } };
  const all = full.reduce((sum, b) => sum + b.n, 0) / full.length;
  if (peak !== last && peak.n >= 1.4 * all && peak.n - all >= 2 && last.n <= 0.8 * peak.n)
    return { key: 'peak', fill: { n: peak.n, at: peak.from } };
  if (last.n <= 0.6 * mean && mean - last.n >= 2) return { key: 'falling', fill: { n: last.n, usual: Math.round(mean) } };
  return { key: 'steady', fill: { usual: Math.round(all) } };
}

/** Which issue is left the angriest, or that all come back. */
export function recoveryFinding(r: Report): Finding<'few' | 'hardest' | 'well' | 'not'> {
  const rows = r.recovery.filter((i) => i.n >= ENOUGH && i.key !== 'none');
  const all = r.recovery.reduce((sum, i) => sum + i.n, 0);
  if (rows.length === 0 || all < ENOUGH) return { key: 'few', fill: {} };
  if (rows.every((i) => i.end >= i.start)) return { key: 'not', fill: {} };
  const worst = rows.reduce((a, b) => (b.end > a.end ? b : a));
  if (worst.end <= 1) return { key: 'well', fill: {} };
  return { key: 'hardest', fill: { issue: worst.key, band: bandNear(worst.end) } };
}

export const bandNear = (grade: number): Band => BANDS[Math.max(0, Math.min(BANDS.length - 1, Math.round(grade)))] ?? 'calm';

/** Which issue comes back most, by its share. */
export function returningFinding(r: Report): Finding<'none' | 'few' | 'most'> {
  if (r.returned === 0) return { key: 'none', fill: {} };
  const rows = r.returning.filter((i) => i.of >= ENOUGH && i.key !== 'none');
  if (rows.length === 0) return { key: 'few', fill: { n: r.returned, all: r.n } };
  const most = rows.reduce((a, b) => (b.n / b.of > a.n / a.of ? b : a));
  return { key: 'most', fill: { issue: most.key, n: most.n, all: most.of } };
}

/** Which line, step or fix came with recovery more often than is usual; surely, or not at all. */
export function cameFinding(list: readonly Came[], hard: Report['hard']): Finding<'few' | 'same' | 'more'> {
  const [first] = list;
  if (!first || hard.n < ENOUGH) return { key: 'few', fill: {} };
  const usual = hard.recovered / hard.n;
  if (first.recovered / first.n <= usual || surely(first) < usual * 0.75) return { key: 'same', fill: {} };
  return { key: 'more', fill: { what: first.key, n: first.recovered, all: first.n } };
}
