/** What an agent does in Roundcube, and the mails that have really gone out. */
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { until, waitFor } from '../../support/waits';
import { STATE } from '../machine';
import { type Mail, readMails } from '../mail';
import { PASSWORD } from '../shape';
import { type Agent, roundcube, SENT, STORY_ANSWER } from './desk';

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

/** The plain text composer. */
export const PLAIN_EDITOR = 'textarea#composebody';

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

/** The mail that has left through SMTP since the story was put there. */
export const sentMail = (): Promise<Mail> => until('a mail to be sent', async () => (await readMails(SENT)).at(-1));

/** The copy of it in the agent's own Sent folder (where the story's answer lies too). */
export const storedMail = (agent: Agent): Promise<Mail> =>
  until('a copy of the sent mail', async () => {
    const box = join(STATE, 'roundcube', 'mail', agent, '.Sent');
    const mails = [...(await readMails(join(box, 'cur'))), ...(await readMails(join(box, 'new')))];
    return mails.find(({ id }) => id !== STORY_ANSWER);
  });
