import { browser } from 'wxt/browser';
import { type Fixed, keepFixed } from '../fixed';
import { sitesOn, switchSite } from '../sites';
import { keepTeamTaught } from '../taught-store';

const ALARM = 'team-bank';
const EVERY_MINUTES = 60;

/** What the source needs of the browser; a test brings its own. */
export interface Surroundings {
  managed(): Promise<unknown>;
  allowed(origin: string): Promise<boolean>;
  /** On: `check` is called now and then; off: nothing runs. */
  schedule(on: boolean): Promise<void>;
  /** Switches on those sites that the browser lets us read. */
  sites(patterns: readonly string[]): Promise<void>;
  /** What is fixed from now on, and how the team has sites read. */
  fix(fixed: Fixed): Promise<void>;
  recipes(recipes: readonly unknown[]): Promise<void>;
  /** Bounds for the fetch, for tests. */
  limits?: { timeout?: number; most?: number };
}

/** The browser's own policy, permissions and alarms. Listeners are set at once, as a worker must. */
export function theBrowser(check: () => Promise<void>, policyChanged: () => Promise<void>): Surroundings {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') void policyChanged();
  });
  browser.alarms?.onAlarm.addListener((alarm) => {
    if (alarm.name === ALARM) void check();
  });
  // a site that the policy names may have been waiting for it
  browser.permissions?.onAdded?.addListener(() => void policyChanged());
  return {
    managed: async () => browser.storage.managed.get(null),
    allowed: (origin) => browser.permissions.contains({ origins: [origin] }),
    schedule: async (on) => {
      if (!on) await browser.alarms?.clear(ALARM);
      else if (!(await browser.alarms?.get(ALARM)))
        await browser.alarms?.create(ALARM, { delayInMinutes: EVERY_MINUTES, periodInMinutes: EVERY_MINUTES });
    },
    sites: async (patterns) => {
      const on = await sitesOn();
      for (const pattern of patterns) {
        if (!on.has(pattern) && (await browser.permissions.contains({ origins: [pattern] }))) await switchSite(pattern, true);
      }
    },
    fix: keepFixed,
    recipes: keepTeamTaught,
  };
}
