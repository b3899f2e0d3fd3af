import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MORE_PAGES } from '../desks-reading/more-pages';
import { PAGES } from '../desks-reading/pages';
import { type Stand, stand } from '../desks-reading/reader';
import { bundle } from '../editors/bundle';

/** Teaching a made-up desk: one message each pointed at, and the rest of the page must follow. */
describe('what is learnt from one message each', () => {
  let on: Stand;
  let code: string;
  beforeAll(async () => {
    on = await stand();
    code = (await bundle(resolve(import.meta.dirname, 'page.ts'))).code;
  });
  afterAll(() => on.close());

  // One mail with the rest in its quote has nothing to point at.
  const desks = [...PAGES, ...MORE_PAGES].filter(
    (d) => d.turns?.some((t) => t.from === 'agent') && !/one mail with|webmail/.test(d.name),
  );
  test.each(desks)('$name', async ({ html, turns, editor }) => {
    const page = await on.open(html);
    await page.evaluate(code);
    const examples = (['customer', 'agent', 'note'] as const).flatMap((from) => {
      const t = turns?.find((x) => x.from === from);
      return t ? [{ from, text: t.text }] : [];
    });
    const lesson = await page.evaluate((x, e) => globalThis.evenkeelTest.learn(x, e), examples, editor);
    expect(lesson).toHaveProperty('recipe');
    if ('problem' in lesson) return;
    expect(lesson.rolesKnown).toBe(true);
    expect(lesson.turns.map((t) => `${t.from}: ${t.text}`)).toEqual(turns?.map((t) => `${t.from}: ${t.text}`));
    await page.close();
  });
});
