// @vitest-environment jsdom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support';
import { HOUR, NOW, reminder } from './make';
import { agent, customer, panelWith, type Rig, rig, said, viewOf } from './support';

let r: Rig;
beforeEach(() => {
  r = rig();
});
const promised = viewOf([customer, agent('I am sorry, Dana. You will hear from me by Friday 5 pm.')]);
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('a promise in a reply that was sent', () => {
  it('offers a reminder at its time, and one press sets it', async () => {
    const { user } = await panelWith(promised, r);
    expect(await screen.findByText(/Your reply promises “by Friday 5 pm”. That is Fri,? 20 Nov, 17:00/)).toBeVisible();
    await expectAccessible();
    await user.click(button(/Remind me Fri,? 20 Nov, 16:00/));
    await said(/I’ll remind you Fri,? 20 Nov, 16:00/);
    const [made] = await r.disk.all();
    expect(made).toMatchObject({
      kind: 'promise',
      said: 'by Friday 5 pm',
      name: 'Dana',
      issue: 'delivery',
      address: 'https://desk.example/tickets/7',
      due: Date.UTC(2026, 10, 20, 16),
      at: Date.UTC(2026, 10, 20, 15),
      rev: 1,
    });
    expect(JSON.stringify(made)).not.toContain('sorry');
    expect(r.told()).toBe(1);
    expect(screen.queryByTestId('followup-offer')).toBeNull();
    expect(screen.getByTestId('followup-set')).toHaveTextContent('16:00');
    await user.click(button('Undo'));
    await said('Taken back.');
    expect(await r.disk.all()).toEqual([]);
    expect(await screen.findByTestId('followup-offer')).toBeVisible();
  });

  it('asks where the words can mean two times', async () => {
    const { user } = await panelWith(viewOf([customer, agent('You will hear from me by 8 tomorrow.')]), r);
    expect(await screen.findByText(/In the morning or in the evening\?/)).toBeVisible();
    await user.click(button(/tomorrow, 20:00/));
    await said(/I’ll remind you tomorrow, 19:00/);
    expect((await r.disk.all())[0]).toMatchObject({ due: Date.UTC(2026, 10, 19, 19) });
  });

  it('is not offered again once it was passed over, and that can be taken back', async () => {
    const { user } = await panelWith(promised, r);
    await user.click(await screen.findByRole('button', { name: 'No need' }));
    await said('No reminder for this promise.');
    expect(screen.queryByTestId('followup-offer')).toBeNull();
    await user.click(button('Undo'));
    expect(await screen.findByTestId('followup-offer')).toBeVisible();
  });

  it('can be set for another time, which has to be still to come', async () => {
    const { user } = await panelWith(promised, r);
    await user.click(await screen.findByRole('button', { name: 'Another time' }));
    const field = screen.getByLabelText('Date and time');
    expect(field).toHaveFocus();
    expect(field).toHaveValue('2026-11-20T16:00');
    fireEvent.change(field, { target: { value: '2026-11-01T09:00' } });
    await user.click(button('Set it'));
    expect(screen.getByText(/That time has passed/)).toBeVisible();
    expect(field).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible();
    fireEvent.change(field, { target: { value: '2026-11-19T09:00' } });
    await user.click(button('Set it'));
    await said(/tomorrow, 09:00/);
    expect((await r.disk.all())[0]).toMatchObject({ at: Date.UTC(2026, 10, 19, 8), due: Date.UTC(2026, 10, 20, 16) });
  });
});

describe('a check-in', () => {
  it.each([
    ['In 24 h', 24],
    ['In 48 h', 48],
  ])('%s takes one press', async (name, hours) => {
    const { user } = await panelWith(viewOf([customer, agent('It is on its way.')]), r);
    await user.click(button(name));
    await said(/I’ll remind you/);
    expect((await r.disk.all())[0]).toMatchObject({ kind: 'check-in', at: NOW + hours * HOUR, due: null, said: null });
  });

  it('can be at a chosen time; Escape leaves that', async () => {
    const { user } = await panelWith(viewOf([customer, agent('It is on its way.')]), r);
    await user.click(button('Pick a time'));
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('Date and time')).toBeNull();
    await user.click(button('Pick a time'));
    await user.click(button('Set it'));
    await waitFor(async () => expect(await r.disk.all()).toHaveLength(1));
  });

  it('is not there before anything was answered', async () => {
    await panelWith(viewOf([customer]), r);
    expect(screen.queryByTestId('after')).toBeNull();
  });
});

