import type { Bank, Entry } from '../schema';
import { canonical, EMPTY } from './layer';
import { byId, same } from './same';
import type { Applied, Command, EditableLayer, Edited, Layer, Slot } from './types';

/** What commands need to know of the layers they do not change. */
export interface Ground {
  readonly builtin: Bank;
  readonly team: Layer;
}

/**
 * Carries out an edit. Nothing given is changed; what cannot be done is left out and said, the rest is done. The inverse takes back exactly
 * what was done, except that a draft once begun stays begun.
 */
export function apply(command: Command, edited: Edited, ground: Ground): Applied {
  if (command.do === 'many') return applyMany(command.commands, edited, ground);
  const { layer: name } = command;
  const was = name === 'mine' ? edited.mine : (edited.draft ?? ground.team);
  const refused: Applied['refused'][number][] = [];
  const desk = new Desk(was, name, ground, refused);
  if (command.do === 'replace') return replace(command.to, name, was, edited);
  if (command.do === 'model') {
    const inverse: Command = { do: 'set', layer: name, slots: [], model: was.model };
    const known = command.model === null || desk.known(command.model)?.kind === 'model';
    if (!known) refused.push({ id: command.model ?? '', why: 'There is no step model of this name.' });
    const changed = known && was.model !== command.model;
    const after = changed ? { ...was, model: command.model } : was;
    return { after: put(edited, name, after), inverse, ids: changed ? modelIds(was.model, command.model) : [], refused };
  }
  if (command.do === 'set') return setSlots(command.slots, name, was, edited, refused, command.model);
  return setSlots(desk.slots(command), name, was, edited, refused);
}

function applyMany(commands: readonly Command[], edited: Edited, ground: Ground): Applied {
  let after = edited;
  const inverses: Command[] = [];
  const ids = new Set<string>();
  const refused: Applied['refused'][number][] = [];
  for (const command of commands) {
    const step = apply(command, after, ground);
    after = step.after;
    inverses.unshift(step.inverse);
    for (const id of step.ids) ids.add(id);
    refused.push(...step.refused);
  }
  return { after, inverse: { do: 'many', commands: inverses }, ids: [...ids].sort(byId), refused };
}

/** A layer laid out by id, so that each slot is found at once. */
class Desk {
  readonly #entries: Map<string, Entry>;
  readonly #off: Set<string>;
  readonly #locked: Set<string>;
  readonly #required: Set<string>;
  readonly #below: Map<string, Entry>;
  readonly #teamLocked: Set<string>;
  readonly #teamRequired: Set<string>;
  readonly #teamOff: Set<string>;

  constructor(
    private readonly was: Layer,
    private readonly name: EditableLayer,
    ground: Ground,
    private readonly refused: { id: string; why: string }[],
  ) {
    this.#entries = new Map(was.entries.map((e) => [e.id, e]));
    this.#off = new Set(was.off);
    this.#locked = new Set(was.locked);
    this.#required = new Set(was.required);
    const mine = name === 'mine';
    this.#below = new Map([...ground.builtin.entries, ...(mine ? ground.team.entries : [])].map((e) => [e.id, e]));
    this.#teamLocked = new Set(mine ? ground.team.locked.filter((id) => this.#below.has(id)) : []);
    this.#teamRequired = new Set(mine ? ground.team.required.filter((id) => this.#below.has(id)) : []);
    this.#teamOff = new Set(mine ? ground.team.off : []);
  }

  known(id: string): Entry | undefined {
    return this.#entries.get(id) ?? this.#below.get(id);
  }

  slot(id: string): Slot {
    return {
      id,
      entry: this.#entries.get(id) ?? null,
      based: (Object.hasOwn(this.was.based, id) && this.was.based[id]) || null,
      off: this.#off.has(id),
      locked: this.#locked.has(id),
      required: this.#required.has(id),
    };
  }

