import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SettingsPort } from '@/components/settings/store';
import { t, told } from '@/components/strings';
import type { Keys } from '@/entrypoints/background/prefs';
import { hostOf, type Site } from './desks';

export interface WelcomeHost {
  connect(): SettingsPort;
  /** Must be called straight from a press: the browser asks the agent. */
  askPermission(pattern: string): Promise<boolean>;
}

export interface WelcomeState {
  /** Match patterns of sites that are switched on. */
  sites: readonly string[];
  /** Null: not told yet. */
  keys: Keys | null;
  /** What came of the last press, in words; `trouble`: not what was wished. */
  said: { words: string; trouble: boolean } | null;
  open(): void;
  close(): void;
  /** Asks the browser for this site alone, then switches it on. */
  turnOn(site: Site): void;
  turnOff(pattern: string): void;
}

/** The first page's store. The worker owns sites and settings: the page shows its last view and sends wishes. */
export function createWelcomeStore(host: WelcomeHost): StoreApi<WelcomeState> {
  let port: SettingsPort | null = null;
  let closed = false;
  return createStore<WelcomeState>()((set, get) => {
    const line = (): SettingsPort => {
      if (port) return port;
      const made = host.connect();
      made.onMessage.addListener((message) => {
        if (message.type === 'settings') set({ sites: message.view.sites, keys: message.view.prefs.keys });
        else set({ said: { words: told(message.why), trouble: true } });
      });
      made.onDisconnect.addListener(() => {
        if (port === made) port = null;
      });
      port = made;
      return made;
    };
    const trouble = (words: string) => set({ said: { words, trouble: true } });
    return {
      sites: [],
      keys: null,
      said: null,
      open() {
        closed = false;
        line();
      },
      close() {
        closed = true;
      },
      turnOn(site) {
        if ('why' in site) return trouble(t(site.why === 'closed' ? 'welcome.address.closed' : 'welcome.address.none'));
        const { pattern } = site;
        if (get().sites.includes(pattern))
          return set({ said: { words: t('welcome.onAlready', { host: site.host }), trouble: false } });
        // nothing may be awaited before the question: the browser takes it only from the press itself
        host.askPermission(pattern).then(
          (given) => {
            if (closed) return;
            if (!given) return trouble(t('welcome.refused', { host: site.host }));
            line().postMessage({ type: 'site-on', pattern });
            set({ said: { words: t('welcome.isOn', { host: site.host }), trouble: false } });
          },
          (error: unknown) => trouble(told(error instanceof Error ? error.message : String(error))),
        );
      },
      turnOff(pattern) {
        line().postMessage({ type: 'site-off', pattern });
        set({ said: { words: t('settings.undo.site', { host: hostOf(pattern) }), trouble: false } });
      },
    };
  });
}
