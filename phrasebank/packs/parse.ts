import * as v from 'valibot';
import type { Entry } from '../schema';
import { checkEntry } from './check-entry';
import { pointer, type ReadJson, readJson } from './json';
import { type Migration, migrate, PACK_MIGRATIONS } from './migrations';
import { idSchema, packSchema, settingValueSchema } from './schema';
import { decode, whyNoText, withoutMark } from './text';
import { LIMITS, PACK_FORMAT, PACK_VERSION, type Pack, type ParsedPack, type Problem, type Progress } from './types';
import { inWords } from './words';

/** Entries between two moments at which a breath can be taken: about five milliseconds of work. */
export const SLICE = 200;

type Path = readonly (string | number)[];

/** Reads a pack at once. Never throws, whatever the text is. */
export function parsePack(file: string | Uint8Array, migrations = PACK_MIGRATIONS): ParsedPack {
  const steps = packSteps(file, migrations);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/**
 * Reads a pack in slices, so that a page or worker stays alive.
 * @throws only the signal's reason, when it is aborted
 */
export async function readPack(file: string | Uint8Array, { progress, signal }: Progress = {}): Promise<ParsedPack> {
  return inSlices(packSteps(file, PACK_MIGRATIONS), { progress, signal });
}

/** How long a page is kept from its other work at a time, in ms; the last slice comes on top of it. */
const BREATH = 20;

/** Runs a generator that yields `[done, total]`, with a breath now and then. */
export async function inSlices<T>(steps: Generator<readonly [number, number], T>, { progress, signal }: Progress): Promise<T> {
  // the first breath comes at once, so that a page shows what it is about to do
  let until = 0;
  for (;;) {
    signal?.throwIfAborted();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    progress?.(step.value[0], step.value[1]);
    await new Promise((go) => setTimeout(go, 0));
    until = performance.now() + BREATH;
  }
}

function* packSteps(
  file: string | Uint8Array,
  migrations: Readonly<Record<number, Migration>>,
): Generator<readonly [number, number], ParsedPack> {
  const { text, problems } = typeof file === 'string' ? { text: withoutMark(file), problems: [] } : decode(file);
  yield [0, 1];
  const json = readJson(text);
  const reading = new Reading(json, [...problems, ...json.problems]);
  const root = json.value;
  if (typeof root !== 'object' || root === null || Array.isArray(root)) {
    if (reading.problems.length === 0 || root !== undefined)
      reading.add([], 'This is no pack: a pack is a group of fields in {}.');
    return reading.result(null, null);
  }
  const raw = root as Record<string, unknown>;
  if (raw.format !== PACK_FORMAT) {
    reading.add(['format'], `This is no pack: "format" must be "${PACK_FORMAT}".`);
    return reading.result(null, null);
  }
  const moved = migrate(raw, PACK_VERSION, migrations);
  if ('why' in moved) {
    reading.add(['version'], moved.why);
    return reading.result(null, null);
  }
  const { data } = moved;
  const entries = yield* reading.entries(data, 'entries', true);
  const based = yield* reading.entries(data, 'based', false);
  const known = [...Object.keys(packSchema.entries), '$schema'];
  for (const key of Object.keys(data).filter((k) => !known.includes(k)))
    reading.add([key], `"${key.slice(0, 60)}" means nothing here; it was left out.`, 'note');
  const pack: Pack = {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    name: reading.field(data, 'name') ?? 'Unnamed pack',
    ...optional('about', reading.field(data, 'about')),
    ...optional('made', reading.field(data, 'made')),
    ...optional('edition', reading.field(data, 'edition')),
    entries,
    off: reading.ids(data, 'off'),
    locked: reading.ids(data, 'locked'),
    required: reading.ids(data, 'required'),
    model: reading.field(data, 'model') ?? null,
    based,
    settings: reading.settings(data),
    recipes: reading.carried(data, 'recipes'),
    scenarios: reading.carried(data, 'scenarios'),
  };
  const held = new Set([...pack.locked, ...pack.required]);
  pack.off.forEach((id, i) => {
    if (held.has(id)) reading.add(['off', i], `"${id}" is switched off and locked or required at once; it stays on.`, 'note');
  });
  return reading.result(pack, moved.from);
}

const optional = <K extends string>(key: K, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { [P in K]?: string };

/** One reading of one file: what is good, what is not and where. */
class Reading {
  #more = 0;
  #left = 0;

  constructor(
    private readonly json: ReadJson,
    readonly problems: Problem[],
  ) {}

  add(path: Path, why: string, level: Problem['level'] = 'error', id?: string): void {
    if (this.problems.length >= LIMITS.problems) this.#more++;
    else this.problems.push({ at: pointer(path), ...this.json.place(path), why, ...(id ? { id } : {}), level });
  }

  result(pack: Pack | null, migratedFrom: number | null): ParsedPack {
    const problems = [...this.problems].sort((a, b) => a.line - b.line || a.column - b.column);
    if (this.#more > 0)
      problems.push({ at: '', line: 0, column: 0, why: `And ${this.#more} more that are not listed.`, level: 'error' });
    return { pack, problems, left: this.#left, migratedFrom };
  }

  *entries(
    data: Readonly<Record<string, unknown>>,
    key: 'entries' | 'based',
    counted: boolean,
  ): Generator<readonly [number, number], Entry[]> {
    const list = this.#list(data, key);
    const good: Entry[] = [];
    const placeOf = new Map<string, number>();
    if (list.length > LIMITS.entries) {
      this.add([key], `There are ${list.length} entries; at most ${LIMITS.entries} are taken, the rest is left out.`);
      if (counted) this.#left += list.length - LIMITS.entries;
    }
    const most = Math.min(list.length, LIMITS.entries);
    for (let i = 0; i < most; i++) {
      if (i % SLICE === 0) yield [i, most];
      const value = list[i];
      const entry = this.#entry(value, [key, i], placeOf);
      if (entry) {
        placeOf.set(entry.id, i);
        good.push(entry);
      } else if (counted) this.#left++;
    }
    return good;
  }

  #entry(value: unknown, path: Path, seen: ReadonlyMap<string, number>): Entry | null {
    const named = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
    const id = typeof named === 'string' && v.is(idSchema, named) ? named : undefined;
    if (typeof value === 'object' && value !== null && this.#brokenOff(value)) {
      this.add(path, 'The file breaks off in the middle of this entry.', 'error', id);
      return null;
    }
    const { entry, faults, unknown } = checkEntry(value);
    for (const fault of faults) this.add([...path, ...fault.path], fault.why, 'error', id);
    for (const name of unknown)
      this.add([...path, name], `"${name.slice(0, 60)}" means nothing in this kind of entry; it was left out.`, 'note', id);
    if (!entry) return null;
    const twin = seen.get(entry.id);
    if (twin === undefined) return entry;
    const { line } = this.json.place([path[0] as string, twin]);
    this.add([...path, 'id'], `The id "${entry.id}" stands twice; the entry on line ${line} counts.`, 'error', entry.id);
    return null;
  }

  /** Whether the text ended within this value; what is inside may be short of something without looking so. */
  #brokenOff(value: object): boolean {
    if (this.json.unfinished.size === 0) return false;
    return (
      this.json.unfinished.has(value) ||
      Object.values(value).some((x) => typeof x === 'object' && x !== null && this.#brokenOff(x))
    );
  }

  #list(data: Readonly<Record<string, unknown>>, key: string): unknown[] {
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.add([key], `"${key}" must be a list; it was left out.`);
    return [];
  }

  field(data: Readonly<Record<string, unknown>>, key: 'name' | 'about' | 'made' | 'edition' | 'model'): string | undefined {
    const value = Object.hasOwn(data, key) ? data[key] : undefined;
    if (value === undefined && key !== 'name') return undefined;
    const read = v.safeParse(packSchema.entries[key], value);
    const why = typeof value === 'string' ? whyNoText(value) : null;
    if (read.success && why === null) return read.output ?? undefined;
    this.add([key], why ?? inWords((read.issues as [v.BaseIssue<unknown>])[0], key), key === 'name' ? 'note' : 'error');
    return undefined;
  }

  ids(data: Readonly<Record<string, unknown>>, key: 'off' | 'locked' | 'required'): string[] {
    const good = new Set<string>();
    this.#list(data, key)
      .slice(0, LIMITS.entries)
      .forEach((value, i) => {
        if (v.is(idSchema, value)) good.add(value);
        else this.add([key, i], 'This is no id: an id is 2 to 80 of a-z, 0-9, dot, dash.');
      });
    return [...good];
  }

  settings(data: Readonly<Record<string, unknown>>): Pack['settings'] {
    const value = Object.hasOwn(data, 'settings') ? data.settings : undefined;
    if (value === undefined) return {};
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.add(['settings'], '"settings" must be a group of names and values; it was left out.');
      return {};
    }
    const good = Object.entries(value).filter(([name, setting]) => {
      const ok = /^[a-z][a-zA-Z0-9.-]{0,59}$/.test(name) && v.is(settingValueSchema, setting);
      if (!ok) this.add(['settings', name], 'A setting is a name and a text, number, true or false, or a list of texts.');
      return ok;
    });
    return Object.fromEntries(good) as Pack['settings'];
  }

  carried(data: Readonly<Record<string, unknown>>, key: 'recipes' | 'scenarios'): Record<string, unknown>[] {
    const good: Record<string, unknown>[] = [];
    this.#list(data, key)
      .slice(0, LIMITS.items)
      .forEach((value, i) => {
        const is = typeof value === 'object' && value !== null && !Array.isArray(value) && !this.#brokenOff(value);
        if (is) good.push(value as Record<string, unknown>);
        else this.add([key, i], 'This must be a group of fields; it was left out.');
      });
    return good;
  }
}
