// @vitest-environment jsdom
import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { Settings } from '@/components/settings/Settings';
import { createSettingsStore } from '@/components/settings/store';
import { prefsOf } from '@/entrypoints/background/prefs';
import type { FromSettings, ToSettings } from '@/entrypoints/background/protocol';
import { expectAccessible } from './support';

afterEach(cleanup);

function open(given: boolean, chosen: object = {}) {
  const sent: FromSettings[] = [];
  let tell: (message: ToSettings) => void = () => undefined;
  const askNotifications = vi.fn(async () => given);
  const store = createSettingsStore({
    connect: () => ({
      postMessage: (m: FromSettings) => void sent.push(m),
      onMessage: { addListener: (on: typeof tell) => void (tell = on) },
      onDisconnect: { addListener: () => undefined },
    }),
    askPermission: async () => true,
    askNotifications,
  });
  store.getState().refresh();
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  render(<Settings store={store} />);
  act(() => tell({ type: 'settings', view: { sites: [], muted: [], fixed: {}, fixedSites: [], prefs: prefsOf(chosen, false) } }));
  return { sent, askNotifications, user: userEvent.setup() };
}
const notify = () => screen.getByRole('switch', { name: 'Quiet notifications' });

test('notifications are off until they are wanted and the browser has been asked', async () => {
  const { sent, askNotifications, user } = open(true);
  expect(notify()).not.toBeChecked();
  await expectAccessible();
  await user.click(notify());
  expect(askNotifications).toHaveBeenCalledTimes(1);
  expect(sent).toEqual([{ type: 'prefs', change: { notify: true } }]);
});

test('refused: nothing is switched on, and it is said in words', async () => {
  const { sent, user } = open(false);
  await user.click(notify());
  expect(await screen.findByText(/Your browser keeps notifications off/)).toBeVisible();
  expect(sent).toEqual([]);
});

test('off again asks nobody', async () => {
  const { sent, askNotifications, user } = open(true, { notify: true });
  await user.click(notify());
  expect(askNotifications).not.toHaveBeenCalled();
  expect(sent).toEqual([{ type: 'prefs', change: { notify: false } }]);
});

test('the line after a hard chat is on, and can be switched off', async () => {
  const { sent, user } = open(true);
  const care = screen.getByRole('switch', { name: 'A line for you after a hard chat' });
  expect(care).toBeChecked();
  await user.click(care);
  expect(sent).toEqual([{ type: 'prefs', change: { care: false } }]);
});
