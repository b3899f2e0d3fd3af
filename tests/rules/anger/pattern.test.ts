import { describe, expect, it } from 'vitest';
import { matcher, parsePattern, type Word } from '@/rules/anger/pattern';
import { wordsIn } from '@/rules/anger/read';

const words = (text: string): readonly Word[] => wordsIn(text)[0] ?? [];
/** The matched stretch of the first sentence, or null. */
function match(pattern: string, text: string): string | null {
  const w = words(text);
  const m = matcher([parsePattern(pattern, 0)])(w)[0];
  return m ? text.slice((w[m.from] as Word).start, (w[m.to - 1] as Word).end) : null;
}

describe('the pattern language', () => {
  it.each([
    ['late', 'It was late again', 'late'],
    ['late|slow', 'so SLOW', 'SLOW'],
    ['disappoint*', 'a Disappointing day', 'Disappointing'],
    ['so (very)? late', 'so late', 'so late'],
    ['so (very)? late', 'so very late', 'so very late'],
    ['(cut off|gone)', 'I got cut off twice', 'cut off'],
    ['<num> times', 'asked four times', 'four times'],
    ['<num> times', 'asked 4 times', '4 times'],
    ['how .. late', 'how can it be late', 'how can it be late'],
    ['^ no', 'No thanks', 'No'],
    ['again $', 'broken again!!', 'again'],
    ["don't", 'they dont care', 'dont'],
    ['never', 'Neverrrr works', 'Neverrrr'],
    ['worst airline', 'thanks #WorstAirline', 'WorstAirline'],
  ])('%s in "%s"', (pattern, text, expected) => expect(match(pattern, text)).toBe(expected));

  it.each([
    ['late', 'a plate of chocolate'],
    ['how .. late', 'how nice. Not late'],
    ['^ no', 'I have no idea'],
    ['again $', 'again and so on'],
    ['<num> times', 'good times'],
  ])('%s not in "%s"', (pattern, text) => expect(match(pattern, text)).toBeNull());

  it('refuses an unknown class, unmatched parentheses and a pattern that could begin anywhere', () => {
    expect(() => parsePattern('<nosuch> thing', 0)).toThrow('nosuch');
    expect(() => parsePattern('(a|b', 0)).toThrow('parenthesis');
    expect(() => matcher([parsePattern('.. late', 0)])).toThrow('begin');
  });

  it('repairs slips in long words and reads masked swearing, but leaves real neighbours alone', () => {
    expect(words('serivce')[0]?.norm).toBe('service');
    expect(words('my brother')[1]?.norm).toBe('brother');
    expect(words('what the f**k')[2]?.norm).toBe('fuck');
  });
});
