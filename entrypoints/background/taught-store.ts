import { storage } from 'wxt/utils/storage';
import { type TaughtSite, taughtSites } from '@/phrasebank/taught';
import type { Recipe } from '../content/desks/recipes/schema';
import { oneByOne } from './in-turn';
import type { Known } from './lesson';

/** How sites were taught to be read. What a newer or damaged store holds beside that stays where it is until the next change. */
const taught = storage.defineItem<unknown[]>('local:taught.v1', { fallback: [] });

/** The agent's own name: as set in settings, and as read on each site; the latter so that pages that do not show it know it too. */
interface OwnName {
  set: string;
  seen: Record<string, string>;
}
const own = storage.defineItem<OwnName>('local:agent-name.v1', { fallback: { set: '', seen: {} } });

/** How the team's bank has sites read; the worker writes it down whenever that bank changes. */
const ofTeam = storage.defineItem<unknown[]>('local:taught-team.v1', { fallback: [] });

const MAX_SITES = 200;

export async function listTaught(): Promise<TaughtSite[]> {
  return taughtSites(await taught.getValue()).sites.sort((a, b) => a.site.localeCompare(b.site));
}

/** Sites as the team's bank has them read. */
export async function listTeamTaught(): Promise<TaughtSite[]> {
  return taughtSites(await ofTeam.getValue()).sites.sort((a, b) => a.site.localeCompare(b.site));
}

/** @param recipes as a pack carries them; what is not in order is left out when it is read */
export async function keepTeamTaught(recipes: readonly unknown[]): Promise<void> {
  const now = recipes.slice(0, MAX_SITES);
  if (JSON.stringify(await ofTeam.getValue()) !== JSON.stringify(now)) await ofTeam.setValue(now);
}

const inTurn = oneByOne();

/** Keeps what was taught of a site, in place of what was taught of it before. @throws when it is not in order */
export function keepTaught(sites: readonly TaughtSite[]): Promise<void> {
  const { sites: fine, refused } = taughtSites(sites);
  if (refused > 0) throw new Error('That is not a way to read a site.');
  return inTurn(async () => {
    const before = (await listTaught()).filter((s) => !fine.some((f) => f.site === s.site));
    if (before.length + fine.length > MAX_SITES) throw new Error(`More than ${MAX_SITES} taught sites.`);
    await taught.setValue([...before, ...fine]);
  });
}

export function forgetTaught(site: string): Promise<void> {
  return inTurn(async () => taught.setValue((await listTaught()).filter((s) => s.site !== site)));
}

export const ownName = (): Promise<OwnName> => own.getValue();

export function setOwnName(name: string): Promise<void> {
  return inTurn(async () => own.setValue({ ...(await own.getValue()), set: name.trim().slice(0, 60) }));
}

/** Forgets the name that was read on a site. */
export function forgetSeenName(site: string): Promise<void> {
  return inTurn(async () => {
    const { [site]: _, ...seen } = (await own.getValue()).seen;
    await own.setValue({ ...(await own.getValue()), seen });
  });
}

/** A site shows under which name the agent works there. */
export async function sawName(site: string, name: string): Promise<void> {
  if (name.length > 60 || (await own.getValue()).seen[site] === name) return;
  await inTurn(async () => {
    const now = await own.getValue();
    await own.setValue({ ...now, seen: { ...now.seen, [site]: name } });
  });
}

export function watchTaught(signal: AbortSignal, on: () => void): void {
  signal.addEventListener('abort', taught.watch(on));
  signal.addEventListener('abort', ofTeam.watch(on));
  signal.addEventListener('abort', own.watch(on));
}

/** What the frames of a site are told beforehand. */
export async function knownOf(site: string | null): Promise<Known> {
  const { set, seen } = await own.getValue();
  const names = [set, site === null ? '' : (seen[site] ?? '')].filter((n) => n !== '');
  const of = (list: readonly TaughtSite[]) => list.filter((s) => s.site === site);
  // the team's way stands behind the agent's own, which goes first
  const team = of(await listTeamTaught()).map((s) => ({
    ...toRecipe(s),
    source: 'taught by the team',
    verified: 'taught by the team',
  }));
  return { recipes: [...of(await listTaught()).map(toRecipe), ...team], agentNames: [...new Set(names)] };
}

function toRecipe({ site, recipe }: TaughtSite): Recipe {
  return {
    id: 'taught',
    name: site.replace(/^\w+:\/\/|\/\*$/g, ''),
    channel: 'email',
    probe: 'body',
    taught: true,
    source: 'taught by the agent',
    confidence: 'high',
    verified: 'taught by the agent',
    ...recipe,
  };
}

/** What of a learnt recipe is kept. */
export function toTaught(site: string, recipe: Recipe, now: Date): TaughtSite {
  const { message, customer, agent, note, labels, looks, shadow, agentNames } = recipe;
  const kept = { message, customer, agent, note, labels, looks, shadow, agentNames };
  return {
    site,
    taughtAt: now.toISOString(),
    recipe: JSON.parse(JSON.stringify(kept)) as TaughtSite['recipe'],
  };
}
