import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { serveDemoDesk } from '../demo/serve';
import { type Launched, launch, testId, until, waitForCount } from '../support/browser';
import { press, uiParts } from './editors/ui';

/** The question before sending, in a chat where Enter sends and in e-mail where a button does. */
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
let launched: Launched;
let page: Page;

beforeAll(async () => {
  desk = await serveDemoDesk();
  launched = await launch({ extensionDir: inject('extensionDir') });
});
afterAll(async () => {
  await launched?.close();
  await desk?.close();
});
afterEach(() => page?.close());

const STOP = 'Hi Dana, please calm down.';
const CHAT = 'textarea';
const MAIL = '.ProseMirror';

/** Sets it in the settings page, as a person does. */
const setAsking = async (on: boolean) => {
  const settings = await launched.extensionPage('options.html');
  const control = testId('switch-beforeSending');
  await settings.waitForSelector(control);
  if ((await settings.$eval(control, (e) => e.getAttribute('aria-checked'))) !== String(on)) await settings.click(control);
  await settings.waitForSelector(`${control}[aria-checked="${on}"]`);
  await settings.close();
};
const open = async (id: '20471' | '20533', text: string) => {
  page = await launched.newPage(`${desk.url}tickets/${id}`);
  const editor = id === '20471' ? CHAT : MAIL;
  await page.waitForSelector(editor);
  await page.bringToFront();
  await page.click(editor);
  await keys('Control', 'Home');
  await page.keyboard.type(text);
  await until('the mark', async () => (await pill())?.includes('1') === true);
};
const pill = async () => (await uiParts(page, 'pill'))[0]?.text;
const keys = async (...names: ('Control' | 'Enter' | 'Home' | 'Tab')[]) => {
  for (const key of names) await page.keyboard.down(key);
  for (const key of [...names].reverse()) await page.keyboard.up(key);
};
const question = async () => (await uiParts(page, 'ask'))[0];
const asked = () => until('the question', async () => (await question()) !== undefined);
const closed = () => until('no question', async () => (await question()) === undefined);
const sent = () => page.$$eval('.message.staff p', (all) => all.map((e) => e.textContent ?? ''));
const untilSent = (text: string) => until(`"${text}" sent`, async () => (await sent()).at(-1) === text);
const draft = () => page.$eval(CHAT, (e) => (e as HTMLTextAreaElement).value);
/** Which of our buttons has the focus: its outline is what a person sees, the protocol asks the tree. */
const focused = async (id: string) => {
  const before = (await sent()).length;
  const box = (await uiParts(page, id))[0]?.box;
  const active = await page.evaluate(() => document.activeElement?.localName);
  return box !== null && box !== undefined && active === 'evenkeel-ui' && before === (await sent()).length;
};

test('off until it is switched on: what is sent is sent', async () => {
  await open('20471', STOP);
  await keys('Enter');
  await untilSent(STOP);
  expect(await question()).toBeUndefined();
});

