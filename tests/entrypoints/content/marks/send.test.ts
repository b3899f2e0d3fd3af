// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { enterHint, sendControl } from '@/entrypoints/content/marks/send';

/** The control that a press on `#press` is taken for, by its id. */
function pressed(html: string, selectors: string[] = []): string | null {
  document.body.innerHTML = html;
  const at = document.querySelector('#press');
  const editor = document.querySelector<HTMLElement>('#editor');
  if (!at || !editor) throw new Error('The page lacks its parts.');
  const path: EventTarget[] = [];
  for (let node: Node | null = at; node; node = node.parentNode) path.push(node);
  return sendControl(path, editor, selectors)?.id ?? null;
}
const composer = (control: string) =>
  `<main><section><textarea id="editor"></textarea><footer>${control}</footer></section></main>`;

describe('what sends', () => {
  test.each([
    ['a button that says so', '<button id="press">Send</button>'],
    ['one with a sign in it', '<button id="press" aria-label="Send message"><svg></svg></button>'],
    ['one drawn as something else', '<div id="press" role="button">Reply</div>'],
    ['an input', '<input id="press" type="submit" value="Submit reply">'],
    ['with what becomes of the ticket', '<button id="press">Send and close</button>'],
    ['in German', '<button id="press">Antworten</button>'],
    ['a kind of sending from a menu', '<div id="press" role="menuitem">Submit as Solved</div>'],
  ])('%s', (_, control) => expect(pressed(composer(control))).toBe('press'));

  test('a press on something inside the control', () => {
    expect(pressed(composer('<button id="out" aria-label="Send"><svg id="press"></svg></button>'))).toBe('out');
  });

  test('the own way of the editor’s form, without a word on it', () => {
    const form = (button: string) => `<form><textarea id="editor"></textarea><button>B</button>${button}</form>`;
    expect(pressed(form('<button id="press" type="submit"><svg></svg></button>'))).toBe('press');
    expect(pressed(form('<button id="press" type="button"></button>'))).toBeNull();
  });

  test('a control of a known desk, wherever it stands', () => {
    const html = `<div><a id="press" class="go">Abschicken jetzt</a></div><form><textarea id="editor"></textarea></form>`;
    expect(pressed(html, ['a.go'])).toBe('press');
    // A selector that cannot be read is passed over.
    expect(pressed(html, ['a[[', 'a.go'])).toBe('press');
  });
});

describe('what does not', () => {
  test.each([
    ['a tool', '<button id="press">Bold</button>'],
    ['an attachment', '<button id="press">Send attachment</button>'],
    ['a draft', '<button id="press">Send draft to me</button>'],
    ['a tab', '<button id="press" role="tab">Reply</button>'],
    ['a switch', '<button id="press" aria-pressed="true">Reply</button>'],
    ['the opener of a menu', '<button id="press" aria-haspopup="menu">Send</button>'],
    ['one that cannot be pressed', '<button id="press" disabled>Send</button>'],
    ['words that only begin so', '<button id="press">Sender details</button>'],
    ['an item of some other menu', '<div id="press" role="menuitem">Reply settings</div>'],
    ['plain words', '<p id="press">Send</p>'],
  ])('%s', (_, control) => expect(pressed(composer(control))).toBeNull());

  test('the button of another part of the page', () => {
    const deep = '<div>'.repeat(12);
    expect(
      pressed(`<header><button id="press">Send feedback</button></header>${deep}<textarea id="editor"></textarea>`),
    ).toBeNull();
    expect(pressed(`<header><button id="press">Submit</button></header>${deep}<textarea id="editor"></textarea>`)).toBeNull();
  });
});

describe('whether Enter alone sends', () => {
  test.each([
    ['<textarea id="editor" enterkeyhint="send"></textarea>', true],
    ['<textarea id="editor" placeholder="Press Enter to send, Shift+Enter for a line"></textarea>', true],
    ['<div id="editor" aria-label="Message, hit return to send"></div>', true],
    ['<input id="editor">', true],
    ['<textarea id="editor" placeholder="Write a reply"></textarea>', null],
  ])('%s: %s', (html, sends) => {
    document.body.innerHTML = html;
    expect(enterHint(document.querySelector('#editor') as HTMLElement)).toBe(sends);
  });
});
