import { type Disk, memoryDisk } from './disk';
import { type Damage, readHoldings } from './holdings';
import { Parts, whyNotStored } from './parts';
import type { AsideItem } from './protocol';

/** The stored parts as the service needs them: what could not be stored is remembered in words, what could not be read is set aside. */
export class Keeping {
  #trouble: string | null = null;
  #aside: AsideItem[] = [];

  private constructor(
    private readonly parts: Parts,
    /** Nothing at all can be stored while this worker lives. */
    private readonly unstored: string | null,
    /** Told when the trouble or what is set aside has changed. */
    private readonly told: () => void,
  ) {}

  /** Never throws: without a disk it goes on in memory and says so. */
  static async open(disk: Disk, now: () => string, told: () => void): Promise<Keeping> {
    try {
      return new Keeping(await Parts.open(disk, now), null, told);
    } catch (error) {
      const why = `${error instanceof Error ? error.message : String(error)} Changes made now are lost when the browser is closed.`;
      return new Keeping(await Parts.open(memoryDisk(), now), why, told);
    }
  }

  /** What could not be stored, until something has been stored again. */
  get trouble(): string | null {
    return this.unstored ?? this.#trouble;
  }
  get aside(): readonly AsideItem[] {
    return this.#aside;
  }

  get(name: string): Promise<unknown> {
    return this.parts.get(name);
  }

  /** @throws Error in words; nothing has been changed then */
  async commit(changes: Readonly<Record<string, unknown>>): Promise<void> {
    try {
      await this.parts.commit(changes);
      this.#trouble = null;
    } catch (error) {
      this.failed(error);
      this.told();
      throw new Error(this.trouble ?? '');
    }
  }

  failed(error: unknown): void {
    this.#trouble = whyNotStored(error);
  }

  /** The layers and what is known beside them. */
  async read(): Promise<ReturnType<typeof readHoldings>> {
    const names = ['mine', 'draft', 'team', 'meta'] as const;
    const [mine, draft, team, meta] = await Promise.all(names.map((name) => this.parts.get(name)));
    return readHoldings({ mine, draft, team, meta });
  }

  /** Takes what is on the disk now: it was changed from outside. */
  reopen(): Promise<void> {
    return this.parts.reopen();
  }

  async setAside({ part, value, why }: Damage): Promise<void> {
    await this.parts.setAside(part, value, why);
    await this.readAside();
  }

  async readAside(): Promise<void> {
    const all = await this.parts.aside();
    this.#aside = all.map(({ key, at, why, value }) => ({ key, at, why, bytes: JSON.stringify(value)?.length ?? 0 }));
  }

  async asideText(key: string): Promise<string> {
    const found = (await this.parts.aside()).find((a) => a.key === key);
    if (!found) throw new Error('This is not there any more.');
    return JSON.stringify(found, null, 2);
  }

  async dropAside(key: string): Promise<void> {
    await this.parts.dropAside(key);
    await this.readAside();
    this.told();
  }
}
