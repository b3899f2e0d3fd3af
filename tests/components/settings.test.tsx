// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Settings } from '@/components/settings/Settings';
import { createSettingsStore } from '@/components/settings/store';
import { KEY_ACTIONS, prefsOf } from '@/entrypoints/background/prefs';
import type { FromSettings, SettingsView, ToSettings } from '@/entrypoints/background/protocol';
import { expectAccessible } from './support';

afterEach(cleanup);

function open(lists: Pick<SettingsView, 'sites' | 'muted'> & Partial<SettingsView>, prefs = prefsOf(null, false)) {
  const view: SettingsView = { fixed: {}, fixedSites: [], ...lists, prefs };
  const sent: FromSettings[] = [];
  let tell: (message: ToSettings) => void = () => undefined;
  let drop: () => void = () => undefined;
  const connect = vi.fn(() => ({
    postMessage: (m: FromSettings) => void sent.push(m),
    onMessage: { addListener: (on: typeof tell) => void (tell = on) },
    onDisconnect: { addListener: (on: typeof drop) => void (drop = on) },
  }));
  const askPermission = vi.fn(async () => true);
  const store = createSettingsStore({ connect, askPermission });
  store.getState().refresh();
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  render(<Settings store={store} />);
  act(() => tell({ type: 'settings', view }));
  return { sent, connect, askPermission, tell: (m: ToSettings) => act(() => tell(m)), drop: () => drop() };
}
const muted = {
  entryId: 'avoid.policy',
  sample: 'As per our policy, no.',
  why: 'Policy talk can feel like a door closing.',
  severity: 'warn' as const,
};

test('both lists say what to do when they are empty', () => {
  open({ sites: [], muted: [] });
  expect(screen.getByText(/press the Evenkeel icon/)).toBeTruthy();
  expect(screen.getByText(/“Always ignore” at a marked wording/)).toBeTruthy();
});

test('a site is switched off, and Undo asks for its permission again before switching it on', async () => {
  const { sent, askPermission } = open({ sites: ['https://desk.example/*'], muted: [] });
  await userEvent.click(screen.getByRole('button', { name: 'Turn off desk.example' }));
  expect(sent).toEqual([{ type: 'site-off', pattern: 'https://desk.example/*' }]);
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(askPermission).toHaveBeenCalledWith('https://desk.example/*');
  expect(sent.at(-1)).toEqual({ type: 'site-on', pattern: 'https://desk.example/*' });
});

test('an ignored wording is marked again, also after the worker has idled out, and Undo ignores it again', async () => {
  const { sent, drop, connect } = open({ sites: [], muted: [muted] });
  drop();
  await userEvent.click(screen.getByRole('button', { name: /Mark it again/ }));
  expect(connect).toHaveBeenCalledTimes(2);
  expect(sent).toEqual([{ type: 'unmute', entryId: 'avoid.policy' }]);
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(sent.at(-1)).toEqual({ type: 'mute', entryId: 'avoid.policy' });
});

test('what went wrong is said', () => {
  const { tell } = open({ sites: [], muted: [] });
  tell({ type: 'failed', why: 'The browser didn’t allow it.' });
  expect(document.querySelector('.said')?.textContent).toContain('The browser didn’t allow it.');
});

test('a switch sets what it says, and nothing else', async () => {
  const { sent, tell } = open({ sites: [], muted: [] });
  const ask = screen.getByRole('switch', { name: /Ask before sending/ });
  expect(ask.getAttribute('aria-checked')).toBe('false');
  await userEvent.click(ask);
  expect(sent).toEqual([{ type: 'prefs', change: { beforeSending: true } }]);
  tell({
    type: 'settings',
    view: { sites: [], muted: [], fixed: {}, fixedSites: [], prefs: prefsOf({ beforeSending: true }, false) },
  });
  expect(ask.getAttribute('aria-checked')).toBe('true');
  await userEvent.click(screen.getByRole('switch', { name: /Offer the next line/ }));
  expect(sent.at(-1)).toEqual({ type: 'prefs', change: { offers: false } });
});

