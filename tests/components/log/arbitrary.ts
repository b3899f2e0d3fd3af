import fc from 'fast-check';
import { cleanAddress, cleanTags, cleanText, LIMITS, type LogEntry } from '@/components/log/model/entry';
import { CHANNELS, ISSUES, OUTCOMES, RESOLUTIONS, STEPS, TROUBLES } from '@/components/log/model/words';
import { BANDS } from '@/rules/bands';

const maybe = <T>(list: readonly T[]) => fc.option(fc.constantFrom(...list), { nil: null });
const time = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((d) => d.toISOString());
/** What a spreadsheet would run or spoil, and what breaks a table. */
const nasty = fc.constantFrom(
  '=HYPERLINK("http://x.example","y")',
  '+1+1',
  '-2',
  '@SUM(A1)',
  '\t=1',
  "'quoted",
  "'=1",
  '<script>alert(1)</script>',
  'a;b,c"d\n"e"',
  '\n\nend\n',
  '\uff1d1',
  '(none)',
  '  spaces ',
  'null',
);
const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), nasty);
const idArb = fc.stringMatching(/^[a-z0-9][a-z0-9-]{3,12}$/);

/** Entries as they can be kept. */
export const entryArb: fc.Arbitrary<LogEntry> = fc.record({
  v: fc.constant(1 as const),
  id: idArb,
  rev: fc.integer({ min: 1, max: 5 }),
  at: time,
  changed: time,
  channel: maybe(CHANNELS),
  issue: maybe(ISSUES),
  trouble: maybe(TROUBLES),
  start: maybe(BANDS),
  end: maybe(BANDS),
  curve: fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 }),
  contacts: fc.option(fc.integer({ min: 1, max: LIMITS.contacts }), { nil: null }),
  steps: fc.subarray([...STEPS]),
  resolution: maybe(RESOLUTIONS),
  outcome: maybe(OUTCOMES),
  rating: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  followUp: fc.option(
    time.map((t) => t.slice(0, 10)),
    { nil: null },
  ),
  tags: fc.array(words, { maxLength: 3 }).map(cleanTags),
  desk: fc.constantFrom('', 'desk.example', 'localhost:4000'),
  ref: words.map((w) => cleanText(w.replace(/\s+/g, ' '), LIMITS.text).trim()),
  ticket: fc.constantFrom('', 'https://desk.example/t/1', 'https://desk.example/?id=2&token=x').map(cleanAddress),
  lines: fc.subarray(['empathy.heard.all', 'step.resolve.done', 'question.order']),
  note: words.map((w) => cleanText(w, LIMITS.note)),
});

/** A plain entry to change in an example. */
export const plainEntry = (change: Partial<LogEntry> = {}): LogEntry => ({
  v: 1,
  id: 'one',
  rev: 1,
  at: '2026-11-02T10:00:00.000Z',
  changed: '2026-11-02T10:00:00.000Z',
  channel: 'chat',
  issue: 'billing',
  trouble: 'double-charge',
  start: 'angry',
  end: 'calm',
  curve: [70, 40, 10],
  contacts: 2,
  steps: ['acknowledge', 'apologise', 'resolve'],
  resolution: 'refund',
  outcome: 'settled',
  rating: 4,
  followUp: null,
  tags: ['vip'],
  desk: 'desk.example',
  ref: '42',
  ticket: 'https://desk.example/t/42',
  lines: [],
  note: '',
  ...change,
});
