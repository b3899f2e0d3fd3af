// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ChatsContext, createChatsStore } from '@/components/chats/store';
import { Panel } from '@/components/panel/Panel';
import { createPanelStore, PanelContext } from '@/components/store';
import { speak } from '@/components/strings';
import type { Chat } from '@/entrypoints/background/chats/chat';
import { chatNamed, SHOWN_AT } from '../../support/panel-preview/chats';
import { VIEWS } from '../../support/panel-preview/views';
import { expectAccessible } from '../support';

const NOW = SHOWN_AT;
const chat = chatNamed;
const dana = chat(VIEWS.furious.tabId ?? 1, 'Dana', {
  level: 1,
  band: 'furious',
  reasons: ['Furious', 'Names a chargeback'],
  since: NOW - 600_000,
});
const tom = chat(91, 'Tom', { level: 2, band: 'frustrated', unread: 2 });
const anon = chat(92, null, { level: 4, band: null });

function show(chats: Chat[]) {
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  const went: number[] = [];
  const store = createChatsStore({
    goTo: async (c) => (c.tabId === 92 ? Promise.reject(new Error('gone')) : void went.push(c.tabId)),
  });
  store.getState().setChats(chats, NOW);
  const panel = createPanelStore({
    send: () => undefined,
    askPermission: async () => true,
    copy: async () => undefined,
    retry: () => undefined,
    openSettings: null,
  });
  panel.getState().receive({ type: 'view', view: VIEWS.furious });
  render(
    <PanelContext value={panel}>
      <ChatsContext value={store}>
        <Panel />
      </ChatsContext>
    </PanelContext>,
  );
  return { went, set: (next: Chat[]) => act(() => store.getState().setChats(next, NOW)), user: userEvent.setup() };
}
const names = () => screen.queryAllByTestId('chat').map((e) => e.querySelector('.who')?.firstChild?.textContent);

afterEach(async () => {
  cleanup();
  await speak('en');
});

describe('the strip', () => {
  it('is there only for more than one conversation', () => {
    const { set } = show([dana]);
    expect(screen.queryByRole('navigation')).toBeNull();
    set([dana, tom]);
    expect(screen.getByRole('navigation', { name: 'Open conversations, most urgent first' })).toBeVisible();
  });

  it('names each with mood, news and reasons, and which one is on show', () => {
    show([anon, tom, dana]);
    expect(names()).toEqual(['Dana', 'Tom', 'No name yet']);
    const first = screen.getByRole('button', { name: 'Dana Furious' });
    expect(first).toHaveAttribute('aria-current', 'true');
    expect(first).toHaveAccessibleDescription('Waiting since 09:50, Names a chargeback');
    expect(screen.getByRole('button', { name: 'Tom 2 new Frustrated' })).toHaveAccessibleDescription('Answered');
    expect(screen.getByRole('button', { name: 'No name yet Mood not read' })).toBeVisible();
  });

  it('has no accessibility violations, closed and open, in English and German', async () => {
    const { user } = show([anon, tom, dana]);
    await expectAccessible();
    await user.click(screen.getByRole('button', { name: 'Why in this order' }));
    await expectAccessible();
    await act(() => speak('de'));
    await expectAccessible();
  });

  it('shows its reasons on a press', async () => {
    const { user } = show([tom, dana]);
    const button = screen.getByRole('button', { name: 'Why in this order' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await user.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(document.querySelector('.chats .reasons')).toHaveTextContent('Waiting since 09:50, Names a chargeback');
  });

  it('holds its order while pointed at, and takes the new one when left', async () => {
    const { set } = show([tom, dana]);
    const strip = screen.getByRole('navigation');
    fireEvent.pointerEnter(strip);
    const worse = { ...tom, level: 1 as const, harm: true };
    const fresh = chat(93, 'Ines', { level: 1, band: 'furious', harm: true });
    set([worse, dana, fresh]);
    expect(names()).toEqual(['Dana', 'Tom', 'Ines']);
    fireEvent.pointerLeave(strip);
    expect(names()).toEqual(['Ines', 'Tom', 'Dana']);
  });

  it('holds its order while the focus is in it', async () => {
    const { set, user } = show([tom, dana]);
    await user.tab();
    expect(document.activeElement).toHaveAttribute('data-tab', String(dana.tabId));
    set([{ ...tom, level: 1, harm: true }, dana]);
    expect(names()).toEqual(['Dana', 'Tom']);
    await user.tab();
    await user.tab();
    expect(names()).toEqual(['Tom', 'Dana']);
  });

  it('is walked with the arrows and goes to a tab with Enter', async () => {
    const { went, user } = show([anon, tom, dana]);
    await user.tab();
    await user.keyboard('{ArrowRight}{Enter}{End}{Home}{Enter}');
    expect(went).toEqual([91, dana.tabId]);
    expect(screen.getAllByTestId('chat').map((e) => e.tabIndex)).toEqual([0, -1, -1]);
  });

  it('a tab that has gone leaves the list', async () => {
    const { user } = show([anon, tom, dana]);
    await user.click(screen.getByRole('button', { name: /^No name yet/ }));
    expect(names()).not.toContain('No name yet');
  });
});
