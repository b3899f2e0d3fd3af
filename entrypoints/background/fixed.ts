import { storage } from 'wxt/utils/storage';
import { isLanguageChoice } from '@/components/strings/language';
import type { SettingValue } from '@/phrasebank/packs/types';
import type { Chosen } from './prefs';

/**
 * Settings that a team's pack or the browser's policy has fixed, and the sites that the policy names. The worker writes it down whenever
 * either changes, so that all pages follow at once and a lock holds from the first moment of the next start.
 */
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

/** What can be fixed, and which values each takes. */
const LOCKABLE = {
  offers: isFlag,
  pill: isFlag,
  beforeSending: isFlag,
  notify: isFlag,
  care: isFlag,
  language: isLanguageChoice,
  counts: isFlag,
} as const;

export type Lockable = keyof typeof LOCKABLE;
export const LOCKABLES = Object.keys(LOCKABLE) as Lockable[];

/** Who has fixed a setting: the organisation by the browser's policy, or the team by its pack. */
export type FixedBy = 'policy' | 'team';
export type FixedSettings = Readonly<Partial<Record<Lockable, { value: SettingValue; by: FixedBy }>>>;

export interface Fixed {
  readonly settings: FixedSettings;
  /** Match patterns of sites that the policy wants switched on. */
  readonly sites: readonly string[];
}

const NOTHING: Fixed = { settings: {}, sites: [] };
const kept = storage.defineItem<Fixed>('local:fixed.v1', { fallback: NOTHING });

/** The settings among some names and values; the organisation goes before the team. What is of another name or kind is left out. */
export function fixedBy(
  team: Readonly<Record<string, SettingValue>>,
  policy: Readonly<Record<string, SettingValue>>,
): FixedSettings {
  const made: Partial<Record<Lockable, { value: SettingValue; by: FixedBy }>> = {};
  for (const name of LOCKABLES) {
    const of = (from: Readonly<Record<string, SettingValue>>) => {
      const value = Object.hasOwn(from, name) ? from[name] : undefined;
      return value !== undefined && LOCKABLE[name](value) ? value : undefined;
    };
    const [byPolicy, byTeam] = [of(policy), of(team)];
    if (byPolicy !== undefined) made[name] = { value: byPolicy, by: 'policy' };
    else if (byTeam !== undefined) made[name] = { value: byTeam, by: 'team' };
  }
  return made;
}

export const readFixed = (): Promise<Fixed> => kept.getValue();

/** What of it are preferences, as if they had been chosen. */
export function prefsIn({ counts: _, ...settings }: FixedSettings): Chosen {
  return Object.fromEntries(Object.entries(settings).map(([name, fixed]) => [name, fixed.value]));
}

export async function keepFixed(now: Fixed): Promise<void> {
  if (JSON.stringify(await kept.getValue()) !== JSON.stringify(now)) await kept.setValue(now);
}

/** @returns what ends it */
export const watchFixed = (changed: () => void): (() => void) => kept.watch(changed);

/** @throws in words when one of the names is fixed */
export async function refuseFixed(names: readonly string[]): Promise<void> {
  const { settings } = await kept.getValue();
  const fixed = LOCKABLES.find((name) => names.includes(name) && settings[name]);
  if (fixed) throw new Error(`This setting is fixed by ${settings[fixed]?.by === 'policy' ? 'your organisation' : 'your team'}.`);
}
