import { bytesOf, countOf, type Item, idOf, type Keeper, type Place } from './kept';

/** What of `browser.storage.local` and its like is used. */
export interface StorageArea {
  get(keys: null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

type Values = Record<string, unknown>;

/**
 * The thing that a key belongs to: `mutes$` holds the version of `mutes`, and what the browser's sync carries lies there in pieces
 * (see `entrypoints/background/bank/sync.ts`).
 */
export function nameOf(place: Place, key: string): string {
  if (place === 'sync' && key.startsWith('bank.')) return 'bank';
  return key.endsWith('$') ? key.slice(0, -1) : key;
}

/** The values of one thing; by key where there is more to it than one value. */
function shown(name: string, values: Values): unknown {
  const { [`${name}$`]: version, ...own } = values;
  const keys = Object.keys(own);
  return keys.length === 1 && keys[0] === name ? own[name] : keys.length === 0 ? version : own;
}

/** A storage area of the extension. `fixed`: of the organisation, to be read only. */
export function areaKeeper(place: Place, area: StorageArea, fixed = false): Keeper {
  const things = async (): Promise<Map<string, Values>> => {
    const found = new Map<string, Values>();
    for (const [key, value] of Object.entries(await area.get(null))) {
      const name = nameOf(place, key);
      found.set(name, { ...found.get(name), [key]: value });
    }
    return found;
  };
  const thing = async (name: string) => (await things()).get(name) ?? {};
  return {
    place,
    fixed,
    async list() {
      return [...(await things())].map(([name, values]) => itemOf(place, name, values));
    },
    read: async (name) => shown(name, await thing(name)),
    wipe: async (name) => area.remove(Object.keys(await thing(name))),
    copy: thing,
    put: async (_name, copy) => area.set(copy as Values),
  };
}

function itemOf(place: Place, name: string, values: Values): Item {
  return {
    id: idOf(place, name),
    place,
    name,
    bytes: bytesOf(JSON.stringify(values) ?? ''),
    about: false,
    count: countOf(shown(name, values)),
  };
}

/** `localStorage` and `sessionStorage` of the extension's pages, of which Evenkeel makes no use itself. */
export function pageKeeper(storages: Readonly<Record<string, Storage>>): Keeper {
  const area: StorageArea = {
    get: async () =>
      Object.fromEntries(
        Object.entries(storages).flatMap(([name, storage]) =>
          Object.keys(storage).map((key) => [`${name} ${key}`, storage.getItem(key)] as const),
        ),
      ),
    set: async (items) => {
      for (const [key, value] of Object.entries(items)) to(key)?.storage.setItem(to(key)?.key ?? '', String(value));
    },
    remove: async (keys) => {
      for (const key of keys) to(key)?.storage.removeItem(to(key)?.key ?? '');
    },
  };
  const to = (name: string) => {
    const space = name.indexOf(' ');
    const storage = storages[name.slice(0, space)];
    return storage && { storage, key: name.slice(space + 1) };
  };
  return areaKeeper('page', area);
}

/** Caches of the extension's pages, of which Evenkeel makes no use itself. */
export function cacheKeeper(caches: Pick<CacheStorage, 'keys' | 'open' | 'delete'>): Keeper {
  const addresses = async (name: string) => (await (await caches.open(name)).keys()).map((request) => request.url);
  return {
    place: 'cache',
    async list() {
      const all = (await caches.keys()).map(async (name): Promise<Item> => {
        const found = await addresses(name);
        return {
          id: idOf('cache', name),
          place: 'cache',
          name,
          bytes: bytesOf(found.join('')),
          about: true,
          count: found.length,
        };
      });
      return Promise.all(all);
    },
    read: addresses,
    wipe: async (name) => void (await caches.delete(name)),
  };
}
