import { LINES, place, ready } from './kit';

const el = document.createElement('input');
el.size = 60;
el.placeholder = 'Type a message';
el.value = LINES[1] as string;
place().append(el);
ready({ element: () => el, model: () => el.value });
