import { LINES, place, ready } from './kit';

const el = document.createElement('textarea');
el.rows = 8;
el.cols = 60;
el.value = LINES.join('\n');
place().append(el);
ready({ element: () => el, model: () => el.value });
