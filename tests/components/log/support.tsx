import 'fake-indexeddb/auto';
import { act, render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useSyncExternalStore } from 'react';
import { LogContext } from '@/components/log/context';
import { browserLog } from '@/components/log/disk';
import { Log } from '@/components/log/Log';
import type { LogEntry } from '@/components/log/model/entry';
import type { LogPrefs, PrefsDoor } from '@/components/log/prefs';
import type { Channel, LogTold } from '@/components/log/protocol';
import { createLogStore, type LogHost } from '@/components/log/store';
import { sayEntry } from '@/components/log/words';

export const NOW = new Date(2026, 10, 22, 12).getTime();
export const ISO = new Date(NOW).toISOString();
// jsdom lays nothing out: a list in a box of this height shows its first rows
for (const [name, px] of Object.entries({ offsetHeight: 640, offsetWidth: 320, clientHeight: 640, clientWidth: 320 }))
  Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => px });
HTMLElement.prototype.scrollTo = () => undefined;
let bases = 0;

/** A channel between rooms of one test. */
export function channels() {
  const all: { on: Set<(message: LogTold) => void>; told: LogTold[] }[] = [];
  return (): Channel & { told: LogTold[] } => {
    const own = { on: new Set<(message: LogTold) => void>(), told: [] as LogTold[] };
    all.push(own);
    return {
      told: own.told,
      tell: (message) => {
        own.told.push(message);
        for (const other of all) if (other !== own) for (const on of other.on) on(structuredClone(message));
      },
      onTold: (on) => {
        own.on.add(on);
        return () => own.on.delete(on);
      },
    };
  };
}

export function prefsOf(first: Partial<LogPrefs> = {}): PrefsDoor & { now: LogPrefs } {
  const on = new Set<(prefs: LogPrefs) => void>();
  const door = {
    now: { on: true, keepDays: null, base: 1, ...first } as LogPrefs,
    get: async () => door.now,
    set: async (next: LogPrefs) => {
      door.now = next;
      for (const tell of on) tell(next);
    },
    watch: (changed: (prefs: LogPrefs) => void) => {
      on.add(changed);
      return () => on.delete(changed);
    },
  };
  return door;
}

/** The log's page over a database of its own (or one that another room has as well). */
export async function room(
  entries: readonly LogEntry[],
  more: { rest?: string; prefs?: Partial<LogPrefs>; name?: string; channel?: Channel; host?: Partial<LogHost> } = {},
) {
  document.documentElement.lang = 'en-GB';
  document.title = 'Evenkeel';
  const name = more.name ?? `room-${++bases}`;
  const disk = browserLog(name, () => ISO);
  if (entries.length > 0) await disk.put(entries);
  const saved: { name: string; text: string }[] = [];
  let ids = 0;
  const host: LogHost = {
    disk: (base) => browserLog(base === 1 ? name : `${name}-${base}`, () => ISO),
    prefs: prefsOf(more.prefs),
    channel: more.channel ?? channels()(),
    now: () => NOW,
    newId: () => `new-${++ids}`,
    say: sayEntry,
    save: (file, text) => void saved.push({ name: file, text }),
    lines: async () => ({ 'empathy.heard.all': 'I have read it all, {customerName}.' }),
    print: () => undefined,
    ...more.host,
  };
  const store = createLogStore(host);
  location.hash = `#/log${more.rest ? `/${more.rest}` : ''}`;
  const rest = () => decodeURIComponent(/^#\/log\/(.*)$/.exec(location.hash)?.[1] ?? '');
  function View() {
    const at = useSyncExternalStore((changed) => {
      addEventListener('hashchange', changed);
      return () => removeEventListener('hashchange', changed);
    }, rest);
    return (
      <main>
        <LogContext value={{ store, host }}>
          <Log rest={at} />
        </LogContext>
      </main>
    );
  }
  render(<View />);
  await act(async () => store.getState().open());
  return { store, host, disk, saved, name, user: userEvent.setup() };
}

/** A file as an input takes it. */
export const fileOf = (name: string, text: string): File => new File([text], name);
