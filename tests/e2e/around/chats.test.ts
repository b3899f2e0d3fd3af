import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as ExtensionApi } from 'wxt/browser';
import { serveDemoDesk } from '../../demo/serve';
import { type Launched, launch, testId, until, waitForCount } from '../../support/browser';
import { buildApart, type OwnBuild } from '../../support/build';

/** In the functions that run inside the extension. */
declare const chrome: typeof ExtensionApi;

/** Several conversations at once: the strip over all tabs and windows, the toolbar icon, what is told of those out of sight. */
let build: OwnBuild;
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
let launched: Launched;
let dana: Page;
let yusuf: Page;
let panel: Page;

const chats = (at: Page = panel) =>
  at.$$eval(testId('chat'), (all) =>
    all.map((e) => ({
      name: e.querySelector('.who')?.firstChild?.textContent ?? '',
      band: e.getAttribute('data-band'),
      here: e.getAttribute('aria-current') === 'true',
      fresh: e.querySelector('em')?.textContent ?? '',
      why: document.getElementById(e.getAttribute('aria-describedby') ?? '')?.textContent ?? '',
    })),
  );
const nameOrder = async (at: Page = panel) => (await chats(at)).map((c) => c.name);
const says = (page: Page, name: string, text: string) =>
  page.evaluate(
    (who, words) => {
      const article = document.createElement('article');
      article.className = 'message customer';
      const header = document.createElement('header');
      const b = document.createElement('b');
      b.textContent = who;
      const time = document.createElement('time');
      time.dateTime = new Date().toISOString();
      time.textContent = 'now';
      header.append(b, time);
      const p = document.createElement('p');
      p.textContent = words;
      article.append(header, p);
      document.querySelector('.thread')?.append(article);
    },
    name,
    text,
  );
const worker = async () => {
  const target = await launched.browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(launched.id));
  const found = await target.worker();
  if (!found) throw new Error('no worker');
  return found;
};

/** Ids of the notifications there are: kind, tab, event. */
const told = async () => {
  const ids = await (await worker()).evaluate(async () => Object.keys((await chrome.notifications.getAll()) ?? {}));
  return ids.sort();
};
const eventOf = (id: string) => id.split(':')[2] ?? '';
const setNotify = async (notify: boolean) =>
  (await worker()).evaluate(async (on) => chrome.storage.local.set({ 'settings.v1': { notify: on } }), notify);
const titleOf = async (page: Page) => {
  const url = page.url();
  return (await worker()).evaluate(async (at) => {
    const [tab] = await chrome.tabs.query({ url: `${at}*` });
    return tab?.id === undefined ? '' : chrome.action.getTitle({ tabId: tab.id });
  }, url);
};
const inFront = async () =>
  (await worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab?.url ?? '';
  });
const press = (name: string) =>
  panel.evaluate(
    (who) =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="chat"]')]
        .find((e) => e.querySelector('.who')?.textContent?.startsWith(who))
        ?.click(),
    name,
  );
const start = async () => {
  launched = await launch({ extensionDir: build.dir, profile, atStart: true });
  dana = await launched.newPage(`${desk.url}tickets/20471`);
  // Opened behind the other tab, and never looked at.
  yusuf = await launched.newPage(`${desk.url}tickets/20533`);
  await dana.bringToFront();
  panel = await launched.openPanel(dana);
  await waitForCount(panel, testId('chat'), 2);
};
const HARM = 'I know where your office is. I am going to come down there and hurt somebody, I will kill you.';

