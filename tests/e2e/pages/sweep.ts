import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/**
 * A page looked at in the real browser: axe in light and dark (with its contrasts, which jsdom cannot see), nothing that scrolls sideways
 * in a narrow window or at 200 % zoom, and forced colours for the eye. EVENKEEL_SHOTS=folder keeps pictures.
 */
const look = async (page: Page, name: string) => {
  const dir = process.env.EVENKEEL_SHOTS;
  if (!dir) return;
  mkdirSync(dir, { recursive: true });
  await page.screenshot({ path: `${dir}/${name}.png`, fullPage: true });
};
const media = async (page: Page, features: Record<string, string>) => {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
};
const violations = async (page: Page) => {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document));
  return found.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(' ')} ${n.any[0]?.message ?? ''}`).join(' | ')}`);
};
/** How far the page can be scrolled sideways, in px, and what sticks out. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth;
    if (over <= 0) return '';
    const out = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1);
    return `${over}: ${out
      .slice(-3)
      .map((e) => `${e.tagName}.${e.className}`)
      .join(' ')}`;
  });

/** @param widths in CSS px; axe looks at the first @returns what was found, by where; nothing: all is well */
export async function sweep(page: Page, name: string, widths: readonly number[]) {
  const found: Record<string, unknown> = {};
  for (const scheme of ['light', 'dark']) {
    await media(page, { 'prefers-color-scheme': scheme });
    for (const width of widths) {
      await page.setViewport({ width, height: 900 });
      const wide = await sideways(page);
      if (wide) found[`${name} ${scheme} ${width} wide`] = wide;
      await look(page, `${name}-${scheme}-${width}`);
    }
    await page.setViewport({ width: widths[0] ?? 1200, height: 900 });
    const axed = await violations(page);
    if (axed.length > 0) found[`${name} ${scheme} axe`] = axed;
  }
  if (process.env.EVENKEEL_SHOTS) {
    await media(page, { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' });
    await look(page, `${name}-forced`);
  }
  return found;
}
