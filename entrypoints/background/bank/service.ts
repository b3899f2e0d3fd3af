import { type Merged, same } from '@/phrasebank/layers';
import type { Bank } from '@/phrasebank/schema';
import { oneByOne } from '../in-turn';
import { withChange } from './changes';
import type { Disk } from './disk';
import { type Meta, MOST_HISTORY, mergedOf } from './holdings';
import { Keeping } from './keeping';
import { inverseOnto, ontoBuiltin, ontoTeam } from './onto';
import type { AsideItem, EditDone, HistoryItem, NewsItem } from './protocol';
import { type Holdings, idsBetween, inWords, isNothing, perform, readStep, type Step, type TeamPart } from './steps';
import { type Changed, changedRows, newsOf } from './told';

export interface BankHost {
  disk: Disk;
  builtin: Bank;
  /** The extension's own version: when it differs from the stored one, local edits are put on the new built-in bank. */
  version: string;
  /** ISO 8601 */
  now: () => string;
}

type How = HistoryItem['how'];

/**
 * Keeps the layers: carries out edits one after the other, stores each before it counts, remembers the last 100 and takes them back. The
 * one owner of the stored bank; everything else asks it.
 */
export class BankService {
  #holdings: Holdings;
  #meta: Meta;
  #merged: Merged;
  /** One change at a time, in the order asked for. */
  readonly #inTurn = oneByOne();
  readonly #listeners = new Set<(changed: Changed | null) => void>();

  private constructor(
    private readonly host: BankHost,
    private readonly keeping: Keeping,
    holdings: Holdings,
    meta: Meta,
  ) {
    this.#holdings = holdings;
    this.#meta = meta;
    this.#merged = mergedOf(host.builtin, holdings);
  }

  /** Opens the stored bank. Never throws: where nothing can be stored it says so and works until the worker ends. */
  static async open(host: BankHost): Promise<BankService> {
    let told = () => {};
    const keeping = await Keeping.open(host.disk, host.now, () => told());
    const read = await keeping.read();
    const service = new BankService(host, keeping, read.holdings, read.meta);
    told = () => service.#tell(null);
    try {
      for (const damage of read.damage) await keeping.setAside(damage);
      if (read.damage.length > 0) {
        // what is whole of it is stored in its place, so that the damage is told once
        const { mine, draft, team } = read.holdings;
        await keeping.commit({ mine, draft: draft ?? undefined, team, meta: read.meta });
      }
      await keeping.readAside();
      await service.#newBuiltin();
    } catch (error) {
      keeping.failed(error);
    }
    return service;
  }

  get bank(): Bank {
    return this.#merged.bank;
  }
  get merged(): Merged {
    return this.#merged;
  }
  get holdings(): Holdings {
    return this.#holdings;
  }
  get meta(): Readonly<Meta> {
    return this.#meta;
  }
  get trouble(): string | null {
    return this.keeping.trouble;
  }
  get aside(): readonly AsideItem[] {
    return this.keeping.aside;
  }
  get builtin(): Bank {
    return this.host.builtin;
  }

  /** How many entries the draft would change for the team. */
  get pending(): number {
    const { draft, team } = this.#holdings;
    return draft ? idsBetween(team.layer, draft).length : 0;
  }

  /** Ids that nobody here may switch off or mute. */
  get held(): ReadonlySet<string> {
    const { locked, required } = this.#holdings.team.layer;
    return new Set([...locked, ...required]);
  }

  /** @param told after every change; null: only the state around the rows. @returns ends it */
  listen(told: (changed: Changed | null) => void): () => void {
    this.#listeners.add(told);
    return () => this.#listeners.delete(told);
  }

