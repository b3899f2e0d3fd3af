import '@/components/rooms/rooms.css';
import './log.css';
import './report.css';
import { useEffect } from 'react';
import { saveAs } from '@/components/rooms/files';
import { connectBank } from '@/entrypoints/background/bank/client';
import { bankLines } from './bank-lines';
import { openChannel } from './channel';
import { LogContext } from './context';
import { browserLog } from './disk';
import { Log } from './Log';
import { baseName } from './prefs';
import { logPrefs } from './prefs-store';
import { createLogStore, type LogHost } from './store';
import { sayEntry } from './words';

const host: LogHost = {
  disk: (base) => browserLog(baseName(base)),
  prefs: logPrefs,
  channel: openChannel(),
  now: Date.now,
  newId: () => crypto.randomUUID(),
  say: sayEntry,
  save: (name, text, type) => saveAs(name, text, type),
  lines: async () => Object.fromEntries((await bankLines(connectBank)).map((l) => [l.id, l.text])),
  print: () => print(),
};
const store = createLogStore(host);

/** The complaint log as a section of the options page. */
export default function Section({ rest }: { rest: string }) {
  useEffect(() => {
    store.getState().open();
    return () => store.getState().close();
  }, []);
  return (
    <LogContext value={{ store, host }}>
      <Log rest={rest} />
    </LogContext>
  );
}
