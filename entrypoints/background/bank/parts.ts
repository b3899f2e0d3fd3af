import { type Migration, migrate } from '@/phrasebank/packs/migrations';
import type { Disk } from './disk';

/** Counts up when the shape of a part changes; every step up has a row in the table of migrations. */
const STORE_VERSION = 1;
/** Version 1 is the first. A migration gets all parts by name, and gives them back. */
const STORE_MIGRATIONS: Readonly<Record<number, Migration>> = {};

const HEAD = 'head';
const ASIDE = 'aside:';

/** Data that could not be read; nothing of it has been thrown away. */
export interface Aside {
  /** ISO 8601 */
  at: string;
  why: string;
  /** What it was called. */
  part: string;
  value: unknown;
}

interface Head {
  format: 'evenkeel-store';
  version: number;
  generation: number;
  /** Name of a part to the key it lies under. */
  parts: Record<string, string>;
}

/**
 * Named parts that change together or not at all. New versions are written under new keys, then one key, the head, is written over: that
 * moment is the change. Whatever dies before it leaves the old, after it the new; what is left over is swept up at the next opening.
 */
export class Parts {
  #head: Head = { format: 'evenkeel-store', version: STORE_VERSION, generation: 0, parts: {} };

  private constructor(
    private readonly disk: Disk,
    private readonly now: () => string,
  ) {}

  /**
   * Opens what is there. A head that cannot be read is set aside with everything it may have pointed to, and an empty store begins.
   * @throws when the disk cannot be read at all, or holds data of a newer version: nothing is touched then
   */
  static async open(disk: Disk, now: () => string, migrations = STORE_MIGRATIONS, version = STORE_VERSION): Promise<Parts> {
    const parts = new Parts(disk, now);
    await parts.#open(migrations, version);
    return parts;
  }

  /** Takes what is on the disk now: it was changed from outside. @throws as `open` */
  async reopen(migrations = STORE_MIGRATIONS, version = STORE_VERSION): Promise<void> {
    this.#head = { format: 'evenkeel-store', version, generation: this.#head.generation, parts: {} };
    await this.#open(migrations, version);
  }

  get names(): string[] {
    return Object.keys(this.#head.parts);
  }

  async get(name: string): Promise<unknown> {
    const key = Object.hasOwn(this.#head.parts, name) ? this.#head.parts[name] : undefined;
    return key === undefined ? undefined : this.disk.get(key);
  }

  /**
   * Changes parts; undefined takes one out. When it throws nothing has changed.
   * @throws what the disk throws; see `whyNotStored`
   */
  async commit(changes: Readonly<Record<string, unknown>>): Promise<void> {
    const generation = this.#head.generation + 1;
    const parts = { ...this.#head.parts };
    const written: string[] = [];
    const old: string[] = [];
    try {
      for (const [name, value] of Object.entries(changes)) {
        const had = parts[name];
        if (had !== undefined) old.push(had);
        delete parts[name];
        if (value === undefined) continue;
        const key = `${name}@${generation}`;
        written.push(key);
        await this.disk.set(key, value);
        parts[name] = key;
      }
      const head: Head = { ...this.#head, version: this.#head.version, generation, parts };
      await this.disk.set(HEAD, head);
      this.#head = head;
    } catch (error) {
      for (const key of written) await this.disk.remove(key).catch(() => undefined);
      throw error;
    }
    // what stays behind is swept up at the next opening
    for (const key of old) await this.disk.remove(key).catch(() => undefined);
  }

  /** Keeps a copy of something unreadable under a key of its own. */
  async setAside(part: string, value: unknown, why: string): Promise<void> {
    const at = this.now();
    await this.disk.set(`${ASIDE}${at}:${part}`, { at, why, part, value } satisfies Aside);
  }

  async aside(): Promise<({ key: string } & Aside)[]> {
    const keys = (await this.disk.keys()).filter((k) => k.startsWith(ASIDE));
    return Promise.all(keys.map(async (key) => ({ key, ...((await this.disk.get(key)) as Aside) })));
  }

  /** Throws away what was set aside under a key. */
  async dropAside(key: string): Promise<void> {
    if (key.startsWith(ASIDE)) await this.disk.remove(key);
  }

  async #open(migrations: Readonly<Record<number, Migration>>, version: number): Promise<void> {
    this.#head = { ...this.#head, version };
    const found = await this.disk.get(HEAD);
    const keys = (await this.disk.keys()).filter((k) => k !== HEAD && !k.startsWith(ASIDE));
    if (found === undefined && keys.length === 0) return;
    if (!isHead(found)) {
      for (const key of keys) {
        await this.setAside(key, await this.disk.get(key), 'The list of what is stored was not there or could not be read.');
        await this.disk.remove(key);
      }
      if (found !== undefined) await this.setAside(HEAD, found, 'The list of what is stored could not be read.');
      await this.disk.remove(HEAD);
      return;
    }
    const pointed = new Set(Object.values(found.parts));
    for (const key of keys) if (!pointed.has(key)) await this.disk.remove(key);
    this.#head = found;
    if (found.version === version) return;
    const data: Record<string, unknown> = { version: found.version };
    for (const name of this.names) data[`part:${name}`] = await this.get(name);
    const moved = migrate(data, version, migrations);
    if ('why' in moved) throw new Error(moved.why);
    this.#head = { ...found, version };
    const changes: Record<string, unknown> = Object.fromEntries(this.names.map((name) => [name, undefined]));
    for (const [key, value] of Object.entries(moved.data)) if (key.startsWith('part:')) changes[key.slice(5)] = value;
    await this.commit(changes);
  }
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false;
  const { format, version, generation, parts } = value as Partial<Record<keyof Head, unknown>>;
  return (
    format === 'evenkeel-store' &&
    Number.isInteger(version) &&
    Number.isInteger(generation) &&
    typeof parts === 'object' &&
    parts !== null &&
    Object.values(parts).every((key) => typeof key === 'string')
  );
}

/** Why something could not be stored, in words. */
export function whyNotStored(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const text = error instanceof Error ? error.message : String(error);
  if (name === 'QuotaExceededError' || /quota|disk is full|no space/i.test(text))
    return 'There is no room left: the browser could not store the change, and nothing was changed. Free some disk space or delete entries, then try again. A backup can still be saved.';
  if (name === 'InvalidStateError' || name === 'SecurityError' || name === 'UnknownError')
    return `The browser does not let this window store anything (${text}). Changes are lost when it is closed.`;
  return `The change could not be stored (${text}). Nothing was changed.`;
}
