/** Which editor is in use, and what is told of it. */
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { until } from '../../support/browser';
import { type Bench, bench, open, type Stand } from './stand';
import { fieldMarks } from './ui';

let on: Bench;
let stand: Stand;

beforeAll(async () => {
  on = await bench(inject('browser'));
});
afterEach(() => stand?.close());
afterAll(() => on?.close());

const events = async () => (await stand.call('events')).filter((e) => e !== 'caret');
const told = (event: string) => until(event, async () => (await events()).includes(event as never));
const run = (name: string) => stand.page.evaluate((n) => (window as unknown as Record<string, () => void>)[n]?.(), name);

test('two editors: the one in focus; a search box is none and leaves the last', async () => {
  stand = await open(on, on.url('two'));
  await stand.page.click('#first');
  expect(await stand.call('isOn', '#first')).toBe(true);
  await events();
  await stand.page.click('#second');
  expect(await stand.call('isOn', '#second')).toBe(true);
  expect(await events()).toEqual(['blur', 'focus']);
  await stand.page.click('#search');
  expect(await stand.call('isOn', '#second')).toBe(true);
  expect(await events()).toEqual(['blur']);
  await stand.page.keyboard.type('dana');
  expect(await events()).toEqual([]);
  const text = (await stand.call('read'))?.text ?? '';
  expect(await stand.call('write', { start: text.length, end: text.length, expected: '', text: ' Sorry.' })).toEqual({
    ok: true,
  });
  expect(await stand.page.$eval('#second', (e) => e.textContent?.endsWith('Sorry.'))).toBe(true);
});

test('an editor that the app replaces under us is gone, the new one is found', async () => {
  stand = await open(on, on.url('two'));
  await stand.page.click('#second');
  await events();
  await run('swap');
  await until('the new editor', () => stand.call('isOn', '#fresh'));
  const seen = await events();
  expect(seen).toContain('gone');
  expect(seen.at(-1)).toBe('focus');
});

test('a field that the app empties after it was sent is told', async () => {
  stand = await open(on, on.url('two'));
  await stand.page.click('#first');
  await events();
  await stand.page.click('#send');
  await told('input');
  expect((await stand.call('read'))?.text).toBe('');
});

test.each(['textarea', 'prosemirror', 'lexical'])('while words are composed nothing is told, then all: %s', async (name) => {
  stand = await open(on, on.url(name));
  await stand.enter();
  await stand.page.keyboard.down('Control');
  await stand.page.keyboard.press('End');
  await stand.page.keyboard.up('Control');
  await events();
  const cdp = await stand.page.createCDPSession();
  for (const text of ['n', 'ni', 'にほ']) {
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  expect((await events()).filter((e) => e === 'input')).toEqual([]);
  await cdp.send('Input.insertText', { text: '日本' });
  await told('input');
  expect((await stand.call('read'))?.text.endsWith('日本')).toBe(true);
  expect(await stand.model()).toBe((await stand.call('read'))?.text);
});

test('a stale edit writes nothing', async () => {
  stand = await open(on, on.url('textarea'));
  await stand.enter();
  const before = await stand.model();
  const result = await stand.call('write', { start: 0, end: 2, expected: 'Ho', text: 'Hey' });
  expect(result).toMatchObject({ ok: false, reason: 'The draft has changed since.' });
  expect(await stand.model()).toBe(before);
});

test('two writes at once come one after the other', async () => {
  stand = await open(on, on.url('prosemirror'));
  await stand.enter();
  const [first, second] = await Promise.all([
    stand.call('write', { start: 0, end: 2, expected: 'Hi', text: 'Hey' }),
    stand.call('write', { start: 0, end: 0, expected: '', text: 'Oh. ' }),
  ]);
  expect([first, second]).toEqual([{ ok: true }, { ok: true }]);
  expect((await stand.model()).startsWith('Oh. Hey Dana')).toBe(true);
});

test('an editor that takes nothing is left as it was, and its words are kept', async () => {
  stand = await open(on, on.url('contenteditable'));
  await stand.page.evaluate(() => {
    const el = window.fixture.element();
    el.addEventListener('beforeinput', (event) => event.preventDefault());
  });
  await stand.enter();
  const before = await stand.model();
  const result = await stand.call('write', { start: 0, end: 2, expected: 'Hi', text: 'Hello' });
  expect(result).toMatchObject({ ok: false, reason: 'This editor didn’t take the text.' });
  expect(await stand.model()).toBe(before);
});

test.each(['textarea', 'prosemirror', 'contenteditable'])('under a strict policy with trusted types: %s', async (name) => {
  stand = await open(on, on.url(name, { strict: true }));
  await stand.enter();
  expect(await stand.call('write', { start: 0, end: 2, expected: 'Hi', text: 'Hello' })).toEqual({ ok: true });
  expect((await stand.model()).startsWith('Hello Dana')).toBe(true);
});

test('an editor in a frame of another site', async () => {
  stand = await open(on, on.url('cross-origin'));
  const frame = stand.page.frames()[1];
  if (!frame) throw new Error('no frame');
  await frame.waitForFunction('window.ready === true');
  await frame.evaluate(() => window.fixture.element().scrollIntoView());
  await frame.click('textarea');
  await until('the editor', async () => (await stand.call('read')) !== null);
  const text = await frame.$eval('textarea', (e) => e.value);
  expect((await stand.call('read'))?.text).toBe(text);
  await stand.call('mark', [{ text: 'calm down', severity: 'warn', replacements: ['tell me more'] }], { band: 'angry' });
  expect((await fieldMarks(stand.page)).map((m) => m.text)).toEqual(['calm down']);
  await stand.page.keyboard.down('Alt');
  await stand.page.keyboard.press('.');
  await stand.page.keyboard.press('Enter');
  await stand.page.keyboard.up('Alt');
  await until('the replacement', () => frame.$eval('textarea', (e) => e.value.includes('Please tell me more.')));
});
