import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Launched, launch, until } from '../../support/browser';

let launched: Launched;
let page: Page;
beforeAll(async () => {
  launched = await launch({ extensionDir: inject('extensionDir') });
});
afterAll(() => launched?.close());

const goTo = async (rest: string) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, `#/bank${rest}`);
};
const button = (name: string) => page.locator(`.bank ::-p-aria([name="${name}"][role="button"])`);
const field = (name: string) => page.locator(`::-p-aria([name="${name}"][role="textbox"])`);
/** The number of entries the list shows. */
const shown = () =>
  page.$eval('.bk-sort > span', (el) => Number(/^[\d,]+/.exec(el.textContent ?? '')?.[0].replace(',', '') ?? 0));
const said = (words: string) =>
  until(`"${words}" to be said`, async () => (await page.$eval('.bk-said', (el) => el.textContent))?.includes(words) ?? false);

describe('the phrase bank editor', () => {
  test('shows the built-in bank, of which only a part is in the page, and searches it', async () => {
    page = await launched.extensionPage('options.html#/bank');
    await page.waitForSelector('.bk-ent');
    await until('all entries', async () => (await shown()) > 500);
    expect(await page.$$eval('.bk-ent', (all) => all.length)).toBeLessThan(60);
    await page.keyboard.press('/');
    await page.keyboard.type('policy');
    await until('fewer entries', async () => (await shown()) < 100);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.bk-form h2');
    expect(await page.evaluate(() => location.hash)).toMatch(/^#\/bank\/avoid\./);
  });

  test('a phrase is written in plain words, tried as it is typed, kept through a reload, and added', async () => {
    await goTo('/~new-avoid');
    await field('Wording 1').fill('as per our rules');
    await until('what it finds', async () => (await page.$$eval('.bk-finds li', (all) => all.length)) > 1);
    await field('Why, in one sentence').fill('It sounds like a closed door.');
    await field('Sentence to mark 1').fill('As per our rules, no refund.');
    await until('the example to be run', async () => (await page.$$('.bk-ran.good')).length === 1);
    await page.reload();
    await page.waitForSelector('[data-testid=restored]');
    expect(await page.$eval('[aria-label="Wording 1"]', (el) => (el as HTMLInputElement).value)).toBe('as per our rules');
    await field('Sentence to leave alone 1').fill('The rules of the game are long.');
    await button('Add to the bank').click();
    await until('the new entry', () => page.evaluate(() => location.hash === '#/bank/avoid.mine.as-per-our-rules'));
    await said('Added “as per our rules”');
  });

  test('is undone and done again with the keys', async () => {
    await page.focus('.bk-scroll');
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await said('Taken back: Added “as per our rules”');
    await page.keyboard.down('Control');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Z');
    await page.keyboard.up('Shift');
    await page.keyboard.up('Control');
    await said('Done again: Added “as per our rules”');
    await page.reload();
    await page.waitForSelector('.bk-form h2');
    expect(await page.$eval('.bk-form h2', (el) => el.textContent)).toBe('as per our rules');
  });

  test('a lead locks an entry for the team; an agent then cannot change it', async () => {
    await goTo('/avoid.policy.according-to');
    await button('Team draft').click();
    await button('Lock').click();
    await said('Locked');
    await button('Publish the draft').click();
    await said('Published the draft');
    await button('Mine').click();
    await page.waitForSelector('.bk-note');
    expect(await page.$('.bk-save')).toBeNull();
  });

  test('the history goes back', async () => {
    await goTo('/~history');
    await until('the changes', async () => (await page.$$('.bk-history li')).length >= 4);
    const first = await page.$$('.bk-history li .btn');
    await first.at(-1)?.click();
    await said('Back to just after');
  });
});
