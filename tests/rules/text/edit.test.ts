import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editBetween, edited, shifted } from '@/rules/text/edit';
import type { Span } from '@/rules/types';

const shiftSpan = (span: Span, before: string, after: string, caret: number | null = null) =>
  shifted(before, after, editBetween(before, after, caret))(span);

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 12 });

test('one edit before, behind or inside a stretch moves, leaves or ends it', () => {
  const words = fc.string({ unit: fc.constantFrom('a', 'b', ' '), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(text, words, text, fc.nat(), fc.nat(), text, fc.boolean(), (head, held, tail, a, b, put, seen) => {
      const before = head + held + tail;
      const span = { start: head.length, end: head.length + held.length };
      const from = Math.min(a, b) % (before.length + 1);
      const to = Math.max(from, Math.max(a, b) % (before.length + 1));
      const after = before.slice(0, from) + put + before.slice(to);
      const now = shiftSpan(span, before, after, seen ? from + put.length : null);
      // Whatever the place, it never points at other words.
      if (now) expect(after.slice(now.start, now.end)).toBe(held);
      if (to <= span.start || from >= span.end) expect(now).not.toBeNull();
    }),
  );
});

test('typing the letter that stands there already keeps the stretch', () => {
  expect(shiftSpan({ start: 3, end: 6 }, 'xx bad', 'xxx bad')).toEqual({ start: 4, end: 7 });
  expect(shiftSpan({ start: 0, end: 3 }, 'bad d', 'bad dd')).toEqual({ start: 0, end: 3 });
  expect(shiftSpan({ start: 0, end: 3 }, 'bad', 'bd')).toBeNull();
});

test('the edit between two texts makes the one of the other, wherever the caret is said to be', () => {
  fc.assert(
    fc.property(text, text, fc.option(fc.nat(14)), (before, after, caret) => {
      const edit = editBetween(before, after, caret);
      expect(edit === null).toBe(before === after);
      if (edit) expect(edited(before, edit)).toBe(after);
    }),
  );
  expect(editBetween('calm', 'callm', 3)).toEqual({ at: 2, removed: 0, added: 'l' });
  expect(editBetween('callm', 'calm', 2)).toEqual({ at: 2, removed: 1, added: '' });
});
