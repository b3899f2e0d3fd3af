import { type Followed, follow, type Rebased, rebase, same } from '@/phrasebank/layers';
import type { Bank } from '@/phrasebank/schema';
import { belowMine } from './holdings';
import type { Holdings, TeamPart } from './steps';

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
