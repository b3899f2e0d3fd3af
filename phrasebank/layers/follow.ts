import type { Entry } from '../schema';
import { canonical } from './layer';
import { combine } from './rebase';
import { byId, same } from './same';
import type { Conflict, Followed, Layer } from './types';

/**
 * Takes a working copy of a layer along when the layer it was made from moves on: three-way, entry by entry and field by field, where an
 * edit is the difference between the copy and what it was made from. Every edit of the copy is still in the result; where both changed
 * the same and the two cannot be had together, the copy's own stays and is listed. What was taken out of the copy stays out.
 * @param before the layer that the copy was made from
 * @param after the layer's new version
 */
export function follow(copy: Layer, before: Layer, after: Layer): Followed {
  const was = mapOf(before);
  const is = mapOf(after);
  const ours = mapOf(copy);
  const entries: Entry[] = [];
  const based: Record<string, Entry> = {};
  const combined: string[] = [];
  const conflicts: Conflict[] = [];
  const basedIn = (layer: Layer, id: string) => (Object.hasOwn(layer.based, id) ? layer.based[id] : undefined);
  const keep = (entry: Entry, edited: boolean) => {
    entries.push(entry);
    const [old, now, own] = [before, after, copy].map((layer) => basedIn(layer, entry.id));
    const base = same(own, old) ? (now ?? (edited ? own : undefined)) : own;
    if (base) based[entry.id] = base;
  };
  for (const id of new Set([...ours.keys(), ...is.keys()])) {
    const [base, theirs, mine] = [was.get(id) ?? null, is.get(id) ?? null, ours.get(id) ?? null];
    if (same(mine, base)) {
      if (theirs) keep(theirs, false);
    } else if (!mine) {
      // taken out of the copy
    } else if (same(theirs, base) || same(theirs, mine)) keep(mine, true);
    else if (!theirs || !base) {
      keep(mine, true);
      conflicts.push({ id, field: null, why: theirs ? 'both-added' : 'removed-below', base, theirs, mine });
    } else {
      const { entry, clashes } = combine(base, theirs, mine);
      for (const field of clashes)
        conflicts.push({ id, field, why: field === null ? 'cannot-combine' : 'both-changed', base, theirs, mine });
      keep(entry, true);
      if (!same(entry, mine)) combined.push(id);
    }
  }
  const ids = (key: 'off' | 'locked' | 'required') => {
    const [old, now] = [new Set(before[key]), new Set(after[key])];
    return [...copy[key].filter((id) => !old.has(id) || now.has(id)), ...after[key].filter((id) => !old.has(id))];
  };
  return {
    layer: canonical({
      entries,
      based,
      off: ids('off'),
      locked: ids('locked'),
      required: ids('required'),
      model: copy.model === before.model ? after.model : copy.model,
    }),
    combined: combined.sort(byId),
    conflicts: conflicts.sort((a, b) => byId(a.id, b.id)),
  };
}

const mapOf = (layer: Layer) => new Map(layer.entries.map((e) => [e.id, e]));
