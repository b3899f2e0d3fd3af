// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { browserLog } from '@/components/log/disk';
import { readLog, toCsv, toJson } from '@/components/log/model/files';
import { baseName, logPrefsOf } from '@/components/log/prefs';
import { expectAccessible } from '../support';
import { plainEntry } from './arbitrary';
import { channels, fileOf, ISO, room } from './support';

const three = [
  plainEntry({ id: 'a', at: '2026-11-01T10:00:00.000Z', note: 'Rang twice', ref: '1' }),
  plainEntry({ id: 'b', at: '2026-11-02T10:00:00.000Z', trouble: 'late', issue: 'delivery', end: 'annoyed', ref: '2' }),
  plainEntry({ id: 'c', at: '2026-11-03T10:00:00.000Z', trouble: null, issue: null, start: null, end: null, tags: [], ref: '3' }),
];
const titles = () => screen.queryAllByTestId('log-row').map((r) => r.querySelector('b')?.textContent);
const said = (words: string | RegExp) => waitFor(() => expect(screen.getByTestId('log-said')).toHaveTextContent(words));
const button = (name: string) => screen.getByRole('button', { name });
const ready = async () => {
  await screen.findAllByTestId('log-row');
  return screen.getByTestId('log-rows');
};

describe('the list', () => {
  it('is off until switched on, and says what it would keep', async () => {
    const { host, user } = await room([], { prefs: { on: false } });
    expect(await screen.findByText('The log is off')).toBeVisible();
    await expectAccessible();
    await user.click(button('Switch the log on'));
    expect(await screen.findByText('Nothing logged yet')).toBeVisible();
    expect((await host.prefs.get()).on).toBe(true);
    await expectAccessible();
  });

  it('shows the newest first, searches, filters and sorts', async () => {
    const { user, store } = await room(three);
    await ready();
    expect(titles()).toEqual(['Not known', 'Late', 'Double charge']);
    await expectAccessible();
    await user.type(screen.getByRole('searchbox'), 'rang');
    await waitFor(() => expect(titles()).toEqual(['Double charge']));
    await user.clear(screen.getByRole('searchbox'));
    await user.selectOptions(screen.getByLabelText('Issue'), 'delivery');
    await waitFor(() => expect(titles()).toEqual(['Late']));
    await user.selectOptions(screen.getByLabelText('How it ended'), 'left');
    expect(await screen.findByText('No complaint fits')).toBeVisible();
    await user.click(button('Show all'));
    await waitFor(() => expect(titles()).toHaveLength(3));
    await user.selectOptions(screen.getByLabelText('Order'), 'oldest');
    expect(store.getState().sort).toBe('oldest');
    await waitFor(() => expect(titles()[0]).toBe('Double charge'));
  });

  it('is worked by keyboard: move, select, open, remove, take back', async () => {
    const { user, disk } = await room(three);
    (await ready()).focus();
    await user.keyboard(' {ArrowDown} ');
    expect(screen.getByTestId('log-bulk')).toHaveTextContent('2 selected');
    await expectAccessible();
    await user.keyboard('{Delete}');
    await said('2 complaints removed.');
    await waitFor(() => expect(titles()).toEqual(['Double charge']));
    expect((await disk.all()).entries.map((e) => e.id)).toEqual(['a']);
    await user.click(button('Undo'));
    await said('2 complaints are as they were.');
    expect((await disk.all()).entries).toEqual(three);
    screen.getByTestId('log-rows').focus();
    await user.keyboard('{Home}{Enter}');
    expect(await screen.findByTestId('log-entry')).toBeVisible();
    await expectAccessible();
  });

  it('tags several at once, and takes that back', async () => {
    const { user, disk, store } = await room(three);
    await ready();
    store.getState().pick(new Set(['a', 'b', 'c']));
    await user.type(await screen.findByLabelText('Tag for the selected'), 'winter sale{Enter}');
    await said('Tagged “winter sale”: 3 complaints.');
    expect((await disk.all()).entries.every((e) => e.tags.includes('winter sale'))).toBe(true);
    await user.click(button('Undo'));
    await said('3 complaints are as they were.');
    expect((await disk.all()).entries.map((e) => e.tags)).toEqual(three.map((e) => e.tags));
  });

  it('holds only the rows in sight', async () => {
    const many = Array.from({ length: 3000 }, (_, i) => plainEntry({ id: `e${i}` }));
    await room(many);
    await ready();
    expect(screen.getByTestId('log-shown')).toHaveTextContent('3,000 of 3,000');
    expect(titles().length).toBeGreaterThan(5);
    expect(titles().length).toBeLessThan(60);
  });
});

