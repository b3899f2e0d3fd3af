import { expect, test } from 'vitest';
import { around } from '@/entrypoints/content/marks/offer';
import { mayOffer } from '@/rules/text/ended';

const may = (text: string, caret: number, quoted: { start: number; end: number }[] = []) => {
  const own = around({ text, caret, quoted }, caret);
  return own !== null && mayOffer(own.before, own.after);
};
const at = (marked: string, quoted: { start: number; end: number }[] = []) =>
  may(marked.replace('|', ''), marked.indexOf('|'), quoted);

test.each([
  ['|', true],
  ['  |', true],
  ['Thanks for telling me.|', true],
  ['Thanks for telling me. |', true],
  ['Is that right?|\n', true],
  ['Hi Dana,\n|', true],
  ['Hi Dana|', false],
  ['I am. |Sorry', false],
  ['One.|\nTwo.', false],
])('%j: %s', (marked, expected) => {
  expect(at(marked)).toBe(expected);
});

test('a quote below does not count as the agent’s words; inside one nothing is offered', () => {
  expect(at('Done.|\nOn Monday Dana wrote', [{ start: 6, end: 27 }])).toBe(true);
  expect(may('Done.\nOn Monday.', 16, [{ start: 6, end: 16 }])).toBe(true);
  expect(may('Done.\nOn Monday.', 10, [{ start: 6, end: 16 }])).toBe(false);
});
