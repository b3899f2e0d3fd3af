// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Look, Sheet } from '@/entrypoints/content/editors/sheet';
import { shifted } from '@/rules/text/edit';

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

test('what is typed into a line stands as if laid anew, or nothing is done', () => {
  fc.assert(
    fc.property(looks, fc.nat(14), fc.nat(2), fc.constantFrom('a', 'ab', '', '\n'), ({ words, looks }, where, gone, added) => {
      const at = Math.min(where, words.length);
      const removed = Math.min(gone, words.length - at);
      const now = words.slice(0, at) + added + words.slice(at + removed);
      const shift = shifted(words, now, { at, removed, added });
      const moved = looks.flatMap((look) => {
        const span = shift(look);
        return span ? [{ ...look, ...span }] : [];
      });
      fc.pre(looks.every((look) => look.end <= at || look.start >= at + removed));
      const sheet = new Sheet(document.createElement('div'));
      sheet.lay(words, looks);
      const before = sheet.element.innerHTML;
      const fresh = new Sheet(document.createElement('div'));
      fresh.lay(now, moved);
      if (!sheet.type({ at, removed, added }, now)) expect(sheet.element.innerHTML).toBe(before);
      else expect(sheet.element.innerHTML).toBe(fresh.element.innerHTML);
      sheet.lay(now, moved);
      expect(sheet.element.innerHTML).toBe(fresh.element.innerHTML);
    }),
  );
  const sheet = new Sheet(document.createElement('div'));
  sheet.lay('one two', [{ start: 0, end: 3, css: 'order: 1;' }]);
  expect(sheet.type({ at: 7, removed: 0, added: '!' }, 'one two!')).toBe(true);
  expect(sheet.element.textContent).toBe('one two!');
});

test('what is typed behind the last look may wait until somebody asks, where it moves nothing that shows', () => {
  const look = { start: 4, end: 7, css: 'order: 1;' };
  const sheet = new Sheet(document.createElement('div'));
  sheet.fromStart = true;
  sheet.lay('one two three', [look]);
  expect(sheet.type({ at: 13, removed: 0, added: '\nx' }, 'one two three\nx')).toBe(true);
  expect(sheet.element.textContent).toBe('one two three');
  expect(sheet.text).toBe('one two three\nx');
  sheet.hold('one two three\nx');
  const fresh = new Sheet(document.createElement('div'));
  fresh.lay('one two three\nx', [look]);
  expect(sheet.element.innerHTML).toBe(fresh.element.innerHTML);
  // at the word of the look it cannot wait, nor before it
  expect(sheet.type({ at: 7, removed: 0, added: 's' }, 'one twos three\nx')).toBe(true);
  expect(sheet.element.textContent).toBe('one twos three\nx');
  expect(sheet.type({ at: 0, removed: 0, added: 'n' }, 'none twos three\nx')).toBe(true);
  expect(sheet.element.querySelector('span')?.textContent).toBe('two');
  sheet.type({ at: 14, removed: 0, added: '!' }, 'none twos thre!e\nx');
  expect(sheet.type({ at: 0, removed: 1, added: '' }, 'one twos thre!e\nx')).toBe(false);
});
