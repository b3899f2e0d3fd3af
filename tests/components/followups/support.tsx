import 'fake-indexeddb/auto';
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect } from 'vitest';
import { FollowContext } from '@/components/followups/context';
import { createFollowUps, type FollowHost, type FollowStore } from '@/components/followups/store';
import { Panel } from '@/components/panel/Panel';
import { createPanelStore, PanelContext } from '@/components/store';
import { browserFollowUps, type FollowUpsDisk } from '@/entrypoints/background/followups/disk';
import type { FromPanel, SessionView } from '@/entrypoints/background/protocol';
import { builtinBank } from '@/phrasebank/builtin';
import { assess } from '@/rules/assess';
import type { Turn } from '@/rules/types';
import { NOW } from './make';

let databases = 0;

export interface Rig {
  disk: FollowUpsDisk;
  store: FollowStore;
  /** What was opened, and how often others were told of a change. */
  opened: (string | null)[];
  told: () => number;
  /** Sets the clock. */
  at(now: number): void;
}

/** Follow-ups over a database of their own, with a clock that stands and a stand-in for the browser. */
export function rig(more: Partial<FollowHost> = {}): Rig {
  const disk = browserFollowUps(`rig-${++databases}`);
  const opened: (string | null)[] = [];
  let told = 0;
  let now = NOW;
  let id = 0;
  const store = createFollowUps({
    disk: async () => disk,
    changed: () => void told++,
    now: () => now,
    zone: () => 'Europe/Berlin',
    newId: () => `new-${++id}`,
    address: async () => 'https://desk.example/tickets/7',
    openTicket: async (address) => void opened.push(address),
    save: () => undefined,
    beginAnother: async () => undefined,
    ...more,
  });
  return {
    disk,
    store,
    opened,
    told: () => told,
    at(next) {
      now = next;
    },
  };
}

export const customer: Turn = { from: 'customer', name: 'Dana', text: 'My parcel has not arrived and nobody has answered me.' };
export const agent = (text: string, at = new Date(NOW).toISOString()): Turn => ({ from: 'agent', name: 'Mara', text, at });

export function viewOf(turns: Turn[], ticket = '/tickets/7?'): SessionView {
  return {
    tabId: 1,
    site: { origin: 'https://desk.example', host: 'desk.example', state: 'on' },
    status: 'assessed',
    desk: { origin: 'https://desk.example', recipe: 'generic', ticket, channel: 'email', customerName: 'Dana' },
    turns,
    draft: null,
    assessment: assess({ channel: 'email', turns, draft: '' }, builtinBank),
  };
}

/** The panel on a view with these follow-ups. */
export async function panelWith(view: SessionView | null, r: Rig) {
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  const sent: FromPanel[] = [];
  const store = createPanelStore({
    send: (message) => sent.push(message),
    askPermission: async () => true,
    copy: async () => undefined,
    retry: () => undefined,
    openSettings: null,
  });
  if (view) store.getState().receive({ type: 'view', view });
  render(
    <PanelContext value={store}>
      <FollowContext value={r.store}>
        <Panel />
      </FollowContext>
    </PanelContext>,
  );
  await act(() => r.store.getState().refresh());
  return {
    sent,
    user: userEvent.setup(),
    show: async (next: SessionView) => {
      act(() => store.getState().receive({ type: 'view', view: next }));
      await act(() => r.store.getState().refresh());
    },
  };
}

/** Waits until this is said. */
export const said = async (words: string | RegExp): Promise<void> => {
  expect(await screen.findByText(words, { selector: '[data-testid="followup-said"] *' })).toBeVisible();
};
