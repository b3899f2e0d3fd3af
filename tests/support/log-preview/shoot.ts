/** Pictures of the complaint log, to be looked at: `npx tsx tests/support/log-preview/shoot.ts DIR [STATE...]`. Also runs axe in the rendered page. */
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import puppeteer from 'puppeteer-core';
import { createServer } from 'vite';

const root = path.resolve(import.meta.dirname, '../../..');
const [dir = '/tmp/log-shots', ...only] = process.argv.slice(2);
interface State {
  at: string;
  width?: number;
  /** Presses before the picture: selectors, or `key:Name`. */
  press?: string[];
  media?: 'print' | 'forced';
  zoom?: number;
}
const STATES: Record<string, State> = {
  off: { at: '?n=0&off#/log' },
  empty: { at: '?n=0#/log' },
  list: { at: '#/log' },
  dark: { at: '?theme=dark#/log' },
  entry: { at: '#/log', press: ['.lg-row:nth-child(2) b'] },
  'entry-dark': { at: '?theme=dark#/log', press: ['.lg-row:nth-child(2) b'] },
  bulk: { at: '#/log', press: ['.lg-row:nth-child(1) .lg-tick', '.lg-row:nth-child(3) .lg-tick'] },
  removed: { at: '#/log', press: ['.lg-row:nth-child(1) .lg-tick', '.lg-bulk button:nth-of-type(3)'] },
  narrow: { at: '#/log', width: 360 },
  'entry-narrow': { at: '#/log', width: 360, press: ['.lg-row:nth-child(2) b'] },
  report: { at: '#/log/~report' },
  'report-dark': { at: '?theme=dark#/log/~report' },
  'report-narrow': { at: '#/log/~report', width: 360 },
  'report-tables': { at: '#/log/~report', press: ['.lg-bar-top .btn'] },
  'report-few': { at: '?n=1#/log/~report' },
  'report-print': { at: '#/log/~report', media: 'print', width: 800 },
  'report-forced': { at: '#/log/~report', media: 'forced' },
  'list-forced': { at: '#/log', media: 'forced', press: ['.lg-row:nth-child(1) .lg-tick'] },
  files: { at: '#/log/~files' },
  'de-list': { at: '?lang=de#/log', press: ['.lg-row:nth-child(1) .lg-tick'] },
  'de-entry': { at: '?lang=de#/log', width: 360, press: ['.lg-row:nth-child(2) b'] },
  'de-report': { at: '?lang=de#/log/~report', width: 360 },
  'de-files': { at: '?lang=de#/log/~files', width: 360 },
  zoomed: { at: '#/log/~report', width: 640 },
};

const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0, hmr: false },
  resolve: { alias: { '@': root } },
});
await server.listen();
const address = `${server.resolvedUrls?.local[0]}tests/support/log-preview/index.html`;
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
await mkdir(dir, { recursive: true });
for (const [name, state] of Object.entries(STATES)) {
  if (only.length > 0 && !only.includes(name)) continue;
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.log(`${name}: ${String(error)}`));
  await page.setViewport({ width: state.width ?? 1280, height: 900, deviceScaleFactor: 1 });
  if (state.media === 'forced')
    await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', {
      features: [{ name: 'forced-colors', value: 'active' }],
    });
  await page.goto(address + state.at, { waitUntil: 'networkidle0' });
  await page.waitForSelector('.log :is(.card, .lg-list)', { timeout: 30_000 });
  for (const press of state.press ?? []) {
    await page.waitForSelector(press);
    await page.click(press);
  }
  await page.addScriptTag({ path: axe });
  const found = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    const wide = document.documentElement.scrollWidth - innerWidth;
    return [
      ...violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html.slice(0, 160)).join(' | ')}`),
      ...(wide > 0 ? [`${wide} px too wide`] : []),
    ];
  });
  for (const f of found) console.log(`${name}: ${f}`);
  if (state.media === 'print') await page.emulateMediaType('print');
  await page.screenshot({ path: path.join(dir, `${name}.png`), fullPage: true });
  await page.close();
}
await browser.close();
await server.close();
