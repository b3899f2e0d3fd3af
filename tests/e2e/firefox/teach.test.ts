import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApart, type OwnBuild } from '../../support/build';
import { ensureFirefox, type Firefox, launchFirefox } from '../../support/firefox';
import { until } from '../../support/waits';
import { serveDesk } from '../teach/desk';

/** "Teach this site" in Firefox: begun in the real sidebar, pointed at in the page, kept and used after a reload. */
const program = ensureFirefox();

describe.skipIf(!program)('teaching a site in Firefox', () => {
  let build: OwnBuild;
  let desk: Awaited<ReturnType<typeof serveDesk>>;
  let firefox: Firefox;

  beforeAll(async () => {
    build = buildApart('store', 'firefox');
    desk = await serveDesk();
    firefox = await launchFirefox(program ?? '', build.dir);
  });
  afterAll(async () => {
    await firefox?.close();
    desk?.close();
    build?.remove();
  });

  const turns = () =>
    firefox.panel(() => Array.from(document.querySelectorAll('[data-testid="turn"]'), (e) => e.getAttribute('data-from')));
  const preview = () =>
    firefox.panel(() => {
      const { customer, agent, note } = document.querySelector<HTMLElement>('[data-testid="teach-preview"]')?.dataset ?? {};
      return [customer, agent, note].join();
    });
  const layer = () => firefox.page(() => document.querySelector('evenkeel-teach') !== null);
  const place = (words: string) =>
    firefox.page((text) => {
      const e = Array.from(document.querySelectorAll('#flow > div > div > div')).find((x) => x.textContent?.includes(text));
      const r = e?.getBoundingClientRect();
      return r ? { x: Math.round(r.left + 20), y: Math.round(r.top + 8) } : null;
    }, words);
  const teach = async (from: string, words: string) => {
    await firefox.clickInPanel(`[data-testid="teach-role"][data-role="${from}"]`);
    await until('the layer', layer);
    const at = await place(words);
    if (!at) throw new Error(`no "${words}" on the page`);
    await firefox.clickAt(at.x, at.y);
    await until('the layer to go', async () => !(await layer()));
  };

  test('one press each, a preview, kept, and right after a reload', async () => {
    await firefox.goto(`${desk.url}81`);
    await firefox.pressToolbarButton();
    await firefox.clickInPanel('[data-state="off"] button');
    await firefox.answerPrompt(true);
    await firefox.clickInPanel('[data-testid="teach-start"]');
    await teach('customer', 'The lamp arrived');
    await teach('agent', 'Noted. A photo');
    await teach('note', 'Third cracked');
    await until('the preview', async () => (await preview()) === '2,2,1');
    // The page heard none of the presses.
    expect(await firefox.page(() => (window as unknown as { presses: number }).presses)).toBe(0);
    await firefox.clickInPanel('[data-testid="teach-keep"]');
    const taught = ['customer', 'agent', 'note', 'customer', 'agent'].join();
    await until('the turns', async () => (await turns()).join() === taught);
    await firefox.goto(`${desk.url}82`);
    await until('another ticket', async () => (await turns()).join() === 'customer,agent,customer');
    expect(await firefox.errors()).toEqual([]);
  });
});
