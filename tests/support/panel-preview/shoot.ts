/**
 * Pictures of the panel in every state, to be looked at: `npx tsx tests/support/panel-preview/shoot.ts DIR [STATE...] [--lang=de]`.
 * Also runs axe in the rendered page, where colours and sizes count, and prints what it finds.
 */
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { createServer } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');
const args = process.argv.slice(2);
const german = args.includes('--lang=de');
const [dir = '/tmp/panel-shots', ...only] = args.filter((arg) => !arg.startsWith('--'));

const STATES: Record<string, string> = {
  furious: 'view=furious',
  calm: 'view=calm',
  nothing: 'view=nothing',
  off: 'view=off',
  lang: 'view=lang',
  unsure: 'view=unsure',
  little: 'view=little',
  note: 'view=note',
  unknown: 'view=unknown',
  unsupported: 'view=unsupported',
  error: 'view=error',
  abuse: 'view=abuse',
  reason: 'view=furious&sheet=reason',
  keys: 'view=furious&sheet=keys&slow',
  inserted: 'view=calm&notice=inserted',
  copied: 'view=calm&notice=copied',
  kept: 'view=calm&notice=kept',
  ignored: 'view=nothing&notice=ignored',
  refused: 'view=off&notice=refused',
  waking: 'slow',
  chats: 'view=furious&chats=shut',
  care: 'view=calm&care=note',
  'care-away': 'view=off&care=away',
  handover: 'view=furious&handover',
  'chats-open': 'view=furious&chats=open',
};

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0, hmr: false },
  resolve: { alias: { '@': root } },
});
await server.listen();
const address = `${server.resolvedUrls?.local[0]}tests/support/panel-preview/index.html`;
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function look(page: Page, query: string): Promise<void> {
  await page.goto(`${address}?${query}${german ? '&lang=de' : ''}`, { waitUntil: 'networkidle0' });
  await page.waitForSelector('.panel');
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run();
    const wide =
      document.documentElement.scrollWidth > innerWidth ? `wider than the window: ${document.documentElement.scrollWidth}` : '';
    return [
      ...violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 120)).join(' | ')}`),
      ...(wide ? [wide] : []),
    ];
  });
  if (found.length > 0) console.log(query, found.join('\n  '));
}

await mkdir(dir, { recursive: true });
try {
  for (const [name, query] of Object.entries(STATES)) {
    if (only.length > 0 && !only.includes(name)) continue;
    for (const theme of ['light', 'dark']) {
      const page = await browser.newPage();
      await page.setViewport({ width: 380, height: 1180, deviceScaleFactor: 1 });
      await look(page, `${query}&theme=${theme}`);
      await page.screenshot({ path: path.join(dir, `${name}-${theme}.png`), fullPage: true });
      if (theme === 'light') {
        await page.setViewport({ width: 190, height: 900, deviceScaleFactor: 1 });
        await look(page, query);
        await page.screenshot({ path: path.join(dir, `${name}-narrow.png`), fullPage: true });
      }
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
