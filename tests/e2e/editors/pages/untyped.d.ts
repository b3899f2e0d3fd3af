/** The little that the pages use of editors that ship no types. */
declare module 'jquery' {
  const jQuery: (el: Element) => unknown;
  export default jQuery;
}
declare module 'summernote/dist/summernote-lite.js';
declare module 'trix' {
  const Trix: unknown;
  export default Trix;
}
declare module 'draft-js' {
  import type { ComponentType } from 'react';

  export class SelectionState {
    static createEmpty(key: string): SelectionState;
    merge(fields: { anchorOffset: number; focusOffset: number }): SelectionState;
  }
  export class ContentState {
    static createFromText(text: string): ContentState;
    getBlocksAsArray(): { getKey(): string }[];
    getPlainText(delimiter: string): string;
  }
  export class EditorState {
    static createWithContent(content: ContentState): EditorState;
    getCurrentContent(): ContentState;
  }
  export const Modifier: { applyInlineStyle(content: ContentState, at: SelectionState, style: string): ContentState };
  export const Editor: ComponentType<{ editorState: EditorState; onChange(next: EditorState): void; placeholder?: string }>;
}