describe('switched on', () => {
  beforeAll(() => setAsking(true));
  afterAll(() => setAsking(false));

  describe('chat', () => {
    let before: number;
    beforeEach(async () => {
      await open('20471', STOP);
      before = (await sent()).length;
    });

    test('Enter is held back once and the reasons are shown; the next Enter there goes back to the wording', async () => {
      await keys('Enter');
      await asked();
      const shown = await question();
      expect(shown?.attributes.role).toBe('alertdialog');
      expect(shown?.text).toContain('Send with this wording?');
      expect(shown?.text).toContain('calm down');
      expect(await focused('ask-back')).toBe(true);
      await keys('Enter');
      await closed();
      await until(
        'the card of that wording',
        async () => (await uiParts(page, 'card'))[0]?.attributes['data-severity'] === 'stop',
      );
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
      expect(await draft()).toBe(STOP);
      expect(await sent()).toHaveLength(before);
      // Nobody is asked twice about the same wording.
      await keys('Enter');
      await untilSent(STOP);
      expect(await question()).toBeUndefined();
    });

    test('Enter is held back in a narrow window as well, where bubbles fill the line', async () => {
      await page.setViewport({ width: 600, height: 800 });
      await page.reload();
      await page.waitForSelector(CHAT);
      await page.click(CHAT);
      await page.keyboard.type(STOP);
      await until('the mark', async () => (await pill())?.includes('1') === true);
      await keys('Enter');
      await asked();
      expect(await sent()).toHaveLength(before);
    });

    test('a press on Send is held back; "Send anyway" sends nothing by itself, the next press does', async () => {
      await page.click('button.send');
      await asked();
      expect(await sent()).toHaveLength(before);
      const box = (await question())?.box as [number, number, number, number];
      const send = await page.$eval('button.send', (e) => e.getBoundingClientRect().toJSON());
      expect(box[1] + box[3] <= send.top || box[1] >= send.bottom || box[0] >= send.right || box[0] + box[2] <= send.left).toBe(
        true,
      );
      await press(page, (await uiParts(page, 'ask-anyway'))[0]);
      await closed();
      expect((await uiParts(page, 'note'))[0]?.text).toContain('Press Send again');
      expect(await sent()).toHaveLength(before);
      expect(await draft()).toBe(STOP);
      // The focus is on the desk's own control: one key.
      await keys('Enter');
      await untilSent(STOP);
    });

    test('Ctrl Enter in the question is the agent’s own press: it goes through at once', async () => {
      await keys('Enter');
      await asked();
      await keys('Control', 'Enter');
      await untilSent(STOP);
      await closed();
    });

    test('Ctrl let go with nothing else brings the focus back to "Go back"', async () => {
      await keys('Enter');
      await asked();
      await page.keyboard.down('Control');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
      await page.keyboard.up('Control');
      expect(await focused('ask-back')).toBe(true);
      expect(await sent()).toHaveLength(before);
    });

    test('the control pressed again while the question stands sends', async () => {
      await page.click('button.send');
      await asked();
      await page.click('button.send');
      await untilSent(STOP);
      await closed();
    });

    test('Esc goes back; a key held down answers nothing', async () => {
      await page.keyboard.down('Enter');
      await asked();
      await page.keyboard.down('Enter');
      await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
      expect(await question()).toBeDefined();
      expect(await sent()).toHaveLength(before);
      await page.keyboard.press('Escape');
      await closed();
      expect(await draft()).toBe(STOP);
    });

    test('Tab goes round in the question and reaches "Send anyway"', async () => {
      await keys('Enter');
      await asked();
      await keys('Tab');
      await keys('Enter');
      await closed();
      expect((await uiParts(page, 'note'))[0]?.text).toContain('Press Enter again');
      expect(await sent()).toHaveLength(before);
      await keys('Enter');
      await untilSent(STOP);
    });

    test('Enter with Shift is a line of its own, not a send', async () => {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Shift');
      expect(await draft()).toBe(`${STOP}\n`);
      expect(await question()).toBeUndefined();
    });

    test('the next reply is another one: asked again, also for the same words', async () => {
      await keys('Enter');
      await asked();
      await keys('Control', 'Enter');
      await untilSent(STOP);
      await until('an empty reply', async () => (await draft()) === '');
      await page.keyboard.type(STOP);
      await until('the mark', async () => (await pill())?.includes('1') === true);
      await keys('Enter');
      await asked();
    });
  });

  test('wording of a lesser kind is not asked about', async () => {
    await open('20471', 'As I already told you, it takes ten days.');
    await keys('Enter');
    await untilSent('As I already told you, it takes ten days.');
    expect(await question()).toBeUndefined();
  });

  test('e-mail: Send asks; Enter does not; what was sent is a turn, and its marks are gone', async () => {
    await open('20533', 'Please calm down.');
    const panel = await launched.panelAsPage(page);
    await panel.waitForSelector(testId('turn'));
    const turns = (await panel.$$(testId('turn'))).length;
    await page.bringToFront();
    await keys('Enter');
    expect(await question()).toBeUndefined();
    await page.click('button.send');
    await asked();
    await page.click('button.send');
    await untilSent('Please calm down.');
    await waitForCount(panel, testId('turn'), turns + 1);
    const turnsNow = () =>
      panel.$$eval(testId('turn'), (all) => all.map((e) => `${(e as HTMLElement).dataset.from} ${e.textContent ?? ''}`));
    await until('the reply as a turn of the agent', async () =>
      (await turnsNow()).some((turn) => turn.startsWith('agent') && turn.includes('Please calm down.')),
    );
    await until('no marks', async () => !(await pill())?.includes('1'));
    expect(await panel.$$(testId('flag'))).toEqual([]);
    await panel.close();
  });
});

test('switched off in settings it holds nothing back any more, also in a page that is open', async () => {
  await setAsking(true);
  await open('20471', STOP);
  await setAsking(false);
  await page.bringToFront();
  await page.click(CHAT);
  await keys('Enter');
  await untilSent(STOP);
  expect(await question()).toBeUndefined();
});
