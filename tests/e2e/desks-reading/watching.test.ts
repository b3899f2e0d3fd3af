import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stand, stand } from './reader';
import { ANSWERS, ASKS, NO_NOTE, RAGES } from './story';

interface Told {
  ticket: string;
  texts: string[];
  from: string[];
}
declare global {
  var told: (Told | null)[];
  var ending: AbortController;
  var watcher: { look(editor: Element | null): void };
}

const bubble = (who: string, text: string, at: string): string =>
  `<div class="msg"><b class="author">${who}</b> <time datetime="2026-05-07T${at}:00Z">${at}</time><div class="msg-text">${text}</div></div>`;
const PAGE = `<!doctype html><meta charset="utf-8"><header><span class="user-name">Tom Verhoeven</span></header><div id="clock"></div>
<div id="pane"><div class="msgs" style="height:300px;overflow:auto">${NO_NOTE.slice(0, 2)
  .map((t, i) => bubble(t.from === 'customer' ? 'Nadia Brandt' : 'Tom Verhoeven', t.text, `09:1${i}`))
  .join('')}</div></div><textarea></textarea>`;

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.told = [];
    globalThis.ending = new AbortController();
    globalThis.watcher = globalThis.evenkeel.watchConversation(globalThis.ending.signal, (r) => {
      globalThis.told.push(r && { ticket: r.desk.ticket, texts: r.turns.map((t) => t.text), from: r.turns.map((t) => t.from) });
    });
  });
  await page.waitForFunction(() => globalThis.told.length > 0, { polling: 20 });
}

