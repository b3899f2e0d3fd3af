/** What an agent does in Roundcube, and the mails that have really gone out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { until, waitFor } from '../../support/waits';
import { STATE } from '../machine';
import { PASSWORD } from '../shape';
import { type Agent, roundcube, SENT } from './desk';

export async function logIn(page: Page, agent: Agent): Promise<void> {
  await page.goto(`${roundcube.url}/`, { waitUntil: 'domcontentloaded' });
  if (!(await page.$('#rcmloginuser'))) return;
  await page.type('#rcmloginuser', `${agent}@helpdesk.example`);
  await page.type('#rcmloginpwd', PASSWORD);
  await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), page.keyboard.press('Enter')]);
}

/** Dana's last mail on a page of its own. */
export async function openMail(page: Page): Promise<void> {
  await page.goto(`${roundcube.url}/?_task=mail&_mbox=INBOX`, { waitUntil: 'domcontentloaded' });
  await waitFor(page, '#messagelist tr.message');
  const uid = await page.$$eval('#messagelist tr.message a[href*="_uid="]', (links) =>
    Math.max(...links.map((link) => Number(new URL((link as HTMLAnchorElement).href).searchParams.get('_uid')))),
  );
  await page.goto(`${roundcube.url}/?_task=mail&_mbox=INBOX&_uid=${uid}&_action=show`, { waitUntil: 'domcontentloaded' });
  await waitFor(page, '#messagebody');
}

/** "Reply" on Dana's last mail: the composer with the caret in it. */
export async function openReply(page: Page): Promise<void> {
  await openMail(page);
  await page.waitForFunction(() =>
    Boolean((globalThis as unknown as { rcmail?: { commands: Record<string, unknown> } }).rcmail?.commands.reply),
  );
  await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), page.click('a.reply[title="Reply to sender"]')]);
}

/** The HTML composer: TinyMCE's frame. */
export async function htmlEditor(page: Page): Promise<Frame> {
  const frame = await (await waitFor(page, '#composebody_ifr')).contentFrame();
  if (!frame) throw new Error("Roundcube's editor frame has no document.");
  await (await waitFor(frame, 'body#tinymce[contenteditable=true]')).focus();
  return frame;
}

/** What TinyMCE would send, not what the page shows. */
export const editorHtml = (page: Page): Promise<string> =>
  page.evaluate(() =>
    (globalThis as unknown as { tinymce: { activeEditor: { getContent(): string } } }).tinymce.activeEditor.getContent(),
  );

/** "Send"; waits until Roundcube is back at the mailbox, which it is only when the mail was taken. */
export async function send(page: Page): Promise<void> {
  await Promise.all([
    page.waitForNavigation({ waitUntil: 'domcontentloaded' }),
    page.click('#compose-content button.send, #layout-content a.send, button.send'),
  ]);
}

const mails = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.part'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** The one mail with `mark` in it, raw, as it left through SMTP. */
export async function sentMail(mark: string): Promise<string> {
  return until(`a sent mail holding "${mark}"`, async () => mails(SENT).find((mail) => mail.includes(mark)));
}

/** The copy in the agent's own Sent folder, raw. */
export async function storedMail(agent: Agent, mark: string): Promise<string> {
  const box = join(STATE, 'roundcube', 'mail', agent, '.Sent');
  return until(`a stored mail holding "${mark}"`, async () =>
    [...mails(join(box, 'cur')), ...mails(join(box, 'new'))].find((mail) => mail.includes(mark)),
  );
}
