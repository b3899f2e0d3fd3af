import { HTML, place, ready } from './kit';

const frame = document.createElement('iframe');
frame.style.cssText = 'width:600px;height:200px;border:1px solid';
place().append(frame);
const doc = frame.contentDocument as Document;
doc.body.innerHTML = HTML;
doc.designMode = 'on';
ready({ element: () => doc.body, model: () => [...doc.body.children].map((c) => c.textContent).join('\n') });
