import '@/components/kit/tokens.css';
import '@/components/kit/kit.css';
import '@/components/options/shell.css';
import { createRoot } from 'react-dom/client';
import { Shell } from '@/components/options/Shell';
import { followLanguage } from '@/components/strings/follow';
import { Spoken } from '@/components/strings/Spoken';

const root = document.getElementById('root');
void followLanguage().then(() => root && createRoot(root).render(<Spoken>{() => <Shell />}</Spoken>));
