import { changesBetween } from '../layers/changes';
import { canonical } from '../layers/layer';
import type { Command, EditableLayer, EntryChange, Layer, Merged } from '../layers/types';
import { PACK_FORMAT, PACK_VERSION, type Pack, type PackDiff } from './types';

/** What a layer does not hold but a pack does. */
export type PackMeta = Pick<Pack, 'name'> &
  Partial<Pick<Pack, 'about' | 'made' | 'edition' | 'settings' | 'recipes' | 'scenarios'>>;

/** A layer as a pack. */
export function packOf(layer: Layer, meta: PackMeta): Pack {
  const { entries, off, based, locked, required, model } = canonical(layer);
  return {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    settings: {},
    recipes: [],
    scenarios: [],
    ...meta,
    entries,
    off,
    locked,
    required,
    model,
    based: Object.values(based),
  };
}

/** The layer that a pack is. */
export function layerOf(pack: Pack): Layer {
  const based = Object.fromEntries(pack.based.map((e) => [e.id, e]));
  return canonical({
    entries: pack.entries,
    off: pack.off,
    based,
    locked: pack.locked,
    required: pack.required,
    model: pack.model,
  });
}

/** The file: two spaces of indentation, so that versions compare line by line in a Git host; what is empty is left out. */
export function packText(pack: Pack): string {
  const kept = Object.entries(pack).filter(([, value]) => {
    if (value === null || value === undefined) return false;
    return typeof value !== 'object' || Object.keys(value).length > 0;
  });
  return `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
}

/** What taking a pack in would do to the bank as it is, for the preview. Entries of the pack against the versions now in force or off. */
export function diffPack(pack: Pack, now: Merged, has: Pick<Layer, 'off' | 'locked' | 'required'>): PackDiff {
  const ids = new Set(pack.entries.map((e) => e.id));
  const here = now.rows.filter((r) => ids.has(r.entry.id)).map((r) => r.entry);
  const changes = changesBetween(here, pack.entries).filter(
    (c): c is Exclude<EntryChange, { what: 'removed' }> => c.what !== 'removed',
  );
  const differ = new Set(changes.map((c) => c.id));
  const without = (list: readonly string[], known: readonly string[]) => {
    const had = new Set(known);
    return list.filter((id) => !had.has(id));
  };
  return {
    changes,
    same: [...ids].filter((id) => !differ.has(id)),
    off: without(pack.off, has.off),
    locked: without(pack.locked, has.locked),
    required: without(pack.required, has.required),
    model: pack.model === null || pack.model === now.bank.model ? null : { before: now.bank.model, after: pack.model },
  };
}

/**
 * The edit that takes a pack into a layer. `add`: what is there stays unless the pack has the same id. `replace`: the layer becomes the
 * pack. Locks go only into the team's draft; into one's own layer they mean nothing.
 */
export function importCommand(pack: Pack, into: EditableLayer, how: 'add' | 'replace'): Command {
  if (how === 'replace') return { do: 'replace', layer: into, to: layerOf(pack) };
  const held = new Set([...pack.locked, ...pack.required]);
  const commands: Command[] = [
    { do: 'put', layer: into, entries: pack.entries },
    { do: 'off', layer: into, ids: pack.off.filter((id) => !held.has(id)) },
  ];
  if (into === 'draft') {
    commands.push({ do: 'on', layer: into, ids: [...held] });
    commands.push({ do: 'lock', layer: 'draft', ids: pack.locked }, { do: 'require', layer: 'draft', ids: pack.required });
  }
  if (pack.model !== null) commands.push({ do: 'model', layer: into, model: pack.model });
  return { do: 'many', commands };
}
