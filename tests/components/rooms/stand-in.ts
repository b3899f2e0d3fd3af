import { createLine, type Line } from '@/components/rooms/line';
import type { BankAsk, BankPush, BankState, EditDone, TeamState } from '@/entrypoints/background/bank/protocol';
import { apply, EMPTY, type Layer } from '@/phrasebank/layers';
import type { Command } from '@/phrasebank/layers/types';
import type { Bank } from '@/phrasebank/schema';

export const noTeam: TeamState = {
  source: 'none',
  address: null,
  fixed: false,
  name: null,
  edition: null,
  entries: 0,
  lastTried: null,
  lastGood: null,
  lastChanged: null,
  etag: null,
  trouble: null,
  problems: [],
  signature: { kind: 'unsigned' },
  canRollBack: false,
  heldBack: false,
  older: null,
  needsPermission: null,
  checking: false,
};

const emptyState: BankState = {
  revision: 1,
  total: 0,
  model: 'm',
  undo: null,
  redo: null,
  draft: null,
  team: noTeam,
  counts: { on: true },
  news: [],
  aside: [],
  sync: { on: false, last: null, left: 0, trouble: null },
  trouble: null,
  settings: {},
  fixed: {},
};

/** A worker that keeps layers and answers at once, with `answers` going before its own. What it was asked is in `asked`. */
export function standIn(
  builtin: Bank,
  first: Partial<BankState> = {},
  answers: Partial<Record<BankAsk, (asks: Record<string, unknown>) => unknown>> = {},
) {
  let state: BankState = { ...emptyState, ...first };
  let layers: { team: Layer; mine: Layer; draft: Layer | null } = { team: EMPTY, mine: EMPTY, draft: null };
  let undone: Command[] = [];
  let pushed: (push: BankPush) => void = () => undefined;
  const asked: { ask: BankAsk; asks: Record<string, unknown> }[] = [];
  const done = (ids: readonly string[], refused: EditDone['refused'] = []): EditDone => {
    state = { ...state, revision: state.revision + 1, draft: layers.draft ? { pending: layers.draft.entries.length } : null };
    pushed({ push: 'state', state });
    return { ids: [...ids], count: ids.length, refused, state };
  };
  const perform = (command: Command) => {
    const made = apply(command, { mine: layers.mine, draft: layers.draft }, { builtin, team: layers.team });
    layers = { ...layers, ...made.after };
    return made;
  };
  const own: Partial<Record<BankAsk, (asks: Record<string, unknown>) => unknown>> = {
    state: () => state,
    layer: ({ layer }) => layers[layer as 'team'],
    edit: ({ command, what }) => {
      const made = perform(command as Command);
      undone.push(made.inverse);
      state = { ...state, undo: String(what) };
      return done(made.ids, [...made.refused]);
    },
    undo: () => {
      const inverse = undone.at(-1);
      undone = undone.slice(0, -1);
      return done(inverse ? perform(inverse).ids : []);
    },
    'team-meta': () => ({ name: null, edition: null, settings: {}, recipes: [], scenarios: [] }),
  };
  const line: Line = createLine((push) => {
    pushed = push;
    return {
      ask: async (ask, ...[asks]) => {
        asked.push({ ask, asks: { ...asks } });
        const answer = answers[ask] ?? own[ask];
        if (!answer) throw new Error(`The stand-in was not told what to say to ${ask}.`);
        return answer({ ...asks }) as never;
      },
      close: () => undefined,
    };
  });
  return {
    line,
    asked,
    layers: () => layers,
    push: (change: Partial<BankState>) => {
      state = { ...state, ...change };
      pushed({ push: 'state', state });
    },
  };
}
