import { listed, t } from '@/components/strings';
import type { Network } from './store';

const hostOf = (pattern: string) => pattern.replace(/^\w+:\/\/|\/\*$/g, '');

/** Whom Evenkeel asks, and what it may read. */
export function Addresses({ network: { team, sync, origins } }: { network: Network }) {
  return (
    <section className="card" aria-labelledby="privacy-network" data-testid="network">
      <h2 id="privacy-network">{t('privacy.network')}</h2>
      {team ? (
        <div className="fs">
          <p>{t('privacy.network.team')}</p>
          <p className="address">{team.address}</p>
          <p>
            {team.byPolicy && `${t('privacy.network.policy')} `}
            <a className="link" href="#/team">
              {t('privacy.network.change')}
            </a>
          </p>
        </div>
      ) : (
        <p>{t('privacy.network.none')}</p>
      )}
      <p className={sync ? '' : 'soft'}>{t(sync ? 'privacy.network.sync' : 'privacy.network.noSync')}</p>
      <div className="fs">
        <h3>{t('privacy.origins')}</h3>
        <p>
          {origins.length === 0
            ? t('privacy.origins.none')
            : t('privacy.origins.some', { sites: listed([...new Set(origins.map(hostOf))].sort()) })}
        </p>
      </div>
    </section>
  );
}
