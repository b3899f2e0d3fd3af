import { HTML, place, ready } from './kit';

/** As Froala, Zendesk classic or RT do: the body of an iframe without src is the editor. */
const frame = document.createElement('iframe');
frame.style.cssText = 'width:600px;height:200px;border:1px solid';
place().append(frame);
const body = frame.contentDocument?.body as HTMLBodyElement;
body.contentEditable = 'true';
body.innerHTML = HTML;
ready({ element: () => body, model: () => [...body.children].map((c) => c.textContent).join('\n') });
