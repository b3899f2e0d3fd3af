import '@/components/rooms/rooms.css';
import './write.css';
import { useEffect } from 'react';
import { saveAs } from '@/components/rooms/files';
import { putScenario, readOwnScenarios, removeScenario, watchOwnScenarios } from '../own';
import { createWriteStore } from './store';
import { Write } from './Write';

const store = createWriteStore({
  read: readOwnScenarios,
  put: putScenario,
  remove: removeScenario,
  save: saveAs,
  today: () => new Date().toISOString().slice(0, 10),
});
const bandOfText = async (text: string) => (await import('./engine')).bandOfText(text);

/** Practice scenarios as a section of the options page. What stands in the editor stays while the page is open. */
export default function Section() {
  useEffect(() => {
    const { load } = store.getState();
    void load();
    return watchOwnScenarios(() => void load());
  }, []);
  return <Write store={store} bandOfText={bandOfText} />;
}
