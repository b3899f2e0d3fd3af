/** What an agent does in Request Tracker, and what RT has stored of it. */
import type { Frame, Page } from 'puppeteer-core';
import { until, waitFor } from '../../support/waits';
import { type Mail, readMails } from '../mail';
import { PASSWORD } from '../shape';
import { rt, SENT } from './desk';

export async function logIn(page: Page): Promise<void> {
  await page.goto(`${rt.url}/`, { waitUntil: 'domcontentloaded' });
  if (!(await page.$('#user'))) return;
  await page.type('#user', 'sam');
  await page.type('input[name=pass]', PASSWORD);
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
}

/** The ticket's page; its history is loaded late, so this waits until the customer's last message is there. */
export async function openTicket(page: Page, ticket: number): Promise<void> {
  await page.goto(`${rt.url}/Ticket/Display.html?id=${ticket}`, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => document.querySelectorAll('.transaction.message').length >= 4);
}

/**
 * The reply form with its rich editor ready and the caret in it.
 * @param how `quote`: "Reply" on the last message, which quotes it; `empty`: "Reply" in the ticket's menu, nothing quoted
 * @returns the editor's frame
 */
export async function openReply(page: Page, ticket: number, how: 'quote' | 'empty' = 'quote'): Promise<Frame> {
  if (how === 'quote') {
    await openTicket(page, ticket);
    const reply = await page.$$eval('.transaction.message a.reply-link', (links) => (links.at(-1) as HTMLAnchorElement).href);
    await page.goto(reply, { waitUntil: 'domcontentloaded' });
  } else {
    await page.goto(`${rt.url}/Ticket/Update.html?Action=Respond&id=${ticket}`, { waitUntil: 'domcontentloaded' });
  }
  return editor(page);
}

/** The editor's frame, with the caret at the start of its text. */
export async function editor(page: Page): Promise<Frame> {
  const frame = await (await waitFor(page, 'iframe.cke_wysiwyg_frame')).contentFrame();
  if (!frame) throw new Error("RT's editor frame has no document.");
  const body = await waitFor(frame, 'body.cke_editable[contenteditable=true]');
  await body.focus();
  return frame;
}

/** The editor's own idea of what it holds: its data, not the page's. */
export const editorHtml = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { CKEDITOR } = globalThis as unknown as { CKEDITOR: { instances: Record<string, { getData(): string }> } };
    return Object.values(CKEDITOR.instances)[0]?.getData() ?? '';
  });

/** "Update Ticket"; waits until RT has taken it. */
export async function send(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), page.click('input[name=SubmitTicket]')]);
}

export interface Stored {
  type: string;
  content: string;
}

interface Refs {
  items: { id: string; Type?: string }[];
}

/** Asks RT's REST interface, as another program would. */
async function rest<T>(path: string): Promise<T> {
  const authorization = `Basic ${Buffer.from(`sam:${PASSWORD}`).toString('base64')}`;
  const answer = await fetch(`${rt.url}/REST/2.0/${path}`, { headers: { authorization } });
  if (!answer.ok) throw new Error(`RT's REST interface says ${answer.status} to ${path}`);
  return (await answer.json()) as T;
}

/** The parts of the last reply stored in a ticket. Waits until there are `replies` of them (a fresh ticket has 2: Sam's and Dana's). */
export async function lastReply(ticket: number, replies = 3): Promise<Stored[]> {
  const last = await until(`reply ${replies} of ticket ${ticket}`, async () => {
    const { items } = await rest<Refs>(`ticket/${ticket}/history?fields=Type&per_page=100`);
    const all = items.filter(({ Type }) => Type === 'Correspond');
    return all.length >= replies ? all.at(-1) : null;
  });
  const { items } = await rest<Refs>(`transaction/${last.id}/attachments`);
  const parts = await Promise.all(items.map(({ id }) => rest<{ ContentType: string; Content?: string }>(`attachment/${id}`)));
  return parts
    .filter(({ Content }) => Content)
    .map(({ ContentType, Content = '' }) => ({ type: ContentType, content: Buffer.from(Content, 'base64').toString('utf8') }));
}

/** The mails RT has sent to the customer about a ticket, oldest first. Waits until there are `count` (a fresh ticket has sent her one: Sam's answer). */
export async function sentMails(ticket: number, count = 2): Promise<Mail[]> {
  return until(`mail ${count} to the customer about ticket ${ticket}`, async () => {
    const all = await readMails(SENT);
    const mails = all.filter(
      ({ subject, to }) => subject.includes(`[helpdesk.example #${ticket}]`) && to.includes('dana.whitfield@customer.example'),
    );
    return mails.length >= count ? mails : null;
  });
}
