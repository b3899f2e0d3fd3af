import '@/components/kit/tokens.css';
import '@/components/kit/kit.css';
import '@/components/rooms/rooms.css';
import '@/components/welcome/welcome.css';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import type { SettingsPort } from '@/components/settings/store';
import { t } from '@/components/strings';
import { followLanguage } from '@/components/strings/follow';
import { Spoken } from '@/components/strings/Spoken';
import { createWelcomeStore } from '@/components/welcome/store';
import { Welcome } from '@/components/welcome/Welcome';
import { SETTINGS_PORT } from '@/entrypoints/background/protocol';

const store = createWelcomeStore({
  connect: () => browser.runtime.connect({ name: SETTINGS_PORT }) as unknown as SettingsPort,
  askPermission: (pattern) => browser.permissions.request({ origins: [pattern] }),
});
// the worker may have idled out meanwhile, and sites may have been switched elsewhere
addEventListener('visibilitychange', () => document.visibilityState === 'visible' && store.getState().open());

const root = document.getElementById('root');
void followLanguage().then(() => {
  store.getState().open();
  if (!root) return;
  createRoot(root).render(
    <Spoken>
      {() => {
        document.title = `${t('welcome.title')} · Evenkeel`;
        return <Welcome store={store} firefox={import.meta.env.FIREFOX} />;
      }}
    </Spoken>,
  );
});
