/** What is drawn in the page: on the right characters, reachable, and never in the way. */
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { until } from '../../support/browser';
import { type Bench, bench, open, type Stand } from './stand';
import { cardButton, fieldMarks, hosts, press, uiParts } from './ui';

let on: Bench;
let stand: Stand;

beforeAll(async () => {
  on = await bench(inject('browser'));
});
afterEach(() => stand?.close());
afterAll(() => on?.close());

const FLAGS = [
  { text: 'As I already told you', severity: 'stop' as const, replacements: ['To bring you up to date', ''] },
  { text: 'it is with billing', severity: 'warn' as const, replacements: ['Priya in billing has it'] },
  { text: 'calm down', severity: 'hint' as const, replacements: [] },
];
const PAGE = {
  band: 'furious' as const,
  next: { next: 'apologise' as const, done: [], title: '', why: '', avoid: [] },
};

async function marked(name: string, page: object | null = PAGE, options?: { strict?: boolean }): Promise<void> {
  stand = await open(on, on.url(name, options));
  await stand.enter();
  await stand.call('mark', FLAGS, page);
}
const keys = async (
  ...names: ('Alt' | 'Control' | 'Shift' | '.' | ',' | 'Enter' | 'End' | 'Home' | 'Escape' | 'Tab' | 'ArrowLeft' | 'z')[]
) => {
  for (const key of names) await stand.page.keyboard.down(key);
  for (const key of names.reverse()) await stand.page.keyboard.up(key);
};
const at = async (words: string) => {
  const text = (await stand.call('read'))?.text ?? '';
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const rectOf = async (words: string) => (await stand.call('rects', await at(words)))[0] as [number, number, number, number];
const card = async () => (await uiParts(stand.page, 'card'))[0];
const cardSays = (text: string) => until(`a card that says ${text}`, async () => (await card())?.text.includes(text) === true);
const noCard = () => until('no card', async () => (await card()) === undefined);

/** The words of each highlight, as the page's own registry has them. */
const highlighted = () =>
  stand.page.evaluate(() =>
    Object.fromEntries([...CSS.highlights].map(([name, set]) => [name, [...set].map((range) => String(range))])),
  );

describe('underlines', () => {
  test.each(['contenteditable', 'tiptap', 'lexical', 'slate', 'codemirror', 'shadow'])('rich text: %s', async (name) => {
    await marked(name);
    expect(await highlighted()).toEqual({
      'evenkeel-stop': ['As I already told you'],
      'evenkeel-warn': ['it is with billing'],
      'evenkeel-hint': ['calm down'],
    });
    const before = await stand.page.evaluate(() => window.fixture.element().innerHTML);
    expect(before).not.toMatch(/evenkeel/i);
  });

  test('typing before and inside moves and ends them at once', async () => {
    await marked('prosemirror');
    await keys('Control', 'Home');
    await stand.page.keyboard.type('Oh. ');
    expect((await highlighted())['evenkeel-stop']).toEqual(['As I already told you']);
  });

  describe('native fields', () => {
    const lies = async (words: string) => {
      const [left, top, width, height] = await rectOf(words);
      const { start, end } = await at(words);
      // The browser's own answer to which character stands where, asked of the page.
      const hit = (x: number, y: number) =>
        stand.page.evaluate((px, py) => document.caretPositionFromPoint(px, py)?.offset ?? -1, x, y);
      // In the first character and in the last one; nearer to its end a line's two ends meet in right-to-left text.
      expect([start, start + 1]).toContain(await hit(left + 3, top + height / 2));
      expect([end - 1, end]).toContain(await hit(left + width - 6, top + height / 2));
      const line = (await fieldMarks(stand.page)).find((m) => m.text === words)?.box;
      expect(line?.map(Math.round)).toEqual([left, top, width, height].map(Math.round));
    };

    test.each(['textarea', 'input'])('%s: on the characters', async (name) => {
      await marked(name);
      await lies('it is with billing');
      await lies('As I already told you');
    });

    test('in a modal dialog', async () => {
      await marked('modal');
      await lies('calm down');
    });

    test.each([0.8, 1.25, 2])('zoomed to %d', async (zoom) => {
      stand = await open(on, on.url('textarea'));
      await stand.page.evaluate((z) => document.documentElement.style.setProperty('zoom', String(z)), zoom);
      await stand.page.evaluate(() => window.fixture.element().scrollIntoView({ block: 'center' }));
      await stand.enter();
      await stand.call('mark', FLAGS, PAGE);
      await lies('it is with billing');
    });

    test('scrolled page, scrolled field, resized field', async () => {
      await marked('textarea');
      await stand.page.evaluate(() => window.scrollBy(0, 37));
      await frames();
      await lies('calm down');
      await stand.page.evaluate(() => {
        const el = window.fixture.element() as HTMLTextAreaElement;
        el.style.width = '200px';
      });
      await frames();
      await lies('calm down');
      await stand.page.evaluate(() => {
        const el = window.fixture.element() as HTMLTextAreaElement;
        el.style.height = '40px';
        el.scrollTop = 30;
      });
      await frames();
      const drawn = (await fieldMarks(stand.page)).find((m) => m.text === 'it is with billing')?.box;
      const shown = await rectOf('it is with billing');
      // What shows of it is a part of what is drawn: the rest is cut off with the field.
      expect(drawn && Math.abs(drawn[0] - shown[0]) < 1 && drawn[1] <= shown[1] + 1).toBe(true);
    });

    test('right to left', async () => {
      stand = await open(on, on.url('textarea'));
      await stand.page.evaluate(() => window.fixture.element().setAttribute('dir', 'rtl'));
      await stand.enter();
      await stand.call('mark', FLAGS, PAGE);
      await lies('it is with billing');
    });

    test('something pushed down by the page is followed', async () => {
      await marked('textarea');
      await stand.page.evaluate(() => {
        (document.querySelector('.tall') as HTMLElement).style.height = '640px';
      });
      await until('the marks to follow', async () => {
        const [, top] = await rectOf('calm down');
        const line = (await fieldMarks(stand.page)).find((m) => m.text === 'calm down')?.box;
        return line !== undefined && line !== null && Math.abs(line[1] - top) < 1;
      });
    });
  });

  test('strict policy, trusted types: painted all the same', async () => {
    await marked('textarea', PAGE, { strict: true });
    expect((await fieldMarks(stand.page)).map((m) => m.text)).toEqual(FLAGS.map((f) => f.text));
    expect((await uiParts(stand.page, 'pill'))[0]?.box?.[3]).toBe(28);
  });
});

async function frames(): Promise<void> {
  await stand.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

describe('card', () => {
  test('comes on hover, stays while pointed at, replaces with one press, and the caret stays in the editor', async () => {
    await marked('tiptap');
    const [left, top, , height] = await rectOf('As I already told you');
    await stand.page.mouse.move(left + 20, top + height / 2, { steps: 3 });
    await cardSays('Change first');
    expect((await card())?.attributes['aria-label']).toBe('Change first, 1 of 3');
    const [replacement] = await uiParts(stand.page, 'replacement');
    expect(replacement?.text).toContain('To bring you up to date');
    await press(stand.page, replacement);
    await until('the replacement', async () => (await stand.model()).includes('To bring you up to date, it'));
    await noCard();
    await stand.page.keyboard.type('!');
    expect(await stand.model()).toContain('To bring you up to date!, it');
  });

  test('goes when the pointer leaves, and with Esc', async () => {
    await marked('textarea');
    const [left, top, , height] = await rectOf('calm down');
    await stand.page.mouse.move(left + 20, top + height / 2, { steps: 3 });
    await cardSays('Consider');
    await stand.page.mouse.move(5, 5, { steps: 3 });
    await noCard();
    await keys('Alt', '.');
    await cardSays('of 3');
    await keys('Escape');
    await noCard();
  });

  test('keys go through the wordings and take the first replacement; Tab, Enter and arrows stay the page’s', async () => {
    await marked('textarea');
    await keys('Control', 'Home');
    await keys('Alt', '.');
    await cardSays('1 of 3');
    await keys('Alt', '.');
    await cardSays('2 of 3');
    await keys('Alt', ',');
    await cardSays('1 of 3');
    expect(await stand.page.evaluate(() => document.activeElement?.localName)).toBe('textarea');
    await keys('Alt', 'Enter');
    await until('the replacement', async () => (await stand.model()).startsWith('Hi Dana,\nTo bring you up to date'));
    await keys('ArrowLeft');
    await keys('Enter');
    expect(await stand.model()).toContain('To bring you up to dat\ne');
    await keys('Tab');
    expect(await stand.page.evaluate(() => document.activeElement?.localName)).not.toBe('textarea');
  });

  test('a press on a wording opens it, typing closes it', async () => {
    await marked('slate');
    const [left, top, , height] = await rectOf('it is with billing');
    await stand.page.mouse.click(left + 30, top + height / 2);
    await cardSays('Reword');
    await stand.page.keyboard.type('x');
    await noCard();
  });

  test('the caret resting in a wording opens it', async () => {
    await marked('textarea');
    await keys('Control', 'End');
    await keys('ArrowLeft');
    await keys('ArrowLeft');
    await cardSays('Consider');
  });

  test('ignore here, always, more', async () => {
    await marked('textarea');
    for (const [button, told] of [
      ['Ignore here', 'mute As I already told you here'],
      ['Always ignore', 'mute As I already told you always'],
      ['More', 'panel'],
    ] as const) {
      await keys('Control', 'Home');
      await keys('Escape');
      await keys('Alt', '.');
      await cardSays('1 of 3');
      await press(stand.page, await cardButton(stand.page, button));
      await until(button, async () => (await stand.call('handled')).includes(told));
    }
  });

  test('in a frame it stands outside it, and works', async () => {
    await marked('iframe');
    await keys('Control', 'Home');
    await keys('Alt', '.');
    await cardSays('Change first');
    const box = (await card())?.box;
    expect(box && box[3]).toBeGreaterThan(120);
    await press(stand.page, (await uiParts(stand.page, 'replacement'))[0]);
    await until('the replacement', async () => (await stand.model()).includes('To bring you up to date'));
  });

  test('goes with its frame', async () => {
    await marked('iframe');
    await keys('Alt', '.');
    await cardSays('of 3');
    await stand.page.evaluate(() => document.querySelector('iframe')?.remove());
    await until('nothing left', async () => (await hosts(stand.page)).length === 0);
  });

  test('after a fix it can be undone, and a failure keeps the words', async () => {
    await marked('textarea');
    // The note moves with what it stands beside: a press at the place where it was is a person's miss, and tried again.
    await until('undo', async () => {
      await stand.call('tell', true, 'x');
      await press(stand.page, await cardButton(stand.page, 'Undo'));
      return (await stand.call('handled')).includes('undo');
    });
    await stand.call('tell', false, 'To bring you up to date');
    expect((await uiParts(stand.page, 'note'))[0]?.text).toContain('To bring you up to date');
  });
});

describe('pill', () => {
  test.each(['textarea', 'tinymce', 'ckeditor5', 'summernote', 'quill', 'trix'])(
    'covers neither text nor tools: %s',
    async (name) => {
      await marked(name);
      const [pill] = await uiParts(stand.page, 'pill');
      expect(pill?.text).toBe('Furious3Next: apologise');
      const box = pill?.box as [number, number, number, number];
      const covered = await stand.page.evaluate(([left, top, width, height]) => {
        const taken: string[] = [];
        for (const el of document.querySelectorAll(
          'button,textarea,input,[contenteditable],iframe,.note-toolbar button,trix-toolbar button',
        )) {
          const r = el.getBoundingClientRect();
          if (r.width && r.left < left + width && r.right > left && r.top < top + height && r.bottom > top)
            taken.push(el.outerHTML.slice(0, 80));
        }
        return taken;
      }, box);
      expect(covered).toEqual([]);
    },
  );

  test('opens the panel; can be hidden; says what it does not know', async () => {
    await marked('textarea');
    const [pill] = await uiParts(stand.page, 'pill');
    const [left, top] = pill?.box as [number, number, number, number];
    await stand.page.mouse.click(left + 20, top + 14);
    await until('the panel', async () => (await stand.call('handled')).includes('panel'));
    await press(stand.page, await cardButton(stand.page, 'Hide here'));
    expect(await uiParts(stand.page, 'pill')).toEqual([]);
    await stand.call('mark', FLAGS, PAGE);
    expect(await uiParts(stand.page, 'pill')).toEqual([]);
  });

  test('another language is named, not scored', async () => {
    await marked('textarea', { ...PAGE, language: 'de' });
    expect((await uiParts(stand.page, 'pill'))[0]?.text).toBe('Not English, not scored3');
  });
});

describe('line at the caret', () => {
  const offer = { ...PAGE, offer: { id: 'l1', text: 'I have asked billing to release it today.', fills: {} } };
  test.each(['textarea', 'tiptap', 'iframe'])(
    'offered behind a sentence, taken by its key, gone at the next key: %s',
    async (name) => {
      stand = await open(on, on.url(name));
      await stand.enter();
      await keys('Control', 'End');
      await stand.call('mark', [], offer);
      expect((await uiParts(stand.page, 'offer'))[0]?.text).toContain('I have asked billing');
      await stand.page.keyboard.type('x');
      await until('the offer to go', async () => (await uiParts(stand.page, 'offer')).length === 0);
      await stand.page.keyboard.type('. ');
      await stand.call('mark', [], offer);
      await keys('Alt', 'Enter');
      await until('the line', async () =>
        (await stand.model()).replace(/\u00a0/g, ' ').endsWith('x. I have asked billing to release it today.'),
      );
    },
  );

  test('not in the middle of a sentence', async () => {
    stand = await open(on, on.url('textarea'));
    await stand.enter();
    await keys('Control', 'Home');
    await keys('End');
    await stand.call('mark', [], offer);
    expect(await uiParts(stand.page, 'offer')).toEqual([]);
  });
});

test('where nothing is shown nothing is left', async () => {
  await marked('textarea');
  expect((await hosts(stand.page)).sort()).toEqual(['evenkeel-field', 'evenkeel-ui']);
  await stand.call('unmark');
  expect(await hosts(stand.page)).toEqual([]);
  await marked('tiptap');
  await stand.call('unmark');
  expect(await hosts(stand.page)).toEqual([]);
  expect(await highlighted()).toEqual({});
});

test('dark editors get the dark fills', async () => {
  stand = await open(on, on.url('contenteditable'));
  await stand.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  await stand.enter();
  await stand.call('mark', FLAGS, PAGE);
  const css = await stand.page.evaluate(() =>
    [...document.adoptedStyleSheets].flatMap((s) => [...s.cssRules].map((r) => r.cssText)).join(),
  );
  expect(css).toContain('rgb(214, 130, 148)');
});
