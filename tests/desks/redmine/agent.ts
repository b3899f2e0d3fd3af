/** What an agent does in Redmine, and what it has stored of it. */
import type { Page } from 'puppeteer-core';
import { until, waitFor } from '../../support/waits';
import { PASSWORD } from '../shape';
import { redmine, rest } from './desk';

export const NOTES = '#issue_notes';

export async function logIn(page: Page): Promise<void> {
  await page.goto(`${redmine.url}/login`, { waitUntil: 'domcontentloaded' });
  if (!(await page.$('#username'))) return;
  await page.type('#username', 'sam');
  await page.type('#password', PASSWORD);
  await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), page.keyboard.press('Enter')]);
}

export async function openTicket(page: Page, issue: number): Promise<void> {
  await page.goto(`${redmine.url}/issues/${issue}`, { waitUntil: 'load' });
}

/**
 * The notes field with the caret in it.
 * @param how `quote`: "Quote" on the customer's last note; `empty`: "Edit"
 */
export async function openReply(page: Page, issue: number, how: 'quote' | 'empty' = 'empty'): Promise<void> {
  await openTicket(page, issue);
  if (how === 'quote') {
    await page.$$eval('#history .journal.has-notes .icon-comment', (links) => (links.at(-1) as HTMLElement).click());
    await page.waitForFunction((s) => document.querySelector<HTMLTextAreaElement>(s)?.value.includes('> '), {}, NOTES);
  } else {
    await page.click('.contextual a.icon-edit');
  }
  await waitFor(page, NOTES);
  await page.focus(NOTES);
}

/** "Submit"; waits until Redmine has taken it. */
export async function send(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), page.click('#issue-form input[name=commit]')]);
}

/** The last note stored on an issue. Waits until there are `count` (a fresh issue has 3). */
export async function lastNote(issue: number, count = 4): Promise<string> {
  return until(`note ${count} of issue ${issue}`, async () => {
    const answer = await rest<{ issue: { journals: { notes: string }[] } }>(
      'sam',
      'GET',
      `issues/${issue}.json?include=journals`,
    );
    const notes = answer.issue.journals.filter((journal) => journal.notes);
    return notes.length >= count ? notes.at(-1)?.notes : null;
  });
}
