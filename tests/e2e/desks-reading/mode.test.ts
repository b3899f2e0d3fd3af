import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Stand, stand } from './reader';

/** Composers of made-up desks; the editor is `#ed`. */
const COMPOSERS: [what: string, html: string, mode: 'reply' | 'note' | 'unknown'][] = [
  [
    'tabs, the note pressed',
    '<div><div role="tablist"><button role="tab" aria-selected="false">Reply</button><button role="tab" aria-selected="true">Internal note</button></div><textarea id="ed"></textarea><button>Submit</button></div>',
    'note',
  ],
  [
    'tabs, the reply pressed',
    '<div><div role="tablist"><button role="tab" aria-selected="true">Public reply</button><button role="tab" aria-selected="false">Internal note</button></div><textarea id="ed"></textarea><button>Submit</button></div>',
    'reply',
  ],
  [
    'tabs told by a class',
    '<div class="box"><a class="tab active">Private note</a><a class="tab">Reply</a><div id="ed" contenteditable="true"></div><button>Add</button></div>',
    'note',
  ],
  [
    'two ways to write, none marked',
    '<div><a href="#">Reply</a> <a href="#">Note</a><textarea id="ed"></textarea><button>Save</button></div>',
    'unknown',
  ],
  ['only the word on the button: note', '<div><textarea id="ed"></textarea><button>Add note</button></div>', 'note'],
  ['only the word on the button: reply', '<div><textarea id="ed"></textarea><button>Send reply</button></div>', 'reply'],
  ['only a button "Save"', '<div><textarea id="ed"></textarea><button>Save</button></div>', 'unknown'],
  [
    'a box for "internal", ticked',
    '<form><textarea id="ed"></textarea><label><input type="checkbox" checked> Internal (not shown to the customer)</label><button>Add comment</button></form>',
    'note',
  ],
  [
    'a box for "private", not ticked',
    '<form><textarea id="ed"></textarea><label><input type="checkbox"> Private note</label><input type="submit" value="Submit"></form>',
    'reply',
  ],
  [
    'the kind chosen in a list: comment',
    '<form><select><option>Reply to requestors</option><option selected>Comments (Not sent to requestors)</option></select><textarea id="ed"></textarea><input type="submit" value="Update"></form>',
    'note',
  ],
  [
    'the kind chosen in a list: reply',
    '<form><select><option selected>Reply to requestors</option><option>Comments (Not sent to requestors)</option></select><textarea id="ed"></textarea><input type="submit" value="Update"></form>',
    'reply',
  ],
  [
    'its own placeholder',
    '<div><textarea id="ed" placeholder="Write a private note, only your team sees it"></textarea><button>Send</button></div>',
    'note',
  ],
  [
    'a class on the box',
    '<div class="reply-box is-private"><div id="ed" contenteditable="true"></div><button>Send</button></div>',
    'note',
  ],
  [
    'a radio button',
    '<form><label><input type="radio" name="t" checked> Internal</label><label><input type="radio" name="t"> Reply by mail</label><textarea id="ed"></textarea><button>OK</button></form>',
    'note',
  ],
  [
    'a mail form',
    '<form><label>To <input value="nadia@client.example"></label><label>Subject <input></label><textarea id="ed"></textarea><button>Send message</button></form>',
    'reply',
  ],
  ['nothing around it', '<textarea id="ed"></textarea>', 'unknown'],
  [
    'the button says send, another one switches to a note',
    '<div><div><button>Note</button></div><textarea id="ed"></textarea><button>Send</button></div>',
    'unknown',
  ],
];

describe('who the composer writes to', () => {
  let on: Stand;
  beforeAll(async () => {
    on = await stand();
  });
  afterAll(() => on.close());

  test.each(COMPOSERS)('%s', async (_, html, mode) => {
    const page = await on.open(`<!doctype html><meta charset="utf-8"><main><p>Something else on the page.</p>${html}</main>`);
    expect(await page.$eval('#ed', (e) => globalThis.evenkeel.modeOf(e))).toBe(mode);
    await page.close();
  });

  test('an editor in a frame: what is around the frame counts', async () => {
    const page = await on.open(
      '<!doctype html><form><h2>Comment</h2><div role="tablist"><button role="tab" aria-selected="true">Internal note</button><button role="tab" aria-selected="false">Reply</button></div><iframe srcdoc="<body contenteditable>x</body>"></iframe></form>',
    );
    const frame = page.frames().find((f) => f !== page.mainFrame());
    if (!frame) throw new Error('no frame');
    await on.inject(frame);
    expect(await frame.evaluate(() => globalThis.evenkeel.modeOf(document.body))).toBe('note');
    await page.close();
  });
});
