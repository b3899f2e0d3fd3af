// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { areaKeeper, type StorageArea } from '@/components/privacy/areas';
import type { Item, Keeper } from '@/components/privacy/kept';
import { Privacy } from '@/components/privacy/Privacy';
import { createPrivacyStore, type Network, type PrivacyHost, UNDO_TIME } from '@/components/privacy/store';
import { speak } from '@/components/strings';
import { expectAccessible } from '../support';

afterEach(() => act(() => speak('en')));

const quiet: Network = { team: null, sync: false, origins: [] };

async function open(
  values: { local?: Record<string, unknown>; managed?: Record<string, unknown> },
  more: { network?: Partial<Network>; keepers?: Keeper[]; host?: Partial<PrivacyHost> } = {},
) {
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  const kept = { local: { ...values.local }, managed: { ...values.managed } } as Record<string, Record<string, unknown>>;
  const area = (place: string): StorageArea => ({
    get: async () => ({ ...kept[place] }),
    set: async (items) => void (kept[place] = { ...kept[place], ...items }),
    remove: async (keys) => {
      kept[place] = Object.fromEntries(Object.entries(kept[place] ?? {}).filter(([key]) => !keys.includes(key)));
    },
  });
  const saved: [string, string][] = [];
  const later: { work: () => void; ms: number; stopped: boolean }[] = [];
  const order: string[] = [];
  const store = createPrivacyStore({
    keepers: [areaKeeper('local', area('local')), areaKeeper('managed', area('managed'), true), ...(more.keepers ?? [])],
    network: async () => ({ ...quiet, ...more.network }),
    before: async (item) => void order.push(`before ${item.id}`),
    after: async (items, done) => void order.push(`${done} ${items.map(({ id }) => id).join()}`),
    regain: async () => void order.push('regain'),
    save: (name, text) => void saved.push([name, text]),
    later: (work, ms) => {
      const one = { work, ms, stopped: false };
      later.push(one);
      return () => void (one.stopped = true);
    },
    now: () => new Date('2026-11-22T08:00:00Z'),
    ...more.host,
  });
  await act(() => store.getState().refresh());
  render(
    <main>
      <Privacy store={store} />
    </main>,
  );
  return { kept, saved, later, order, store, user: userEvent.setup() };
}
const thing = (id: string) => {
  const found = screen.getAllByTestId('thing').find((e) => e.dataset.id === id);
  if (!found) throw new Error(`no ${id}`);
  return within(found);
};
const ids = () => screen.queryAllByTestId('thing').map((e) => e.dataset.id);

it('with nothing stored and no address it says so', async () => {
  await open({});
  expect(screen.getByText(/Nothing at all/)).toBeVisible();
  expect(screen.getByText(/^None\. Evenkeel sends nothing/)).toBeVisible();
  expect(screen.getByText('No site.')).toBeVisible();
  await expectAccessible();
});

it('names the team’s address, sync, and what may be read', async () => {
  await open(
    {},
    {
      network: {
        team: { address: 'https://files.example/pack.json', byPolicy: true },
        sync: true,
        origins: ['https://desk.example/*', 'https://files.example/*'],
      },
    },
  );
  const network = within(screen.getByTestId('network'));
  expect(network.getByText('https://files.example/pack.json')).toBeVisible();
  expect(network.getByText(/Set by your organisation/)).toBeVisible();
  expect(network.getByText(/sync carries your own phrases/)).toBeVisible();
  expect(network.getByText('Pages of desk.example and files.example.')).toBeVisible();
});

it('says what is kept in words with its size, and shows what nobody knows of', async () => {
  await open({ local: { mutes: ['a', 'b'], mutes$: { v: 1 }, 'from.before': { x: 1 } }, managed: { packAddress: 'https://x' } });
  expect(ids()).toEqual(['local:mutes', 'local:from.before', 'managed:packAddress']);
  expect(thing('local:mutes').getByText('Wording you ignore everywhere')).toBeVisible();
  expect(thing('local:mutes').getByText(/2 items/)).toBeVisible();
  expect(thing('local:from.before').getByText(/Not known to this version/)).toBeVisible();
  expect(thing('managed:packAddress').queryByRole('button', { name: /^Wipe/ })).toBeNull();
  expect(screen.getByText(/3 things, \d+ bytes in all/)).toBeVisible();
  await expectAccessible();
});

it('shows the contents as text only, and closes them again', async () => {
  const { user } = await open({ local: { mutes: ['<img src=x onerror=alert(1)>'] } });
  await user.click(thing('local:mutes').getByRole('button', { name: /^Look/ }));
  const contents = await screen.findByRole('region', { name: /Contents of/ });
  await waitFor(() => expect(contents.textContent).toContain('<img src=x onerror=alert(1)>'));
  expect(document.querySelector('pre img')).toBeNull();
  await expectAccessible();
  await user.click(thing('local:mutes').getByRole('button', { name: /^Close/ }));
  expect(screen.queryByRole('region', { name: /Contents of/ })).toBeNull();
});

