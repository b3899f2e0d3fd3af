import '@/components/kit/tokens.css';
import '@/components/kit/kit.css';
import '@/components/options/shell.css';
import '@/components/rooms/rooms.css';
import '@/components/log/log.css';
import '@/components/log/report.css';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { LogContext } from '@/components/log/context';
import { browserLog } from '@/components/log/disk';
import { Log } from '@/components/log/Log';
import type { LogPrefs } from '@/components/log/prefs';
import { createLogStore, type LogHost } from '@/components/log/store';
import { sayEntry } from '@/components/log/words';
import { speak } from '@/components/strings';
import { sampleLog } from './sample';

/** The log's page with a made-up log in a real database: `?n=60&off&lang=de`, the section's address behind `#`. */
const wants = new URLSearchParams(location.search);
const NOW = new Date(2026, 10, 18, 12).getTime();
let prefs: LogPrefs = { on: !wants.has('off'), keepDays: null, base: 1 };
const name = `preview-${Math.random()}`;
const host: LogHost = {
  disk: () => browserLog(name),
  prefs: {
    get: async () => prefs,
    set: async (next) => {
      prefs = next;
    },
    watch: () => () => undefined,
  },
  channel: { tell: () => undefined, onTold: () => () => undefined },
  now: () => NOW,
  newId: () => crypto.randomUUID(),
  say: sayEntry,
  save: () => undefined,
  lines: async () => ({
    'empathy.heard.all':
      'Thank you for laying it all out, {customerName}. I have read every message so that you need not say it again.',
    'step.commit.by-when': 'I will see to {item|this} myself and write to you by {tomorrow}.',
    'empathy.sting': 'Being told two different things would wear anybody down.',
  }),
  print: () => undefined,
};
document.documentElement.dataset.theme = wants.get('theme') ?? 'light';
const store = createLogStore(host);
const rest = () => decodeURIComponent(/^#\/log\/(.*)$/.exec(location.hash)?.[1] ?? '');
function View() {
  const at = useSyncExternalStore((changed) => {
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, rest);
  return (
    <div className="options">
      <nav aria-label="Settings">
        <p className="brand">Evenkeel</p>
      </nav>
      <main>
        <Log rest={at} />
      </main>
    </div>
  );
}
const root = document.getElementById('root');
await speak(wants.get('lang') === 'de' ? 'de' : 'en');
await browserLog(name).put(sampleLog(Number(wants.get('n') ?? 60), NOW));
store.getState().open();
if (root)
  createRoot(root).render(
    <LogContext value={{ store, host }}>
      <View />
    </LogContext>,
  );
