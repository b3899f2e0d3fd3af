import '@/components/rooms/rooms.css';
import './packs.css';
import { useEffect } from 'react';
import { putScenario, readOwnScenarios } from '@/components/practice/own';
import { saveAs } from '@/components/rooms/files';
import { createLine } from '@/components/rooms/line';
import { connectBank } from '@/entrypoints/background/bank/client';
import { listTaught } from '@/entrypoints/background/taught-store';
import { Packs } from './Packs';
import { createPacksStore, type PacksHost } from './store';

const host: PacksHost = {
  line: createLine(connectBank),
  builtin: async () => (await import('@/phrasebank/builtin')).builtinBank,
  save: saveAs,
  today: () => new Date().toISOString().slice(0, 10),
  now: () => new Date().toISOString(),
  taught: listTaught,
  scenarios: { read: readOwnScenarios, put: putScenario },
};
const store = createPacksStore(host);

/** Files in and out as a section of the options page. */
export default function Section() {
  useEffect(() => {
    host.line.open();
    return () => host.line.close();
  }, []);
  return <Packs store={store} host={host} />;
}
