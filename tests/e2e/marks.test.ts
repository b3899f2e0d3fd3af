import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveDemoDesk } from '../demo/serve';
import { type Launched, launch, testId, until, waitForText } from '../support/browser';
import { cardButton, hosts, press, uiParts } from './editors/ui';

/** Help in the line being typed, in the whole extension: the settings, the worker and a page together, with the panel closed. */
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

const DRAFT = 'Hi Dana, as I already told you, according to our policy no.';

const open = async (text = '') => {
  page = await launched.newPage(`${desk.url}tickets/20471`);
  await page.waitForSelector('textarea');
  await page.bringToFront();
  await page.click('textarea');
  // A pointer left lying on the words would open their card.
  await page.mouse.move(2, 2);
  if (text !== '') await page.keyboard.type(text);
  await until('the pill', async () => (await pill()) !== undefined);
};
const reload = async () => {
  await page.reload({ waitUntil: 'domcontentloaded' });
  await page.waitForSelector('textarea');
  await page.click('textarea');
};
const withAlt = async (key: string) => {
  await page.keyboard.down('Alt');
  await page.keyboard.press(key as 'Enter');
  await page.keyboard.up('Alt');
};
const pill = async () => (await uiParts(page, 'pill'))[0];
const card = async () => (await uiParts(page, 'card'))[0];
const offer = async () => (await uiParts(page, 'offer'))[0]?.text;
const marked = (n: number) => until(`${n} marks`, async () => (await pill())?.text.includes(String(n)) === true);
const untilCard = () => until('a card', async () => (await card()) !== undefined);
const noCard = () => until('no card', async () => (await card()) === undefined);
const draft = () => page.$eval('textarea', (e) => (e as HTMLTextAreaElement).value);
/** The end it keeps when it grows under the pointer. */
const right = async () => {
  const [left, , width] = (await pill())?.box ?? [0, 0, 0];
  return Math.round(left + width);
};
/** Nothing is timed: what the browser draws next is waited for. */
const frame = () => page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
const focused = () => page.evaluate(() => document.activeElement?.localName);

const inSettings = async (act: (settings: Page) => Promise<void>) => {
  const settings = await launched.extensionPage('options.html');
  await settings.waitForSelector(testId('key-next'));
  await act(settings);
  await settings.close();
  await page?.bringToFront();
};
const setKey = (action: string, key: string) =>
  inSettings(async (settings) => {
    await settings.click(`${testId(`key-${action}`)} button`);
    await settings.keyboard.down('Alt');
    await settings.keyboard.press(key as 'Enter');
    await settings.keyboard.up('Alt');
    await settings.waitForSelector(`${testId(`key-${action}`)} [data-keys="Alt+${key}"]`);
  });
const flip = (name: string, on: boolean) =>
  inSettings(async (settings) => {
    await settings.click(testId(`switch-${name}`));
    await settings.waitForSelector(`${testId(`switch-${name}`)}[aria-checked="${on}"]`);
  });

/** The page's own ears for keys: what reaches them, and whether it was taken before. */
const listen = () =>
  page.evaluate(() => {
    const heard: [string, boolean][] = [];
    Object.assign(globalThis, { heard });
    addEventListener('keydown', (e) => heard.push([e.code === 'Period' ? '.' : e.key, e.defaultPrevented]));
  });
const heardOf = async (key: string) => {
  const found = await page.waitForFunction(
    (k) => (globalThis as unknown as { heard: [string, boolean][] }).heard.find(([name]) => name === k),
    {},
    key,
  );
  return (await found.jsonValue())?.[1];
};

