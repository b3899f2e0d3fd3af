import { LINES, place, ready } from './kit';

const dialog = document.createElement('dialog');
const el = document.createElement('textarea');
el.rows = 8;
el.cols = 60;
el.value = LINES.join('\n');
dialog.append(el);
place().append(dialog);
dialog.showModal();
ready({ element: () => el, model: () => el.value });
