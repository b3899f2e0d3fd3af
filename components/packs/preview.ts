import { EMPTY, type EntryChange, type Layer, merge } from '@/phrasebank/layers';
import { diffPack, importCommand, type Pack } from '@/phrasebank/packs';
import type { Bank } from '@/phrasebank/schema';

/** Where a pack goes: a layer that is edited, or the team's layer as a whole. */
export type Into = 'draft' | 'mine' | 'team';
export type How = 'add' | 'replace';

export interface Ground {
  builtin: Bank;
  team: Layer;
  /** Null: no draft has been begun, it would begin as the team's layer. */
  draft: Layer | null;
  mine: Layer;
}

export interface Preview {
  changes: readonly EntryChange[];
  added: number;
  changed: number;
  removed: number;
  same: number;
  off: number;
  locked: number;
  required: number;
  model: { before: string; after: string } | null;
}

/** What taking a pack in would do. */
export function previewOf(pack: Pack, into: Into, how: How, ground: Ground): Preview {
  const { builtin, team, draft, mine } = ground;
  const layer = into === 'mine' ? mine : into === 'team' ? team : (draft ?? team);
  const now = into === 'mine' ? merge({ builtin, team, mine }) : merge({ builtin, team: layer, mine: EMPTY });
  const diff = diffPack(pack, now, layer);
  const kept = new Set(pack.entries.map((e) => e.id));
  const gone: EntryChange[] =
    how === 'replace' || into === 'team'
      ? layer.entries.filter((e) => !kept.has(e.id)).map((before) => ({ what: 'removed', id: before.id, before }))
      : [];
  const changes = [...diff.changes, ...gone];
  const count = (what: EntryChange['what']) => changes.filter((c) => c.what === what).length;
  return {
    changes,
    added: count('added'),
    changed: count('changed'),
    removed: gone.length,
    same: diff.same.length,
    off: diff.off.length,
    locked: into === 'mine' ? 0 : diff.locked.length,
    required: into === 'mine' ? 0 : diff.required.length,
    model: diff.model,
  };
}

/** Nothing would be other than it is. */
export const isNothing = (p: Preview): boolean => p.changes.length + p.off + p.locked + p.required === 0 && p.model === null;

/** A value of an entry's field as people read it. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.map((v) => String(v)).join(' · ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export { importCommand };
