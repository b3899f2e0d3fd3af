import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Launched, launch } from '../../support/browser';
import { askIn } from './worker';

/** The real worker with the real database, asked over the line that the bank's pages use. */
let launched: Launched;
let page: Page;
let ask: ReturnType<typeof askIn>;

beforeAll(async () => {
  launched = await launch({ extensionDir: inject('extensionDir') });
  page = await launched.extensionPage('options.html');
  ask = askIn(page);
});
afterAll(() => launched?.close());

const line = { kind: 'empathy', id: 'empathy.e2e.own', text: 'A line of our own.' };

test('the bank is edited, outlives the worker, is undone and backed up', async () => {
  const before = await ask('open');
  expect(before.rows.length).toBeGreaterThan(500);
  expect(before.gives).toMatchObject({ total: before.rows.length, undo: null, trouble: null, aside: [], news: [] });

  await ask('edit', { command: { do: 'put', layer: 'mine', entries: [line] } });
  const worker = await launched.browser.waitForTarget((t) => t.type() === 'service_worker' && t.url().includes(launched.id));
  await (await worker.worker())?.close();
  const after = await ask('open');
  expect(after.rows.find((r) => r.entry.id === line.id)?.entry).toEqual(line);
  expect(after.gives).toMatchObject({ undo: `Changed "${line.id}"` });

  const backup = (await ask('backup')).gives as { text: string };
  expect(JSON.parse(backup.text)).toMatchObject({ format: 'evenkeel-backup', mine: { entries: [line] } });

  await ask('undo');
  const undone = await ask('open');
  expect(undone.rows.find((r) => r.entry.id === line.id)).toBeUndefined();
  await ask('restore-backup', { text: backup.text });
  expect((await ask('open')).rows.find((r) => r.entry.id === line.id)?.entry).toEqual(line);
  await expect(ask('edit', { command: { do: 'put', layer: 'mine', entries: [{ ...line, text: 3 }] } })).rejects.toThrow(
    'cannot be stored',
  );
});
