import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Stand, stand } from './reader';
import { NO_NOTE } from './story';

let on: Stand;
beforeAll(async () => {
  on = await stand();
});
afterAll(() => on.close());

const TICKET = `<!doctype html><meta charset="utf-8"><div class="user-menu">Tom Verhoeven</div><div class="articles">${NO_NOTE.map((t, i) => `<div class="article"><b class="sender">${t.from === 'customer' ? 'Nadia Brandt' : 'Tom Verhoeven'}</b> <time datetime="2026-05-0${4 + i}T09:00:00Z">x</time><div class="article-text">${t.text}</div></div>`).join('')}</div>`;

/** Opens the reply in a pop-up as the desk does and watches there. */
async function popup(path: string): Promise<string[] | null> {
  const page = await on.open(TICKET, '/index.pl?Action=Zoom;TicketID=41');
  const opened = new Promise<import('puppeteer-core').Page>((done, fail) =>
    page.once('popup', (p) => (p ? done(p) : fail(new Error('no pop-up')))),
  );
  await page.evaluate((to) => {
    const w = window.open('about:blank', 'reply', 'width=600,height=500');
    const doc = w?.document as Document;
    doc.write('<!doctype html><form><textarea>Dear Nadia</textarea><button>Send</button></form>');
    doc.close();
    w?.history.replaceState(null, '', to);
  }, path);
  const reply = await opened;
  await on.inject(reply);
  const turns = await reply.evaluate(
    () =>
      new Promise<string[] | null>((done) => {
        let told = false;
        globalThis.evenkeel.watchConversation(new AbortController().signal, (r) => {
          told = true;
          done(r?.turns.map((t) => `${t.from}: ${t.text}`) ?? null);
        });
        setTimeout(() => told || done(null), 1500);
      }),
  );
  await reply.close();
  await page.close();
  return turns;
}

test('a reply pop-up reads the ticket of the page that opened it', async () => {
  expect(await popup('/index.pl?Action=Compose;TicketID=41;ArticleID=3')).toEqual(NO_NOTE.map((t) => `${t.from}: ${t.text}`));
});

test("but not another ticket's", async () => {
  expect(await popup('/index.pl?Action=Compose;TicketID=42;ArticleID=3')).toBeNull();
});
