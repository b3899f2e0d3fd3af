import { browser } from 'wxt/browser';
import type { Band } from '@/rules/types';
import type { SessionView } from '../protocol';
import { type Chat, chatOf, type Kept, openChats, ticketKey } from './chat';
import { showIcon } from './icon';
import { worthTelling } from './news';
import { tell } from './tell';

/** Conversations whose last look is remembered; an agent has not more at once. */
const SEEN = 100;

/** What of a session is looked at. */
interface Source {
  tabId: number;
  view(site: SessionView['site']): SessionView;
}
const NO_TURNS: SessionView['turns'] = [];
const NO_SITE = { origin: null, host: null, state: 'on' } as const;

/** Keeps the list of open conversations (see chat.ts), shows each tab's band at the toolbar button, and tells what happens out of sight. */
export class Board {
  /** What each tab was last judged by: a keystroke changes a draft, not the conversation. */
  readonly #judged = new Map<number, SessionView['turns']>();
  readonly #icons = new Map<number, Band | null>();
  #last: Promise<unknown> = Promise.resolve();

  /** A session has been judged anew. */
  changed(session: Source): void {
    const view = session.view(NO_SITE);
    const turns = view.turns.length === 0 ? NO_TURNS : view.turns;
    if (this.#judged.get(session.tabId) === turns) return;
    this.#judged.set(session.tabId, turns);
    void this.#inTurn(() => this.#take(session.tabId, view));
  }

  /** A tab loads another page, with which the browser takes its icon back. `read`: a session of it is known, which will say what becomes of it. */
  loading(tabId: number, read: boolean): void {
    this.#icons.delete(tabId);
    if (!read) this.gone(tabId);
  }

  /** A tab is closed, or has left the page of its conversation. */
  gone(tabId: number): void {
    this.#judged.delete(tabId);
    this.#icons.delete(tabId);
    void this.#inTurn(() => this.#change((kept) => ({ ...kept, chats: kept.chats.filter((c) => c.tabId !== tabId) })));
  }

  /** The agent looks at what is in front of a window. */
  looked(windowId: number): void {
    void this.#inTurn(async () => {
      const [tab] = await browser.tabs.query({ active: true, windowId });
      if (tab?.id !== undefined && (await inSight(tab.id))) await this.#change((kept) => seenBy(kept, tab.id ?? -1));
    });
  }

  /** Tabs in which a conversation is known. */
  async tabs(): Promise<Set<number>> {
    return new Set((await openChats.getValue()).chats.map((c) => c.tabId));
  }

  async #take(tabId: number, view: SessionView): Promise<void> {
    const tab = await browser.tabs.get(tabId).catch(() => undefined);
    if (!tab) return;
    const sight = await inSight(tabId);
    let before: Chat | undefined;
    let chat: Chat | null = null;
    await this.#change((kept) => {
      before = kept.chats.find((c) => c.tabId === tabId);
      const seen = view.desk ? kept.seen[ticketKey(view.desk)] : undefined;
      chat = chatOf(view, { tabId, windowId: tab.windowId }, before, seen, Date.now());
      const others = kept.chats.filter((c) => c.tabId !== tabId);
      const next = { ...kept, chats: chat ? [...others, chat] : others };
      return sight ? seenBy(next, tabId) : next;
    });
    const now = chat as Chat | null;
    const band = now?.band ?? null;
    if ((this.#icons.get(tabId) ?? null) !== band) {
      this.#icons.set(tabId, band);
      await showIcon(tabId, band).catch(() => this.#icons.delete(tabId));
    }
    const news = now && !sight ? worthTelling(before, now) : null;
    if (now && news) await tell(news, now);
  }

  async #change(make: (kept: Kept) => Kept): Promise<void> {
    const kept = await openChats.getValue();
    const next = make(kept);
    if (JSON.stringify(next) !== JSON.stringify(kept)) await openChats.setValue(next);
  }

  /** One after the other: two at a time would each write over the other's. */
  #inTurn(job: () => Promise<void>): Promise<void> {
    const done = this.#last.then(job).catch(() => undefined);
    this.#last = done;
    return done;
  }
}

/** Whether the agent can be looking at a tab: it is in front of the window that has the focus. */
async function inSight(tabId: number): Promise<boolean> {
  try {
    const { active, windowId } = await browser.tabs.get(tabId);
    return active && (await browser.windows.get(windowId)).focused;
  } catch {
    return false;
  }
}

/** Nothing is new any more in a tab that was looked at. */
function seenBy(kept: Kept, tabId: number): Kept {
  const chat = kept.chats.find((c) => c.tabId === tabId);
  if (!chat) return kept;
  const key = ticketKey(chat);
  const { [key]: _, ...rest } = kept.seen;
  const seen = Object.fromEntries([...Object.entries(rest), [key, chat.end] as const].slice(-SEEN));
  return { chats: kept.chats.map((c) => (c === chat ? { ...c, unread: 0 } : c)), seen };
}
