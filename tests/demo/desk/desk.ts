import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { AGENT, type Message, type Ticket, tickets } from './tickets';

/** A small help desk of the kind agents use: tickets in the address, a thread, a composer of the page's own. */
const list = document.querySelector('#tickets') as HTMLUListElement;
const main = document.querySelector('#ticket') as HTMLElement;
let editor: Editor | null = null;

const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: object = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const node = document.createElement(tag);
  Object.assign(node, props);
  node.append(...children);
  return node;
};

function current(): Ticket {
  const id = location.pathname.match(/\/tickets\/(\w+)/)?.[1];
  return tickets.find((t) => t.id === id) ?? (tickets[0] as Ticket);
}

function bubble(m: Message): HTMLElement {
  const time = make(
    'time',
    { dateTime: m.at },
    new Date(m.at).toLocaleString('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }),
  );
  const tag = m.who === 'internal' ? [make('span', {}, 'Internal note')] : [];
  return make(
    'article',
    { className: `message ${m.who}` },
    make('header', {}, make('b', {}, m.name), time, ...tag),
    make('p', {}, m.text),
  );
}

function open(ticket: Ticket): void {
  editor?.destroy();
  editor = null;
  list.replaceChildren(
    ...tickets.map((t) => {
      const button = make(
        'button',
        { type: 'button', onclick: () => go(t) },
        t.name,
        make('small', {}, t.view === 'chat' ? 'Chat' : 'E-mail'),
      );
      if (t === ticket) button.setAttribute('aria-current', 'true');
      return make('li', {}, button);
    }),
  );
  const thread = make('div', { className: 'thread' }, ...ticket.messages.map(bubble));
  thread.setAttribute('role', 'log');
  thread.setAttribute('aria-label', 'Messages');
  const field = make('div');
  const send = make('button', { type: 'button', className: 'send' }, 'Send');
  const composer = make(
    'section',
    { className: 'composer' },
    field,
    make('footer', {}, make('button', { type: 'button' }, 'Attach'), send),
  );
  composer.setAttribute('aria-label', 'Your reply');
  main.replaceChildren(make('h1', {}, `#${ticket.id} ${ticket.subject}`), thread, composer);
  thread.scrollTop = thread.scrollHeight;

  const say = (who: Message['who'], name: string, text: string) => {
    const message = { who, name, at: new Date().toISOString(), text };
    ticket.messages.push(message);
    if (current() === ticket) {
      thread.append(bubble(message));
      thread.scrollTop = thread.scrollHeight;
    }
  };
  const sent = (text: string) => {
    if (!text.trim()) return;
    say('staff', AGENT, text.trim());
    const answer = ticket.next.shift();
    if (answer) setTimeout(() => say('customer', ticket.name, answer), 1500);
  };

  if (ticket.view === 'chat') {
    const area = make('textarea', { placeholder: 'Write a reply' });
    area.setAttribute('aria-label', 'Reply');
    field.append(area);
    const post = () => {
      sent(area.value);
      area.value = '';
      area.dispatchEvent(new Event('input', { bubbles: true }));
    };
    send.onclick = post;
    area.onkeydown = (e: KeyboardEvent) => {
      if (e.key !== 'Enter' || e.shiftKey || e.isComposing || e.altKey) return;
      e.preventDefault();
      post();
    };
    area.focus();
  } else {
    const last = ticket.messages.filter((m) => m.who === 'customer').at(-1);
    const quote = last
      ? `<p></p><p>On ${new Date(last.at).toLocaleDateString('en-GB')}, ${last.name} wrote:</p><blockquote>${last.text
          .split('\n\n')
          .map((p) => `<p>${p.replace(/\n/g, '<br>')}</p>`)
          .join('')}</blockquote>`
      : '';
    editor = new Editor({
      element: field,
      extensions: [StarterKit],
      content: quote,
      autofocus: 'start',
      editorProps: { attributes: { role: 'textbox', 'aria-label': 'Reply', 'aria-multiline': 'true' } },
    });
    const rich = editor;
    send.onclick = () => {
      sent(rich.getText({ blockSeparator: '\n' }).split(/\nOn .* wrote:/)[0] ?? '');
      rich.commands.clearContent(true);
    };
  }
}

function go(ticket: Ticket): void {
  history.pushState(null, '', `/tickets/${ticket.id}`);
  open(ticket);
}

addEventListener('popstate', () => open(current()));
open(current());
