import { describe, expect, test } from 'vitest';
import { refusalOf } from '@/entrypoints/background/chords';
import { actionWith, defaultKeys, KEY_ACTIONS, prefsOf } from '@/entrypoints/background/prefs';

test('asking before sending and notifications are off until they are chosen; line, pill and the line after a hard chat are on', () => {
  expect(prefsOf(null, false)).toEqual({
    beforeSending: false,
    offers: true,
    pill: true,
    notify: false,
    care: true,
    language: 'browser',
    keys: defaultKeys(false),
  });
});

test('a language is one there is, else the browser’s', () => {
  expect(prefsOf({ language: 'de' }, false).language).toBe('de');
  for (const language of ['fr', 7, 'toString']) expect(prefsOf({ language }, false).language).toBe('browser');
});

test.each([false, true])('every default key is allowed and none is given twice (Mac: %s)', (mac) => {
  const keys = defaultKeys(mac);
  for (const action of KEY_ACTIONS) expect(refusalOf(keys[action], mac)).toBeNull();
  expect(new Set(Object.values(keys)).size).toBe(KEY_ACTIONS.length);
});

describe('what was kept', () => {
  test('counts where it is of the right kind', () => {
    expect(prefsOf({ beforeSending: true, offers: 'no', pill: 0 }, false)).toMatchObject({
      beforeSending: true,
      offers: true,
      pill: true,
    });
    expect(prefsOf([], false).keys).toEqual(defaultKeys(false));
    expect(prefsOf({ keys: 'Alt+x' }, false).keys).toEqual(defaultKeys(false));
  });

  test('a key that is not allowed is as if not chosen; an empty one is none', () => {
    const { keys } = prefsOf({ keys: { take: 'Tab', next: '', open: 7 } }, false);
    expect(keys).toMatchObject({ take: 'Alt+Enter', next: '', open: 'Alt+w' });
  });

  test('a chosen key wins over the default of another action, so that no key does two things', () => {
    const { keys } = prefsOf({ keys: { panel: 'Alt+.' } }, false);
    expect(keys.panel).toBe('Alt+.');
    expect(keys.next).toBe('');
    const twice = prefsOf({ keys: { take: 'Alt+k', next: 'Alt+k' } }, false).keys;
    expect([twice.take, twice.next]).toEqual(['Alt+k', '']);
  });
});

test('which action has a key already', () => {
  const keys = defaultKeys(false);
  expect(actionWith(keys, 'Alt+.', 'take')).toBe('next');
  expect(actionWith(keys, 'Alt+.', 'next')).toBeNull();
  expect(actionWith(keys, 'Alt+q', 'next')).toBeNull();
});
