import { type Browser, browser } from 'wxt/browser';
import { mute, unmute } from '@/phrasebank/mutes';
import type { Assessment } from '@/rules/types';
import type { Lessons } from './lessons';
import { pillOf, putPill } from './prefs-store';
import type { FromPanel, SessionView, ToPanel } from './protocol';
import type { Selections } from './selection';
import type { Session } from './sessions';
import { siteOf, sitePattern } from './site-pattern';
import { sitesOn, switchSite } from './sites';

/** How long a write waits for the frames of a tab to say where its editor is, in ms. */
const SETTLE = 1000;

interface Panel {
  port: Browser.runtime.Port;
  /** The tab named in its address, or null: it follows the active tab of its window. */
  pinned: number | null;
  windowId: number | null;
  tabId: number | null;
  /** Settled once it is known which tab it shows; a press may come before, when the panel has found a new worker. */
  target: Promise<void>;
  /** The site just switched off in this tab: with the permission the browser takes back its address, and it must be possible to change one's mind. */
  left: { tabId: number; origin: string } | null;
}

export interface PanelHost {
  session(tabId: number): Session | undefined;
  /** Asks the frames of a tab for full reports, for a worker that has just woken; resolves when one has answered, or none can. */
  wake(tabId: number): Promise<void>;
  lessons: Pick<Lessons, 'view' | 'take' | 'end'>;
  selections: Pick<Selections, 'of' | 'drop'>;
  /** A text judged as a customer's words; null while there is no bank to judge by. */
  judge(text: string, draft: string): Assessment | null;
}

/** The open side panels: each shows one tab and acts on it. */
export class Panels {
  readonly #open = new Set<Panel>();

  constructor(private readonly host: PanelHost) {}

  add(port: Browser.runtime.Port): void {
    const panel: Panel = { port, pinned: null, windowId: null, tabId: null, target: Promise.resolve(), left: null };
    this.#open.add(panel);
    port.onDisconnect.addListener(() => {
      this.#open.delete(panel);
      // Nobody is left to see what is taught.
      if (panel.tabId !== null && !this.shows(panel.tabId)) this.host.lessons.end(panel.tabId);
    });
    port.onMessage.addListener((message: FromPanel) => {
      this.#take(panel, message).catch((error: unknown) => this.#fail(panel, error));
    });
  }

  /** Whether any panel is open. */
  get open(): boolean {
    return this.#open.size > 0;
  }

