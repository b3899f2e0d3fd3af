import '@/components/rooms/rooms.css';
import './bench.css';
import { useEffect } from 'react';
import { createLine } from '@/components/rooms/line';
import { connectBank } from '@/entrypoints/background/bank/client';
import { Bench } from './Bench';
import { type BenchHost, createBenchStore } from './store';

const host: BenchHost = {
  line: createLine(connectBank),
  builtin: async () => (await import('@/phrasebank/builtin')).builtinBank,
  engine: async () => (await import('./engine')).engine,
};
const store = createBenchStore(host);

/** The bench as a section of the options page. What was read stays while the page is open. */
export default function Section() {
  useEffect(() => {
    host.line.open();
    return () => host.line.close();
  }, []);
  return <Bench store={store} host={host} />;
}
