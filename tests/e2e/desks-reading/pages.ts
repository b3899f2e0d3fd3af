import { ALL, ANSWERS, ASKS, ASKS_AGAIN, type Expected, NO_NOTE, NOTE, RAGES } from './story';

/** A made-up desk: a page in our own words with one way of showing a conversation. */
export interface DeskPage {
  name: string;
  html: string;
  /** null: no conversation on this page. */
  turns: Expected[] | null;
  /** Default true. */
  rolesKnown?: boolean;
  channel?: 'chat' | 'email';
  customerName?: string;
  /** Selector of the editor in use. */
  editor?: string;
  mode?: 'reply' | 'note' | 'unknown';
}

const page = (body: string, css = '', title = 'Desk'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>body{font:14px sans-serif;margin:0}${css}</style></head><body>${body}</body></html>`;
const words = (text: string): string =>
  text
    .split('. ')
    .map((s, i, all) => `<p>${s}${i < all.length - 1 ? '.' : ''}</p>`)
    .join('');
/** How paragraphs made by `words` read. */
const paragraphs = (turns: Expected[]): Expected[] =>
  turns.map((t) => ({
    ...t,
    text: t.text
      .split('. ')
      .map((s, i, all) => s + (i < all.length - 1 ? '.' : ''))
      .join('\n\n'),
  }));

export const PAGES: DeskPage[] = [
  {
    name: 'chat with sides, one head for a run of bubbles, time on the last only, a joined line and an unread pill',
    channel: 'chat',
    customerName: 'Nadia Brandt',
    editor: 'textarea',
    turns: [NO_NOTE[0] as Expected, NO_NOTE[1] as Expected, { from: 'customer', text: `${RAGES}\n${ASKS_AGAIN}` }],
    html: page(
      `<nav><a href="/">Chats</a><div class="account-menu"><img alt="Avatar of Tom Verhoeven" src="data:,"><span>Tom Verhoeven</span></div></nav>
      <div class="app"><div class="stream" role="log">
        <div class="day">Today</div>
        <div class="sys">Nadia Brandt joined the chat</div>
        <div class="grp guest"><div class="who">Nadia Brandt</div><div class="bub">${ASKS}<span class="tm">09:14</span></div></div>
        <div class="grp mine"><div class="who">Tom Verhoeven</div><div class="bub">${ANSWERS}<span class="tm">09:20</span><i class="material-icons">done_all</i></div></div>
        <div class="grp guest"><div class="who">Nadia Brandt</div><div class="bub">${RAGES}</div><div class="bub">${ASKS_AGAIN}<span class="tm">17:42</span></div></div>
        <div class="pill">2 unread messages</div>
      </div><div class="composer"><textarea placeholder="Write a reply to Nadia"></textarea><button>Send</button></div></div>`,
      '.grp{width:60%;margin:8px}.mine{margin-left:38%}.bub{background:#eee;border-radius:8px;padding:8px;margin:4px}.app{max-width:800px}',
    ),
    mode: 'reply',
  },
  {
    name: 'chat with all bubbles on the left, names in bold, follow-ups without a name',
    channel: 'chat',
    customerName: 'nadia.b',
    turns: [NO_NOTE[0] as Expected, NO_NOTE[1] as Expected, { from: 'customer', text: `${RAGES}\n${ASKS_AGAIN}` }],
    html: page(
      `<div id="userinfo">Logged in as <b>tom@desk.example</b> <a href="/logout">Log out</a></div>
      <div class="room"><div class="chat-content">
        <div class="message chat-line"><img class="avatar" alt="" src="data:,"><div class="c"><span class="author">nadia.b</span> <time datetime="2026-05-07T09:14:00Z">09:14</time><div class="chat-text">${ASKS}</div></div></div>
        <div class="message chat-line"><div class="c"><span class="author">tom</span> <time datetime="2026-05-07T09:20:00Z">09:20</time><div class="chat-text">${ANSWERS}</div></div></div>
        <div class="message chat-line"><div class="c"><span class="author">nadia.b</span> <time datetime="2026-05-07T17:42:00Z">17:42</time><div class="chat-text">${RAGES}</div></div></div>
        <div class="message chat-line followup"><div class="c"><div class="chat-text">${ASKS_AGAIN}</div></div></div>
      </div><form><textarea class="chat-input" placeholder="Message"></textarea></form></div>`,
    ),
  },
  {
    name: 'old table desk, one cell for the author, notes marked by a word',
    turns: ALL,
    channel: 'email',
    html: page(
      `<div id="top">Welcome | Signed in as t.verhoeven | <a href="logout.php">Sign out</a></div>
      <h1>0000812: Bookcase missing</h1><table class="bugnotes" width="100%"><tbody>
      ${[
        ['nadia', 'reporter', ASKS, '2026-05-04 09:14', ''],
        ['t.verhoeven', 'developer', ANSWERS, '2026-05-04 11:02', ''],
        ['t.verhoeven', 'developer', NOTE, '2026-05-05 08:30', ' (private)'],
        ['nadia', 'reporter', RAGES, '2026-05-07 17:42', ''],
      ]
        .map(
          ([who, role, text, at, priv], i) =>
            `<tr class="bugnote${priv ? ' bugnote-private' : ''}" id="c${i + 40}"><td class="bugnote-head"><a href="/view_user.php?id=${i}">${who}</a><br><span class="small">(${role})</span><br><span class="small">${at}</span><br><span class="small">${priv}</span><a href="#c${i}">~000${i}</a></td><td class="bugnote-body">${text}</td></tr>`,
        )
        .join('')}
      </tbody></table><form><textarea name="bugnote_text"></textarea><label><input type="checkbox" name="private"> Private</label><input type="submit" value="Add note"></form>`,
    ),
    editor: 'textarea',
  },
  {
    name: 'newest first, composer above, internal notes by class',
    turns: ALL,
    channel: 'email',
    html: page(
      `<header><div class="user-menu"><span class="user-name">Tom Verhoeven</span></div></header><main><h1>Bookcase</h1>
      <div class="reply-box"><div role="tablist"><button role="tab" aria-selected="false">Public reply</button><button role="tab" aria-selected="true">Internal note</button></div><div class="ed" contenteditable="true" role="textbox"></div><button>Submit</button></div>
      <section class="feed">
      ${[...ALL]
        .reverse()
        .map(
          (t, i) =>
            `<article class="feed-item${t.from === 'note' ? ' is-internal' : ''}"><div class="feed-item-header"><span class="feed-author">${t.from === 'customer' ? 'Nadia Brandt' : 'Tom Verhoeven'}</span><span class="feed-date" title="May ${7 - i}, 2026 at 9:0${i} AM">${i + 1} days ago</span></div><div class="feed-item-body">${t.text}</div><div class="feed-actions"><a href="#">Reply</a> <a href="#">Forward</a></div></article>`,
        )
        .join('')}</section></main>`,
    ),
    editor: '.ed',
    mode: 'note',
  },
  {
    name: 'mail thread: quotes folded and unfolded, signature, legal footer',
    turns: paragraphs(NO_NOTE),
    channel: 'email',
    html: page(
      `<div class="topbar"><a class="account" aria-label="Account: Tom Verhoeven (help@desk.example)" href="#">TV</a></div>
      <div class="thread"><h2 class="subject">Bookcase 70551</h2>
      <div class="mail" id="m1"><div class="mail-head"><span class="sender" title="nadia@client.example">Nadia Brandt</span><span class="to">to help@desk.example</span><span class="when">4 May 2026, 09:14</span></div><div class="mail-body">${words(ASKS)}</div></div>
      <div class="mail" id="m2"><div class="mail-head"><span class="sender" title="help@desk.example">Tom Verhoeven</span><span class="to">to Nadia Brandt</span><span class="when">4 May 2026, 11:02</span></div><div class="mail-body">${words(ANSWERS)}<details><summary>Show quoted text</summary><blockquote>${ASKS}</blockquote></details></div></div>
      <div class="mail" id="m3"><div class="mail-head"><span class="sender" title="nadia@client.example">Nadia Brandt</span><span class="to">to help@desk.example</span><span class="when">7 May 2026, 17:42</span></div><div class="mail-body">${words(RAGES)}<p>-- <br>Nadia Brandt<br>Sent from my phone</p><p>On Mon, 4 May 2026 at 11:02, Tom Verhoeven &lt;help@desk.example&gt; wrote:</p><blockquote>${words(ANSWERS)}<blockquote>${words(ASKS)}</blockquote></blockquote></div></div>
      </div>`,
    ),
  },
  {
    name: 'reply pop-up: a form and no conversation',
    turns: null,
    html: page(
      `<h1>Reply to ticket 8812</h1><form><table><tr><td><label>From:</label></td><td>Support &lt;help@desk.example&gt;</td></tr><tr><td><label>To:</label></td><td><input value="nadia@client.example"></td></tr><tr><td>Subject:</td><td><input value="Re: Bookcase"></td></tr></table>
      <textarea>&gt; quoted</textarea><div class="field"><label>Attachments</label> <input type="file"></div><div class="field"><label>Next state</label><select><option>open</option></select></div><button>Submit</button></form>`,
    ),
    editor: 'textarea',
  },
  {
    name: 'duplicates: previews in a list, a hidden copy, an autosaved draft as the newest message',
    turns: ALL,
    editor: 'textarea',
    html: page(
      `<style>.row{cursor:pointer;border-bottom:1px solid #ccc}.hid{display:none}</style><aside class="list"><ul>${[
        'Nadia Brandt',
        'Ola Nordmann',
        'Wei Chen',
        'Ana Costa',
        'Jo Smith',
        'Pat Lee',
      ]
        .map(
          (n, i) =>
            `<li class="row message-row"><div class="name">${n}</div><div class="preview">${(i === 0 ? RAGES : 'Thank you, that has solved it for me, have a good day').slice(0, 52)}…</div><time datetime="2026-05-0${7 - i}T10:00:00Z">${i}h</time></li>`,
        )
        .join('')}</ul></aside>
      <div class="pane"><div class="hid" aria-hidden="true">${NO_NOTE.map((t) => `<div class="entry"><b class="entry-author">Copy</b><div class="entry-text">${t.text}</div></div>`).join('')}</div>
      <div class="entries">${ALL.map((t, i) => `<div class="entry ${t.from === 'note' ? 'private-note' : ''}" data-id="${100 + i}"><b class="entry-author">${t.from === 'customer' ? 'Nadia Brandt' : 'Tom Verhoeven'}</b> <time datetime="2026-05-0${4 + i}T10:00:00Z">${4 + i} May</time><div class="entry-text">${t.text}</div></div>`).join('')}
      <div class="entry" data-id="104"><b class="entry-author">Tom Verhoeven</b> <time datetime="2026-05-08T10:00:00Z">8 May</time><div class="entry-text">Dear Nadia, I am very sorry that nobody came</div></div></div>
      <textarea>Dear Nadia, I am very sorry that nobody came</textarea></div><div class="logged-in-user">Tom Verhoeven</div>`,
      '.list{float:left;width:240px}.pane{margin-left:260px}',
    ),
  },
  {
    name: 'a whole inbox in an open shadow root',
    turns: NO_NOTE,
    html: page(
      `<div id="app"></div><script>const r=document.getElementById('app').attachShadow({mode:'open'});r.innerHTML=${JSON.stringify(
        `<div class="stream">${NO_NOTE.map((t, i) => `<div class="part"><div class="part-meta"><span class="part-author">${t.from === 'customer' ? 'Nadia' : 'You'}</span><time datetime="2026-05-0${4 + i}T09:00:00Z">x</time></div><div class="part-text">${t.text}</div></div>`).join('')}</div><div class="box"><div class="ed" contenteditable="true" role="textbox" aria-label="Reply"></div></div>`,
      )}</script>`,
    ),
  },
  {
    name: 'three open tickets, two panes hidden',
    turns: NO_NOTE,
    html: page(
      `<div class="tabs">${['Ana', 'Nadia', 'Wei'].map((n) => `<button>${n}</button>`).join('')}</div>
      ${[
        ['Ana Costa', 'My lamp is broken and I am rather cross about that, please do something', 'display:none'],
        ['Nadia Brandt', '', ''],
        [
          'Wei Chen',
          'Where can I find the invoice for last month, I need it for my taxes',
          'visibility:hidden;position:absolute',
        ],
      ]
        .map(
          ([n, text, style], k) =>
            `<div class="pane" style="${style}" data-ticket-id="${k}">${(text
              ? [
                  { from: 'customer', text },
                  { from: 'agent', text: 'Thank you for your message, I am looking into it now' },
                ]
              : NO_NOTE
            )
              .map(
                (t) =>
                  `<div class="comment"><div class="comment-by ${t.from === 'customer' ? 'end-user' : 'agent'}">${t.from === 'customer' ? n : 'Tom Verhoeven'}</div><div class="comment-text">${t.text}</div></div>`,
              )
              .join('')}</div>`,
        )
        .join('')}`,
    ),
  },
  {
    name: 'misleading marks: "response" is the agent, "received" on both sides, an editor prefix "note-"',
    turns: NO_NOTE,
    html: page(
      `<div class="nav"><span class="logged-in">Hello, Tom Verhoeven</span></div><div class="thread-body">${NO_NOTE.map((t, i) => `<div class="thread-entry received ${t.from === 'customer' ? 'message' : 'response'} note-row"><div class="header"><b>${t.from === 'customer' ? 'Nadia Brandt' : 'Tom Verhoeven'}</b> posted <time datetime="2026-05-0${4 + i}T09:00:00Z">5/${4 + i}/26 9:00 AM</time></div><div class="thread-text note-editable">${t.text}</div></div>`).join('')}</div>`,
    ),
  },
  {
    name: 'names only, the logged-in agent as "You"',
    turns: NO_NOTE,
    html: page(
      `<div class="conv">${NO_NOTE.map(
        (t, i) =>
          `<div class="item"><div class="item-top"><strong>${t.from === 'customer' ? 'Nadia Brandt' : 'You'}</strong><em>${i + 2} hours ago</em></div><div class="item-main">${t.text}</div></div>`,
      )
        .reverse()
        .reverse()
        .join('')}</div>`,
    ).replace(/(\d) hours/g, (_, n: string) => `${6 - Number(n)} hours`),
  },
  {
    name: 'each message body in a frame of its own',
    turns: NO_NOTE,
    html: page(
      `<div id="UserInfo">Logged in as Tom Verhoeven</div><div class="articles">${NO_NOTE.map((t, i) => `<div class="article-box ${t.from === 'customer' ? 'sender-customer' : 'sender-agent'}"><div class="article-head"><span class="article-from">${t.from === 'customer' ? 'Nadia Brandt' : 'Tom Verhoeven'}</span> <span class="article-time">05/0${4 + i}/2026 09:14</span></div><div class="article-content"><iframe srcdoc="${t.text}" style="width:100%;height:60px;border:0"></iframe></div></div>`).join('')}</div>`,
    ),
  },
  {
    name: 'opening description above, journals below with heads as siblings',
    turns: ALL,
    html: page(
      `<div id="top-menu"><div id="loggedas">Logged in as <a href="/users/5">tom</a></div></div><div class="issue"><div class="subject"><h3>Bookcase missing</h3></div><p class="author">Added by <a class="user" href="/users/9">Nadia Brandt</a> 3 days ago.</p><div class="description"><p><strong>Description</strong></p><div class="wiki">${ASKS}</div></div></div>
      <div id="history"><h3>History</h3>${ALL.slice(1)
        .map(
          (t, i) =>
            `<div id="change-${i}" class="journal has-notes ${t.from === 'note' ? 'private-notes' : ''}"><h4><a class="user active" href="/users/${t.from === 'customer' ? 9 : 5}">${t.from === 'customer' ? 'Nadia Brandt' : 'Tom Verhoeven'}</a> <span>updated this</span> <a title="05/0${5 + i}/2026 09:14 AM">${3 - i} days ago</a> ${t.from === 'note' ? '<span class="badge">Private</span>' : ''}</h4><div class="wiki" id="journal-${i}-notes">${t.text}</div></div>`,
        )
        .join('')}</div>`,
    ),
  },
  {
    name: 'list of heads and bodies as siblings, newest first by time',
    turns: NO_NOTE,
    html: page(
      `<header><span class="user-name">Tom Verhoeven</span></header><div class="msgs">${[...NO_NOTE]
        .reverse()
        .map(
          (t, i) =>
            `<h4 class="msg-head"><span class="from-name">${t.from === 'customer' ? 'Nadia Brandt' : 'Tom Verhoeven'}</span> <small>0${7 - i}/05/2026 10:0${i}</small></h4><div class="msg-text">${t.text}</div>`,
        )
        .join('')}</div>`,
    ),
  },
  {
    name: 'customer on the right, agent on the left, told by names',
    turns: NO_NOTE,
    channel: 'chat',
    html: page(
      `<header><div class="avatar" aria-label="Tom Verhoeven"></div></header><div class="bubbles">${NO_NOTE.map((t, i) => `<div class="bubble ${t.from === 'customer' ? 'r' : 'l'}"><span class="name">${t.from === 'customer' ? 'Nadia Brandt' : 'Tom Verhoeven'}</span><div class="txt">${t.text}</div><span class="ts">1${i}:05</span></div>`).join('')}</div>`,
      '.bubbles{max-width:700px}.bubble{width:60%;background:#eef;margin:6px;padding:6px}.r{margin-left:38%}',
    ),
  },
  {
    name: 'nobody can tell who is who',
    turns: [
      { from: 'customer', text: 'The meeting room on the second floor is free from noon.' },
      { from: 'customer', text: 'Good, then let us take the blue chairs upstairs.' },
      { from: 'customer', text: 'The chairs are all in the cellar since last week.' },
    ],
    rolesKnown: false,
    html: page(
      `<div class="posts">${[
        ['Kim', 'The meeting room on the second floor is free from noon.'],
        ['Alex', 'Good, then let us take the blue chairs upstairs.'],
        ['Kim', 'The chairs are all in the cellar since last week.'],
      ]
        .map(
          ([n, t], i) =>
            `<div class="post"><span class="author">${n}</span> <time datetime="2026-05-0${i + 1}">x</time><div class="post-text">${t}</div></div>`,
        )
        .join('')}</div>`,
    ),
  },
  {
    name: 'a settings page',
    turns: null,
    html: page(
      `<nav><a href="/">Home</a></nav><main><h1>Settings</h1><section class="setting-row"><h2>Notifications</h2><p>Choose how we tell you of new tickets and mentions.</p><label><input type="checkbox"> Mail</label></section><section class="setting-row"><h2>Language</h2><p>The language of menus and buttons.</p><select><option>English</option></select></section><section class="setting-row"><h2>Signature</h2><p>Goes under each of your replies.</p><textarea>Tom</textarea></section></main>`,
    ),
  },
  {
    name: 'a ticket list',
    turns: null,
    html: page(
      `<main><table class="tickets"><thead><tr><th>Subject</th><th>Requester</th><th>Updated</th></tr></thead><tbody>${Array.from({ length: 8 }, (_, i) => `<tr class="ticket-row"><td><input type="checkbox"></td><td><a href="/t/${i}">Bookcase number ${i} has not come and I want to know why</a></td><td>Nadia Brandt</td><td>${i + 1} days ago</td></tr>`).join('')}</tbody></table></main>`,
    ),
  },
  {
    name: 'one mail with its earlier answer quoted in it',
    turns: [NO_NOTE[1] as Expected, NO_NOTE[2] as Expected],
    customerName: 'Nadia Brandt',
    html: page(
      `<div class="toolbar"><a class="button" href="#">Reply</a><a class="button" href="#">Delete</a></div><div class="message-view"><div class="message-headers"><table><tr><td class="lbl">From:</td><td><a href="mailto:nadia@client.example">Nadia Brandt</a></td></tr><tr><td class="lbl">To:</td><td>help@desk.example</td></tr><tr><td class="lbl">Date:</td><td>7 May 2026 17:42</td></tr></table></div><div class="message-body"><p>${RAGES}</p><p>Am 04.05.2026 um 11:02 schrieb Tom Verhoeven:</p><blockquote type="cite"><p>${ANSWERS}</p></blockquote></div></div>`,
    ),
  },
];
export { NOTE };
