import '@/components/rooms/rooms.css';
import './team.css';
import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import { saveAs } from '@/components/rooms/files';
import { createLine } from '@/components/rooms/line';
import { connectBank } from '@/entrypoints/background/bank/client';
import type { TeamHost } from './actions';
import { Team } from './Team';

/** Of the Firefox build (`wxt.config.ts`). */
const FIREFOX_ID = 'evenkeel@evenkeel.example';
const ownId = browser.runtime.id;

const host: TeamHost = {
  line: createLine(connectBank),
  askPermission: (origin) => browser.permissions.request({ origins: [origin] }),
  copy: (text) => navigator.clipboard.writeText(text),
  save: (name, text) => saveAs(name, text, 'text/plain'),
  chromeId: /^[a-p]{32}$/.test(ownId) ? ownId : 'ID-OF-EVENKEEL-IN-CHROME',
  firefoxId: ownId.includes('@') ? ownId : FIREFOX_ID,
  now: Date.now,
};

/** The team's bank as a section of the options page. */
export default function Section() {
  useEffect(() => {
    host.line.open();
    const again = () => document.visibilityState === 'visible' && host.line.open();
    addEventListener('visibilitychange', again);
    return () => {
      removeEventListener('visibilitychange', again);
      host.line.close();
    };
  }, []);
  return <Team host={host} />;
}
