import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { FIELD, openChat, send } from '../../desks/converse/agent';
import { converse, danaSays } from '../../desks/converse/desk';
import { until } from '../../support/browser';
import {
  DRAFT,
  expectCleanReply,
  expectDraft,
  expectOnlyReplaced,
  PHRASE,
  picturesOnFailure,
  plainSpaces,
  REST,
  replacePhrase,
  turns,
  useBrowser,
} from './session';

/** Converse.js: a live chat; Enter sends, a person's messages in a row stand in one block, new ones arrive by themselves. */
describe('Converse.js', () => {
  const desk = useBrowser(async () => {});
  let page: Page;
  let panel: Page;
  const value = (): Promise<string> => page.$eval(FIELD, (field) => (field as HTMLTextAreaElement).value);
  /** Dana's messages in a row may be one turn or two: what counts is who says what. */
  const said = async (from: string): Promise<string> =>
    (await turns(panel))
      .filter((turn) => turn.from === from)
      .map(({ text }) => text)
      .join(' ');

  beforeAll(() => {
    page = desk.page;
  });
  beforeEach(() => converse.fresh());

  test('a chat reply: read, flagged, replaced, sent, stored clean; her answer arrives by itself', async () => {
    picturesOnFailure('converse', () => ({ page, panel }));
    await openChat(page);
    panel = await desk.openPanel();
    await until('the chat to be read', async () => (await said('customer')).includes('to the consumer office.'));
    expect(await said('customer')).toContain('I ordered a standing desk');
    expect(await said('customer')).toContain('This is the THIRD time');
    expect(await said('agent')).toContain('the courier will deliver it by Friday at the latest.');
    expect(await said('agent')).not.toContain('THIRD');

    await page.focus(FIELD);
    await page.keyboard.type(DRAFT);
    await expectDraft(panel, DRAFT);
    const before = await value();
    const replacement = await replacePhrase(panel);
    await page.waitForFunction(
      (field, phrase) => !(document.querySelector(field) as HTMLTextAreaElement).value.includes(phrase),
      {},
      FIELD,
      PHRASE,
    );
    const after = await value();
    expectOnlyReplaced(before, after, replacement);

    const stored = await send(page, REST);
    expect(plainSpaces(stored.body)).toBe(plainSpaces(after));
    expectCleanReply(stored.xml, replacement);
    await until('the sent reply to be read as a turn', async () => (await said('agent')).includes(REST));

    await danaSays('So where is my money?');
    await until('her answer to be read', async () => (await said('customer')).includes('So where is my money?'));
  });
});
