import { describe, expect, test } from 'vitest';
import { siteOf, sitePattern } from '@/entrypoints/background/site-pattern';

describe('sitePattern', () => {
  test.each([
    ['https://desk.example/agent/tickets/7?x=1', 'https://desk.example/*'],
    ['http://127.0.0.1:8101/Ticket/Display.html', 'http://127.0.0.1/*'],
    ['https://user:secret@desk.example:8443/', 'https://desk.example/*'],
  ])('%s', (url, pattern) => expect(sitePattern(url)).toBe(pattern));

  test.each([
    undefined,
    '',
    'chrome://settings',
    'file:///etc/hosts',
    'about:blank',
    'not an address',
    'https://chromewebstore.google.com/detail/x',
  ])('no extension may read %s', (url) => expect(sitePattern(url)).toBeNull());
});

test('siteOf tells off, on, unsupported and unknown apart', () => {
  const on = new Set(['https://desk.example/*']);
  expect(siteOf('https://desk.example/a', on).state).toBe('on');
  expect(siteOf('https://other.example:81/a', on)).toEqual({
    origin: 'https://other.example:81',
    host: 'other.example:81',
    state: 'off',
  });
  expect(siteOf('chrome://newtab', on).state).toBe('unsupported');
  expect(siteOf(undefined, on).state).toBe('unknown');
});
