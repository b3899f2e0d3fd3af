import type { DeskPage } from './pages';
import { ALL, ANSWERS, ASKS, ASKS_AGAIN, type Expected, NO_NOTE, NOTE, RAGES } from './story';

const page = (body: string, css = '', title = 'Desk'): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><style>body{font:14px sans-serif;margin:0}${css}</style></head><body>${body}</body></html>`;
const who = (t: Expected): string => (t.from === 'customer' ? 'Nadia Brandt' : 'Tom Verhoeven');
const [ONE, TWO, THREE] = NO_NOTE as [Expected, Expected, Expected];

/** Further made-up desks, after the ways in which ticket systems, webmails and chats in use are built. */
export const MORE_PAGES: DeskPage[] = [
  {
    name: 'article widgets with mail fields above each body, a table of articles on top',
    turns: ALL,
    html: page(
      `<div id="NavigationContainer"><ul><li><a href="/">Dashboard</a></li></ul></div><div class="UserAvatar"><a href="#" title="Edit your profile"><span>TV</span></a><div>Logged in as Tom Verhoeven<a href="/logout">Logout</a></div></div>
      <h1>Ticket#2026 — Bookcase</h1>
      <table class="DataTable" id="ArticleTable"><thead><tr><th>No.</th><th>Sender</th><th>Subject</th><th>Created</th></tr></thead><tbody>${ALL.map((t, i) => `<tr class="Row" style="cursor:pointer"><td>${i + 1}</td><td>${who(t)}</td><td><a href="#a${i}">Bookcase</a></td><td>05/0${4 + i}/2026 09:14</td></tr>`).join('')}</tbody></table>
      <div id="ArticleItems">${ALL.map((t, i) => `<div class="WidgetSimple ${t.from === 'note' ? 'agent-note-internal' : `${t.from === 'customer' ? 'customer' : 'agent'}-email-external`}"><div class="Header"><div class="ActionRow"><ul><li><a href="#">Reply</a></li><li><a href="#">Forward</a></li><li><a href="#">Print</a></li></ul></div><h2>#${i + 1} – Bookcase</h2></div><div class="Content"><fieldset class="TableLike"><label>From:</label><p class="Value">${who(t)} &lt;${t.from === 'customer' ? 'nadia@client.example' : 'help@desk.example'}&gt;</p><label>To:</label><p class="Value">Support &lt;help@desk.example&gt;</p><label>Created:</label><p class="Value">05/0${4 + i}/2026 09:14</p></fieldset><div class="ArticleBody"><iframe sandbox="allow-same-origin" srcdoc="&lt;p&gt;${t.text}&lt;/p&gt;" style="width:100%;height:80px;border:0"></iframe></div></div></div>`).join('')}</div>`,
    ),
  },
  {
    name: 'threads newest first with photo, status, menu and a saved draft on top',
    turns: ALL,
    html: page(
      `<nav class="navbar"><ul class="nav navbar-nav navbar-right"><li class="dropdown"><a href="#" class="dropdown-toggle" title="Account"><span class="nav-user">Tom Verhoeven</span></a></li></ul></nav>
      <div class="conv-layout"><div class="thread-list">
      <div class="thread thread-type-message thread-state-draft is-draft"><div class="thread-photo"></div><div class="thread-message"><div class="thread-header"><div class="thread-person"><strong>You</strong> created a draft</div><span class="thread-date">1 min ago</span></div><div class="thread-content">Dear Nadia, I am truly</div></div></div>
      ${[...ALL]
        .reverse()
        .map(
          (t, i) =>
            `<div class="thread thread-type-${t.from === 'customer' ? 'customer' : t.from === 'agent' ? 'message' : 'note'}" id="thread-${90 - i}"><div class="thread-photo"><i class="icon-person"></i></div><div class="thread-message"><div class="thread-header"><div class="thread-title"><div class="thread-person"><strong><a href="/users/1">${who(t)}</a></strong> ${t.from === 'note' ? 'added a note' : 'replied'}</div></div><div class="thread-info"><span class="thread-type"></span><a class="thread-date" title="May ${7 - i}, 2026 09:14" href="#">May ${7 - i}, 09:14</a><span class="thread-status">Active</span></div></div><div class="thread-body"><div class="thread-content" dir="auto">${t.text}</div></div></div><div class="dropdown thread-options"><ul style="display:none"><li><a>Edit</a></li></ul></div></div>`,
        )
        .join('')}</div></div>`,
    ),
  },
  {
    name: 'chat where "response" is the visitor, icon ligatures and reactions in the bubbles',
    channel: 'chat',
    turns: NO_NOTE,
    html: page(
      `<nav id="nav"><a href="/user/account" class="user-menu"><i class="material-icons">account_box</i>Tom Verhoeven</a></nav><div class="chat-main"><div class="msgBlock">
      ${NO_NOTE.map((t, i) => `<div class="message-row ${t.from === 'customer' ? 'response' : 'message-admin'}" id="msg-${40 + i}" data-op-id="${i % 2}"><div class="msg-date">1${i}:05:11</div><span class="usr-tit ${t.from === 'customer' ? 'vis-tit' : 'op-tit'}"><i class="material-icons">${t.from === 'customer' ? 'face' : 'account_box'}</i>${who(t)}</span><div class="msg-body">${t.text}</div><span class="reaction"><i class="material-icons">thumb_up</i><span>1</span></span></div>`).join('')}
      <div class="message-row system-response"><div class="msg-body"><i>Nadia Brandt has left the chat.</i></div></div></div>
      <textarea class="form-control" placeholder="Enter your message"></textarea><button class="btn"><i class="material-icons">send</i></button></div>`,
    ),
    editor: 'textarea',
  },
  {
    name: 'list group: titles, a clock icon, "by" at the end, a private mark in words',
    turns: ALL,
    html: page(
      `<div class="navbar"><a class="nav-link" id="userDropdown" href="#"><i class="fas fa-user"></i> tomv</a> <a href="/logout/">Logout</a></div><div class="card"><div class="list-group">${ALL.map((t, i) => `<div class="list-group-item"><div class="d-flex"><h5 class="mb-1">${t.from === 'note' ? 'Internal remark' : 'Update'}</h5><small><i class="fas fa-clock"></i> <span title="May ${4 + i}, 2026, 9:14 a.m.">May ${4 + i}, 2026</span></small></div><p class="mb-1">${t.text}</p>${t.from === 'note' ? '<small class="text-warning">(Private)</small>' : ''}<small>by <span class="byline">${t.from === 'customer' ? 'nadia@client.example' : 'tomv'}</span></small></div>`).join('')}</div></div>`,
    ),
  },
  {
    name: 'team-chat desk with day lines, own posts marked, follow-ups without head',
    turns: [ONE, TWO, { from: 'customer', text: `${RAGES}\n${ASKS_AGAIN}` }],
    html: page(
      `<aside id="sidebar"><div class="status-wrapper"><button aria-label="Your account: Tom Verhoeven"></button></div><ul>${['nadia', 'ola', 'wei'].map((n) => `<li class="SidebarLink" style="cursor:pointer">${n}</li>`).join('')}</ul></aside>
      <div id="post-list" role="feed"><div class="Separator DateSeparator"><time datetime="2026-05-04">Monday</time></div>
      ${[ONE, TWO].map((t) => `<div class="post ${t.from === 'agent' ? 'current--user' : 'other--root'}"><div class="post__img"><img alt="${who(t)} profile image" src="data:,"></div><div class="post__header"><button class="user-popover" style="all:unset">${who(t)}</button><time datetime="2026-05-04T09:1${t.from === 'agent' ? 9 : 1}:00Z">9:11</time></div><div class="post__body"><p>${t.text}</p></div></div>`).join('')}
      <div class="Separator DateSeparator"><time datetime="2026-05-07">Thursday</time></div>
      <div class="post other--root"><div class="post__img"><img alt="Nadia Brandt profile image" src="data:,"></div><div class="post__header"><button class="user-popover" style="all:unset">Nadia Brandt</button><time datetime="2026-05-07T17:42:00Z">17:42</time></div><div class="post__body"><p>${RAGES}</p></div></div>
      <div class="post same--root"><div class="post__header"></div><div class="post__body"><p>${ASKS_AGAIN}</p></div></div></div>`,
    ),
  },
  {
    name: 'ticket replies with "replied" labels and a collapsed options bar',
    turns: ALL,
    html: page(
      `<div class="topnav"><div class="profile-menu"><span>Tom Verhoeven</span><span>Agent</span></div></div><div class="ticket-view"><div class="ticket-main create"><div class="ticket-strip"><span class="created">04-05-2026 09:14</span><div class="by"><img alt="" src="data:,"><b>Nadia Brandt</b><label>created ticket</label></div></div><div class="ticket-message"><p>${ASKS}</p></div></div>
      ${ALL.slice(1)
        .map(
          (t, i) =>
            `<div class="ticket-main reply ${t.from === 'note' ? 'note' : ''}"><div class="ticket-strip"><span class="created">0${5 + i}-05-2026 09:14</span><div class="by"><img alt="" src="data:,"><b>${who(t)}</b><label>${t.from === 'note' ? 'added note' : 'replied'}</label></div></div><div class="ticket-message"><p>${t.text}</p></div><div class="options"><button>Edit</button></div></div>`,
        )
        .join('')}</div>`,
    ),
  },
  {
    name: 'webmail: list with previews, one open mail with quote below a line without "On"',
    turns: [TWO, THREE],
    customerName: 'Nadia Brandt',
    html: page(
      `<div class="left"><div class="account">tom@desk.example</div></div><div class="list">${Array.from({ length: 6 }, (_, i) => `<div class="messageListItem" style="cursor:pointer"><span class="senderParent">Nadia Brandt</span><span class="subject">Re: Bookcase</span><span class="dateParent">0${i + 1}.05.2026</span><div class="preview">Thursday came and went and NOBODY showed</div></div>`).join('')}</div>
      <div class="messageView"><div class="messageItem"><div class="messageItemHeader"><div class="subjectParent">Re: Bookcase</div><div class="informationShort"><span class="from" title="nadia@client.example">Nadia Brandt</span> <time class="moment">07.05.2026 17:42</time></div></div><div class="bodyText"><div class="b-text-part plain">${RAGES}<br><br>05/04/2026 11:02 - Tom Verhoeven wrote:<br>&gt; ${ANSWERS}</div></div></div></div>`,
    ),
  },
  {
    name: 'sent and received as the only marks, no names at all',
    channel: 'chat',
    turns: NO_NOTE,
    html: page(
      `<div class="dialog-body">${NO_NOTE.map((t) => `<div class="line ${t.from === 'customer' ? 'received' : 'sent'}"><span class="t">${t.text}</span></div>`).join('')}</div><div class="write"><div contenteditable="true" role="textbox"></div></div>`,
      '.line{width:60%;margin:6px;background:#eee}.sent{margin-left:39%}',
    ),
  },
  {
    name: 'notes told by background and a lock label only',
    turns: ALL,
    html: page(
      `<header class="app-header"><span class="username">Tom Verhoeven</span></header><div class="timeline">${ALL.map((t, i) => `<div class="timeline-item"><div class="card ${t.from === 'note' ? 'yellow' : ''}"><div class="card-top"><b>${who(t)}</b> <span class="ago">${9 - i} hours ago</span>${t.from === 'note' ? '<span class="lock" title="Internal note">🔒</span>' : ''}</div><div class="card-text">${t.text}</div></div></div>`).join('')}</div>`,
      '.yellow{background:#fff3c4}',
    ),
  },
  {
    name: 'two agents and a bot',
    turns: [
      { from: 'customer', text: ASKS },
      { from: 'agent', text: 'Thanks for your message, a colleague will be with you soon.' },
      { from: 'agent', text: ANSWERS },
      { from: 'customer', text: RAGES },
      { from: 'agent', text: 'Hello Nadia, I am taking over from Tom and have rung the depot myself.' },
    ],
    html: page(
      `<header><div class="user-menu">Lena Fischer</div></header><div class="stream">${[
        ['Nadia Brandt', ASKS],
        ['Fernbot', 'Thanks for your message, a colleague will be with you soon.'],
        ['Tom Verhoeven', ANSWERS],
        ['Nadia Brandt', RAGES],
        ['Lena Fischer', 'Hello Nadia, I am taking over from Tom and have rung the depot myself.'],
      ]
        .map(
          ([n, t], i) =>
            `<div class="msg"><span class="msg-author">${n}</span><span class="msg-time">1${i}:20</span><div class="msg-text">${t}</div></div>`,
        )
        .join('')}</div>`,
    ),
  },
  {
    name: 'messages as web components, each with a root of its own',
    turns: NO_NOTE,
    html: page(
      `<header><div class="user-menu">Tom Verhoeven</div></header><div id="list"></div><script>
      customElements.define('x-message', class extends HTMLElement { connectedCallback() { const r = this.attachShadow({mode:'open'}); r.innerHTML = '<div class="wrap"><b class="author">' + this.getAttribute('by') + '</b> <time datetime="' + this.getAttribute('at') + '">t</time><div class="text"><slot></slot></div></div>'; } });
      document.getElementById('list').innerHTML = ${JSON.stringify(NO_NOTE.map((t, i) => `<x-message by="${who(t)}" at="2026-05-0${4 + i}T09:00:00Z">${t.text}</x-message>`).join(''))};</script>`,
    ),
  },
  {
    name: 'plain paragraphs split by rules, heads in bold',
    turns: NO_NOTE,
    html: page(
      `<p>Logged in as Tom Verhoeven (<a href="/logout">log out</a>)</p><div class="ticket">${NO_NOTE.map((t, i) => `<div><p><b>${who(t)}</b> &ndash; 0${4 + i}.05.2026 09:14</p><p>${t.text}</p></div><hr>`).join('')}</div>`,
    ),
  },
  {
    name: 'follow-ups where customers have no name, the request in a table above them',
    turns: ALL,
    html: page(
      `<div class="navbar"><ul><li><a href="/dashboard">Dashboard</a></li><li><a href="/user">tomv</a></li><li><a href="/logout">Logout</a></li></ul></div>
      <table class="ticket-table"><thead><tr><th colspan="4"><h3>12. Bookcase missing [Open]</h3></th></tr></thead><tbody><tr><th>Submitted On</th><td>May 4, 2026, 9:14 a.m.</td><th>Assigned To</th><td>tomv</td></tr><tr><th>Submitter E-Mail</th><td>nadia@client.example</td><th>Priority</th><td>3. Normal</td></tr><tr><th colspan="4">Description</th></tr><tr><td colspan="4">${ASKS}</td></tr></tbody></table>
      <h3>Follow-Ups</h3>${ALL.slice(1)
        .map(
          (t, i) =>
            `<div class="followup well"><div class="title">Comment <span class="byline text-info">${t.from === 'customer' ? '' : 'by tomv'} <span title="Mon, 0${5 + i} May 2026 09:14:00 +0000">${4 - i} days, ${i} hours ago</span>${t.from === 'note' ? ' <span class="private">(Private)</span>' : ''}</span></div><span class="followup-desc">${t.text}</span></div>`,
        )
        .join('')}
      <div class="well"><h3>Respond to this ticket</h3><form><dl><dt><label>Comment / Resolution</label></dt><dd><textarea></textarea></dd><dt><label>Is this update public?</label></dt><dd><input type="checkbox" name="public" value="1" checked></dd></dl><button>Update this ticket</button></form></div>`,
    ),
    editor: 'textarea',
    mode: 'reply',
  },
  {
    name: 'thread entries with floated avatars, "posted" in the head, events between',
    turns: ALL,
    html: page(
      `<div id="header"><p id="info">Welcome, <strong>Tom Verhoeven</strong>. | <a href="/scp/profile.php">Profile</a> | <a href="/scp/logout.php">Log Out</a></p></div>
      <div id="ticket_thread"><div id="thread-items">${ALL.map((t, i) => `<div class="thread-entry ${t.from === 'customer' ? 'message' : t.from === 'agent' ? 'response' : 'note'} avatar"><span class="${t.from === 'customer' ? 'pull-right' : 'pull-left'} avatar"><img alt="Avatar" src="data:,"></span><div class="header"><div class="pull-right"><span class="muted-button"><i class="icon-caret-down"></i></span><div style="display:none"><ul><li><a href="#">Edit</a></li></ul></div></div><b>${who(t)}</b> posted <a href="#entry-${i}"><time datetime="2026-05-0${4 + i}T09:14:00+00:00">5/${4 + i}/26 9:14 AM</time></a> <span class="faded title truncate">${i === 0 ? 'Bookcase missing' : ''}</span></div><div class="thread-body"><div>${t.text}</div><div class="clear"></div></div></div>${i === 0 ? '<div class="thread-event"><span class="type-icon"><i class="icon-hand-right"></i></span><span class="faded description"><b>SYSTEM</b> assigned this to <b>Tom Verhoeven</b> <time datetime="2026-05-04T09:15:00Z">5/4/26</time></span></div>' : ''}`).join('')}</div></div>
      <div id="response_options"><ul class="tabs"><li class="active"><a href="#reply">Post Reply</a></li><li><a href="#note">Post Internal Note</a></li></ul><form id="reply"><div class="redactor-box"><div class="redactor-styles" contenteditable="true"></div></div><input type="submit" value="Post Reply"></form></div>`,
      '.pull-right{float:right}.pull-left{float:left}.avatar img{width:48px}',
    ),
    editor: '.redactor-styles',
    mode: 'reply',
  },
];
export { NOTE };
