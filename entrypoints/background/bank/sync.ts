import { browser } from 'wxt/browser';
import { type Layer, same } from '@/phrasebank/layers';
import type { Entry } from '@/phrasebank/schema';
import { belowMine } from './holdings';
import type { SyncState } from './protocol';
import type { BankService } from './service';
import { type Carried, mergeCarried, NOTHING_CARRIED, packWithin, unpack } from './sync-pack';

/** What the browser's sync lets an extension store, with a margin: each piece, and all of them while old and new lie side by side. */
const PIECE = 7_900;
const MOST = 47_000;
const HEAD = 'bank.head';
const PIECES = 'bank.';
const KEPT = 'of:sync';
/** Changes are gathered for this long before they are sent, in ms: the browser allows two writes a second at most. */
const WAIT = 5_000;

interface Head {
  version: 1;
  /** Names the pieces: `bank.<rev>.<i>`. */
  rev: string;
  pieces: number;
  /** ISO 8601 */
  at: string;
}

interface Kept {
  on: boolean;
  base: Carried;
  seen: string | null;
  last: string | null;
  left: number;
}
const NOTHING: Kept = { on: false, base: NOTHING_CARRIED, seen: null, last: null, left: 0 };

/** What sync needs of the browser; a test brings its own. */
export interface SyncArea {
  get(keys: string[] | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /** Told when another browser has written. */
  listen(told: (keys: string[]) => void): void;
}

/** What is carried beside the layer, kept elsewhere. */
export interface Beside {
  read(): Promise<Pick<Carried, 'mutes' | 'prefs'>>;
  write(now: Pick<Carried, 'mutes' | 'prefs'>): Promise<void>;
}

/**
 * The agent's own layer, mutes and preferences follow them through the browser's own sync. Off until switched on, since then they leave the
 * machine with the browser's account. Written in pieces under new names, then one key that names them: who reads in between sees the old.
 */
export class BankSync {
  #kept: Kept = NOTHING;
  #trouble: string | null = null;
  #running: Promise<void> = Promise.resolve();
  #waiting = false;
  readonly ready: Promise<void>;

  constructor(
    private readonly service: Promise<BankService>,
    private readonly now: () => string,
    private readonly beside: Beside,
    private readonly area: SyncArea = theBrowser(),
    private readonly later: (work: () => void, ms: number) => void = (work, ms) => void setTimeout(work, ms),
  ) {
    this.area.listen((keys) => {
      if (keys.some((k) => k.startsWith(PIECES))) void this.exchange();
    });
    this.ready = this.#start().catch(() => undefined);
  }

