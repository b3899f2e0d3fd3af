import '@testing-library/jest-dom/vitest';
import { act, cleanup, configure, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect } from 'vitest';
import { Panel } from '@/components/panel/Panel';
import { createPanelStore, type Host, PanelContext } from '@/components/store';
import type { FromPanel, SessionView, ToPanel } from '@/entrypoints/background/protocol';

// A guard against a hang, not a measure: one second is too little where the machine does much else.
configure({ asyncUtilTimeout: 30_000 });

afterEach(() => {
  cleanup();
});

export interface Mounted {
  /** What the panel sent to the worker, in order. */
  sent: FromPanel[];
  /** A message from the worker. */
  receive(message: ToPanel): void;
  show(view: SessionView): void;
  user: ReturnType<typeof userEvent.setup>;
  store: ReturnType<typeof createPanelStore>;
}

/** The panel on a view, with a stand-in for the worker and the browser. */
export function mount(view: SessionView | null, host: Partial<Host> = {}): Mounted {
  // As in the panel's own page.
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  const sent: FromPanel[] = [];
  const store = createPanelStore({
    send: (message) => sent.push(message),
    askPermission: async () => true,
    copy: async () => undefined,
    retry: () => undefined,
    openSettings: null,
    ...host,
  });
  const receive = (message: ToPanel) => act(() => store.getState().receive(message));
  if (view) store.getState().receive({ type: 'view', view });
  render(
    <PanelContext value={store}>
      <Panel />
    </PanelContext>,
  );
  return { sent, receive, show: (next) => receive({ type: 'view', view: next }), user: userEvent.setup(), store };
}

/** Fails with axe's findings, if there are any. Colours are not seen in jsdom: `tests/support/panel-preview/shoot.ts` looks at those. */
export async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([]);
}
