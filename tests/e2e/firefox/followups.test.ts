import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { browser as ExtensionApi } from 'wxt/browser';
import { serveDemoDesk } from '../../demo/serve';
import { buildApart, type OwnBuild } from '../../support/build';
import { ensureFirefox, type Firefox, launchFirefox } from '../../support/firefox';
import { until } from '../../support/waits';

/** In the functions that run inside the extension. */
declare const browser: typeof ExtensionApi;

/** The core of follow-ups in Firefox: a promise that was sent, a reminder at one press, and it comes back. */
const program = ensureFirefox();
let build: OwnBuild;
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
let firefox: Firefox;

const panelText = () => firefox.panel(() => document.body.innerText.replace(/\s+/g, ' '));
const inPanel = (selector: string) => firefox.panel((s) => document.querySelector(s) !== null, selector);

describe.skipIf(!program)('Firefox: follow-ups', () => {
  beforeAll(async () => {
    build = buildApart('demo', 'firefox');
    desk = await serveDemoDesk();
    firefox = await launchFirefox(program ?? '', build.dir);
  });
  afterAll(async () => {
    await firefox?.close();
    await desk?.close();
    build?.remove();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.log(`The sidebar shows: ${await panelText().catch(String)}`);
    expect(await firefox.errors()).toEqual([]);
  });

  test('a promise in a reply that was sent offers a reminder, and one press sets it', async () => {
    await firefox.goto(`${desk.url}tickets/20471`);
    await firefox.pressToolbarButton();
    await until('the conversation', () => inPanel('[data-testid="after"]'));
    await firefox.click('textarea');
    await firefox.type('I am sorry, Dana. I will write to you within 24 hours about the refund.');
    await firefox.click('.send');
    await until('the offer', async () => (await panelText()).includes('Your reply promises “within 24 hours”. That is tomorrow'));
    await firefox.clickInPanel('[data-testid="followup-offer"] .btn');
    await until('the reminder', () => inPanel('[data-testid="followup-set"]'));
  });

  test('when it is due the alarm brings it back, with the mark at the toolbar button and the line to send', async () => {
    await firefox.panel(() => {
      const open = indexedDB.open('evenkeel-followups');
      open.onsuccess = () => {
        const db = open.result;
        const store = db.transaction('reminders', 'readwrite').objectStore('reminders');
        const all = store.getAll();
        all.onsuccess = () => {
          const at = Date.now() + 2000;
          store.put({ ...all.result[0], at, due: at, open: at, wait: at, told: null });
        };
        store.transaction.oncomplete = () => {
          db.close();
          void browser.runtime.sendMessage({ type: 'followups-changed' });
        };
      };
    });
    await until('it to come back', () => inPanel('[data-testid="followup-due"]'));
    await firefox.panel(() => {
      void browser.action.getBadgeText({}).then((text) => {
        document.body.dataset.badge = text;
      });
    });
    await until('the mark', async () => (await firefox.panel(() => document.body.dataset.badge ?? '')) === '•');
    await firefox.clickInPanel('[data-testid="followup-line"]');
    await until('the line in the reply', async () =>
      (await firefox.page(() => document.querySelector('textarea')?.value ?? '')).includes('Dana'),
    );
    await firefox.clickInPanel('[data-testid="followup-due"] .fu-acts .btn');
    await until('it to be gone', async () => !(await inPanel('[data-testid="followup-due"]')));
  });
});
