import jQuery from 'jquery';
import 'summernote/dist/summernote-lite.css';
import { HTML, place, ready, textOf } from './kit';

Object.assign(window, { jQuery, $: jQuery });
const el = place();
void import('summernote/dist/summernote-lite.js').then(() => {
  const $el = jQuery(el) as unknown as { summernote(...args: unknown[]): string };
  $el.summernote({ height: 200, toolbar: [['style', ['bold']]] });
  $el.summernote('code', HTML);
  const host = document.querySelector('.note-editable') as Element;
  ready({ element: () => host, model: () => textOf($el.summernote('code')) });
});
