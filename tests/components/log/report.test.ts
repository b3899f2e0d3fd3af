import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LogEntry } from '@/components/log/model/entry';
import { ANY, finder, findRows, rowOf, SORTS, sortRows, usedIn } from '@/components/log/model/find';
import { cameFinding, issueFinding, recoveryFinding, returningFinding, timeFinding } from '@/components/log/model/findings';
import { mergeLogs } from '@/components/log/model/merge';
import { reportOf, surely } from '@/components/log/model/report';
import { timeBuckets } from '@/components/log/model/report-time';
import { linesIn, shownLine } from '@/components/log/model/used-lines';
import { entryArb, plainEntry } from './arbitrary';

const NOW = Date.parse('2026-11-22T12:00:00.000Z');
const logArb = fc.uniqueArray(entryArb, { selector: (e) => e.id, maxLength: 30 }).map((l) => mergeLogs([l]).entries);
let n = 0;
const made = (change: Partial<LogEntry>) => plainEntry({ id: `e${++n}`, ref: `r${n}`, contacts: null, ...change });

describe('the report', () => {
  it('adds up: every entry is counted once in each chart', () => {
    fc.assert(
      fc.property(logArb, (entries) => {
        const r = reportOf(entries, NOW);
        const sum = (list: readonly { n: number }[]) => list.reduce((all, x) => all + x.n, 0);
        expect(sum(r.byIssue)).toBe(entries.length);
        expect(sum(r.byOutcome)).toBe(entries.length);
        expect(sum(r.time.buckets)).toBe(entries.length);
        expect(sum(r.returning)).toBe(r.returned);
        expect(r.endedWell).toBeLessThanOrEqual(r.ended);
        expect(r.hard.recovered).toBeLessThanOrEqual(r.hard.n);
        for (const c of [...r.lines, ...r.steps, ...r.resolutions]) {
          expect(c.recovered).toBeLessThanOrEqual(c.n);
          expect(c.n).toBeLessThanOrEqual(r.hard.n);
        }
        for (const i of r.recovery) for (const g of [i.start, i.end]) expect(g).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('counts those who came back: said by the customer, or the same conversation logged before', () => {
    const entries = [
      made({ ref: 'a', at: '2026-11-02T10:00:00.000Z' }),
      made({ ref: 'a', at: '2026-11-05T10:00:00.000Z' }),
      made({ ref: 'a', at: '2026-11-20T10:00:00.000Z' }),
      made({ contacts: 3, at: '2026-11-21T10:00:00.000Z', issue: 'delivery' }),
    ];
    const r = reportOf(entries, NOW);
    expect([r.returned, r.returnedSoon]).toEqual([3, 1]);
    expect(r.returning).toEqual([
      { key: 'billing', n: 2, of: 3 },
      { key: 'delivery', n: 1, of: 1 },
    ]);
    expect(returningFinding(r)).toEqual({ key: 'most', fill: { issue: 'billing', n: 2, all: 3 } });
  });

  it('knows which lines came with recovery, beside what is usual, and says nothing on two cases', () => {
    const good = Array.from({ length: 8 }, () => made({ lines: ['line.good'], start: 'furious', end: 'calm' }));
    const bad = Array.from({ length: 8 }, () => made({ lines: ['line.other'], start: 'furious', end: 'angry' }));
    const r = reportOf([...good, ...bad, made({ lines: ['line.rare'] }), made({ lines: ['line.rare'] })], NOW);
    expect(r.lines.map((l) => l.key)).toEqual(['line.good', 'line.other']);
    expect(cameFinding(r.lines, r.hard)).toEqual({ key: 'more', fill: { what: 'line.good', n: 8, all: 8 } });
    expect(cameFinding(r.lines.slice(1), r.hard).key).toBe('same');
    expect(cameFinding([], r.hard).key).toBe('few');
  });

  it('leaves calm beginnings and unknown ends out of recovery', () => {
    const r = reportOf([made({ start: 'calm', end: 'calm' }), made({ start: 'angry', end: null }), made({})], NOW);
    expect(r.hard).toEqual({ n: 1, recovered: 1 });
    expect(r.recovery).toEqual([{ key: 'billing', n: 2, start: 1.5, end: 0 }]);
  });

  it('names what comes up most, and two that do alike', () => {
    const many = (issue: LogEntry['issue'], count: number) => Array.from({ length: count }, () => made({ issue }));
    expect(issueFinding(reportOf([...many('billing', 3), ...many('wait', 2)], NOW))).toEqual({
      key: 'most',
      fill: { issue: 'billing', n: 3, all: 5 },
    });
    expect(issueFinding(reportOf([...many('billing', 2), ...many('wait', 2)], NOW)).key).toBe('even');
    expect(issueFinding(reportOf(many('billing', 2), NOW)).key).toBe('few');
    expect(issueFinding(reportOf(many(null, 5), NOW)).key).toBe('few');
  });

  it('names the issue that is hardest to bring back', () => {
    const many = (issue: LogEntry['issue'], end: LogEntry['end']) => Array.from({ length: 4 }, () => made({ issue, end }));
    expect(recoveryFinding(reportOf([...many('billing', 'calm'), ...many('wait', 'frustrated')], NOW))).toEqual({
      key: 'hardest',
      fill: { issue: 'wait', band: 'frustrated' },
    });
    expect(recoveryFinding(reportOf(many('billing', 'calm'), NOW)).key).toBe('well');
    expect(recoveryFinding(reportOf(many('billing', 'furious'), NOW)).key).toBe('not');
    expect(recoveryFinding(reportOf([made({})], NOW)).key).toBe('few');
  });
});

describe('over time', () => {
  const at = (...days: string[]) => days.map((d) => ({ ms: new Date(`${d}T12:00:00`).getTime(), well: true }));

  it('has weeks from Monday with the empty ones between, the present one open', () => {
    const { span, buckets } = timeBuckets(at('2026-11-01', '2026-11-02', '2026-11-08', '2026-11-22'), NOW);
    expect(span).toBe('week');
    expect(buckets.map((b) => [b.from, b.n, b.open])).toEqual([
      ['2026-10-26', 1, false],
      ['2026-11-02', 2, false],
      ['2026-11-09', 0, false],
      ['2026-11-16', 1, true],
    ]);
  });

  it('has months and years for longer times, and never too many', () => {
    expect(timeBuckets(at('2026-01-15', '2026-11-01'), NOW)).toMatchObject({ span: 'month' });
    expect(timeBuckets(at('2019-01-15', '2026-11-01'), NOW)).toMatchObject({ span: 'year' });
    expect(timeBuckets([], NOW).buckets).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: Date.UTC(1995, 0), max: Date.UTC(2100, 0) }), { minLength: 1 }), (times) => {
        const { buckets } = timeBuckets(
          times.map((ms) => ({ ms, well: false })),
          NOW,
        );
        expect(buckets.length).toBeLessThanOrEqual(110);
        expect(buckets.reduce((sum, b) => sum + b.n, 0)).toBe(times.length);
        expect(buckets.map((b) => b.from)).toEqual([...new Set(buckets.map((b) => b.from))].sort());
      }),
    );
  });

  const weeks = (...counts: number[]) =>
    reportOf(
      counts.flatMap((count, i) =>
        Array.from({ length: count }, () => made({ at: new Date(2026, 8, 7 + 7 * i, 12).toISOString() })),
      ),
      NOW,
    );
  it.each([
    [[4, 4, 5, 4], 'steady'],
    [[3, 4, 3, 9], 'peak-now'],
    [[3, 9, 3, 3], 'peak'],
    [[12, 3, 3, 6, 9], 'rising'],
    [[7, 8, 7, 8, 3], 'falling'],
    [[3, 4], 'few'],
  ] as const)('%j is %s', (counts, key) => expect(timeFinding(weeks(...counts)).key).toBe(key));

  it('a share of few cases counts for less', () => {
    expect(surely({ n: 3, recovered: 3 })).toBeLessThan(surely({ n: 30, recovered: 28 }));
    expect(surely({ n: 0, recovered: 0 })).toBe(0);
  });
});

