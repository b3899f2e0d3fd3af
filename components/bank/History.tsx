import { useEffect } from 'react';
import { dateOf, t, told } from '@/components/strings';
import { addressOf, useBank, useBankStore } from './context';

const when = (at: string) => dateOf(at, { dateStyle: 'medium', timeStyle: 'short' });

/** The last 100 changes, who made them, and the way back to each. */
export function History() {
  const { readHistory, restore } = useBankStore().getState();
  const history = useBank((s) => s.history);
  const revision = useBank((s) => s.state?.revision);
  useEffect(() => {
    // read anew after every change
    void revision;
    readHistory();
  }, [revision, readHistory]);
  return (
    <div className="bk-start">
      <h2>{t('bank.history.title')}</h2>
      <p className="soft">{t('bank.history.about')}</p>
      {history?.length === 0 && <p>{t('bank.history.none')}</p>}
      <ol className="bk-history">
        {history?.map((h, i) => (
          <li key={h.n}>
            <span className="grow">
              <b>{told(h.what)}</b>
              <small className="soft">
                {t('bank.history.who', { n: h.count, who: whoOf(h.who), at: when(h.at) })}
                {h.ids.length === 1 && h.ids[0] && (
                  <>
                    {' '}
                    <a className="link" href={addressOf(h.ids[0])}>
                      {t('bank.history.open')}
                    </a>
                  </>
                )}
              </small>
            </span>
            {i > 0 && (
              <button
                type="button"
                className="btn"
                onClick={() => void restore(h.n, t('bank.did.restored', { what: told(h.what) }))}
              >
                {t('bank.history.restore')} <span className="vh">{told(h.what)}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

const KNOWN = ['you', 'team', 'built-in', 'sync'] as const;
const whoOf = (who: string) => {
  const known = KNOWN.find((k) => k === who);
  return known ? t(`bank.who.${known}`) : who;
};
