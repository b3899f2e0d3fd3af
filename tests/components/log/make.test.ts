import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntry } from '@/components/log/model/entry';
import { entryOf, logAgain } from '@/components/log/model/make';
import type { SessionView } from '@/entrypoints/background/protocol';
import { VIEWS } from '../../support/panel-preview/views';

const NOW = '2026-11-22T10:00:00.000Z';
const beside = {
  id: 'x1',
  now: NOW,
  address: 'https://desk.example/t/1',
  cues: ['thanks', 'late', 'double-charge'],
  lines: ['a.b'],
};
const furious = VIEWS.furious as SessionView;
/** The same conversation with these scores, one a message of the customer. */
const scored = (scores: readonly number[], change: Partial<SessionView> = {}): SessionView => {
  const assessment = furious.assessment;
  if (!assessment) throw new Error('The view is of a conversation that was assessed.');
  const anger = { ...assessment.anger, score: scores.at(-1) ?? 0, perTurn: scores.map((score, turn) => ({ turn, score })) };
  return { ...furious, assessment: { ...assessment, anger }, ...change };
};

describe('an entry filled in from the panel', () => {
  it.each(Object.entries(VIEWS))('of "%s" is one that can be kept', (_name, view) => {
    const entry = entryOf(view as SessionView, beside);
    expect(readEntry(entry)).toEqual({ entry, odd: [] });
  });

  it('takes the closest kind of trouble that is one, and says nothing of a mood that is not scored', () => {
    expect(entryOf(furious, beside).trouble).toBe('late');
    const little = entryOf({ ...furious, ...VIEWS.little } as SessionView, beside);
    expect([little.start, little.end, little.curve]).toEqual([null, null, []]);
  });

  it.each([
    [[70, 30], 'angry'],
    [[4, 87], 'furious'],
    [[30, 87], 'annoyed'],
    [[4, 2, 90], 'calm'],
    [[4], 'calm'],
  ] as const)('a greeting is not the mood at the start: %j is %s', (scores, start) =>
    expect(entryOf(scored(scores), beside).start).toBe(start),
  );

  it('whatever the scores, the curve is bounded and ends with the mood now', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 120, noNaN: true }), { minLength: 1, maxLength: 300 }), (scores) => {
        const { curve } = entryOf(scored(scores), beside);
        expect(curve.length).toBe(Math.min(scores.length, 100));
        expect(curve.at(-1)).toBe(Math.max(0, Math.min(100, Math.round(scores.at(-1) ?? 0))));
        for (const point of curve) expect(point >= 0 && point <= 100 && Number.isInteger(point)).toBe(true);
      }),
    );
  });

  it('logged again keeps what was set by hand and adds what has happened', () => {
    const first = {
      ...entryOf(scored([80]), beside),
      note: 'mine',
      issue: 'delivery' as const,
      outcome: 'left' as const,
      rating: 1,
    };
    const again = logAgain(first, scored([80, 10]), { ...beside, lines: ['c.d'] });
    expect(again).toMatchObject({
      note: 'mine',
      issue: 'delivery',
      outcome: 'left',
      rating: 1,
      start: 'furious',
      curve: [80, 10],
    });
    expect(again.lines).toEqual(['a.b', 'c.d']);
    // a desk that shows the latest messages only takes nothing away
    expect(logAgain(again, scored([10]), beside).curve).toEqual([80, 10]);
  });
});
