// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { CareContext, createCareStore } from '@/components/care/store';
import { Panel } from '@/components/panel/Panel';
import { createPanelStore, PanelContext } from '@/components/store';
import type { SessionView } from '@/entrypoints/background/protocol';
import { VIEWS } from '../../support/panel-preview/views';
import { expectAccessible } from '../support';

function show(view: SessionView, note: 'note' | 'breathe' | 'away' = 'note') {
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  const care = createCareStore({
    wanted: async () => true,
    kept: async () => ({ last: null, had: [] }),
    keep: async () => undefined,
    now: () => 0,
  });
  const panel = createPanelStore({
    send: () => undefined,
    askPermission: async () => true,
    copy: async () => undefined,
    retry: () => undefined,
    openSettings: null,
  });
  panel.getState().receive({ type: 'view', view });
  care.setState({ shown: { note, pick: 0 } });
  render(
    <PanelContext value={panel}>
      <CareContext value={care}>
        <Panel />
      </CareContext>
    </PanelContext>,
  );
  return userEvent.setup();
}
afterEach(cleanup);

it('is one line with a way out, said once', async () => {
  const user = show(VIEWS.furious);
  expect(screen.getByRole('region', { name: 'A note to you' })).toHaveTextContent('Hard chat, steady hands.');
  expect(document.querySelector('[data-voice="care"]')).toHaveTextContent('Hard chat, steady hands.');
  await expectAccessible();
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  expect(screen.queryByTestId('care')).toBeNull();
});

it.each(Object.entries(VIEWS))('is there exactly once beside every view: %s', async (_name, view: SessionView) => {
  show(view, 'breathe');
  expect(screen.getAllByTestId('care')).toHaveLength(1);
});