  /** Whether a panel shows this tab. */
  shows(tabId: number): boolean {
    for (const panel of this.#open) if (panel.tabId === tabId) return true;
    return false;
  }

  /** Something about a tab has changed: panels that show it are told. */
  tabChanged(tabId: number): void {
    for (const panel of this.#open) if (panel.tabId === tabId) this.#refresh(panel);
  }

  /** Another page is loaded in a tab. */
  tabLoading(tabId: number): void {
    for (const panel of this.#open) if (panel.left?.tabId === tabId) panel.left = null;
  }

  /** Sites, permissions or mutes have changed. */
  allChanged(): void {
    for (const panel of this.#open) this.#refresh(panel);
  }

  /** Another tab has come to the front of a window. */
  tabActivated(windowId: number, tabId: number): void {
    for (const panel of this.#open) {
      if (panel.pinned !== null || panel.windowId !== windowId) continue;
      panel.tabId = tabId;
      this.#refresh(panel);
    }
  }

  async #take(panel: Panel, message: FromPanel): Promise<void> {
    if (message.type === 'watch') {
      panel.pinned = message.tabId;
      panel.windowId = message.windowId;
      panel.target = (message.tabId === null ? activeTab(message.windowId) : Promise.resolve(message.tabId)).then((tabId) => {
        panel.tabId = tabId;
      });
      await panel.target;
      await this.#show(panel);
      return;
    }
    await panel.target;
    if (message.type === 'site') {
      panel.left = message.on || panel.tabId === null ? null : { tabId: panel.tabId, origin: message.origin };
      await switchSite(message.origin, message.on);
      this.allChanged();
      return;
    }
    if (message.type === 'show-pill') {
      const tab = panel.tabId === null ? undefined : await browser.tabs.get(panel.tabId).catch(() => undefined);
      const pattern = sitePattern(tab?.url);
      if (pattern) await putPill(pattern, { ...(await pillOf(pattern)), hidden: false });
      this.allChanged();
      return;
    }
    if (message.type === 'teach') {
      if (panel.tabId === null) return;
      if (!this.host.session(panel.tabId)) await this.host.wake(panel.tabId);
      return this.host.lessons.take(panel.tabId, message.wish);
    }
    if (message.type === 'selection-end') {
      if (panel.tabId !== null) this.host.selections.drop(panel.tabId);
      return;
    }
    const writes = message.type === 'insert' || message.type === 'replace' || message.type === 'undo';
    const session = panel.tabId === null ? undefined : await this.#awake(panel.tabId, writes);
    switch (message.type) {
      case 'insert':
      case 'replace':
      case 'undo': {
        const write =
          message.type === 'insert'
            ? ({ type: 'insert', text: message.text } as const)
            : message.type === 'undo'
              ? ({ type: 'undo' } as const)
              : ({
                  type: 'replace',
                  start: message.flag.start,
                  end: message.flag.end,
                  expected: message.flag.text,
                  text: message.text,
                } as const);
        const refused = message.type === 'insert' && message.into === 'note' && !session?.writesNote;
        const result = refused
          ? { ok: false as const, reason: 'no-note', copied: false }
          : ((await session?.write(write)) ?? { ok: false as const, reason: 'no-editor', copied: false });
        this.#post(panel, { type: 'written', what: message.type, text: message.type === 'undo' ? '' : message.text, result });
        return;
      }
      case 'reveal':
        session?.reveal(message.turn, message.start, message.end);
        return;
      case 'mute':
        await mute(message.scope, message.entryId, message.text, session?.ticket ?? '');
        this.#post(panel, { type: 'muted', entryId: message.entryId, text: message.text, scope: message.scope });
        return;
      case 'unmute':
        await unmute(message.entryId, message.text, session?.ticket ?? '');
        return;
    }
  }

  /** The tab's session. Just after the worker has woken, a write waits a moment for the frames to say where the editor is. */
  async #awake(tabId: number, writes: boolean): Promise<Session | undefined> {
    const known = this.host.session(tabId);
    if (known && (known.hasDraft || !writes)) return known;
    await this.host.wake(tabId);
    const session = this.host.session(tabId);
    if (writes) await session?.drafted(SETTLE);
    return session;
  }

  #refresh(panel: Panel): void {
    this.#show(panel).catch((error: unknown) => this.#fail(panel, error));
  }

  async #show(panel: Panel): Promise<void> {
    const { tabId } = panel;
    const view = await this.#view(tabId, panel.left?.tabId === tabId ? panel.left.origin : undefined);
    if (panel.tabId === tabId) this.#post(panel, { type: 'view', view });
  }

  async #view(tabId: number | null, left: string | undefined): Promise<SessionView> {
    const nothing = { tabId, desk: null, turns: [], draft: null, assessment: null };
    if (tabId === null) return { ...nothing, site: { origin: null, host: null, state: 'unknown' }, status: 'off' };
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    const site = siteOf(tab?.url ?? left, await sitesOn());
    const selected = this.host.selections.of(tabId);
    if (selected !== null) {
      const draft = this.host.session(tabId)?.view(site).draft ?? null;
      const assessment = this.host.judge(selected, draft && draft.mode !== 'note' ? draft.text : '');
      if (assessment)
        return {
          ...nothing,
          site,
          status: 'assessed',
          turns: [{ from: 'customer', text: selected }],
          draft,
          assessment,
          selection: true,
        };
    }
    if (site.state !== 'on') return { ...nothing, site, status: 'off' };
    // All that is waited for comes before the view is made: what is posted last is then the latest.
    const pillHidden = (await pillOf(sitePattern(tab?.url))).hidden;
    const session = this.host.session(tabId);
    const lesson = this.host.lessons.view(tabId);
    const teach = lesson ? { teach: lesson } : {};
    if (session && !session.empty) return { ...session.view(site), pillHidden, ...teach };
    void this.host.wake(tabId);
    return { ...nothing, site, status: 'nothing' };
  }

  #post(panel: Panel, message: ToPanel): void {
    if (this.#open.has(panel)) panel.port.postMessage(message);
  }

  #fail(panel: Panel, error: unknown): void {
    this.#post(panel, { type: 'failed', why: error instanceof Error ? error.message : String(error) });
  }
}

async function activeTab(windowId: number | null): Promise<number | null> {
  const [tab] = await browser.tabs.query(
    windowId === null ? { active: true, lastFocusedWindow: true } : { active: true, windowId },
  );
  return tab?.id ?? null;
}
