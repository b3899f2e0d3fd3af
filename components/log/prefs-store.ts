import { storage } from 'wxt/utils/storage';
import { logPrefsOf, type PrefsDoor } from './prefs';

const item = storage.defineItem<unknown>('local:log.v1', { fallback: null });

/** The choice as the browser keeps it, for all pages alike. */
export const logPrefs: PrefsDoor = {
  get: async () => logPrefsOf(await item.getValue()),
  set: (prefs) => item.setValue(prefs),
  watch: (changed) => item.watch((value) => changed(logPrefsOf(value))),
};
