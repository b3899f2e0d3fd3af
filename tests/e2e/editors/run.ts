/** `npx tsx tests/e2e/editors/run.ts [editor...]` prints the contract's matrix. */
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../../support/install-browser';
import { contract, EDITORS, matrix, type Row } from './contract';
import { serve } from './stand';

const found = await ensureBrowser();
const browser = await puppeteer.launch({
  executablePath: found.path,
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
});
const site = await serve();
const rows = new Map<string, Row>();
for (const name of process.argv.length > 2 ? process.argv.slice(2) : EDITORS) {
  const started = Date.now();
  try {
    rows.set(name, await contract(browser, site.url(name)));
  } catch (error) {
    console.error(name, error);
  }
  console.error(name, Date.now() - started, 'ms');
}
await browser.close();
await site.close();
console.log(matrix(rows));
