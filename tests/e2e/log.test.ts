import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { LogEntry } from '@/components/log/model/entry';
import { serveDemoDesk } from '../demo/serve';
import { type Launched, launch, testId, textOf, until, waitFor, waitForText } from '../support/browser';

/** The complaint log as an agent uses it: switched on, one press in the real panel, changed, saved as files, reported on; through a restart and a kill. */
const room = mkdtempSync(join(tmpdir(), 'evenkeel-log-'));
const options = { extensionDir: inject('extensionDir'), profile: join(room, 'profile'), atStart: true };
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
let launched: Launched;

beforeAll(async () => {
  desk = await serveDemoDesk();
  launched = await launch(options);
});
afterAll(async () => {
  await launched?.close();
  await desk?.close();
  rmSync(room, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

const press = (page: Page, words: string) => page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
const logPage = async (rest = '') => launched.extensionPage(`options.html#/log${rest}`);
/** What lies in the database, read past the page. */
const onDisk = (page: Page): Promise<LogEntry[]> =>
  page.evaluate(
    () =>
      new Promise<LogEntry[]>((done, failed) => {
        const ask = indexedDB.open('evenkeel-log');
        ask.onerror = () => failed(ask.error);
        ask.onsuccess = () => {
          const all = ask.result.transaction('entries').objectStore('entries').getAll();
          all.onsuccess = () => {
            ask.result.close();
            done(all.result as LogEntry[]);
          };
          all.onerror = () => failed(all.error);
        };
      }),
  );
const entryWhere = (page: Page, what: string, fits: (e: LogEntry) => boolean) =>
  until(what, async () => (await onDisk(page)).find(fits) ?? null);
/** Files that the page saves land here. */
const downloads = async (page: Page) =>
  (await page.createCDPSession()).send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: room });
const select = (page: Page, label: string, value: string) =>
  page.locator(`::-p-aria([name="${label}"][role="combobox"])`).fill(value);

test('is off at first; one press in the panel logs the complaint without any of its text, and it can be changed there', async () => {
  const page = await launched.newPage(`${desk.url}tickets/20471`);
  const panel = await launched.openPanel(page);
  await waitFor(panel, testId('band'));
  expect(await panel.$(testId('log-this'))).toBeNull();
  const log = await logPage();
  await press(log, 'Switch the log on');
  await waitForText(log, 'Nothing logged yet');

  await page.bringToFront();
  await (await waitFor(panel, testId('log-this'))).click();
  await waitForText(panel, 'Logged. Nothing of the messages was kept.', { within: testId('log-block') });
  const made = await entryWhere(log, 'the entry', () => true);
  expect(made).toMatchObject({ issue: 'billing', desk: new URL(desk.url).host, channel: 'chat', rating: null, note: '', rev: 1 });
  expect(made.ticket).toBe(page.url());
  expect(['angry', 'furious']).toContain(made.end);
  expect(made.curve.length).toBeGreaterThan(1);
  const turns = await panel.$$eval('[data-part="text"]', (all) =>
    all.map((e) => e.textContent ?? '').filter((t) => t.length > 20),
  );
  expect(turns.length).toBeGreaterThan(2);
  const kept = JSON.stringify(made);
  for (const turn of turns)
    for (const part of turn.split(/[.?!]/)) if (part.trim().length > 15) expect(kept).not.toContain(part.trim());

  await panel.click(`${testId('log-logged')} summary`);
  await waitFor(panel, testId('log-form'));
  await select(panel, 'How it ended', 'partly');
  await entryWhere(log, 'the outcome', (e) => e.outcome === 'partly' && e.rev > 1);
  await panel.locator('::-p-aria([name="Note"][role="textbox"])').fill('Promised to look at it by Friday.');
  await entryWhere(log, 'the note', (e) => e.note === 'Promised to look at it by Friday.');
  // the page beside it shows the change without being loaded again
  await waitForText(log, 'Settled in part');
  await panel.close();
  await page.close();
});

test('is changed in its page; of two windows at one entry the later is told', async () => {
  const one = await logPage();
  await (await waitFor(one, testId('log-row'))).click();
  await waitFor(one, testId('log-form'));
  await select(one, 'Customer’s rating', '2');
  const { id } = await entryWhere(one, 'the rating', (e) => e.rating === 2);
  const two = await logPage(`/${id}`);
  await waitFor(two, testId('log-form'));
  // typed in the second window and not yet at rest, when the first one writes
  await one.bringToFront();
  await two.evaluate(() => {
    const note = document.querySelector<HTMLTextAreaElement>('textarea.field');
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(note, 'From the second window.');
    note?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await one.evaluate(() => {
    const box = [...document.querySelectorAll('label')].find((l) => l.textContent === 'Confirm')?.querySelector('input');
    box?.click();
  });
  const both = await until('both to have written or been told', async () => {
    const told = [await one.$(testId('log-conflict')), await two.$(testId('log-conflict'))].map(Boolean);
    const [entry] = await onDisk(one);
    return told[0] || told[1] || (entry?.note === 'From the second window.' && entry.steps.includes('confirm'))
      ? { told, entry }
      : null;
  });
  // whoever came second: nothing of the first is gone, and what the second has typed stands in its form
  const told = both.told[0] ? one : both.told[1] ? two : null;
  if (told) {
    await told.bringToFront();
    await press(told, 'Save mine');
    await until('the second to be saved', async () => (await told.$(testId('log-conflict'))) === null);
  }
  await two.close();
  await one.close();
});

test('goes out as CSV and JSON, is wiped, and comes in again', async () => {
  const page = await logPage('/~files');
  await downloads(page);
  await waitForText(page, 'Back up as JSON');
  await press(page, 'Back up as JSON');
  await press(page, 'Export CSV');
  const day = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  const [json, csv] = ['json', 'csv'].map((end) => join(room, `evenkeel-log-${day}.${end}`)) as [string, string];
  await until('the files', async () => existsSync(json) && existsSync(csv) && readFileSync(csv, 'utf8').endsWith('\r\n'));
  const [before] = await onDisk(page);
  await page.keyboard.press('Escape');
  await press(page, 'Remove the whole log');
  await press(page, 'Yes, remove');
  await waitForText(page, 'The log is empty.', { within: testId('log-said') });
  expect(await onDisk(page)).toEqual([]);

  // cells that a spreadsheet would run come in as text, and go out harmless
  writeFileSync(json, readFileSync(json, 'utf8').replace(/"note":"[^"]*"/, '"note":"=HYPERLINK(1)"'));
  const chooser = page.waitForFileChooser();
  await press(page, 'Choose a file');
  await (await chooser).accept([json]);
  await waitForText(page, '1 new, 0 newer than here, 0 here already.');
  await press(page, 'Take in 1');
  await waitForText(page, '1 complaint taken in.', { within: testId('log-said') });
  const [after] = await onDisk(page);
  expect(after).toEqual({ ...before, note: '=HYPERLINK(1)' });
  rmSync(csv);
  await press(page, 'Export CSV');
  await until('the table', async () => existsSync(csv) && readFileSync(csv, 'utf8').endsWith('\r\n'));
  expect(readFileSync(csv, 'utf8')).toContain(",'=HYPERLINK(1),");
  await page.close();
});

test('has a report headed by findings, of several exports too', async () => {
  const page = await logPage('/~report');
  await waitForText(page, 'complaints logged');
  const [own] = await onDisk(page);
  const copy = (i: number, change: Partial<LogEntry>) => ({ ...own, id: `copy-${i}`, ref: `c${i}`, contacts: 1, ...change });
  const logOf = (entries: object[]) => JSON.stringify({ format: 'evenkeel-log', version: 1, entries });
  const files = [
    [1, 2, 3].map((i) => copy(i, { issue: 'delivery', start: 'furious', end: 'calm' })),
    [3, 4, 5].map((i) => copy(i, { issue: i === 3 ? 'delivery' : 'wait', start: 'furious', end: i === 3 ? 'calm' : 'angry' })),
  ].map((entries, i) => {
    const path = join(room, `agent-${i}.json`);
    writeFileSync(path, logOf(entries));
    return path;
  });
  const chooser = page.waitForFileChooser();
  await press(page, 'Choose files');
  await (await chooser).accept(files);
  await waitForText(page, 'From 2 files: 5 complaints. 1 stood in more than one.');
  await waitForText(page, 'Delivery comes up most: 3 of 5');
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
  await press(page, 'Show as tables');
  expect(await page.$$eval('.lg-table', (all) => all.length)).toBeGreaterThan(3);
  expect(await onDisk(page)).toHaveLength(1);
  await page.close();
});

test('is all there after the browser was killed while writing, and started again', async () => {
  const page = await logPage();
  await (await waitFor(page, testId('log-row'))).click();
  await waitFor(page, testId('log-form'));
  await select(page, 'What was done', 'replacement');
  await entryWhere(page, 'the change', (e) => e.resolution === 'replacement');
  // more is being written when the browser goes
  void page
    .evaluate(() => {
      for (const box of document.querySelectorAll<HTMLInputElement>('.lg-steps input')) box.click();
    })
    .catch(() => undefined);
  const gone = new Promise((done) => launched.browser.process()?.once('exit', done));
  launched.browser.process()?.kill('SIGKILL');
  await gone;
  launched = await launch(options);
  const again = await logPage();
  await waitFor(again, testId('log-row'));
  const [entry] = await onDisk(again);
  expect(entry).toMatchObject({ resolution: 'replacement', note: '=HYPERLINK(1)' });
  expect(await textOf(again, testId('log-shown'))).toBe('1 of 1');
  // still switched on, and the panel knows the conversation again
  const page2 = await launched.newPage(entry?.ticket);
  const panel = await launched.openPanel(page2);
  await waitForText(panel, 'Bring up to date', { within: testId('log-block') });
});
