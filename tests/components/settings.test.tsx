// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Settings } from '@/components/settings/Settings';
import { createSettingsStore } from '@/components/settings/store';
import { prefsOf } from '@/entrypoints/background/prefs';
import type { FromSettings, SettingsView, ToSettings } from '@/entrypoints/background/protocol';

afterEach(cleanup);

function open(lists: Omit<SettingsView, 'prefs'>, prefs = prefsOf(null, false)) {
  const view = { ...lists, prefs };
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
  expect(screen.getByRole('status').textContent).toContain('The browser didn’t allow it.');
});
