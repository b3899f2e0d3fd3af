import { createStore, type StoreApi } from 'zustand/vanilla';
import { t, told } from '@/components/strings';
import { type Item, idOf, type Keeper, textOf } from './kept';
import { whatOf } from './known';

/** Addresses and permissions in use. */
export interface Network {
  /** The one address that is asked now and then; null: none. */
  team: { address: string; byPolicy: boolean } | null;
  /** The browser carries the agent's own phrases to their other browsers. */
  sync: boolean;
  /** Match patterns of pages that the browser lets Evenkeel read. */
  origins: string[];
}

/** What the section needs of the browser; a test brings its own. */
export interface PrivacyHost {
  keepers: readonly Keeper[];
  network(): Promise<Network>;
  /** Gives a thing's permissions or services up before it is wiped; those who hold it in memory are told afterwards. */
  before(item: Item): Promise<void>;
  /** After something was wiped or brought back. */
  after(items: readonly Item[], done: 'wiped' | 'back'): Promise<void>;
  /** Asks the browser again for what `before` gave up. Called at once in the press. */
  regain(items: readonly { item: Item; copy: unknown }[]): Promise<void>;
  save(name: string, text: string): void;
  /** Calls back after so many ms; returns what stops that. */
  later(work: () => void, ms: number): () => void;
  now(): Date;
}

interface Copy {
  item: Item;
  copy: unknown;
}

export interface PrivacyState {
  /** Null: not read yet. */
  items: Item[] | null;
  network: Network | null;
  /** Texts of what is being looked at, by item; null: not read yet. */
  open: Readonly<Record<string, string | null>>;
  /** What waits for a second press: an item's id, or all. */
  asking: string | null;
  /** What was wiped last and can be brought back. */
  undo: readonly Copy[] | null;
  said: string | null;
  failed: string | null;
  busy: boolean;
  refresh(): Promise<void>;
  look(item: Item): Promise<void>;
  save(item: Item): Promise<void>;
  saveAll(): Promise<void>;
  /** Wipes a thing at once where that can be taken back, else asks first. */
  wipe(item: Item): Promise<void>;
  wipeAll(): void;
  /** The second press. */
  goOn(): Promise<void>;
  keep(): void;
  takeBack(): Promise<void>;
  /** The offer to take back stays while it is pointed at or focused. */
  hold(on: boolean): void;
}

export const ALL = 'all';
/** What was wiped can be brought back for so long, in ms. */
export const UNDO_TIME = 10_000;
/** More is not held in memory for that. */
const MOST_COPIED = 20_000;
/** Shown of each table of a database, and of a text. */
const MOST_SHOWN = 50;
const MOST_TEXT = 100_000;

/** Whether what is wiped of it can be brought back. */
const canComeBack = (item: Item, keepers: readonly Keeper[]): boolean =>
  item.count <= MOST_COPIED && keepers.find((k) => k.place === item.place)?.put !== undefined;

