import type { Browser } from 'wxt/browser';
import { mute, mutedForGood, unmute } from '@/phrasebank/mutes';
import type { Bank } from '@/phrasebank/schema';
import { readFixed } from './fixed';
import { choose, readPrefs, resetKeys, watchPrefs } from './prefs-store';
import type { FromSettings, SettingsView, ToSettings } from './protocol';
import { sitesOn, switchSite, watchSites } from './sites';

/** Serves one open settings page until its port closes. */
export function serveSettings(port: Browser.runtime.Port, bank: () => Promise<Bank>): void {
  const open = new AbortController();
  const post = (message: ToSettings) => {
    if (!open.signal.aborted) port.postMessage(message);
  };
  const failed = (error: unknown) => post({ type: 'failed', why: error instanceof Error ? error.message : String(error) });
  const show = async () => {
    const view = await viewOf(await bank());
    post({ type: 'settings', view });
  };

  port.onMessage.addListener((message: FromSettings) => {
    take(message).catch(failed);
  });
  port.onDisconnect.addListener(() => open.abort());
  watchSites(open.signal, () => void show().catch(failed));
  open.signal.addEventListener(
    'abort',
    mutedForGood.watch(() => void show().catch(failed)),
  );
  open.signal.addEventListener(
    'abort',
    watchPrefs(() => void show().catch(failed)),
  );
  show().catch(failed);
}

async function take(message: FromSettings): Promise<void> {
  switch (message.type) {
    case 'site-on':
    case 'site-off':
      return switchSite(message.pattern, message.type === 'site-on');
    case 'mute':
      return mute('always', message.entryId, '', '');
    case 'unmute':
      return unmute(message.entryId, '', '');
    case 'prefs':
      return choose(message.change);
    case 'reset-keys':
      return resetKeys();
  }
}

async function viewOf(bank: Bank): Promise<SettingsView> {
  const muted = await mutedForGood.getValue();
  const { settings, sites } = await readFixed();
  return {
    fixed: Object.fromEntries(Object.entries(settings).map(([name, { by }]) => [name, by])),
    fixedSites: [...sites],
    prefs: await readPrefs(),
    sites: [...(await sitesOn())].sort(),
    muted: muted.map((entryId) => {
      const entry = bank.entries.find((e) => e.kind === 'avoid' && e.id === entryId);
      // An entry that a newer bank no longer has can still be taken off the list.
      return entry?.kind === 'avoid'
        ? { entryId, sample: entry.examples.bad[0] ?? entryId, why: entry.why, severity: entry.severity }
        : { entryId, sample: entryId, why: '', severity: 'hint' };
    }),
  };
}