describe('what is due', () => {
  it('stands on top with what it was, how late it is, and the ticket a press away', async () => {
    await r.disk.put([reminder({ at: NOW - 3 * HOUR, due: NOW - 2 * HOUR, ticket: '/tickets/9?', note: 'ask Tom first' })]);
    const { user } = await panelWith(promised, r);
    const due = within(await screen.findByTestId('followup-due'));
    expect(due.getByText('Dana')).toBeVisible();
    expect(due.getByText('2 hours late')).toBeVisible();
    expect(due.getByText('Promised “by Friday 5 pm” · delivery · ask Tom first')).toBeVisible();
    await expectAccessible();
    await user.click(due.getByRole('button', { name: 'Open the ticket of Dana' }));
    expect(r.opened).toEqual(['https://desk.example/tickets/7']);
    await user.click(due.getByRole('button', { name: 'Done: Dana' }));
    await said('Done: Dana.');
    expect(screen.queryByTestId('followup-due')).toBeNull();
    await user.click(button('Undo'));
    expect(await screen.findByTestId('followup-due')).toBeVisible();
  });

  it('has the line to send where its own ticket is open', async () => {
    await r.disk.put([reminder({ at: NOW - HOUR, due: NOW + HOUR })]);
    const { user, sent } = await panelWith(promised, r);
    const line = await screen.findByTestId('followup-line');
    expect(line).toHaveTextContent('Hi Dana, here is the news I promised you about your delivery:');
    expect(screen.queryByRole('button', { name: /Open the ticket/ })).toBeNull();
    await user.click(line);
    expect(sent.filter((m) => m.type === 'insert')).toMatchObject([{ lineId: 'followup.news' }]);
  });

  it('leaves the keys to the next step’s lines', async () => {
    await r.disk.put([reminder({ at: NOW - HOUR, due: NOW + HOUR })]);
    const { user, sent } = await panelWith(viewOf([customer, agent('I am looking into it.'), customer]), r);
    await screen.findByTestId('followup-line');
    const first = screen.getAllByTestId('line')[0]?.dataset.line;
    await user.keyboard('{Alt>}{Enter}{/Alt}');
    expect(sent.filter((m) => m.type === 'insert')).toMatchObject([{ lineId: first }]);
  });

  it('can wait', async () => {
    await r.disk.put([reminder({ at: NOW - HOUR, told: NOW - HOUR })]);
    const { user } = await panelWith(null, r);
    await user.click(await screen.findByRole('button', { name: 'Later: Dana' }));
    await user.click(button('In 1 h'));
    await said(/Moved to today, 11:00/);
    expect((await r.disk.all())[0]).toMatchObject({ at: NOW + HOUR, told: null, snoozed: 1 });
    expect(screen.queryByTestId('followup-due')).toBeNull();
  });

  it('comes as time goes on, and the rest is in the list', async () => {
    await r.disk.put([reminder(), reminder(), reminder(), reminder({ at: NOW + 9 * HOUR })]);
    const { user } = await panelWith(promised, r);
    expect(screen.queryByTestId('followup-due')).toBeNull();
    r.at(NOW + 2 * HOUR);
    await act(() => r.store.getState().refresh());
    expect(screen.getAllByTestId('followup-due')).toHaveLength(1);
    await user.click(button('2 more are due'));
    expect(r.opened).toEqual([null]);
  });
});

describe('trouble', () => {
  it('is said in words, and nothing is shown as set', async () => {
    const full = Object.assign(new Error('The quota has been exceeded.'), { name: 'QuotaExceededError' });
    const { user } = await panelWith(promised, r);
    await screen.findByTestId('followup-offer');
    r.disk.write = () => Promise.reject(full);
    await user.click(button('In 24 h'));
    await said(/There is no room left on this computer’s disk. Nothing was changed./);
    expect(screen.queryByTestId('followup-set')).toBeNull();
  });

  it('a store that cannot be opened leaves the panel as it is', async () => {
    const broken = rig({ disk: () => Promise.reject(Object.assign(new Error('x'), { name: 'UnknownError' })) });
    await panelWith(promised, broken);
    expect(screen.getByTestId('band')).toBeVisible();
    await said(/can’t be read/);
  });
});
