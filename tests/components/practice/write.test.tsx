// @vitest-environment jsdom
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { createWriteStore } from '@/components/practice/write/store';
import { Write } from '@/components/practice/write/Write';
import { parsePack } from '@/phrasebank/packs';
import { builtinScenarios, readScenarios, type Scenario } from '@/phrasebank/scenarios';
import { expectAccessible } from '../support';

const some = builtinScenarios[0] as Scenario;

async function room(first: Scenario[] = [], put?: () => Promise<void>) {
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  let kept = first;
  const saved: { name: string; text: string }[] = [];
  const store = createWriteStore({
    read: async () => ({ scenarios: kept, faults: [] }),
    put:
      put ??
      (async (...more) => {
        kept = [...kept.filter((s) => !more.some((m) => m.id === s.id)), ...more];
      }),
    remove: async (id) => {
      kept = kept.filter((s) => s.id !== id);
    },
    save: (name, text) => void saved.push({ name, text }),
    today: () => '2026-11-22',
  });
  render(
    <main>
      <Write store={store} bandOfText={async () => 'angry'} />
    </main>,
  );
  await act(() => store.getState().load());
  return { store, saved, user: userEvent.setup(), kept: () => kept };
}

const editor = () => screen.getByRole('textbox', { name: 'The scenario as JSON' });

it('begins with a copy, says while it is written what keeps it from being played, and shows how it sounds', async () => {
  const { user, kept } = await room();
  expect(screen.getByText(/None yet/)).toBeVisible();
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  expect(screen.getByTestId('verdict')).toHaveTextContent('It can be played.');
  expect((await screen.findAllByText('Evenkeel reads it as angry.')).length).toBeGreaterThan(1);
  expect(screen.getByText('Gives up')).toBeVisible();
  await expectAccessible();

  const text = (editor() as HTMLTextAreaElement).value;
  fireEvent.change(editor(), { target: { value: text.replace('"chat"', '"fax"') } });
  expect(screen.getByTestId('verdict')).toHaveTextContent('1 thing keeps it from being played');
  expect(screen.getByTestId('verdict')).toHaveTextContent('"fax" is not one of: chat, email.');
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  fireEvent.change(editor(), { target: { value: '{' } });
  expect(screen.getByTestId('verdict')).toHaveTextContent('This is not JSON');
  await expectAccessible();

  fireEvent.change(editor(), { target: { value: text.replace(some.title, 'Ours') } });
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('“Ours” is saved.')).toBeVisible();
  expect(kept()).toMatchObject([{ title: 'Ours', id: expect.stringMatching(/^mine\./) }]);
  expect(screen.getAllByRole('link', { name: /^Try it/ })[0]).toHaveAttribute(
    'href',
    expect.stringContaining('practice.html#/play/mine.'),
  );
});

it('removes with one press to take it back, and gives out a pack that can be read again', async () => {
  const { user, kept, saved } = await room([{ ...some, id: 'mine.a' }]);
  await user.click(screen.getByRole('button', { name: /^Remove/ }));
  expect(kept()).toEqual([]);
  await user.click(within(screen.getByTestId('said')).getByRole('button', { name: 'Undo' }));
  expect(kept()).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Save as a pack' }));
  const { pack, problems } = parsePack(saved[0]?.text ?? '');
  expect(problems).toEqual([]);
  expect(pack?.scenarios).toHaveLength(1);
  expect(readScenarios(saved[0]?.text ?? '').scenarios).toEqual([{ ...some, id: 'mine.a' }]);
});

it('takes several at once, one into the editor, and says why there is no room', async () => {
  const { user, kept, store } = await room();
  const give = (text: string) =>
    user.upload(screen.getByLabelText('Take scenarios from a file', { selector: 'input' }), new File([text], 'a.json'));
  await give(JSON.stringify([some, { ...some, id: 'b.b' }]));
  expect(await screen.findByText('2 scenarios taken in.')).toBeVisible();
  expect(kept()).toHaveLength(2);
  await give(JSON.stringify({ ...some, title: 'One' }));
  expect(await screen.findByText('1 scenario taken in.')).toBeVisible();
  expect((editor() as HTMLTextAreaElement).value).toContain('"One"');
  await give('nonsense');
  expect(await screen.findByText(/Nothing in a.json/)).toBeVisible();
  expect(store.getState().checked.faults[0]?.why).toMatch(/not JSON/);
});

it('says in words when it cannot be stored', async () => {
  const { user } = await room([], () => Promise.reject(new Error('no room left')));
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('It could not be stored: no room left')).toBeVisible();
});
