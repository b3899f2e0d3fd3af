import '@/components/kit/tokens.css';
import '@/components/kit/kit.css';
import '@/components/panel/panel.css';
import { createRoot } from 'react-dom/client';
import { CareContext, createCareStore } from '@/components/care/store';
import { ChatsContext, createChatsStore } from '@/components/chats/store';
import { HandoverContext } from '@/components/handover/ask';
import { Panel } from '@/components/panel/Panel';
import { createPanelStore, type Notice, PanelContext } from '@/components/store';
import { speak } from '@/components/strings';
import { Spoken } from '@/components/strings/Spoken';
import { CHATS, SHOWN_AT } from './chats';
import { HANDOVER } from './handover';
import { VIEWS, type ViewName } from './views';

/** The panel on a ready-made view: `?view=furious&theme=dark&sheet=reason&notice=inserted&lang=de`. Presses are written to the console. */
const params = new URLSearchParams(location.search);
const theme = params.get('theme');
if (theme) document.documentElement.dataset.theme = theme;

const NOTICES: Record<string, Notice> = {
  inserted: { kind: 'inserted' },
  copied: { kind: 'copied', noEditor: false },
  'no-editor': { kind: 'copied', noEditor: true },
  kept: { kind: 'kept', text: 'Dana, I’m sorry we charged you £129 twice.' },
  refused: { kind: 'refused' },
  interrupted: { kind: 'interrupted' },
  ignored: { kind: 'ignored', entryId: 'x', text: 'according to our policy', scope: 'always' },
};

const store = createPanelStore({
  send: (message) => console.log(JSON.stringify(message)),
  retry: () => console.log('retry'),
  askPermission: async () => true,
  copy: async () => undefined,
  openSettings: () => console.log('settings'),
});
const state = store.getState();
const view = VIEWS[params.get('view') as ViewName];
if (view) state.receive({ type: 'view', view });
if (params.has('slow')) state.setLink('slow');
const sheet = params.get('sheet');
if (sheet === 'reason' || sheet === 'keys') state.showSheet(sheet);
const notice = NOTICES[params.get('notice') ?? ''];
if (notice) state.tell(notice);

const chats = createChatsStore({ goTo: async (chat) => console.log('go', chat.tabId) });
if (params.has('chats')) {
  chats.getState().setChats(CHATS, SHOWN_AT);
  if (params.get('chats') === 'open') chats.getState().toggle();
}

const care = createCareStore({
  wanted: async () => false,
  kept: async () => ({ last: null, had: [] }),
  keep: async () => undefined,
  now: () => 0,
});
const line = params.get('care');
if (line === 'note' || line === 'breathe' || line === 'away') care.setState({ shown: { note: line, pick: 1 } });

const root = document.getElementById('root');
if (root)
  createRoot(root).render(
    <PanelContext value={store}>
      <CareContext value={care}>
        <ChatsContext value={chats}>
          <HandoverContext value={params.has('handover') ? async () => HANDOVER : null}>
            <Spoken>{() => <Panel />}</Spoken>
          </HandoverContext>
        </ChatsContext>
      </CareContext>
    </PanelContext>,
  );
if (params.has('handover')) setTimeout(() => document.querySelector<HTMLElement>('.handover summary')?.click(), 100);
if (params.get('lang') === 'de') void speak('de');
