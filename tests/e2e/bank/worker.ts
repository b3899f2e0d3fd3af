import type { Page } from 'puppeteer-core';
import type { browser as ExtensionApi } from 'wxt/browser';
import type { Row } from '@/phrasebank/layers';

/** In the functions that run inside the extension's page. */
declare const chrome: typeof ExtensionApi;

/** Asks the worker one thing over a line of its own, as the bank's pages do; for `open` what comes back is the rows as well. */
export function askIn(page: Page) {
  return (question: string, asks: object = {}): Promise<{ gives: unknown; rows: Row[] }> =>
    page.evaluate(
      (ask, asks) =>
        new Promise<{ gives: unknown; rows: Row[] }>((done, failed) => {
          const rows: Row[] = [];
          const port = chrome.runtime.connect({ name: 'bank' });
          let gives: unknown;
          let last = ask !== 'open';
          const end = () => {
            if (gives === undefined || !last) return;
            port.disconnect();
            done({ gives, rows });
          };
          port.onMessage.addListener((m) => {
            if (m.push === 'rows' && ask === 'open') {
              rows.push(...m.rows);
              last = m.last;
            } else if (m.re === 1 && m.ok) gives = m.gives;
            else if (m.re === 1) failed(new Error(m.why));
            end();
          });
          port.postMessage({ id: 1, ask, ...asks });
        }),
      question,
      asks,
    );
}
