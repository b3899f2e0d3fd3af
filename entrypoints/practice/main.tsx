import '@/components/kit/tokens.css';
import '@/components/kit/kit.css';
import '@/components/panel/panel.css';
import '@/components/rooms/rooms.css';
import '@/components/practice/practice.css';
import { createRoot } from 'react-dom/client';
import { putScenario, readOwnScenarios } from '@/components/practice/own';
import { Practice } from '@/components/practice/Practice';
import { forgetResults, keepResult, readResults } from '@/components/practice/results';
import { bankInForce, carriedByTeam } from '@/components/practice/sources';
import { createPracticeStore } from '@/components/practice/store';
import { followLanguage } from '@/components/strings/follow';
import { Spoken } from '@/components/strings/Spoken';
import { createDesk } from './desk';

const store = createPracticeStore({
  bank: bankInForce,
  team: carriedByTeam,
  own: { read: readOwnScenarios, put: putScenario },
  results: { read: readResults, keep: keepResult, forget: forgetResults },
  desk: createDesk,
  now: () => new Date().toISOString(),
});
const root = document.getElementById('root');
void followLanguage().then(() => root && createRoot(root).render(<Spoken>{() => <Practice store={store} />}</Spoken>));