it('saves one thing, and everything with the organisation’s part', async () => {
  const { user, saved } = await open({ local: { mutes: ['a'] }, managed: { sites: ['https://d/*'] } });
  await user.click(thing('local:mutes').getByRole('button', { name: /^Save/ }));
  await waitFor(() => expect(saved).toEqual([['evenkeel-local-mutes.json', '[\n  "a"\n]']]));
  await user.click(screen.getByRole('button', { name: 'Save everything as a file' }));
  await waitFor(() => expect(saved).toHaveLength(2));
  expect(saved[1]?.[0]).toBe('evenkeel-all-2026-11-22.json');
  expect(JSON.parse(saved[1]?.[1] ?? '')).toEqual({ 'local:mutes': ['a'], 'managed:sites': ['https://d/*'] });
});

it('wipes at once, offers to take it back for ten seconds, and gives the browser’s leave up first', async () => {
  const { user, kept, later, order } = await open({ local: { sites: ['https://d/*'], sites$: { v: 1 }, other: 1 } });
  await user.click(thing('local:sites').getByRole('button', { name: /^Wipe/ }));
  await waitFor(() => expect(ids()).toEqual(['local:other']));
  expect(kept.local).toEqual({ other: 1 });
  expect(order).toEqual(['before local:sites', 'wiped local:sites']);
  expect(screen.getByTestId('said')).toHaveTextContent('Wiped: Sites that are switched on.');
  expect(later.at(-1)?.ms).toBe(UNDO_TIME);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(kept.local).toEqual({ sites: ['https://d/*'], sites$: { v: 1 }, other: 1 }));
  expect(order.slice(2)).toEqual(['regain', 'back local:sites']);
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

it('lets go of the copy when the time is over, and waits while the offer has the focus', async () => {
  const { user, later, store } = await open({ local: { other: 1 } });
  await user.click(thing('local:other').getByRole('button', { name: /^Wipe/ }));
  const undo = await screen.findByRole('button', { name: 'Undo' });
  act(() => undo.focus());
  expect(later.at(-1)?.stopped).toBe(true);
  act(() => undo.blur());
  expect(later.at(-1)?.stopped).toBe(false);
  act(() => later.at(-1)?.work());
  expect(store.getState().undo).toBeNull();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

it('wipes everything after a question, but for what the organisation sets', async () => {
  const { user, kept } = await open({ local: { a: 1, b: [2] }, managed: { sites: ['x'] } });
  await user.click(screen.getByRole('button', { name: 'Wipe everything' }));
  const keep = screen.getByRole('button', { name: 'Keep it' });
  expect(keep).toHaveFocus();
  await expectAccessible();
  await user.keyboard('{Escape}');
  expect(kept.local).toEqual({ a: 1, b: [2] });
  await user.click(screen.getByRole('button', { name: 'Wipe everything' }));
  await user.click(screen.getByRole('button', { name: 'Yes, wipe it' }));
  await waitFor(() => expect(kept.local).toEqual({}));
  expect(kept.managed).toEqual({ sites: ['x'] });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(kept.local).toEqual({ a: 1, b: [2] }));
});

it('asks first where nothing could be brought back', async () => {
  const huge: Item = { id: 'database:huge', place: 'database', name: 'huge', bytes: 1e8, about: true, count: 100_000 };
  const wipe = vi.fn(async () => undefined);
  const { user } = await open(
    {},
    { keepers: [{ place: 'database', list: async () => [huge], read: async () => ({}), wipe, copy: vi.fn(), put: vi.fn() }] },
  );
  await user.click(thing('database:huge').getByRole('button', { name: /^Wipe/ }));
  expect(wipe).not.toHaveBeenCalled();
  expect(screen.getByText(/too much to bring back/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Yes, wipe it' }));
  await waitFor(() => expect(wipe).toHaveBeenCalledWith('huge'));
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
});

it('says what could not be looked at or wiped', async () => {
  const broken: Keeper = {
    place: 'cache',
    list: async () => {
      throw new Error('The disk is away');
    },
    read: async () => null,
    wipe: async () => undefined,
  };
  const { user } = await open(
    { local: { a: 1 } },
    {
      keepers: [broken],
      host: {
        before: async () => {
          throw new Error('No room');
        },
      },
    },
  );
  expect(screen.getByTestId('said')).toHaveTextContent('The disk is away');
  expect(ids()).toEqual(['local:a']);
  await user.click(thing('local:a').getByRole('button', { name: /^Wipe/ }));
  await waitFor(() => expect(screen.getByTestId('said')).toHaveTextContent('No room'));
  expect(ids()).toEqual(['local:a']);
});

it('speaks German', async () => {
  await act(() => speak('de'));
  await open({ local: { mutes: ['a'], x: 'y'.repeat(2000) } });
  expect(screen.getByText(/2 Einträge, insgesamt 2 kB/)).toBeVisible();
  expect(thing('local:mutes').getByRole('button', { name: /^Löschen von: Formulierungen/ })).toBeVisible();
});
