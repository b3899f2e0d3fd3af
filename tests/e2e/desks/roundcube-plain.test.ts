import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { logIn, openMail, openReply, PLAIN_EDITOR, send, sentMail, storedMail } from '../../desks/roundcube/agent';
import { roundcube } from '../../desks/roundcube/desk';
import { waitFor } from '../../support/browser';
import {
  DRAFT,
  expectAnswer,
  expectCleanReply,
  expectDraft,
  expectFurious,
  expectOnlyReplaced,
  PHRASE,
  picturesOnFailure,
  replacePhrase,
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

  test('a reply below the quote: read, flagged, replaced, sent, stored clean', async () => {
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
    expectOnlyReplaced(before, await value(), replacement);

    await send(page);
    for (const mail of [await sentMail(), await storedMail('samplain')]) {
      expect(mail.html).toBe('');
      expectCleanReply(mail.text, replacement);
    }
  });
});