describe('an entry', () => {
  it('is saved as it is changed', async () => {
    const { user, disk } = await room(three, { rest: 'a' });
    const form = within(await screen.findByTestId('log-form'));
    await user.selectOptions(form.getByLabelText('How it ended'), 'left');
    await waitFor(async () => expect((await disk.some(['a'])).get('a')).toMatchObject({ outcome: 'left', rev: 2, changed: ISO }));
    await user.type(form.getByLabelText('Note'), ', then wrote');
    await user.tab();
    await waitFor(async () => expect((await disk.some(['a'])).get('a')?.note).toBe('Rang twice, then wrote'));
    await user.click(form.getByLabelText('Confirm'));
    await waitFor(async () => expect((await disk.some(['a'])).get('a')?.steps).toContain('confirm'));
    expect(screen.getByTestId('log-saved')).toHaveTextContent('Saved');
    await expectAccessible();
  });

  it('changed in two windows: the later is told and loses nothing', async () => {
    const { user, disk } = await room(three, { rest: 'a' });
    const form = within(await screen.findByTestId('log-form'));
    await disk.write([{ entry: { ...three[0], note: 'from the other window' } as (typeof three)[0], seen: 1 }], ISO);
    await user.type(form.getByLabelText('Note'), ', mine');
    await user.tab();
    expect(await screen.findByTestId('log-conflict')).toHaveTextContent('Changed in another window');
    await expectAccessible();
    expect((await disk.some(['a'])).get('a')?.note).toBe('from the other window');
    await user.click(button('Save mine'));
    await waitFor(async () => expect((await disk.some(['a'])).get('a')).toMatchObject({ note: 'Rang twice, mine', rev: 3 }));
    expect(screen.queryByTestId('log-conflict')).toBeNull();
  });

  it('or takes what the other window wrote', async () => {
    const { user, disk } = await room(three, { rest: 'a' });
    const form = within(await screen.findByTestId('log-form'));
    await disk.write([{ entry: { ...three[0], note: 'theirs' } as (typeof three)[0], seen: 1 }], ISO);
    await user.selectOptions(form.getByLabelText('How it ended'), 'left');
    await user.click(await screen.findByRole('button', { name: 'Take theirs' }));
    await waitFor(() => expect(screen.getByLabelText('Note')).toHaveValue('theirs'));
    await user.selectOptions(screen.getAllByLabelText('How it ended').at(-1) as HTMLElement, 'partly');
    await waitFor(async () =>
      expect((await disk.some(['a'])).get('a')).toMatchObject({ note: 'theirs', outcome: 'partly', rev: 3 }),
    );
  });

  it('changed elsewhere while nothing is typed here is shown at once', async () => {
    const channel = channels();
    const own = channel();
    const { disk } = await room(three, { rest: 'a', channel: own });
    await screen.findByTestId('log-form');
    await disk.write([{ entry: { ...three[0], note: 'news' } as (typeof three)[0], seen: 1 }], ISO);
    channel().tell({ type: 'changed', ids: ['a'] });
    await waitFor(() => expect(screen.getByLabelText('Note')).toHaveValue('news'));
  });

  it('that is gone is said', async () => {
    await room(three, { rest: 'never' });
    expect(await screen.findByText(/not in the log/)).toBeVisible();
  });
});

describe('files', () => {
  const choose = async (user: Awaited<ReturnType<typeof room>>['user'], file: File, name = 'Choose a file') =>
    user.upload(screen.getAllByLabelText(name).find((e) => e instanceof HTMLInputElement) as HTMLElement, file);

  it('goes out as JSON and CSV, and comes in again after a look', async () => {
    const { user, saved, disk } = await room(three, { rest: '~files' });
    await user.click(await screen.findByRole('button', { name: 'Back up as JSON' }));
    await user.click(button('Export CSV'));
    expect(saved.map((s) => s.name)).toEqual(['evenkeel-log-2026-11-22.json', 'evenkeel-log-2026-11-22.csv']);
    for (const { text } of saved) expect(readLog(text).entries).toEqual(three);
    await expectAccessible();
    const more = [...three, plainEntry({ id: 'd', note: '=1+1' }), { ...three[1], rev: 4, note: 'newer' } as (typeof three)[0]];
    await choose(user, fileOf('team.csv', `${toCsv(more)}bad;row\r\n`));
    expect(await screen.findByText('1 new, 1 newer than here, 2 here already.')).toBeVisible();
    expect(screen.getByText('1 row has to stay out:')).toBeVisible();
    await expectAccessible();
    await user.click(button('Take in 2'));
    await said('2 complaints taken in.');
    expect((await disk.some(['b', 'd'])).get('d')?.note).toBe('=1+1');
    expect((await disk.some(['b'])).get('b')?.note).toBe('newer');
    await user.click(button('Undo'));
    await said('2 complaints are as they were.');
    expect((await disk.all()).entries).toEqual(three);
  });

  it('says of a file that is none', async () => {
    const { user } = await room([], { rest: '~files' });
    await screen.findByText('Take in a file');
    await choose(user, fileOf('x.json', '{"format":"evenkeel-log","entr'));
    expect(await screen.findByText('x.json breaks off or is damaged. Nothing was taken in.')).toBeVisible();
  });

  it('keeps for a time, tells what goes, and removes everything only when asked twice', async () => {
    const { user, disk, host } = await room([...three, plainEntry({ id: 'old', at: '2025-01-01T00:00:00.000Z' })], {
      rest: '~files',
    });
    await user.selectOptions(await screen.findByLabelText('Remove complaints older than'), '365');
    await said('1 complaint was older than that and was removed.');
    expect((await host.prefs.get()).keepDays).toBe(365);
    await user.click(button('Remove the whole log'));
    expect((await disk.all()).entries).toHaveLength(3);
    await user.click(button('Yes, remove'));
    await said('3 complaints removed. The log is empty.');
    expect((await disk.all()).entries).toEqual([]);
    await user.click(button('Undo'));
    await said('3 complaints are as they were.');
    expect((await disk.all()).entries).toEqual(three);
  });
});

