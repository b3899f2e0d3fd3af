import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, changesBetween, EMPTY, rebase, same } from '@/phrasebank/layers';
import { fieldsOf } from '@/phrasebank/layers/changes';
import type { AvoidEntry, Entry } from '@/phrasebank/schema';
import { entries } from '../arbitrary';

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
const below = (...all: Entry[]) => ({ entries: all, locked: [] });
const edited = (mine: Entry, from: Entry) =>
  apply(
    { do: 'put', layer: 'mine', entries: [mine] },
    { mine: EMPTY, draft: null },
    { builtin: { entries: [from], model: '' }, team: EMPTY },
  ).after.mine;

describe('a new version below', () => {
  it('takes over what changed below in fields and list items that were not edited here', () => {
    const mine = { ...base, severity: 'stop' as const, patterns: ['one', 'two', 'own'] };
    const theirs = { ...base, why: 'Sounds like blame.', patterns: ['two', 'new'] };
    const made = rebase(edited(mine, base), below(base), below(theirs));
    expect(made.layer.entries).toEqual([
      { ...base, severity: 'stop', why: 'Sounds like blame.', patterns: ['two', 'own', 'new'] },
    ]);
    expect(made.combined).toEqual(['avoid.x']);
    expect(made.conflicts).toEqual([]);
    expect(made.layer.based).toEqual({ 'avoid.x': theirs });
    expect(made.changes).toMatchObject([{ what: 'changed', id: 'avoid.x', fields: [{ field: 'patterns' }, { field: 'why' }] }]);
  });

  it('keeps the local value where both changed a field, and lists it once', () => {
    const mine = { ...base, why: 'Mine.' };
    const theirs = { ...base, why: 'Theirs.' };
    const made = rebase(edited(mine, base), below(base), below(theirs));
    expect(made.layer.entries).toEqual([mine]);
    expect(made.conflicts).toMatchObject([{ id: 'avoid.x', field: 'why', why: 'both-changed' }]);
    expect(rebase(made.layer, below(theirs), below(theirs)).conflicts).toEqual([]);
  });

  it('keeps an edited entry that is gone below, and one added on both sides', () => {
    const mine = { ...base, why: 'Mine.' };
    expect(rebase(edited(mine, base), below(base), below())).toMatchObject({
      layer: { entries: [mine] },
      conflicts: [{ why: 'removed-below' }],
    });
    const own = { ...EMPTY, entries: [mine] };
    expect(rebase(own, below(), below(base))).toMatchObject({ layer: { entries: [mine] }, conflicts: [{ why: 'both-added' }] });
  });

  it('keeps the whole local entry where no valid entry can be made of both', () => {
    const mine = { ...base, patterns: ['one'] };
    const theirs = { ...base, patterns: ['two'] };
    const made = rebase(edited(mine, base), below(base), below(theirs));
    expect(made.layer.entries).toEqual([mine]);
    expect(made.conflicts).toMatchObject([{ field: null, why: 'cannot-combine' }]);
  });

  it('says when the team locks an entry edited here', () => {
    const mine = { ...base, why: 'Mine.' };
    const made = rebase(edited(mine, base), below(base), { entries: [base], locked: ['avoid.x'] });
    expect(made.conflicts).toMatchObject([{ why: 'locked-below' }]);
    expect(made.layer.entries).toEqual([mine]);
  });

  it('never loses an edit', () => {
    fc.assert(
      fc.property(entries, entries, entries, (first, puts, second) => {
        const before = { builtin: { entries: first, model: '' }, team: EMPTY };
        const { mine } = apply({ do: 'put', layer: 'mine', entries: puts }, { mine: EMPTY, draft: null }, before).after;
        const made = rebase(mine, below(...first), below(...second));
        const now = new Map([...second, ...made.layer.entries].map((e) => [e.id, e]));
        for (const put of puts) {
          const was = first.find((e) => e.id === put.id);
          const is = now.get(put.id);
          if (was && same(was, put)) continue;
          expect(is).toBeDefined();
          if (!is) continue;
          const [b, m, n] = [was ? fieldsOf(was) : {}, fieldsOf(put), fieldsOf(is)];
          for (const field of new Set([...Object.keys(b), ...Object.keys(m)])) {
            if (same(b[field], m[field])) continue;
            const [bl, ml, nl] = [b[field], m[field], n[field]];
            if (Array.isArray(ml) && field !== 'bands' && field !== 'steps') {
              const had = Array.isArray(bl) ? bl : [];
              expect(nl).toEqual(expect.arrayContaining(ml.filter((x) => !had.includes(x))));
              for (const gone of had.filter((x) => !ml.includes(x))) expect(nl).not.toContain(gone);
            } else if (Array.isArray(bl) && ml === undefined && field !== 'bands' && field !== 'steps') {
              for (const gone of bl) expect(nl ?? []).not.toContain(gone);
            } else expect(nl).toEqual(ml);
          }
        }
        expect(made.changes).toEqual(changesBetween(first, second));
        // looked at once: the same version again brings nothing new
        const again = rebase(made.layer, below(...second), below(...second));
        expect(again.layer).toEqual(made.layer);
        expect(again.conflicts.filter((c) => c.why !== 'removed-below')).toEqual([]);
        expect(again.changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
