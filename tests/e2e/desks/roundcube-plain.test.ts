import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { logIn, openMail, openReply, PLAIN_EDITOR, send, sentMail, storedMail } from '../../desks/roundcube/agent';
import { roundcube } from '../../desks/roundcube/desk';
import { until, waitFor } from '../../support/browser';
import {
  DRAFT,
  expectAnswer,
  expectCleanReply,
  expectDraft,
  expectFurious,
  expectOnlyInserted,
  expectOnlyReplaced,
  insertLine,
  PHRASE,
  picturesOnFailure,
  replacePhrase,
  undo,
  useBrowser,
  waitForRoles,
} from './session';

/** Roundcube in plain text: a textarea with `>` quotes, the caret below the quote, the signature at the end. */
describe('Roundcube, plain text', () => {
  const desk = useBrowser((page) => logIn(page, 'samplain'));
  let page: Page;
  let panel: Page;
  const value = (): Promise<string> => page.$eval(PLAIN_EDITOR, (field) => (field as HTMLTextAreaElement).value);

  beforeAll(() => {
    page = desk.page;
  });
  beforeEach(() => roundcube.fresh());

  test('an open mail is read: Dana, and the answer she quotes', async () => {
    picturesOnFailure('roundcube-mail', () => ({ page, panel }));
    await openMail(page);
    panel = await desk.openPanel();
    const seen = await waitForRoles(panel, ['agent', 'customer']);
    expectAnswer(seen[0]);
    expectFurious(seen[1]);
  });

  test('a reply below the quote: read, flagged, replaced, undone, sent, stored clean', async () => {
    picturesOnFailure('roundcube-plain', () => ({ page, panel }));
    await openReply(page);
    await waitFor(page, PLAIN_EDITOR);
    panel = await desk.openPanel();
    await page.focus(PLAIN_EDITOR);
    await page.keyboard.type(`\n${DRAFT}\n`);
    await expectDraft(panel, DRAFT);
    const seen = await waitForRoles(panel, ['agent', 'customer']);
    expectAnswer(seen[0]);
    expectFurious(seen[1]);

    const before = await value();
    const replacement = await replacePhrase(panel);
    await page.waitForFunction(
      (field, phrase) => !(document.querySelector(field) as HTMLTextAreaElement).value.includes(phrase),
      {},
      PLAIN_EDITOR,
      PHRASE,
    );
    const after = await value();
    expectOnlyReplaced(before, after, replacement);

    await page.bringToFront();
    await page.focus(PLAIN_EDITOR);
    await undo(page);
    await until('the phrase back in the field', async () => (await value()) === before);
    await replacePhrase(panel);
    await until('the replacement in the field', async () => (await value()) === after);

    await send(page);
    for (const mail of [await sentMail(), await storedMail('samplain')]) {
      expect(mail.html).toBe('');
      expectCleanReply(mail.text, replacement);
    }
  });

  test('a line is put in behind the typed words', async () => {
    picturesOnFailure('roundcube-plain-line', () => ({ page, panel }));
    await openReply(page);
    await waitFor(page, PLAIN_EDITOR);
    panel = await desk.openPanel();
    await page.focus(PLAIN_EDITOR);
    await page.keyboard.type(`\n${DRAFT} `);
    await expectDraft(panel, DRAFT);
    const before = await value();
    const line = await insertLine(panel);
    await until('the line in the field', async () => (await value()).includes(line));
    expectOnlyInserted(before, await value(), line);
  });
});
