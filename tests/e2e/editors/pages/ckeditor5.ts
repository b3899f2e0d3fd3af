import { Bold, ClassicEditor, Essentials, Paragraph } from 'ckeditor5';
import 'ckeditor5/ckeditor5.css';
import { HTML, place, ready, textOf } from './kit';

ClassicEditor.create(place(), {
  licenseKey: 'GPL',
  plugins: [Essentials, Paragraph, Bold],
  toolbar: ['undo', 'redo', 'bold'],
  initialData: HTML,
}).then((editor) => {
  ready({ element: () => editor.ui.getEditableElement() as Element, model: () => textOf(editor.getData()) });
});
