// @vitest-environment jsdom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NO_TEAM } from '@/entrypoints/background/bank/steps';
import { EMPTY } from '@/phrasebank/layers';
import type { Entry } from '@/phrasebank/schema';
import { expectAccessible } from '../support';
import { open, POLICY, SORRY, world } from './support';

const shownOf = () => screen.getByText(/^\d+ of \d+$/).textContent;

describe('the list', () => {
  it('is searched, narrowed and gone through with the keyboard', async () => {
    const { user } = await open();
    expect(shownOf()).toBe('7 of 7');
    await expectAccessible();
    await user.keyboard('/');
    await user.type(screen.getByRole('searchbox'), 'sorry took');
    await waitFor(() => expect(shownOf()).toBe('1 of 7'));
    await user.clear(screen.getByRole('searchbox'));
    await user.click(screen.getByRole('button', { name: /^Wording to avoid 1$/ }));
    await waitFor(() => expect(shownOf()).toBe('1 of 7'));
    await user.click(screen.getByRole('button', { name: /^All/ }));
    await waitFor(() => expect(shownOf()).toBe('7 of 7'));
    screen.getByRole('listbox', { name: 'Entries' }).focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(location.hash).toBe('#/bank/empathy.sorry');
  });

  it('teaches when nothing fits', async () => {
    const { user } = await open();
    await user.type(screen.getByRole('searchbox'), 'zzzz');
    await screen.findByText('Nothing fits.');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Show all entries' }));
    await waitFor(() => expect(shownOf()).toBe('7 of 7'));
  });

  it('changes all ticked entries in one step that one press takes back', async () => {
    const { user, store } = await open();
    screen.getByRole('listbox', { name: 'Entries' }).focus();
    await user.keyboard('{Control>}a{/Control}');
    const bulk = screen.getByRole('group', { name: 'With the ticked entries' });
    await expectAccessible();
    await user.click(within(bulk).getByRole('button', { name: 'Switch off' }));
    await screen.findByText('Switched off 7 entries');
    await waitFor(() => expect(store.getState().rows.every((r) => r.origin.offBy === 'mine')).toBe(true));
    screen.getByRole('listbox', { name: 'Entries' }).focus();
    await user.keyboard('{Escape}{Control>}z{/Control}');
    await screen.findByText('Taken back: Switched off 7 entries');
    await waitFor(() => expect(store.getState().rows.every((r) => r.origin.offBy === null)).toBe(true));
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await screen.findByText('Done again: Switched off 7 entries');
  });
});

