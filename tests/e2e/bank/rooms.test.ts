import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { BankState } from '@/entrypoints/background/bank/protocol';
import type { Layer } from '@/phrasebank/layers';
import { serve } from '../../entrypoints/background/team/server';
import { type Launched, launch } from '../../support/browser';
import { extensionWithKey, mayWritePolicy, policyFile } from './policy';
import { askIn } from './worker';

/** The lead's rooms in the real browser: bench, packs, team. Pressed and read as a person does. */
const press = (page: Page, words: string) => page.locator(`::-p-aria([name="${words}"][role="button"])`).click();
const text = (page: Page, selector: string) => page.$eval(selector, (e) => e.textContent ?? '');
const says = (page: Page, selector: string, words: string) =>
  page.waitForFunction((s, w) => document.querySelector(s)?.textContent?.includes(w), { timeout: 30_000 }, selector, words);
const SAID = '[data-testid=said]';

describe('packs and bench', () => {
  let launched: Launched;
  const room = mkdtempSync(join(tmpdir(), 'evenkeel-rooms-'));
  const options = { extensionDir: inject('extensionDir'), profile: join(room, 'profile'), atStart: true };
  beforeAll(async () => {
    launched = await launch(options);
  });
  afterAll(async () => {
    await launched?.close();
    rmSync(room, { recursive: true, force: true });
  });

  test('a table is looked at, its good lines taken into the draft when asked, and taken back', async () => {
    const file = join(room, 'ours.csv');
    const rows = [
      'kind,id,category,severity,patterns,why,bad,ok,text',
      'avoid,team.rules,policy-shield,stop,gizmo desk,It closes the door.,Ask the gizmo desk.,Thank you.,',
      'empathy,team.line,,,,,,,That stings.',
      'empathy,Not An Id,,,,,,,x',
    ];
    writeFileSync(file, rows.join('\n'));
    const page = await launched.extensionPage('options.html#/packs');
    const chooser = page.waitForFileChooser();
    await press(page, 'Choose a file');
    await (await chooser).accept([file]);
    await says(page, '[data-testid=found]', '2 entries can be taken in. 1 entry has to stay out');
    await says(page, '[data-testid=found]', 'Line 4');
    await says(page, '[data-testid=diff]', '2 new, 0 changed');
    const ask = askIn(page);
    expect((await ask('layer', { layer: 'draft' })).gives).toBeNull();
    await press(page, 'Take in the 2 good ones, leave out the rest');
    await says(page, SAID, 'Taken in: 2 entries from ours.csv.');
    const draft = async () => ((await ask('layer', { layer: 'draft' })).gives as Layer).entries.map((e) => e.id);
    expect(await draft()).toEqual(['team.line', 'team.rules']);
    await press(page, 'Undo');
    await says(page, SAID, 'Taken back');
    expect(await draft()).toEqual([]);
    await ask('redo');
    expect(await draft()).toEqual(['team.line', 'team.rules']);
  });

  test('the bench shows what the draft would change, and a correction becomes an example that stays', async () => {
    const page = await launched.extensionPage('options.html#/bench');
    await page.locator('#bench-paste').fill('The gizmo desk opens at nine.\nPlease calm down, sir.');
    await press(page, 'Try these');
    await says(page, '.sums', 'newly marked');
    expect(await text(page, '.sums')).toMatch(/2 was 1.*1newly marked|newly marked1/);
    await page.locator('::-p-text(What changes)').click();
    await page.waitForFunction(() => document.querySelectorAll('[data-testid=reply]').length === 1);
    expect(await text(page, '[data-testid=reply] mark[data-what=new]')).toContain('gizmo desk');
    // a built-in entry corrected into one's own layer
    await page.select('.with select', 'mine');
    await page.locator('::-p-text(All) ::-p-text(2)').click();
    await page.locator('mark ::-p-text(calm down)').wait();
    await page.locator('.verdicts .btn').click();
    await says(page, SAID, 'Noted as an example');
    await page.waitForSelector('[data-testid=open-example]');

    await launched.close();
    launched = await launch(options);
    const again = askIn(await launched.extensionPage('options.html#/bench'));
    const state = (await again('state')).gives as BankState;
    // nothing of it was found damaged
    expect(state.aside).toEqual([]);
    const mine = (await again('layer', { layer: 'mine' })).gives as Layer;
    expect(mine.entries[0]).toMatchObject({
      kind: 'avoid',
      examples: { ok: expect.arrayContaining(['Please calm down, sir.']) },
    });
    expect(Object.keys(mine.based)).toEqual([mine.entries[0]?.id]);
  });

  test('thousands of replies are tried in slices', async () => {
    const file = join(room, 'many.jsonl');
    const rows = Array.from({ length: 3000 }, (_, n) =>
      JSON.stringify({ reply: `Ticket ${n}: ${n % 3 ? 'it is on its way.' : 'please calm down.'}` }),
    );
    writeFileSync(file, rows.join('\n'));
    const page = await launched.extensionPage('options.html#/bench');
    const chooser = page.waitForFileChooser();
    await press(page, 'Choose a file');
    await (await chooser).accept([file]);
    await says(page, '.results', '3,000 replies from many.jsonl');
    await page.waitForFunction(() => document.querySelector('.sums')?.textContent?.includes('1,000'), { timeout: 60_000 });
    // only what is in sight is in the page
    expect(await page.$$eval('[data-testid=reply]', (all) => all.length)).toBeLessThan(60);
    // each row holds what is in it, and none lies over the next
    const overlaps = await page.$$eval(
      '.long-box > ul > li',
      (rows) =>
        rows.filter((row, i) => {
          const { bottom } = row.getBoundingClientRect();
          const inside = Math.max(...[...row.querySelectorAll('.btn, .link')].map((e) => e.getBoundingClientRect().bottom));
          const next = rows[i + 1]?.getBoundingClientRect().top ?? bottom;
          return inside > bottom || next < bottom - 1;
        }).length,
    );
    expect(overlaps).toBe(0);
  });
});

