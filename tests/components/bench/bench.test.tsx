// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Bench } from '@/components/bench/Bench';
import { engine } from '@/components/bench/engine';
import { type BenchHost, createBenchStore } from '@/components/bench/store';
import type { AvoidEntry, Bank, Entry } from '@/phrasebank/schema';
import { standIn } from '../rooms/stand-in';
import { expectAccessible } from '../support';

const avoid = (id: string, patterns: string[], severity: AvoidEntry['severity'] = 'warn'): AvoidEntry => ({
  kind: 'avoid',
  id,
  category: 'policy-shield',
  severity,
  patterns,
  why: 'It puts the rules first.',
  replacements: [],
  examples: { bad: ['According to our policy we wait.'], ok: ['Thank you.'] },
});
const builtin: Bank = {
  entries: [avoid('avoid.policy', ['our policy']), avoid('avoid.calm', ['calm down'], 'stop')],
  model: 'm',
};

async function room() {
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  const bank = standIn(builtin);
  const host: BenchHost = { line: bank.line, builtin: async () => builtin, engine: async () => engine };
  render(
    <main>
      <Bench store={createBenchStore(host)} host={host} />
    </main>,
  );
  await act(async () => host.line.open());
  const user = userEvent.setup();
  return {
    ...bank,
    host,
    user,
    async paste(text: string) {
      await user.click(screen.getByRole('textbox', { name: 'Paste replies or conversations' }));
      await user.paste(text);
      await user.click(screen.getByRole('button', { name: 'Try these' }));
      await screen.findAllByTestId('reply');
    },
  };
}
const replies = () => screen.getAllByTestId('reply');
const figure = (name: string) => screen.getByText(name).parentElement;

it('judges replies as chat or e-mail: as they look, or as chosen', async () => {
  const { paste, user, host } = await room();
  const entries: Entry[] = [{ ...avoid('avoid.chat', ['gizmo']), channel: 'chat' }];
  await act(async () => void (await host.line.ask('edit', { command: { do: 'put', layer: 'mine', entries } })));
  await paste('A gizmo.\nIt is on its way.');
  const channel = screen.getByRole('combobox', { name: 'Judge them as' });
  expect(channel).toHaveDisplayValue('what they look like: chat');
  await waitFor(() => expect(replies()[0]?.querySelector('mark')).toHaveTextContent('gizmo'));
  await user.selectOptions(channel, 'e-mail');
  await waitFor(() => expect(replies()[0]?.querySelector('mark:not([data-what=gone])')).toBeNull());
  await expectAccessible();
});

it('marks replies, counts by entry, and shows only what is asked for', async () => {
  const { paste, user } = await room();
  await expectAccessible();
  await paste('See our policy.\nPlease calm down.\nIt is on its way.\nIt is our policy.');
  expect(replies().map((r) => r.querySelector('mark')?.textContent ?? null)).toEqual([
    'our policy',
    'calm down',
    null,
    'our policy',
  ]);
  expect(figure('replies with a mark')).toHaveTextContent('3');
  await expectAccessible();
  const fired = screen.getByRole('button', { name: 'Only replies where our policy fired' });
  expect(fired).toHaveTextContent('2 times');
  await user.click(fired);
  expect(replies()).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'All entries' }));
  await user.click(screen.getByRole('button', { name: /Nothing marked/ }));
  expect(replies()).toHaveLength(1);
});

it('turns “should be left alone” into an example that is tried from then on, and back', async () => {
  const { paste, user, layers } = await room();
  await paste('Hello. Read our policy online. Bye.');
  await user.click(screen.getByRole('button', { name: /Should be left alone/ }));
  expect(await screen.findByText(/Noted as an example/)).toBeVisible();
  expect(layers().mine.entries).toMatchObject([
    { id: 'avoid.policy', examples: { ok: ['Thank you.', 'Read our policy online.'] } },
  ]);
  // examples judge nothing: the mark is as it was, and the example does not hold yet
  expect(await screen.findByTestId('open-example')).toHaveTextContent('Read our policy online.');
  expect(figure('of your examples hold')).toHaveTextContent('0 of 1');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/None yet/)).toBeVisible();
  expect(layers().mine.entries).toEqual([]);
});

it('adds words that were missed to an entry, and shows the difference to what is published', async () => {
  const { paste, user } = await room();
  await paste('Those are the rules.\nSee our policy.');
  const [first] = replies();
  if (!first) throw new Error('no reply');
  await user.click(within(first).getByRole('button', { name: 'Something missed?' }));
  expect(within(first).getByRole('textbox', { name: 'Words that should be marked' })).toHaveFocus();
  await user.type(within(first).getByRole('textbox', { name: 'Words that should be marked' }), 'no such words');
  await user.click(within(first).getByRole('button', { name: 'Note it' }));
  expect(within(first).getByRole('alert')).toHaveTextContent('not in the reply');
  await user.clear(within(first).getByRole('textbox', { name: 'Words that should be marked' }));
  await user.type(within(first).getByRole('textbox', { name: 'Words that should be marked' }), 'the rules');
  await user.type(within(first).getByRole('combobox', { name: 'By which entry' }), 'our policy (Policy talk)');
  await expectAccessible();
  await user.click(within(first).getByRole('button', { name: 'Note it' }));
  expect(await screen.findByText('newly marked')).toBeVisible();
  expect(figure('newly marked')).toHaveTextContent('1');
  expect(figure('marked as before')).toHaveTextContent('1');
  await user.click(screen.getByRole('button', { name: /What changes/ }));
  expect(replies()).toHaveLength(1);
  expect(replies()[0]).toHaveTextContent('New');
  await expectAccessible();
});

it('tries again when the bank is edited elsewhere, and shows what is gone', async () => {
  const { paste, host } = await room();
  await paste('See our policy.');
  await act(async () => {
    await host.line.ask('edit', { command: { do: 'off', layer: 'mine', ids: ['avoid.policy'] } });
  });
  expect(await screen.findByText('no longer marked')).toBeVisible();
  expect(screen.getByRole('button', { name: /Should be marked/ })).toBeVisible();
});

it('says what could not be read', async () => {
  const { user, paste } = await room();
  await user.upload(screen.getByLabelText('Choose a file', { selector: 'input' }), new File(['{"a":1}\n{'], 'x.jsonl'));
  expect(await screen.findByText('There is no reply in x.jsonl.')).toBeVisible();
  expect(screen.getByText('2 lines could not be read')).toBeVisible();
  await paste('All good.');
  expect(replies()).toHaveLength(1);
});

it('shows a newcomer around, by keyboard as well', async () => {
  const { user } = await room();
  await user.click(screen.getByRole('button', { name: 'Show me around' }));
  expect(screen.getByRole('heading', { name: 'Start with the samples' })).toHaveFocus();
  await expectAccessible();
  await user.keyboard('{ArrowRight}');
  expect(screen.getByRole('heading', { name: 'Read the marks' })).toHaveFocus();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).toBeNull();
  expect(screen.getByRole('button', { name: 'Show me around' })).toHaveFocus();
});
