// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Packs } from '@/components/packs/Packs';
import { createPacksStore, type PacksHost } from '@/components/packs/store';
import type { BankAsk, BankState } from '@/entrypoints/background/bank/protocol';
import { parsePack } from '@/phrasebank/packs';
import { builtinScenarios, type Scenario } from '@/phrasebank/scenarios';
import type { Bank } from '@/phrasebank/schema';
import type { TaughtSite } from '@/phrasebank/taught';
import { standIn } from '../rooms/stand-in';
import { expectAccessible } from '../support';

const builtin: Bank = { entries: [{ kind: 'empathy', id: 'empathy.a', text: 'I see.' }], model: 'm' };

const taught: TaughtSite[] = [
  { site: 'https://desk.example/*', taughtAt: '2026-11-01T10:00:00.000Z', recipe: { message: '.m', agentNames: ['Mara'] } },
];

async function room(
  first: Partial<BankState> = {},
  answers: Partial<Record<BankAsk, (asks: Record<string, unknown>) => unknown>> = {},
  scenarios: readonly Scenario[] = [],
) {
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  const bank = standIn(builtin, first, answers);
  const saved: { name: string; text: string }[] = [];
  const kept: Scenario[] = [...scenarios];
  const host: PacksHost = {
    line: bank.line,
    builtin: async () => builtin,
    save: (name, text) => void saved.push({ name, text }),
    today: () => '2026-11-22',
    now: () => '2026-11-22T10:00:00.000Z',
    taught: async () => taught,
    scenarios: {
      read: async () => ({ scenarios: kept }),
      put: async (...more) => void kept.push(...more),
    },
  };
  render(
    <main>
      <Packs store={createPacksStore(host)} host={host} />
    </main>,
  );
  await act(async () => host.line.open());
  const user = userEvent.setup();
  return {
    ...bank,
    saved,
    kept,
    user,
    give: (text: string, name: string, label = 'Choose a file') =>
      user.upload(screen.getByLabelText(label, { selector: 'input' }), new File([text], name)),
  };
}

const TABLE = 'kind,id,text\nempathy,empathy.a,I see that now.\nempathy,team.b,That stings.\nempathy,?,x\n';

it('shows what a file would change before anything does, and takes the good ones only when asked', async () => {
  const { give, user, layers } = await room();
  await expectAccessible();
  await give(TABLE, 'ours.csv');
  const found = within(await screen.findByTestId('found'));
  expect(found.getByText(/2 entries can be taken in. 1 entry has to stay out/)).toBeVisible();
  expect(found.getByText('Line 4').closest('p')).toHaveTextContent('"?" is no id');
  expect(screen.getByTestId('diff')).toHaveTextContent('1 new, 1 changed, 0 gone, 0 the same');
  expect(screen.getByTestId('diff')).toHaveTextContent('text: I see. I see that now.');
  expect(layers().draft).toBeNull();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Take in the 2 good ones, leave out the rest' }));
  expect(await screen.findByText('Taken in: 2 entries from ours.csv.')).toBeVisible();
  expect(layers().draft?.entries.map((e) => e.id)).toEqual(['empathy.a', 'team.b']);
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/Taken back/)).toBeVisible();
  expect(layers().draft?.entries).toEqual([]);
});

it('takes a list of words in as the kind that is chosen, into one’s own entries', async () => {
  const { give, user, layers } = await room();
  await give('simply\nobviously -> clearly\n', 'words.txt');
  await user.selectOptions(await screen.findByRole('combobox', { name: /kind of wording/ }), 'Dismissive');
  await user.click(screen.getByRole('radio', { name: 'My own entries, for me only' }));
  await user.click(await screen.findByRole('button', { name: 'Take in 2 entries' }));
  expect(await screen.findByText('Taken in: 2 entries from words.txt.')).toBeVisible();
  expect(layers().mine.entries.map((e) => e.kind === 'avoid' && e.category)).toEqual(['dismissive', 'dismissive']);
});

