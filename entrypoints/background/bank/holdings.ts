import { type Below, canonical, EMPTY, type Layer, type Merged, merge } from '@/phrasebank/layers';
import { checkEntry } from '@/phrasebank/packs';
import type { Bank, Entry } from '@/phrasebank/schema';
import type { HistoryItem, NewsItem } from './protocol';
import { type Holdings, NO_TEAM, readLayer, readTeam } from './steps';

/** What is kept beside the layers. */
export interface Meta {
  /** Counts up with every change. */
  revision: number;
  /** Number of the next change. */
  next: number;
  /** Oldest first, at most `MOST_HISTORY`. */
  history: HistoryItem[];
  /** Numbers of changes that undo and redo take back next, the next one last. */
  undo: number[];
  redo: number[];
  news: NewsItem[];
  /** The extension's version whose built-in bank the layers were last put on. */
  builtin: string | null;
}

export const MOST_HISTORY = 100;
const NO_META: Meta = { revision: 0, next: 1, history: [], undo: [], redo: [], news: [], builtin: null };

/** A stored part that could not be read as it is. */
export interface Damage {
  part: string;
  value: unknown;
  why: string;
}

/** Reads stored parts. What cannot be read is told, and of a damaged layer every entry that is whole is kept. Never throws. */
export function readHoldings(parts: { mine: unknown; draft: unknown; team: unknown; meta: unknown }): {
  holdings: Holdings;
  meta: Meta;
  damage: Damage[];
} {
  const damage: Damage[] = [];
  const read = <T>(part: keyof typeof parts, how: (value: unknown) => T, otherwise: (value: unknown) => T): T => {
    const value = parts[part];
    if (value === undefined) return otherwise(undefined);
    try {
      return how(value);
    } catch (error) {
      damage.push({
        part,
        value,
        why: `What was stored could not be read whole: ${error instanceof Error ? error.message : ''}`,
      });
      return otherwise(value);
    }
  };
  const holdings: Holdings = {
    mine: read('mine', readLayer, salvage),
    draft: read<Layer | null>('draft', readLayer, (value) => (value === undefined ? null : salvage(value))),
    team: read('team', readTeam, (value) => ({ ...NO_TEAM, layer: salvage((value as { layer?: unknown } | undefined)?.layer) })),
  };
  return { holdings, meta: read('meta', readMeta, () => NO_META), damage };
}

/** The entries and ids of something like a layer that are whole. */
function salvage(value: unknown): Layer {
  if (typeof value !== 'object' || value === null) return EMPTY;
  const layer = value as Partial<Record<keyof Layer, unknown>>;
  const entries = (list: unknown): Entry[] =>
    Array.isArray(list) ? list.map((x) => checkEntry(x).entry).filter((e): e is Entry => e !== null) : [];
  const ids = (list: unknown): string[] => (Array.isArray(list) ? list.filter((x) => typeof x === 'string') : []);
  const based = typeof layer.based === 'object' && layer.based !== null ? entries(Object.values(layer.based)) : [];
  return canonical({
    entries: entries(layer.entries),
    off: ids(layer.off),
    locked: ids(layer.locked),
    required: ids(layer.required),
    based: Object.fromEntries(based.map((e) => [e.id, e])),
    model: typeof layer.model === 'string' ? layer.model : null,
  });
}

function readMeta(value: unknown): Meta {
  const m = value as Partial<Record<keyof Meta, unknown>> | null;
  const numbers = (list: unknown) => Array.isArray(list) && list.every((n) => Number.isInteger(n));
  if (typeof m !== 'object' || m === null || !Number.isInteger(m.next) || !Number.isInteger(m.revision))
    throw new Error('the list of changes is damaged');
  const items = (list: unknown) => Array.isArray(list) && list.every((x) => typeof x === 'object' && x !== null);
  if (!numbers(m.undo) || !numbers(m.redo) || !items(m.history) || !items(m.news))
    throw new Error('the list of changes is damaged');
  return m as Meta;
}

/** What lies below the agent's own layer. */
export function belowMine(builtin: Bank, team: Layer): Below {
  const all = new Map(builtin.entries.map((e) => [e.id, e]));
  for (const entry of team.entries) all.set(entry.id, entry);
  return { entries: [...all.values()], locked: team.locked };
}

/** The bank in force. The built-in bank itself where nothing lies over it: what was worked out for it at build time then holds. */
export function mergedOf(builtin: Bank, { team, mine }: Holdings): Merged {
  const merged = merge({ builtin, team: team.layer, mine });
  const plain =
    merged.bank.model === builtin.model &&
    merged.bank.entries.length === builtin.entries.length &&
    merged.bank.entries.every((e, i) => e === builtin.entries[i]);
  return plain ? { ...merged, bank: builtin } : merged;
}
