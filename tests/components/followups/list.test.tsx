// @vitest-environment jsdom
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { FollowContext } from '@/components/followups/context';
import { List } from '@/components/followups/List';
import { shownOf } from '@/components/followups/model';
import type { Reminder } from '@/entrypoints/background/followups/reminder';
import { expectAccessible } from '../support';
import { HOUR, NOW, reminder } from './make';
import { type Rig, rig, said } from './support';

let r: Rig;
beforeEach(() => {
  r = rig();
});
const user = userEvent.setup();
async function open(reminders: readonly Reminder[] = [], notify = true) {
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  await r.disk.put(reminders);
  render(
    <FollowContext value={r.store}>
      <main>
        <List notify={notify} />
      </main>
    </FollowContext>,
  );
  await act(() => r.store.getState().list());
}
const rows = () => screen.queryAllByTestId('followup-row');
const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));

describe('the list of follow-ups', () => {
  it('says what it is for while it is empty', async () => {
    await open([], false);
    expect(screen.getByText('Nothing to come back to')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open settings' })).toHaveAttribute('href', '#/settings');
    expect(screen.getByRole('button', { name: /calendar file/ })).toBeDisabled();
    await expectAccessible();
  });

  it('shows the soonest first, how late, and what was chosen elsewhere', async () => {
    await open([
      reminder({ name: 'Tom', at: NOW + 48 * HOUR, due: null, kind: 'check-in', said: null, zone: 'America/New_York' }),
      reminder({ at: NOW - 30 * HOUR, due: NOW - 26 * HOUR }),
    ]);
    expect(rows().map((row) => row.querySelector('b')?.textContent)).toEqual(['Dana', 'Tom']);
    expect(rows()[0]).toHaveTextContent('1 day late');
    expect(rows()[1]).toHaveTextContent('in 2 days');
    expect(rows()[1]).toHaveTextContent('Chosen in the time zone America/New York');
    await expectAccessible();
  });

  it('ticks off, opens again, removes, each with a press to take it back', async () => {
    await open([reminder()]);
    await press('Done: Dana');
    await said('Done: Dana.');
    expect(rows()).toEqual([]);
    await press('Undo');
    await waitFor(() => expect(rows()).toHaveLength(1));
    await press('Done: Dana');
    await press('Done (1)');
    expect(rows()[0]).toHaveTextContent('Done today, 10:00');
    await expectAccessible();
    await press('Open again: Dana');
    await press('Open (1)');
    await press(/Remove the reminder/);
    await said('Removed: Dana.');
    expect(await r.disk.all()).toEqual([]);
    await press('Undo');
    await waitFor(() => expect(rows()).toHaveLength(1));
  });

  it('changes the time and the note', async () => {
    await open([reminder()]);
    await press('Edit: Dana');
    const form = within(rows()[0] as HTMLElement);
    fireEvent.change(form.getByLabelText('Date and time'), { target: { value: '2026-11-25T09:30' } });
    await user.type(form.getByLabelText('Note to yourself'), 'ring the depot');
    await expectAccessible();
    await press('Save');
    await said('Changed.');
    expect((await r.disk.all())[0]).toMatchObject({ at: Date.UTC(2026, 10, 25, 8, 30), note: 'ring the depot', rev: 2 });
    await press('Undo');
    await waitFor(async () => expect((await r.disk.all())[0]).toMatchObject({ note: '', rev: 3 }));
  });

  it('two windows that edit one: what the other has written is shown, and the agent decides', async () => {
    const one = reminder();
    await open([one]);
    await press('Edit: Dana');
    await user.type(screen.getByLabelText('Note to yourself'), 'mine');
    await r.disk.write({ ...one, note: 'theirs' }, one.rev);
    await press('Save');
    expect(await screen.findByTestId('followup-clash')).toHaveTextContent('It now says: today, 11:00, “theirs”');
    await expectAccessible();
    await press('Keep mine');
    await waitFor(async () => expect((await r.disk.all())[0]).toMatchObject({ note: 'mine', rev: 3 }));
  });

  it('a form whose reminder another window has removed writes nothing', async () => {
    const one = reminder();
    await open([one]);
    await press('Edit: Dana');
    await r.disk.remove([one.id]);
    await press('Save');
    await said(/Somebody removed this reminder in another window/);
    expect(await r.disk.all()).toEqual([]);
  });

  it('a tick in this window and a note from another one both hold', async () => {
    const one = reminder();
    await open([one]);
    await r.disk.write({ ...one, note: 'theirs' }, one.rev);
    await press('Done: Dana');
    await said('Done: Dana.');
    expect((await r.disk.all())[0]).toMatchObject({ note: 'theirs', done: NOW });
  });

  it('goes from row to row with the arrow keys', async () => {
    await open([reminder({ name: 'Ann' }), reminder({ name: 'Ben', at: NOW + 2 * HOUR })]);
    screen.getByRole('button', { name: 'Later: Ann' }).focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: 'Later: Ben' })).toHaveFocus();
    await user.keyboard('{ArrowUp}');
    expect(screen.getByRole('button', { name: 'Later: Ann' })).toHaveFocus();
  });

  it('sets damaged records aside, and lets them be saved or removed', async () => {
    const spoilt = { ...reminder(), at: 'soon' } as unknown as Reminder;
    await open([reminder(), spoilt]);
    expect(rows()).toHaveLength(1);
    expect(screen.getByText(/One reminder on the disk was damaged/)).toBeVisible();
    await expectAccessible();
    await user.click(within(screen.getByRole('region', { name: /was damaged/ })).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(screen.queryByText(/was damaged/)).toBeNull());
    await press('Undo');
    expect(await screen.findByText(/One reminder on the disk was damaged/)).toBeVisible();
  });

  it('where the database cannot be read it says so, and begins another one when asked', async () => {
    let name = 1;
    const own = rig();
    r = rig({
      disk: () =>
        name === 1 ? Promise.reject(Object.assign(new Error('gone'), { name: 'UnknownError' })) : Promise.resolve(own.disk),
      beginAnother: async () => void name++,
    });
    await own.disk.put([reminder({ name: 'Eve' })]);
    render(
      <FollowContext value={r.store}>
        <main>
          <List notify />
        </main>
      </FollowContext>,
    );
    await act(() => r.store.getState().list());
    expect(await screen.findByTestId('followups-trouble')).toHaveTextContent('The reminders on this computer can’t be read');
    await expectAccessible();
    await press('Begin a new list');
    await waitFor(() => expect(rows()).toHaveLength(1));
  });

  it('holds only the rows in sight of 10,000, and searches them', async () => {
    const many = Array.from({ length: 10_000 }, (_, i) => reminder({ name: `Name${i}`, at: NOW + i * 60_000 }));
    await open(many);
    expect(screen.getByRole('button', { name: 'Open (10,000)' })).toBeVisible();
    expect(rows().length).toBeLessThan(100);
    expect(shownOf(many, 'open', 'name99 delivery')).toHaveLength(111);
    await user.type(screen.getByRole('searchbox'), 'Name1234');
    await waitFor(() => expect(rows()).toHaveLength(1));
    await user.type(screen.getByRole('searchbox'), 'x');
    expect(await screen.findByText('None fits “Name1234x”.')).toBeVisible();
  });
});
