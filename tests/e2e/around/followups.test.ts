import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { browser as ExtensionApi } from 'wxt/browser';
import type { Kept } from '@/entrypoints/background/followups/reminder';
import { serveDemoDesk } from '../../demo/serve';
import { type Launched, launch, testId, until, waitFor, waitForText } from '../../support/browser';
import { buildApart, type OwnBuild } from '../../support/build';

/** In the functions that run inside the extension. */
declare const chrome: typeof ExtensionApi;

/** A promise is sent, a reminder set at one press, and it comes back: by the alarm, from a dead worker, after a restart of the browser. */
let build: OwnBuild;
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
let profile: string;
let launched: Launched;
let page: Page;
let panel: Page;
let list: Page;

/** Where pictures of what was seen go, if anywhere. */
const pictures = process.env.PICTURES;
const picture = async (of: Page, name: string) => {
  if (pictures) await of.screenshot({ path: `${pictures}/${name}.png` as `${string}.png` });
};
const worker = async () => {
  const target = await launched.browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(launched.id));
  const found = await target.worker();
  if (!found) throw new Error('no worker');
  return found;
};
const badge = async () => (await worker()).evaluate(() => chrome.action.getBadgeText({}));
const told = async () => (await worker()).evaluate(async () => Object.keys(await chrome.notifications.getAll()));
const alarm = async () => (await worker()).evaluate(async () => (await chrome.alarms.get('followups'))?.scheduledTime ?? null);
const inFront = async () =>
  (await worker()).evaluate(async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.url ?? '');
/** All that is kept; with `change`, the first one is changed as a clock or another hand would, and the worker is told. */
const kept = (change: Partial<Kept> = {}): Promise<Kept[]> =>
  list.evaluate(
    (more) =>
      new Promise<Kept[]>((done, fail) => {
        const open = indexedDB.open('evenkeel-followups');
        open.onerror = () => fail(open.error);
        open.onsuccess = () => {
          const db = open.result;
          const store = db.transaction('reminders', 'readwrite').objectStore('reminders');
          const all = store.getAll();
          all.onsuccess = () => {
            const [first] = all.result as Kept[];
            if (first && Object.keys(more).length > 0) store.put({ ...first, ...more });
          };
          store.transaction.onerror = () => fail(store.transaction.error);
          store.transaction.oncomplete = () => {
            db.close();
            if (Object.keys(more).length > 0) void chrome.runtime.sendMessage({ type: 'followups-changed' });
            done(all.result as Kept[]);
          };
        };
      }),
    change,
  );
/** The first reminder is for so many ms from now. */
const comeIn = async (ms: number): Promise<number> => {
  const at = Date.now() + ms;
  await kept({ at, due: at, open: at, wait: at, told: null });
  return at;
};
const press = (at: Page, name: string) => at.locator(`::-p-aria([name="${name}"][role="button"])`).click();
const start = async () => {
  launched = await launch({ extensionDir: build.dir, profile, atStart: true });
  page = await launched.newPage(`${desk.url}tickets/20471`);
  panel = await launched.openPanel(page);
};

beforeAll(async () => {
  profile = mkdtempSync(join(tmpdir(), 'evenkeel-followups-'));
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

test('a promise in a reply that was sent offers a reminder, and one press sets it', async () => {
  await waitFor(panel, testId('after'));
  expect(await panel.$(testId('followup-offer'))).toBeNull();
  await page.type('textarea', 'I am sorry about the two payments, Dana. I will write to you within 24 hours about the refund.');
  expect(await panel.$(testId('followup-offer'))).toBeNull();
  await page.keyboard.press('Enter');
  await waitForText(panel, 'Your reply promises “within 24 hours”. That is tomorrow', { within: testId('followup-offer') });
  await picture(panel, 'offer');
  await panel.locator(`${testId('followup-offer')} .btn`).click();
  await waitForText(panel, /I’ll remind you (tomorrow|today), \d\d:\d\d/, { within: testId('followup-said') });
  await waitFor(panel, testId('followup-set'));
  await picture(panel, 'set');
  list = await launched.extensionPage('options.html#/followups');
  await waitForText(list, 'Promised “within 24 hours”', { within: testId('followup-row') });
  const [reminder] = await kept();
  expect(reminder).toMatchObject({ kind: 'promise', name: 'Dana', address: `${desk.url}tickets/20471`, done: null, told: null });
  expect(JSON.stringify(reminder)).not.toContain('payments');
  await until('the alarm', async () => (await alarm()) === reminder?.at);
  expect(await badge()).toBe('');
});

test('what is edited in the list shows in the panel, and is taken back', async () => {
  await press(list, 'Edit: Dana');
  await list.locator('textarea').fill('Ask Tom in billing first');
  await picture(list, 'edit');
  await press(list, 'Save');
  await waitForText(list, 'Ask Tom in billing first', { within: testId('followup-row') });
  await press(list, 'Undo');
  await waitForText(list, 'Taken back.', { within: testId('followup-said') });
  expect((await kept())[0]).toMatchObject({ note: '', rev: 3 });
});

test('after a journey the moment is the same, and the list says where it was chosen', async () => {
  const before = (await kept())[0];
  const shown = () => list.$eval(`${testId('followup-row')} time`, (e) => `${e.dateTime} ${e.textContent}`);
  const home = await shown();
  await list.emulateTimezone('Pacific/Auckland');
  await list.reload();
  await waitForText(list, `Chosen in the time zone ${before?.zone.replaceAll('_', ' ')}`, { within: testId('followup-row') });
  const away = await shown();
  expect(away.split(' ')[0]).toBe(home.split(' ')[0]);
  expect(away).not.toBe(home);
  await list.emulateTimezone('');
  await list.reload();
  await until('the time at home', async () => (await shown().catch(() => '')) === home);
  expect((await kept())[0]).toEqual(before);
});

test('two windows that edit one reminder: the second is shown what the first has written', async () => {
  const second = await launched.extensionPage('options.html#/followups');
  await waitFor(second, testId('followup-row'));
  await press(second, 'Edit: Dana');
  await second.locator('textarea').fill('From the second window');
  await list.bringToFront();
  await press(list, 'Edit: Dana');
  await list.locator('textarea').fill('From the first window');
  await press(list, 'Save');
  await waitForText(list, 'From the first window', { within: testId('followup-row') });
  await second.bringToFront();
  await press(second, 'Save');
  await waitForText(second, '“From the first window”', { within: testId('followup-clash') });
  expect((await kept())[0]?.note).toBe('From the first window');
  await press(second, 'Keep mine');
  await list.bringToFront();
  await waitForText(list, 'From the second window', { within: testId('followup-row') });
  await second.close();
});

test('all open ones go into a calendar file', async () => {
  await list.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => {
        document.body.dataset.saved = text;
      });
      return make(blob);
    };
  });
  await press(list, 'Save as calendar file (.ics)');
  const file = await until('the file', () => list.evaluate(() => document.body.dataset.saved));
  expect(file.replace(/\r\n /g, '')).toMatch(
    /^BEGIN:VCALENDAR\r\n[^]*SUMMARY:Dana: Promised\r\n[^]*URL:http:[^]*END:VCALENDAR\r\n$/,
  );
});

