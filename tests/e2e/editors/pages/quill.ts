import Quill from 'quill';
import 'quill/dist/quill.snow.css';
import { HTML, place, ready } from './kit';

const quill = new Quill(place(), { theme: 'snow', placeholder: 'Write a reply' });
quill.clipboard.dangerouslyPasteHTML(HTML);
quill.history.clear();
ready({ element: () => quill.root, model: () => quill.getText().replace(/\n$/, '') });
