// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Look, Sheet } from '@/entrypoints/content/editors/sheet';

const text = fc.stringMatching(/^[ab\n]{0,14}$/);
/** Stretches in order from a list of cuts. */
const looks = fc.tuple(text, fc.array(fc.nat(14), { maxLength: 6 })).map(([words, cuts]): { words: string; looks: Look[] } => {
  const at = [...new Set(cuts.map((n) => Math.min(n, words.length)))].sort((a, b) => a - b);
  const spans: Look[] = [];
  for (let i = 0; i + 1 < at.length; i += 2) spans.push({ start: at[i] ?? 0, end: at[i + 1] ?? 0, css: `order: ${i};` });
  return { words, looks: spans };
});

test('whatever was laid before, the sheet is as if laid the first time', () => {
  fc.assert(
    fc.property(fc.array(looks, { minLength: 1, maxLength: 5 }), (steps) => {
      const sheet = new Sheet(document.createElement('div'));
      for (const { words, looks } of steps) {
        sheet.lay(words, looks);
        const fresh = new Sheet(document.createElement('div'));
        fresh.lay(words, looks);
        expect(sheet.element.innerHTML).toBe(fresh.element.innerHTML);
        expect(sheet.element.textContent).toBe(words);
        expect(sheet.text).toBe(words);
        const marked = [...sheet.element.querySelectorAll('span')].map((s) => s.textContent).join('');
        expect(marked).toBe(looks.map((l) => words.slice(l.start, l.end).replaceAll('\n', '')).join(''));
      }
    }),
  );
});

test('after a key only its own line is touched', () => {
  const sheet = new Sheet(document.createElement('div'));
  const looks = [{ start: 4, end: 7, css: 'order: 1;' }];
  sheet.lay('one\ntwo\nthree', looks);
  const lines = [...sheet.element.children];
  const words = lines.map((line) => line.lastChild);
  expect(sheet.lay('one\ntwo x\nthree', looks)).toBe(false);
  expect(sheet.lay('one\ntwo x\nthree y', looks)).toBe(false);
  expect([...sheet.element.children]).toEqual(lines);
  expect(lines.map((line) => line.lastChild)).toEqual(words);
  expect(sheet.lay('one\ntwo x\nthree y', [])).toBe(true);
  expect(lines[2]?.lastChild).toBe(words[2]);
});

test('an offset behind a break stands at the beginning of the next line', () => {
  const sheet = new Sheet(document.createElement('div'));
  sheet.lay('ab\ncd', []);
  expect(sheet.pointAt(3)).toEqual({ node: sheet.element.children[1]?.firstChild, offset: 0 });
  expect(sheet.pointAt(2)).toEqual({ node: sheet.element.children[0]?.firstChild, offset: 2 });
});
