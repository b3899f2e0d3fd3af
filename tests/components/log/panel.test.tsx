// @vitest-environment jsdom
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { browserLog, troubleOf } from '@/components/log/disk';
import { entryOf, logAgain } from '@/components/log/model/make';
import { LogPanelContext } from '@/components/log/panel/context';
import { createLogPanel, type LogTools } from '@/components/log/panel/store';
import type { LogPrefs } from '@/components/log/prefs';
import { createSaver } from '@/components/log/saver';
import { Panel } from '@/components/panel/Panel';
import { createPanelStore, PanelContext } from '@/components/store';
import type { SessionView } from '@/entrypoints/background/protocol';
import { VIEWS } from '../../support/panel-preview/views';
import { expectAccessible } from '../support';
import { plainEntry } from './arbitrary';
import { channels, ISO, NOW, prefsOf } from './support';

const view = VIEWS.furious as SessionView;
let count = 0;
let name = '';
beforeEach(() => {
  name = `panel-${++count}`;
});

async function panel(more: { prefs?: Partial<LogPrefs>; tools?: Partial<LogTools>; view?: SessionView } = {}) {
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  const disk = browserLog(name, () => ISO);
  const channel = channels();
  const prefs = prefsOf(more.prefs);
  const opened: string[] = [];
  let ids = 0;
  const log = createLogPanel(
    {
      prefs,
      channel: channel(),
      tools: async () => ({
        disk,
        entryOf,
        logAgain,
        saver: (entry) => createSaver(entry, disk.write, () => ISO),
        cues: async () => ['double-charge', 'contact-again'],
        lines: async () => ['empathy.heard.all'],
        troubleOf,
        ...more.tools,
      }),
      address: async () => 'https://desk.example/t/20471?token=secret',
      openLog: (id) => void opened.push(id),
      now: () => NOW,
      newId: () => `id-${++ids}`,
    },
    new AbortController().signal,
  );
  const store = createPanelStore({
    send: () => undefined,
    askPermission: async () => true,
    copy: async () => undefined,
    retry: () => undefined,
    openSettings: null,
  });
  store.getState().receive({ type: 'view', view: more.view ?? view });
  render(
    <PanelContext value={store}>
      <LogPanelContext value={log}>
        <Panel />
      </LogPanelContext>
    </PanelContext>,
  );
  const show = (next: SessionView) => act(() => store.getState().receive({ type: 'view', view: next }));
  return { disk, log, prefs, channel, opened, show, user: userEvent.setup() };
}
const logIt = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(await screen.findByTestId('log-this'));
  return screen.findByTestId('log-logged');
};

