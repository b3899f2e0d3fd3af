import '@/components/rooms/rooms.css';
import './panel.css';
import './list.css';
import { useEffect, useState } from 'react';
import { readPrefs, watchPrefs } from '@/entrypoints/background/prefs-store';
import { FollowContext } from './context';
import { followFollowUps } from './follow';
import { List } from './List';
import type { FollowStore } from './store';

/** The follow-ups as a section of the options page: `#/followups`. */
export default function Section() {
  const [store, setStore] = useState<FollowStore | null>(null);
  const [notify, setNotify] = useState(true);
  useEffect(() => {
    const ends = new AbortController();
    const made = followFollowUps(ends.signal);
    setStore(made);
    void made.getState().list();
    const look = () => void readPrefs().then((prefs) => setNotify(prefs.notify));
    ends.signal.addEventListener('abort', watchPrefs(look));
    look();
    return () => ends.abort();
  }, []);
  if (!store) return null;
  return (
    <FollowContext value={store}>
      <List notify={notify} />
    </FollowContext>
  );
}
