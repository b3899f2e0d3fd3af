import { createContext, Fragment, useContext, useEffect, useState } from 'react';
import { ariaOf, capsOf } from '@/entrypoints/background/chords';
import { KEY_ACTIONS, type Keys, onMac } from '@/entrypoints/background/prefs';
import { capName, t } from '../strings';

/** Reads the keys that work in pages as they are set now; null where nobody can tell. */
export const PageKeysContext = createContext<(() => Promise<Keys>) | null>(null);

/** The keys that work beside the reply in the page, as the agent has set them. */
export function PageKeys() {
  const read = useContext(PageKeysContext);
  const [keys, setKeys] = useState<Keys | null>(null);
  useEffect(() => {
    let here = true;
    // Without them the sheet still lists the panel's own.
    read?.().then(
      (now) => here && setKeys(now),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [read]);
  if (!keys) return null;
  return (
    <>
      <h2>{t('keys.page')}</h2>
      <dl className="keylist" data-testid="page-keys">
        {KEY_ACTIONS.map((action) => (
          <div key={action}>
            <dt data-keys={ariaOf(keys[action])}>
              {keys[action] === ''
                ? t('settings.keys.none')
                : capsOf(keys[action], onMac()).map((cap, i) => (
                    <Fragment key={cap}>
                      {i > 0 && ' '}
                      <kbd>{capName(cap)}</kbd>
                    </Fragment>
                  ))}
            </dt>
            <dd>{t(`keys.action.${action}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
