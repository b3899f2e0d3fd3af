import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, canonical, EMPTY, type Layer } from '@/phrasebank/layers';
import type { Entry } from '@/phrasebank/schema';
import { command, entries, layer } from '../arbitrary';

const line = (id: string, text: string): Entry => ({ kind: 'empathy', id, text });
const ground = { builtin: { entries: [line('a.a', 'built'), line('b.b', 'built')], model: '' }, team: EMPTY };
const none = { mine: EMPTY, draft: null };

describe('edits as data', () => {
  it('remembers which version a change was made from, also when it is changed again', () => {
    const once = apply({ do: 'put', layer: 'mine', entries: [line('a.a', 'mine')] }, none, ground).after;
    expect(once.mine.based).toEqual({ 'a.a': line('a.a', 'built') });
    const newer = { ...ground, builtin: { ...ground.builtin, entries: [line('a.a', 'newer')] } };
    const twice = apply({ do: 'put', layer: 'mine', entries: [line('a.a', 'mine too')] }, once, newer).after;
    expect(twice.mine.based).toEqual({ 'a.a': line('a.a', 'built') });
  });

  it('is no change any more when an entry is written back to what lies below', () => {
    const changed = apply({ do: 'put', layer: 'mine', entries: [line('a.a', 'mine')] }, none, ground).after;
    expect(apply({ do: 'put', layer: 'mine', entries: [line('a.a', 'built')] }, changed, ground).after.mine).toEqual(EMPTY);
  });

  it('says what it refuses and does the rest', () => {
    const locked = { ...ground, team: { ...EMPTY, locked: ['a.a'], required: ['b.b'] } };
    const put = apply({ do: 'put', layer: 'mine', entries: [line('a.a', 'x'), line('c.c', 'y')] }, none, locked);
    expect(put.refused.map((r) => r.id)).toEqual(['a.a']);
    expect(put.ids).toEqual(['c.c']);
    const off = apply({ do: 'off', layer: 'mine', ids: ['a.a', 'b.b', 'no.where'] }, none, locked);
    expect(off.refused.map((r) => r.why)).toEqual([
      'Your team has locked this entry.',
      'Your team requires this entry.',
      'There is no such entry.',
    ]);
    expect(off.ids).toEqual([]);
  });

  it('begins a draft from the team layer', () => {
    const team: Layer = { ...EMPTY, entries: [line('t.t', 'team')] };
    const { after } = apply({ do: 'off', layer: 'draft', ids: ['b.b'] }, none, { ...ground, team });
    expect(after.draft).toEqual({ ...team, off: ['b.b'] });
  });

  it('goes back exactly by its inverse, and its ids tell whether anything changed', () => {
    fc.assert(
      fc.property(entries, layer, layer, layer, command, (built, team, mine, draft, c) => {
        const before = { mine: canonical({ ...mine, locked: [], required: [] }), draft };
        const on = { builtin: { entries: built, model: '' }, team };
        const done = apply(c, before, on);
        expect(apply(done.inverse, done.after, on).after).toEqual(before);
        if (done.ids.length === 0) expect(done.after).toEqual(before);
        expect(done.after.mine).toEqual(canonical(done.after.mine));
        expect(structuredClone(JSON.parse(JSON.stringify(done.inverse)))).toEqual(done.inverse);
      }),
    );
  });

  it('does again what was undone, exactly', () => {
    fc.assert(
      fc.property(entries, layer, fc.array(command, { maxLength: 6 }), (built, team, commands) => {
        const on = { builtin: { entries: built, model: '' }, team };
        let now: Parameters<typeof apply>[1] = { mine: EMPTY, draft: EMPTY };
        for (const c of commands) {
          const done = apply(c, now, on);
          const undone = apply(done.inverse, done.after, on);
          expect(apply(undone.inverse, undone.after, on).after).toEqual(done.after);
          now = done.after;
        }
      }),
    );
  });
});