const pack = (edition: string, words: string) =>
  JSON.stringify({
    format: 'evenkeel-pack',
    version: 1,
    name: 'Team',
    edition,
    entries: [{ kind: 'empathy', id: 'team.e2e', text: words }],
    locked: ['team.e2e'],
  });

describe('team', () => {
  let launched: Launched;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve();
    launched = await launch({ extensionDir: inject('extensionDir') });
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  test('an address is used, checked, kept when what it gives is broken, and gone back from', async () => {
    const etags: (string | undefined)[] = [];
    const give = (body: string, etag: string) =>
      server.answers.set('/pack.json', (request, response) => {
        etags.push(request.headers['if-none-match']);
        if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
        else response.writeHead(200, { 'content-type': 'application/json', etag }).end(body);
      });
    server.answers.set('/pack.json.sig', (_, response) => void response.writeHead(404).end());
    give(pack('first', 'One.'), '"1"');
    const page = await launched.extensionPage('options.html#/team');
    await page.locator('#team-address-field').fill(`${server.url}/pack.json`);
    await press(page, 'Use this address');
    await says(page, SAID, 'This address is in use.');
    await says(page, '[data-testid=team-now]', 'first');
    await press(page, 'Check now');
    await says(page, SAID, 'Checked just now.');
    expect(etags).toEqual([undefined, '"1"']);

    give(pack('second', 'Two.'), '"2"');
    await press(page, 'Check now');
    await says(page, '[data-testid=team-now]', 'second');

    give(pack('third', 'Three.').slice(0, 120), '"3"');
    await press(page, 'Check now');
    await says(page, '[data-testid=team-trouble]', 'The version from before stays in force.');
    expect(await text(page, '[data-testid=team-now]')).toContain('second');
    expect(((await askIn(page)('layer', { layer: 'team' })).gives as Layer).entries[0]).toMatchObject({ text: 'Two.' });

    await press(page, 'Go back to the version before');
    await says(page, '[data-testid=team-now]', 'first');
    await says(page, '[data-testid=team-now]', 'Updates wait');
    give(pack('fourth', 'Four.'), '"4"');
    await press(page, 'Take updates again');
    await says(page, '[data-testid=team-now]', 'fourth');
    // the address stands in the policy files to copy
    expect(await text(page, '[data-testid=policy-text]')).toContain(`${server.url}/pack.json`);
    await press(page, 'Let go of the address');
    await says(page, SAID, 'not asked any more');
    await says(page, '[data-testid=team-now]', 'From a file on this computer');
  });
});