describe('search', () => {
  const rows = [
    made({ note: 'Rang twice', tags: ['vip'], at: '2026-11-02T10:00:00.000Z', issue: 'billing' }),
    made({ note: '', tags: ['late parcel'], at: '2026-11-03T10:00:00.000Z', issue: 'delivery', start: 'furious', rating: 1 }),
    made({ note: 'RANG', at: '2026-11-04T10:00:00.000Z', issue: null, outcome: null }),
  ].map((e) => rowOf(e, (x) => x.issue ?? ''));
  const ids = (filter: Partial<typeof ANY>) => findRows(rows, { ...ANY, ...filter }).map((r) => rows.indexOf(r));

  it('finds by words in any order and case, and by each filter', () => {
    expect(ids({})).toEqual([0, 1, 2]);
    expect(ids({ text: 'TWICE rang' })).toEqual([0]);
    expect(ids({ text: 'delivery' })).toEqual([1]);
    expect(ids({ issue: 'none' })).toEqual([2]);
    expect(ids({ outcome: 'none' })).toEqual([2]);
    expect(ids({ tag: 'vip' })).toEqual([0, 2]);
    expect(ids({ start: 'furious' })).toEqual([1]);
    expect(ids({ from: '2026-11-03', to: '2026-11-03' })).toEqual([1]);
    expect(ids({ desk: 'elsewhere' })).toEqual([]);
  });

  it('finds the same while somebody types, forth and back, as when asked anew', () => {
    const text = fc.array(fc.constantFrom('r', 'a', 'n', 'g', ' ', 'tw', 'v'), { maxLength: 5 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        logArb,
        fc.array(fc.tuple(text, fc.constantFrom('', 'billing' as const)), { maxLength: 20 }),
        (entries, asked) => {
          const all = entries.map((e) => rowOf(e, (x) => x.outcome ?? ''));
          for (const sort of SORTS) {
            const find = finder(all, sort);
            for (const [typed, issue] of asked) {
              const filter = { ...ANY, text: typed, issue };
              expect(find(filter)).toEqual(sortRows(findRows(all, filter), sort));
            }
          }
        },
      ),
    );
  });

  it('sorts without changing what it was given', () => {
    expect(sortRows(rows, 'newest').map((r) => rows.indexOf(r))).toEqual([2, 1, 0]);
    expect(sortRows(rows, 'angriest')[0]).toBe(rows[1]);
    expect(sortRows(rows, 'rating')[0]).toBe(rows[1]);
    expect(usedIn(rows)).toEqual({ tags: ['vip', 'late parcel'], desks: ['desk.example'] });
  });
});

