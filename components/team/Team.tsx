import { useState } from 'react';
import { useStore } from 'zustand';
import { Status } from '@/components/rooms/Status';
import { t } from '@/components/strings';
import { Address } from './Address';
import { type TeamHost, teamActions } from './actions';
import { InForce } from './InForce';
import { Policies } from './Policies';

/** Where the team's bank comes from, how that goes, and how to bring it to everybody. */
export function Team({ host }: { host: TeamHost }) {
  const { state } = useStore(host.line.store);
  const [act] = useState(() => teamActions(host));
  return (
    <div className="room team">
      <header>
        <h1>{t('team.title')}</h1>
        <p className="soft">{t('team.about')}</p>
      </header>
      {state && (
        <>
          <InForce team={state.team} now={host.now()} act={act} />
          <Address team={state.team} act={act} />
          <section className="card" aria-labelledby="team-settings">
            <h2 id="team-settings">{t('team.settings')}</h2>
            {Object.keys(state.settings).length === 0 ? (
              <p className="soft">{t('team.settings.none')}</p>
            ) : (
              <dl className="pairs">
                {Object.entries(state.settings).map(([name, value]) => (
                  <Fixed key={name} name={name} value={typeof value === 'object' ? value.join(', ') : String(value)} />
                ))}
              </dl>
            )}
          </section>
          <Policies key={state.team.address} address={state.team.address} host={host} />
        </>
      )}
      <Status line={host.line} />
    </div>
  );
}

function Fixed({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