it('says so when a file holds nothing', async () => {
  const { give } = await room();
  await give('{"format":"evenkeel-pack","version":', 'broken.json');
  expect(await screen.findByText('Nothing in this file can be taken in.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Take in/ })).toBeNull();
  await expectAccessible();
});

it('saves a layer, and says what a table does not hold', async () => {
  const { give, user, saved } = await room();
  await user.click(screen.getByRole('button', { name: 'Save as a pack' }));
  expect(await screen.findByText(/nothing was saved/)).toBeVisible();
  await give(TABLE, 'ours.csv');
  await user.click(await screen.findByRole('radio', { name: 'My own entries, for me only' }));
  await user.click(await screen.findByRole('button', { name: /Take in the 2/ }));
  await screen.findByText(/Taken in/);
  await user.click(screen.getByRole('button', { name: 'Save as a table' }));
  expect(await screen.findByText(/A table does not hold: the pack's name/)).toBeVisible();
  expect(saved[0]?.name).toBe('evenkeel-mine-2026-11-22.csv');
  expect(saved[0]?.text).toContain('team.b');
});

it('saves a pack with its date, the settings it fixes and the sites taught here, and reads it again without a fault', async () => {
  const theirs = [{ site: 'https://desk.example/*', recipe: { message: '.old' } }, { site: 'https://other.example/*' }];
  const meta = { name: 'T', edition: null, settings: { counts: false }, recipes: theirs, scenarios: [{ id: 's' }] };
  const { give, user, saved } = await room({}, { 'team-meta': () => meta });
  await give(TABLE, 'ours.csv');
  await user.click(await screen.findByRole('button', { name: /Take in the 2/ }));
  await screen.findByText(/Taken in/);
  await user.click(screen.getByRole('radio', { name: 'The draft of the team’s bank' }));
  await user.click(screen.getByText('More that goes with it: settings, taught sites, scenarios'));
  expect(screen.getByRole('combobox', { name: /Count what is used/ })).toHaveDisplayValue('Off');
  await user.selectOptions(screen.getByRole('combobox', { name: /Ask before sending/ }), 'On');
  await user.selectOptions(screen.getByRole('combobox', { name: /Count what is used/ }), 'As each chooses');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'Deutsch');
  await user.click(screen.getByRole('checkbox', { name: 'With the site I have taught' }));
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Save as a pack' }));
  await screen.findByText('Saved as evenkeel-draft-2026-11-22.json.');
  const { pack, problems } = parsePack(saved.at(-1)?.text ?? '');
  expect(problems).toEqual([]);
  expect(pack).toMatchObject({
    made: '2026-11-22T10:00:00.000Z',
    settings: { beforeSending: true, language: 'de' },
    scenarios: [{ id: 's' }],
  });
  expect(pack?.recipes.map((r) => [r.site, JSON.stringify(r.recipe)])).toEqual([
    ['https://other.example/*', undefined],
    // without the names under which the lead writes
    ['https://desk.example/*', '{"message":".m"}'],
  ]);
});

it('puts a backup back only after a yes, and tells a pack from a backup', async () => {
  const { give, user, asked } = await room({}, { 'restore-backup': () => ({ ids: ['x'], count: 1, refused: [], state: {} }) });
  await give('{"format":"evenkeel-pack"}', 'pack.json', 'Put a backup back');
  expect(await screen.findByText(/This is not a backup/)).toBeVisible();
  await give('{"format":"evenkeel-backup","made":"2026-11-01T10:00:00Z"}', 'b.json', 'Put a backup back');
  expect(await screen.findByTestId('restore')).toHaveTextContent('Put back b.json, made 1 Nov 2026');
  expect(asked.some((a) => a.ask === 'restore-backup')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Leave it' }));
  expect(screen.queryByTestId('restore')).toBeNull();
});

it('shows what was set aside, and throws it away after a second yes', async () => {
  const item = { key: 'aside:1', at: '2026-11-01T10:00:00Z', why: 'It could not be read.', bytes: 4096 };
  const { user, asked } = await room({ aside: [item] }, { 'aside-drop': () => null });
  expect(screen.getByText('It could not be read.')).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Throw away' }));
  expect(asked.some((a) => a.ask === 'aside-drop')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Throw it away for good' }));
  expect(await screen.findByText('Thrown away.')).toBeVisible();
});

it('gives practice scenarios out with a pack when asked, and takes good ones in beside one’s own', async () => {
  const own = builtinScenarios[0] as Scenario;
  const out = await room({}, {}, [{ ...own, id: 'mine.one' }]);
  await out.user.click(screen.getByRole('radio', { name: 'My own entries' }));
  await out.user.click(screen.getByText('More that goes with it: settings, taught sites, scenarios'));
  await out.user.click(await screen.findByRole('checkbox', { name: 'With your 1 practice scenario' }));
  await out.user.click(screen.getByRole('button', { name: 'Save as a pack' }));
  const { pack } = parsePack(out.saved[0]?.text ?? '');
  expect(pack?.scenarios.map((s) => s.id)).toEqual(['mine.one']);
  cleanup();

  const into = await room();
  await into.give(JSON.stringify({ ...pack, scenarios: [own, { id: 'odd' }] }), 'theirs.json');
  await screen.findByText('It brings 2 practice scenarios.');
  await into.user.click(screen.getByRole('radio', { name: 'My own entries, for me only' }));
  await into.user.click(screen.getByRole('button', { name: /^Take/ }));
  expect(await screen.findByText(/1 scenario taken in/)).toBeInTheDocument();
  expect(screen.getByText(/odd: title: "title" is missing/)).toBeInTheDocument();
  expect(into.kept.map((s) => s.id)).toEqual([own.id]);
});
