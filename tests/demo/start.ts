import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ensureBrowser, launch, testId, textsOf, waitFor, waitForCount } from '../support/browser';
import { buildDemo, root } from '../support/build';
import { pagePlusPanelPicture } from '../support/picture';
import { serveDemoDesk } from './serve';

/**
 * `npm start`: builds Evenkeel and opens a browser with it on the demo desk. Without a display it does the same
 * headless: types a draft, prints what the panel says, saves one picture of page and panel.
 */
const DRAFT = 'Hi Dana, as I already told you, according to our policy refunds take up to 10 days. Sorry for any inconvenience.';
const PICTURE = `${root}.output/demo.png`;

const hasDisplay =
  process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = !hasDisplay || process.argv.includes('--headless');

const browser = await ensureBrowser();
console.log('Building Evenkeel ...');
const extensionDir = buildDemo();
const desk = await serveDemoDesk();
console.log(`Demo desk: ${desk.url}  Browser: ${browser.version}`);
const launched = await launch({ extensionDir, headless, browser });
try {
  const page = await launched.newPage(`${desk.url}tickets/20471`);
  await waitFor(page, 'textarea');
  const panel = await launched.openPanel(page);
  if (headless) await show(page, panel);
  else {
    console.log('The side panel is open beside the demo desk. Type a reply; press a line or a replacement to put it in.');
    console.log('Close the browser to end.');
    await new Promise<void>((closed) => launched.browser.once('disconnected', () => closed()));
  }
} finally {
  await launched.close();
  await desk.close();
}

async function show(page: Page, panel: Page): Promise<void> {
  await page.click('textarea');
  await page.keyboard.type(DRAFT);
  await waitForCount(panel, testId('flag'), 2);
  await waitForCount(panel, testId('line'), 1);
  const say = async (what: string, id: string) => {
    for (const text of await textsOf(panel, testId(id))) console.log(`${what.padEnd(10)} ${text.replace(/\s+/g, ' ')}`);
  };
  console.log(`\nDraft      ${DRAFT}\n`);
  await say('Mood', 'band');
  await say('Next', 'step');
  await say('Line', 'line');
  await say('Wording', 'flag');
  await say('Known', 'fact');
  mkdirSync(dirname(PICTURE), { recursive: true });
  await pagePlusPanelPicture(launched, page, panel, PICTURE);
  console.log(`\nPicture of page and panel: ${PICTURE}`);
}
