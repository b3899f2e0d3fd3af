import 'trix/dist/trix.css';
import Trix from 'trix';
import { LINES, place, ready } from './kit';

interface TrixElement extends HTMLElement {
  editor: { loadHTML(html: string): void; getDocument(): { toString(): string } };
}
void Trix;
const at = place();
at.innerHTML = '<input id="x" type="hidden"><trix-editor input="x"></trix-editor>';
const el = at.querySelector('trix-editor') as TrixElement;
el.addEventListener('trix-initialize', () => {
  el.editor.loadHTML(`<div>${LINES[0]}<br>As I <strong>already told</strong> you, it is with billing.<br>${LINES[2]}</div>`);
  ready({ element: () => el, model: () => el.editor.getDocument().toString().replace(/\n$/, '') });
});
