import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { serveDemoDesk } from '../../demo/serve';
import { buildApart, type OwnBuild } from '../../support/build';
import { ensureFirefox, type Firefox, launchFirefox } from '../../support/firefox';
import { until } from '../../support/waits';

/** The main job in Firefox: the store build, the real toolbar button, sidebar and permission prompt. */
const program = ensureFirefox();
let build: OwnBuild;
let desk: Awaited<ReturnType<typeof serveDemoDesk>>;
let firefox: Firefox;

const blank = () => firefox.panel(() => document.querySelector('.blank')?.getAttribute('data-state') ?? null);
const panelText = () => firefox.panel(() => document.body.innerText.replace(/\s+/g, ' '));
const turns = () =>
  firefox.panel(() => Array.from(document.querySelectorAll('[data-testid="turn"]'), (e) => e.getAttribute('data-from')));
const draftRead = () => firefox.panel(() => document.querySelector('[data-testid="draft"]')?.textContent ?? '');
const flags = () =>
  firefox.panel(() => Array.from(document.querySelectorAll('[data-testid="flag"]'), (e) => e.textContent ?? ''));
const area = () => firefox.page(() => document.querySelector('textarea')?.value ?? '');
const rich = () => firefox.page(() => document.querySelector('.ProseMirror')?.textContent ?? '');
const ours = () =>
  firefox.page(() => [
    ...Array.from(document.querySelectorAll('*'), (e) => e.localName).filter((n) => n.startsWith('evenkeel')),
    ...Array.from(CSS.highlights.keys()).filter((n) => n.includes('evenkeel')),
  ]);
const open = (id: string) => firefox.goto(`${desk.url}tickets/${id}`);

