import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { Horizon } from '@/components/kit/Icon';
import { t } from '@/components/strings';
import { Choose } from './Choose';
import { placeOf } from './model';
import { Review } from './Review';
import type { PracticeStore } from './store';
import { Talk } from './Talk';

const listen = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};
const address = () => location.hash;

/** The practice desk: the list of scenarios, a conversation with its panel beside it, and the review. The address says which. */
export function Practice({ store }: { store: PracticeStore }) {
  const { state, why, play, over, load, go } = useStore(store);
  const hash = useSyncExternalStore(listen, address);
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    void load();
  }, [load]);
  useEffect(() => {
    if (state === 'ready') go(placeOf(hash));
  }, [state, hash, go]);
  useEffect(() => {
    document.title = `${play ? `${play.scenario.title} · ` : ''}${t('practice.title')} · Evenkeel`;
  });
  // Back at the list by a press: a screen reader starts there. A conversation puts the focus in its reply, a review on its heading.
  const view = state !== 'ready' ? state : play ? (over ? 'review' : 'talk') : 'list';
  const shown = useRef(view);
  useEffect(() => {
    if (view === 'list' && (shown.current === 'talk' || shown.current === 'review')) main.current?.focus();
    shown.current = view;
  }, [view]);
  return (
    <div className="practice" data-view={view}>
      <a
        className="skip"
        href="#practice-main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('practice.skip')}
      </a>
      <header className="top">
        <p className="brand">
          <Horizon /> {t('practice.title')}
        </p>
        {play && (
          <a className="link" href="#/">
            {t('practice.back')}
          </a>
        )}
      </header>
      <main id="practice-main" ref={main} tabIndex={-1}>
        {state === 'loading' && <p className="soft wait">{t('practice.loading')}</p>}
        {state === 'failed' && (
          <div className="room">
            <h1>{t('practice.title')}</h1>
            <p role="alert">{t('practice.trouble', { why })}</p>
            <div className="acts">
              <button type="button" className="btn main" onClick={() => void load()}>
                {t('practice.retry')}
              </button>
            </div>
          </div>
        )}
        {view === 'list' && <Choose store={store} />}
        {view === 'talk' && play && <Talk key={`${play.scenario.id}/${play.seed}/${play.start}`} store={store} play={play} />}
        {view === 'review' && play && <Review store={store} play={play} />}
      </main>
    </div>
  );
}
