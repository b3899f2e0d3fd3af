import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { browser as ExtensionApi } from 'wxt/browser';
import { serveDemoDesk } from '../../demo/serve';
import { buildApart, type OwnBuild } from '../../support/build';
import { ensureFirefox, type Firefox, launchFirefox } from '../../support/firefox';
import { until } from '../../support/waits';

/** In the functions that run inside the extension. */
declare const browser: typeof ExtensionApi;

/** The core of several conversations at once and of the hand-over in Firefox. */
const program = ensureFirefox();
let build: OwnBuild;
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
let firefox: Firefox;

const names = () =>
  firefox.panel(() => [...document.querySelectorAll('[data-testid="chat"] .who')].map((e) => e.textContent ?? '').join(' '));

describe.skipIf(!program)('Firefox: several conversations', () => {
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
  afterEach(async () => {
    expect(await firefox.errors()).toEqual([]);
  });

  test('a tab behind the present one joins the strip, and its mood stands at its toolbar button', async () => {
    await firefox.goto(`${desk.url}tickets/20471`);
    await firefox.pressToolbarButton();
    await until('the conversation', () => firefox.panel(() => document.querySelector('[data-testid="band"]') !== null));
    await firefox.panel((url) => void browser.tabs.create({ url, active: false }), `${desk.url}tickets/20533`);
    await until('both', async () => (await names()) === 'Dana Yusuf');
    await firefox.panel(() => {
      void browser.tabs.query({}).then(async (tabs) => {
        const titles = await Promise.all(tabs.map(({ id }) => browser.action.getTitle(id === undefined ? {} : { tabId: id })));
        document.body.dataset.titles = titles.join('; ');
      });
    });
    await until('both moods', async () => /furious|angry/.test(await firefox.panel(() => document.body.dataset.titles ?? '')));
  });

  test('a press goes to the other tab', async () => {
    await firefox.clickInPanel('[data-testid="chat"]:not([aria-current])');
    await until('the other conversation in the sidebar', () =>
      firefox.panel(() => document.querySelector('[data-testid="chat"][aria-current] .who')?.textContent === 'Yusuf'),
    );
  });

  test('the hand-over sums it up', async () => {
    await firefox.clickInPanel('[data-testid="handover"] summary');
    await until('the summary', () =>
      firefox.panel(() => document.querySelector('[data-testid="handover-summary"]')?.textContent?.includes('HP-20533') ?? false),
    );
  });
});
