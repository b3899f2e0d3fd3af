import { HTML, place, ready } from './kit';

const el = place();
el.contentEditable = 'true';
el.innerHTML = HTML;
ready({ element: () => el, model: () => [...el.children].map((c) => c.textContent).join('\n') });
