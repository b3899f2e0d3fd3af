import './bank.css';
import { useEffect } from 'react';
import { storage } from 'wxt/utils/storage';
import { connectBank } from '@/entrypoints/background/bank/client';
import type { Entry } from '@/phrasebank/schema';
import { Bank } from './Bank';
import { createBankStore } from './store';

/** Forms that were not saved yet. Written at every change, so that a closed tab loses nothing. */
const forms = storage.defineItem<Record<string, Entry>>('local:bank-forms', { fallback: {}, version: 1 });

const store = createBankStore({
  connect: connectBank,
  builtin: async () => (await import('@/phrasebank/builtin')).builtinBank,
  forms: {
    read: () => forms.getValue(),
    async write(key, entry) {
      const { [key]: _, ...rest } = await forms.getValue();
      await forms.setValue(entry ? { ...rest, [key]: entry } : rest);
    },
  },
});

/** The phrase bank as a section of the options page: `#/bank`, `#/bank/<entry id>`, `#/bank/~history` and so on. */
export default function Section({ rest }: { rest: string }) {
  useEffect(() => {
    store.getState().open();
    // The worker may have idled out meanwhile, and the bank may have changed elsewhere.
    const again = () => document.visibilityState === 'visible' && store.getState().open();
    addEventListener('visibilitychange', again);
    addEventListener('focus', again);
    return () => {
      removeEventListener('visibilitychange', again);
      removeEventListener('focus', again);
      store.getState().close();
    };
  }, []);
  return <Bank store={store} rest={rest} />;
}