describe('logging from the panel', () => {
  it('is absent while the log is off, and there once it is switched on', async () => {
    const { prefs } = await panel({ prefs: { on: false } });
    expect(screen.queryByTestId('log-block')).toBeNull();
    await act(async () => prefs.set({ on: true, keepDays: null, base: 1 }));
    expect(await screen.findByTestId('log-this')).toBeVisible();
    await expectAccessible();
  });

  it('keeps at one press what the assessment tells, and no text', async () => {
    const { user, disk } = await panel();
    expect(await logIt(user)).toHaveTextContent('LoggedDouble charge, ');
    await waitFor(async () => expect((await disk.all()).entries[0]?.lines).toEqual(['empathy.heard.all']));
    const [entry] = (await disk.all()).entries;
    expect(entry).toMatchObject({
      id: 'id-1',
      at: ISO,
      issue: view.assessment?.facts.issue?.value ?? null,
      trouble: 'double-charge',
      end: view.assessment?.anger.band,
      ticket: 'https://desk.example/t/20471',
      note: '',
      outcome: 'open',
    });
    expect(entry?.curve.at(-1)).toBe(Math.round(view.assessment?.anger.score ?? 0));
    const kept = JSON.stringify(entry);
    for (const { text } of view.turns) expect(kept).not.toContain(text.slice(0, 20));
    await expectAccessible();
  });

  it('is taken back at one press', async () => {
    const { user, disk } = await panel();
    await logIt(user);
    await user.click(within(screen.getByTestId('log-p-said')).getByRole('button', { name: 'Undo' }));
    expect(await screen.findByTestId('log-this')).toBeVisible();
    expect((await disk.all()).entries).toEqual([]);
  });

  it('is looked at and changed in place; removed and brought back; opened in the log', async () => {
    const { user, disk, opened } = await panel();
    const logged = await logIt(user);
    await user.click(within(logged).getByText('Look and change'));
    const form = within(await screen.findByTestId('log-form'));
    await user.selectOptions(form.getByLabelText('How it ended'), 'settled');
    await user.type(form.getByLabelText('Tags'), 'vip; late');
    await user.tab();
    await waitFor(async () => expect((await disk.all()).entries[0]).toMatchObject({ outcome: 'settled', tags: ['vip', 'late'] }));
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Open in the log' }));
    expect(opened).toEqual(['id-1']);
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(await screen.findByTestId('log-this')).toBeVisible();
    expect((await disk.all()).entries).toEqual([]);
    await user.click(within(screen.getByTestId('log-p-said')).getByRole('button', { name: 'Undo' }));
    expect(await screen.findByTestId('log-logged')).toHaveTextContent('Double charge');
    expect((await disk.all()).entries[0]).toMatchObject({ outcome: 'settled', tags: ['vip', 'late'] });
  });

  it('knows a conversation that was logged before, and brings it up to date without undoing what was set by hand', async () => {
    const before = plainEntry({
      id: 'old',
      desk: view.site.host ?? '',
      ref: view.desk?.ticket ?? '',
      start: 'furious',
      end: 'furious',
      outcome: 'open',
      issue: 'delivery',
      note: 'mine',
      curve: [90],
    });
    await browserLog(name, () => ISO).put([before]);
    const { user, disk } = await panel();
    expect(await screen.findByText(/Logged 2 Nov 2026/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bring up to date' }));
    await screen.findByText('The log is up to date.');
    expect((await disk.all()).entries).toMatchObject([
      { id: 'old', issue: 'delivery', note: 'mine', start: 'furious', end: view.assessment?.anger.band },
    ]);
    expect((await disk.all()).entries[0]?.curve.length).toBeGreaterThan(1);
  });

  it('or logs it as a new one: a complaint that came back', async () => {
    await browserLog(name, () => ISO).put([plainEntry({ id: 'old', desk: view.site.host ?? '', ref: view.desk?.ticket ?? '' })]);
    const { user, disk } = await panel();
    await user.click(await screen.findByRole('button', { name: 'Log as a new one' }));
    await screen.findByText(/Nothing of the messages was kept/);
    expect((await disk.all()).entries.map((e) => e.id).sort()).toEqual(['id-1', 'old']);
  });

  it('another conversation starts with nothing of this one', async () => {
    const { user, show } = await panel();
    await logIt(user);
    show({ ...view, desk: view.desk && { ...view.desk, ticket: 'another' } });
    expect(await screen.findByTestId('log-this')).toBeVisible();
    expect(screen.queryByTestId('log-logged')).toBeNull();
  });

  it('says when there is no room, and nothing is held to be logged', async () => {
    const full = new DOMException('x', 'QuotaExceededError');
    const { user } = await panel({
      tools: { disk: { ...browserLog(name), write: async () => Promise.reject(full) } },
    });
    await user.click(await screen.findByTestId('log-this'));
    expect(await screen.findByText(/There is no room on this disk/)).toBeVisible();
    expect(screen.getByTestId('log-this')).toBeVisible();
    await expectAccessible();
  });

  it('logs also where the bank or the judgement of words does not answer', async () => {
    const no = async () => Promise.reject(new Error('gone'));
    const { user, disk } = await panel({ tools: { cues: no, lines: no } });
    await logIt(user);
    expect((await disk.all()).entries[0]).toMatchObject({ trouble: null, lines: [] });
  });

  it('removes what is past its time when the panel is opened', async () => {
    await browserLog(name, () => ISO).put([plainEntry({ id: 'old', at: '2024-01-01T00:00:00.000Z' }), plainEntry()]);
    const { disk } = await panel({ prefs: { keepDays: 365 } });
    await waitFor(async () => expect((await disk.all()).entries.map((e) => e.id)).toEqual(['one']));
  });
});