describe('the report', () => {
  const many = Array.from({ length: 12 }, (_, i) =>
    plainEntry({
      id: `r${i}`,
      ref: `r${i}`,
      contacts: i % 4 === 0 ? 2 : 1,
      issue: i < 8 ? 'billing' : 'wait',
      lines: ['empathy.heard.all'],
    }),
  );

  it('is headed by its findings, and the same as tables', async () => {
    const { user } = await room(many, { rest: '~report' });
    expect(await screen.findByRole('heading', { name: 'Billing comes up most: 8 of 12' })).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Billing comes back most: 2 of 8' })).toBeVisible();
    expect((await screen.findAllByText('I have read it all …'))[0]).toBeVisible();
    expect(document.body.textContent).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
    await expectAccessible();
    await user.click(button('Show as tables'));
    expect(screen.getByTestId('log-r-issue')).toHaveTextContent('Billing867 %');
    await expectAccessible();
  });

  it('puts several exports together, each complaint once, and leaves the own log alone', async () => {
    const { user, disk } = await room([], { rest: '~report' });
    const input = (await screen.findAllByLabelText('Choose files')).find((e) => e instanceof HTMLInputElement) as HTMLElement;
    await user.upload(input, [
      fileOf('one.json', toJson(many.slice(0, 8), ISO)),
      fileOf('two.csv', toCsv(many.slice(4))),
      fileOf('photo.json', '{}'),
    ]);
    expect(await screen.findByText('From 2 files: 12 complaints. 4 stood in more than one.')).toBeVisible();
    expect(screen.getByText('photo.json is no complaint log of Evenkeel.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Billing comes up most: 8 of 12' })).toBeVisible();
    expect((await disk.all()).entries).toEqual([]);
    await expectAccessible();
    await user.click(button('Back to my own log'));
    expect(await screen.findByText('Nothing to report on yet')).toBeVisible();
  });
});

describe('a log that cannot be opened', () => {
  it('is said in words, and another can be begun beside it', async () => {
    const good = browserLog('beside', () => ISO);
    const { user } = await room([], {
      host: {
        disk: (base) =>
          base === 2
            ? good
            : { ...good, all: async () => Promise.reject(new DOMException('x', 'UnknownError')), close: () => undefined },
      },
    });
    expect(await screen.findByText('The log can’t be opened')).toBeVisible();
    await expectAccessible();
    await user.click(button('Begin a new log beside it'));
    expect(await screen.findByText('Nothing logged yet')).toBeVisible();
  });

  it('of a full disk: nothing is lost, and it is said what to do', async () => {
    const { user } = await room(three, {
      host: {
        disk: () => ({
          ...browserLog('full', () => ISO),
          all: async () => ({ entries: three, newer: 0 }),
          write: async () => Promise.reject(new DOMException('x', 'QuotaExceededError')),
        }),
      },
      rest: 'a',
    });
    const form = within(await screen.findByTestId('log-form'));
    await user.type(form.getByLabelText('Note'), ' more');
    await user.tab();
    await said('There is no room on this disk');
    expect(form.getByLabelText('Note')).toHaveValue('Rang twice more');
  });

  it('reads whatever stands where its choices should be', () => {
    expect(logPrefsOf({ on: 'yes', keepDays: -1, base: 'x' })).toEqual({ on: false, keepDays: null, base: 1 });
    expect(logPrefsOf(null)).toEqual({ on: false, keepDays: null, base: 1 });
    expect([baseName(1), baseName(2)]).toEqual(['evenkeel-log', 'evenkeel-log-2']);
  });
});
