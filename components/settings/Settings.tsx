import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { Horizon, SeverityMark } from '@/components/kit/Icon';
import { t } from '@/components/strings';
import { Around } from './Around';
import { InReply } from './InReply';
import { Keys } from './Keys';
import { LanguageChoice } from './LanguageChoice';
import type { SettingsState } from './store';
import { TaughtSites } from './TaughtSites';

/** "https://desk.example/*" as people say it. */
const hostOf = (pattern: string) => pattern.replace(/^\w+:\/\//, '').replace(/\/\*$/, '');

/** Which sites Evenkeel reads, what it does at the reply box, its keys, and which wording it keeps quiet about. */
export function Settings({ store }: { store: StoreApi<SettingsState> }) {
  const { view, undo, failed, siteOff, unmute, takeBack, choose, notify, refused, resetKeys } = useStore(store);
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
                    <button type="button" className="link" onClick={() => siteOff(pattern)}>
                      {t('settings.sites.off')} <span className="vh">{hostOf(pattern)}</span>
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </section>
          <InReply prefs={view.prefs} choose={choose} />
          <Around prefs={view.prefs} notify={notify} refused={refused} choose={choose} />
          <LanguageChoice choice={view.prefs.language} choose={choose} />
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
        {failed && <p>{failed}</p>}
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
