/** What every desk test does and expects: a browser with Evenkeel, its panel beside the desk, and the way from a bad phrase to a sent reply. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, onTestFailed } from 'vitest';
import { type Launched, launch, testId, until, type Where, waitForText } from '../../support/browser';

/** What Sam types on every desk. Only the first words are a stock phrase that makes it worse. */
export const PHRASE = 'According to our policy';
export const REST = 'refunds are sent to the card you paid with.';
export const DRAFT = `${PHRASE} ${REST}`;

export interface Desk {
  readonly page: Page;
  /** The real side panel beside the page. */
  openPanel(): Promise<Page>;
  /** The panel's page in a tab of its own. */
  panelInTab(): Promise<Page>;
}

/** One browser for a test file, and one page in it on which `logIn` has been done. */
export function useBrowser(logIn: (page: Page) => Promise<void>): Desk {
  let launched: Launched | undefined;
  let page: Page | undefined;
  beforeAll(async () => {
    launched = await launch({ extensionDir: inject('extensionDir'), browser: inject('browser') });
    page = await launched.newPage();
    // Desks ask before a page with a half-written reply is left; a test that failed leaves one.
    page.on('dialog', (dialog) => void dialog.accept());
    await logIn(page);
  });
  afterAll(() => launched?.close());
  return {
    get page() {
      if (!page) throw new Error('The browser is not up.');
      return page;
    },
    openPanel() {
      if (!launched || !page) throw new Error('The browser is not up.');
      return launched.openPanel(page);
    },
    panelInTab() {
      if (!launched || !page) throw new Error('The browser is not up.');
      return launched.panelAsPage(page);
    },
  };
}

/** When the test fails, its pages are kept as pictures in `.output/failed-desks`. */
export function picturesOnFailure(name: string, pages: () => Record<string, Page | undefined>): void {
  onTestFailed(async () => {
    const { mkdirSync } = await import('node:fs');
    mkdirSync('.output/failed-desks', { recursive: true });
    for (const [what, page] of Object.entries(pages()))
      await page?.screenshot({ path: `.output/failed-desks/${name}-${what}.png` as `${string}.png` }).catch(() => {});
  });
}

export interface SeenTurn {
  from: string;
  text: string;
}

/** The turns as the panel gives them to tests and screen readers, oldest first. */
export const turns = (panel: Page): Promise<SeenTurn[]> =>
  panel.$$eval(testId('turn'), (all) =>
    all.map((turn) => ({
      from: (turn as HTMLElement).dataset.from ?? '',
      text: (turn.querySelector('[data-part="text"]')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    })),
  );

export const draft = (panel: Page): Promise<string> =>
  panel.$$eval(testId('draft'), (all) =>
    all
      .map((e) => e.textContent ?? '')
      .join(' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );

/** Waits until the turns are by these people in this order. */
export async function waitForRoles(panel: Page, roles: string[]): Promise<SeenTurn[]> {
  try {
    return await until(`turns by ${roles.join(', ')}`, async () => {
      const seen = await turns(panel);
      return seen.map(({ from }) => from).join() === roles.join() ? seen : null;
    });
  } catch (error) {
    const seen = (await turns(panel)).map(({ from, text }) => `${from}: ${text.slice(0, 100)}`).join('\n  ');
    throw new Error(
      `${(error as Error).message} The panel shows:\n  ${seen || (await panel.evaluate(() => document.body.innerText))}`,
    );
  }
}

const FURIOUS = 'This is the THIRD time I am writing to you people.';

/** Dana's last words: hers alone, without the mail she quotes and her phone's signature. */
export function expectFurious(turn: SeenTurn | undefined): void {
  expect(turn?.from).toBe('customer');
  expect(turn?.text).toContain(FURIOUS);
  expect(turn?.text).toContain('to the consumer office.');
  expect(turn?.text).not.toContain('Thank you for getting in touch');
  expect(turn?.text).not.toContain('wrote:');
  expect(turn?.text).not.toContain('Sent from my phone');
}

/** Sam's answer that made the promise: never taken for the customer's words. */
export function expectAnswer(turn: SeenTurn | undefined): void {
  expect(turn?.from).toBe('agent');
  expect(turn?.text).toContain('the courier will deliver it by Friday at the latest.');
}

/** The draft is what Sam typed and nothing of the quote or signature around it. */
export async function expectDraft(panel: Page, text: string): Promise<void> {
  await until(`the draft "${text}" alone`, async () => (await draft(panel)) === text.replace(/\s+/g, ' ').trim()).catch(
    async (error) => {
      throw new Error(`${error.message} The panel's draft: "${await draft(panel)}"`);
    },
  );
}

/**
 * Waits until the phrase is flagged, presses its first replacement that puts words in its place, and gives those words.
 * The press is a real one in the panel.
 */
export async function replacePhrase(panel: Page): Promise<string> {
  await waitForText(panel, new RegExp(PHRASE, 'i'), { within: testId('flag') });
  return press(panel, `${testId('flag')} ${testId('replacement')}:not([data-text=""])`);
}

/** Presses the first line to insert, and gives its words. */
export async function insertLine(panel: Page): Promise<string> {
  return press(panel, testId('line'));
}

/** A real press on the first match, and the words of what was really under it: the list may change until the press. */
async function press(panel: Page, selector: string): Promise<string> {
  await panel.evaluate((s) => {
    document.addEventListener(
      'click',
      (event) => {
        const button = (event.target as Element).closest<HTMLElement>(s);
        document.documentElement.dataset.pressed = button?.dataset.text ?? button?.querySelector('.say')?.textContent ?? '';
      },
      { capture: true, once: true },
    );
  }, selector);
  await panel.locator(selector).click();
  const words = await panel.evaluate(() => document.documentElement.dataset.pressed ?? '');
  expect(words).not.toBe('');
  return words;
}

/** Waits until the phrase, and nothing more than its flag's words, is underlined in this page or frame. */
export async function waitForMark(where: Where): Promise<void> {
  await until('the phrase to be underlined', async () => {
    const marked = await where.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => (range as Range).toString())),
    );
    return marked.some((text) => text.replace(/[\s,]+$/, '') === PHRASE);
  });
}

