import '@/components/kit/tokens.css';
import '@/components/kit/kit.css';
import '@/components/panel/panel.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { followCare } from '@/components/care/follow';
import { CareContext } from '@/components/care/store';
import { followChats } from '@/components/chats/follow';
import { ChatsContext } from '@/components/chats/store';
import { type Connection, openConnection, type Port, type Target } from '@/components/connection';
import { FollowContext } from '@/components/followups/context';
import { followFollowUps } from '@/components/followups/follow';
import { HandoverContext } from '@/components/handover/ask';
import { LogPanelContext } from '@/components/log/panel/context';
import { followLog } from '@/components/log/panel/follow';
import { PageKeysContext } from '@/components/panel/PageKeys';
import { Panel } from '@/components/panel/Panel';
import { createPanelStore, PanelContext } from '@/components/store';
import { followLanguage } from '@/components/strings/follow';
import { Spoken } from '@/components/strings/Spoken';
import type { HandOverPlease } from '@/entrypoints/background/handover';
import { readPrefs } from '@/entrypoints/background/prefs-store';
import { PANEL_PORT, type WorkerStarted } from '@/entrypoints/background/protocol';
import type { Handover } from '@/rules/suggest';

/** `sidepanel.html?tab=ID` shows that tab; else the panel follows the tab in front of its window. */
async function targetOf(): Promise<Target> {
  const tab = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
  if (Number.isInteger(tab)) return { tabId: tab, windowId: null };
  const { id } = await browser.windows.getCurrent();
  return { tabId: null, windowId: id ?? null };
}

const askHandover = (tabId: number): Promise<Handover | null> =>
  browser.runtime.sendMessage({ type: 'hand-over', tabId } satisfies HandOverPlease);

const pageKeys = () => readPrefs().then(({ keys }) => keys);

const closing = new AbortController();
addEventListener('pagehide', () => closing.abort());

void Promise.all([targetOf(), followLanguage(closing.signal)]).then(([target]) => {
  let connection: Connection | null = null;
  const store = createPanelStore({
    send: (message) => connection?.send(message),
    retry: () => connection?.send({ type: 'watch', ...target }),
    askPermission: (pattern) => browser.permissions.request({ origins: [pattern] }),
    copy: (text) => navigator.clipboard.writeText(text),
    openSettings: browser.runtime.getManifest().options_ui ? () => void browser.runtime.openOptionsPage() : null,
  });
  const { receive, setLink, tell } = store.getState();
  connection = openConnection({
    target,
    connect: () => browser.runtime.connect({ name: PANEL_PORT }) as unknown as Port,
    onWorkerStarted: (on, signal) => {
      const take = (message: WorkerStarted) => {
        if (message.type === 'worker-started') on(message);
      };
      browser.runtime.onMessage.addListener(take);
      signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(take));
    },
    receive,
    link: setLink,
    interrupted: () => tell({ kind: 'interrupted' }),
    signal: closing.signal,
  });
  const chats = followChats(target.windowId, closing.signal);
  const care = followCare(store, closing.signal);
  const followUps = followFollowUps(closing.signal);
  // What is due soon counts for the order of the conversations.
  followUps.subscribe(({ near, now }) =>
    chats.getState().setDues(
      near.map((r) => ({ ...r, at: r.due ?? r.at })),
      now,
    ),
  );
  const log = followLog(closing.signal);
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(
      <PanelContext value={store}>
        <CareContext value={care}>
          <ChatsContext value={chats}>
            <FollowContext value={followUps}>
              <HandoverContext value={askHandover}>
                <LogPanelContext value={log}>
                  <PageKeysContext value={pageKeys}>
                    <Spoken>{() => <Panel />}</Spoken>
                  </PageKeysContext>
                </LogPanelContext>
              </HandoverContext>
            </FollowContext>
          </ChatsContext>
        </CareContext>
      </PanelContext>,
    );
});
