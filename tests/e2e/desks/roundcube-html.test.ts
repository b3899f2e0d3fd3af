import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { editorHtml, htmlEditor, logIn, openReply, send, sentMail, storedMail } from '../../desks/roundcube/agent';
import { roundcube } from '../../desks/roundcube/desk';
import { until } from '../../support/browser';
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
  plainSpaces,
  replacePhrase,
  useBrowser,
  waitForMark,
  waitForRoles,
} from './session';

/** Roundcube in HTML: TinyMCE in a frame; the caret starts in the line "On ... wrote:", so the agent's text joins it. */
describe('Roundcube, HTML', () => {
  const desk = useBrowser((page) => logIn(page, 'sam'));
  let page: Page;
  let panel: Page;

  beforeAll(() => {
    page = desk.page;
  });
  beforeEach(() => roundcube.fresh());

  test('a reply joined to the quote: read, marked, replaced, sent, stored clean', async () => {
    picturesOnFailure('roundcube-html', () => ({ page, panel }));
    await openReply(page);
    const frame = await htmlEditor(page);
    panel = await desk.openPanel();
    await htmlEditor(page);
    await page.keyboard.type(`${DRAFT} `);
    await expectDraft(panel, DRAFT);
    const seen = await waitForRoles(panel, ['agent', 'customer']);
    expectAnswer(seen[0]);
    expectFurious(seen[1]);
    await waitForMark(frame);

    const before = await editorHtml(page);
    const replacement = await replacePhrase(panel);
    await frame.waitForFunction((phrase) => !document.body.textContent?.includes(phrase), {}, PHRASE);
    const after = await editorHtml(page);
    expectOnlyReplaced(before, after, replacement);

    await send(page);
    // Roundcube itself puts a <br> into an empty paragraph when it sends.
    const tags = (html: string): string[] =>
      html.replace(/(<p[^>]*>)(\s|&nbsp;|<br[^>]*>)*<\/p>/gi, '$1').match(/<[a-z][a-z0-9]*/gi) ?? [];
    for (const mail of [await sentMail(), await storedMail('sam')]) {
      expectCleanReply(mail.text, replacement);
      expectCleanReply(mail.html, replacement);
      const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(mail.html)?.[1] ?? '';
      expect(tags(body)).toEqual(tags(after));
    }
  });

  test('a line is put in behind the typed words and before "wrote:"', async () => {
    picturesOnFailure('roundcube-html-line', () => ({ page, panel }));
    await openReply(page);
    await htmlEditor(page);
    panel = await desk.openPanel();
    await htmlEditor(page);
    await page.keyboard.type(`${DRAFT} `);
    await expectDraft(panel, DRAFT);
    const before = await editorHtml(page);
    const line = await insertLine(panel);
    await until('the line in the editor', async () => plainSpaces(await editorHtml(page)).includes(plainSpaces(line)));
    expectOnlyInserted(before, await editorHtml(page), line);
  });
});
