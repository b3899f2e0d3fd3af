import tinymce from 'tinymce/tinymce';
import 'tinymce/models/dom/model';
import 'tinymce/themes/silver/theme';
import 'tinymce/icons/default/icons';
import 'tinymce/skins/ui/oxide/skin.css';
import { HTML, place, ready, textOf } from './kit';

const el = place();
el.innerHTML = HTML;
void tinymce
  .init({
    target: el,
    license_key: 'gpl',
    skin: false,
    content_css: false,
    height: 260,
    menubar: false,
    toolbar: 'undo redo bold',
  })
  .then(([editor]) => {
    if (!editor) throw new Error('no TinyMCE');
    ready({
      element: () => editor.getBody(),
      model: () => textOf(editor.getContent()),
    });
  });
