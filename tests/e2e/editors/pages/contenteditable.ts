import { HTML, place, ready, trusted } from './kit';

const el = place();
el.contentEditable = 'true';
el.innerHTML = trusted(HTML);
ready({ element: () => el, model: () => [...el.children].map((c) => c.textContent).join('\n') });
