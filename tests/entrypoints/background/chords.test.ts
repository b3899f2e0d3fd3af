import { describe, expect, test } from 'vitest';
import { ariaOf, capsOf, chordsOf, type KeyPress, refusalOf } from '@/entrypoints/background/chords';

const press = (key: string, code: string, more: Partial<KeyPress> & { altGraph?: boolean } = {}): KeyPress => ({
  key,
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  getModifierState: (name) => name === 'AltGraph' && more.altGraph === true,
  ...more,
});
const alt = { altKey: true };

describe('a press as a chord', () => {
  test.each<[string, KeyPress, string]>([
    ['plain letters', press('a', 'KeyA'), 'a'],
    ['Alt and Enter', press('Enter', 'Enter', alt), 'Alt+Enter'],
    ['Enter of the numeric pad', press('Enter', 'NumpadEnter', alt), 'Alt+Enter'],
    [
      'all modifiers, in their order',
      press('K', 'KeyK', { ...alt, ctrlKey: true, metaKey: true, shiftKey: true }),
      'Ctrl+Meta+Alt+Shift+k',
    ],
    ['Option characters on a Mac', press('≥', 'Period', { ...alt, metaKey: true }), 'Meta+Alt+.'],
    ['dead keys on a Mac', press('Dead', 'KeyE', { ...alt, metaKey: true }), 'Meta+Alt+e'],
    ['Option and 3, which writes # in Britain', press('#', 'Digit3', alt), 'Alt+3'],
    ['Option and L, which writes @ in Germany', press('@', 'KeyL', alt), 'Alt+l'],
    ['the digit row in France', press('&', 'Digit1', alt), 'Alt+1'],
    ['Shift with a mark', press('>', 'Period', { ...alt, shiftKey: true }), 'Alt+Shift+.'],
    ['Cyrillic letters, by their place', press('ц', 'KeyW', alt), 'Alt+w'],
    ['a letter goes by what it writes', press('a', 'KeyQ', alt), 'Alt+a'],
  ])('%s', (_, event, chord) => expect(chordsOf(event)[0]).toBe(chord));

  test('a mark of another layout is known by what it writes, then by its place', () => {
    expect(chordsOf(press(':', 'Period', alt))).toEqual(['Alt+:', 'Alt+.']);
  });

  test.each<[string, KeyPress]>([
    ['composing', press('Enter', 'Enter', { ...alt, isComposing: true })],
    ['an input method that says so only by the old code', press('Enter', 'Enter', { ...alt, keyCode: 229 })],
    ['AltGr', press('.', 'Period', { ...alt, altGraph: true })],
    ['AltGr told as Ctrl and Alt', press('@', 'KeyQ', { ...alt, ctrlKey: true })],
    ['Alt with the numeric pad, which types characters', press('2', 'Numpad2', alt)],
    ['a modifier alone', press('Alt', 'AltLeft', alt)],
  ])('none for %s', (_, event) => expect(chordsOf(event)).toEqual([]));
});

describe('which chords may be an action’s', () => {
  test.each([
    ['Alt+Enter', false, null],
    ['Alt+k', false, null],
    ['Alt+k', true, 'types'],
    ['Meta+Alt+k', true, null],
    ['Alt+Enter', true, null],
    ['k', false, 'plain'],
    ['Enter', false, 'plain'],
    ['Ctrl+Enter', false, 'plain'],
    ['Ctrl+c', false, 'plain'],
    ['Tab', false, 'kept'],
    ['Alt+Tab', false, 'kept'],
    ['Alt+ArrowLeft', false, 'kept'],
    ['Alt+F4', false, 'kept'],
    ['Alt+Space', false, 'kept'],
  ] as const)('%s (Mac: %s): %s', (chord, mac, refusal) => expect(refusalOf(chord, mac)).toBe(refusal));
});

test('shown as the caps of this machine', () => {
  expect(capsOf('Alt+Enter', false)).toEqual(['Alt', 'Enter']);
  expect(capsOf('Meta+Alt+w', true)).toEqual(['Cmd', 'Option', 'W']);
  expect(capsOf('', false)).toEqual([]);
  expect(ariaOf('Ctrl+Alt+k')).toBe('Control+Alt+k');
});
