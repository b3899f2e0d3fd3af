import { createStore, type StoreApi } from 'zustand';
import type { Chosen } from '@/entrypoints/background/prefs';
import type { FromSettings, SettingsView, ToSettings } from '@/entrypoints/background/protocol';

/** What of `runtime.Port` is used. */
export interface SettingsPort {
  postMessage(message: FromSettings): void;
  onMessage: { addListener(on: (message: ToSettings) => void): void };
  onDisconnect: { addListener(on: () => void): void };
}

interface SettingsHost {
  /** Opens a port to the worker, waking it if need be; it answers with the settings as they are. */
  connect(): SettingsPort;
  /** Must be called straight from a press: the browser asks the agent. */
  askPermission(...patterns: string[]): Promise<boolean>;
  /** The same for notifications. */
  askNotifications?(): Promise<boolean>;
}

/** The last thing taken off a list, so that one press brings it back. */
export type Undo = { what: 'site'; pattern: string } | { what: 'mute'; entryId: string; sample: string };

export interface SettingsState {
  view: SettingsView | null;
  undo: Undo | null;
  failed: string | null;
  /** The browser was asked for notifications, and it was refused. */
  refused: boolean;
  /** Asks the worker for the settings again. */
  refresh(): void;
  siteOff(pattern: string): void;
  /** Sites that the organisation names; called straight from a press, since the browser is asked first, once for all of them. */
  siteOn(patterns: readonly string[]): void;
  unmute(entryId: string, sample: string): void;
  takeBack(): void;
  /** Sets what is named; all else stays. */
  choose(change: Chosen): void;
  /** Notifications on or off; called straight from a press, since the browser is asked first. */
  notify(on: boolean): void;
  /** All keys as they were at first. */
  resetKeys(): void;
}

/** The settings page's store. The worker owns the settings: the page shows the last view and sends wishes. */
export function createSettingsStore(host: SettingsHost): StoreApi<SettingsState> {
  let port: SettingsPort | null = null;
  return createStore<SettingsState>()((set, get) => {
    const open = (): SettingsPort => {
      if (port) return port;
      const made = host.connect();
      made.onMessage.addListener((message) => {
        if (message.type === 'settings') set({ view: message.view });
        else set({ failed: message.why, undo: null });
      });
      made.onDisconnect.addListener(() => {
        if (port === made) port = null;
      });
      port = made;
      return made;
    };
    const send = (message: FromSettings) => {
      set({ failed: null });
      open().postMessage(message);
    };
    return {
      view: null,
      undo: null,
      failed: null,
      refused: false,
      refresh: () => void open(),
      siteOff(pattern) {
        send({ type: 'site-off', pattern });
        set({ undo: { what: 'site', pattern } });
      },
      siteOn(patterns) {
        host.askPermission(...patterns).then(
          (given) => {
            if (given) for (const pattern of patterns) send({ type: 'site-on', pattern });
          },
          () => undefined,
        );
      },
      unmute(entryId, sample) {
        send({ type: 'unmute', entryId });
        set({ undo: { what: 'mute', entryId, sample } });
      },
      choose: (change) => send({ type: 'prefs', change }),
      notify(on) {
        const asked = on ? (host.askNotifications?.() ?? Promise.resolve(false)) : Promise.resolve(true);
        asked.then(
          (given) => {
            set({ refused: !given });
            if (given) send({ type: 'prefs', change: { notify: on } });
          },
          () => set({ refused: true }),
        );
      },
      resetKeys: () => send({ type: 'reset-keys' }),
      takeBack() {
        const { undo } = get();
        set({ undo: null });
        if (undo?.what === 'mute') send({ type: 'mute', entryId: undo.entryId });
        if (undo?.what === 'site') {
          // Nothing may be awaited before the question: the browser takes it only from the press itself.
          host.askPermission(undo.pattern).then(
            (given) => given && send({ type: 'site-on', pattern: undo.pattern }),
            () => undefined,
          );
        }
      },
    };
  });
}
