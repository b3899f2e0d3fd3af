import '@/components/kit/tokens.css';
import '@/components/kit/kit.css';
import '@/components/options/shell.css';
import { createRoot } from 'react-dom/client';
import { Shell } from '@/components/options/Shell';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Shell />);
