import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Board } from '@/entrypoints/background/chats/board';
import { openChats } from '@/entrypoints/background/chats/chat';
import type { SessionView } from '@/entrypoints/background/protocol';
import type { Turn } from '@/rules/types';
import { VIEWS } from '../../../support/panel-preview/views';

const customer = (text: string): Turn => ({ from: 'customer', text });
/** A session as far as the board looks at one. */
function session(tabId: number, ticket: string) {
  let shown: SessionView = { ...VIEWS.furious, desk: { ...VIEWS.furious.desk, ticket }, turns: [customer('Hello')] };
  return {
    tabId,
    view: () => shown,
    says: (...texts: string[]) => {
      shown = { ...shown, turns: [...shown.turns, ...texts.map(customer)] };
    },
    leaves: () => {
      shown = { ...VIEWS.nothing, turns: [] };
    },
  };
}
const kept = () => openChats.getValue();
const chat = async (tabId: number) => (await kept()).chats.find((c) => c.tabId === tabId);
let front: number;
let behind: number;
let windowId: number;

beforeEach(async () => {
  fakeBrowser.reset();
  const window = await browser.windows.create({ focused: true });
  windowId = window?.id ?? -1;
  behind = (await browser.tabs.create({ windowId, active: false })).id ?? -1;
  front = (await browser.tabs.create({ windowId, active: true })).id ?? -1;
  vi.spyOn(browser.windows, 'get').mockImplementation(async (id) => ({ id, focused: id === windowId }) as never);
  vi.spyOn(browser.tabs, 'get').mockImplementation(async (id) => ({ id, windowId, active: id === front }) as never);
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => [{ id: front, windowId, active: true }] as never);
});

describe('the list of conversations', () => {
  it('holds every tab with one; what is looked at is never new', async () => {
    const board = new Board();
    board.changed(session(front, 'a'));
    board.changed(session(behind, 'b'));
    await vi.waitFor(async () => expect((await kept()).chats).toHaveLength(2));
    expect((await chat(front))?.unread).toBe(0);
    expect((await chat(behind))?.unread).toBe(1);
  });

  it('counts what comes in behind, until it is looked at, and again from there', async () => {
    const board = new Board();
    const b = session(behind, 'b');
    board.changed(b);
    b.says('Anyone?', 'Hello?');
    board.changed(b);
    await vi.waitFor(async () => expect((await chat(behind))?.unread).toBe(3));
    front = behind;
    board.looked(windowId);
    await vi.waitFor(async () => expect((await chat(behind))?.unread).toBe(0));
    front = -1;
    b.says('Well?');
    board.changed(b);
    await vi.waitFor(async () => expect((await chat(behind))?.unread).toBe(1));
  });

  it('remembers what was seen when another worker goes on', async () => {
    const a = session(front, 'a');
    new Board().changed(a);
    await vi.waitFor(async () => expect(await chat(front)).toBeDefined());
    front = -1;
    a.says('And now?');
    new Board().changed(a);
    await vi.waitFor(async () => expect((await chat(a.tabId))?.unread).toBe(1));
  });

  it('writes nothing at a key in the reply', async () => {
    const board = new Board();
    const a = session(front, 'a');
    board.changed(a);
    await vi.waitFor(async () => expect(await chat(front)).toBeDefined());
    const looks = vi.mocked(browser.tabs.get).mock.calls;
    const before = looks.length;
    for (let i = 0; i < 50; i++) board.changed(a);
    // One after the other: once this is in, all of those would have been.
    a.says('And now?');
    board.changed(a);
    const end = (await chat(front))?.end;
    await vi.waitFor(async () => expect((await chat(front))?.end).not.toBe(end));
    expect(looks.length - before).toBeLessThanOrEqual(2);
  });

  it('loses a tab that is closed, leaves its page, or has no conversation any more', async () => {
    const board = new Board();
    const a = session(front, 'a');
    const b = session(behind, 'b');
    board.changed(a);
    board.changed(b);
    await vi.waitFor(async () => expect((await kept()).chats).toHaveLength(2));
    board.gone(behind);
    await vi.waitFor(async () => expect((await kept()).chats).toHaveLength(1));
    board.loading(front, true);
    a.leaves();
    board.changed(a);
    await vi.waitFor(async () => expect((await kept()).chats).toHaveLength(0));
    board.changed(b);
    await vi.waitFor(async () => expect((await kept()).chats).toHaveLength(1));
    board.loading(behind, false);
    await vi.waitFor(async () => expect((await kept()).chats).toHaveLength(0));
  });
});
