import { useEffect, useRef } from 'react';
import type { SessionView } from '@/entrypoints/background/protocol';
import { Horizon, Icon } from '../kit/Icon';
import { type Sheet, usePanel } from '../store';
import { KEY, t, tx } from '../strings';
import { PageKeys } from './PageKeys';

/** The controls that open the sheets, for the focus to come back to. Of the two for the reason, the one that is never hidden. */
export const OPENER_OF: Record<Sheet, string> = { keys: '#keys-button', reason: '.scale' };

/** Always in the same place: the site switch with its name, the keys, the settings. */
export function Footer({ view }: { view: SessionView | null }) {
  const sheet = usePanel((s) => s.sheet);
  const showSheet = usePanel((s) => s.showSheet);
  const openSettings = usePanel((s) => s.openSettings);
  const showPill = usePanel((s) => s.showPill);
  const link = usePanel((s) => s.link);
  const open = sheet === 'keys';
  return (
    <footer aria-label={t('footer.label')}>
      {link === 'slow' && view && (
        <p className="slow" role="status">
          {t('footer.slow')}
        </p>
      )}
      <SiteSwitch view={view} />
      {view?.pillHidden && (
        <button
          type="button"
          className="icon-btn"
          aria-label={t('footer.pill')}
          title={t('footer.pill')}
          data-testid="show-pill"
          onClick={showPill}
        >
          <Horizon />
        </button>
      )}
      <button
        type="button"
        id="keys-button"
        className="icon-btn"
        aria-label={t('footer.keys')}
        title={t('footer.keys')}
        aria-expanded={open}
        onClick={() => showSheet(open ? null : 'keys')}
      >
        <Icon name="keys" />
      </button>
      {openSettings && (
        <button
          type="button"
          className="icon-btn"
          aria-label={t('footer.settings')}
          title={t('footer.settings')}
          onClick={openSettings}
        >
          <Icon name="gear" />
        </button>
      )}
    </footer>
  );
}

function SiteSwitch({ view }: { view: SessionView | null }) {
  const switchSite = usePanel((s) => s.switchSite);
  const host = view?.site.host;
  const state = view?.site.state;
  if (!host || (state !== 'on' && state !== 'off')) return <span className="grow site">{view ? t('footer.none') : ''}</span>;
  const on = state === 'on';
  return (
    <button type="button" className="switch grow" role="switch" aria-checked={on} onClick={() => switchSite(!on)}>
      <i />
      <span className="site">{tx(on ? 'footer.on' : 'footer.off', { host: <b>{host}</b> })}</span>
    </button>
  );
}

/** The keys that work in this panel; only while the sheet is open. */
export function Keys() {
  const open = usePanel((s) => s.sheet === 'keys');
  return open ? <KeysSheet /> : null;
}

function KeysSheet() {
  const showSheet = usePanel((s) => s.showSheet);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  const close = () => {
    showSheet(null);
    document.querySelector<HTMLElement>(OPENER_OF.keys)?.focus();
  };
  const alt = <kbd>{KEY.alt}</kbd>;
  const rows = [
    [
      t('keys.line'),
      <>
        {alt} <kbd>1</kbd> {t('keys.to')} <kbd>5</kbd>
      </>,
    ],
    [
      t('keys.offer'),
      <>
        {alt} <kbd>{t('key.enter')}</kbd>
      </>,
    ],
    [
      t('keys.draft'),
      <>
        {alt} <kbd>D</kbd>
      </>,
    ],
    [t('keys.close'), <kbd key="esc">{t('key.esc')}</kbd>],
  ] as const;
  return (
    <section className="sheet toast" aria-label={t('keys.title')} data-testid="keys">
      <div className="grow">
        <h2>{t('keys.title')}</h2>
        <dl className="keylist">
          {rows.map(([what, keys]) => (
            <div key={what}>
              <dt>{keys}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <PageKeys />
        <button type="button" className="link" ref={button} onClick={close}>
          {t('keys.close.button')}
        </button>
      </div>
    </section>
  );
}
