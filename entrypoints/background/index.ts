import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { mute, mutedForGood, mutedHere } from '@/phrasebank/mutes';
import type { Bank } from '@/phrasebank/schema';
import { attachTo } from './attach';
import { hostBank } from './bank/host';
import { Brief } from './brief';
import { Board } from './chats/board';
import { followPresses } from './chats/tell';
import { loadBuiltinBank } from './data/load';
import { followFollowUps } from './followups';
import { serveHandOver } from './handover';
import { Lessons } from './lessons';
import { PagePrefs } from './page-prefs';
import { Panels } from './panels';
import { patient } from './patient';
import { choose, putPill } from './prefs-store';
import {
  BANK_PORT,
  FRAME_PORT,
  type FrameMessage,
  type OneOff,
  PANEL_PORT,
  SETTINGS_PORT,
  type ToFrame,
  type Wake,
  type WorkerStarted,
} from './protocol';
import { judgeSelection, Selections } from './selection';
import { Session, type Settings } from './sessions';
import { serveSettings } from './settings';
import { frameSite } from './site-pattern';
import { restoreSites, sitesOn, sitesRevoked, watchSites } from './sites';
import { serveTaught } from './taught-port';
import { TAUGHT_PORT } from './taught-view';
import { warmUp } from './warm';
import { welcome } from './welcome';