let profile: string;
beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'evenkeel-chats-'));
  build = buildApart('demo');
  // As if the agent had said yes to notifications: the browser's own question is not part of this.
  const path = join(build.dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { permissions: string[]; optional_permissions?: string[] };
  manifest.permissions.push(...(manifest.optional_permissions ?? []));
  delete manifest.optional_permissions;
  writeFileSync(path, JSON.stringify(manifest));
  desk = await serveDemoDesk();
  await start();
});
afterAll(async () => {
  await launched?.close();
  await desk?.close();
  build?.remove();
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

describe('the strip', () => {
  test('has every open conversation, also one never looked at, the most urgent first with its reasons', async () => {
    await until('both moods', async () => (await chats()).every((c) => c.band !== 'unknown'));
    const [first, second] = await chats();
    expect(first).toMatchObject({ name: 'Dana', here: true, fresh: '' });
    expect(['angry', 'furious']).toContain(first?.band);
    expect(first?.why).toMatch(/Waiting since .*chargeback/i);
    expect(second).toMatchObject({ name: 'Yusuf', here: false, fresh: '1 new' });
  });

  test('the toolbar button says the mood of each tab', async () => {
    await until(
      'both titles',
      async () => /angry|furious/.test(await titleOf(dana)) && /Evenkeel: \w/.test(await titleOf(yusuf)),
    );
    expect(await titleOf(yusuf)).toMatch(/annoyed|frustrated/);
  });

  test('counts what comes in out of sight, and goes there with a press; then nothing is new', async () => {
    await says(yusuf, 'Yusuf Kaya', 'Hello, is anybody there?');
    await until('two new', async () => (await chats())[1]?.fresh === '2 new');
    await press('Yusuf');
    await until('the tab in front', async () => (await inFront()).includes('20533'));
    await until('nothing new', async () => (await chats()).every((c) => c.fresh === ''));
    expect((await chats()).find((c) => c.here)?.name).toBe('Yusuf');
    await press('Dana');
    await until('the first tab again', async () => (await inFront()).includes('20471'));
  });

  test('holds its order while pointed at', async () => {
    const before = await nameOrder();
    expect(before).toEqual(['Dana', 'Yusuf']);
    await panel.hover('.chats');
    await says(yusuf, 'Yusuf Kaya', HARM);
    await until('the change', async () => (await chats()).some((c) => c.name === 'Yusuf' && c.fresh === '1 new'));
    expect(await nameOrder()).toEqual(before);
    await panel.mouse.move(100, 500);
    await until('the new order', async () => (await nameOrder())[0] === 'Yusuf');
    expect((await chats())[0]?.why).toMatch(/hurt/i);
  });

  test('nothing was told: nobody has asked for it', async () => {
    expect(await told()).toEqual([]);
  });

  test('outlives the worker', async () => {
    const target = await launched.browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(launched.id));
    await (await target.worker())?.close();
    await says(dana, 'Dana Whitfield', 'And what about my money?');
    await until('the next message', async () => (await chats()).length === 2 && (await nameOrder())[0] === 'Yusuf');
  });

  test('reaches into another window, and loses a tab that is closed', async () => {
    await (await worker()).evaluate(async (url) => {
      const made = await chrome.windows.create({ url, focused: false });
      await chrome.windows.update(
        (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.windowId ?? made?.id ?? -1,
        { focused: true },
      );
    }, `${desk.url}tickets/20533?other`);
    await waitForCount(panel, testId('chat'), 3);
    await panel.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-testid="chat"]')].at(-1)?.click());
    await until('the other window', async () => (await inFront()).includes('?other'));
    await (await worker()).evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      if (tab?.id !== undefined) await chrome.tabs.remove(tab.id);
    });
    await waitForCount(panel, testId('chat'), 2);
  });
});

describe('told quietly', () => {
  test('a mood that rises to furious out of sight, once; nothing of what is in sight', async () => {
    await setNotify(true);
    await yusuf.reload({ waitUntil: 'domcontentloaded' });
    await dana.bringToFront();
    await until('the page as it was', async () =>
      (await chats()).some((c) => c.name === 'Yusuf' && /annoyed|frustrated/.test(c.band ?? '')),
    );
    await says(dana, 'Dana Whitfield', 'This is DISGUSTING. You are thieves, I am absolutely furious with the lot of you!!!');
    await says(
      yusuf,
      'Yusuf Kaya',
      'I am FURIOUS. This is a disgrace, the worst company I have ever dealt with. You LIED to me!!! I want this sorted NOW!!!',
    );
    await until('the notification', async () => (await told()).length === 1);
    await says(yusuf, 'Yusuf Kaya', 'STILL nothing??? Absolutely furious, utterly disgusting!!!');
    await until('the message', async () => (await chats()).some((c) => c.name === 'Yusuf' && Number.parseInt(c.fresh, 10) >= 2));
    expect(await told()).toHaveLength(1);
  });

  test('a threat of harm, before and after a restart of the browser once in all', async () => {
    await says(yusuf, 'Yusuf Kaya', HARM);
    await until('the second notification', async () => (await told()).length === 2);
    const before = (await told()).map(eventOf);
    const texts = await yusuf.$$eval('.message.customer p', (all) => all.map((e) => e.textContent ?? ''));
    await launched.close();
    await start();
    await until('both moods', async () => (await chats()).every((c) => c.band !== 'unknown'));
    for (const text of texts.slice(-2)) await says(yusuf, 'Yusuf Kaya', text);
    await until('the same again', async () => (await nameOrder())[0] === 'Yusuf');
    expect((await told()).map(eventOf).filter((event) => before.includes(event))).toEqual([]);
  });
});
