// @vitest-environment jsdom
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { TeamHost } from '@/components/team/actions';
import { Team } from '@/components/team/Team';
import type { BankAsk, TeamState } from '@/entrypoints/background/bank/protocol';
import { noTeam, standIn } from '../rooms/stand-in';
import { expectAccessible } from '../support';

const address = 'https://files.example/pack.json';
const fromAddress: TeamState = {
  ...noTeam,
  source: 'address',
  address,
  name: 'Our bank',
  edition: 'November',
  entries: 3,
  lastTried: '2026-11-22T07:55:00.000Z',
  lastGood: '2026-11-22T07:55:00.000Z',
  lastChanged: '2026-11-20T08:00:00.000Z',
};

async function room(team: TeamState, more: { given?: boolean; answers?: Partial<Record<BankAsk, () => unknown>> } = {}) {
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  const asked: string[] = [];
  const copied: string[] = [];
  const bank = standIn(
    { entries: [], model: '' },
    { team, settings: { counts: false, colour: 'blue' }, fixed: { counts: { value: false, by: 'team' } } },
    more.answers,
  );
  const host: TeamHost = {
    line: bank.line,
    askPermission: async (origin) => {
      asked.push(origin);
      return more.given ?? true;
    },
    copy: async (text) => void copied.push(text),
    save: () => undefined,
    chromeId: 'abcdefghijklmnopabcdefghijklmnop',
    firefoxId: 'evenkeel@evenkeel.example',
    now: () => Date.parse('2026-11-22T08:00:00.000Z'),
  };
  render(
    <main>
      <Team host={host} />
    </main>,
  );
  await act(async () => host.line.open());
  return { ...bank, origins: asked, copied, user: userEvent.setup() };
}

const press = (name: string) => screen.getByRole('button', { name });

it('asks the browser for the address’s origin alone, then takes the address', async () => {
  const { user, origins, asked } = await room(noTeam, { answers: { 'team-address': () => fromAddress } });
  await expectAccessible();
  await user.type(screen.getByRole('textbox', { name: 'Address' }), 'http://files.example/p');
  await user.click(press('Use this address'));
  expect(screen.getByText('The address must start with https://')).toBeVisible();
  expect(origins).toEqual([]);
  await user.clear(screen.getByRole('textbox', { name: 'Address' }));
  await user.type(screen.getByRole('textbox', { name: 'Address' }), address);
  await user.click(press('Use this address'));
  expect(await screen.findByText('This address is in use.')).toBeVisible();
  expect(origins).toEqual(['https://files.example/*']);
  expect(asked.at(-1)).toEqual({ ask: 'team-address', asks: { address } });
  expect(screen.getByText('Updated 5 minutes ago')).toBeVisible();
  await expectAccessible();
});

it('fetches nothing when the browser was told no', async () => {
  const { user, asked } = await room(noTeam, { given: false });
  await user.type(screen.getByRole('textbox', { name: 'Address' }), address);
  await user.click(press('Use this address'));
  expect(await screen.findByText(/did not give permission/)).toBeVisible();
  expect(asked.map((a) => a.ask)).toEqual(['state']);
});

it('says what went wrong, and goes back and on', async () => {
  const trouble = 'The pack is damaged, line 3.';
  const { user, push } = await room(
    {
      ...fromAddress,
      canRollBack: true,
      trouble,
      problems: [{ at: '/entries/1', line: 9, column: 1, why: 'No text.', level: 'error' }],
    },
    {
      answers: {
        'team-roll-back': () => ({ ...fromAddress, canRollBack: true, heldBack: true }),
        'team-go-on': () => fromAddress,
      },
    },
  );
  expect(screen.getByTestId('team-trouble')).toHaveTextContent(trouble);
  await expectAccessible();
  await user.click(press('Go back to the version before'));
  expect(await screen.findByText(/Back on the version before/)).toBeVisible();
  await user.click(press('Take updates again'));
  expect(await screen.findByText('Updates are taken again.')).toBeVisible();
  act(() => push({ team: { ...fromAddress, checking: true } }));
  expect(press('Checking…')).toBeDisabled();
});

it('takes an older signed pack only when the lead says that it is meant', async () => {
  const older: TeamState = {
    ...fromAddress,
    older: '2026-11-01',
    trouble: 'The signed pack at the address was made on 2026-11-01.',
  };
  const { user, asked } = await room(older, { answers: { 'team-take-older': () => fromAddress } });
  await expectAccessible();
  await user.click(press('The older version is meant: take it'));
  expect(asked.at(-1)?.ask).toBe('team-take-older');
  expect(await screen.findByText('The older version is in use.')).toBeVisible();
});

it('leaves that to the organisation where it names the key', async () => {
  const signature = { kind: 'signed', key: 'ab:cd', pinnedBy: 'policy' } as const;
  await room({ ...fromAddress, signature, older: '2026-11-01', trouble: 'It was made on 2026-11-01.' });
  expect(screen.queryByRole('button', { name: /older version/ })).toBeNull();
});

it('shows a key, and forgets it only after a second yes', async () => {
  const signed: TeamState = { ...fromAddress, signature: { kind: 'signed', key: 'ab:cd', pinnedBy: 'first-use' } };
  const { user, asked } = await room(signed, { answers: { 'team-trust-new-key': () => signed } });
  expect(screen.getByText(/Key ab:cd/)).toBeVisible();
  await user.click(press('Trust a new key'));
  expect(asked.map((a) => a.ask)).toEqual(['state']);
  await expectAccessible();
  await user.click(press('Yes, forget the old key'));
  expect(asked.at(-1)?.ask).toBe('team-trust-new-key');
});

it('leaves an organisation’s address alone, and shows what is fixed', async () => {
  await room({ ...fromAddress, source: 'policy-address', fixed: true });
  expect(screen.queryByRole('textbox', { name: 'Address' })).toBeNull();
  expect(screen.getByText('Set by your organisation. It can only be changed there.')).toBeVisible();
  const shown = screen.getByRole('region', { name: 'Settings your team has fixed' });
  expect(shown).toHaveTextContent('Count what is used (numbers only)Off, Set by your team’s pack');
  expect(shown).toHaveTextContent('colour (means nothing to this version)blue');
  await expectAccessible();
});

it('copies a policy file with the address and the settings to fix in it', async () => {
  const { user, copied } = await room(fromAddress);
  await user.click(screen.getByText('Settings to fix', { selector: 'summary' }));
  await user.selectOptions(screen.getByRole('combobox', { name: /Ask before sending/ }), 'On');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'As the browser’s');
  await expectAccessible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Policy file for' }), 'Firefox, all systems');
  await user.click(press('Copy'));
  expect(copied[0]).toContain(address);
  expect(JSON.parse(copied[0] ?? '').policies['3rdparty'].Extensions['evenkeel@evenkeel.example'].settings).toBe(
    '{"beforeSending":true,"language":"browser"}',
  );
  expect(await screen.findByText('Copied.')).toBeVisible();
});
