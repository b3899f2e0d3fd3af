import '@/components/rooms/rooms.css';
import './privacy.css';
import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import { LOG_CHANNEL, type LogTold } from '@/components/log/protocol';
import { saveAs } from '@/components/rooms/files';
import { connectBank } from '@/entrypoints/background/bank/client';
import { CHANGED as FOLLOW_UPS_CHANGED, type FollowUpsChanged } from '@/entrypoints/background/followups/base';
import { areaKeeper, cacheKeeper, pageKeeper, type StorageArea } from './areas';
import { databaseKeeper } from './databases';
import type { Item } from './kept';
import { Privacy } from './Privacy';
import { giveBack, regainSites, sitesOn } from './sites';
import { createPrivacyStore, isThing, type PrivacyHost } from './store';

/** Asks the worker that keeps the bank one thing, over a line of its own. */
async function askBank<T>(work: (bank: ReturnType<typeof connectBank>) => Promise<T>): Promise<T> {
  const bank = connectBank(
    () => undefined,
    () => undefined,
  );
  try {
    return await work(bank);
  } finally {
    bank.close();
  }
}

/** Windows that show a database's contents, and the worker's alarms, follow what was done to it. */
function tellOthers(name: string): void {
  const ofFollowUps = name.startsWith(FOLLOW_UPS_CHANGED);
  const channel = ofFollowUps ? FOLLOW_UPS_CHANGED : name.startsWith(LOG_CHANNEL) ? LOG_CHANNEL : null;
  if (channel === null) return;
  const line = new BroadcastChannel(channel);
  line.postMessage(ofFollowUps ? null : ({ type: 'changed', ids: null } satisfies LogTold));
  line.close();
  if (ofFollowUps)
    void browser.runtime.sendMessage({ type: 'followups-changed' } satisfies FollowUpsChanged).catch(() => undefined);
}

const isSites = (item: Item) => isThing(item, 'local', 'sites');
const areas = browser.storage as unknown as Record<'local' | 'session' | 'sync' | 'managed', StorageArea | undefined>;

const host: PrivacyHost = {
  keepers: [
    ...(['local', 'session', 'sync'] as const).flatMap((place) => (areas[place] ? [areaKeeper(place, areas[place])] : [])),
    ...(areas.managed ? [areaKeeper('managed', organisation(areas.managed), true)] : []),
    databaseKeeper(),
    pageKeeper({ localStorage, sessionStorage }),
    ...(typeof caches === 'undefined' ? [] : [cacheKeeper(caches)]),
  ],
  async network() {
    const [{ team, sync }, given] = await Promise.all([askBank((bank) => bank.ask('state')), browser.permissions.getAll()]);
    return {
      team: team.address === null ? null : { address: team.address, byPolicy: team.fixed },
      sync: sync.on,
      origins: given.origins ?? [],
    };
  },
  async before(item) {
    if (isThing(item, 'sync', 'bank')) await askBank((bank) => bank.ask('sync-switch', { on: false }));
    // with their permission the worker takes sites off its list and out of the browser's scripts
    if (isSites(item)) await giveBack(await sitesOn());
    // what else may be read is the address that the team's bank comes from
    if (isThing(item, 'database', 'evenkeel-bank')) {
      const sites = new Set(await sitesOn());
      await giveBack(((await browser.permissions.getAll()).origins ?? []).filter((origin) => !sites.has(origin)));
    }
  },
  async after(items) {
    for (const { name } of items) tellOthers(name);
    if (items.some((item) => isThing(item, 'database', 'evenkeel-bank'))) await askBank((bank) => bank.ask('read-again'));
  },
  async regain(copies) {
    const sites = copies.find(({ item }) => isSites(item));
    if (sites) await regainSites(sites.copy);
  },
  save: saveAs,
  later(work, ms) {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
  now: () => new Date(),
};

/** Firefox throws where there is no policy at all. */
function organisation(area: StorageArea): StorageArea {
  return { ...area, get: (keys) => area.get(keys).catch(() => ({})) };
}

const store = createPrivacyStore(host);

/** The privacy page as a section of the options page. */
export default function Section() {
  useEffect(() => {
    const again = () => document.visibilityState === 'visible' && void store.getState().refresh();
    void store.getState().refresh();
    // in other windows something may have been stored meanwhile
    browser.storage.onChanged.addListener(again);
    addEventListener('visibilitychange', again);
    addEventListener('focus', again);
    return () => {
      browser.storage.onChanged.removeListener(again);
      removeEventListener('visibilitychange', again);
      removeEventListener('focus', again);
    };
  }, []);
  return <Privacy store={store} />;
}