describe('an entry', () => {
  it('of wording to avoid is written in plain words, tried as one types, and added', async () => {
    const { user, store } = await open(world(), '~new-avoid');
    await user.type(screen.getByRole('textbox', { name: 'Wording 1' }), 'calm down (');
    expect(await screen.findByText(/nothing inside/)).toBeVisible();
    await user.clear(screen.getByRole('textbox', { name: 'Wording 1' }));
    await user.type(screen.getByRole('textbox', { name: 'Wording 1' }), 'as per our rules');
    expect(await screen.findByText(/our company's/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add to the bank' }));
    expect(await screen.findByText('Say in one sentence what the customer hears.')).toBeVisible();
    await expectAccessible();
    await user.type(screen.getByRole('textbox', { name: 'Why, in one sentence' }), 'It sounds like a closed door.');
    await user.type(screen.getByRole('textbox', { name: 'Sentence to mark 1' }), 'As per our rules, no.');
    expect(await screen.findByText('Marked: “As per our rules”')).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Sentence to leave alone 1' }), 'Rules of the game.');
    expect(await screen.findByText('Left alone')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add to the bank' }));
    await screen.findByText('Added “as per our rules”');
    await waitFor(() => expect(location.hash).toBe('#/bank/avoid.mine.as-per-our-rules'));
    await waitFor(() => expect(store.getState().rows).toHaveLength(8));
  });

  it('of wording to avoid depends on the place in the reply and the step it owes, if so chosen', async () => {
    const { user, store } = await open(world(), POLICY.id);
    const entry = () => store.getState().rows.find((r) => r.entry.id === POLICY.id)?.entry;
    await user.selectOptions(screen.getByRole('combobox', { name: 'Place in the reply' }), 'In its last sentence');
    const due = screen.getByRole('group', { name: 'The reply owes this step' });
    await user.click(within(due).getByRole('checkbox', { name: 'Clarify' }));
    expect(await screen.findByText('Marked: “According to our policies”')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(entry()).toMatchObject({ position: 'ending', whileDue: ['clarify'] }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Place in the reply' }), 'Anywhere');
    await user.click(within(due).getByRole('checkbox', { name: 'Clarify' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(entry()).toEqual(POLICY));
  });

  it('keeps what is not saved through a closed tab, and says so', async () => {
    const at = world();
    const first = await open(at, SORRY.id);
    await first.user.type(screen.getByRole('textbox', { name: 'The line' }), ' Truly.');
    await waitFor(() => expect(at.forms[`mine/${SORRY.id}`]).toMatchObject({ text: expect.stringContaining('Truly') }));
    first.close();
    const { user } = await open(at, SORRY.id);
    expect(await screen.findByTestId('restored')).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'The line' })).toHaveValue('I am sorry this took so long, {customerName}. Truly.');
    await expectAccessible();
    await user.click(within(screen.getByTestId('restored')).getByRole('button'));
    expect(screen.getByRole('textbox', { name: 'The line' })).toHaveValue('I am sorry this took so long, {customerName}.');
    await waitFor(() => expect(at.forms).toEqual({}));
  });

  it('says when it was changed elsewhere while a form on it is open, and loses nothing of either', async () => {
    const at = world();
    const { user, store } = await open(at, POLICY.id);
    await user.type(screen.getByRole('textbox', { name: 'Why, in one sentence' }), ' Really.');
    const service = await at.service;
    const theirs = { ...POLICY, severity: 'stop', patterns: ['according to our policy', 'our rules say'] } as Entry;
    const team = { ...NO_TEAM, source: 'address', layer: { ...EMPTY, entries: [theirs] } } as const;
    await act(async () => void (await service.takeTeam(team, 'team', 'The team bank was updated')));
    const moved = await screen.findByTestId('moved');
    expect(moved).toHaveTextContent('our rules say');
    expect(screen.getByRole('textbox', { name: 'Why, in one sentence' })).toHaveValue('It can sound like a closed door. Really.');
    await expectAccessible();
    await user.click(within(moved).getByRole('button', { name: 'Take both' }));
    expect(screen.queryByTestId('moved')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(store.getState().rows.find((r) => r.entry.id === POLICY.id)).toMatchObject({
        entry: { ...theirs, why: 'It can sound like a closed door. Really.' },
        origin: { layer: 'mine' },
      }),
    );
    await waitFor(() => expect(at.forms).toEqual({}));
  });

  it('shows a line for a sample customer, and warns of what can never be offered', async () => {
    const { user } = await open(world(), '~new-empathy');
    const field = screen.getByRole('textbox', { name: 'The line' });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Insert a place to fill' }), 'customerName');
    await user.type(field, ', thank you. It is {{nowhere}.');
    expect(screen.getByTestId('preview')).toHaveTextContent('can’t be filled');
    expect(await screen.findByText(/\{nowhere\} is never filled/)).toBeVisible();
    await user.clear(field);
    await user.type(field, 'I am sorry this took so very long, {{customerName}.');
    expect(await screen.findByText(/Nearly the same as/)).toBeVisible();
    await user.clear(field);
    await user.type(field, 'According to our policy I am sorry.');
    expect(await screen.findByText('This would be marked itself: “According to our policy”.')).toBeVisible();
    await expectAccessible();
  });

  it('from below is changed, compared and reset', async () => {
    const { user, store } = await open(world(), SORRY.id);
    await user.type(screen.getByRole('textbox', { name: 'The line' }), ' It will not happen again.');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(store.getState().rows.find((r) => r.entry.id === SORRY.id)?.origin.layer).toBe('mine'));
    await user.click(screen.getByText('See what differs'));
    expect(await screen.findByText('From the version in: built-in')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Reset to built-in' }));
    await waitFor(() => expect(store.getState().rows.find((r) => r.entry.id === SORRY.id)?.origin.layer).toBe('builtin'));
  });

  it.each([
    ['question.order', 'The fact it asks for'],
    ['issue.late', 'The trouble, after “the”'],
    ['model.two', 'Name'],
  ])('%s has its form', async (id, field) => {
    await open(world(), id);
    expect(screen.getByRole('textbox', { name: field })).toBeVisible();
    await expectAccessible();
  });

  it('of steps is put in another order and into force', async () => {
    const { user, store } = await open(world(), 'model.two');
    await user.click(screen.getByRole('button', { name: 'Use this model' }));
    await waitFor(() => expect(store.getState().state?.model).toBe('model.two'));
    await user.click(screen.getByRole('button', { name: 'Move Resolve up' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(store.getState().rows.find((r) => r.entry.id === 'model.two')?.entry).toMatchObject({
        steps: ['resolve', 'acknowledge'],
      }),
    );
  });
});

describe('the team draft', () => {
  it('is locked in, published, and then cannot be changed by an agent', async () => {
    const { user, store } = await open(world(), 'avoid.policy');
    await user.click(screen.getByRole('button', { name: 'Team draft' }));
    await user.click(await screen.findByRole('button', { name: 'Lock' }));
    await screen.findByText('1 edit not published.');
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Publish the draft' }));
    await screen.findByText('Published the draft');
    await user.click(screen.getByRole('button', { name: 'Mine' }));
    expect(await screen.findByText(/Your team has locked this entry/)).toBeVisible();
    expect(store.getState().rows.find((r) => r.entry.id === 'avoid.policy')?.origin.locked).toBe(true);
  });
});

describe('beside the entries', () => {
  it('the history goes back to any change', async () => {
    const at = world();
    const { user, store, show } = await open(at, SORRY.id);
    await user.click(screen.getByRole('button', { name: 'Switch off' }));
    await user.click(await screen.findByRole('button', { name: 'Switch on' }));
    await screen.findByRole('button', { name: 'Switch off' });
    show('~history');
    await user.click(await screen.findByRole('button', { name: /^Go back to here Switched off/ }));
    await waitFor(() => expect(store.getState().rows.find((r) => r.entry.id === SORRY.id)?.origin.offBy).toBe('mine'));
    await expectAccessible();
  });

  it('the report names noisy entries and useful lines, and counting can be switched off', async () => {
    const at = world();
    at.counts['avoid.policy'] = { fired: 10, replaced: 1, ignored: 8, offered: 0, inserted: 0 };
    at.counts[SORRY.id] = { fired: 0, replaced: 0, ignored: 0, offered: 10, inserted: 6 };
    const { user } = await open(at, '~report');
    expect(await screen.findByRole('heading', { name: '1 noisy entry' })).toBeVisible();
    expect(screen.getByRole('heading', { name: '1 line that gets used' })).toBeVisible();
    await expectAccessible();
    await user.click(screen.getByRole('switch'));
    await waitFor(() => expect(at.on).toBe(false));
    await user.selectOptions(screen.getByRole('combobox', { name: 'State' }), 'Noisy');
    await waitFor(() => expect(shownOf()).toBe('1 of 7'));
  });

  it('the report says when a team has fixed whether anything is counted', async () => {
    const { user } = await open({ ...world(), fixed: { counts: { value: true, by: 'team' } } }, '~report');
    const counting = await screen.findByRole('switch');
    expect(await screen.findByText('Set by your team’s pack')).toBeVisible();
    await user.click(counting);
    expect(counting).toHaveAttribute('aria-disabled', 'true');
    expect(counting).toBeChecked();
    await expectAccessible();
  });
});
