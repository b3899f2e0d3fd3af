import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FRAMEWORK_PAGES } from './framework-pages';
import { LANGUAGE_PAGES } from './language-pages';
import { MORE_PAGES } from './more-pages';
import { PAGES } from './pages';
import { read, type Stand, stand } from './reader';
import { WEBMAIL_PAGES } from './webmail-pages';

describe('the generic reader on made-up desks', () => {
  let on: Stand;
  beforeAll(async () => {
    on = await stand();
  });
  afterAll(() => on.close());

  test.each([...PAGES, ...MORE_PAGES, ...LANGUAGE_PAGES, ...FRAMEWORK_PAGES, ...WEBMAIL_PAGES])(
    '$name',
    async ({ html, turns, rolesKnown, channel, customerName, editor, mode }) => {
      const page = await on.open(html);
      const reading = await read(page, editor);
      if (turns === null) expect(reading).toBeNull();
      else if (rolesKnown === false) {
        expect(reading?.rolesKnown).toBe(false);
        expect(reading?.turns.map((t) => t.text)).toEqual(turns.map((t) => t.text));
      } else {
        expect(reading?.turns.map((t) => ({ from: t.from, text: t.text }))).toEqual(
          turns.map((t) => ({ from: t.from, text: t.text })),
        );
        expect(reading?.rolesKnown).toBe(true);
        if (channel) expect(reading?.desk.channel).toBe(channel);
        if (customerName) expect(reading?.desk.customerName).toBe(customerName);
      }
      if (mode && editor) expect(await page.$eval(editor, (e) => globalThis.evenkeel.modeOf(e, []))).toBe(mode);
      await page.close();
    },
  );
});
