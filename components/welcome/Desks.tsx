import { type FormEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { Icon } from '@/components/kit/Icon';
import { t } from '@/components/strings';
import { hostOf, KNOWN_DESKS, type KnownDesk, siteAt, siteFrom } from './desks';
import type { WelcomeState } from './store';

/** Known desks, a field for any other address, and what is on already. Each is asked for alone, in the press. */
export function Desks({ store }: { store: StoreApi<WelcomeState> }) {
  const { sites, turnOn, turnOff } = useStore(store);
  const [asking, setAsking] = useState<KnownDesk | null>(null);
  const onHosts = sites.map(hostOf);
  const isOn = ({ host, ends }: KnownDesk) => onHosts.some((on) => (ends ? on.endsWith(ends) : on === host));
  const press = (desk: KnownDesk) => {
    if (desk.host) return turnOn(siteFrom(desk.host));
    setAsking(asking === desk ? null : desk);
  };
  return (
    <>
      <ul className="desks" aria-label={t('welcome.known')}>
        {KNOWN_DESKS.map((desk) => (
          <li key={desk.name}>
            <button
              type="button"
              className="chip"
              aria-expanded={desk.ends ? asking === desk : undefined}
              onClick={() => press(desk)}
            >
              {isOn(desk) && <Icon name="check" />}
              <span>{desk.name}</span>
              {isOn(desk) && (
                <>
                  {' '}
                  <span className="vh">{t('welcome.on')}</span>
                </>
              )}
            </button>
          </li>
        ))}
      </ul>
      {asking?.ends && <OwnHost key={asking.name} desk={asking} ends={asking.ends} store={store} done={() => setAsking(null)} />}
      <form
        className="other"
        onSubmit={(event: FormEvent<HTMLFormElement>) => {
          event.preventDefault();
          const form = event.currentTarget;
          const site = siteFrom(String(new FormData(form).get('address') ?? ''));
          turnOn(site);
          if ('pattern' in site) form.reset();
        }}
      >
        <label>
          <span className="l">{t('welcome.other')}</span>
          <input className="field" name="address" inputMode="url" autoComplete="off" placeholder="desk.example.com" required />
        </label>
        <button type="submit" className="btn">
          {t('welcome.turnOn')}
        </button>
      </form>
      {sites.length > 0 && (
        <ul className="on" aria-label={t('welcome.chosen')} data-testid="chosen">
          {sites.map((pattern) => (
            <li key={pattern}>
              <Icon name="check" />
              <b>{hostOf(pattern)}</b>
              <a className="btn main" href={pattern.replace(/\*$/, '')} target="_blank" rel="noreferrer">
                {t('welcome.openIt')} <span className="vh">{hostOf(pattern)}</span>
              </a>
              <button type="button" className="link" onClick={() => turnOff(pattern)}>
                {t('settings.sites.off')} <span className="vh">{hostOf(pattern)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The company's own part of a desk's address. */
function OwnHost({ desk, ends, store, done }: { desk: KnownDesk; ends: string; store: StoreApi<WelcomeState>; done(): void }) {
  const { turnOn } = useStore(store);
  return (
    <form
      className="own"
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        event.preventDefault();
        const site = siteAt(ends, String(new FormData(event.currentTarget).get('own') ?? ''));
        turnOn(site);
        if ('pattern' in site) done();
      }}
      onKeyDown={(event) => event.key === 'Escape' && done()}
    >
      <label>
        <span className="l">{t('welcome.own', { desk: desk.name })}</span>
        <span className="address">
          <input
            className="field"
            name="own"
            required
            autoComplete="off"
            placeholder={t('welcome.company')}
            // opened by the press before
            ref={(field) => field?.focus()}
          />
          <span>{ends}</span>
        </span>
      </label>
      <button type="submit" className="btn main">
        {t('welcome.turnOn')}
      </button>
    </form>
  );
}