describe('lines of the bank in what was sent', () => {
  const bank = [
    { id: 'a', text: 'I can see why that stings[, {customerName}].' },
    { id: 'b', text: 'Your {item|order} goes out today, and I will write by {tomorrow}.' },
    { id: 'c', text: 'Thanks.' },
    { id: 'd', text: 'Nobody said this at any time.' },
  ];
  it('are known by their own words, whatever fills their places', () => {
    expect(linesIn(['Hi Dana,\n\nI can see why that stings, Dana. Your blue kettle goes out  today, and I’ll…'], bank)).toEqual([
      'a',
    ]);
    expect(linesIn(['your kettle goes out today, and I will write by Friday 5 pm.'], bank)).toEqual(['b']);
    expect(linesIn(['I CAN SEE WHY THAT STINGS.', 'Thanks.'], bank)).toEqual(['a']);
    expect(
      linesIn(['Your mind is far away from this conversation and so is all the rest of it, while what goes out today'], bank),
    ).toEqual([]);
    expect(linesIn([], bank)).toEqual([]);
  });

  it('never throw and never name a line that is not in the bank', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.record({ id: fc.string(), text: fc.string() })), (messages, lines) => {
        const known = lines.map((l) => l.id);
        for (const id of linesIn(messages, lines)) expect(known).toContain(id);
      }),
    );
  });

  it('are shown with dots for their places', () => {
    expect(shownLine('Hi {customerName}[, about {order|your order}].')).toBe('Hi … about your order.');
  });
});
