import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY, type Layer, merge } from '@/phrasebank/layers';
import type { Entry } from '@/phrasebank/schema';
import { entries, layer } from '../arbitrary';

const line = (id: string, text: string): Entry => ({ kind: 'empathy', id, text });
const bank = (...all: Entry[]) => ({ entries: all, model: 'model.e' });
const say = (part: Partial<Layer>): Layer => ({ ...EMPTY, ...part });
const originOf = (m: ReturnType<typeof merge>, id: string) => m.rows.find((r) => r.entry.id === id)?.origin;

describe('layers over each other', () => {
  it('lets the highest version stand, and says what it stands over', () => {
    const m = merge({
      builtin: bank(line('a.a', 'built'), line('b.b', 'kept')),
      team: say({ entries: [line('a.a', 'team')] }),
      mine: say({ entries: [line('a.a', 'mine'), line('c.c', 'own')] }),
    });
    expect(m.bank.entries.map((e) => 'text' in e && e.text)).toEqual(['mine', 'kept', 'own']);
    expect(originOf(m, 'a.a')).toMatchObject({ layer: 'mine', over: ['builtin', 'team'], locked: false });
    expect(originOf(m, 'c.c')).toMatchObject({ layer: 'mine', over: [] });
  });

  it('does not let an agent change or switch off what the team has locked, and keeps the wish', () => {
    const m = merge({
      builtin: bank(line('a.a', 'built')),
      team: say({ locked: ['a.a'] }),
      mine: say({ entries: [line('a.a', 'mine')], off: ['a.a'] }),
    });
    expect(m.bank.entries).toEqual([line('a.a', 'built')]);
    expect(originOf(m, 'a.a')).toMatchObject({ layer: 'builtin', locked: true, offBy: null, held: 'both' });
  });

  it('lets an agent reword what is required, but not switch it off', () => {
    const m = merge({
      builtin: bank(line('a.a', 'built')),
      team: say({ required: ['a.a'] }),
      mine: say({ entries: [line('a.a', 'mine')], off: ['a.a'] }),
    });
    expect(m.bank.entries).toEqual([line('a.a', 'mine')]);
    expect(originOf(m, 'a.a')).toMatchObject({ required: true, offBy: null, held: 'off' });
  });

  it('takes what the team switches off out of the bank and keeps it in the list', () => {
    const m = merge({ builtin: bank(line('a.a', 'built')), team: say({ off: ['a.a'] }), mine: EMPTY });
    expect(m.bank.entries).toEqual([]);
    expect(originOf(m, 'a.a')?.offBy).toBe('team');
  });

  it('takes only a step model that is there and in force', () => {
    const model: Entry = { kind: 'model', id: 'model.own', title: 't', about: 'a', steps: ['close', 'commit'] };
    const base = { builtin: bank(), team: EMPTY };
    expect(merge({ ...base, mine: say({ entries: [model], model: 'model.own' }) }).bank.model).toBe('model.own');
    expect(merge({ ...base, mine: say({ entries: [model], model: 'model.own', off: ['model.own'] }) }).bank.model).toBe(
      'model.e',
    );
    expect(merge({ ...base, mine: say({ model: 'nowhere' }) }).bank.model).toBe('model.e');
  });

  it('holds for any layers: one row an id, nothing lost, locks kept, the bank is the rows in force', () => {
    fc.assert(
      fc.property(entries, layer, layer, (built, team, mine) => {
        const m = merge({ builtin: { entries: built, model: 'model.e' }, team, mine });
        const all = [...built, ...team.entries, ...mine.entries].map((e) => e.id);
        expect(new Set(m.rows.map((r) => r.entry.id))).toEqual(new Set(all));
        expect(m.rows.length).toBe(new Set(all).size);
        expect(m.bank.entries).toEqual(m.rows.filter((r) => r.origin.offBy === null).map((r) => r.entry));
        for (const { entry, origin } of m.rows) {
          const lower = team.entries.find((e) => e.id === entry.id) ?? built.find((e) => e.id === entry.id);
          if (team.locked.includes(entry.id) && lower) {
            expect(entry).toEqual(lower);
            expect(origin.offBy).toBeNull();
          }
        }
      }),
    );
  });
});
