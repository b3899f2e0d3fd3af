import type { Bank, Entry } from '../schema';
import { byId } from './same';
import type { LayerName, Layers, Merged, Origin, Row } from './types';

/** The bank in force, and for every entry where it comes from. Linear in the number of entries; nothing of the layers is changed. */
export function merge({ builtin, team, mine }: Layers): Merged {
  const locked = new Set(team.locked);
  const required = new Set(team.required);
  const teamOff = new Set(team.off.filter((id) => !locked.has(id) && !required.has(id)));
  const mineOff = new Set(mine.off);
  const all = new Map<string, { entry: Entry; layer: LayerName; over: LayerName[]; heldChange: boolean }>();
  for (const entry of builtin.entries) all.set(entry.id, { entry, layer: 'builtin', over: [], heldChange: false });

  const lay = (layer: LayerName, entries: readonly Entry[]) => {
    for (const entry of [...entries].sort((a, b) => byId(a.id, b.id))) {
      const below = all.get(entry.id);
      if (below && layer === 'mine' && locked.has(entry.id)) below.heldChange = true;
      else if (below) all.set(entry.id, { entry, layer, over: [...below.over, below.layer], heldChange: false });
      else all.set(entry.id, { entry, layer, over: [], heldChange: false });
    }
  };
  lay('team', team.entries);
  lay('mine', mine.entries);

  const rows: Row[] = [];
  const inForce: Entry[] = [];
  for (const [id, { entry, layer, over, heldChange }] of all) {
    const isLocked = layer !== 'mine' && locked.has(id);
    // what only the agent has cannot be anybody else's requirement
    const isRequired = (layer !== 'mine' || over.length > 0) && required.has(id);
    const wantsOff = mineOff.has(id);
    const heldOff = wantsOff && (isLocked || isRequired);
    const offBy: LayerName | null = teamOff.has(id) ? 'team' : wantsOff && !heldOff ? 'mine' : null;
    const held: Origin['held'] = heldChange ? (heldOff ? 'both' : 'change') : heldOff ? 'off' : null;
    rows.push({ entry, origin: { layer, over, offBy, locked: isLocked, required: isRequired, held } });
    if (offBy === null) inForce.push(entry);
  }
  const model = modelOf(builtin, team.model, mine.model, locked, inForce);
  return { bank: { entries: inForce, model }, rows };
}

/** The highest layer's choice that is there and in force. A team that locks its model fixes the choice too. */
function modelOf(
  builtin: Bank,
  team: string | null,
  mine: string | null,
  locked: ReadonlySet<string>,
  inForce: readonly Entry[],
): string {
  const there = (id: string) => inForce.some((e) => e.kind === 'model' && e.id === id);
  const choices = team !== null && locked.has(team) ? [team, mine] : [mine, team];
  return choices.find((id): id is string => id !== null && there(id)) ?? builtin.model;
}