describe.skipIf(!program)('Firefox', () => {
  beforeAll(async () => {
    build = buildApart('store', 'firefox');
    desk = await serveDemoDesk();
    firefox = await launchFirefox(program ?? '', build.dir);
  });
  afterAll(async () => {
    await firefox?.close();
    await desk?.close();
    build?.remove();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.log(`The sidebar shows: ${await panelText().catch(String)}`);
    expect(await firefox.errors()).toEqual([]);
  });

  test('nothing is granted at install and no page is touched', async () => {
    expect(await firefox.granted()).toEqual([]);
    await open('20471');
    await firefox.click('textarea');
    await firefox.type('Dana, according to our policy');
    expect(await ours()).toEqual([]);
  });

  test('the toolbar button opens the sidebar, which names the site and reads nothing', async () => {
    await firefox.pressToolbarButton();
    await until('the site to be named', async () => (await panelText()).includes(`reads nothing on ${new URL(desk.url).host}`));
    expect(await turns()).toEqual([]);
  });

  test('a refused permission is said in words and leaves the site off', async () => {
    await firefox.clickInPanel('[data-state="off"] button');
    await firefox.answerPrompt(false);
    await until('the words', async () => (await panelText()).includes('give permission, so this site stays off'));
    expect(await blank()).toBe('off');
    expect(await firefox.granted()).toEqual([]);
  });

  test('allowed, the open page is read at once with the draft in it', async () => {
    await firefox.clickInPanel('[data-state="off"] button');
    await firefox.answerPrompt(true);
    await until('the turns', async () => (await turns()).length === 4);
    expect(await turns()).toEqual(['customer', 'agent', 'note', 'customer']);
    expect(await firefox.granted()).toEqual(['http://127.0.0.1/*']);
    expect(await area()).toBe('Dana, according to our policy');
  });

  test('a draft is flagged and marked; a replacement lands and one undo takes it out', async () => {
    await open('20471');
    await firefox.click('textarea');
    await firefox.type('Hi Dana, according to our policy refunds take ten days.');
    await until('the draft', async () => (await draftRead()).includes('take ten days.'));
    await until('the flag', async () => (await flags()).length > 0);
    await until('the mark', async () => (await ours()).length > 0);
    const before = await area();
    await firefox.clickInPanel('[data-testid="flag"] [data-testid="replacement"]');
    await until('the replacement', async () => (await area()) !== before);
    expect(await area()).toMatch(/^Hi Dana, \S/);
    expect(await area()).not.toContain('according to our policy');
    await firefox.click('textarea');
    await firefox.type('z', true);
    await until('the undo', async () => (await area()) === before);
  });

  test('the same in a rich editor: painted as a highlight, nothing put into it', async () => {
    await open('20533');
    await until('the turns', async () => (await turns()).length > 0);
    await firefox.click('.ProseMirror p');
    await firefox.type('Hello Yusuf, sorry for any inconvenience.');
    await until('the draft', async () => (await draftRead()).includes('any inconvenience'));
    await until('the highlight', async () => (await ours()).some((name) => !name.startsWith('evenkeel-ui')));
    expect(await firefox.page(() => document.querySelector('.ProseMirror')?.innerHTML)).not.toMatch(/evenkeel/i);
    await firefox.clickInPanel('[data-testid="flag"] [data-testid="replacement"]');
    await until('the replacement', async () => !(await rich()).includes('any inconvenience'));
    const replaced = await rich();
    expect(replaced).toMatch(/^Hello Yusuf, \S+/);
    await firefox.click('.ProseMirror p');
    await firefox.type('z', true);
    // The editor itself may join it with typing of the same half second: gone at once it must be either way.
    await until('the undo', async () => /^Hello Yusuf, sorry for any inconvenience\.On|^On/.test(await rich()));
    expect(await rich()).toMatch(/Thursday has come and gone/);
  });

  test('a line lands at the caret', async () => {
    await open('20471');
    await firefox.click('textarea');
    await firefox.type('Hi Dana,');
    await until('the draft', async () => (await draftRead()) === 'Hi Dana,');
    await firefox.clickInPanel('[data-testid="line"]');
    await until('the line', async () => /^Hi Dana, \S.+/.test(await area()));
  });

  test('a press on the sign at the editor says where the sidebar can be opened, and nothing when it is open', async () => {
    await until('the sign', async () => (await firefox.drawn('.pill .go')).length > 0);
    await firefox.clickDrawn('.pill .go');
    expect(await firefox.drawn('[data-testid="note"]')).toEqual([]);
    await firefox.closeSidebar();
    // Firefox takes a moment to say that the sidebar is closed.
    await until('the words', async () => {
      await firefox.clickDrawn('.pill .go');
      return (await firefox.drawn('[data-testid="note"]')).join().includes('Press the Evenkeel icon');
    });
    await firefox.pressToolbarButton();
    await until('the turns', async () => (await turns()).length === 4);
  });

  test('an entry written in the options page marks the draft at the desk', async () => {
    await firefox.extensionPage('options.html#/bank/~new-avoid');
    await until('the form', () => firefox.page(() => document.querySelector('[aria-label="Wording 1"]') !== null));
    const fields = {
      'Wording 1': 'gizmo desk',
      'Why, in one sentence': 'It sends them away.',
      'Sentence to mark 1': 'Ask the gizmo desk.',
      'Sentence to leave alone 1': 'Ask me.',
    };
    for (const [name, words] of Object.entries(fields)) {
      // by its name, as a screen reader goes there: the bar with "Add" may lie over a field that a click would aim at
      await firefox.page((n) => {
        const label = Array.from(document.querySelectorAll('label')).find((l) => l.textContent === n);
        const field = label ? document.getElementById(label.htmlFor) : document.querySelector<HTMLElement>(`[aria-label="${n}"]`);
        field?.focus();
      }, name);
      await firefox.type(words);
    }
    await until('the example to be marked', () =>
      firefox.page(() => document.querySelector('.bk-form')?.textContent?.includes('Marked: “gizmo desk”') ?? false),
    );
    await firefox.click('.bk-form [type=submit]');
    await until('the entry to be kept', () => firefox.page(() => location.hash === '#/bank/avoid.mine.gizmo-desk'));
    await open('20471');
    await firefox.click('textarea');
    await firefox.type('Hi Dana, the gizmo desk can tell you.');
    await until('the flag', async () => (await flags()).some((flag) => flag.includes('It sends them away.')));
  });

  test('a pack is looked at, taken in, and taken back', async () => {
    const room = mkdtempSync(join(tmpdir(), 'evenkeel-firefox-pack-'));
    onTestFinished(() => rmSync(room, { recursive: true, force: true }));
    const file = join(room, 'team.json');
    const entries = Array.from({ length: 300 }, (_, i) => ({
      kind: 'empathy',
      id: `team.line${i}`,
      text: `That stings, number ${i}.`,
    }));
    writeFileSync(file, JSON.stringify({ format: 'evenkeel-pack', version: 1, name: 'Team', entries }));
    await firefox.extensionPage('options.html#/packs');
    const shows = (words: string) => firefox.page((w) => document.body.textContent?.includes(w) ?? false, words);
    await until('the room', () => firefox.page(() => document.querySelector('.drop [type=file]') !== null));
    await firefox.giveFile('.drop [type=file]', file);
    await until('what it would change', () => shows('300 new, 0 changed'));
    await firefox.click('[data-testid=found] .acts .main');
    await until('the words', () => shows('Taken in: 300 entries from team.json.'));
    await firefox.click('[data-testid=said] button');
    await until('the words', () => shows('Taken back'));
  });

  test('switched off, it takes its marks away and gives the permission back', async () => {
    await open('20471');
    await firefox.click('textarea');
    await firefox.type(' According to our policy refunds take ten days.');
    await until('the mark', async () => (await ours()).length > 0);
    await firefox.clickInPanel('[role="switch"]');
    await until('the site to be off', async () => (await blank()) === 'off');
    await until('the marks to go', async () => (await ours()).length === 0);
    await until('the permission to go', async () => (await firefox.granted()).length === 0);
  });
});
