import { type Browser, browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { mutedForGood, mutedHere } from '@/phrasebank/mutes';
import type { Bank } from '@/phrasebank/schema';
import { Counting } from '../counts';
import { TeamSource } from '../team/source';
import type { Extras } from './backup';
import { browserDisk } from './disk';
import { serveBank } from './serve';
import { BankService } from './service';
import { BankSync } from './sync';

/** The agent's preferences as `prefs-store.ts` keeps them: carried whole, read only there. */
const prefs = storage.defineItem<object>('local:settings.v1', { fallback: {} });

/**
 * Everything of the bank that lives in the worker, put together: the layers, the team's source, sync and counts.
 * @param builtin the bank that ships
 * @param judgeBy told the bank in force and the ids that nobody may mute, at the start and after every change
 */
export function hostBank(builtin: Promise<Bank>, judgeBy: (bank: Bank, held: ReadonlySet<string>) => void): BankHosting {
  const now = () => new Date().toISOString();
  const counting = new Counting();
  const service = builtin.then(async (bank) => {
    const made = await BankService.open({
      disk: browserDisk(),
      builtin: bank,
      version: browser.runtime.getManifest().version,
      now,
    });
    const judge = () => judgeBy(made.bank, made.held);
    made.listen((changed) => changed && judge());
    judge();
    return made;
  });
  const team = new TeamSource(service, now);
  const sync = new BankSync(service, now, {
    // nothing chosen yet counts as nothing, so that a new browser takes over what was chosen elsewhere
    read: async () => ({ mutes: await mutedForGood.getValue(), prefs: nothingIfEmpty(await prefs.getValue()) }),
    write: async (now) => {
      await mutedForGood.setValue([...now.mutes]);
      if (typeof now.prefs === 'object' && now.prefs !== null) await prefs.setValue(now.prefs);
    },
  });
  mutedForGood.watch(() => sync.changed());
  prefs.watch(() => sync.changed());
  const fixCounts = () => counting.fix((team.fixed().counts?.value as boolean | undefined) ?? null);
  team.listen(fixCounts);
  void team.ready.then(fixCounts);
  countIgnored(counting);

  const around = {
    team,
    sync,
    readAgain: async () => {
      await team.readAgain();
      await sync.readAgain();
    },
    now,
    counts: {
      on: () => counting.on,
      all: () => counting.all(),
      switch: (on: boolean) => counting.switch(on),
      clear: () => counting.clear(),
    },
    extras: {
      read: async (): Promise<Extras> => ({ mutes: await mutedForGood.getValue(), counts: await counting.all() }),
      write: async (extras: Extras) => {
        const mutes = Array.isArray(extras.mutes) ? extras.mutes.filter((x) => typeof x === 'string') : [];
        if (mutes.length > 0) await mutedForGood.setValue([...new Set([...(await mutedForGood.getValue()), ...mutes])]);
        if (extras.counts !== undefined) await counting.replaceAll(extras.counts);
      },
    },
  };
  return {
    serve: (port) => serveBank(port, service, around),
    saw: (seen) => counting.see(seen),
    ready: service.then(() => undefined),
  };
}

interface BankHosting {
  serve(port: Browser.runtime.Port): void;
  /** What a session has judged, for the counts. */
  saw: Counting['see'];
  /** @throws when the built-in bank cannot be read */
  ready: Promise<void>;
}

const nothingIfEmpty = (chosen: object) => (Object.keys(chosen).length > 0 ? chosen : null);

/** A mute counts whichever way it was set. */
function countIgnored(counting: Counting): void {
  const added = (is: readonly string[] | null, was: readonly string[] | null) => (is ?? []).filter((x) => !was?.includes(x));
  mutedForGood.watch((is, was) => {
    for (const id of added(is, was)) counting.ignored(id);
  });
  mutedHere.watch((is, was) => {
    for (const key of added(is, was)) {
      const [, id] = JSON.parse(key) as unknown[];
      if (typeof id === 'string') counting.ignored(id);
    }
  });
}