/** One press of Ctrl+Z in the field that has the focus. */
export async function undo(page: Page): Promise<void> {
  await page.keyboard.down('Control');
  await page.keyboard.press('z');
  await page.keyboard.up('Control');
}

/** Spaces of every kind made one plain space and apostrophes plain, so that an editor's way to write them does not matter. */
export const plainSpaces = (text: string): string =>
  text
    .replace(/&#39;|&apos;|&rsquo;|\u2019/g, "'")
    .replace(/&nbsp;|[\s\u00a0]/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

/**
 * The editor's text after the replacement is its text before with the phrase's place taken by the replacement, and not
 * one character or tag more. The phrase's end (a comma, say) may belong to the flag.
 */
export function expectOnlyReplaced(before: string, after: string, replacement: string): void {
  const [was, is] = [plainSpaces(before), plainSpaces(after)];
  const at = was.indexOf(PHRASE);
  expect(at).toBeGreaterThanOrEqual(0);
  expect(is.slice(0, at)).toBe(was.slice(0, at));
  const rest = was.slice(was.indexOf(REST));
  expect(is.endsWith(rest)).toBe(true);
  const middle = is.slice(at, is.length - rest.length);
  expect(middle.replace(/[\s,]+$/, '').toLowerCase()).toBe(
    plainSpaces(replacement)
      .replace(/[\s,]+$/, '')
      .toLowerCase(),
  );
}

/** The editor holds what it held, and one line more right behind what Sam typed. */
export function expectOnlyInserted(before: string, after: string, line: string): void {
  const [was, is] = [plainSpaces(before), plainSpaces(after)];
  const at = was.indexOf(REST) + REST.length;
  expect(is).toBe(plainSpaces(`${was.slice(0, at)} ${line} ${was.slice(at)}`));
}

/** What went out holds the replacement, not the phrase, and nothing of ours. */
export function expectCleanReply(sent: string, replacement: string): void {
  const text = plainSpaces(sent);
  expect(text.toLowerCase()).toContain(plainSpaces(replacement).toLowerCase());
  expect(text).toContain(REST);
  expect(text).not.toContain(PHRASE);
  expect(sent).not.toMatch(/evenkeel|chrome-extension|<mark\b|data-(flag|turn|testid|severity|ek)/i);
}
