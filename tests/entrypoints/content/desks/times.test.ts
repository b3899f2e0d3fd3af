import { describe, expect, test } from 'vitest';
import { directionOf, isTime, parseShown, type ShownTime, timeIn } from '../../../../entrypoints/content/desks/times';

const shown = (text: string): ShownTime => ({ at: text, ...parseShown(text) });

describe('times as desks show them', () => {
  test.each([
    '18:40',
    '6:40 PM',
    'Yesterday at 6:40 pm',
    '2 hours ago',
    '7 Mar 2026 18:40',
    'Sat Mar 07 18:40:03 2026',
    '03/07/2026 06:40 PM',
    '2d',
    'just now',
    'March 7, 2026 at 6:40 PM',
    'about 1 hour ago',
    'Saturday',
    'Sat, 7 Mar 2026 18:40:03 +0000',
    '(5m)',
    'today 19:40',
  ])('"%s" is a time', (t) => expect(isTime(t)).toBe(true));
  test.each(['Dana', '1', '48213', 'Wednesday I called', 'It came at 18:40 and went', 'now what', 'May'])('"%s" is not', (t) =>
    expect(isTime(t)).toBe(false),
  );
  test('found within a head', () => expect(timeIn('Sam replied on 7 Mar 2026 18:40')?.text).toBe('7 Mar 2026 18:40'));
});

describe('which way the list runs', () => {
  test('oldest first, newest first, not told', () => {
    expect(directionOf(['4 May 2026 09:00', '5 May 2026 08:00', '7 May 2026 07:00'].map(shown))).toBe(1);
    expect(directionOf(['2 hours ago', '5 hours ago', '3 days ago'].map(shown))).toBe(-1);
    expect(directionOf(['18:40', '18:40'].map(shown))).toBe(0);
    expect(directionOf([null, shown('18:40')])).toBe(0);
  });
  test('dates outrank clock times', () => {
    expect(directionOf([shown('4 May 2026 18:00'), shown('5 May 2026 09:00'), shown('08:00')])).toBe(1);
  });
  test('half past six in the evening is later than nine in the morning', () => {
    expect(directionOf([shown('9:00 AM'), shown('6:30 PM')])).toBe(1);
  });
});