describe('keys', () => {
  test('next and previous, the card at the caret and into it, Esc back to the reply', async () => {
    await open(DRAFT);
    await marked(2);
    await withAlt('.');
    await until('the first', async () => (await card())?.text.includes('1 of 2') === true);
    await withAlt(',');
    await until('the last', async () => (await card())?.text.includes('2 of 2') === true);
    await page.keyboard.press('Escape');
    await noCard();
    await withAlt('w');
    await untilCard();
    expect(await focused()).toBe('textarea');
    await withAlt('w');
    await until('the focus in the card', async () => (await focused()) === 'evenkeel-ui');
    await page.keyboard.press('Escape');
    await noCard();
    expect(await focused()).toBe('textarea');
  });

  test('Tab, Enter and arrows stay the page’s while a line is on offer', async () => {
    await open('Hi Dana.');
    await until('an offer', async () => (await offer()) !== undefined);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('x');
    expect(await draft()).toBe('Hi Danax.');
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await until('the focus to have gone on', async () => (await focused()) !== 'textarea');
    expect(await draft()).toBe('Hi Danax.');
  });

  test('a line by its number, with the panel closed', async () => {
    await open();
    await withAlt('2');
    await until('a line', async () => (await draft()).length > 20);
    await until('that it was inserted', async () => (await uiParts(page, 'note'))[0]?.text.includes('Inserted') === true);
  });

  test('what was changed in settings holds at once in a page that is open; the old keys are the page’s again', async () => {
    await open(DRAFT);
    await marked(2);
    await setKey('next', 'j');
    await page.focus('textarea');
    await withAlt('j');
    await untilCard();
    await page.keyboard.press('Escape');
    await noCard();
    await listen();
    await withAlt('.');
    expect(await heardOf('.')).toBe(false);
    await inSettings(async (settings) => {
      const [reset] = await settings.$$('xpath/.//button[contains(., "as they were at first")]');
      await reset?.click();
      await settings.waitForSelector(`${testId('key-next')} [data-keys="Alt+."]`);
    });
    await page.focus('textarea');
    await withAlt('.');
    await untilCard();
  });

  test('nothing is taken while words are being composed', async () => {
    await open(DRAFT);
    await marked(2);
    const cdp = await page.createCDPSession();
    await cdp.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
    await listen();
    // 229 is what browsers tell while an input method has the key.
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: '.',
      code: 'Period',
      windowsVirtualKeyCode: 229,
      modifiers: 1,
    });
    expect(await heardOf('.')).toBe(false);
    expect(await card()).toBeUndefined();
    await cdp.detach();
  });
});

describe('the panel', () => {
  test('"More" opens it at that flag', async () => {
    await open(DRAFT);
    await marked(2);
    await withAlt(',');
    await until('the card of the last', async () => (await card())?.text.includes('2 of 2') === true);
    await press(page, await cardButton(page, 'More'));
    const target = await launched.browser.waitForTarget((t) => t.url().endsWith('sidepanel.html'));
    const panel = await target.asPage();
    await waitForText(panel, 'Always ignore', { within: `${testId('flag')}.open` });
    expect(await panel.$eval(`${testId('flag')}.open mark`, (e) => e.textContent)).toContain('policy');
    await panel.evaluate(() => window.close()).catch(() => undefined);
    await until('the panel gone', async () => !launched.browser.targets().some((t) => t.url().endsWith('/sidepanel.html')));
  });

  test('its key opens it', async () => {
    await open();
    await withAlt('p');
    const target = await launched.browser.waitForTarget((t) => t.url().endsWith('sidepanel.html'));
    const panel = await target.asPage();
    await panel.evaluate(() => window.close()).catch(() => undefined);
    await until('the panel gone', async () => !launched.browser.targets().some((t) => t.url().endsWith('/sidepanel.html')));
  });
});

describe('the pill', () => {
  const covers = async () => {
    const [x, y, w, h] = (await pill())?.box as [number, number, number, number];
    return page.evaluate(
      ([left, top, width, height]) =>
        [...document.querySelectorAll('textarea, button, a, p, header, h1')]
          .filter((e) => {
            const range = document.createRange();
            range.selectNodeContents(e);
            const box = ['P', 'HEADER', 'H1'].includes(e.tagName) ? range.getBoundingClientRect() : e.getBoundingClientRect();
            return box.left < left + width && box.right > left && box.top < top + height && box.bottom > top;
          })
          .map((e) => e.outerHTML.slice(0, 60)),
      [x, y, w, h] as const,
    );
  };

  test('is dragged where nothing is covered and stays there for the site; dropped on the Send button it moves off', async () => {
    await open();
    const home = await right();
    const drag = async (dx: number, dy: number) => {
      const [x, y] = (await pill())?.box as [number, number, number, number];
      await page.mouse.move(x + 30, y + 14);
      await page.mouse.down();
      await page.mouse.move(x + 30 + dx / 2, y + 14 + dy / 2);
      await page.mouse.move(x + 30 + dx, y + 14 + dy);
      await page.mouse.up();
      await page.mouse.move(2, 2);
      await frame();
    };
    await drag(-300, 0);
    expect(Math.abs((await right()) - home + 300)).toBeLessThanOrEqual(1);
    expect(await covers()).toEqual([]);
    // A drag is no press: the panel stays closed.
    expect(launched.browser.targets().some((t) => t.url().endsWith('/sidepanel.html'))).toBe(false);
    await reload();
    await until('the pill where it was put', async () => Math.abs((await right()) - home + 300) <= 1);
    const send = await page.$eval('button.send', (e) => e.getBoundingClientRect().toJSON());
    const [x, y] = (await pill())?.box as [number, number, number, number];
    await drag(send.left - x, send.top - y);
    expect(await covers()).toEqual([]);
  });

  test('is moved by the keyboard: its key, the arrows, Esc', async () => {
    await open();
    await withAlt('m');
    await until('the focus on it', async () => (await focused()) === 'evenkeel-ui');
    await frame();
    const before = await right();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(Math.abs((await right()) - before + 16)).toBeLessThanOrEqual(1);
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('textarea');
    expect(await covers()).toEqual([]);
  });

  test('is hidden, stays so after a reload, and comes back by its key or from the panel', async () => {
    await open();
    const hide = async () => {
      const [x, y] = (await pill())?.box as [number, number, number, number];
      await page.mouse.move(x + 20, y + 14);
      await press(page, await cardButton(page, 'Hide here'));
      await until('no pill', async () => (await pill()) === undefined);
    };
    await hide();
    expect((await uiParts(page, 'note'))[0]?.text).toContain('Alt M brings it back');
    await reload();
    await page.keyboard.type(DRAFT);
    await withAlt('.');
    await untilCard();
    expect(await pill()).toBeUndefined();
    await page.keyboard.press('Escape');
    await withAlt('m');
    await until('the pill', async () => (await pill()) !== undefined);
    await page.keyboard.press('Escape');
    await hide();
    const panel = await launched.panelAsPage(page);
    await panel.waitForSelector(testId('show-pill'));
    await panel.click(testId('show-pill'));
    await page.bringToFront();
    await until('the pill', async () => (await pill()) !== undefined);
    await panel.close();
  });

  test('says what it is to those who listen', async () => {
    await open(DRAFT);
    await marked(2);
    const part = await pill();
    expect(part?.attributes.role).toBe('group');
    const go = await cardButton(
      page,
      `${part?.attributes['data-band'] === 'furious' ? 'Furious' : 'Angry'}. 2 wordings to look at. Next: acknowledge. Open Evenkeel. Arrow keys move it`,
    );
    expect(go).toBeDefined();
  });
});

