import { type Command, type Followed, follow, type Layer, type Rebased, rebase, type Slot, same } from '@/phrasebank/layers';
import type { Bank } from '@/phrasebank/schema';
import { belowMine } from './holdings';
import type { Holdings, Step, TeamPart } from './steps';

/** What becomes of local edits under a new version below. `pieces`: what changes beside that version. */
interface Onto {
  pieces: { mine?: Holdings['mine']; draft?: Holdings['draft'] };
  rebased: Rebased;
}

/** One's own edits on a new version of the team's bank; a draft that is pending goes along with it. */
export function ontoTeam(
  { mine, draft, team: was }: Holdings,
  team: TeamPart,
  builtin: Bank,
): Onto & { drafted: Followed | null } {
  const rebased = rebase(mine, belowMine(builtin, was.layer), belowMine(builtin, team.layer));
  const drafted = draft && follow(draft, was.layer, team.layer);
  return {
    rebased,
    drafted,
    pieces: {
      ...(same(rebased.layer, mine) ? {} : { mine: rebased.layer }),
      ...(!drafted || same(drafted.layer, draft) ? {} : { draft: drafted.layer }),
    },
  };
}

/** One's own edits, and those of a draft, on a new version of what ships. */
export function ontoBuiltin({ mine, draft, team }: Holdings, seen: Bank, builtin: Bank): Onto {
  const moved = rebase(mine, belowMine(seen, team.layer), belowMine(builtin, team.layer));
  const drafted = draft && rebase(draft, { entries: seen.entries, locked: [] }, { entries: builtin.entries, locked: [] });
  return {
    pieces: { mine: moved.layer, ...(drafted ? { draft: drafted.layer } : {}) },
    rebased: {
      ...moved,
      combined: [...moved.combined, ...(drafted?.combined ?? [])],
      conflicts: [...moved.conflicts, ...(drafted?.conflicts ?? [])],
    },
  };
}

/**
 * What takes a change of the draft back, once the draft has gone along with a new version of the team's bank: where it led back to the
 * team's entry it leads to the new one, so that nothing of the new version is taken back with it.
 */
export function inverseOnto(step: Step, was: Layer, now: Layer): Step {
  if (step.by === 'whole') return step.draft ? { ...step, draft: follow(step.draft, was, now).layer } : step;
  return { by: 'command', command: commandOnto(step.command, was, now) };
}

function commandOnto(command: Command, was: Layer, now: Layer): Command {
  if (command.do === 'many') return { ...command, commands: command.commands.map((c) => commandOnto(c, was, now)) };
  if (command.layer !== 'draft') return command;
  if (command.do === 'replace') return { ...command, to: follow(command.to, was, now).layer };
  if (command.do !== 'set') return command;
  const slots = command.slots.map((slot) => slotOnto(slot, was, now));
  return { ...command, slots, ...(command.model !== undefined && command.model === was.model ? { model: now.model } : {}) };
}

function slotOnto(slot: Slot, was: Layer, now: Layer): Slot {
  const { id } = slot;
  const entryIn = (layer: Layer) => layer.entries.find((e) => e.id === id) ?? null;
  const flag = (key: 'off' | 'locked' | 'required') => (slot[key] === was[key].includes(id) ? now[key].includes(id) : slot[key]);
  const flags = { off: flag('off'), locked: flag('locked'), required: flag('required') };
  if (!same(slot.entry, entryIn(was))) return { ...slot, ...flags };
  return { id, entry: entryIn(now), based: (Object.hasOwn(now.based, id) && now.based[id]) || null, ...flags };
}
