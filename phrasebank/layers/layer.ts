import type { Entry } from '../schema';
import { byId } from './same';
import type { Layer } from './types';

export const EMPTY: Layer = Object.freeze({ entries: [], off: [], based: {}, locked: [], required: [], model: null });

/** Sorted and without doubles (of two entries with one id the later stays), so that layers that say the same are the same. */
export function canonical(layer: Layer): Layer {
  const entries = new Map(layer.entries.map((e) => [e.id, e]));
  const ids = [...entries.keys()].sort(byId);
  return {
    entries: ids.map((id) => entries.get(id) as Entry),
    off: sorted(layer.off),
    based: Object.fromEntries(
      ids.flatMap((id) => {
        const from = Object.hasOwn(layer.based, id) ? layer.based[id] : undefined;
        return from ? [[id, from]] : [];
      }),
    ),
    locked: sorted(layer.locked),
    required: sorted(layer.required),
    model: layer.model,
  };
}

export const isEmpty = (layer: Layer): boolean =>
  layer.entries.length + layer.off.length + layer.locked.length + layer.required.length === 0 && layer.model === null;

const sorted = (ids: readonly string[]) => [...new Set(ids)].sort(byId);
