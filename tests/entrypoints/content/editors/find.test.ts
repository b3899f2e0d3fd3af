// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { editorElement } from '@/entrypoints/content/editors/find';

// jsdom lays nothing out: everything is of a size to write in, but what says otherwise.
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return this.classList.contains('tiny') ? new DOMRect(0, 0, 1, 1) : new DOMRect(0, 0, 400, 40);
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

function found(html: string): string | null {
  document.body.innerHTML = html;
  const el = editorElement(document.querySelector('.at'));
  return el ? el.localName + (el.id ? `#${el.id}` : '') : null;
}

test.each([
  '<textarea class="at"></textarea>',
  '<textarea class="at" id="composebody" name="_message"></textarea>',
  '<textarea class="at" placeholder="Type your message to Dana"></textarea>',
  '<textarea class="at" aria-label="Email reply"></textarea>',
  '<textarea class="at" id="issue_notes"></textarea>',
  '<textarea class="at" role="combobox" aria-label="Message" aria-multiline="true"></textarea>',
  '<input class="at" placeholder="Write a reply">',
  '<input class="at" aria-label="Message">',
  '<div id="x" contenteditable="true"><p class="at">Hi</p></div>',
  '<div id="x" contenteditable="" aria-label="Email body" class="at"></div>',
  '<div id="x" contenteditable="plaintext-only" role="textbox" class="at"></div>',
])('an editor: %s', (html) => {
  expect(found(html)).not.toBeNull();
});

test.each([
  '<input class="at" name="subject">',
  '<input class="at" type="search" placeholder="Search messages">',
  '<input class="at" type="password" aria-label="Message">',
  '<input class="at" placeholder="Search messages">',
  '<input class="at" aria-label="Reply subject">',
  '<textarea class="at" name="_to"></textarea>',
  '<textarea class="at" name="_cc"></textarea>',
  '<textarea class="at" aria-label="To recipients"></textarea>',
  '<textarea class="at" readonly></textarea>',
  '<textarea class="at" disabled></textarea>',
  '<textarea class="at tiny"></textarea>',
  '<div class="at" contenteditable="true" aria-label="Search"></div>',
  '<div class="at" contenteditable="true" aria-label="To"></div>',
  '<div class="at" contenteditable="true" role="searchbox"></div>',
  '<div class="at" contenteditable="true" aria-readonly="true"></div>',
  '<div class="at" contenteditable="false">Hi</div>',
  '<button class="at">Send</button>',
])('not one: %s', (html) => {
  expect(found(html)).toBeNull();
});

test('the outermost editable element is the editor', () => {
  expect(found('<div id="outer" contenteditable="true"><div contenteditable="true"><b class="at">Hi</b></div></div>')).toBe(
    'div#outer',
  );
});

test('a form field called "id" or "name" does not get in the way', () => {
  expect(found('<form><input name="id"><input name="name"><textarea class="at" id="reply"></textarea></form>')).toBe(
    'textarea#reply',
  );
});
