import Squire from 'squire-rte';
import { HTML, place, ready, textOf } from './kit';

const el = place();
el.style.cssText = 'min-height:150px;border:1px solid';
const squire = new Squire(el, {
  blockTag: 'P',
  sanitizeToDOMFragment: (html: string) => document.createRange().createContextualFragment(html),
});
squire.setHTML(HTML);
ready({ element: () => el, model: () => textOf(squire.getHTML()) });
