// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { TextMap } from '@/entrypoints/content/editors/text-map';

function map(html: string, style = ''): TextMap {
  const host = document.createElement('div');
  host.setAttribute('style', style);
  host.innerHTML = html;
  document.body.append(host);
  return new TextMap(host);
}
const read = (html: string, style = '') => map(html, style).text;
const PRE = 'white-space: pre-wrap';

afterEach(() => document.body.replaceChildren());

describe('text as the agent sees it', () => {
  test.each([
    ['blocks are lines', '<p>Hi Dana,</p><p>Thanks.</p>', 'Hi Dana,\nThanks.'],
    ['a first line without a block', 'Hi<div>there</div>', 'Hi\nthere'],
    ['breaks are lines', 'Hi<br>there', 'Hi\nthere'],
    ['a closing break is no line', '<p>Hi<br></p><p>there</p>', 'Hi\nthere'],
    ['two closing breaks are one', '<p>Hi<br><br></p><p>there</p>', 'Hi\n\nthere'],
    ['an empty block with a break is an empty line', '<p>Hi</p><p><br></p><p>there</p>', 'Hi\n\nthere'],
    ['an empty block without height is none', '<p>Hi</p><p></p><p>there</p>', 'Hi\nthere'],
    ['nested blocks are one line', '<div><div><p>Hi</p></div></div><div>there</div>', 'Hi\nthere'],
    ['lists', '<ul><li>One</li><li>Two</li></ul>', 'One\nTwo'],
    ['inline marks join', '<p>As I <b>already <i>told</i></b> you</p>', 'As I already told you'],
    ['source white space collapses', '<p>\n  Hi   Dana,\n  hello </p>\n<p>there</p>', 'Hi Dana, hello\nthere'],
    ['a space between inline elements stays', '<p><b>Hi</b> <i>Dana</i></p>', 'Hi Dana'],
    ['a space inside before the end of bold stays', '<p><b>Hi </b>Dana</p>', 'Hi Dana'],
    ['NBSP stays itself', '<p>Hi\u00a0 Dana</p>', 'Hi\u00a0 Dana'],
    ['zero-width props are out', '<p>\u200bHi\u2060 Dana\ufeff</p>', 'Hi Dana'],
    ['a block with only a prop is an empty line', '<p>Hi</p><p>\ufeff</p>', 'Hi\n'],
    ['joiners stay', '<p>👩\u200d🔧 e\u0301</p>', '👩\u200d🔧 e\u0301'],
    ['scripts and controls are out', '<p>Hi<script>x</script><button>Send</button></p>', 'Hi'],
    ['what is not displayed is out', '<p>Hi<span style="display:none"> secret</span></p>', 'Hi'],
    ['a placeholder node is out', '<p><span class="editor-placeholder" contenteditable="false">Write a reply</span></p>', ''],
    ['a mention is read', '<p>Hi <span contenteditable="false">@Dana</span>, hello</p>', 'Hi @Dana, hello'],
    ['a widget is not', '<p>Hi<span contenteditable="false"><button>x</button></span></p>', 'Hi'],
    ['a block island parts lines', '<p>Hi</p><figure contenteditable="false">picture</figure><p>there</p>', 'Hi\nthere'],
    ['nothing', '', ''],
    ['an empty paragraph', '<p><br></p>', ''],
  ])('%s', (_, html, text) => {
    expect(read(html)).toBe(text);
  });

  test('kept white space is kept', () => {
    expect(read('Hi  Dana,\n\nhello', PRE)).toBe('Hi  Dana,\n\nhello');
    expect(read('<p>a\tb</p>', PRE)).toBe('a\tb');
  });
});

describe('what is not the agent’s', () => {
  const quotes = (html: string) => {
    const m = map(html);
    return m.quoted.map((q) => m.text.slice(q.start, q.end));
  };
  test.each([
    ['blockquote', '<p>Hi</p><blockquote><p>I am <b>furious</b></p></blockquote><p>Bye</p>', ['I am furious']],
    [
      'Gmail',
      '<div>Hi</div><div class="gmail_quote"><div class="gmail_attr">On Monday Dana wrote:</div><blockquote>No</blockquote></div>',
      ['On Monday Dana wrote:\nNo'],
    ],
    ['Apple Mail', '<div>Hi</div><div type="cite">No</div>', ['No']],
    [
      'Thunderbird',
      '<p>Hi</p><div class="moz-cite-prefix">On Monday:</div><blockquote type="cite">No</blockquote>',
      ['On Monday:', 'No'],
    ],
    [
      'Outlook: all from there on',
      '<div>Hi</div><hr><div id="divRplyFwdMsg">From: Dana</div><div>No</div><p>never</p>',
      ['From: Dana\nNo\nnever'],
    ],
    [
      'Outlook on the desktop',
      '<p>Hi</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Dana</p></div><p>No</p>',
      ['From: Dana\nNo'],
    ],
    ['signature', '<p>Hi</p><div class="gmail_signature">Marta<br>Acme</div>', ['Marta\nAcme']],
    ['nested quotes are one', '<blockquote>A<blockquote>B</blockquote></blockquote>', ['A\nB']],
    ['a rule alone is none', '<p>Hi</p><hr><p>Bye</p>', []],
  ])('%s', (_, html, texts) => {
    expect(quotes(html)).toEqual(texts);
  });
});

