import * as v from 'valibot';
import type { Command } from '@/phrasebank/layers';
import { apply, byId, canonical, changesBetween, type Edited, EMPTY, type Ground, type Layer, same } from '@/phrasebank/layers';
import { checkEntry } from '@/phrasebank/packs';
import { layerSchema, settingsSchema } from '@/phrasebank/packs/schema';
import type { SettingValue } from '@/phrasebank/packs/types';
import type { Bank } from '@/phrasebank/schema';
import type { TeamState } from './protocol';

/** The team layer in force here, and where it is from. */
export interface TeamPart {
  readonly layer: Layer;
  readonly source: TeamState['source'];
  readonly name: string | null;
  readonly edition: string | null;
  readonly settings: Readonly<Record<string, SettingValue>>;
  readonly recipes: readonly Record<string, unknown>[];
  readonly scenarios: readonly Record<string, unknown>[];
}

export const NO_TEAM: TeamPart = {
  layer: EMPTY,
  source: 'none',
  name: null,
  edition: null,
  settings: {},
  recipes: [],
  scenarios: [],
};

/** Everything that can be edited, restored and backed up. */
export interface Holdings extends Edited {
  readonly team: TeamPart;
}

/** A change as data: an edit, or whole pieces put in place of others. */
export type Step =
  | { readonly by: 'command'; readonly command: Command }
  | { readonly by: 'whole'; readonly mine?: Layer; readonly draft?: Layer | null; readonly team?: TeamPart };

interface Performed {
  readonly after: Holdings;
  readonly inverse: Step;
  readonly ids: readonly string[];
  readonly refused: readonly { id: string; why: string }[];
}

/** Carries a step out; nothing given is changed. */
export function perform(step: Step, now: Holdings, builtin: Bank): Performed {
  if (step.by === 'command') {
    const ground: Ground = { builtin, team: now.team.layer };
    const done = apply(step.command, now, ground);
    return {
      after: { ...now, ...done.after },
      inverse: { by: 'command', command: done.inverse },
      ids: done.ids,
      refused: done.refused,
    };
  }
  const { by: _, ...pieces } = step;
  const after: Holdings = { ...now, ...pieces };
  const inverse: Step = {
    by: 'whole',
    ...('mine' in pieces ? { mine: now.mine } : {}),
    ...('draft' in pieces ? { draft: now.draft } : {}),
    ...('team' in pieces ? { team: now.team } : {}),
  };
  const ids = new Set<string>();
  const compare = (a: Layer, b: Layer) => {
    for (const id of idsBetween(a, b)) ids.add(id);
  };
  compare(now.mine, after.mine);
  compare(now.team.layer, after.team.layer);
  compare(now.draft ?? EMPTY, after.draft ?? EMPTY);
  return { after, inverse, ids: [...ids].sort(byId), refused: [] };
}

/** Ids about which two layers do not say the same. */
export function idsBetween(a: Layer, b: Layer): string[] {
  if (a === b) return [];
  const ids = new Set(changesBetween(a.entries, b.entries).map((c) => c.id));
  for (const key of ['off', 'locked', 'required'] as const) {
    const [left, right] = [new Set(a[key]), new Set(b[key])];
    for (const id of a[key]) if (!right.has(id)) ids.add(id);
    for (const id of b[key]) if (!left.has(id)) ids.add(id);
  }
  if (a.model !== b.model) for (const id of [a.model, b.model]) if (id !== null) ids.add(id);
  return [...ids];
}

/** A command in words, for history and undo. */
export function inWords(command: Command): string {
  const some = (ids: readonly string[]) => (ids.length === 1 ? `"${ids[0]}"` : `${ids.length} entries`);
  switch (command.do) {
    case 'put':
      return `Changed ${some(command.entries.map((e) => e.id))}`;
    case 'drop':
      return `Removed ${some(command.ids)}`;
    case 'off':
      return `Switched off ${some(command.ids)}`;
    case 'on':
      return `Switched on ${some(command.ids)}`;
    case 'lock':
      return `Locked ${some(command.ids)}`;
    case 'unlock':
      return `Unlocked ${some(command.ids)}`;
    case 'require':
      return `Made ${some(command.ids)} required`;
    case 'unrequire':
      return `Made ${some(command.ids)} optional`;
    case 'model':
      return 'Chose another step model';
    case 'set':
      return `Changed ${some(command.slots.map((s) => s.id))}`;
    case 'replace':
      return 'Replaced all entries';
    case 'many': {
      const real = command.commands.filter(
        (c) => !('ids' in c && c.ids.length === 0) && !('entries' in c && c.entries.length === 0),
      );
      return real.length === 1 && real[0] ? inWords(real[0]) : `Made ${real.length} changes at once`;
    }
  }
}

