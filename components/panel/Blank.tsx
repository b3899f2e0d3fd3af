import type { ReactNode } from 'react';
import { Horizon, Icon } from '../kit/Icon';
import { usePanel } from '../store';
import { t, tx } from '../strings';
import { TeachStart } from './Teach';

/** A view with nothing to read in it: says so, and what to do. */
function Blank({ title, children, state }: { title: string; children: ReactNode; state: string }) {
  return (
    <section className="blank" data-band="unknown" data-testid="blank" data-state={state} aria-label={title}>
      <span className="big">
        <Horizon />
      </span>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function NothingYet() {
  return (
    <Blank state="nothing" title={t('nothing.title')}>
      <p>{t('nothing.body')}</p>
      <TeachStart />
    </Blank>
  );
}

export function SiteOff({ host }: { host: string }) {
  const switchSite = usePanel((s) => s.switchSite);
  const deal = [
    ['eye', t('off.read'), t('off.read.what')],
    ['home', t('off.stays'), t('off.stays.what')],
    ['hand', t('off.never'), t('off.never.what')],
  ] as const;
  return (
    <Blank state="off" title={t('off.title')}>
      <p>{tx('off.body', { host: <b>{host}</b> })}</p>
      <button type="button" className="btn main wide" onClick={() => switchSite(true)}>
        {t('off.button')}
      </button>
      <dl className="deal">
        {deal.map(([icon, what, how]) => (
          <div key={icon}>
            <dt>
              <Icon name={icon} />
              {what}
            </dt>
            <dd>{how}</dd>
          </div>
        ))}
      </dl>
      <p className="fine">{t('off.fine')}</p>
    </Blank>
  );
}

export function WhichPage() {
  return (
    <Blank state="unknown" title={t('unknown.title')}>
      <p>{t('unknown.body')}</p>
    </Blank>
  );
}

export function NotHere() {
  return (
    <Blank state="unsupported" title={t('unsupported.title')}>
      <p>{t('unsupported.body')}</p>
    </Blank>
  );
}

export function Trouble({ error }: { error: string | undefined }) {
  const retry = usePanel((s) => s.retry);
  return (
    <Blank state="error" title={t('error.title')}>
      <p>{t('error.body')}</p>
      <button type="button" className="btn main" onClick={retry}>
        {t('error.retry')}
      </button>
      {error && <p className="fine">{t('error.detail', { detail: error })}</p>}
    </Blank>
  );
}
