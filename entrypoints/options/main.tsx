import '@/components/kit/tokens.css';
import '@/components/kit/kit.css';
import '@/components/settings/settings.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { Settings } from '@/components/settings/Settings';
import { createSettingsStore, type SettingsPort } from '@/components/settings/store';
import { SETTINGS_PORT } from '@/entrypoints/background/protocol';

const store = createSettingsStore({
  connect: () => browser.runtime.connect({ name: SETTINGS_PORT }) as unknown as SettingsPort,
  askPermission: (pattern) => browser.permissions.request({ origins: [pattern] }),
});
const { refresh } = store.getState();
refresh();
// The worker may have idled out meanwhile, and settings may have changed elsewhere.
addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());

const root = document.getElementById('root');
if (root) createRoot(root).render(<Settings store={store} />);
