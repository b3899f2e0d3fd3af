// @vitest-environment jsdom
import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type AskHandover, HandoverContext } from '@/components/handover/ask';
import { Panel } from '@/components/panel/Panel';
import { createPanelStore, PanelContext } from '@/components/store';
import { speak } from '@/components/strings';
import type { FromPanel, SessionView } from '@/entrypoints/background/protocol';
import { HANDOVER } from '../../support/panel-preview/handover';
import { VIEWS } from '../../support/panel-preview/views';
import { expectAccessible } from '../support';

function show(view: SessionView, ask: AskHandover = async () => HANDOVER) {
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  const sent: FromPanel[] = [];
  const copied: string[] = [];
  const store = createPanelStore({
    send: (message) => sent.push(message),
    askPermission: async () => true,
    copy: async (text) => void copied.push(text),
    retry: () => undefined,
    openSettings: null,
  });
  store.getState().receive({ type: 'view', view });
  const asked = vi.fn(ask);
  render(
    <PanelContext value={store}>
      <HandoverContext value={asked}>
        <Panel />
      </HandoverContext>
    </PanelContext>,
  );
  const receive = (next: SessionView) => act(() => store.getState().receive({ type: 'view', view: next }));
  return { sent, copied, asked, receive, store, user: userEvent.setup() };
}
const block = () => screen.getByTestId('handover');
const open = (user: ReturnType<typeof userEvent.setup>) => user.click(within(block()).getByText('Hand over'));
const due = (view: SessionView): SessionView => ({
  ...view,
  assessment: view.assessment && { ...view.assessment, steps: { ...view.assessment.steps, next: 'hand-over' } },
});
const noting: SessionView = { ...VIEWS.furious, draft: { text: '', mode: 'note' } };

afterEach(async () => {
  cleanup();
  await speak('en');
});

describe('the hand-over', () => {
  it('asks again while the worker has not read the page yet, and no more once it has', async () => {
    let read = false;
    const { asked, receive, user } = show(VIEWS.furious, async () => (read ? HANDOVER : null));
    await open(user);
    expect(screen.queryByTestId('handover-summary')).toBeNull();
    read = true;
    receive({ ...VIEWS.furious });
    expect(await screen.findByTestId('handover-summary')).toBeVisible();
    const before = asked.mock.calls.length;
    receive({ ...VIEWS.furious });
    receive({ ...VIEWS.furious });
    expect(asked.mock.calls.length - before).toBeLessThanOrEqual(1);
  });

  it('asks for nothing until it is opened, and is open where it is the next step', async () => {
    const { asked, receive, user } = show(VIEWS.furious);
    expect(block()).not.toHaveAttribute('open');
    expect(asked).not.toHaveBeenCalled();
    receive(due(VIEWS.furious));
    expect(await screen.findByTestId('handover-summary')).toBeVisible();
    await open(user);
    expect(block()).not.toHaveAttribute('open');
  });

  it('has no accessibility violations, in English and German', async () => {
    show(due(VIEWS.furious));
    await screen.findByTestId('handover-summary');
    await expectAccessible();
    await act(() => speak('de'));
    await expectAccessible();
  });

  it('copies the summary as text and as Markdown', async () => {
    const { copied, user } = show(due(VIEWS.furious));
    await user.click(await screen.findByRole('button', { name: 'Copy as text' }));
    await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }));
    expect(copied[0]).toMatch(/^Customer: Dana Whitlow, order HP-20471\nTrouble: /);
    expect(copied[1]).toMatch(/^- \*\*Customer:\*\* Dana Whitlow, order HP\\-20471\n- /);
    expect(screen.getByTestId('notice')).toHaveTextContent('Copied.');
  });

  it('is inserted only while a note is written; a reply never gets it', async () => {
    const { sent, receive, store, copied, user } = show(due(VIEWS.furious));
    await screen.findByTestId('handover-summary');
    expect(screen.queryByRole('button', { name: 'Insert as a note' })).toBeNull();
    expect(screen.getByText(/Switch the reply box to an internal note/)).toBeVisible();
    receive(due(noting));
    await user.click(await screen.findByRole('button', { name: 'Insert as a note' }));
    expect(sent.at(-1)).toMatchObject({ type: 'insert', into: 'note', text: expect.stringMatching(/^Customer: Dana/) });
    // The box was switched back in that moment: the worker refuses, and the summary is copied.
    const text = sent.at(-1)?.type === 'insert' ? 'Customer: Dana' : '';
    act(() =>
      store
        .getState()
        .receive({ type: 'written', what: 'insert', text, result: { ok: false, reason: 'no-note', copied: false } }),
    );
    expect(await screen.findByText(/isn’t known to be an internal note/)).toBeVisible();
    expect(copied).toEqual(['Customer: Dana']);
  });

  it('builds the line to the customer from whom and why, and inserts it into the reply', async () => {
    const { sent, user } = show(due(VIEWS.furious));
    const line = await screen.findByTestId('handover-line');
    expect(line).toHaveTextContent(/^Dana, I'm bringing in a colleague, because they can approve what I can't\./);
    await user.type(screen.getByLabelText('To whom'), 'Priya from billing');
    await user.selectOptions(screen.getByLabelText('Why'), 'They know this kind of case');
    expect(line).toHaveTextContent("Dana, I'm bringing in Priya from billing, because they deal with billing every day.");
    await user.click(line);
    expect(sent.at(-1)).toEqual({ type: 'insert', lineId: 'hand-over', text: line.textContent });
  });

  it('keeps the line to the customer out of a note', async () => {
    const { sent, copied, user } = show(due(noting));
    await user.click(await screen.findByTestId('handover-line'));
    expect(copied).toHaveLength(1);
    expect(sent.filter((m) => m.type === 'insert')).toEqual([]);
  });

  it('is asked for anew when a message has come, not at a key', async () => {
    const { asked, receive } = show(due(VIEWS.furious));
    await screen.findByTestId('handover-summary');
    expect(asked).toHaveBeenCalledTimes(1);
    receive(due({ ...VIEWS.furious, draft: { text: 'Hi', mode: 'reply' } }));
    expect(asked).toHaveBeenCalledTimes(1);
    receive(due({ ...VIEWS.furious, turns: [...VIEWS.furious.turns, { from: 'customer', text: 'Well?' }] }));
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('says so where nothing can be summed up', async () => {
    show(due(VIEWS.furious), async () => null);
    expect(await screen.findByText(/There is nothing to hand over yet/)).toBeVisible();
  });
});
