import type { Frame, Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { editor, editorHtml, lastReply, logIn, openReply, openTicket, send, sentMails } from '../../desks/rt/agent';
import { rt } from '../../desks/rt/desk';
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
  undo,
  useBrowser,
  waitForMark,
  waitForRoles,
} from './session';

/** Request Tracker 5: a rich editor in a frame; the reply form shows no conversation but the quote in the draft. */
describe('Request Tracker 5', () => {
  const desk = useBrowser(logIn);
  let page: Page;
  let panel: Page;
  let ticket: number;

  beforeAll(() => {
    page = desk.page;
  });
  beforeEach(async () => {
    ticket = await rt.fresh();
  });

  test('the ticket is read with who said what, in the side panel and in a tab of its own', async () => {
    picturesOnFailure('rt-ticket', () => ({ page, panel }));
    await openTicket(page, ticket);
    panel = await desk.openPanel();
    const seen = await waitForRoles(panel, ['customer', 'agent', 'note', 'customer']);
    expect(seen[0]?.text).toContain('I ordered a standing desk');
    expectAnswer(seen[1]);
    expect(seen[2]?.text).toContain('Courier lost the parcel.');
    expectFurious(seen[3]);

    const inTab = await desk.panelInTab();
    expect(await waitForRoles(inTab, ['customer', 'agent', 'note', 'customer'])).toEqual(seen);
    await inTab.close();
  });

  /** Waits until the editor's page shows the phrase, or does not. */
  const waitForPhrase = (frame: Frame, there: boolean) =>
    frame.waitForFunction((phrase, wanted) => document.body.textContent?.includes(phrase) === wanted, {}, PHRASE, there);

  test('a reply on the quote: read, marked, replaced, undone, sent, stored clean', async () => {
    picturesOnFailure('rt-quote', () => ({ page, panel }));
    await openReply(page, ticket, 'quote');
    panel = await desk.openPanel();
    const frame = await editor(page);
    await page.keyboard.type(`${DRAFT} `);
    await expectDraft(panel, DRAFT);
    const seen = await waitForRoles(panel, ['agent', 'customer']);
    expectAnswer(seen[0]);
    expectFurious(seen[1]);
    await waitForMark(frame);

    const before = await editorHtml(page);
    const replacement = await replacePhrase(panel);
    await waitForPhrase(frame, false);
    const after = await editorHtml(page);
    expectOnlyReplaced(before, after, replacement);

    await page.bringToFront();
    await undo(page);
    await waitForPhrase(frame, true);
    expect(plainSpaces(await editorHtml(page))).toBe(plainSpaces(before));
    expect(await replacePhrase(panel)).toBe(replacement);
    await waitForPhrase(frame, false);
    expect(await editorHtml(page)).toBe(after);

    await send(page);
    const [stored] = await lastReply(ticket);
    expect(plainSpaces(stored?.content ?? '')).toBe(plainSpaces(after));
    expectCleanReply(stored?.content ?? '', replacement);
    const mail = (await sentMails(ticket)).at(-1);
    expectCleanReply(mail?.html ?? '', replacement);
    expectCleanReply(mail?.text ?? '', replacement);
  });

  test('a line is put in behind the typed words and before the quote', async () => {
    picturesOnFailure('rt-line', () => ({ page, panel }));
    await openReply(page, ticket, 'quote');
    panel = await desk.openPanel();
    await editor(page);
    await page.keyboard.type(`${DRAFT} `);
    await expectDraft(panel, DRAFT);
    const before = await editorHtml(page);
    const line = await insertLine(panel);
    await until('the line in the editor', async () => plainSpaces(await editorHtml(page)).includes(plainSpaces(line)));
    expectOnlyInserted(before, await editorHtml(page), line);
  });

  test('a reply with nothing quoted: the draft is read and checked', async () => {
    picturesOnFailure('rt-empty', () => ({ page, panel }));
    await openReply(page, ticket, 'empty');
    panel = await desk.openPanel();
    const frame = await editor(page);
    await page.keyboard.type(DRAFT);
    await expectDraft(panel, DRAFT);
    const before = await editorHtml(page);
    const replacement = await replacePhrase(panel);
    await waitForPhrase(frame, false);
    expectOnlyReplaced(before, await editorHtml(page), replacement);
  });
});