export function createPrivacyStore(host: PrivacyHost): StoreApi<PrivacyState> {
  const keeperOf = (item: Item): Keeper => {
    const found = host.keepers.find((k) => k.place === item.place);
    if (!found) throw new Error(item.id);
    return found;
  };
  const fixed = (item: Item) => keeperOf(item).fixed === true;
  let stop = () => undefined as void;

  return createStore<PrivacyState>()((set, get) => {
    const run = async (work: () => Promise<void>) => {
      set({ busy: true, failed: null });
      try {
        await work();
      } catch (error) {
        set({ failed: t('privacy.failed', { why: told(error instanceof Error ? error.message : String(error)) }) });
      } finally {
        set({ busy: false });
      }
    };
    const wait = () => {
      stop();
      stop = host.later(() => set({ undo: null, said: null }), UNDO_TIME);
    };
    const wipe = async (items: readonly Item[], words: string) => {
      stop();
      const copies: Copy[] = [];
      for (const item of items)
        if (canComeBack(item, host.keepers)) copies.push({ item, copy: await keeperOf(item).copy?.(item.name) });
      const wiped: Item[] = [];
      try {
        for (const item of items) {
          await host.before(item);
          await keeperOf(item).wipe(item.name);
          wiped.push(item);
        }
      } finally {
        // also where one of them did not go: what is gone can come back
        const gone = copies.filter(({ item }) => wiped.includes(item));
        set({ undo: gone.length > 0 ? gone : null, said: null, asking: null, open: {} });
        await host.after(wiped, 'wiped').finally(() => get().refresh());
        if (wiped.length > 0) set({ said: words });
        if (gone.length > 0) wait();
      }
    };
    const allOfIt = () => (get().items ?? []).filter((item) => !fixed(item) && item.count > 0);

    return {
      items: null,
      network: null,
      open: {},
      asking: null,
      undo: null,
      said: null,
      failed: null,
      busy: false,
      async refresh() {
        // the worker may be slow to wake; what is stored is seen without it
        const network = host.network().then(
          (now) => set({ network: now }),
          () => undefined,
        );
        const lists = await Promise.allSettled(host.keepers.map((k) => k.list()));
        const refused = lists.flatMap((l) => (l.status === 'rejected' ? [String(l.reason)] : []));
        set({
          items: lists.flatMap((l) => (l.status === 'fulfilled' ? l.value : [])),
          ...(refused[0] ? { failed: t('privacy.unread', { why: refused[0] }) } : {}),
        });
        await network;
      },
      async look(item) {
        const { [item.id]: shown, ...others } = get().open;
        if (shown !== undefined) return set({ open: others });
        set({ open: { ...others, [item.id]: null } });
        await run(async () => {
          const text = textOf(await keeperOf(item).read(item.name, MOST_SHOWN));
          // closed again meanwhile
          if (item.id in get().open) set({ open: { ...get().open, [item.id]: text.slice(0, MOST_TEXT) } });
        });
      },
      save: (item) =>
        run(async () => {
          const value = await keeperOf(item).read(item.name);
          host.save(`evenkeel-${item.place}-${item.name.replace(/[^\w.-]+/g, '-')}.json`, textOf(value));
        }),
      saveAll: () =>
        run(async () => {
          const all: Record<string, unknown> = {};
          for (const item of get().items ?? []) all[item.id] = await keeperOf(item).read(item.name);
          host.save(`evenkeel-all-${host.now().toISOString().slice(0, 10)}.json`, textOf(all));
        }),
      async wipe(item) {
        if (!canComeBack(item, host.keepers)) return set({ asking: item.id });
        await run(() => wipe([item], t('privacy.wiped', { what: t(`privacy.what.${whatOf(item)}`) })));
      },
      wipeAll: () => set({ asking: ALL }),
      async goOn() {
        const { asking, items } = get();
        if (asking === ALL) return run(() => wipe(allOfIt(), t('privacy.wiped.all')));
        const item = items?.find(({ id }) => id === asking);
        if (item) await run(() => wipe([item], t('privacy.wiped', { what: t(`privacy.what.${whatOf(item)}`) })));
      },
      keep: () => set({ asking: null }),
      async takeBack() {
        const { undo } = get();
        if (!undo) return;
        stop();
        // nothing may be awaited before the browser is asked
        const asked = host.regain(undo);
        await run(async () => {
          await asked;
          for (const { item, copy } of undo) await keeperOf(item).put?.(item.name, copy);
          await host.after(
            undo.map(({ item }) => item),
            'back',
          );
          await get().refresh();
          set({ undo: null, said: t('privacy.back') });
        });
      },
      hold(on) {
        if (!get().undo) return;
        if (on) stop();
        else wait();
      },
    };
  });
}

/** The thing that an id stands for, in this place. */
export const isThing = (item: Item, place: Item['place'], name: string): boolean => item.id === idOf(place, name);
