import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { sizeIn } from '@/components/rooms/locale';
import { t } from '@/components/strings';
import { Addresses } from './Addresses';
import { KeptThings } from './KeptThings';
import { ALL, type PrivacyState } from './store';

/** Everything that is stored, to look at, save and wipe; and every address and permission in use. */
export function Privacy({ store }: { store: StoreApi<PrivacyState> }) {
  const state = useStore(store);
  const { items, network, asking, busy, wipeAll, saveAll, refresh, goOn, keep } = state;
  const bytes = (items ?? []).reduce((sum, item) => sum + item.bytes, 0);
  return (
    <div className="room privacy">
      <header>
        <h1>{t('privacy.title')}</h1>
        <p className="soft">{t('privacy.about')}</p>
      </header>
      {network && <Addresses network={network} />}
      {items && (
        <section className="card" aria-labelledby="privacy-kept" data-testid="kept">
          <div className="row top">
            <h2 id="privacy-kept" className="grow">
              {t('privacy.kept')}
            </h2>
            <span className="soft small">{t('privacy.sum', { n: items.length, size: sizeIn(bytes) })}</span>
            <button type="button" className="link" onClick={() => void refresh()}>
              {t('privacy.again')}
            </button>
          </div>
          {items.length === 0 ? <p>{t('privacy.kept.none')}</p> : <KeptThings items={items} store={store} />}
          {asking === ALL ? (
            <div className="note fs" data-trouble="">
              <p>{t('privacy.ask.all')}</p>
              <Answers goOn={goOn} keep={keep} />
            </div>
          ) : (
            <div className="acts">
              <button type="button" className="btn main" disabled={busy || items.length === 0} onClick={() => void saveAll()}>
                {t('privacy.saveAll')}
              </button>
              <button type="button" className="btn" disabled={busy || items.length === 0} onClick={wipeAll}>
                {t('privacy.wipeAll')}
              </button>
            </div>
          )}
        </section>
      )}
      <Notice state={state} />
    </div>
  );
}

/** The two ways out of a question. The harmless one has the focus. */
export function Answers({ goOn, keep }: { goOn(): Promise<void>; keep(): void }) {
  return (
    <div className="acts">
      <button
        type="button"
        className="btn"
        // the question has come in place of the button that was pressed
        ref={(made) => made?.focus()}
        onClick={keep}
        onKeyDown={(event) => event.key === 'Escape' && keep()}
      >
        {t('privacy.ask.no')}
      </button>
      <button type="button" className="btn" onClick={() => void goOn()} onKeyDown={(event) => event.key === 'Escape' && keep()}>
        {t('privacy.ask.yes')}
      </button>
    </div>
  );
}

/** What came of the last press; the offer to take it back stays while it is pointed at or focused. */
function Notice({ state: { failed, said, undo, takeBack, hold } }: { state: PrivacyState }) {
  return (
    <div
      role="status"
      className="room-said"
      data-testid="said"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      {failed && <p data-trouble="">{failed}</p>}
      {said && (
        <p>
          {said}{' '}
          {undo && (
            <button type="button" className="link" onClick={() => void takeBack()}>
              {t('notice.undo')}
            </button>
          )}
        </p>
      )}
    </div>
  );
}
