import { HTML, LINES, place, ready } from './kit';

/** Two editors, fields that are none, and an app that replaces its editor. */
const at = place();
const search = document.createElement('input');
search.type = 'search';
search.id = 'search';
const first = document.createElement('textarea');
first.id = 'first';
first.value = LINES.join('\n');
const second = document.createElement('div');
second.id = 'second';
second.contentEditable = 'true';
second.innerHTML = HTML;
const send = document.createElement('button');
send.id = 'send';
send.textContent = 'Send';
// The server answers before the field is emptied.
send.addEventListener('click', () => setTimeout(() => (first.value = ''), 50));
at.append(search, first, second, send);
Object.assign(window, {
  swap() {
    const fresh = second.cloneNode(true) as HTMLElement;
    fresh.id = 'fresh';
    second.replaceWith(fresh);
    fresh.focus();
  },
});
ready({ element: () => first, model: () => first.value });