  /** @throws Error in words when it could not be stored; nothing has been changed then */
  edit(step: Step, how: How = 'edit', what?: string, who = 'you'): Promise<EditResult> {
    return this.#inTurn(() =>
      this.#carryOut(step, how, what ?? (step.by === 'command' ? inWords(step.command) : 'Changed the layers'), who),
    );
  }

  undo(): Promise<EditResult> {
    return this.#inTurn(() => this.#takeBack('undo'));
  }

  redo(): Promise<EditResult> {
    return this.#inTurn(() => this.#takeBack('redo'));
  }

  /** The draft becomes the team layer here, to be exported as a pack. */
  publish(): Promise<EditResult> {
    return this.#inTurn(async () => {
      const { draft, team } = this.#holdings;
      if (!draft) throw new Error('There is no draft to publish.');
      if (team.source.startsWith('policy'))
        throw new Error('The team bank is set by your organisation; export the draft as a pack instead.');
      const next: TeamPart = { ...team, layer: draft, source: team.source === 'none' ? 'file' : team.source };
      const { pieces } = ontoTeam({ ...this.#holdings, draft: null }, next, this.host.builtin);
      return this.#carryOut({ by: 'whole', ...pieces, team: next, draft: null }, 'publish', 'Published the draft', 'you');
    });
  }

  /**
   * Another version of the team's bank is in force from now on; local edits are put on it.
   * @param how `team` when it came by itself: such a change is not on the undo list
   */
  takeTeam(team: TeamPart, how: 'team' | 'import', what: string): Promise<EditResult> {
    return this.#inTurn(async () => {
      if (same(team, this.#holdings.team)) return this.#nothing([]);
      const { pieces, rebased, drafted } = ontoTeam(this.#holdings, team, this.host.builtin);
      const news = newsOf('team', rebased, this.#meta.next, this.host.now(), drafted);
      const parts = pieces.draft ? await this.#inversesOnto(team) : {};
      return this.#carryOut({ by: 'whole', team, ...pieces }, how, what, how === 'team' ? 'team' : 'you', news, { parts });
    });
  }

  /** Everything edited goes back to how it was just after change `n`. What the team's address has brought since stays. */
  restore(n: number): Promise<EditResult> {
    return this.#inTurn(async () => {
      const later = this.#meta.history.filter((h) => h.n > n);
      if (!this.#meta.history.some((h) => h.n === n)) throw new Error('This change is too long ago; the last 100 are kept.');
      let then = this.#holdings;
      for (const { n: change, how } of [...later].reverse()) {
        if (how === 'team') continue;
        then = perform(await this.#inverseOf(change), then, this.host.builtin).after;
      }
      const ours = this.#holdings.team.source === 'none' || this.#holdings.team.source === 'file';
      const step: Step = { by: 'whole', mine: then.mine, draft: then.draft, ...(ours ? { team: then.team } : {}) };
      return this.#carryOut(step, 'restore', `Went back to change ${n}`, 'you');
    });
  }

  async newsSeen(id: string): Promise<void> {
    await this.#inTurn(async () => {
      const meta = { ...this.#meta, news: this.#meta.news.filter((x) => x.id !== id) };
      await this.keeping.commit({ meta });
      this.#meta = meta;
      this.#tell(null);
    });
  }

  /** The changes' own data, for a backup. */
  async changes(): Promise<Record<string, unknown>> {
    const read = await Promise.all(this.#meta.history.map(async ({ n }) => [n, await this.keeping.get(`change:${n}`)] as const));
    return Object.fromEntries(read);
  }

  /** Takes a backup in; its history too where there is none here. */
  restoreBackup(step: Step, history: { items: HistoryItem[]; inverses: Record<number, Step> } | null): Promise<EditResult> {
    return this.#inTurn(async () => {
      if (history && this.#meta.history.length === 0 && history.items.length > 0) {
        const items = history.items.slice(-MOST_HISTORY);
        const meta: Meta = { ...this.#meta, history: items, next: Math.max(...items.map((h) => h.n)) + 1 };
        await this.keeping.commit({ meta, ...Object.fromEntries(items.map((h) => [`change:${h.n}`, history.inverses[h.n]])) });
        this.#meta = meta;
      }
      return this.#carryOut(step, 'restore', 'Restored a backup', 'you');
    });
  }

  /** Everything is read anew: the store was wiped, or brought back, from outside. */
  readAgain(): Promise<void> {
    return this.#inTurn(async () => {
      const before = this.#merged;
      await this.keeping.reopen();
      const read = await this.keeping.read();
      this.#holdings = read.holdings;
      // pages know the number of the last change and would pass over a lower one
      this.#meta = { ...read.meta, revision: Math.max(read.meta.revision, this.#meta.revision) + 1 };
      this.#merged = mergedOf(this.host.builtin, read.holdings);
      await this.keeping.readAside();
      await this.#newBuiltin();
      this.#tell(changedRows(before, this.#merged));
    });
  }

  /** A part that belongs to somebody else (the team's source, sync), stored with the same care. */
  part(name: `of:${string}`): Promise<unknown> {
    return this.keeping.get(name);
  }
  storePart(name: `of:${string}`, value: unknown): Promise<void> {
    return this.#inTurn(() => this.keeping.commit({ [name]: value }));
  }

  asideText(key: string): Promise<string> {
    return this.keeping.asideText(key);
  }

  dropAside(key: string): Promise<void> {
    return this.keeping.dropAside(key);
  }

  /** @param more parts and facts that become true with the change, or without it where it changes nothing */
  async #carryOut(
    step: Step,
    how: How,
    what: string,
    who: string,
    news: NewsItem[] = [],
    more: { parts?: Record<string, unknown>; meta?: Partial<Meta> } = {},
  ): Promise<EditResult> {
    const before = this.#holdings;
    const done = perform(step, before, this.host.builtin);
    if (isNothing(done, before) && news.length === 0) {
      if (more.parts || more.meta) await this.#adopt(before, { ...this.#meta, ...more.meta }, more.parts ?? {});
      return this.#nothing(done.refused);
    }
    const { next: n } = this.#meta;
    const made = { how, what, who, at: this.host.now(), ids: done.ids, news };
    const { meta, tooOld } = withChange({ ...this.#meta, ...more.meta }, made);
    await this.#adopt(done.after, meta, {
      ...more.parts,
      [`change:${n}`]: done.inverse,
      ...Object.fromEntries(tooOld.map((old) => [`change:${old}`, undefined])),
    });
    return { ids: done.ids, refused: done.refused };
  }

  async #takeBack(how: 'undo' | 'redo'): Promise<EditResult> {
    const list = this.#meta[how];
    const n = list.at(-1);
    if (n === undefined) return this.#nothing([]);
    const what = this.#meta.history.find((h) => h.n === n)?.what ?? `change ${n}`;
    const inverse = await this.#inverseOf(n);
    const before = this.#meta;
    this.#meta = { ...before, [how]: list.slice(0, -1) };
    try {
      const name = what.replace(/^(Undid|Did again): /, '');
      return await this.#carryOut(inverse, how, how === 'undo' ? `Undid: ${name}` : `Did again: ${name}`, 'you');
    } catch (error) {
      this.#meta = before;
      throw error;
    }
  }

  async #inverseOf(n: number): Promise<Step> {
    const stored = await this.keeping.get(`change:${n}`);
    try {
      return readStep(stored);
    } catch (error) {
      const why = 'What this change had replaced could not be read.';
      await this.keeping.setAside({ part: `change:${n}`, value: stored, why }).catch(() => undefined);
      throw new Error(`This change cannot be taken back: ${error instanceof Error ? error.message : ''}`);
    }
  }

  async #adopt(holdings: Holdings, meta: Meta, more: Record<string, unknown>): Promise<void> {
    const was = this.#holdings;
    const changes: Record<string, unknown> = { ...more, meta };
    if (holdings.mine !== was.mine) changes.mine = holdings.mine;
    if (holdings.draft !== was.draft) changes.draft = holdings.draft ?? undefined;
    if (holdings.team !== was.team) changes.team = holdings.team;
    const merged = mergedOf(this.host.builtin, holdings);
    await this.keeping.commit(changes);
    const before = this.#merged;
    this.#holdings = holdings;
    this.#meta = meta;
    this.#merged = merged;
    this.#tell(changedRows(before, merged));
  }

  /** What undo and redo would take back, for a draft that goes along with a new version of the team's bank. */
  async #inversesOnto(team: TeamPart): Promise<Record<string, Step>> {
    const was = this.#holdings.team.layer;
    const moved: Record<string, Step> = {};
    for (const n of [...this.#meta.undo, ...this.#meta.redo]) {
      const name = `change:${n}`;
      // what cannot be read is told when it is asked for
      const step = await this.keeping
        .get(name)
        .then(readStep)
        .catch(() => null);
      if (step) moved[name] = inverseOnto(step, was, team.layer);
    }
    return moved;
  }

  /** After an update of the extension: local edits are put on the new built-in bank, and what it brought is told. */
  async #newBuiltin(): Promise<void> {
    if (this.#meta.builtin === this.host.version) return;
    const seen = (await this.keeping.get('builtin')) as Bank | undefined;
    const builtin = this.host.builtin;
    const more = { meta: { builtin: this.host.version }, parts: { builtin } };
    if (!seen || same(seen.entries, builtin.entries)) {
      await this.#adopt(this.#holdings, { ...this.#meta, ...more.meta }, seen ? {} : more.parts);
      return;
    }
    const { pieces, rebased } = ontoBuiltin(this.#holdings, seen, builtin);
    const news = newsOf('builtin', rebased, this.#meta.next, this.host.now());
    const what = `Evenkeel ${this.host.version} brought a new phrase bank`;
    await this.#carryOut({ by: 'whole', ...pieces }, 'built-in', what, 'built-in', news, more);
  }

  #nothing(refused: EditDone['refused'] | readonly { id: string; why: string }[]): EditResult {
    return { ids: [], refused };
  }

  #tell(changed: Changed | null): void {
    for (const told of this.#listeners) told(changed);
  }
}

export interface EditResult {
  ids: readonly string[];
  refused: readonly { id: string; why: string }[];
}
