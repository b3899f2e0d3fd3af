import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { Horizon, SeverityMark } from '@/components/kit/Icon';
import { t, told } from '@/components/strings';
import { Around } from './Around';
import { FixedBy } from './FixedBy';
import { InReply } from './InReply';
import { Keys } from './Keys';
import { LanguageChoice } from './LanguageChoice';
import type { SettingsState } from './store';
import { TaughtSites } from './TaughtSites';

/** "https://desk.example/*" as people say it. */
const hostOf = (pattern: string) => pattern.replace(/^\w+:\/\//, '').replace(/\/\*$/, '');

/** Which sites Evenkeel reads, what it does at the reply box, its keys, and which wording it keeps quiet about. */
export function Settings({ store }: { store: StoreApi<SettingsState> }) {
  const { view, undo, failed, siteOff, siteOn, unmute, takeBack, choose, notify, refused, resetKeys } = useStore(store);
  return (
    <div className="settings">
      <header>
        <Horizon />
        <h1>{t('settings.title')}</h1>
      </header>
      {view && (
        <>
          <section aria-labelledby="sites">
            <h2 id="sites">{t('settings.sites')}</h2>
            <p className="soft">{t('settings.sites.about')}</p>
            {view.sites.length === 0 ? (
              <p className="none">{t('settings.sites.none')}</p>
            ) : (
              <ul>
                {view.sites.map((pattern) => (
                  <li key={pattern}>
                    <b>{hostOf(pattern)}</b>
                    {view.fixedSites.includes(pattern) ? (
                      <FixedBy by="policy" />
                    ) : (
                      <button type="button" className="link" onClick={() => siteOff(pattern)}>
                        {t('settings.sites.off')} <span className="vh">{hostOf(pattern)}</span>
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            )}
            <Waiting sites={view.fixedSites.filter((pattern) => !view.sites.includes(pattern))} allow={siteOn} />
          </section>
          <InReply prefs={view.prefs} fixed={view.fixed} choose={choose} />
          <Around prefs={view.prefs} fixed={view.fixed} notify={notify} refused={refused} choose={choose} />
          <LanguageChoice choice={view.prefs.language} fixed={view.fixed.language} choose={choose} />
          <Keys keys={view.prefs.keys} choose={(action, chord) => choose({ keys: { [action]: chord } })} reset={resetKeys} />
          <section aria-labelledby="muted">
            <h2 id="muted">{t('settings.muted')}</h2>
            <p className="soft">{t('settings.muted.about')}</p>
            {view.muted.length === 0 ? (
              <p className="none">{t('settings.muted.none')}</p>
            ) : (
              <ul>
                {view.muted.map(({ entryId, sample, why, severity }) => (
                  <li key={entryId}>
                    <SeverityMark severity={severity} />
                    <span lang="en">
                      <b>“{sample}”</b>
                      <small className="soft">{why}</small>
                    </span>
                    <button type="button" className="link" onClick={() => unmute(entryId, sample)}>
                      {t('settings.muted.again')} <span className="vh">“{sample}”</span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <TaughtSites />
          <section aria-labelledby="kept">
            <h2 id="kept">{t('settings.kept')}</h2>
            <p className="soft">{t('settings.kept.about')}</p>
            <p className="links">
              <a className="link" href="#/privacy">
                {t('settings.privacy')}
              </a>
              <a className="link" href="welcome.html">
                {t('settings.first')}
              </a>
            </p>
          </section>
        </>
      )}
      <div role="status" className="said">
        {failed && <p>{told(failed)}</p>}
        {undo && (
          <p>
            {undo.what === 'site'
              ? t('settings.undo.site', { host: hostOf(undo.pattern) })
              : t('settings.undo.mute', { text: undo.sample })}{' '}
            <button type="button" className="link" onClick={takeBack}>
              {t('notice.undo')}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

/** Sites that the organisation wants switched on and that the browser lets nobody but the agent allow. */
function Waiting({ sites, allow }: { sites: readonly string[]; allow(sites: readonly string[]): void }) {
  if (sites.length === 0) return null;
  return (
    <div className="none" data-testid="waiting-sites">
      <p>{t('settings.sites.waiting')}</p>
      <ul>
        {sites.map((pattern) => (
          <li key={pattern}>
            <b>{hostOf(pattern)}</b>
          </li>
        ))}
      </ul>
      <button type="button" className="btn main" onClick={() => allow(sites)}>
        {t('settings.sites.allow', { n: sites.length })}
      </button>
    </div>
  );
}
