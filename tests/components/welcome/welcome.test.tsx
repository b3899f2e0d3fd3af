// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { speak } from '@/components/strings';
import { createWelcomeStore } from '@/components/welcome/store';
import { Welcome } from '@/components/welcome/Welcome';
import { prefsOf } from '@/entrypoints/background/prefs';
import type { FromSettings, SettingsView, ToSettings } from '@/entrypoints/background/protocol';
import { expectAccessible } from '../support';

afterEach(() => act(() => speak('en')));

function open(given: boolean | Error = true, sites: string[] = []) {
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  const sent: FromSettings[] = [];
  const asked: string[] = [];
  let tell: (message: ToSettings) => void = () => undefined;
  let drop = () => undefined as void;
  const connect = vi.fn(() => ({
    postMessage: (m: FromSettings) => void sent.push(m),
    onMessage: { addListener: (on: typeof tell) => void (tell = on) },
    onDisconnect: { addListener: (on: typeof drop) => void (drop = on) },
  }));
  const store = createWelcomeStore({
    connect,
    askPermission: async (pattern) => {
      asked.push(pattern);
      if (given instanceof Error) throw given;
      return given;
    },
  });
  store.getState().open();
  render(<Welcome store={store} firefox={false} />);
  const show = (now: string[]) =>
    act(() =>
      tell({ type: 'settings', view: { sites: now, muted: [], prefs: prefsOf(null, false) } as unknown as SettingsView }),
    );
  show(sites);
  return { sent, asked, show, connect, drop: () => drop(), tell: (m: ToSettings) => act(() => tell(m)), user: userEvent.setup() };
}
const said = () => screen.getByTestId('said');
const press = (name: string | RegExp) => screen.getByRole('button', { name });

it('says what it reads and never does, where to practise, how to pin, and the keys as they are set', async () => {
  open();
  expect(screen.getByText(/sends anything, stores messages/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Open the practice desk' })).toHaveAttribute('href', 'practice.html');
  expect(screen.getByText(/the pin beside Evenkeel/)).toBeVisible();
  expect(screen.getByText('take what is on offer').parentElement).toHaveTextContent('AltEnter');
  expect(screen.queryByTestId('chosen')).toBeNull();
  await expectAccessible();
});

it('asks for a desk’s one host alone, in the press, then switches it on and links to it', async () => {
  const { user, asked, sent, show } = open();
  await user.click(press('Gmail'));
  expect(asked).toEqual(['https://mail.google.com/*']);
  await waitFor(() => expect(sent).toEqual([{ type: 'site-on', pattern: 'https://mail.google.com/*' }]));
  expect(said()).toHaveTextContent('On for mail.google.com.');
  show(['https://mail.google.com/*']);
  expect(press('Gmail (on)')).toBeVisible();
  const link = screen.getByRole('link', { name: 'Open it now mail.google.com' });
  expect(link).toHaveAttribute('href', 'https://mail.google.com/');
  await expectAccessible();
  await user.click(press('Gmail (on)'));
  expect(asked).toHaveLength(1);
  await user.click(press('Turn off mail.google.com'));
  expect(sent.at(-1)).toEqual({ type: 'site-off', pattern: 'https://mail.google.com/*' });
});

it('asks for the company’s part where each has its own host', async () => {
  const { user, asked } = open();
  await user.click(press('Zendesk'));
  expect(press('Zendesk')).toHaveAttribute('aria-expanded', 'true');
  const field = screen.getByRole('textbox', { name: /Your company’s address at Zendesk/ });
  expect(field).toHaveFocus();
  await expectAccessible();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('textbox', { name: /at Zendesk/ })).toBeNull();
  await user.click(press('Zendesk'));
  await user.keyboard('acme{Enter}');
  expect(asked).toEqual(['https://acme.zendesk.com/*']);
});

it('takes any address, and says what is none', async () => {
  const { user, asked } = open();
  const field = screen.getByRole('textbox', { name: 'Any other help desk, by its address' });
  await user.type(field, 'our desk{Enter}');
  expect(said()).toHaveTextContent('That is not an address yet.');
  expect(asked).toEqual([]);
  await user.clear(field);
  await user.type(field, 'https://desk.acme.example/tickets/7{Enter}');
  expect(asked).toEqual(['https://desk.acme.example/*']);
  expect(field).toHaveValue('');
});

it('says that a site stays off when the browser was told no, or cannot be asked', async () => {
  const refused = open(false);
  await refused.user.click(press('Gmail'));
  await waitFor(() => expect(said()).toHaveTextContent('mail.google.com stays off'));
  expect(refused.sent).toEqual([]);
});

it('comes back to a worker that has idled out, and says what it could not do', async () => {
  const { user, connect, drop, tell } = open();
  drop();
  await user.click(press('Gmail'));
  await waitFor(() => expect(connect).toHaveBeenCalledTimes(2));
  tell({ type: 'failed', why: 'The browser didn’t allow it.' });
  expect(said()).toHaveTextContent('The browser didn’t allow it.');
});

it('speaks German', async () => {
  await act(() => speak('de'));
  open(true, ['https://acme.zendesk.com/*']);
  expect(within(screen.getByTestId('chosen')).getByRole('link', { name: /Jetzt öffnen/ })).toBeVisible();
  expect(press('Zendesk (eingeschaltet)')).toBeVisible();
});
