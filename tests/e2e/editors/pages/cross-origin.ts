import { place, ready } from './kit';

/** A composer from another site, as desks embed them. */
const frame = document.createElement('iframe');
frame.style.cssText = 'width:600px;height:220px;border:0';
frame.src = `http://localhost:${location.port}/textarea`;
place().append(frame);
frame.addEventListener('load', () => ready({ element: () => frame, model: () => '' }));
