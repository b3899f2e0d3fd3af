import type { DeskPage } from './pages';
import { ALL, ANSWERS, type Expected, NO_NOTE, RAGES } from './story';

const page = (body: string, css = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Desk</title><style>body{font:14px sans-serif;margin:0}.gone{display:none}${css}</style></head><body>${body}</body></html>`;
const who = (t: Expected): string => (t.from === 'customer' ? 'Nadia Brandt' : 'Tom Verhoeven');
const address = (t: Expected): string => (t.from === 'customer' ? 'nadia@client.example' : 'help@desk.example');
const QUOTED = `<div class="quote-head">On Mon, 4 May 2026 at 11:05, Tom Verhoeven &lt;help@desk.example&gt; wrote:</div><blockquote>${ANSWERS}</blockquote>`;
const BOTH: Expected[] = [
  { from: 'agent', text: ANSWERS },
  { from: 'customer', text: RAGES },
];

/** Webmail and ticket systems whose parts bear no telling names: heads that stand beside the words, lists and panes alike. */
export const WEBMAIL_PAGES: DeskPage[] = [
  {
    name: 'a mail in a card: its head is a row like its words, with chips for who it is to',
    turns: BOTH,
    customerName: 'Nadia Brandt',
    html: page(
      `<div class="side"><div class="calendar-navigation"><b class="profile-day">Sunday</b><b class="user-month">November</b></div></div>
      <div class="card"><div class="card-in">
      <div class="pad"><h5>Re: Bookcase missing</h5><time datetime="view.date">Thursday, May 07, 2026 17:42 GMT</time></div>
      <div class="wrap row"><div class="half"><div class="row"><i class="material-icons" aria-label="person">person</i><div><span>Nadia Brandt</span> <a href="#">nadia@client.example</a></div></div></div>
      <div class="half to"><div class="field"><label>To</label><div class="gone"><a href="#">me</a></div><div class="in"><div class="chips"><div class="chip"><div>help@desk.example</div></div></div></div></div><div class="field"><label class="gone">Cc</label><div class="gone"></div></div></div></div>
      <div class="pad gone">Add a tag</div><div class="gone"><hr><p>Create a draft from this</p></div>
      <div><div><div dir="ltr"><p>${RAGES.replace('NOBODY', '<b>NOBODY</b>')}</p></div>${QUOTED}</div></div>
      </div></div>`,
    ),
  },
  {
    name: 'a mail beside the list it was chosen from, the list in focus; the subject in its head',
    turns: [BOTH[1] as Expected],
    customerName: 'Nadia Brandt',
    html: page(
      `<div id="left"><ul class="folders"><li><a class="selected">Inbox</a></li><li><a>Sent</a></li></ul></div><div id="right">
      <div id="V-Account"><a class="toggle"><span class="accountPlace">help@desk.example</span></a><menu class="gone"><a>Add Account</a><a>Logout</a></menu></div>
      <div id="V-MailList" class="focused"><div class="bar"><a class="btn">\u2610</a><a class="btn">\u25bc</a></div><div class="listPlace"><div class="overlay">Drop message here to view it in the list</div>${['Re: Bookcase missing', 'Bookcase missing'].map((s, i) => `<div class="listItem ${i === 0 ? 'selected focused' : ''}"><div>\u2610</div><div><div>Nadia Brandt</div><div>${s}</div><div><time datetime="2026-05-0${7 - 3 * i}T17:42:00Z">May 0${7 - 3 * i}, 5:42 PM</time> 2 KiB</div></div></div>`).join('')}</div></div>
      <div id="V-MailView"><div class="view"><div class="inner selected focused"><div class="itemHead"><div><i>i</i> <span class="subject">Re: Bookcase missing since the third of April and still nobody says why</span> <a>x</a></div><div>"Nadia Brandt" &lt;<a href="mailto:nadia@client.example">nadia@client.example</a>&gt;</div></div>
      <div id="item"><div><div class="short"><div><time datetime="2026-05-07T17:42:00Z">May 7, 2026 at 5:42 PM</time></div><div>To: <span>help@desk.example</span></div><div><span>Tags</span>:</div></div><div class="loading gone">Loading</div><div><div class="bodyText" dir="auto"><p>${RAGES}</p></div></div></div></div></div></div></div></div>`,
    ),
  },
  {
    name: 'a timeline of cards with the follow-up form below, initials for pictures, actions in a menu',
    turns: ALL,
    html: page(
      `<header class="navbar"><div class="user-menu"><a href="/front/preference.php" title="Verhoeven Tom"><span class="initials">TV</span><span>Verhoeven Tom</span></a></div></header>
      <div id="itil-object-container"><div class="timeline-container">${ALL.map((t, i) => `<div class="timeline-item mb-3 ${i === 0 ? 'ITILContent' : 'ITILFollowup'} ${t.from === 'customer' ? 'ms-auto left' : 'me-auto right'}" data-items-id="${i}"><div class="row"><div class="col-auto todo-list-state"></div><div class="col-auto user-part"><span class="avatar">${t.from === 'customer' ? 'NB' : 'TV'}</span></div><div class="col"><div class="row timeline-content t-right card${t.from === 'note' ? ' private' : ''}"><div class="card-body"><div class="timeline-header"><div class="creator"><span>Created: <span title="2026-05-0${4 + i} 09:14"> ${4 + i} days ago </span> by <span class="user"><a href="/front/user.form.php?id=${t.from === 'customer' ? 9 : 4}">${who(t)}</a></span></span></div>${t.from === 'note' ? '<span class="is-private" title="Private"><i class="ti ti-lock" aria-label="Private"></i></span>' : ''}<button>...</button></div><div class="read-only-content"><div class="rich_text_container"><p>${t.text}</p></div></div></div></div></div></div></div>`).join('')}</div>
      <form class="itil-footer"><textarea name="content"></textarea><button>Add</button></form></div>`,
      '.ms-auto{margin-left:40px}.me-auto{margin-right:40px}',
    ),
  },
  {
    name: 'a chatter under a record, newest first, with log notes and a mail icon',
    turns: ALL,
    html: page(
      `<nav class="o_main_navbar"><div class="o_user_menu"><span>Tom Verhoeven</span></div></nav><div class="o_form_view"><h1>Bookcase missing</h1><div class="o_field"><label>Customer</label><span>Nadia Brandt</span></div></div>
      <div class="o-Chatter"><button>Send message</button><button>Log note</button><div class="o-Thread">${[...ALL]
        .reverse()
        .map(
          (t, i) =>
            `<div class="o-Message ${t.from === 'agent' ? 'o-selfAuthored' : ''}" role="group" aria-label="${t.from === 'note' ? 'Note' : t.from === 'agent' ? 'Message' : 'Discussion message'}"><div class="o-sidebar"><img alt="" src="data:,"></div><div class="o-core"><div class="o-header"><span class="o-author"><strong>${who(t)}</strong></span><small title="5/${7 - i}/2026, 9:14:00 AM">- ${i + 1} days ago</small>${t.from === 'note' ? '<i class="fa fa-note" title="Internal note"></i>' : '<i class="fa fa-envelope"></i>'}</div><div class="o-content"><div class="o-body"><p>${t.text}</p></div></div></div></div>`,
        )
        .join('')}</div></div>`,
    ),
  },
  {
    name: 'a room of a team chat: system lines, own user in the corner, heads only at the first of a run',
    turns: [...NO_NOTE.slice(0, 2), { from: 'customer', text: `${RAGES}\nAnd nobody calls me back.` }],
    html: page(
      `<aside aria-label="sidebar"><div class="rcx-sidebar-topbar"><button title="tom.verhoeven" aria-label="User menu"><figure><img alt="" src="/avatar/tom.verhoeven"></figure></button></div><a class="item" href="/live/1">Nadia Brandt</a></aside>
      <main><header><h1>Nadia Brandt</h1></header><ul class="messages-list" aria-label="Message list">
      <li class="divider"><span>May 4, 2026</span></li><li class="system"><div>Nadia Brandt</div><div>joined the channel</div></li>
      ${NO_NOTE.map((t, i) => `<li role="listitem" id="m${i}" data-id="m${i}" data-own="${t.from === 'agent'}" data-username="${t.from === 'agent' ? 'tom.verhoeven' : 'guest-12'}" class="rcx-message"><div class="left"><figure><img alt="" src="/avatar/x"></figure></div><div class="box"><div class="head"><span class="name">${who(t)}</span><span class="username">@${t.from === 'agent' ? 'tom.verhoeven' : 'guest-12'}</span><time>9:1${i} AM</time></div><div class="body" dir="auto"><div>${t.text}</div></div></div></li>`).join('')}
      <li role="listitem" id="m9" data-id="m9" data-own="false" data-username="guest-12" class="rcx-message sequential"><div class="left"><time>9:13 AM</time></div><div class="box"><div class="body" dir="auto"><div>And nobody calls me back.</div></div></div></li></ul>
      <div class="composer"><textarea placeholder="Message Nadia Brandt"></textarea><button aria-label="Send"></button></div></main>`,
    ),
    editor: 'textarea',
  },
  {
    name: 'panels of a ticket thread with the address in the head, an assigned-to line and a reply tab',
    turns: ALL,
    html: page(
      `<div class="navbar-top"><div class="dropdown user"><a><img alt="User Image" src="data:,"><span class="hidden-xs">Tom Verhoeven</span></a></div></div><div class="box"><div class="box-header"><h3>Bookcase missing (#AAAA-0042)</h3></div><div class="assigned">Assigned to Tom Verhoeven</div></div>
      <div class="timeline">${ALL.map((t, i) => `<div class="time-label"><span class="bg-green">0${4 + i}-05-2026</span></div><div><i class="fa fa-user bg-purple"></i><div class="timeline-item" ${t.from === 'note' ? 'style="background:#fff8d6"' : ''}><span class="time"><i class="fa fa-clock-o"></i> 09:14</span><h3 class="timeline-header"><a href="/user/${i % 2}">${who(t)}</a> ${t.from === 'note' ? '<b class="internal">(Internal note)</b>' : `<small>&lt;${address(t)}&gt;</small>`}</h3><div class="timeline-body"><p>${t.text}</p></div></div></div>`).join('')}</div>`,
    ),
  },
];
