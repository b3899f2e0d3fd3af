import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical, EMPTY, follow, type Layer, same } from '@/phrasebank/layers';
import { fieldsOf } from '@/phrasebank/layers/changes';
import type { AvoidEntry, Entry } from '@/phrasebank/schema';
import { layer } from '../arbitrary';

const base: AvoidEntry = {
  kind: 'avoid',
  id: 'avoid.x',
  category: 'blame',
  severity: 'warn',
  patterns: ['one', 'two'],
  why: 'Reads as blame.',
  replacements: ['a'],
  examples: { bad: ['one'], ok: ['three'] },
};
const of = (entries: Entry[], more: Partial<Layer> = {}): Layer => canonical({ ...EMPTY, ...more, entries });

describe('a draft whose layer has moved on', () => {
  it('takes over what it has not edited, field by field', () => {
    const draft = { ...base, severity: 'stop' as const, patterns: ['one', 'two', 'own'] };
    const theirs = { ...base, why: 'Sounds like blame.', patterns: ['two', 'new'] };
    const made = follow(of([draft]), of([base]), of([theirs]));
    expect(made.layer.entries).toEqual([
      { ...base, severity: 'stop', why: 'Sounds like blame.', patterns: ['two', 'own', 'new'] },
    ]);
    expect(made).toMatchObject({ combined: ['avoid.x'], conflicts: [] });
  });

  it('keeps its own where both changed the same, and says so', () => {
    const draft = { ...base, why: 'Ours.' };
    const made = follow(of([draft]), of([base]), of([{ ...base, why: 'Theirs.' }]));
    expect(made.layer.entries).toEqual([draft]);
    expect(made.conflicts).toMatchObject([{ id: 'avoid.x', field: 'why', why: 'both-changed' }]);
  });

  it('keeps an edited entry that the new version has not, and leaves out what it took out itself', () => {
    const draft = { ...base, why: 'Ours.' };
    expect(follow(of([draft]), of([base]), of([]))).toMatchObject({
      layer: { entries: [draft] },
      conflicts: [{ why: 'removed-below' }],
    });
    expect(follow(of([draft]), of([]), of([base]))).toMatchObject({
      layer: { entries: [draft] },
      conflicts: [{ why: 'both-added' }],
    });
    expect(follow(of([]), of([base]), of([{ ...base, why: 'Theirs.' }])).layer.entries).toEqual([]);
    expect(follow(of([base]), of([base]), of([])).layer.entries).toEqual([]);
  });

  it('follows in what is off, locked and required, and in the model, unless it says otherwise', () => {
    const was = of([], { off: ['a1', 'b1'], locked: ['c1'], model: 'm1' });
    const is = of([], { off: ['b1', 'd1'], locked: [], required: ['e1'], model: 'm2' });
    expect(follow(was, was, is).layer).toEqual(is);
    const draft = of([], { off: ['a1', 'f1'], locked: ['c1', 'g1'], model: 'm3' });
    expect(follow(draft, was, is).layer).toEqual(of([], { off: ['d1', 'f1'], locked: ['g1'], required: ['e1'], model: 'm3' }));
  });

  it('is the new version where nothing was edited, and itself where nothing came', () => {
    fc.assert(
      fc.property(layer, layer, (one, two) => {
        expect(follow(one, one, two)).toEqual({ layer: two, combined: [], conflicts: [] });
        expect(follow(two, one, one)).toEqual({ layer: two, combined: [], conflicts: [] });
        expect(follow(two, one, two)).toEqual({ layer: two, combined: [], conflicts: [] });
      }),
    );
  });

  it('never loses an edit', () => {
    fc.assert(
      fc.property(layer, layer, layer, (before, draft, after) => {
        const made = follow(draft, before, after);
        const now = new Map(made.layer.entries.map((e) => [e.id, e]));
        const was = new Map(before.entries.map((e) => [e.id, e]));
        for (const entry of draft.entries) {
          const old = was.get(entry.id);
          const is = now.get(entry.id);
          if (old && same(old, entry)) continue;
          expect(is).toBeDefined();
          if (!is) continue;
          const [b, d, n] = [old ? fieldsOf(old) : {}, fieldsOf(entry), fieldsOf(is)];
          for (const field of Object.keys(d)) {
            if (same(b[field], d[field])) continue;
            const own = Array.isArray(d[field]) && field !== 'bands' && field !== 'steps' ? d[field] : null;
            const had = Array.isArray(b[field]) ? b[field] : [];
            if (own) expect(n[field]).toEqual(expect.arrayContaining(own.filter((x) => !had.includes(x))));
            else expect(n[field]).toEqual(d[field]);
          }
        }
        for (const old of before.entries) if (!draft.entries.some((e) => e.id === old.id)) expect(now.has(old.id)).toBe(false);
        for (const id of draft.off) if (!before.off.includes(id)) expect(made.layer.off).toContain(id);
        expect(canonical(made.layer)).toEqual(made.layer);
      }),
      { numRuns: 300 },
    );
  });
});