  /** What the layer shall say about each id that a command names. */
  slots(command: Exclude<Command, { do: 'many' | 'replace' | 'model' | 'set' }>): Slot[] {
    if (command.do === 'put') return command.entries.flatMap((entry) => this.#put(entry));
    return [...new Set(command.ids)].flatMap((id): Slot[] => {
      const no = this.#whyNot(command.do, id);
      if (no !== null) {
        this.refused.push({ id, why: no });
        return [];
      }
      const slot = this.slot(id);
      if (command.do === 'drop') {
        const gone = !this.#below.has(id);
        return [{ ...slot, entry: null, based: null, ...(gone ? { off: false, locked: false, required: false } : {}) }];
      }
      if (command.do === 'off' || command.do === 'on') return [{ ...slot, off: command.do === 'off' }];
      if (command.do === 'lock' || command.do === 'unlock') return [{ ...slot, locked: command.do === 'lock' }];
      return [{ ...slot, required: command.do === 'require' }];
    });
  }

  #put(entry: Entry): Slot[] {
    const { id } = entry;
    if (this.#teamLocked.has(id)) {
      this.refused.push({ id, why: 'Your team has locked this entry.' });
      return [];
    }
    const below = this.#below.get(id) ?? null;
    const slot = this.slot(id);
    // written back to what lies below: no change any more
    if (below && same(below, entry)) return [{ ...slot, entry: null, based: null }];
    return [{ ...slot, entry, based: slot.entry ? slot.based : below }];
  }

  #whyNot(what: 'drop' | 'off' | 'on' | 'lock' | 'unlock' | 'require' | 'unrequire', id: string): string | null {
    if (what === 'drop')
      return this.#entries.has(id) ? null : this.#below.has(id) ? 'Nothing of it was changed here.' : 'There is no such entry.';
    if (!this.known(id) && what !== 'on' && what !== 'unlock' && what !== 'unrequire') return 'There is no such entry.';
    if (what === 'off' && this.#teamLocked.has(id)) return 'Your team has locked this entry.';
    if (what === 'off' && this.#teamRequired.has(id)) return 'Your team requires this entry.';
    if (what === 'on' && this.#teamOff.has(id) && !this.#off.has(id)) return 'Your team has switched this entry off.';
    if (this.name === 'mine' && what !== 'off' && what !== 'on') return 'Only a team can lock or require entries.';
    if (what === 'off' && this.#required.has(id)) return 'This entry is required; take that off first.';
    if (what === 'off' && this.#locked.has(id)) return 'This entry is locked in force; unlock it first.';
    if ((what === 'lock' || what === 'require') && this.#off.has(id)) return 'This entry is switched off; switch it on first.';
    return null;
  }
}

function setSlots(
  slots: readonly Slot[],
  name: EditableLayer,
  was: Layer,
  edited: Edited,
  refused: Applied['refused'],
  model: string | null = was.model,
): Applied {
  const before = new Desk(was, name, { builtin: { entries: [], model: '' }, team: EMPTY }, []);
  const wanted = new Map(slots.map((s) => [s.id, s]));
  const ids = [...wanted.keys()].filter((id) => !same(before.slot(id), wanted.get(id))).sort(byId);
  const changed = new Set(ids);
  const list = (key: 'off' | 'locked' | 'required') => [
    ...was[key].filter((id) => !changed.has(id)),
    ...ids.filter((id) => wanted.get(id)?.[key]),
  ];
  const entries = was.entries.filter((e) => !changed.has(e.id));
  const based: Record<string, Entry> = { ...was.based };
  for (const id of ids) {
    const slot = wanted.get(id);
    delete based[id];
    if (slot?.entry) entries.push(slot.entry);
    if (slot?.entry && slot.based) based[id] = slot.based;
  }
  const after = canonical({ entries, based, off: list('off'), locked: list('locked'), required: list('required'), model });
  const touched = model === was.model ? ids : [...ids, ...modelIds(was.model, model)];
  return {
    after: put(edited, name, touched.length === 0 ? was : after),
    inverse: { do: 'set', layer: name, slots: ids.map((id) => before.slot(id)), model: was.model },
    ids: [...new Set(touched)].sort(byId),
    refused,
  };
}

function replace(to: Layer, name: EditableLayer, was: Layer, edited: Edited): Applied {
  const next = canonical(name === 'mine' ? { ...to, locked: [], required: [] } : to);
  const desk = new Desk(next, name, { builtin: { entries: [], model: '' }, team: EMPTY }, []);
  const all = [was, next].flatMap((l) => [...l.entries.map((e) => e.id), ...l.off, ...l.locked, ...l.required]);
  const slots = [...new Set(all)].map((id) => desk.slot(id));
  return setSlots(slots, name, was, edited, [], next.model);
}

const put = (edited: Edited, name: EditableLayer, layer: Layer): Edited =>
  name === 'mine' ? { ...edited, mine: layer } : { ...edited, draft: layer };

const modelIds = (...ids: (string | null)[]) => ids.filter((id): id is string => id !== null);
