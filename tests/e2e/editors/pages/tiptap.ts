import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { HTML, place, ready } from './kit';

const editor = new Editor({ element: place(), extensions: [StarterKit], content: HTML });
ready({ element: () => editor.view.dom, model: () => editor.getText({ blockSeparator: '\n' }) });
