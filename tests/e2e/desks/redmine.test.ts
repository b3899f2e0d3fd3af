import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { lastNote, logIn, NOTES, openReply, send } from '../../desks/redmine/agent';
import { redmine } from '../../desks/redmine/desk';
import {
  DRAFT,
  expectAnswer,
  expectCleanReply,
  expectDraft,
  expectFurious,
  expectOnlyReplaced,
  PHRASE,
  picturesOnFailure,
  plainSpaces,
  replacePhrase,
  useBrowser,
  waitForRoles,
} from './session';

/** Redmine: a plain field under the thread; nothing but names tells customer from agent. */
describe('Redmine', () => {
  const desk = useBrowser(logIn);
  let page: Page;
  let panel: Page;
  let issue: number;
  const value = (): Promise<string> => page.$eval(NOTES, (field) => (field as HTMLTextAreaElement).value);

  beforeAll(() => {
    page = desk.page;
  });
  beforeEach(async () => {
    issue = await redmine.fresh();
  });

  test.each(['empty', 'quote'] as const)('a reply (%s): read, flagged, replaced, sent, stored clean', async (how) => {
    picturesOnFailure(`redmine-${how}`, () => ({ page, panel }));
    await openReply(page, issue, how);
    panel = await desk.openPanel();
    await page.focus(NOTES);
    await page.keyboard.type(DRAFT);
    await expectDraft(panel, DRAFT);
    const seen = await waitForRoles(panel, ['customer', 'agent', 'note', 'customer']);
    expect(seen[0]?.text).toContain('I ordered a standing desk');
    expectAnswer(seen[1]);
    expect(seen[2]?.text).toContain('Courier lost the parcel.');
    expectFurious(seen[3]);

    const before = await value();
    const replacement = await replacePhrase(panel);
    await page.waitForFunction(
      (field, phrase) => !(document.querySelector(field) as HTMLTextAreaElement).value.includes(phrase),
      {},
      NOTES,
      PHRASE,
    );
    const after = await value();
    expectOnlyReplaced(before, after, replacement);

    await send(page);
    const stored = await lastNote(issue);
    expect(plainSpaces(stored)).toBe(plainSpaces(after));
    expectCleanReply(stored, replacement);
  });
});