  state(): SyncState {
    const { on, last, left } = this.#kept;
    return { on, last, left, trouble: this.#trouble };
  }

  async switch(on: boolean): Promise<void> {
    await this.ready;
    await this.#keep({ on });
    if (on) await this.exchange();
  }

  /** Takes over what another browser has written, then writes what is new here. One at a time. */
  exchange(): Promise<void> {
    this.#running = this.#running.then(() => this.#exchange()).catch((error: unknown) => this.#say(error));
    return this.#running;
  }

  /** Something carried has changed here. */
  changed(): void {
    if (!this.#kept.on || this.#waiting) return;
    this.#waiting = true;
    this.later(() => {
      this.#waiting = false;
      void this.exchange();
    }, WAIT);
  }

  async #start(): Promise<void> {
    const s = await this.service;
    await this.readAgain();
    let mine = s.holdings.mine;
    s.listen(() => {
      if (s.holdings.mine === mine) return;
      mine = s.holdings.mine;
      this.changed();
    });
    if (this.#kept.on) await this.exchange();
  }

  /** What is kept of sync, as it is on the disk now. */
  async readAgain(): Promise<void> {
    const kept = (await (await this.service).part(KEPT)) as Partial<Kept> | undefined;
    this.#kept = typeof kept === 'object' && kept !== null ? { ...NOTHING, ...kept } : NOTHING;
  }

  async #exchange(): Promise<void> {
    await this.service;
    if (!this.#kept.on) return;
    const found = await this.#read();
    // written by another browser and not all here yet: told again when it is
    if (found === 'later') return;
    const here = await this.#here();
    const theirs = found?.carried ?? null;
    const agreed = theirs ? mergeCarried(this.#kept.base, theirs, here) : mergeCarried(this.#kept.base, this.#kept.base, here);
    await this.#apply(here, agreed);
    const fit = await packWithin(agreed, MOST);
    if (!fit) throw new Error('Too many entries are switched off for the browser to carry.');
    const news = !theirs || !same(plain(theirs), plain(fit.sent));
    let seen = found?.rev ?? null;
    if (news) seen = await this.#write(fit.text, found);
    await this.#keep({ base: fit.sent, seen, last: this.now(), left: fit.left });
    this.#trouble =
      fit.left > 0 ? `${fit.left} of your entries did not fit into what the browser carries; they stay on this machine.` : null;
  }

  async #read(): Promise<{ rev: string; pieces: number; carried: Carried } | 'later' | null> {
    const head = (await this.area.get([HEAD]))[HEAD] as Partial<Head> | undefined;
    if (head === undefined) return null;
    if (head.version !== 1)
      throw new Error('Another of your browsers has a newer Evenkeel. Update this one; until then nothing is exchanged.');
    const { rev, pieces } = head;
    if (typeof rev !== 'string' || typeof pieces !== 'number' || !(pieces > 0 && pieces < 100)) return null;
    const keys = Array.from({ length: pieces }, (_, i) => `${PIECES}${rev}.${i}`);
    const got = await this.area.get(keys);
    const texts = keys.map((k) => got[k]);
    if (!texts.every((t) => typeof t === 'string')) return 'later';
    try {
      return { rev, pieces, carried: await unpack(texts.join('')) };
    } catch {
      // what nobody can read is written over with what is here
      return null;
    }
  }

  async #write(text: string, old: { rev: string; pieces: number } | null): Promise<string> {
    const rev = crypto.randomUUID().slice(0, 8);
    const pieces = text.match(new RegExp(`.{1,${PIECE}}`, 'gs')) ?? [''];
    const items = Object.fromEntries(pieces.map((piece, i) => [`${PIECES}${rev}.${i}`, piece]));
    try {
      await this.area.set(items);
      await this.area.set({ [HEAD]: { version: 1, rev, pieces: pieces.length, at: this.now() } satisfies Head });
    } catch (error) {
      await this.area.remove(Object.keys(items)).catch(() => undefined);
      throw error;
    }
    if (old)
      await this.area.remove(Array.from({ length: old.pieces }, (_, i) => `${PIECES}${old.rev}.${i}`)).catch(() => undefined);
    return rev;
  }

  async #here(): Promise<Carried> {
    const { mine } = (await this.service).holdings;
    return {
      entries: Object.fromEntries(mine.entries.map((e) => [e.id, e])),
      off: mine.off,
      model: mine.model,
      gone: this.#kept.base.gone,
      ...(await this.beside.read()),
    };
  }

  async #apply(here: Carried, agreed: Carried): Promise<void> {
    const s = await this.service;
    const { mine, team } = s.holdings;
    const below = new Map(belowMine(s.builtin, team.layer).entries.map((e) => [e.id, e]));
    const based: Record<string, Entry> = {};
    for (const [id, entry] of Object.entries(agreed.entries)) {
      const from = same(here.entries[id], entry) ? mine.based[id] : below.get(id);
      if (from) based[id] = from;
    }
    const next: Layer = { ...mine, entries: Object.values(agreed.entries), off: agreed.off, model: agreed.model, based };
    if (!same(plain(here), plain(agreed)))
      await s.edit(
        { by: 'command', command: { do: 'replace', layer: 'mine', to: next } },
        'sync',
        'Took over changes from another of your browsers',
        'sync',
      );
    if (!same(here.mutes, agreed.mutes) || !same(here.prefs, agreed.prefs))
      await this.beside.write({ mutes: agreed.mutes, prefs: agreed.prefs });
  }

  async #keep(change: Partial<Kept>): Promise<void> {
    this.#kept = { ...this.#kept, ...change };
    await (await this.service).storePart(KEPT, this.#kept);
  }

  #say(error: unknown): void {
    const text = error instanceof Error ? error.message : String(error);
    this.#trouble = /quota|MAX_/i.test(text)
      ? 'The browser carries no more for now. Nothing is lost: your entries are on this machine, and it is tried again at the next change.'
      : `Your entries could not be exchanged with your other browsers: ${text}`;
  }
}

/** Without what differs from browser to browser and means nothing. */
const plain = ({ gone: _, ...rest }: Carried) => rest;

function theBrowser(): SyncArea {
  return {
    get: (keys) => browser.storage.sync.get(keys),
    set: (items) => browser.storage.sync.set(items),
    remove: (keys) => browser.storage.sync.remove(keys),
    listen: (told) =>
      browser.storage.onChanged.addListener((changes, area) => {
        if (area === 'sync') told(Object.keys(changes));
      }),
  };
}