test('when it is due the alarm wakes a dead worker: badge, notification, and an entry in the panel', async () => {
  await (await worker()).evaluate(async () => chrome.storage.local.set({ 'settings.v1': { notify: true } }));
  const at = await comeIn(4000);
  await until('the alarm', async () => (await alarm()) === at || Date.now() >= at);
  await (await worker()).close();
  await waitFor(panel, testId('followup-due'));
  await until('the badge', async () => (await badge()) === '•');
  await until('the notification', async () => (await told()).length === 1);
  expect((await kept())[0]?.told).toBeGreaterThanOrEqual(at);
  await picture(panel, 'due');
  await picture(list, 'list');
});

test('a press on the notification opens the ticket, where the line to send is a press away', async () => {
  await page.close();
  await list.bringToFront();
  const [id = ''] = await told();
  await (await worker()).evaluate((notification) => {
    // what the browser does on a press
    (chrome.notifications.onClicked as unknown as { dispatch(id: string): void }).dispatch(notification);
  }, id);
  await until('the ticket', async () => (await inFront()) === `${desk.url}tickets/20471`);
  expect(await told()).toEqual([]);
  const target = await launched.browser.waitForTarget((t) => t.url() === `${desk.url}tickets/20471`);
  page = (await target.page()) as Page;
  await page.bringToFront();
  panel = await launched.openPanel(page);
  await page.waitForSelector('textarea');
  await page.focus('textarea');
  await panel.locator(testId('followup-line')).click();
  await until('the line in the reply', async () =>
    (await page.$eval('textarea', (e) => e.value)).includes('I promised you an answer'),
  );
  await picture(panel, 'line');
});

test('it can wait, and comes back after the browser was closed over its time, saying that it is late', async () => {
  await press(panel, 'Later: Dana');
  await press(panel, 'In 1 h');
  await waitForText(panel, /Moved to/, { within: testId('followup-said') });
  await until('no badge', async () => (await badge()) === '');
  expect((await kept())[0]).toMatchObject({ snoozed: 1, told: null });
  // long enough for the browser to be closed before
  const at = await comeIn(12_000);
  await kept({ due: at - 2 * 3_600_000 });
  await launched.close();
  await until('its time', async () => Date.now() > at);
  await start();
  await until('the badge', async () => (await badge()) === '•');
  await until('the notification', async () => (await told()).length === 1);
  await waitForText(panel, '2 hours late', { within: testId('followup-due') });
  await picture(panel, 'late');
});

test('a clock that had run ahead tells it again when its time has come', async () => {
  list = await launched.extensionPage('options.html#/followups');
  await waitFor(list, testId('followup-row'));
  await picture(list, 'list-late');
  // told by a clock two days ahead, then set back: its time is still to come
  const at = Date.now() + 3000;
  await kept({ at, due: at, open: at, told: at + 48 * 3_600_000, rang: at + 48 * 3_600_000 });
  await until('the alarm', async () => (await alarm()) === at || Date.now() > at);
  await until('told once more', async () => {
    const [r] = await kept();
    return r?.told !== null && r?.told !== undefined && r.told >= at && r.told < at + 3_600_000;
  });
});

test('ticked off it is gone from panel and badge; damaged records are set aside and said', async () => {
  await press(list, 'Done: Dana');
  await waitForText(list, 'Done: Dana.', { within: testId('followup-said') });
  await until('no badge', async () => (await badge()) === '');
  await until('nothing due in the panel', async () => (await panel.$(testId('followup-due'))) === null);
  await press(list, 'Undo');
  await waitFor(list, testId('followup-row'));
  await kept({ at: 'spoilt' as unknown as number });
  await list.reload();
  await waitForText(list, 'One reminder on the disk was damaged');
  await picture(list, 'damaged');
});
