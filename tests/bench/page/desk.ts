import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SENTENCES } from '../sample';

/** The page that is measured: a made-up help desk with a long thread, a composer, and the bustle of any web app around them. */
export interface Desk {
  /** Of a site that the demo build has switched on, and the same page on one where it stays out. */
  on: string;
  off: string;
  close(): void;
}

/** Serves the desk on loopback. `?messages=N` sets the length of the thread, `?editor=rich` a contenteditable instead of a text area. */
export async function serveDesk(): Promise<Desk> {
  const server: Server = createServer((request, response) => {
    const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(html(Number(searchParams.get('messages') ?? 200), searchParams.get('editor') === 'rich'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    on: `http://127.0.0.1:${port}/tickets/1`,
    // A host of its own to the extension, and loopback to the browser.
    off: `http://bench.localhost:${port}/tickets/1`,
    close: () => void server.close(),
  };
}

/** Five paragraphs, 2,000 characters. */
export const DRAFT = Array.from({ length: 5 }, () => `${SENTENCES.join('').slice(0, 399).padEnd(399, '.')}\n`).join('');

const html = (messages: number, rich: boolean) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Help desk</title><style>
body { font: 15px/1.4 sans-serif; margin: 0; display: grid; grid-template: 40px 1fr / 220px 1fr; height: 100vh; }
header.bar { grid-column: 1 / 3; background: #234; color: #fff; display: flex; gap: 1em; padding: 0 1em; align-items: center; }
nav { overflow: auto; } main { display: flex; flex-direction: column; min-height: 0; }
.thread { flex: 1; overflow: auto; padding: 1em; } .message { border: 1px solid #ccc; border-radius: 6px; margin: 0 0 1em; padding: .5em 1em; }
.message.staff { background: #eef4ff; } .message header { display: flex; gap: 1em; } .composer { padding: 1em; }
textarea, .editor { width: 100%; height: 180px; box-sizing: border-box; overflow: auto; border: 1px solid #888; padding: 8px; font: inherit; white-space: pre-wrap; }
</style></head><body>
<header class="bar"><b>Help desk</b><span class="clock">0</span><span class="me">Signed in as <a href="#me">Mara Keller</a></span></header>
<nav aria-label="Tickets"><ul></ul></nav><main></main>
<script>
const draft = ${JSON.stringify(DRAFT)};
const sentences = ${JSON.stringify(SENTENCES)};
const names = ['Dana Whitfield', 'Yusuf Kaya', 'Ines Duarte', 'Piotr Nowak', 'Grace Oduya'];
const make = (tag, props, ...children) => { const e = Object.assign(document.createElement(tag), props); e.append(...children); return e; };
function message(ticket, i) {
  const staff = i % 2 === 1;
  const at = new Date(Date.UTC(2026, 9, 1, 9, 0) + (ticket * 1000 + i) * 600000);
  const said = staff
    ? 'Thanks for the details. I am looking into point ' + i + ' of ticket ' + ticket + ' now and will write back by tomorrow noon.'
    : 'This is message ' + i + ' about order HP-' + (20471 + ticket) + '. I was charged twice and it has been nine days. Why is nobody answering me?';
  return make('article', { className: 'message ' + (staff ? 'staff' : 'customer') },
    make('header', {}, make('span', { className: 'avatar' }, staff ? 'MK' : 'C'), make('b', { className: 'author' }, staff ? 'Mara Keller' : names[ticket % names.length]),
      make('time', { dateTime: at.toISOString() }, at.toISOString().slice(0, 16).replace('T', ' ')),
      make('button', { type: 'button' }, 'Reply')),
    make('div', { className: 'body' }, make('p', {}, said), make('p', {}, sentences[i % sentences.length])));
}
function open(ticket, count) {
  const thread = make('div', { className: 'thread' }, ...Array.from({ length: count }, (_, i) => message(ticket, i)));
  thread.setAttribute('role', 'log');
  const editor = ${rich} ? make('div', { className: 'editor', contentEditable: 'true' }, ...draft.trim().split('\\n').map((p) => make('p', {}, p))) : make('textarea', { value: draft, placeholder: 'Write a reply' });
  editor.setAttribute('aria-label', 'Reply');
  if (${rich}) editor.setAttribute('role', 'textbox');
  document.querySelector('main').replaceChildren(make('h1', {}, '#' + ticket + ' Charged twice'), thread, make('section', { className: 'composer' }, editor, make('button', { type: 'button' }, 'Send')));
  thread.scrollTop = thread.scrollHeight;
}
function go(ticket) { history.pushState(null, '', '/tickets/' + ticket + location.search); open(ticket, 20); focusEditor(); }
function focusEditor() {
  const e = document.querySelector('textarea, .editor');
  e.focus();
  if (e.value !== undefined) e.setSelectionRange(900, 900);
  else getSelection().setPosition(e.children[2].firstChild, 100);
}
/** What happens in a page where nobody types: a clock, a list that is sorted anew, a banner. */
function bustle() {
  const clock = document.querySelector('.clock');
  const list = document.querySelector('nav ul');
  return setInterval(() => { clock.textContent = String(Number(clock.textContent) + 1); list.append(list.firstElementChild); }, 50);
}
document.querySelector('nav ul').append(...Array.from({ length: 40 }, (_, i) => make('li', {}, make('button', { type: 'button' }, names[i % 5] + ' ' + i))));
open(1, ${messages});
</script></body></html>`;
