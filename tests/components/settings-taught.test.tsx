// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { TaughtSites } from '@/components/settings/TaughtSites';
import type { FromTaught, ToTaught } from '@/entrypoints/background/taught-view';
import { expectAccessible } from './support';

const site = {
  site: 'https://desk.example/*',
  taughtAt: '2026-11-22T08:00:00.000Z',
  recipe: { message: '.msg', customer: '.in' },
};

function section() {
  const sent: FromTaught[] = [];
  let hear: (message: ToTaught) => void = () => undefined;
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  render(
    <main>
      <h1>Settings</h1>
      <TaughtSites
        connect={() => ({
          postMessage: (message) => sent.push(message),
          disconnect: () => undefined,
          onMessage: { addListener: (on) => (hear = on) },
          onDisconnect: { addListener: () => undefined },
        })}
      />
    </main>,
  );
  return { sent, say: (message: ToTaught) => act(() => hear(message)), user: userEvent.setup() };
}

it('lists what was taught, takes it off and puts it back', async () => {
  const { sent, say, user } = section();
  say({ type: 'view', view: { sites: [site], team: [], name: '', seen: [] } });
  expect(screen.getByTestId('taught-site')).toHaveTextContent('desk.example');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Forget desk.example' }));
  say({ type: 'view', view: { sites: [], team: [], name: '', seen: [] } });
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(sent).toEqual([
    { type: 'forget', site: site.site },
    { type: 'put', site },
  ]);
});

it('keeps the name that is typed, and forgets one that was seen', async () => {
  const { sent, say, user } = section();
  say({ type: 'view', view: { sites: [], team: [], name: '', seen: [{ site: site.site, name: 'Sam' }] } });
  await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Sam Okafor');
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  expect(screen.getByText('Kept.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Forget Sam' }));
  expect(sent).toEqual([
    { type: 'name', name: 'Sam Okafor' },
    { type: 'forget-name', site: site.site },
  ]);
});

it('says what came of a file', () => {
  const { say } = section();
  say({ type: 'view', view: { sites: [], team: [], name: '', seen: [] } });
  say({ type: 'imported', taken: 2, refused: 1 });
  expect(screen.getByText('2 sites taken in. 1 was not in order and is left out.')).toBeVisible();
  say({ type: 'imported', taken: null, refused: 0 });
  expect(screen.getByText('That is not a file of taught sites.')).toBeVisible();
});