test('what a team or an organisation has fixed says so and cannot be changed', async () => {
  const { sent } = open(
    { sites: [], muted: [], fixed: { beforeSending: 'team', care: 'policy', language: 'policy' } },
    prefsOf({ beforeSending: true, language: 'de' }, false),
  );
  const ask = screen.getByRole('switch', { name: /Ask before sending/, description: /Set by your team’s pack/ });
  expect([ask.getAttribute('aria-checked'), ask.getAttribute('aria-disabled')]).toEqual(['true', 'true']);
  await userEvent.click(ask);
  await userEvent.click(screen.getByRole('switch', { name: /hard chat/, description: /Set by your organisation/ }));
  const language = screen.getByTestId('language') as HTMLSelectElement;
  expect([language.disabled, language.value]).toEqual([true, 'de']);
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByRole('switch', { name: /Offer the next line/ }));
  expect(sent).toEqual([{ type: 'prefs', change: { offers: false } }]);
  await expectAccessible();
});

test('sites of the organisation cannot be turned off, and those that wait for the browser are asked for at once', async () => {
  const [on, waits, too] = ['https://desk.example/*', 'https://a.example/*', 'https://b.example/*'];
  const { sent, askPermission } = open({ sites: [on], muted: [], fixedSites: [on, waits, too] });
  expect(screen.queryByRole('button', { name: /Turn off/ })).toBeNull();
  expect(screen.getByTestId('waiting-sites').textContent).toContain('a.example');
  await expectAccessible();
  await userEvent.click(screen.getByRole('button', { name: 'Allow these 2 sites' }));
  expect(askPermission).toHaveBeenCalledWith(waits, too);
  expect(sent).toEqual([
    { type: 'site-on', pattern: waits },
    { type: 'site-on', pattern: too },
  ]);
});

describe('keys', () => {
  const row = (action: string) => within(screen.getByTestId(`key-${action}`));
  const said = () => document.querySelector('.keys-said')?.textContent ?? '';
  const record = async (action: string, press: object) => {
    await userEvent.click(row(action).getByRole('button', { name: /Change/ }));
    fireEvent.keyDown(row(action).getByRole('textbox'), press);
  };

  test('every action is listed with its keys', () => {
    open({ sites: [], muted: [] });
    for (const action of KEY_ACTIONS) expect(screen.getByTestId(`key-${action}`).querySelector('kbd')?.textContent).toBe('Alt');
  });

  test('press Change, then the keys: only that action is set', async () => {
    const { sent } = open({ sites: [], muted: [] });
    await record('next', { key: 'j', code: 'KeyJ', altKey: true });
    expect(sent).toEqual([{ type: 'prefs', change: { keys: { next: 'Alt+j' } } }]);
    expect(row('next').queryByRole('textbox')).toBeNull();
    expect(said()).toBe('Alt J: Next wording.');
  });

  test.each([
    ['without Alt', { key: 'Enter', code: 'Enter', ctrlKey: true }, /Hold Alt as well/],
    ['arrows', { key: 'ArrowDown', code: 'ArrowDown', altKey: true }, /kept for moving/],
    ['those of another action', { key: '.', code: 'Period', altKey: true }, /taken already: Next wording/],
  ])('keys %s are not taken, and why is said', async (_, press, why) => {
    const { sent } = open({ sites: [], muted: [] });
    await record('take', press);
    expect(sent).toEqual([]);
    expect(said()).toMatch(why);
    // Still waiting: the next keys may do.
    fireEvent.keyDown(row('take').getByRole('textbox'), { key: 'k', code: 'KeyK', altKey: true });
    expect(sent).toEqual([{ type: 'prefs', change: { keys: { take: 'Alt+k' } } }]);
  });

  test('Esc keeps what there is, Backspace leaves the action without', async () => {
    const { sent } = open({ sites: [], muted: [] });
    await record('panel', { key: 'Escape', code: 'Escape' });
    expect(sent).toEqual([]);
    await record('panel', { key: 'Backspace', code: 'Backspace' });
    expect(sent).toEqual([{ type: 'prefs', change: { keys: { panel: '' } } }]);
  });

  test('while words are being composed nothing is recorded', async () => {
    const { sent } = open({ sites: [], muted: [] });
    await record('panel', { key: 'k', code: 'KeyK', altKey: true, isComposing: true });
    expect(sent).toEqual([]);
  });

  test('once something was changed all can be as they were', async () => {
    const { sent } = open({ sites: [], muted: [] }, prefsOf({ keys: { next: 'Alt+j' } }, false));
    await userEvent.click(screen.getByRole('button', { name: 'All keys as they were at first' }));
    expect(sent).toEqual([{ type: 'reset-keys' }]);
  });
});