export default defineBackground(() => {
  const sessions = new Map<number, Session>();
  const frames = new Set<{ session: Session; frameId: number; site: string | null }>();
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = {
    bank: null,
    mutedForGood: new Set(),
    mutedHere: new Set(),
  };
  const forever = new AbortController().signal;
  const pagePrefs = new PagePrefs(forever);

  const everySession = (look: (session: Session) => void) => {
    for (const session of sessions.values()) look(session);
  };
  /** The one way in for a bank: every session judges by it from now on. */
  let served = false;
  const judgeBy = (bank: Bank) => {
    const first = settings.bank === null;
    settings.bank = bank;
    everySession((session) => session.refresh());
    if (first) warmUp(bank, () => served);
  };
  const builtin = patient(() => loadBuiltinBank(ownFile));
  let held: ReadonlySet<string> = new Set();
  const bank = hostBank(builtin, (inForce, heldNow) => {
    held = heldNow;
    judgeBy(inForce);
    void readMutes();
  });
  settings.saw = bank.saw;
  bank.ready.catch((error: unknown) => {
    settings.failure = `The phrase bank that comes with Evenkeel could not be read (${inWords(error)}). Reloading the extension may help.`;
    everySession((session) => session.refresh());
  });

  // A frame connects and reports before it answers, so that the session stands when this resolves.
  const wake = (tabId: number, only: Pick<Wake, 'only'> = {}) =>
    browser.tabs.sendMessage(tabId, { type: 'report-please', ...only } satisfies Wake).then(noop, noop);
  const lessons = new Lessons(forever, (tabId) => panels.tabChanged(tabId));
  const selections = new Selections(
    (tabId) => panels.tabChanged(tabId),
    (tab) => tab.id !== undefined && void openPanel(tab.id, tab.windowId),
  );
  const panels: Panels = new Panels({
    session: (tabId) => sessions.get(tabId),
    wake: (tabId) => wake(tabId),
    lessons,
    selections,
    judge: (text, draft) => (settings.bank ? judgeSelection(text, draft, settings.bank) : null),
  });

  const board = new Board();
  followPresses();
  browser.permissions.onAdded.addListener(followPresses);

  serveHandOver({ session: (tabId) => sessions.get(tabId), wake: (tabId) => wake(tabId) });

  const sessionOf = (tabId: number): Session => {
    const known = sessions.get(tabId);
    if (known) return known;
    const made = new Session(
      tabId,
      () => settings,
      (session) => {
        served = true;
        panels.tabChanged(tabId);
        board.changed(session);
      },
    );
    sessions.set(tabId, made);
    return made;
  };

  const takeFrame = (port: Browser.runtime.Port) => {
    const tabId = port.sender?.tab?.id;
    const frameId = port.sender?.frameId;
    if (tabId === undefined || frameId === undefined) return port.disconnect();
    const session = sessionOf(tabId);
    const frame = { session, frameId, site: frameSite(port.sender) };
    frames.add(frame);
    const brief = new Brief((message) => port.postMessage(message));
    const send = (message: ToFrame) => brief.send(message);
    session.addFrame(frameId, send);
    const untold = pagePrefs.add(frame.site, send);
    const lesson = lessons.add(tabId, frameId, frame.site, send);
    port.onMessage.addListener((said: FrameMessage) => {
      const message = brief.read(said);
      if (message.type === 'report') {
        session.report(frameId, message, send);
        if (message.conversation?.desk.ownName) lesson.named(message.conversation.desk.ownName);
      } else if (message.type === 'teaching') lesson.says(message.state);
      else if (message.type === 'written') session.written(message.id, message.result);
      else if (message.type === 'mute') void mute(message.scope, message.entryId, message.text, session.ticket);
      else if (message.type === 'pill' && frame.site !== null)
        void putPill(frame.site, message.place).then(() => panels.tabChanged(tabId));
    });
    port.onDisconnect.addListener(() => {
      // A page that goes into the back/forward cache closes its port with an "error", which counts as unheard unless it is read.
      void browser.runtime.lastError;
      frames.delete(frame);
      brief.end();
      untold();
      lesson.gone();
      session.removeFrame(frameId, send);
      if (session.empty) sessions.delete(tabId);
    });
    // It may come back from where no message reaches it (back/forward cache) to a site switched off meanwhile.
    void leaveOthersAlone();
  };

  /** Frames of sites that are not switched on (any more) stop reading and take their marks away. */
  const leaveOthersAlone = async () => {
    const on = await sitesOn();
    for (const { session, frameId, site } of frames) if (site === null || !on.has(site)) session.stop(frameId);
  };

  /** Every tab is asked, since a frame whose port died with the last worker is known to nobody: it connects and is told then. */
  const sitesChanged = async () => {
    panels.allChanged();
    await leaveOthersAlone();
    for (const tab of await browser.tabs.query({}))
      if (tab.id !== undefined && !sessions.has(tab.id)) void wake(tab.id, { only: 'readers' });
  };

  /** With a panel open, the conversations of all tabs are read, for the strip; those that are known already read on by themselves. */
  const readAll = async () => {
    const [known, on] = await Promise.all([board.tabs(), sitesOn()]);
    if (on.size === 0) return;
    for (const { id } of await browser.tabs.query({ url: [...on], discarded: false }))
      if (id !== undefined && !sessions.has(id) && !known.has(id)) void wake(id);
  };

  // Only this extension's own scripts and pages can connect: `onConnectExternal` is not listened to, and the id is checked besides.
  browser.runtime.onConnect.addListener((port) => {
    if (port.sender?.id !== browser.runtime.id) return port.disconnect();
    if (port.name === FRAME_PORT) takeFrame(port);
    else if (port.name === PANEL_PORT && isOwnPage(port.sender)) {
      panels.add(port);
      void readAll();
    } else if (port.name === BANK_PORT && isOwnPage(port.sender)) bank.serve(port);
    else if (port.name === SETTINGS_PORT && isOwnPage(port.sender)) serveSettings(port, async () => settings.bank ?? builtin);
    else if (port.name === TAUGHT_PORT && isOwnPage(port.sender)) serveTaught(port);
    else port.disconnect();
  });

  browser.runtime.onMessage.addListener((message: OneOff, sender, answer: (done: boolean) => void) => {
    if (sender.id !== browser.runtime.id || sender.tab?.id === undefined) return;
    if (message.type === 'attach') {
      const { id } = sender.tab;
      const wanted = message.why !== 'loaded' || panels.open || sessions.has(id);
      // A frame that is gone, or closed to scripts, is left alone.
      (wanted ? attachTo(sender) : Promise.resolve(false))
        .catch(() => false)
        .then((done) => {
          answer(done);
          // The conversation may lie in another frame than the editor.
          if (done && message.why === 'editor') void wake(id, { only: 'doors' });
        });
      return true;
    }
    if (message.type !== 'open-panel') return;
    if (message.flag) sessions.get(sender.tab.id)?.askFor(message.flag);
    openPanel(sender.tab.id, sender.tab.windowId).then(answer, () => answer(false));
    return true;
  });

  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined) return;
    void openPanel(tab.id, tab.windowId);
    // With the press the browser tells the tab's address, also to a panel that has been open.
    panels.tabChanged(tab.id);
  });

  browser.tabs.onActivated.addListener(({ windowId, tabId }) => {
    panels.tabActivated(windowId, tabId);
    board.looked(windowId);
  });
  // Firefox on a phone has no windows.
  browser.windows?.onFocusChanged.addListener((windowId) => {
    if (windowId !== browser.windows.WINDOW_ID_NONE) board.looked(windowId);
  });
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') {
      panels.tabLoading(tabId);
      board.loading(tabId, sessions.has(tabId));
      selections.drop(tabId);
    }
    if (change.status) panels.tabChanged(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => {
    sessions.delete(tabId);
    selections.drop(tabId);
    board.gone(tabId);
  });

  browser.permissions.onRemoved.addListener((gone) => {
    void sitesRevoked(gone.origins ?? []);
    if (gone.permissions?.includes('notifications')) void choose({ notify: false });
  });
  // Listened to so that the worker starts then.
  browser.runtime.onInstalled.addListener(({ reason }) => void welcome(reason));
  browser.runtime.onStartup.addListener(noop);
  void patient(restoreSites);
  watchSites(forever, () => void sitesChanged());
  followFollowUps();

  const readMutes = async () => {
    // what the team locks or requires cannot be muted for good
    settings.mutedForGood = new Set((await mutedForGood.getValue()).filter((id) => !held.has(id)));
    settings.mutedHere = new Set(await mutedHere.getValue());
    everySession((session) => session.refresh());
  };
  mutedForGood.watch(() => void readMutes());
  mutedHere.watch(() => void readMutes());
  void patient(readMutes);

  // Panels whose port died with the last worker open a new one; frames do so at their next change or when asked.
  browser.runtime.sendMessage({ type: 'worker-started' } satisfies WorkerStarted).catch(() => undefined);
});

const noop = () => undefined;
const inWords = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The text of a file that comes with the extension. */
async function ownFile(path: string): Promise<string> {
  const answer = await fetch(new URL(path, browser.runtime.getURL('/')));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

const isOwnPage = (sender: Browser.runtime.MessageSender) => sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;

/** What Chrome's types lack: Firefox's side panel. */
interface Sidebar {
  open(): Promise<void>;
  isOpen(details: { windowId: number }): Promise<boolean>;
}

/**
 * Opens the panel; must be called at once in the press's own call, before anything is awaited.
 * @returns whether it is open; Firefox opens it for presses of its own buttons only
 */
async function openPanel(tabId: number, windowId: number): Promise<boolean> {
  if (!import.meta.env.FIREFOX) {
    await browser.sidePanel.open({ tabId });
    return true;
  }
  const { sidebarAction } = browser as unknown as { sidebarAction: Sidebar };
  try {
    await sidebarAction.open();
    return true;
  } catch {
    return sidebarAction.isOpen({ windowId });
  }
}
