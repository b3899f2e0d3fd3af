import type { Command, Row } from '@/phrasebank/layers/types';
import type { Entry } from '@/phrasebank/schema';
import type { Side } from '../store';
import { copyOf } from './fresh';

/** The layer that a side's own entries carry. */
const own = (side: Side) => (side === 'mine' ? 'mine' : 'team');

/** Whether the side itself has added the entry, so that it can be deleted; one from below can only be switched off. */
export const isOwn = ({ origin }: Row, side: Side): boolean => origin.layer === own(side) && origin.over.length === 0;
/** Whether the side has changed an entry of a layer below. */
export const isChanged = ({ origin }: Row, side: Side): boolean => origin.layer === own(side) && origin.over.length > 0;

/** Takes entries away as far as the side can: its own are deleted, those from below switched off. */
export function removal(rows: readonly Row[], side: Side): Command {
  const gone = rows.filter((r) => isOwn(r, side)).map((r) => r.entry.id);
  const off = rows.filter((r) => !isOwn(r, side)).map((r) => r.entry.id);
  const commands: Command[] = [];
  if (gone.length > 0) commands.push({ do: 'drop', layer: side, ids: gone });
  if (off.length > 0) commands.push({ do: 'off', layer: side, ids: off });
  return commands.length === 1 && commands[0] ? commands[0] : { do: 'many', commands };
}

/** A copy of each entry, under ids that nobody has. */
export function copies(rows: readonly Row[], all: readonly Row[], side: Side): Entry[] {
  const taken = new Set(all.map((r) => r.entry.id));
  return rows.map((r) => {
    const copy = copyOf(r.entry, side, (id) => taken.has(id));
    taken.add(copy.id);
    return copy;
  });
}