describe.skipIf(!mayWritePolicy(inject('browser').path))('an organisation', () => {
  let launched: Launched;
  const keyed = extensionWithKey(inject('extensionDir'));
  const policy = policyFile('rooms');
  beforeAll(async () => {
    launched = await launch({ extensionDir: keyed.dir });
  });
  afterAll(async () => {
    await launched?.close();
    policy.remove();
    keyed.remove();
  });

  test('puts its bank in force with the very file the room gives to copy', async () => {
    const page = await launched.extensionPage('options.html#/team');
    await page.locator('#policy-for').fill('linux');
    await page.locator('#policy-address').fill('https://files.example/pack.json');
    await page.locator('#policy-sites').fill('https://desk.example/*');
    await page.locator('summary ::-p-text(Settings to fix)').click();
    const fix = (name: string, value: string) =>
      page.$$eval(
        '.fixed-choices label',
        (labels, want, to) => {
          const select = labels.find((l) => l.textContent?.includes(want))?.querySelector('select');
          if (!select) throw new Error(`No choice for ${want}.`);
          select.value = to;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        },
        name,
        value,
      );
    await fix('Count what is used', 'false');
    await fix('Ask before sending', 'true');
    await says(page, '[data-testid=policy-text]', 'beforeSending');
    const copied = JSON.parse(await text(page, '[data-testid=policy-text]')) as Record<string, object>;
    expect(copied['3rdparty']).toMatchObject({
      extensions: {
        [keyed.id]: {
          packAddress: 'https://files.example/pack.json',
          sites: ['https://desk.example/*'],
          settings: '{"counts":false,"beforeSending":true}',
        },
      },
    });
    policy.write(copied);
    await says(page, '.team', 'Set by your organisation. It can only be changed there.');
    await says(page, '.team', 'From an address set by your organisation');
    // the browser has not been asked for that site, so it is not read
    await says(page, '.team', 'The browser has not been asked yet');
    policy.write({ '3rdparty': { extensions: { [keyed.id]: { pack: pack('by policy', 'Five.') } } } });
    await says(page, '[data-testid=team-now]', 'by policy');
    expect(((await askIn(page)('layer', { layer: 'team' })).gives as Layer).entries[0]).toMatchObject({ text: 'Five.' });
    expect(readFileSync(policy.path, 'utf8')).toContain('by policy');
  });

  test('fixes settings and names sites, each said on the settings page with who it was', async () => {
    const settings = '{"beforeSending":true}';
    const site = { site: 'https://taught.example/*', taughtAt: '2026-11-22T00:00:00.000Z', recipe: { message: '.m' } };
    const its = JSON.stringify({
      ...JSON.parse(pack('fixed', 'Six.')),
      settings: { pill: false, offers: true },
      recipes: [site],
    });
    policy.write({
      // lifts a block and gives no permission, as the README says
      ExtensionSettings: { [keyed.id]: { runtime_allowed_hosts: ['*://desk.example', '*://*.desk.example'] } },
      '3rdparty': {
        extensions: { [keyed.id]: { pack: its, settings, sites: ['https://desk.example/*', 'http://127.0.0.1/*'] } },
      },
    });
    const page = await launched.extensionPage('options.html#/settings');
    const by = (name: string) => `li:has([data-testid=switch-${name}]) [data-testid=fixed-by]`;
    await says(page, by('beforeSending'), 'Set by your organisation');
    await says(page, by('pill'), 'Set by your team’s pack');
    const checked = (name: string) => page.$eval(`[data-testid=switch-${name}]`, (e) => e.getAttribute('aria-checked'));
    expect([await checked('beforeSending'), await checked('pill'), await checked('offers')]).toEqual(['true', 'false', 'true']);
    await page.locator('[data-testid=switch-pill]').click();
    expect(await checked('pill')).toBe('false');
    // what the browser lets be read is on and stays on; the other waits for the agent's yes
    await says(page, 'section:has(#sites) li:first-child', '127.0.0.1');
    await says(page, 'section:has(#sites) li:first-child [data-testid=fixed-by]', 'Set by your organisation');
    await says(page, '[data-testid=waiting-sites]', 'desk.example');
    await says(page, '[data-testid=taught-team]', 'taught.example');
    const shots = process.env.SHOTS;
    if (shots) await page.screenshot({ path: join(shots, 'settings-fixed.png'), fullPage: true });
    policy.write({ '3rdparty': { extensions: { [keyed.id]: {} } } });
    await page.waitForFunction(() => !document.querySelector('[data-testid=fixed-by], [data-testid=waiting-sites]'));
  });
});
