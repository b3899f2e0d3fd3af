import type { DeskPage } from './pages';
import { ALL, ANSWERS, type Expected, NO_NOTE, RAGES } from './story';

const page = (body: string, css = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Desk</title><style>body{font:14px sans-serif;margin:0}${css}</style></head><body>${body}</body></html>`;
const who = (t: Expected): string => (t.from === 'customer' ? 'Nadia Brandt' : 'Tom Verhoeven');
/** Plain text in many a framework's words: fonts for pictures stand last. */
const STACK = 'body{font-family:"Segoe UI","Noto Sans",sans-serif,"Color Emoji Two","Segoe UI Emoji","Segoe UI Symbol"}';

/** What common frameworks do to a desk's page, and pages of a desk that show no conversation at all. */
export const FRAMEWORK_PAGES: DeskPage[] = [
  {
    name: 'a font stack for plain text that ends in symbol fonts',
    turns: ALL,
    html: page(
      `<header><div class="user-menu">Tom Verhoeven</div></header><main>${ALL.map((t, i) => `<article class="card${t.from === 'note' ? ' private-note' : ''}"><div class="card-head"><b class="author">${who(t)}</b> <time datetime="2026-05-0${4 + i}T09:14:00Z">x</time></div><div class="card-text">${t.text}</div></article>`).join('')}</main>`,
      STACK,
    ),
  },
  {
    name: 'chat lines of a "System helper" that end with an exclamation mark',
    channel: 'chat',
    turns: NO_NOTE,
    html: page(
      `<div class="user-menu">Tom Verhoeven</div><div class="lines">${NO_NOTE.map((t, i) => `<div class="line ${t.from === 'customer' ? 'visitor' : 'operator'}"><span class="who">${who(t)}</span> <span class="when">09:1${i}:20</span><div class="said">${t.text}</div></div>`).join('')}<div class="line helper"><span class="who"><i>System helper</i></span><div class="said">The guest has come back to the chat!</div></div></div><div contenteditable="true" class="box" style="min-height:40px;width:300px"></div>`,
      `${STACK} .operator{margin-left:120px;text-align:right}`,
    ),
    editor: '.box',
  },
  {
    name: 'one mail whose body has the role of a button, beside the list of subjects',
    turns: [
      { from: 'agent', text: ANSWERS },
      { from: 'customer', text: RAGES },
    ],
    html: page(
      `<aside class="account"><div class="user-name">Tom Verhoeven</div><div>help@desk.example</div><a href="/logout">Log out</a></aside>
      <ul class="rows">${['Bookcase missing', 'Re: Bookcase missing'].map((s, i) => `<li tabindex="0"><div class="tile"><div class="from">Nadia Brandt</div><div class="when">0${4 + i}-May-26</div><div class="subject">${s}</div></div></li>`).join('')}</ul>
      <section class="mail-view"><h2>Re: Bookcase missing</h2><div>Monday, May 05, 2026 18:40</div><div class="sender"><div class="name">Nadia Brandt</div><a href="mailto:nadia@client.example">nadia@client.example</a></div><div>To <span>help@desk.example</span></div>
      <div class="mail-part" role="button" tabindex="-1"><div><p>${RAGES}</p><div>On Mon, 4 May 2026 at 11:05, Tom Verhoeven &lt;help@desk.example&gt; wrote:</div><blockquote><p>${ANSWERS}</p></blockquote></div></div></section>`,
    ),
  },
  {
    name: 'a list of mails with none opened',
    turns: null,
    html: page(
      `<header><div class="user-menu">Tom Verhoeven</div></header><ul class="rows">${['Bookcase missing', 'Re: Bookcase missing', 'Question on my invoice'].map((s, i) => `<li class="mail-item" tabindex="0"><div class="from">Nadia Brandt</div><div class="when">0${4 + i}-May-26</div><div class="subject">${s}</div></li>`).join('')}</ul><div class="message-view"><div class="empty">Choose a mail in the list to read it here.</div></div>`,
    ),
  },
  {
    name: 'an empty folder of a shared mailbox',
    turns: null,
    html: page(
      `<nav class="side"><a href="/1">Unassigned</a><a href="/2">Mine</a><a href="/3">Spam</a></nav><div class="content-message"><div class="empty-content">There are no tickets in this folder</div></div><div class="footer-message">2018 &ndash; 2026 Fern Desk, a free shared mailbox for teams</div>`,
    ),
  },
];
