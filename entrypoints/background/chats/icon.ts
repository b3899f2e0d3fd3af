import { browser } from 'wxt/browser';
import { gradeOf } from '@/rules/bands';
import type { Band } from '@/rules/types';

/** The light theme's fills (components/kit/tokens.css): on the white disc of the icon they hold 3:1 whatever the toolbar's colour. */
const FILL: Record<Band, string> = {
  calm: '#0b8776',
  annoyed: '#66863a',
  frustrated: '#97711a',
  angry: '#b0652f',
  furious: '#ad5069',
};
/** How far the water leans, in degrees, and how high it stands, in sixteenths of the icon: both can be told without colour. */
const LEAN = [0, -10, -20, -31, -43] as const;
const LEVEL = [8, 7.5, 7, 6.5, 6] as const;
const SIZES = [16, 32] as const;

/** Shows a tab's band at the toolbar button; null: the icon and title it has on pages that are not read. */
export async function showIcon(tabId: number, band: Band | null): Promise<void> {
  const title = band ? browser.i18n.getMessage(`icon_${band}`) : 'Evenkeel';
  const icon = band
    ? { imageData: Object.fromEntries(SIZES.map((size) => [size, draw(band, size)])) }
    : { path: { 16: '/icon/16.png', 32: '/icon/32.png' } };
  await Promise.all([
    settled((chrome, done) => chrome.action.setIcon({ tabId, ...icon }, done)),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/**
 * Waits for a call that may come too late for its tab. Chromium's setIcon complains in the console of a tab that has gone, however its promise is
 * caught, unless a callback has looked at the error.
 */
const settled = (call: (api: typeof browser, done: () => void) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    // the namespace that takes callbacks in both browsers
    const { chrome } = globalThis as unknown as { chrome: typeof browser };
    call(chrome, () => {
      const error = chrome.runtime.lastError;
      if (error) reject(new Error(error.message));
      else resolve();
    });
  });

/** The level line: a disc with a rim and water in it. */
function draw(band: Band, size: number): ImageData {
  const pen = new OffscreenCanvas(size, size).getContext('2d') as OffscreenCanvasRenderingContext2D;
  const grade = gradeOf(band);
  pen.scale(size / 16, size / 16);
  pen.arc(8, 8, 7.9, 0, 2 * Math.PI);
  pen.fillStyle = '#fff';
  pen.fill();
  pen.clip();
  pen.fillStyle = FILL[band];
  pen.strokeStyle = FILL[band];
  pen.lineWidth = 3;
  pen.stroke();
  pen.translate(8, 8);
  pen.rotate(((LEAN[grade] ?? 0) * Math.PI) / 180);
  pen.fillRect(-8, (LEVEL[grade] ?? 8) - 8, 16, 16);
  return pen.getImageData(0, 0, size, size);
}
