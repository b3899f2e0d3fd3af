import * as v from 'valibot';
import { type Entry, entrySchema } from '../schema';
import { changesBetween, entryOf, fieldsOf } from './changes';
import { canonical } from './layer';
import { same } from './same';
import type { Conflict, Layer, Rebased } from './types';

/** What lies below the layer that is merged: all its entries, also those that are off, and the ids that are locked. */
export interface Below {
  readonly entries: readonly Entry[];
  readonly locked: readonly string[];
}

/** Lists whose order means nothing: both sides' additions and removals are taken together. */
const AS_SETS = new Set([
  'patterns',
  'unless',
  'whileDue',
  'replacements',
  'examples.bad',
  'examples.ok',
  'issues',
  'cues',
  'wants',
  'threats',
]);

/**
 * Puts a layer on a new version of what lies below: three-way, field by field, where a local edit is the difference between an entry and
 * the version it was made from (`Layer.based`). Every local edit is still in the result: a field edited locally keeps its local value,
 * an item added locally is there, one taken out locally is not. What cannot be had together is kept as it was here and listed.
 */
export function rebase(layer: Layer, before: Below, after: Below): Rebased {
  const now = new Map(after.entries.map((e) => [e.id, e]));
  const wasLocked = new Set(before.locked);
  const isLocked = new Set(after.locked);
  const entries: Entry[] = [];
  const based: Record<string, Entry> = {};
  const combined: string[] = [];
  const conflicts: Conflict[] = [];

  for (const mine of layer.entries) {
    const { id } = mine;
    const base = (Object.hasOwn(layer.based, id) && layer.based[id]) || null;
    const theirs = now.get(id) ?? null;
    if (theirs && isLocked.has(id) && !wasLocked.has(id) && !same(mine, theirs))
      conflicts.push({ id, field: null, why: 'locked-below', base, theirs, mine });
    if (!theirs) {
      entries.push(mine);
      if (base) conflicts.push({ id, field: null, why: 'removed-below', base, theirs, mine });
    } else if (same(mine, theirs)) {
      // below now says the same: the edit has been taken up
    } else if (!base || same(base, theirs)) {
      entries.push(mine);
      based[id] = theirs;
      if (!base) conflicts.push({ id, field: null, why: 'both-added', base, theirs, mine });
    } else {
      const { entry, clashes } = combine(base, theirs, mine);
      for (const field of clashes)
        conflicts.push({ id, field, why: field === null ? 'cannot-combine' : 'both-changed', base, theirs, mine });
      based[id] = theirs;
      if (same(entry, theirs)) delete based[id];
      else entries.push(entry);
      if (!same(entry, mine)) combined.push(id);
    }
  }
  return {
    layer: canonical({ ...layer, entries, based }),
    changes: changesBetween(before.entries, after.entries),
    combined,
    conflicts,
  };
}

/** The local entry with what changed below in places not edited here. `clashes`: fields both changed; null: kept whole. */
export function combine(base: Entry, theirs: Entry, mine: Entry): { entry: Entry; clashes: (string | null)[] } {
  if (base.kind !== mine.kind || theirs.kind !== mine.kind) return { entry: mine, clashes: [null] };
  const [b, t, m] = [fieldsOf(base), fieldsOf(theirs), fieldsOf(mine)];
  const clashes: string[] = [];
  const made: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(m), ...Object.keys(t)])) {
    if (same(m[field], b[field])) made[field] = t[field];
    else if (same(t[field], b[field]) || same(t[field], m[field])) made[field] = m[field];
    else if (AS_SETS.has(field)) made[field] = combineLists(texts(b[field]), texts(t[field]), texts(m[field]));
    else {
      made[field] = m[field];
      clashes.push(field);
    }
  }
  const checked = v.safeParse(entrySchema, entryOf(made));
  // both sides may each have taken out what the other left: then nothing that holds can be made of the two
  return checked.success ? { entry: checked.output, clashes } : { entry: mine, clashes: [null] };
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((x) => typeof x === 'string') : []);

function combineLists(base: string[], theirs: string[], mine: string[]): string[] {
  const goneBelow = new Set(base.filter((x) => !theirs.includes(x)));
  const kept = mine.filter((x) => !goneBelow.has(x));
  return [...kept, ...theirs.filter((x) => !base.includes(x) && !kept.includes(x))];
}