describe('the way back to the DOM', () => {
  test('a range holds exactly its words, across marks and beside zero-width props', () => {
    const m = map('<p>Hi</p><p>\u200bAs I <b>already \u2060told</b> you</p>');
    const start = m.text.indexOf('I already told');
    const range = m.rangeOf({ start, end: start + 14 });
    expect(range?.toString().replace(/\u2060/g, '')).toBe('I already told');
  });

  test('an empty line has a place', () => {
    const m = map('<p>Hi</p><p><br></p><p>there</p>');
    const { node, offset } = m.pointAt(3, true);
    expect((node as Element).outerHTML).toBe('<p><br></p>');
    expect(offset).toBe(0);
    expect(m.offsetOf(node, offset)).toBe(3);
  });

  test('an island is not to be edited', () => {
    const m = map('<p>Hi <span contenteditable="false">@Dana</span> there</p>');
    expect(m.editable({ start: 0, end: 3 })).toBe(true);
    expect(m.editable({ start: 1, end: 5 })).toBe(false);
    expect(m.editable({ start: 8, end: 12 })).toBe(true);
  });

  const inline = fc.array(
    fc.record({
      text: fc.stringMatching(/^[a-z😀é \u00a0\u200b]{0,8}$/u),
      tag: fc.constantFrom('', 'b', 'i', 'br'),
    }),
    { maxLength: 6 },
  );
  const html = fc
    .array(inline, { maxLength: 5 })
    .map((blocks) =>
      blocks
        .map(
          (parts) =>
            `<p>${parts.map((p) => (p.tag === 'br' ? `${p.text}<br>` : p.tag ? `<${p.tag}>${p.text}</${p.tag}>` : p.text)).join('')}</p>`,
        )
        .join(''),
    );

  test.each(['', PRE])('every character points at itself and every offset comes back (%s)', (style) => {
    fc.assert(
      fc.property(html, (source) => {
        document.body.replaceChildren();
        const m = map(source, style);
        for (let i = 0; i < m.text.length; i++) {
          const c = m.text.charAt(i);
          if (c === '\n') continue;
          const range = m.rangeOf({ start: i, end: i + 1 });
          expect(range?.toString().replace(/[\u200b]/g, '')).toBe(c);
        }
        for (let i = 0; i <= m.text.length; i++) {
          for (const after of [true, false]) {
            const { node, offset } = m.pointAt(i, after);
            expect(m.offsetOf(node, offset)).toBe(i);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('new words of one text node', () => {
  const word = fc.stringMatching(/^[a-z \u00a0]{0,6}$/);
  const piece = fc.oneof(
    word,
    word.map((w) => `<b>${w}</b>`),
    word.map((w) => `<p>${w}</p>`),
    fc.constantFrom('<br>', '\n', '<p></p>', '<span contenteditable="false">@Dana</span>', '<blockquote>old</blockquote>'),
  );
  test('are taken in as reading all anew would, or not at all', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        fc.constantFrom('', 'white-space: pre-wrap', 'white-space: pre-line'),
        fc.nat(20),
        fc.oneof(word, fc.constantFrom('a\nb', '\u200bx', 'From: me', ' x', 'x  y')),
        (pieces, style, at, words) => {
          const held = map(pieces.join(''), style);
          const walker = document.createTreeWalker(held.host, NodeFilter.SHOW_TEXT);
          const nodes: Text[] = [];
          while (walker.nextNode()) nodes.push(walker.currentNode as Text);
          const node = nodes[at % Math.max(1, nodes.length)];
          if (!node) return;
          node.data = words;
          if (!held.retext(node)) return;
          const anew = new TextMap(held.host);
          expect(held.text).toBe(anew.text);
          expect(held.quoted).toEqual(anew.quoted);
          for (const n of nodes) for (let i = 0; i <= n.length; i++) expect(held.offsetOf(n, i)).toBe(anew.offsetOf(n, i));
          for (let i = 0; i <= anew.text.length; i++) {
            expect(held.pointAt(i, true)).toEqual(anew.pointAt(i, true));
            expect(held.pointAt(i, false)).toEqual(anew.pointAt(i, false));
          }
        },
      ),
    );
  });
  test('most typing is', () => {
    const held = map('<p>Hi <b>Dana</b>,</p><p>Thanks.</p>');
    const node = held.host.querySelector('b')?.firstChild as Text;
    node.data = 'Dana Whitfield';
    expect(held.retext(node)).toBe(true);
    expect(held.text).toBe('Hi Dana Whitfield,\nThanks.');
  });
});