describe('watching a conversation', () => {
  let on: Stand;
  beforeAll(async () => {
    on = await stand();
  });
  afterAll(() => on.close());

  test('a new message is told, once, and typing and the rest of the page are not', async () => {
    const page = await on.open(PAGE);
    await watch(page);
    await page.evaluate(
      (html) => document.querySelector('.msgs')?.insertAdjacentHTML('beforeend', html),
      bubble('Nadia Brandt', RAGES, '17:42'),
    );
    const ms = await page.evaluate(async () => {
      const from = performance.now();
      while (globalThis.told.length < 2) await new Promise((done) => requestAnimationFrame(done));
      return performance.now() - from;
    });
    expect(ms).toBeLessThan(1000);
    await page.type('textarea', 'Dear Nadia');
    await page.evaluate(() => {
      for (let i = 0; i < 50; i++) (document.querySelector('#clock') as Element).textContent = `${i}`;
    });
    // what comes of a change outside would have been told by the time the next one inside is
    await page.evaluate(
      (html) => document.querySelector('.msgs')?.insertAdjacentHTML('beforeend', html),
      bubble('Tom Verhoeven', 'I am ringing the depot now.', '17:50'),
    );
    await page.waitForFunction(() => globalThis.told.at(-1)?.texts.length === 4, { polling: 20 });
    const told = await page.evaluate(() => globalThis.told);
    expect(told.map((t) => t?.texts.length)).toEqual([2, 3, 4]);
    expect(told.at(-1)?.from).toEqual(['customer', 'agent', 'customer', 'agent']);
    await page.close();
  });

  test('no callback runs for changes outside the conversation, and none at all after the end', async () => {
    const page = await on.open(PAGE);
    await page.evaluate(() => {
      const Own = MutationObserver;
      (globalThis as { calls?: number }).calls = 0;
      globalThis.MutationObserver = class extends Own {
        constructor(on: MutationCallback) {
          super((records, self) => {
            (globalThis as { calls?: number }).calls = ((globalThis as { calls?: number }).calls ?? 0) + 1;
            on(records, self);
          });
        }
      };
    });
    await watch(page);
    const calls = (change: string): Promise<number> =>
      page.evaluate(async (what) => {
        const before = (globalThis as { calls?: number }).calls ?? 0;
        if (what === 'outside') for (let i = 0; i < 20; i++) (document.querySelector('#clock') as Element).append(`${i}`);
        if (what === 'inside') document.querySelector('.msgs')?.append('x');
        await new Promise((done) => setTimeout(done));
        return ((globalThis as { calls?: number }).calls ?? 0) - before;
      }, change);
    expect(await calls('outside')).toBe(0);
    expect(await calls('inside')).toBe(1);
    await page.evaluate(() => globalThis.ending.abort());
    expect(await calls('inside')).toBe(0);
    await page.close();
  });

  test('another ticket without a reload: nothing of the first is told under the second', async () => {
    const page = await on.open(PAGE);
    await watch(page);
    const first = (await page.evaluate(() => globalThis.told))[0];
    // the address first, the messages a moment later, as single-page desks do
    await page.evaluate(async () => {
      history.pushState(null, '', '/desk/ticket/2');
      await new Promise((done) => setTimeout(done, 250));
      (document.querySelector('.msgs') as Element).innerHTML = '';
    });
    await page.evaluate(
      (html) => {
        (document.querySelector('.msgs') as Element).innerHTML = html;
      },
      bubble('Wei Chen', 'I was charged twice for one lamp and want one payment back.', '10:00') +
        bubble('Tom Verhoeven', 'Hello Wei, I have checked and will send it back today.', '10:05'),
    );
    await page.waitForFunction(() => globalThis.told.at(-1)?.texts[0]?.includes('lamp'), { polling: 20 });
    const told = await page.evaluate(() => globalThis.told);
    const second = told.at(-1);
    expect(second?.ticket).not.toBe(first?.ticket);
    for (const t of told) if (t && t.ticket !== first?.ticket) expect(t.texts.join(' ')).not.toContain('bookcase');
    for (const t of told) if (t && t.ticket === first?.ticket) expect(t.texts.join(' ')).not.toContain('lamp');
    await page.close();
  });

  test('another pane comes to the front at the same address', async () => {
    const panes = `<!doctype html><meta charset="utf-8"><header><span class="user-name">Tom Verhoeven</span></header>
      <div class="pane" data-ticket-id="1">${bubble('Nadia Brandt', ASKS, '09:10')}${bubble('Tom Verhoeven', ANSWERS, '09:20')}</div>
      <div class="pane" data-ticket-id="2" hidden>${bubble('Wei Chen', 'I was charged twice for one lamp and want one payment back.', '10:00')}${bubble('Tom Verhoeven', 'Hello Wei, I have checked and will send it back today.', '10:05')}</div>`;
    const page = await on.open(panes);
    await watch(page);
    await page.evaluate(() => {
      const [one, two] = document.querySelectorAll<HTMLElement>('.pane');
      if (one) one.hidden = true;
      if (two) two.hidden = false;
    });
    await page.waitForFunction(() => globalThis.told.at(-1)?.texts[0]?.includes('lamp'), { polling: 20 });
    const told = (await page.evaluate(() => globalThis.told)).filter((t) => t !== null);
    expect(told.map((t) => t.ticket.slice(-2))).toEqual(['|1', '|2']);
    expect(told.at(-1)?.texts).toHaveLength(2);
    await page.close();
  });

  test('another chat in the same place, with no id anywhere', async () => {
    const page = await on.open(PAGE);
    await watch(page);
    await page.evaluate(
      (html) => {
        (document.querySelector('.msgs') as Element).innerHTML = html;
      },
      bubble('Wei Chen', 'I was charged twice for one lamp and want one payment back.', '10:00') +
        bubble('Tom Verhoeven', 'Hello Wei, I have checked and will send it back today.', '10:05'),
    );
    await page.waitForFunction(() => globalThis.told.at(-1)?.texts[0]?.includes('lamp'), { polling: 20 });
    await page.evaluate(
      (html) => document.querySelector('.msgs')?.insertAdjacentHTML('beforeend', html),
      bubble('Wei Chen', 'Thank you, that was quick.', '10:09'),
    );
    await page.waitForFunction(() => globalThis.told.at(-1)?.texts.length === 3, { polling: 20 });
    const tickets = (await page.evaluate(() => globalThis.told)).filter((x) => x !== null).map((x) => x.ticket);
    expect(new Set(tickets).size).toBe(2);
    expect(tickets.at(-1)).toBe(tickets.at(-2));
    await page.close();
  });

  test('a virtualised list: what was scrolled away is kept, what was deleted is not', async () => {
    const page = await on.open(
      `<!doctype html><meta charset="utf-8"><header><span class="user-name">Tom Verhoeven</span></header><div class="scroller" style="height:260px;overflow:auto"><div class="msgs"></div></div>`,
    );
    await page.evaluate(() => {
      const list = document.querySelector('.msgs') as HTMLElement;
      const scroller = document.querySelector('.scroller') as HTMLElement;
      const all = Array.from({ length: 30 }, (_, i) => ({
        who: i % 2 ? 'Tom Verhoeven' : 'Nadia Brandt',
        text:
          i % 2
            ? `Thank you, I have checked part ${i} of your order for you.`
            : `I still have not got part ${i} of my order, where is it?`,
      }));
      const draw = () => {
        const from = Math.max(0, Math.min(20, Math.floor(scroller.scrollTop / 60)));
        list.style.paddingTop = `${from * 60}px`;
        list.style.paddingBottom = `${(20 - from) * 60}px`;
        list.innerHTML = all
          .slice(from, from + 10)
          .map(
            (m, k) =>
              `<div class="msg" style="height:60px"><b class="author">${m.who}</b> <time datetime="2026-05-07T10:${String(from + k + 10)}:00Z">10:${from + k + 10}</time><div class="msg-text">${m.text}</div></div>`,
          )
          .join('');
      };
      scroller.addEventListener('scroll', draw);
      draw();
      scroller.scrollTop = scroller.scrollHeight;
      draw();
    });
    await watch(page);
    expect(await page.evaluate(() => globalThis.told.at(-1)?.texts.length)).toBe(10);
    for (let top = 1140; top >= 0; top -= 300) {
      const before = await page.evaluate(() => globalThis.told.length);
      await page.$eval('.scroller', (e, y) => e.scrollTo(0, y), top);
      await page.waitForFunction((n) => globalThis.told.length > n, { polling: 20 }, before);
    }
    await page.$eval('.scroller', (e) => e.scrollTo(0, 0));
    await page.waitForFunction(() => globalThis.told.at(-1)?.texts.length === 30, { polling: 20 });
    const texts = (await page.evaluate(() => globalThis.told.at(-1)?.texts)) ?? [];
    expect(texts[0]).toContain('part 0 ');
    expect(texts[29]).toContain('part 29 ');
    await page.close();
  });

  test('a long thread is read again within a few milliseconds', async () => {
    const page = await on.open(
      `<!doctype html><meta charset="utf-8"><header><span class="user-name">Tom Verhoeven</span></header><div>${'<div class="deco"><span></span></div>'.repeat(4500)}</div><div class="msgs">${Array.from({ length: 200 }, (_, i) => bubble(i % 2 ? 'Tom Verhoeven' : 'Nadia Brandt', `<p>${i % 2 ? ANSWERS : ASKS}</p><p>Part ${i}</p>`, `${String(Math.floor(i / 60) + 10)}:${String(i % 60).padStart(2, '0')}`)).join('')}</div><textarea></textarea>`,
    );
    const ms = await page.evaluate(() => {
      const cache = {};
      const times: number[] = [];
      for (let i = 0; i < 12; i++) {
        document.querySelectorAll('.msg-text')[199]?.append(` ${i}`);
        const from = performance.now();
        const r = globalThis.evenkeel.readConversation(document, null, cache);
        times.push(performance.now() - from);
        // as the watcher does when one message has changed
        (cache as { layout?: { raw: WeakMap<Element, unknown> } }).layout?.raw.delete(
          document.querySelectorAll('.msg')[199] as Element,
        );
        if (r?.turns.length !== 200) throw new Error(`${r?.turns.length} turns`);
      }
      return { first: times[0], again: times.slice(2).sort((a, b) => a - b)[5] };
    });
    console.log(`first reading ${ms.first?.toFixed(1)} ms, again ${ms.again?.toFixed(1)} ms`);
    expect(ms.again).toBeLessThan(ms.first as number);
    await page.close();
  });
});
