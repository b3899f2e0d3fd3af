import { useId } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { sizeIn } from '@/components/rooms/locale';
import { t } from '@/components/strings';
import type { Item, Place } from './kept';
import { whatOf } from './known';
import { Answers } from './Privacy';
import { isThing, type PrivacyState } from './store';

const PLACES: readonly Place[] = ['local', 'database', 'session', 'sync', 'page', 'cache', 'managed'];

/** What is kept, place by place. */
export function KeptThings({ items, store }: { items: readonly Item[]; store: StoreApi<PrivacyState> }) {
  return PLACES.map((place) => {
    const here = items.filter((item) => item.place === place);
    if (here.length === 0) return null;
    return (
      <div key={place} className="place">
        <h3 id={`privacy-${place}`}>{t(`privacy.place.${place}`)}</h3>
        <ul aria-labelledby={`privacy-${place}`}>
          {here.map((item) => (
            <Thing key={item.id} item={item} store={store} />
          ))}
        </ul>
      </div>
    );
  });
}

function Thing({ item, store }: { item: Item; store: StoreApi<PrivacyState> }) {
  const { open, asking, busy, look, save, wipe, goOn, keep } = useStore(store);
  const id = useId();
  const kind = whatOf(item);
  const what = t(`privacy.what.${kind}`);
  const shown = open[item.id];
  const name = kind === 'unknown' || kind === 'policy' ? item.name : what;
  const of = <span className="vh">{t('privacy.of', { what: name })}</span>;
  return (
    <li data-testid="thing" data-id={item.id}>
      <div className="about">
        <b>{what}</b>
        <small className="soft">
          <code>{item.name}</code>
          {' · '}
          {t('privacy.count', { n: item.count })}
          {' · '}
          {item.about ? t('privacy.size.about', { size: sizeIn(item.bytes) }) : sizeIn(item.bytes)}
        </small>
        {isThing(item, 'sync', 'bank') && <small className="soft">{t('privacy.sync.again')}</small>}
      </div>
      <div className="acts">
        <button
          type="button"
          className="link"
          aria-expanded={shown !== undefined}
          aria-controls={shown !== undefined ? id : undefined}
          onClick={() => void look(item)}
        >
          {t(shown !== undefined ? 'privacy.look.close' : 'privacy.look')} {of}
        </button>
        <button type="button" className="link" onClick={() => void save(item)}>
          {t('privacy.save')} {of}
        </button>
        {item.place !== 'managed' && item.count > 0 && (
          <button type="button" className="link" disabled={busy} onClick={() => void wipe(item)}>
            {t('privacy.wipe')} {of}
          </button>
        )}
      </div>
      {asking === item.id && (
        <div className="note fs" data-trouble="">
          <p>{t('privacy.ask')}</p>
          <Answers goOn={goOn} keep={keep} />
        </div>
      )}
      {shown !== undefined && (
        <div id={id} className="contents">
          {item.place === 'database' && <p className="soft small">{t('privacy.look.part')}</p>}
          {/* scrolls by keyboard as well, so it takes the focus */}
          <pre tabIndex={0} role="region" aria-label={t('privacy.contents', { what: name })}>
            {shown ?? t('options.loading')}
          </pre>
        </div>
      )}
    </li>
  );
}
