/** What an agent does in a Converse.js chat. */
import type { Page } from 'puppeteer-core';
import { until, waitFor, waitForCount } from '../../support/waits';
import { converse, type Said, stored } from './desk';

export const FIELD = 'textarea.chat-textarea';

/** Sam's chat with Dana, its messages there, the caret in the field. */
export async function openChat(page: Page, messages = 4): Promise<void> {
  await page.goto(`${converse.url}/?user=sam#converse/chat?jid=dana@chat.example`, { waitUntil: 'domcontentloaded' });
  await waitFor(page, FIELD, 60_000);
  await waitForCount(page, '.chat-msg__text', messages);
  await page.focus(FIELD);
}

/** Enter; waits until the server has stored the message. */
export async function send(page: Page, mark: string): Promise<Said & { xml: string }> {
  await page.focus(FIELD);
  await page.keyboard.press('Enter');
  return until(`a stored message holding "${mark}"`, async () =>
    (await stored()).find(({ from, body }) => from === 'sam' && body.includes(mark)),
  );
}
