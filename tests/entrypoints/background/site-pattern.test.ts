import { describe, expect, test } from 'vitest';
import { frameSite, siteOf, sitePattern } from '@/entrypoints/background/site-pattern';

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

describe('frameSite', () => {
  const tab = { url: 'https://desk.example/t/1' };
  test.each([
    ['by its origin', { origin: 'https://mail.example:8443', url: 'https://mail.example:8443/x', tab }, 'https://mail.example/*'],
    ['by its address, where the browser tells no origin', { url: 'https://mail.example/x', tab }, 'https://mail.example/*'],
    ['an empty frame: by the page around it', { origin: 'null', url: 'about:blank', tab }, 'https://desk.example/*'],
    [
      'an empty frame that inherits its origin',
      { origin: 'https://mail.example', url: 'about:srcdoc', tab },
      'https://mail.example/*',
    ],
    ['nothing known', { origin: 'null', url: 'about:blank' }, null],
    ['no sender', undefined, null],
  ])('%s', (_, sender, site) => expect(frameSite(sender)).toBe(site));
});
