import { storage } from 'wxt/utils/storage';
import { prefsIn, readFixed, refuseFixed, watchFixed } from './fixed';
import { oneByOne } from './in-turn';
import { type Chosen, onMac, PILL_HOME, type PillPlace, type Prefs, prefsOf } from './prefs';

/** What was chosen, and no more: see prefs.ts. */
const kept = storage.defineItem<Chosen>('local:settings.v1', { fallback: {} });
/** Where pills were put, by site; the sites used last, since nobody would ever clear it. */
const places = storage.defineItem<Record<string, PillPlace>>('local:pill-places.v1', { fallback: {} });
const MOST_SITES = 100;
/** Nobody drags further than this from the editor, in CSS pixels. */
const FARTHEST = 5000;

const inTurn = oneByOne();

/** The preferences as they hold now: as chosen, and what a team or an organisation has fixed goes before it. */
export async function readPrefs(): Promise<Prefs> {
  const [chosen, fixed] = await Promise.all([kept.getValue(), readFixed()]);
  return prefsOf({ ...chosen, ...prefsIn(fixed.settings) }, onMac());
}

/** Keeps what was chosen; keys that are not named stay as they are. @throws in words when it is fixed */
export function choose(change: Chosen): Promise<void> {
  return inTurn(async () => {
    await refuseFixed(Object.keys(change));
    const before = await kept.getValue();
    await kept.setValue({ ...before, ...change, ...(change.keys ? { keys: { ...before.keys, ...change.keys } } : {}) });
  });
}

/** All keys as they were at first. */
export function resetKeys(): Promise<void> {
  return inTurn(async () => {
    const { keys: _, ...rest } = await kept.getValue();
    await kept.setValue(rest);
  });
}

/** Where the pill of a site (see site-pattern.ts) was put. */
export async function pillOf(site: string | null): Promise<PillPlace> {
  return (site !== null && (await places.getValue())[site]) || PILL_HOME;
}

/** Keeps where the pill of a site was put. */
export function putPill(site: string, { dx, dy, hidden }: PillPlace): Promise<void> {
  return inTurn(async () => {
    const { [site]: _, ...others } = await places.getValue();
    const near = (n: number) => (Number.isFinite(n) ? Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, n))) : 0);
    const place = { dx: near(dx), dy: near(dy), hidden: hidden === true };
    const home = place.dx === 0 && place.dy === 0 && !place.hidden;
    const all = [...Object.entries(others), ...(home ? [] : [[site, place] as const])];
    await places.setValue(Object.fromEntries(all.slice(-MOST_SITES)));
  });
}

/** Calls back when preferences or the place of a pill have changed; returns what ends that. */
export function watchPrefs(changed: () => void): () => void {
  const ends = [kept.watch(changed), places.watch(changed), watchFixed(changed)];
  return () => {
    for (const end of ends) end();
  };
}
