import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGE_PAGES } from './language-pages';
import { MORE_PAGES } from './more-pages';
import { PAGES } from './pages';
import { read, type Stand, stand } from './reader';

const made = (name: string): string => {
  let n = 7;
  for (const c of name) n = (n * 31 + c.charCodeAt(0)) >>> 0;
  return `k${n.toString(36)}`;
};

/** The page with every class name made meaningless, kinds in data attributes dropped, articles and sections made plain. */
function scramble(html: string): string {
  const names = new Set(
    [...html.matchAll(/class="([^"]*)"/g)]
      .flatMap((m) => (m[1] ?? '').split(/\s+/))
      .filter((c) => c !== '' && !/icon|^fas?$/.test(c)),
  );
  const out = html
    .replace(/class="([^"]*)"/g, (_, v: string) => `class="${v.replace(/\S+/g, (c) => (names.has(c) ? made(c) : c))}"`)
    .replace(/ data-[\w-]+="[a-z -]+"/g, '')
    .replace(/(article|section)(?=[ >])/g, 'div');
  return out.replace(/<style>[\s\S]*?<\/style>/, (css) =>
    css.replace(/\.([a-z][\w-]*)/gi, (all, c: string) => (names.has(c) ? `.${made(c)}` : all)),
  );
}

/** Nothing but a class tells the note, the account corner, the one mail shown, or words from the head below them. */
const BY_CLASS_ONLY =
  /^(?:newest first, composer above|duplicates: previews|article widgets|list group|webmail: list|thread entries with floated|Polish)/;

describe('the generic reader where class names say nothing', () => {
  let on: Stand;
  beforeAll(async () => {
    on = await stand();
  });
  afterAll(() => on.close());

  const pages = [...PAGES, ...MORE_PAGES, ...LANGUAGE_PAGES].filter(
    (p) => p.turns !== null && p.rolesKnown !== false && !BY_CLASS_ONLY.test(p.name),
  );
  test.each(pages)('$name', async ({ html, turns, editor }) => {
    const page = await on.open(scramble(html));
    const reading = await read(page, editor?.startsWith('.') ? undefined : editor);
    await page.close();
    expect(reading?.rolesKnown).toBe(true);
    expect(reading?.turns.map((t) => ({ from: t.from, text: t.text }))).toEqual(
      turns?.map((t) => ({ from: t.from, text: t.text })),
    );
  });
});