describe('a line at the caret', () => {
  const offered = () => until('an offer', async () => (await offer()) !== undefined);
  const none = () => until('no offer', async () => (await offer()) === undefined);

  test('in an empty reply, under what the page says there; taken by its key', async () => {
    await open();
    await offered();
    const text = (await offer()) ?? '';
    expect(text).toContain('AltEnter');
    await withAlt('Enter');
    await until('the line', async () => (await draft()).length > 10);
    expect(text.replace(/\u200b/g, '').startsWith((await draft()).trim())).toBe(true);
  });

  test('in a mail above the quoted one, which is not the agent’s', async () => {
    page = await launched.newPage(`${desk.url}tickets/20533`);
    await page.waitForSelector('.ProseMirror');
    await page.bringToFront();
    await page.click('.ProseMirror');
    await page.keyboard.down('Control');
    await page.keyboard.press('Home');
    await page.keyboard.up('Control');
    await offered();
    await page.keyboard.type('Hello Yusuf. ');
    await offered();
    await withAlt('Enter');
    await until('the line', async () =>
      /^Hello Yusuf\. \S.{10}/.test((await page.$eval('.ProseMirror p', (e) => e.textContent)) ?? ''),
    );
  });

  test('dismissed with Esc it is not made again in that place, but is at the next sentence', async () => {
    await open();
    await offered();
    await page.keyboard.press('Escape');
    await none();
    await page.keyboard.type('Hi Dana.');
    await offered();
    for (let i = 0; i < 'Hi Dana.'.length; i++) await page.keyboard.press('Backspace');
    expect(await draft()).toBe('');
    // The worker has answered for the empty reply once the pill says nothing of the draft: a key that does something proves it.
    await page.keyboard.type(' ');
    await page.keyboard.press('Backspace');
    await withAlt('Enter');
    expect(await offer()).toBeUndefined();
    expect(await draft()).toBe('');
  });

  test('typing on passes it over; a space after the full stop does not', async () => {
    await open('Hi Dana.');
    await offered();
    await page.keyboard.type(' ');
    await offered();
    await page.keyboard.type('So');
    await none();
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await withAlt('Enter');
    expect(await draft()).toBe('Hi Dana. ');
  });
});

test('line and pill are switched off and on in settings, at once', async () => {
  await open('Hi Dana.');
  await until('an offer', async () => (await offer()) !== undefined);
  await flip('offers', false);
  await page.focus('textarea');
  await until('no offer', async () => (await offer()) === undefined);
  await flip('pill', false);
  await until('nothing left in the page', async () => (await hosts(page)).length === 0);
  await flip('pill', true);
  await until('the pill', async () => (await pill()) !== undefined);
  await flip('offers', true);
  await page.click('textarea');
  await page.keyboard.type(' Right.');
  await until('an offer', async () => (await offer()) !== undefined);
});