/** What a page has sent that is no step, in words. */
class NotAStep extends Error {}

const idList = v.array(v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9._-]{1,79}$/)));
const editable = v.picklist(['mine', 'draft']);
const MOST_COMMANDS = 1000;

/**
 * A command from outside, checked to its last entry. Entries come back as the schema gives them (texts trimmed, unknown fields gone).
 * @throws {NotAStep}
 */
export function readCommand(value: unknown, depth = 0): Command {
  const c = value as Partial<Record<string, unknown>> | null;
  if (typeof c !== 'object' || c === null) throw new NotAStep('This is no change.');
  if (c.do === 'many') {
    if (depth > 3 || !Array.isArray(c.commands) || c.commands.length > MOST_COMMANDS)
      throw new NotAStep('These are too many changes at once.');
    return { do: 'many', commands: c.commands.map((x) => readCommand(x, depth + 1)) };
  }
  const layer = must(editable, c.layer, 'layer');
  switch (c.do) {
    case 'put':
      if (!Array.isArray(c.entries)) throw new NotAStep('There are no entries in this change.');
      return { do: 'put', layer, entries: c.entries.map(readEntry) };
    case 'drop':
    case 'off':
    case 'on':
      return { do: c.do, layer, ids: must(idList, c.ids, 'ids') };
    case 'lock':
    case 'unlock':
    case 'require':
    case 'unrequire':
      if (layer !== 'draft') throw new NotAStep('Only a team can lock or require entries.');
      return { do: c.do, layer, ids: must(idList, c.ids, 'ids') };
    case 'model':
      return { do: 'model', layer, model: must(v.nullable(v.string()), c.model, 'model') };
    case 'replace':
      return { do: 'replace', layer, to: readLayer(c.to) };
    case 'set': {
      const slots = must(v.array(v.looseObject({ id: v.string() })), c.slots, 'slots');
      const model = must(v.optional(v.nullable(v.string())), c.model, 'model');
      return {
        do: 'set',
        layer,
        slots: slots.map((s) => ({
          id: must(idList, [s.id], 'id')[0] as string,
          entry: s.entry === null ? null : readEntry(s.entry),
          based: s.based === null ? null : readEntry(s.based),
          off: s.off === true,
          locked: s.locked === true,
          required: s.required === true,
        })),
        ...(model === undefined ? {} : { model }),
      };
    }
    default:
      throw new NotAStep('This kind of change is not known.');
  }
}

/** @throws {NotAStep} */
export function readLayer(value: unknown): Layer {
  const read = v.safeParse(layerSchema, value);
  if (!read.success) throw new NotAStep('These are not the entries of a bank.');
  return canonical({ ...read.output, entries: read.output.entries.map(readEntry) });
}

/** @throws {NotAStep} */
export function readStep(value: unknown): Step {
  const s = value as Partial<Record<string, unknown>> | null;
  if (typeof s !== 'object' || s === null) throw new NotAStep('This is no change.');
  if (s.by === 'command') return { by: 'command', command: readCommand(s.command) };
  if (s.by !== 'whole') throw new NotAStep('This kind of change is not known.');
  return {
    by: 'whole',
    ...('mine' in s ? { mine: readLayer(s.mine) } : {}),
    ...('draft' in s ? { draft: s.draft === null ? null : readLayer(s.draft) } : {}),
    ...('team' in s ? { team: readTeam(s.team) } : {}),
  };
}

const teamSchema = v.object({
  source: v.picklist(['none', 'file', 'address', 'policy', 'policy-address']),
  name: v.nullable(v.string()),
  edition: v.nullable(v.string()),
  settings: settingsSchema,
  recipes: v.array(v.record(v.string(), v.unknown())),
  scenarios: v.array(v.record(v.string(), v.unknown())),
});

/** @throws {NotAStep} */
export function readTeam(value: unknown): TeamPart {
  const read = must(teamSchema, value, 'team');
  return { ...read, layer: readLayer((value as { layer?: unknown }).layer) };
}

function readEntry(value: unknown) {
  const { entry, faults } = checkEntry(value);
  if (entry) return entry;
  const id = typeof value === 'object' && value !== null && 'id' in value ? ` "${String(value.id)}"` : '';
  throw new NotAStep(`The entry${id} cannot be stored: ${faults[0]?.why ?? ''}`);
}

function must<const S extends v.GenericSchema>(schema: S, value: unknown, name: string): v.InferOutput<S> {
  const read = v.safeParse(schema, value);
  if (!read.success) throw new NotAStep(`"${name}" will not do in this change.`);
  return read.output;
}

/** Whether a step would change nothing. */
export const isNothing = (done: Performed, before: Holdings): boolean =>
  done.ids.length === 0 && same(done.after.team, before.team) && (done.after.draft === null) === (before.draft === null);
