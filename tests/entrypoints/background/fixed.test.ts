import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fixedBy, keepFixed, LOCKABLES, prefsIn } from '@/entrypoints/background/fixed';
import { defaultKeys, prefsOf } from '@/entrypoints/background/prefs';
import { choose, readPrefs, watchPrefs } from '@/entrypoints/background/prefs-store';
import { keepTaught, keepTeamTaught, knownOf, listTeamTaught } from '@/entrypoints/background/taught-store';

beforeEach(() => fakeBrowser.reset());

describe('fixed settings', () => {
  it('are those that mean something, of the right kind; the organisation goes before the team', () => {
    expect(
      fixedBy({ pill: true, offers: 1, toString: true, constructor: 'x' } as never, { pill: false, language: 'de' }),
    ).toEqual({
      pill: { value: false, by: 'policy' },
      language: { value: 'de', by: 'policy' },
    });
    expect(fixedBy({}, {})).toEqual({});
  });

  it('are all the preferences there are but the keys, and the counts', () => {
    const { keys: _, ...prefs } = prefsOf({}, false);
    expect([...LOCKABLES].sort()).toEqual([...Object.keys(prefs), 'counts'].sort());
  });

  it('hold before what was chosen, are followed at once, and cannot be changed until they are let go', async () => {
    await choose({ beforeSending: false, offers: false });
    const changed = vi.fn();
    const end = watchPrefs(changed);
    await keepFixed({
      settings: { beforeSending: { value: true, by: 'team' }, counts: { value: false, by: 'policy' } },
      sites: [],
    });
    await vi.waitFor(() => expect(changed).toHaveBeenCalled());
    expect(await readPrefs()).toMatchObject({ beforeSending: true, offers: false });
    await expect(choose({ beforeSending: false })).rejects.toThrow('fixed by your team');
    await choose({ offers: true, keys: { panel: 'Alt+j' } });
    expect(await readPrefs()).toMatchObject({
      beforeSending: true,
      offers: true,
      keys: { ...defaultKeys(false), panel: 'Alt+j' },
    });
    await keepFixed({ settings: {}, sites: [] });
    expect(await readPrefs()).toMatchObject({ beforeSending: false });
    end();
  });

  it('are preferences but for the counts', () => {
    expect(prefsIn({ counts: { value: true, by: 'team' }, pill: { value: false, by: 'team' } })).toEqual({ pill: false });
  });
});

describe('how the team has a site read', () => {
  const taught = (message: string) => ({
    site: 'https://desk.example/*',
    taughtAt: '2026-11-22T00:00:00.000Z',
    recipe: { message },
  });
  it('stands behind the agent’s own way, and what is not in order is left out', async () => {
    await keepTeamTaught([taught('.theirs'), { site: 'javascript:alert(1)' }, 'rubbish']);
    expect(await listTeamTaught()).toEqual([taught('.theirs')]);
    const messages = async () => (await knownOf('https://desk.example/*')).recipes.map((r) => [r.message, r.source]);
    expect(await messages()).toEqual([['.theirs', 'taught by the team']]);
    await keepTaught([taught('.mine')]);
    expect(await messages()).toEqual([
      ['.mine', 'taught by the agent'],
      ['.theirs', 'taught by the team'],
    ]);
    await keepTeamTaught([]);
    expect(await messages()).toEqual([['.mine', 'taught by the agent']]);
  });
});
