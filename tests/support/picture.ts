/** One picture that shows a page and the side panel beside it, as an agent sees them. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Launched } from './browser';

/** The screen itself, where there is a window on an X display and ImageMagick to take it. */
function ofTheScreen(file: string): boolean {
  if (!process.env.DISPLAY) return false;
  return spawnSync('import', ['-window', 'root', file], { timeout: 30_000 }).status === 0;
}

/**
 * Saves page and panel in one PNG: the screen where the browser has a window and it can be taken, else the two
 * screenshots side by side, put together by the browser itself.
 */
export async function pagePlusPanelPicture(launched: Launched, page: Page, panel: Page, file: string): Promise<void> {
  await page.bringToFront();
  if (!launched.headless && ofTheScreen(file)) return;
  const [left, right] = [await page.screenshot({ encoding: 'base64' }), await panel.screenshot({ encoding: 'base64' })];
  const sheet = await launched.browser.newPage();
  try {
    await sheet.setContent(
      `<style>body{margin:0;display:inline-flex;align-items:flex-start;background:#888;gap:2px}img{display:block}</style>
       <img src="data:image/png;base64,${left}"><img src="data:image/png;base64,${right}">`,
    );
    await sheet.waitForFunction(() => Array.from(document.images).every((image) => image.complete && image.naturalWidth > 0));
    const size = await sheet.evaluate(() => {
      const { width, height } = document.body.getBoundingClientRect();
      return { width: Math.ceil(width), height: Math.ceil(height) };
    });
    await sheet.setViewport(size);
    writeFileSync(file, await sheet.screenshot({ clip: { x: 0, y: 0, ...size } }));
  } finally {
    await sheet.close();
  }
}
