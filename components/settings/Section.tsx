import './settings.css';
import { useEffect } from 'react';
import { browser } from 'wxt/browser';
import { SETTINGS_PORT } from '@/entrypoints/background/protocol';
import { Settings } from './Settings';
import { createSettingsStore, type SettingsPort } from './store';

const store = createSettingsStore({
  connect: () => browser.runtime.connect({ name: SETTINGS_PORT }) as unknown as SettingsPort,
  askPermission: (...origins) => browser.permissions.request({ origins }),
  askNotifications: () => browser.permissions.request({ permissions: ['notifications'] }),
});

/** The settings as a section of the options page. */
export default function Section() {
  useEffect(() => {
    const { refresh } = store.getState();
    refresh();
    // The worker may have idled out meanwhile, and settings may have changed elsewhere.
    const again = () => document.visibilityState === 'visible' && refresh();
    addEventListener('visibilitychange', again);
    return () => removeEventListener('visibilitychange', again);
  }, []);
  return <Settings store={store} />;
}
